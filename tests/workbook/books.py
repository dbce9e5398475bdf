"""Invented workbooks, written in every format that can be written here."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any

from xlsxwriter import Workbook

from contractbeoordeling.workbook.grid import Block
from tests.workbook.samples import ods


@dataclass(frozen=True)
class Cell:
    """What a cell holds, and what it shows."""

    value: str | float | bool | date
    text: str
    format: str = ""
    note: str = ""
    error: bool = False


EMPTY = Cell("", "")


def said(text: str, note: str = "") -> Cell:
    """A cell of text."""
    return Cell(text, text, note=note)


def numbered(value: float, text: str, code: str = "") -> Cell:
    """A number that shows as this text under a format."""
    return Cell(value, text, code)


def dated(day: date) -> Cell:
    """A real date."""
    return Cell(day, f"{day:%d-%m-%Y}", "dd-mm-yyyy")


def failed(error: str) -> Cell:
    """A formula that came to an error."""
    return Cell("", error, error=True)


@dataclass
class Page:
    """A sheet; rows and columns count from 1, as in Excel."""

    name: str
    rows: list[list[Cell]]
    merged: list[Block] = field(default_factory=list[Block])
    hidden_rows: set[int] = field(default_factory=set[int])
    hidden_columns: set[int] = field(default_factory=set[int])
    visible: bool = True

    def cells(self) -> Iterator[tuple[int, int, Cell]]:
        """Every filled cell with its place."""
        for row, cells in enumerate(self.rows, 1):
            for column, cell in enumerate(cells, 1):
                if cell is not EMPTY:
                    yield row, column, cell


@dataclass
class Book:
    """Sheets, and the day from which the file counts."""

    pages: list[Page]
    from_1904: bool = False


def as_xlsx(book: Book) -> bytes:
    """As XlsxWriter writes it, with what stands beside values: formats, notes, merged cells, what is hidden."""
    target = io.BytesIO()
    made = Workbook(target, {"in_memory": True, "date_1904": book.from_1904})
    styles: dict[str, Any] = {}
    for page in book.pages:
        sheet = made.add_worksheet(page.name)
        for row, column, cell in page.cells():
            style = styles.setdefault(cell.format, made.add_format({"num_format": cell.format or "General"}))
            _write(sheet, (row - 1, column - 1), cell, style)
        for block in page.merged:
            first = page.rows[block[0] - 1][block[1] - 1]
            top, left, bottom, right = block
            sheet.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")
            _write(sheet, (block[0] - 1, block[1] - 1), first, styles.get(first.format))
        for row in page.hidden_rows:
            sheet.set_row(row - 1, None, None, {"hidden": True})
        for column in page.hidden_columns:
            sheet.set_column(column - 1, column - 1, None, None, {"hidden": True})
        if not page.visible:
            sheet.very_hidden()
    made.close()
    return target.getvalue()


def _write(sheet: Any, place: tuple[int, int], cell: Cell, style: Any) -> None:
    if cell.error:
        sheet.write_formula(*place, "=1/0", style, cell.text)
    elif isinstance(cell.value, str):
        sheet.write_string(*place, cell.value, style)
    elif isinstance(cell.value, date):
        sheet.write_datetime(*place, cell.value, style)
    else:
        sheet.write(*place, cell.value, style)
    if cell.note:
        sheet.write_comment(*place, cell.note)


def as_ods(book: Book) -> bytes:
    """As LibreOffice writes it: repeated cells are counted, covered cells are named."""
    hidden = '<style:style style:name="weg"><style:table-properties table:display="false"/></style:style>'
    return ods("".join(map(_ods_table, book.pages)), styles=hidden)


def _ods_table(page: Page) -> str:
    width = max(map(len, page.rows), default=0)
    spans = {block[:2]: block for block in page.merged}
    covered = {
        (row, column)
        for top, left, bottom, right in page.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - spans.keys()
    columns = "".join(
        f"<table:table-column{_collapsed(number in page.hidden_columns)}/>" for number in range(1, width + 1)
    )
    rows: list[str] = []
    for row, cells in enumerate(page.rows, 1):
        written: list[list[Any]] = []  # each with how often it stands there
        for column, cell in enumerate(cells, 1):
            xml = (
                "covered-table-cell"
                if (row, column) in covered
                else _ods_cell(cell, spans.get((row, column)))
            )
            if written and written[-1][0] == xml:
                written[-1][1] += 1
            else:
                written.append([xml, 1])
        made = "".join(map(_ods_repeated, written)) or "<table:table-cell/>"
        rows.append(f"<table:table-row{_collapsed(row in page.hidden_rows)}>{made}</table:table-row>")
    style = "" if page.visible else ' table:style-name="weg"'
    return f'<table:table table:name="{escape(page.name)}"{style}>{columns}{"".join(rows)}</table:table>'


def _collapsed(hidden: bool) -> str:
    return ' table:visibility="collapse"' if hidden else ""


def _ods_repeated(written: Sequence[Any]) -> str:
    xml, times = written
    count = f' table:number-columns-repeated="{times}"' if times > 1 else ""
    if xml == "covered-table-cell":
        return f"<table:covered-table-cell{count}/>"
    attributes, _, inner = xml.partition(">")
    return f"<table:table-cell{count}{attributes}>{inner}</table:table-cell>"


def _ods_cell(cell: Cell, span: Block | None) -> str:
    """The attributes of a cell, and what stands in it."""
    attributes = ""
    if span:
        attributes += f' table:number-rows-spanned="{span[2] - span[0] + 1}"'
        attributes += f' table:number-columns-spanned="{span[3] - span[1] + 1}"'
    if cell is EMPTY:
        return attributes + ">"
    if cell.error:
        attributes += ' table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"'
    elif isinstance(cell.value, str):
        attributes += ' office:value-type="string"'
    elif isinstance(cell.value, bool):
        attributes += f' office:value-type="boolean" office:boolean-value="{str(cell.value).lower()}"'
    elif isinstance(cell.value, date):
        attributes += f' office:value-type="date" office:date-value="{cell.value.isoformat()}"'
    else:
        kind = "percentage" if "%" in cell.format else "float"
        attributes += f' office:value-type="{kind}" office:value="{cell.value!r}"'
    note = f"<office:annotation><text:p>{escape(cell.note)}</text:p></office:annotation>" if cell.note else ""
    return f"{attributes}>{note}{_paragraphs(cell.text)}"


def _paragraphs(text: str) -> str:
    return "".join(f"<text:p>{_spaced(escape(line, quote=False))}</text:p>" for line in text.split("\n"))


def _spaced(text: str) -> str:
    return text.replace("  ", ' <text:s text:c="1"/>').replace("\t", "<text:tab/>")


@dataclass(frozen=True)
class Csv:
    """One way to write a list as text."""

    separator: str = ";"
    encoding: str = "utf-8-sig"
    line_end: str = "\r\n"
    declared: bool = False
    trailing: bool = False

    def __call__(self, book: Book) -> bytes:
        """The first sheet as text."""
        lines = [f"sep={self.separator}"] if self.declared else []
        width = max(map(len, book.pages[0].rows), default=0) + self.trailing
        for cells in book.pages[0].rows:
            texts = [self._field(cell.text) for cell in cells]
            lines.append(self.separator.join([*texts, *[""] * (width - len(texts))]))
        return (self.line_end.join(lines) + self.line_end).encode(self.encoding, "replace")

    def _field(self, text: str) -> str:
        if any(each in text for each in (self.separator, '"', "\n", "\r")):
            return '"' + text.replace('"', '""') + '"'
        return text


def as_html(book: Book) -> bytes:
    """A web page, as many systems call .xls."""
    spans = {block[:2]: block for block in book.pages[0].merged}
    covered = {
        (row, column)
        for top, left, bottom, right in spans.values()
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - spans.keys()
    rows: list[str] = []
    for row, cells in enumerate(book.pages[0].rows, 1):
        made = ""
        for column, cell in enumerate(cells, 1):
            if (row, column) in covered:
                continue
            top, left, bottom, right = spans.get((row, column), (row, column, row, column))
            span = f' rowspan="{bottom - top + 1}" colspan="{right - left + 1}"' * ((row, column) in spans)
            text = escape(cell.text).replace("\n", "<br>")
            made += f"<td{span}>{text}</td>"
        rows.append(f"<tr>{made}</tr>")
    page = f"<html><head><meta charset=utf-8></head><body><table>{''.join(rows)}</table></body></html>"
    return page.encode()


def as_spreadsheetml(book: Book) -> bytes:
    """Excel 2003's own XML."""
    pages: list[str] = []
    for page in book.pages:
        rows: list[str] = []
        for row, cells in enumerate(page.rows, 1):
            made = "".join(
                f'<Cell ss:Index="{column}"><Data ss:Type="{_kind(cell)}">{_data(cell)}</Data></Cell>'
                for column, cell in enumerate(cells, 1)
                if cell is not EMPTY
            )
            rows.append(f'<Row ss:Index="{row}">{made}</Row>')
        pages.append(f'<Worksheet ss:Name="{escape(page.name)}"><Table>{"".join(rows)}</Table></Worksheet>')
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    head = '<?xml version="1.0" encoding="utf-8"?>'
    return f'{head}<Workbook xmlns="{space}" xmlns:ss="{space}">{"".join(pages)}</Workbook>'.encode()


def _kind(cell: Cell) -> str:
    if cell.error:
        return "Error"
    if isinstance(cell.value, str) or cell.format:  # this reader knows no formats
        return "String"
    return "Boolean" if isinstance(cell.value, bool) else "Number"


def _data(cell: Cell) -> str:
    return (
        str(int(cell.value))
        if isinstance(cell.value, bool)
        else escape(cell.text if _kind(cell) != "Number" else repr(cell.value))
    )


CSVS = (
    Csv(),
    Csv(",", "utf-8", "\n"),
    Csv("\t", "utf-16", "\r\n"),
    Csv(";", "cp1252", "\r\n", declared=True),
    Csv("\t", "utf-8", "\r\n", declared=True),
    Csv("|", "utf-8", "\r"),
    Csv(";", "utf-16-le", "\r\n", trailing=True),
)
WHOLE: dict[str, Callable[[Book], bytes]] = {"xlsx": as_xlsx, "ods": as_ods}
"""Formats that keep notes, what is hidden and what is merged."""
EVERY: dict[str, Callable[[Book], bytes]] = {
    **WHOLE,
    "html": as_html,
    "spreadsheetml": as_spreadsheetml,
    **{f"csv-{number}": each for number, each in enumerate(CSVS)},
}
