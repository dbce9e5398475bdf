"""Assessment rounds, who takes part in them and who is asked what."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.record import Record


class SubjectKind(StrEnum):
    """What a round assesses of a provider."""

    PROVIDER = "provider"
    CONTRACT = "contract"
    LOT = "lot"
    LOCATION = "location"


class RoundState(StrEnum):
    """How far a round is."""

    OPEN = "open"
    CLOSED = "closed"


class RequestState(StrEnum):
    """How far a request is; answered, n.v.t. and weet ik niet all count as in."""

    OPEN = "open"
    PARTLY = "partly"
    COMPLETE = "complete"
    CLOSED = "closed"


class Familiarity(StrEnum):
    """How well a respondent knows a provider."""

    WELL = "well"
    SOMEWHAT = "somewhat"
    NOT = "not"


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """The day before which a party is asked to answer."""

    party: Party
    return_by: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Round(Record):
    """One assessment round: a frozen framework version, a reference date and a scope of themes.

    `contact` is the line in every form and mail that says whom to ask. At `blind_levels` a computed rating is shown
    only after a finding was written or the rating was asked for.
    """

    name: str
    reference_date: date
    framework_id: str
    theme_codes: tuple[str, ...]
    subject: SubjectKind = SubjectKind.PROVIDER
    deadlines: tuple[Deadline, ...] = ()
    contact: str = ""
    state: RoundState = RoundState.OPEN
    blind_levels: tuple[Level, ...] = ()

    def return_by(self, party: Party) -> date | None:
        """Return the day before which this party is asked to answer."""
        return next((each.return_by for each in self.deadlines if each.party is party), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Participation(Record):
    """One provider in one round for one subject.

    `subject_id` names the contract or location and `lot` the lot; both are empty for the
    whole provider.
    """

    round_id: str
    provider_id: str
    subject_id: str = ""
    lot: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class NotApplicable(Record):
    """A criterion that the contract manager declares not applicable, with the reason."""

    participation_id: str
    criterion_key: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Respondent(Record):
    """A team, role or region that answers for a party; never a person's name."""

    party: Party
    name: str
    municipality_id: str | None = None
    email: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Request(Record):
    """A question to one respondent about one participation; its id lies in the form."""

    participation_id: str
    party: Party
    respondent_id: str | None = None
    return_by: date | None = None
    sent_at: datetime | None = None
    received_at: datetime | None = None
    reminded_at: datetime | None = None
    closed_reason: str | None = None
    familiarity: Familiarity | None = None
