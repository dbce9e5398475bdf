"""What day and moment it is where the user works."""

from datetime import UTC, date, datetime, time


def today() -> date:
    """Return the day of the machine's own time zone."""
    return datetime.now().astimezone().date()


def moment_on(day: date | None) -> datetime:
    """Return the moment of an act, in whole seconds: now, or noon where it is played on another day."""
    if day is None or day == today():
        return datetime.now(UTC).replace(microsecond=0)
    return datetime.combine(day, time(12), UTC)
