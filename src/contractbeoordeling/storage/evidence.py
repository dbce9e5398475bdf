"""Reading what assessments rest on, for many providers at once, without making whole records."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, select

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Request
from contractbeoordeling.domain.selection import ObservationRow, SelfScoreRow, SignalRow
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import TABLES

_OBSERVATION, _SIGNAL = TABLES[Observation], TABLES[Signal]
_FIGURE = TABLES[MeasuredFigure]
_ANSWER, _REQUEST = TABLES[Answer], TABLES[Request]


def _of_figure(name: str) -> ColumnElement[Any]:
    """Return a field of the figure that an observation was made of; looked up for those alone."""
    found = select(_FIGURE.c[name]).where(_FIGURE.c.id == _OBSERVATION.c.origin_id).scalar_subquery()
    return case((_OBSERVATION.c.origin == Origin.FIGURE.value, found))


_FIGURE_FIELDS = {"figure_kind": _of_figure("kind"), "figure_part": _of_figure("part")}
_OBSERVED: list[ColumnElement[Any]] = [
    _FIGURE_FIELDS[name] if name in _FIGURE_FIELDS else _OBSERVATION.c[name]
    for name in ObservationRow._fields
]


def observation_rows(reader: Reader, provider_ids: Sequence[str], since: date) -> Iterator[ObservationRow]:
    """Give the observations of providers since a day, in the order of making."""
    query = select(*_OBSERVED).where(
        _OBSERVATION.c.provider_id.in_(provider_ids),
        _OBSERVATION.c.observed_on >= since.isoformat(),
    )
    return map(ObservationRow._make, _rows(reader, query.order_by(_OBSERVATION.c.row)))


def signal_rows(reader: Reader, provider_ids: Sequence[str]) -> Iterator[SignalRow]:
    """Give the signals of providers that name a criterion, in the order of making."""
    query = select(*(_SIGNAL.c[name] for name in SignalRow._fields)).where(
        _SIGNAL.c.provider_id.in_(provider_ids), _SIGNAL.c.criterion_key.is_not(None)
    )
    return map(SignalRow._make, _rows(reader, query.order_by(_SIGNAL.c.row)))


def self_score_rows(reader: Reader, participation_ids: Sequence[str]) -> Iterator[SelfScoreRow]:
    """Give the providers' own answers about the criteria of participations."""
    query = (
        select(_REQUEST.c.participation_id, _ANSWER.c.subject_key, _ANSWER.c.kind, _ANSWER.c.score)
        .join(_REQUEST, _ANSWER.c.request_id == _REQUEST.c.id)
        .where(
            _REQUEST.c.participation_id.in_(participation_ids),
            _REQUEST.c.party == Party.PROVIDER.value,
            _ANSWER.c.question == Question.CRITERION.value,
            _ANSWER.c.kind != AnswerKind.TEXT.value,
        )
    )
    return map(SelfScoreRow._make, _rows(reader, query.order_by(_ANSWER.c.row)))


def _rows(reader: Reader, query: Select[*tuple[Any, ...]]) -> Sequence[Any]:
    with reader.connection() as connection:
        return connection.execute(query).all()
