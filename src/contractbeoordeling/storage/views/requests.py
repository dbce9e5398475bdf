"""How far the requests of a round are, counted where the rows are."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import func, select

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import TABLES

_ANSWER, _REQUEST, _PARTICIPATION = TABLES[Answer], TABLES[Request], TABLES[Participation]


def answer_counts(reader: Reader, round_id: str) -> Mapping[str, Mapping[AnswerKind, int]]:
    """Return per request of a round how many of its criteria have each kind of answer."""
    query = (
        select(_ANSWER.c.request_id, _ANSWER.c.kind, func.count())
        .join(_REQUEST, _ANSWER.c.request_id == _REQUEST.c.id)
        .join(_PARTICIPATION, _REQUEST.c.participation_id == _PARTICIPATION.c.id)
        .where(_PARTICIPATION.c.round_id == round_id, _ANSWER.c.question == Question.CRITERION.value)
        .group_by(_ANSWER.c.request_id, _ANSWER.c.kind)
    )
    counts: defaultdict[str, dict[AnswerKind, int]] = defaultdict(dict)
    with reader.connection() as connection:
        for request_id, kind, count in connection.execute(query):
            counts[request_id][AnswerKind(kind)] = count
    return counts
