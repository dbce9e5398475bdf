"""Contractbeoordeling: the quality of care providers, seen from every side at once."""

__version__ = "0.1.0"
