"""Rounds that assessments are taken through."""

from tests.usecases.assessments.years import year

__all__ = ["year"]
