"""Excel 2003's own XML, often called .xls or .xml: values, formats, comments and what is hidden.

Structure: Microsoft's XML Spreadsheet Reference (Office 2003).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from xml.etree.ElementTree import Element, ParseError, iterparse

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.archive import without_entities
from contractbeoordeling.workbook.grid import Block, Place, Sheet, Value, Workbook
from contractbeoordeling.workbook.guard import CellBudget
from contractbeoordeling.workbook.moment_format import is_elapsed
from contractbeoordeling.workbook.number_format import render
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.text_file import decoded

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_X = "{urn:schemas-microsoft-com:office:excel}"
_DAY_ZERO = datetime.combine(date(1899, 12, 31), time())
_NAMED_FORMATS = {
    "percent": "0.00%",
    "fixed": "0.00",
    "short time": "h:mm",
    "medium time": "h:mm",
    "long time": "h:mm:ss",
}
_NO_CHARACTER = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));|[\x00-\x08\x0b\x0c\x0e-\x1f]"
)


@dataclass(slots=True)
class _Building:
    """A sheet while its rows come in."""

    rows: list[list[Value]] = field(default_factory=list[list[Value]])
    next_row: int = 1
    next_column: int = 1
    visible: bool = True
    shown: dict[Place, str] = field(default_factory=dict[Place, str])
    errors: dict[Place, str] = field(default_factory=dict[Place, str])
    comments: dict[Place, str] = field(default_factory=dict[Place, str])
    uncalculated: set[Place] = field(default_factory=set[Place])
    hidden_rows: set[int] = field(default_factory=set[int])
    hidden_columns: set[int] = field(default_factory=set[int])
    merged: list[Block] = field(default_factory=list[Block])
    column_styles: dict[int, str] = field(default_factory=dict[int, str])

    def finished(self, name: str) -> Sheet:
        return Sheet(
            name,
            self.visible,
            self.rows,
            shown=self.shown,
            errors=self.errors,
            uncalculated=frozenset(self.uncalculated),
            comments=self.comments,
            hidden_rows=frozenset(self.hidden_rows),
            hidden_columns=frozenset(self.hidden_columns),
            merged=tuple(self.merged),
        )


def read(content: bytes) -> Workbook:
    """Each worksheet with its values. Raises Unreadable for damaged XML and for too many cells."""
    text = _NO_CHARACTER.sub("", decoded(content).lstrip("\ufeff \r\n\t"))
    xml = without_entities(text.encode("utf-8"))
    xml = xml.partition(b"?>")[2] if xml.startswith(b"<?xml") else xml  # it is UTF-8 now, whatever it says
    try:
        return Workbook("spreadsheetml", tuple(_sheets(xml)))
    except (ParseError, ValueError) as error:
        raise Unreadable("damaged", format="spreadsheetml") from error


def _sheets(xml: bytes) -> Iterator[Sheet]:
    formats: dict[str, str] = {}
    budget = CellBudget()
    building = _Building()
    for _, element in iterparse(io.BytesIO(xml)):
        if element.tag == f"{_SS}Style":
            _take_style(formats, element)
        elif element.tag == f"{_SS}Column":
            _take_column(building, element)
        elif element.tag == f"{_SS}Row":
            _take_row(building, formats, element)
            element.clear()
        elif element.tag == f"{_X}Visible":
            building.visible = "hidden" not in (element.text or "").lower()
        elif element.tag == f"{_SS}Worksheet":
            budget.spend(len(building.rows), max(map(len, building.rows), default=0), _said(element, "Name"))
            yield building.finished(_said(element, "Name"))
            building = _Building()


def _said(element: Element, name: str, otherwise: str = "") -> str:
    """An attribute, which some writers leave without its prefix."""
    return element.get(f"{_SS}{name}") or element.get(name) or otherwise


def _number(element: Element, name: str, otherwise: int = 0) -> int:
    return int(_said(element, name, str(otherwise)))


def _take_style(formats: dict[str, str], element: Element) -> None:
    """Note the number format of a style, its own or that of its parent."""
    own = element.find(f"{_SS}NumberFormat")
    code = _said(own, "Format") if own is not None else formats.get(_said(element, "Parent"), "")
    formats[_said(element, "ID")] = _NAMED_FORMATS.get(code.lower(), code)


def _take_column(building: _Building, element: Element) -> None:
    first = _number(element, "Index", building.next_column)
    last = min(first + _number(element, "Span"), limits.MAX_COLUMNS)
    building.next_column = last + 1
    if _said(element, "Hidden") == "1":
        building.hidden_columns.update(range(first, last + 1))
    if style := _said(element, "StyleID"):
        building.column_styles.update(dict.fromkeys(range(first, last + 1), style))


def _take_row(building: _Building, formats: dict[str, str], element: Element) -> None:
    """Add the row at its own number, each cell in its own column."""
    number = _number(element, "Index", building.next_row)
    span = _number(element, "Span")  # so many rows below look the same, without cells
    if number + span > limits.MAX_CELLS:
        raise Unreadable("absurd_range", sheet="", cell=f"A{number}")
    building.next_row = number + span + 1
    if _said(element, "Hidden") == "1":
        building.hidden_rows.update(range(number, number + span + 1))
    values: list[Value] = []
    for cell in element.iterfind(f"{_SS}Cell"):
        column = _number(cell, "Index", len(values) + 1)
        across = _number(cell, "MergeAcross")
        if max(column, column + across) > limits.MAX_COLUMNS:
            raise Unreadable("absurd_range", sheet="", cell=f"XFD{number}")
        values.extend("" for _ in range(column - 1 - len(values)))
        style = _said(cell, "StyleID") or _said(element, "StyleID") or building.column_styles.get(column, "")
        values.append(_take_cell(building, (number, column), cell, formats.get(style, "")))
        values.extend("" for _ in range(across))
    while values and values[-1] == "" and (number, len(values)) not in building.errors:
        values.pop()
    if values:
        building.rows.extend([] for _ in range(number - 1 - len(building.rows)))
        building.rows.append(values)


def _take_cell(building: _Building, place: Place, cell: Element, code: str) -> Value:
    """The value of a cell, its extras noted at its place."""
    comment = cell.find(f"{_SS}Comment")
    if comment is not None and (text := "".join(comment.itertext()).strip()):
        building.comments[place] = text
    across, down = _number(cell, "MergeAcross"), _number(cell, "MergeDown")
    if across or down:
        building.merged.append((*place, place[0] + down, place[1] + across))
    data = cell.find(f"{_SS}Data")
    if data is None:
        if _said(cell, "Formula"):
            building.uncalculated.add(place)
        return ""
    if _said(data, "Type") == "Error":
        building.errors[place] = (data.text or "").strip() or "#?"
        return ""
    value = _value(data, code)
    if (text := render(value, code)) is not None:
        building.shown[place] = text
    return value


def _value(data: Element, code: str) -> Value:
    """The value; what says that it is a number or a date and isn't stays the text that it is."""
    text = "".join(data.itertext())
    kind = _said(data, "Type")
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return _moment(datetime.fromisoformat(text.strip()).replace(tzinfo=None), code)
    except ValueError:
        return text
    return text.strip() == "1" if kind == "Boolean" else text


def _moment(moment: datetime, code: str) -> Value:
    """A date, a time of day 0, or a length of time counted from there."""
    if is_elapsed(code):
        return moment - _DAY_ZERO
    if moment < _DAY_ZERO + timedelta(days=1):
        return moment.time()
    return moment.date() if moment.time() == time() else moment
