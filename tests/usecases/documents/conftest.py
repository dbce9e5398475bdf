"""Rounds to write documents about."""

from tests.usecases.assessments.years import year

__all__ = ["year"]
