"""What an import tells of a file, whatever kind of file it was (the contract of `import --json`)."""

from dataclasses import dataclass, field
from enum import StrEnum

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import Finding, FindingSeverity


class OnConflict(StrEnum):
    """What happens where a file says something else than the register."""

    STOP = "stop"  # it is left out, with a finding
    SKIP = "skip"  # the register stays as it is
    UPDATE = "update"  # the file wins


class ImportStatus(StrEnum):
    """How the import of one file ended."""

    IMPORTED = "imported"
    PARTLY = "partly"
    REFUSED = "refused"
    DUPLICATE = "duplicate"
    WOULD_IMPORT = "would_import"


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A row that was not taken, and the code of the reason."""

    sheet: str
    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer that a file gives otherwise than the register has it; texts are masked."""

    sheet: str
    cell: str
    subject: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedFile:
    """One file: what it was, how many rows were read and kept, and what was left out.

    `change_set` is None where nothing was stored.
    """

    file: str
    kind: FileKind
    status: ImportStatus
    provider: str | None = None
    round: str | None = None
    read: int = 0
    kept: int = 0
    skipped: tuple[SkippedLine, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    changes: tuple[Difference, ...] = ()
    change_set: str | None = None

    @property
    def faulty(self) -> bool:
        """Tell whether something was left out because it was wrong."""
        return any(each.severity is FindingSeverity.ERROR for each in self.findings)

    @property
    def worth_a_look(self) -> bool:
        """Tell whether somebody should look at a finding."""
        return any(each.severity is not FindingSeverity.NOTE for each in self.findings)
