"""Is a returned form still built as it was sent? What moved is found; what is gone or double refuses it."""

from collections.abc import Iterator

from contractbeoordeling.wording import forms as words
from contractbeoordeling.wording.form_findings import COLUMNS
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.workbook.forms.coded_sheet import CodedSheet, coded_sheet
from contractbeoordeling.workbook.forms.codes import FORMAT, Col, Role, parse_row, provider_row
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.manifest import Manifest, Part
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.forms.reading import FormReading

Sheets = dict[tuple[Role, str], CodedSheet]

_NEEDED: dict[Role, tuple[Col, ...]] = {
    Role.SELF: (Col.NUMBER, Col.SCORE, Col.REMARK, Col.VALUE),
    Role.MUNICIPALITY: (Col.NUMBER, Col.SCORE, Col.REMARK),
    Role.PROVIDER: (Col.NUMBER, Col.SCORE, Col.REMARK),
    Role.RESULTS: (Col.NUMBER, Col.SCORE, Col.RESPONDENTS, Col.REMARK),
    Role.REPLY: (Col.NUMBER, Col.VALUE, Col.REMARK, Col.EVIDENCE),
}
_WITHOUT_OVERVIEW = (FormKind.SELF_EVALUATION, FormKind.REPLY)
_OVERVIEW: dict[FormKind, tuple[Col, ...]] = {
    FormKind.SOURCE: (Col.VALUE, Col.FAMILIARITY, Col.EVIDENCE),
    FormKind.REGULATOR: (Col.VALUE,),
    FormKind.RESIDENTS: (Col.FIGURE, Col.METHOD, Col.DATE),
}


def sheets_of(opened: OpenedFile) -> Sheets:
    """Return the sheets with answers by what they are, the first of two alike: a double refuses the form."""
    found: Sheets = {}
    for sheet in opened.workbook.sheets:
        coded = coded_sheet(sheet)
        if coded is not None:
            found.setdefault((coded.role, coded.request_id), coded)
    return found


def check_doubles(reading: FormReading, opened: OpenedFile, sheets: Sheets) -> None:
    """Refuse a form with a sheet that stands in it twice: nobody knows which of the two was filled in."""
    for sheet in opened.workbook.sheets:
        coded = coded_sheet(sheet)
        if coded is not None and sheets[(coded.role, coded.request_id)].sheet is not sheet:
            reading.report("sheet_double", coded)
            reading.refused = True


def check_structure(reading: FormReading, manifest: Manifest, sheets: Sheets) -> None:
    """Note everything that is gone, double or mixed up, and refuse the form then."""
    if manifest.version > FORMAT:
        reading.report("newer_form", found=str(manifest.version))
        reading.refused = True
        return
    before = sum(each.code != "sheet_missing" for each in reading.findings)
    if manifest.identity.kind not in _WITHOUT_OVERVIEW:
        _check_overview(reading, manifest, sheets)
    for part in manifest.parts:
        _check_part(reading, part, sheets)
    for sheet in sheets.values():
        _check_unknown(reading, manifest, sheet)
    after = sum(each.code != "sheet_missing" for each in reading.findings)
    reading.refused = reading.refused or after > before


def sheet_of(part: Part, sheets: Sheets) -> CodedSheet | None:
    """Return the sheet that holds the rows of a part."""
    return sheets.get((part.role, "" if part.role is Role.RESULTS else part.request_id))


def code_in(part: Part, code: str) -> str:
    """Return a row's code as it stands in the sheet: with its request where the sheet has many."""
    return f"{code}@{part.request_id}" if part.role is Role.RESULTS else code


def _check_overview(reading: FormReading, manifest: Manifest, sheets: Sheets) -> None:
    overview = sheets.get((Role.OVERVIEW, ""))
    if overview is None:
        reading.report("sheets_missing", lost=words.SHEET_OVERVIEW)
        return
    _check_columns(reading, overview, _OVERVIEW[manifest.identity.kind])
    for request_id in manifest.request_ids:
        if overview.row(provider_row(request_id)) is None:
            name = next((part.sheet for part in manifest.parts if part.request_id == request_id), "")
            reading.report("row_missing", overview, number=name)


def _check_part(reading: FormReading, part: Part, sheets: Sheets) -> None:
    sheet = sheet_of(part, sheets)
    if sheet is None:
        code = "sheet_missing" if part.role is Role.PROVIDER else "sheets_missing"
        reading.report(code, lost=part.sheet)
        return
    _check_columns(reading, sheet, _NEEDED[part.role])
    for code in part.codes:
        rows = sheet.rows.get(code_in(part, code), [])
        number = _number_of(code)
        if not rows:
            reading.report("row_missing", sheet, number=number)
        elif len(rows) > 1:
            for row in rows[1:]:
                reading.report("row_double", sheet, sheet.cell(row, Col.NUMBER), number, number=number)
        elif number and sheet.shown_number(rows[0]) != number:
            cell = sheet.cell(rows[0], Col.NUMBER)
            reading.report("row_moved", sheet, cell, sheet.shown_number(rows[0]), number=number)


def _number_of(code: str) -> str:
    parsed = parse_row(code)
    return parsed.number if parsed else ""


def _check_columns(reading: FormReading, sheet: CodedSheet, needed: tuple[Col, ...]) -> None:
    for column in needed:
        if column not in sheet.columns:
            reading.report("column_missing", sheet, column=tr(COLUMNS[column]))


def _check_unknown(reading: FormReading, manifest: Manifest, sheet: CodedSheet) -> None:
    """Note rows with a code that this form never had, as when two forms were pasted together."""
    known = set(_codes_of(manifest, sheet))
    for row, code, _ in sheet.questions():
        if code not in known:
            reading.report("row_unknown", sheet, sheet.cell(row, Col.NUMBER), sheet.shown_number(row))


def _codes_of(manifest: Manifest, sheet: CodedSheet) -> Iterator[str]:
    for part in manifest.parts:
        if part.role is sheet.role and (part.role is Role.RESULTS or part.request_id == sheet.request_id):
            for code in part.codes:
                yield code_in(part, code)
