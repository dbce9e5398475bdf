"""As what, about whom and how a mapped workbook is imported."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.imported import OnConflict
from contractbeoordeling.usecases.mapped_import.known import Known


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """What a file is imported as; what is None or empty is taken from the mapping, else from the file.

    `provider` is a KvK number, name or id, `round` a name or id, `subject` a contract, lot or location where the
    round is about those. `party` and `respondent` say who answered, or who keeps a list of signals.
    """

    kind: FileKind | None = None
    provider: str = ""
    round: str = ""
    subject: str = ""
    party: Party | None = None
    respondent: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MappedOptions:
    """How a mapped workbook is taken over.

    `mask` replaces what looks like a BSN before anything is stored; `remember` keeps the mapping for next time,
    under `name` where that is given. `known` is what an import of many files read of the register already.
    """

    target: Target = field(default_factory=Target)
    on_conflict: OnConflict = OnConflict.STOP
    all_or_nothing: bool = False
    mask: bool = True
    remember: bool = True
    name: str = ""
    received: datetime | None = None
    known: Known | None = field(default=None, compare=False)

    @property
    def moment(self) -> datetime:
        """When the file came in."""
        return self.received or datetime.now(UTC)

    @property
    def day(self) -> date:
        """On which day the file came in, where the user works."""
        return self.moment.astimezone().date()
