"""One mapped file with all that was decided about it before its rows are looked at."""

from collections.abc import Mapping
from dataclasses import dataclass

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.mapped_import.options import MappedOptions
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile


@dataclass(frozen=True, slots=True)
class Task:
    """What is imported as what; `providers` are those of whole sheets, where their rows don't say it by themselves."""

    opened: OpenedFile  # with its cells as they may be stored
    mapping: MappingFile
    options: MappedOptions
    kind: FileKind
    providers: Mapping[str, Provider]
    notes: tuple[Finding, ...] = ()

    @property
    def provider(self) -> Provider | None:
        """The provider of the whole file, None where it is about several or its rows say it."""
        found = {each.id: each for each in self.providers.values()}
        whole = len(found) == 1 and len(self.providers) == len(self.mapping.sheets)
        return next(iter(found.values())) if whole else None
