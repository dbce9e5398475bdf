"""What the board (college) wants this year, and on which themes it shows."""

from dataclasses import dataclass

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience


@dataclass(frozen=True, kw_only=True, slots=True)
class BoardGoal(Record):
    """A goal of the board for a year, linked to themes by their keys."""

    year: int
    name: str
    text: str = ""
    theme_keys: tuple[str, ...] = ()
    audience: Audience = Audience.INTERNAL
