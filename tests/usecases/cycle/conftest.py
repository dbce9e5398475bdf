"""What the tests on the cycle share."""

from tests.usecases.assessments.years import year

__all__ = ["year"]
