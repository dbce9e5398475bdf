"""Values that a history doesn't tell: what too few residents stand behind is shown nowhere."""

from collections.abc import Iterable

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.figures.kinds import HIDDEN_BELOW, RULES, kind_of
from contractbeoordeling.domain.journal import Row
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.record import Record

_NOTHING: frozenset[str] = frozenset()


def hidden_fields(kind: type[Record], states: Iterable[Row | None]) -> frozenset[str]:
    """Return the fields of a record that stay untold, by every state that it had in what is told.

    Of figures and answers of residents the number must be known and large enough each time.
    """
    known = [each for each in states if each]
    if kind is MeasuredFigure and not all(_may_be_told(each) for each in known):
        return frozenset(("value", "count"))
    if kind is Observation and any(_of_residents(each) and _is_few(each) for each in known):
        return frozenset(("score", "respondents", "remark"))
    if kind is Answer and any(each.get("respondents") is not None and _is_few(each) for each in known):
        return frozenset(("score", "figure", "value", "respondents", "remark"))
    return _NOTHING


def _may_be_told(row: Row) -> bool:
    found = kind_of(str(row.get("kind", "")))
    count = row.get("count")
    if found is not None and not RULES[found].residents:
        return True
    return isinstance(count, int) and count >= HIDDEN_BELOW


def _of_residents(row: Row) -> bool:
    return row.get("perspective") == Perspective.RESIDENT


def _is_few(row: Row) -> bool:
    count = row.get("respondents")
    return not isinstance(count, int) or count < HIDDEN_BELOW
