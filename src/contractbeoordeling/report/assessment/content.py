"""What an assessment report holds: the computed result, what people made of it, and how far it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from contractbeoordeling.domain.assessment import Level, RemarkDecision
from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.party import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whose assessment it is, of which round, with the words of its framework."""

    client: str
    provider: str
    kvk: str
    round: str
    subject: str
    framework: str
    themes: Mapping[str, str]
    """Names by code, as are those of the criteria."""
    criteria: Mapping[str, str]
    scale: Mapping[int, str]
    not_asked: frozenset[str] = frozenset()
    """Codes of criteria for which a certificate answers in the provider's place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRating:
    """A rating that a person gave instead of the computed one."""

    level: Level
    code: str
    computed: int
    determined: int
    reason: str
    by: str
    second_reader: str
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidFinding:
    """A finding in words."""

    level: Level
    code: str
    text: str
    ask_next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidRemark:
    """A remark of the provider and the answer to it."""

    code: str
    text: str
    attached: int
    received_on: date
    decision: RemarkDecision | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """What people made of the result; `texts` are other reasons, by what they are for."""

    deviations: tuple[OtherRating, ...] = ()
    findings: tuple[SaidFinding, ...] = ()
    remarks: tuple[SaidRemark, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class MayChange:
    """A criterion whose rating open answers could change: what it is now, and what it could become."""

    code: str
    rating: int | None
    lowest: int | None
    highest: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """What one party was asked and did not answer yet."""

    party: Party
    open_questions: int
    changes: tuple[MayChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A report that isn't determined: what it says can still change, also by what is still awaited."""

    sent_on: date | None = None
    reply_due: date | None = None
    waiting: tuple[Awaited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """How a determined report was sealed; `envelope` is what its hash is taken over, with the hash."""

    version: int
    determined_on: date
    by: str
    function: str
    on_behalf_of: str
    hash: str
    previous: str
    envelope: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """Everything in one report."""

    made_on: date
    subject: Subject
    result: CaseResult
    people: People
    standing: Concept | Seal

    def determined(self, level: Level, code: str = "") -> OtherRating | None:
        """Return the deviation at a place, where there is one."""
        return next(
            (each for each in self.people.deviations if (each.level, each.code) == (level, code)), None
        )
