"""Which key each row has: an edited workbook has copied rows, new ones, and keys lost on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.domain.framework.keys import key_from_name


@dataclass(frozen=True, slots=True)
class Named:
    """A theme or criterion by its key, code and name, as exported or as it stands in a row now."""

    key: str
    code: str
    name: str


class KeyNote(StrEnum):
    """What happened to the key of a row; `CHANGED` is a fault, the others tell what was done."""

    COPIED = "key_copied"
    RESTORED = "key_restored"
    CHANGED = "key_changed"


@dataclass(frozen=True, slots=True)
class SettledKey:
    """The key of a row, a note where it isn't simply what stood there, and the key that was expected."""

    key: str
    note: KeyNote | None = None
    expected: str = ""


def settle_keys(rows: Sequence[Named], exported: Sequence[Named]) -> list[SettledKey]:
    """Give every row its key, in the order of the rows.

    Without a key: that of the exported row with the same code and name, if nobody has it, else a new one made
    from the name. A key more than once: the row most like the exported one keeps it, a copy gets a new one; where
    that can't be told all keep it, and the double key is a fault. An unknown key in a row that is otherwise an
    exported one was changed; any other unknown key came along from elsewhere and stays.
    """
    origin = {each.key: each for each in exported}
    present = {each.key for each in rows}
    lost = [each for each in exported if each.key not in present]
    settled: list[SettledKey | None] = [_known(row, rows, origin, lost) for row in rows]
    taken = present | {each.key for each in settled if each} | set(origin)
    for number, (row, each) in enumerate(zip(rows, settled, strict=True)):
        if each is None:
            key = key_from_name(row.name or row.code, taken)
            taken.add(key)
            settled[number] = SettledKey(key, KeyNote.COPIED if row.key else None)
    return [each for each in settled if each]


def _known(
    row: Named, rows: Sequence[Named], origin: dict[str, Named], lost: Sequence[Named]
) -> SettledKey | None:
    """Return the key of a row, or None where it needs a new one."""
    if not row.key:
        found = next((each for each in lost if _likeness(row, each) == 2), None)
        return SettledKey(found.key, KeyNote.RESTORED) if found else None
    if row.key not in origin:
        found = next((each for each in lost if _likeness(row, each)), None)
        return SettledKey(row.key, KeyNote.CHANGED, found.key) if found else SettledKey(row.key)
    twins = [each for each in rows if each.key == row.key]
    likeness = [_likeness(each, origin[row.key]) for each in twins]
    best = max(likeness)
    if likeness.count(best) > 1 or _likeness(row, origin[row.key]) == best:
        return SettledKey(row.key)
    return None


def _likeness(row: Named, origin: Named) -> int:
    """Count how many of code and name are the same."""
    return (row.code == origin.code) + (row.name == origin.name)
