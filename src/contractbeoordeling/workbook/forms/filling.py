"""Filling in a real form by program, as its party would: the file is opened, typed into and saved.

Used by the example round and by tests; what it leaves behind went through another library than the one
that wrote the form, as a real form goes through Excel.
"""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from contractbeoordeling.workbook.forms.codes import (
    DATE_ROW,
    META_SHEET,
    Col,
    RowCode,
    parse_mark,
    parse_row,
    provider_row,
)
from contractbeoordeling.workbook.forms.manifest import Manifest, read_manifest

CellValue = str | float | date | None


class FormFiller:
    """An opened form: its questions by their codes, and a way to type into its cells."""

    def __init__(self, content: bytes) -> None:
        from openpyxl import load_workbook

        self.book: Any = load_workbook(BytesIO(content), rich_text=True)
        hidden = self.book[META_SHEET]
        manifest = read_manifest(
            [["" if cell is None else cell for cell in row] for row in hidden.iter_rows(values_only=True)]
        )
        if manifest is None:
            raise ValueError("no form")
        self.manifest: Manifest = manifest
        self._places = dict(self._find())

    def questions(self, request_id: str | None = None) -> list[RowCode]:
        """Return what is asked, in the order of the form; of one request where it is given."""
        return [
            RowCode(code.question, code.subject_key, code.municipality_id, code.number, part.request_id)
            for part in self.manifest.parts
            if request_id in (None, part.request_id)
            for code in map(parse_row, part.codes)
            if code is not None
        ]

    def put(self, code: RowCode, column: Col, value: CellValue) -> None:
        """Type a value into the row of a question."""
        own = str(RowCode(code.question, code.subject_key, code.municipality_id, code.number))
        self._type(code.request_id, own, column, value)

    def put_about(self, request_id: str, column: Col, value: CellValue) -> None:
        """Type a value into a provider's row of the overview."""
        self._type(request_id, provider_row(""), column, value)

    def put_row(self, request_id: str, code: str, column: Col, value: CellValue) -> None:
        """Type a value into a row that asks no question, by its code."""
        self._type(request_id, code, column, value)

    def put_date(self, day: CellValue) -> None:
        """Type the day of filling in."""
        request_id = next(
            each for each in ("", *self.manifest.request_ids) if (each, DATE_ROW) in self._places
        )
        self._type(request_id, DATE_ROW, Col.VALUE, day)

    def cell(self, code: RowCode, column: Col) -> Any:
        """Return the openpyxl cell of a question, for whoever wants to spoil it."""
        own = str(RowCode(code.question, code.subject_key, code.municipality_id, code.number))
        return self._cell(code.request_id, own, column)

    def saved(self) -> bytes:
        """Return the file as it is now."""
        buffer = BytesIO()
        self.book.save(buffer)
        return buffer.getvalue()

    def _type(self, request_id: str, code: str, column: Col, value: CellValue) -> None:
        self._cell(request_id, code, column).value = value

    def _cell(self, request_id: str, code: str, column: Col) -> Any:
        sheet, row, columns = self._places[(request_id, code)]
        return self.book[sheet].cell(row, columns[column])

    def _find(self) -> Iterator[tuple[tuple[str, str], tuple[str, int, dict[Col, int]]]]:
        for sheet in self.book.worksheets:
            mark = parse_mark(sheet["A1"].value)
            if mark is None:
                continue
            columns = {
                Col(cell.value): cell.column
                for cell in sheet[1]
                if isinstance(cell.value, str) and cell.value in list(Col)
            }
            for (cell,) in sheet.iter_rows(min_row=2, max_col=1):
                if isinstance(cell.value, str):
                    code, _, request_id = cell.value.partition("@")
                    key = provider_row("") if code == provider_row("").removesuffix("@") else code
                    yield (request_id or mark[1], key), (sheet.title, cell.row, columns)
