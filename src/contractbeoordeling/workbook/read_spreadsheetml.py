"""Excel 2003's own XML, often called .xls or .xml."""

from __future__ import annotations

import io
from datetime import datetime, time
from xml.etree.ElementTree import Element, ParseError, iterparse

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.archive import without_entities
from contractbeoordeling.workbook.grid import Place, Sheet, Value, Workbook
from contractbeoordeling.workbook.guard import CellBudget
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.text_file import decoded

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"


def read(content: bytes) -> Workbook:
    """Each worksheet with its values. Raises Unreadable for damaged XML and for too many cells."""
    xml = without_entities(decoded(content).lstrip("\ufeff \r\n\t").encode("utf-8"))
    xml = xml.partition(b"?>")[2] if xml.startswith(b"<?xml") else xml  # it is UTF-8 now, whatever it says
    sheets: list[Sheet] = []
    rows: list[list[Value]] = []
    errors: dict[Place, str] = {}
    budget = CellBudget()
    try:
        for _, element in iterparse(io.BytesIO(xml)):
            if element.tag == f"{_SS}Row":
                _take_row(rows, errors, element)
                element.clear()
            elif element.tag == f"{_SS}Worksheet":
                budget.spend(len(rows), max(map(len, rows), default=0))
                sheets.append(Sheet(element.get(f"{_SS}Name", ""), True, rows, errors=errors))
                rows, errors = [], {}
    except (ParseError, ValueError) as error:
        raise Unreadable("damaged", format="spreadsheetml") from error
    return Workbook("spreadsheetml", tuple(sheets))


def _take_row(rows: list[list[Value]], errors: dict[Place, str], element: Element) -> None:
    """Add the row at its own number, each cell in its own column."""
    number = int(element.get(f"{_SS}Index", len(rows) + 1))
    if number > limits.MAX_CELLS:
        raise Unreadable("absurd_range", sheet="", cell=f"A{number}")
    rows.extend([] for _ in range(number - 1 - len(rows)))
    values: list[Value] = []
    for cell in element.iterfind(f"{_SS}Cell"):
        column = int(cell.get(f"{_SS}Index", len(values) + 1))
        across = int(cell.get(f"{_SS}MergeAcross", "0"))
        if max(column, column + across) > limits.MAX_COLUMNS:
            raise Unreadable("absurd_range", sheet="", cell=f"XFD{number}")
        values.extend("" for _ in range(column - 1 - len(values)))
        data = cell.find(f"{_SS}Data")
        if data is not None and data.get(f"{_SS}Type") == "Error":
            errors[number, column] = data.text or "#?"
        values.append("" if data is None else _value(data))
        values.extend("" for _ in range(across))
    rows.append(values)


def _value(data: Element) -> Value:
    text = "".join(data.itertext())
    kind = data.get(f"{_SS}Type")
    if kind == "Number":
        return float(text)
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        moment = datetime.fromisoformat(text.strip())
        return moment.date() if moment.time() == time() else moment
    return "" if kind == "Error" else text
