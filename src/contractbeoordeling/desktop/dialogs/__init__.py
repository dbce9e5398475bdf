"""Dialogs: a form and what its buttons do."""
