"""What a form said: answers of a provider or of a source party, as they came in."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from contractbeoordeling.domain.framework.figures import Figure
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.record import Record


class Question(StrEnum):
    """Which question of a form an answer belongs to."""

    CRITERION = "criterion"
    MUNICIPALITY = "municipality"
    THEME_TROUBLE = "theme_trouble"
    THEME_TRIED = "theme_tried"
    THEME_MUNICIPALITY = "theme_municipality"

    @property
    def theme(self) -> bool:
        """Tell whether it is asked once per theme and answered with a text."""
        return self not in (Question.CRITERION, Question.MUNICIPALITY)


class AnswerKind(StrEnum):
    """A score, or one of the two answers that are no score; empty is no answer at all."""

    SCORE = "score"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"
    TEXT = "text"


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer(Record):
    """One answer to one request; `subject_key` is a criterion or theme key.

    `municipality_id` names the municipality that an answer is about, empty where it is about the
    provider or the client as a whole. Residents' results keep the figure that was given (`figure`,
    `value`) beside the score made from it, with their number and the method.
    """

    request_id: str
    question: Question
    subject_key: str
    municipality_id: str = ""
    kind: AnswerKind
    score: Decimal | None = None
    remark: str = ""
    evidence: Evidence | None = None
    figure: Figure | None = None
    value: Decimal | None = None
    respondents: int | None = None
    method: str = ""
    answered_on: date | None = None
    document_id: str | None = None
