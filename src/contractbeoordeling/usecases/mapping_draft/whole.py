"""What can be said of every row of a file at once, where no column gives it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from contractbeoordeling.domain.days import read_day
from contractbeoordeling.domain.document import FileKind

WHOLE: Mapping[FileKind, tuple[str, ...]] = {
    FileKind.SELF_EVALUATION: ("date",),
    FileKind.SOURCE_FORM: ("date", "evidence"),
    FileKind.RESIDENTS: ("date", "method"),
    FileKind.SIGNALS: ("day", "severity", "municipality"),
    FileKind.ACTIONS: ("owner",),
    FileKind.FIGURES: ("kind", "period", "municipality"),
}
"""The roles that can be said once, by the kind of file."""
DAYS = ("date", "day")


def whole_roles(kind: FileKind | None) -> tuple[str, ...]:
    """What can be said once of a file of this kind."""
    return WHOLE.get(kind, ()) if kind is not None else ()


def day_said(text: str) -> date | None:
    """The day that somebody typed; of a period its last one. None for nothing and for what is unclear."""
    found = read_day(text)
    return found.until or found.day
