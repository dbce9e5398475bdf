"""One mapped file with all that was decided about it before its rows are looked at."""

from dataclasses import dataclass

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.mapped_import.options import MappedOptions
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile


@dataclass(frozen=True, slots=True)
class Task:
    """What is imported as what; `provider` is None where the rows say whom they are about."""

    opened: OpenedFile  # with its cells as they may be stored
    mapping: MappingFile
    options: MappedOptions
    kind: FileKind
    provider: Provider | None
    notes: tuple[Finding, ...] = ()
