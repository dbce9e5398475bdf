"""Read a workbook as a mapping says, to see what would be imported. Nothing is stored."""

from __future__ import annotations

from pathlib import Path

from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.workbook.apply_mapping import MappedRows, apply_mapping
from contractbeoordeling.workbook.mapping_reading import parse_mapping
from contractbeoordeling.workbook.read import read_workbook


def read_mapped_workbook(file: Path, mapping: Path, password: str | None = None) -> MappedRows:
    """The rows, skipped rows and findings. Raises Refusal for an unreadable file or a wrong mapping, and OSError."""
    mappings = parse_mapping(given_file(mapping))
    return apply_mapping(read_workbook(given_file(file), file.name, password), mappings, file.name)
