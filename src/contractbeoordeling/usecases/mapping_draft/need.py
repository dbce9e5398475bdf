"""Which files of an import wait for somebody to make a mapping."""

from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus

_WAITING = frozenset(("mapping_needed", "mapping_misses", "mapping_misses_sheet", "unknown_file"))


def needs_mapping(file: ImportedFile) -> bool:
    """Tell whether a file was not read because nobody said yet what its columns are."""
    refused = file.status is ImportStatus.REFUSED
    return refused and any(each.code in _WAITING for each in file.findings)
