"""Assessments as people make them stand: drafts, the provider's reply, deviations, and what was determined (R12)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.working_days import end_of_term


class AssessmentState(StrEnum):
    """How far a version of an assessment is; without a version its participation is still collecting."""

    DRAFT = "draft"
    REPLY = "reply"
    ANSWERED = "answered"
    DETERMINED = "determined"


class Level(StrEnum):
    """What a rating is of."""

    CRITERION = "criterion"
    THEME = "theme"
    OVERALL = "overall"


class RemarkDecision(StrEnum):
    """What is done with a remark of the provider."""

    ADOPTED = "adopted"
    PARTLY = "partly"
    NOT_ADOPTED = "not_adopted"


@dataclass(frozen=True, kw_only=True, slots=True)
class AssessmentVersion(Record):
    """The assessment of a participation, from its draft until it is sealed; reopening it makes the next version.

    `reply_due` is the last day of the right of reply; `replied_on` is also set where the provider said that it
    has no remarks. `reopened_reason` also tells, line after line, which drafts were withdrawn, when and why.
    `seal_sha256` names the kept envelope (domain/seal), `previous_seal` that of the version before.
    """

    participation_id: str
    version: int = 1
    drafted_on: date
    sent_on: date | None = None
    reply_due: date | None = None
    replied_on: date | None = None
    extended_reason: str = ""
    late_signals_reason: str = ""
    open_signals_reason: str = ""
    determined_at: datetime | None = None
    determined_by_id: str | None = None
    determined_function: str = ""
    determined_on_behalf_of: str = ""
    seal_sha256: str | None = None
    previous_seal: str | None = None
    reopened_reason: str = ""

    def state_on(self, day: date) -> AssessmentState:
        """Return how far it is on a day: the term of reply runs until the end of its last day."""
        if self.determined_at is not None:
            return AssessmentState.DETERMINED
        if self.sent_on is None or self.reply_due is None:
            return AssessmentState.DRAFT
        if self.replied_on is not None or day > self.reply_due:
            return AssessmentState.ANSWERED
        return AssessmentState.REPLY


@dataclass(frozen=True, kw_only=True, slots=True)
class Deviation(Record):
    """A person's rating, one step from the computed one, at one level; the other levels keep what was computed.

    `subject_key` is the key of the criterion or theme, empty for the overall rating. A second reader who confirmed
    as another person has an id and a day; where only a name was typed, documents say so.
    """

    assessment_id: str
    level: Level
    subject_key: str = ""
    computed: int
    determined: int
    reason: str
    decided_on: date
    decided_by_id: str | None = None
    decided_function: str = ""
    decided_on_behalf_of: str = ""
    second_reader_id: str | None = None
    second_reader_name: str = ""
    confirmed_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WrittenFinding(Record):
    """What a person finds in words; where nothing could be rated also what will be asked next.

    `shown_at` is the moment at which the computed rating was shown to who works blind; without a text it was asked for.
    """

    assessment_id: str
    level: Level
    subject_key: str = ""
    text: str = ""
    ask_next: str = ""
    written_on: date
    written_by_id: str | None = None
    shown_at: datetime | None = None
    audience: Audience = Audience.INTERNAL

    @property
    def for_provider(self) -> bool:
        """Whether the provider reads it: then it stands in what goes out."""
        return self.audience in (Audience.PROVIDER, Audience.PUBLIC) and bool(self.text.strip())


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplyRemark(Record):
    """A remark of the provider about a draft, and what was done with it and why; both stand in the final report.

    An empty `criterion_key` is about the whole.
    """

    assessment_id: str
    criterion_key: str = ""
    text: str
    document_id: str | None = None
    received_on: date
    decision: RemarkDecision | None = None
    reason: str = ""
    decided_by_id: str | None = None
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SentDraft(Record):
    """A draft as it went out; `sha256` names its kept canonical JSON."""

    assessment_id: str
    sent_on: date
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CycleChoice(Record):
    """A person's choice of next year's cycle for a participation: the light one, or not, and why."""

    participation_id: str
    light: bool
    reason: str = ""
    decided_on: date
    decided_by_id: str | None = None
    decided_function: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Determination:
    """Who determines an assessment: when, in which function and on whose behalf (mandate)."""

    at: datetime
    by_id: str
    function: str = ""
    on_behalf_of: str = ""


def sent(version: AssessmentVersion, on: date, reply_days: int) -> AssessmentVersion:
    """Return the version with its draft sent: the term of reply runs from the day after."""
    return replace(version, sent_on=on, reply_due=end_of_term(on, reply_days))


def withdrawn(version: AssessmentVersion, on: date, told: str) -> AssessmentVersion:
    """Return the version as a draft again, of the day on which what went out was withdrawn; `told` stays readable."""
    return replace(
        version,
        drafted_on=on,
        sent_on=None,
        reply_due=None,
        replied_on=None,
        extended_reason="",
        late_signals_reason="",
        open_signals_reason="",
        reopened_reason=f"{version.reopened_reason}\n{told}".strip(),
    )


def determined(version: AssessmentVersion, act: Determination, seal_sha256: str) -> AssessmentVersion:
    """Return the version as determined and sealed."""
    return replace(
        version,
        determined_at=act.at,
        determined_by_id=act.by_id,
        determined_function=act.function,
        determined_on_behalf_of=act.on_behalf_of,
        seal_sha256=seal_sha256,
    )


def reopened(version: AssessmentVersion, on: date, reason: str) -> AssessmentVersion:
    """Return a new draft that follows a determined version, which stays as it is."""
    return AssessmentVersion(
        participation_id=version.participation_id,
        version=version.version + 1,
        drafted_on=on,
        previous_seal=version.seal_sha256,
        reopened_reason=reason,
    )
