"""What changed between two versions of a framework, per criterion key."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from contractbeoordeling.domain.framework.model import Criterion, Framework


class Change(StrEnum):
    """What can be different about a criterion in a newer version."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CODE = "code"
    WORDING = "wording"
    ANCHORS = "anchors"
    WEIGHTS = "weights"
    CERTIFICATE = "certificate"
    SCOPE = "scope"
    BACKGROUND = "background"


_ASPECTS: dict[Change, Callable[[Criterion], object]] = {
    Change.CODE: attrgetter("code"),
    Change.WORDING: attrgetter("name", "statement", "questions", "certificate.question"),
    Change.ANCHORS: attrgetter("anchors"),
    Change.WEIGHTS: attrgetter("weights"),
    Change.CERTIFICATE: attrgetter("certificate.coverage", "certificate.names"),
    Change.SCOPE: attrgetter("laws", "care_forms", "not_for_variants"),
    Change.BACKGROUND: attrgetter(
        "legal_basis",
        "indicator",
        "shared_with_municipality",
        "short_resident_question",
        "certificate.explanation",
    ),
}
_ASKED_ABOUT = frozenset({Change.WORDING, Change.ANCHORS})


@dataclass(frozen=True, slots=True)
class CriterionChange:
    """The changes of one criterion; `old` is None where it was added, `new` where it was removed."""

    key: str
    old: Criterion | None
    new: Criterion | None
    changes: frozenset[Change]

    @property
    def asks_comparability(self) -> bool:
        """Whether somebody must say if older observations still count."""
        return bool(self.changes & _ASKED_ABOUT)

    @property
    def proposed_comparable(self) -> bool:
        """The proposal: another wording stays comparable, other anchors don't."""
        return Change.ANCHORS not in self.changes


def compare_frameworks(old: Framework, new: Framework) -> tuple[CriterionChange, ...]:
    """Return the criteria that differ: those of the new version in its order, then the removed ones."""
    before, after = _placed(old), _placed(new)
    keys = [*after, *(key for key in before if key not in after)]
    compared = (_compared(key, before.get(key), after.get(key)) for key in keys)
    return tuple(each for each in compared if each.changes)


def asked_the_same(one: Criterion, other: Criterion) -> bool:
    """Tell whether two versions of a criterion ask and anchor the same, so that nobody is asked to compare them."""
    return all(_ASPECTS[each](one) == _ASPECTS[each](other) for each in _ASKED_ABOUT)


_Placed = tuple[str, Criterion]


def _placed(framework: Framework) -> dict[str, _Placed]:
    return {each.key: (theme.key, each) for theme in framework.themes for each in theme.criteria}


def _compared(key: str, before: _Placed | None, after: _Placed | None) -> CriterionChange:
    if before is None or after is None:
        change = Change.ADDED if before is None else Change.REMOVED
        return CriterionChange(key, before and before[1], after and after[1], frozenset({change}))
    (old_theme, old), (new_theme, new) = before, after
    changes = {change for change, aspect in _ASPECTS.items() if aspect(old) != aspect(new)}
    if old_theme != new_theme:
        changes.add(Change.MOVED)
    return CriterionChange(key, old, new, frozenset(changes))
