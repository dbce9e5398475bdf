"""Values that a history doesn't tell: what too few residents stand behind is shown nowhere."""

from collections.abc import Iterable

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.figures.kinds import HIDDEN_BELOW, RULES, kind_of
from contractbeoordeling.domain.figures.readings import hidden_figures
from contractbeoordeling.domain.journal import Row
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage.mapping import Codec
from contractbeoordeling.storage.reading import Reader

_FIGURE_VALUES = frozenset(("value", "count", "remark"))
_NOTHING: frozenset[str] = frozenset()


def hidden_fields(kind: type[Record], states: Iterable[Row | None]) -> frozenset[str]:
    """Return the fields of a record that stay untold, by every state that it had in what is told.

    Of figures and answers of residents the number must be known and large enough each time.
    """
    known = [each for each in states if each]
    if kind is MeasuredFigure and not all(_may_be_told(each) for each in known):
        return _FIGURE_VALUES
    if kind is Observation and any(_of_residents(each) and _is_few(each) for each in known):
        return frozenset(("score", "respondents", "remark"))
    if kind is Answer and any(each.get("respondents") is not None and _is_few(each) for each in known):
        return frozenset(("score", "figure", "value", "respondents", "remark"))
    return _NOTHING


class FiguresBeside:
    """What figures were may give away, beside what is shown of their provider now, what holds for too few residents."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._codec: Codec[MeasuredFigure] = Codec(MeasuredFigure)
        self._now: dict[str, tuple[dict[str, MeasuredFigure], frozenset[str]]] = {}

    def hidden_fields(self, states: Iterable[Row | None]) -> frozenset[str]:
        """Return the fields of a figure that stay untold: where one of its states would be hidden, or hide others."""
        return _FIGURE_VALUES if any(each and self._tells(each) for each in states) else _NOTHING

    def _tells(self, state: Row) -> bool:
        figure = self._codec.from_values([state.get(name) for name in self._codec.names])
        now, hidden = self._of(figure.provider_id)
        if now.get(figure.id) == figure:
            return figure.id in hidden
        then = hidden_figures({**now, figure.id: figure}.values())
        return figure.id in then or bool(then - hidden)

    def _of(self, provider_id: str) -> tuple[dict[str, MeasuredFigure], frozenset[str]]:
        """The figures of a provider by id, and which of them are hidden."""
        if provider_id not in self._now:
            found = self._reader.find(MeasuredFigure, provider_id=provider_id)
            self._now[provider_id] = {each.id: each for each in found}, hidden_figures(found)
        return self._now[provider_id]


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
