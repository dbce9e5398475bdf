"""Quarters of a year."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, order=True, slots=True)
class Quarter:
    """One quarter; `number` is 1–4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """Return the quarter that a day is in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        return self.after(1).first_day - timedelta(days=1)

    def after(self, count: int) -> "Quarter":
        """Return the quarter so many later, or earlier where the number is negative."""
        years, rest = divmod(self.number - 1 + count, 4)
        return Quarter(self.year + years, rest + 1)


def quarters(last: Quarter, count: int) -> tuple[Quarter, ...]:
    """Return so many quarters up to and including the last one, the oldest first."""
    return tuple(last.after(place - count + 1) for place in range(count))
