"""What a form asks and what it already holds: plain data, the same for writing, reading and filling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.answer import Answer, Question
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Familiarity


class FormKind(StrEnum):
    """The kinds of form: four that ask, and the one in which a provider replies to a draft."""

    SELF_EVALUATION = "self_evaluation"
    SOURCE = "source"
    REGULATOR = "regulator"
    RESIDENTS = "residents"
    REPLY = "reply"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormIdentity:
    """The ids that lie hidden in a form and by which it is recognised when it comes back.

    `draft_sha256` is of the draft that a reply is about, for one that was withdrawn has the same request.
    """

    kind: FormKind
    register_id: str
    round_id: str
    framework_id: str
    respondent_id: str = ""
    draft_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """The round as whoever fills in the form needs to know it; `scale` gives each score its word."""

    client: str
    round_name: str
    framework: str
    reference_date: date
    return_by: date | None
    contact: str
    scale: Mapping[int, str] = field(hash=False)
    legend: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One criterion as one party is asked about it; `anchors` for scores 1–5, or none at all."""

    key: str
    number: str
    name: str
    statement: str
    question: str
    anchors: tuple[str, ...] = ()
    certificate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A theme with what is asked in it."""

    key: str
    number: str
    name: str
    core: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One request: a provider (or its contract, lot or location) with what is asked about it."""

    request_id: str
    provider: str
    detail: str
    sections: tuple[Section, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item, in order."""
        return tuple(item for section in self.sections for item in section.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutual:
    """What a provider is asked about the municipalities that it works for: id and name, and the criteria.

    The id is empty where the client as a whole is meant.
    """

    municipalities: tuple[tuple[str, str], ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAsked:
    """A criterion that is not asked, with the reason in words."""

    number: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One workbook: of a provider one block, of a respondent of a source party a block per provider."""

    identity: FormIdentity
    occasion: Occasion
    party: Party
    name: str
    blocks: tuple[Block, ...]
    mutual: Mutual = Mutual()
    not_asked: tuple[NotAsked, ...] = ()
    minutes: int = 0
    minimum_respondents: int = 5


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell by what it means: `row` and `column` are codes, see codes.py."""

    request_id: str
    row: str
    column: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What stood in a faulty cell, and what whoever filled it in must know."""

    typed: str
    message: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What is already known when a form is written: a partly filled form goes back with this in it."""

    answers: Sequence[Answer] = ()
    familiarity: Mapping[str, Familiarity] = field(default_factory=dict[str, Familiarity])
    evidence: Mapping[str, Evidence] = field(default_factory=dict[str, Evidence])
    filled_on: date | None = None
    marks: Mapping[Spot, Mark] = field(default_factory=dict[Spot, Mark])
    sent_back: bool = False


AnswerPlace = tuple[str, Question, str, str]
"""Request, question, subject and municipality: one answer of one request."""


def place_of_answer(answer: Answer) -> AnswerPlace:
    """Return what an answer answers."""
    return answer.request_id, answer.question, answer.subject_key, answer.municipality_id
