"""What day it is where the user works."""

from datetime import date, datetime


def today() -> date:
    """Return the day of the machine's own time zone."""
    return datetime.now().astimezone().date()
