"""The layout that writer, reader and filler share: hidden codes that say what a row and a column mean.

Row 1 and column A of every sheet with answers are hidden. A1 says what the sheet is, row 1 what each
column is, column A what each row is. So rows and columns may move, and a row that lost its meaning shows.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from contractbeoordeling.domain.answer import Question

FORMAT = 1
MARK = "contractbeoordeling"
META_SHEET = "_formulier"
PROPERTY_FORM = "contractbeoordeling-formulier"
PROPERTY_ROUND = "contractbeoordeling-ronde"


class Role(StrEnum):
    """What a sheet is for."""

    SELF = "self"
    MUNICIPALITY = "municipality"
    OVERVIEW = "overview"
    PROVIDER = "provider"
    RESULTS = "results"
    REPLY = "reply"


class Col(StrEnum):
    """The meaning of a column, as its hidden code says."""

    NUMBER = "number"
    TEXT = "text"
    SCORE = "score"
    EVIDENCE = "evidence"
    REMARK = "remark"
    VALUE = "value"
    FAMILIARITY = "familiarity"
    FIGURE = "figure"
    RESPONDENTS = "respondents"
    METHOD = "method"
    DATE = "date"


DATE_ROW = "date"
PROVIDER_ROW = "provider"
CHOICE_ROW, OVERALL_ROW = "choice", "overall"
"""Rows of a reply: how complete it is, and the assessment as a whole."""

_NAMES = {
    Question.CRITERION: "criterion",
    Question.MUNICIPALITY: "municipality",
    Question.THEME_TROUBLE: "trouble",
    Question.THEME_TRIED: "tried",
    Question.THEME_MUNICIPALITY: "wish",
}
_QUESTIONS = {name: question for question, name in _NAMES.items()}
THEME_QUESTIONS = (Question.THEME_TROUBLE, Question.THEME_TRIED, Question.THEME_MUNICIPALITY)


@dataclass(frozen=True, slots=True)
class RowCode:
    """What a row asks; `number` is what its visible number must be, `request_id` where a sheet has many."""

    question: Question
    subject_key: str
    municipality_id: str = ""
    number: str = ""
    request_id: str = ""

    def __str__(self) -> str:
        place = f":{self.municipality_id}" if self.municipality_id else ""
        request = f"@{self.request_id}" if self.request_id else ""
        return f"{_NAMES[self.question]}:{self.subject_key}{place}#{self.number}{request}"


@lru_cache(maxsize=4096)
def parse_row(code: str) -> RowCode | None:
    """Return what a row's code says, or None where it is no code of a question."""
    rest, _, request_id = code.partition("@")
    rest, _, number = rest.partition("#")
    name, _, subject = rest.partition(":")
    question = _QUESTIONS.get(name)
    if question is None or not subject:
        return None
    key, _, municipality_id = subject.partition(":")
    return RowCode(question, key, municipality_id, number, request_id)


def spot_row(code: RowCode) -> str:
    """Return the row's code without its request, which a spot names by itself."""
    return str(RowCode(code.question, code.subject_key, code.municipality_id, code.number))


def provider_row(request_id: str) -> str:
    """Return the code of a provider's row in an overview."""
    return f"{PROVIDER_ROW}@{request_id}"


def sheet_mark(role: Role, request_id: str = "") -> str:
    """Return what stands in A1."""
    return f"{MARK}:{role}:{request_id}"


def parse_mark(text: object) -> tuple[Role, str] | None:
    """Return role and request of a sheet by its A1, or None where it is none of ours."""
    parts = str(text).split(":")
    if len(parts) != 3 or parts[0] != MARK or parts[1] not in list(Role):
        return None
    return Role(parts[1]), parts[2]
