"""A returned form, read by the ids inside it, whatever its file is called."""

from collections.abc import Mapping

from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.forms.read_criteria import read_criteria
from contractbeoordeling.workbook.forms.read_residents import read_residents
from contractbeoordeling.workbook.forms.reading import FormReading, Receipt
from contractbeoordeling.workbook.forms.structure import check_doubles, check_structure, sheets_of


def read_form(
    opened: OpenedFile, scale: Mapping[int, str], minimum_respondents: int, receipt: Receipt | None = None
) -> FormReading:
    """Read an opened form with the words of its framework's scale. Raises ValueError for what is no form."""
    manifest = opened.manifest
    if manifest is None:
        raise ValueError(opened.name)
    reading = FormReading(opened.name, manifest.identity, receipt or Receipt())
    sheets = sheets_of(opened)
    check_doubles(reading, opened, sheets)
    check_structure(reading, manifest, sheets)
    if reading.refused:
        return reading
    if manifest.identity.kind is FormKind.RESIDENTS:
        read_residents(reading, manifest.parts, sheets, minimum_respondents)
    else:
        read_criteria(reading, manifest.parts, sheets, scale)
    return reading
