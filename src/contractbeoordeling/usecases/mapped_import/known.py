"""What all files of one import ask of the register: read and made once, not once per file."""

from collections.abc import Mapping

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.form_import.material import Materials
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.mapped_import.provider_in_file import ProviderIndex
from contractbeoordeling.usecases.mapped_import.remembering import KeptMappings
from contractbeoordeling.usecases.signal_import.providers import ProviderFinder


class Known:
    """The kept mappings and the providers of a register, by their numbers and names.

    Nothing else can change them meanwhile: the import holds the register from its first read on.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.mappings = KeptMappings(reader)
        self._index: ProviderIndex | None = None
        self._finder: ProviderFinder | None = None
        self._materials: Materials | None = None

    @property
    def providers(self) -> ProviderIndex:
        """The providers as they are looked for in texts."""
        if self._index is None:
            self._index = ProviderIndex(self._reader)
        return self._index

    def finder(self, said: Mapping[str, str]) -> ProviderFinder:
        """The providers as they are looked for in rows; `said` is whom the user means by some names."""
        if self._finder is None:
            self._finder = ProviderFinder(self._reader, {})
        return self._finder.with_said(self._reader, said)

    @property
    def materials(self) -> Materials:
        """The rounds with their frameworks and participations; requests are for each file to expect."""
        if self._materials is None:
            self._materials = Materials(self._reader)
        return self._materials

    def after(self, result: ImportedFile) -> None:
        """Let go of what an import changed."""
        if result.change_set is None:
            return
        self.mappings.forget()
        if result.kind is FileKind.PROVIDERS:
            self._index = self._finder = self._materials = None
