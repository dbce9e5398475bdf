"""Visits and conversations in the window."""
