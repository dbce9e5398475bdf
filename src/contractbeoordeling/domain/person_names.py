"""Names of people in every spelling: two that may be one person are never each other's check."""

from collections.abc import Sequence

from contractbeoordeling.domain.names import folded

# What people write before a name, and the small words before a surname; they tell no two people apart.
_TITLES = frozenset("de heer dhr hr mevrouw mevr mw meneer mr drs dr ir ing prof msc bsc ma ba".split())
_PREFIXES = frozenset(("van", "den", "der", "het", "ten", "ter", "te", "t", "v", "d", "la", "le"))


def may_be_one_person(one: str, other: str) -> bool:
    """Tell whether two texts may name one person: the same surname, and given names or initials that don't differ."""
    if folded(one) == folded(other):
        return bool(folded(one))
    (given, surname), (other_given, other_surname) = _parts(one), _parts(other)
    if not surname or surname != other_surname:
        return False
    return _agree(given, other_given)


def _parts(name: str) -> tuple[Sequence[str], str]:
    """Return given names or initials, and the surname, also of a name that is written surname first."""
    before, comma, after = name.partition(",")
    words = folded((f"{after} {before}" if comma else name).replace(".", " ")).split()
    words = [each for each in words if each not in _TITLES and each not in _PREFIXES]
    return words[:-1], words[-1] if words else ""


def _agree(given: Sequence[str], other: Sequence[str]) -> bool:
    """An initial stands for every name that begins with it, and a missing given name for every name."""
    return all(
        one.startswith(two) or two.startswith(one) for one, two in zip(given, other, strict=False)
    ) or "".join(given) == "".join(other)
