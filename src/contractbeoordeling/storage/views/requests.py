"""How far the requests of a round are, gathered where the rows are."""

import json
from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import func, select

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import TABLES

_ANSWER, _REQUEST, _PARTICIPATION = TABLES[Answer], TABLES[Request], TABLES[Participation]


def answered_keys(reader: Reader, round_id: str) -> Mapping[str, Mapping[AnswerKind, frozenset[str]]]:
    """Return per request of a round which of its criteria have which kind of answer."""
    query = (
        select(_ANSWER.c.request_id, _ANSWER.c.kind, func.json_group_array(_ANSWER.c.subject_key))
        .join(_REQUEST, _ANSWER.c.request_id == _REQUEST.c.id)
        .join(_PARTICIPATION, _REQUEST.c.participation_id == _PARTICIPATION.c.id)
        .where(_PARTICIPATION.c.round_id == round_id, _ANSWER.c.question == Question.CRITERION.value)
        .group_by(_ANSWER.c.request_id, _ANSWER.c.kind)
    )
    found: defaultdict[str, dict[AnswerKind, frozenset[str]]] = defaultdict(dict)
    with reader.connection() as connection:
        for request_id, kind, keys in connection.execute(query):
            found[request_id][AnswerKind(kind)] = frozenset(json.loads(keys))
    return found
