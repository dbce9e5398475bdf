"""OpenDocument sheets, with the text that LibreOffice showed in each cell, notes and what is hidden.

Structure: OpenDocument 1.3 part 3, 9.1. Repeated empty cells and rows are counted, never made.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from xml.etree.ElementTree import Element, ParseError, iterparse

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.archive import Archive, without_entities
from contractbeoordeling.workbook.grid import Place, Sheet, Value, Workbook, number_text
from contractbeoordeling.workbook.guard import CellBudget
from contractbeoordeling.workbook.problem import Unreadable

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (
    f"{_TABLE}table-cell",
    f"{_TABLE}covered-table-cell",
)  # what a merged cell covers may hold something
_NOTES = (f"{_OFFICE}annotation", f"{_TABLE}table")
_DURATION = re.compile(r"(-)?PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?")
_TELLING = re.compile(r"0\d[\d .-]*|\d+(?:-\d+)+|.*[A-Za-z%].*|\d+[.,]\d*0")
_NUMBER = re.compile(r"(-?\d+)(?:[.,](\d+))?( ?%)?")
_WORD_OR_NUMBER = re.compile(r"\d+|[^\W\d_]+")
_PARTS_OF_DATE = 3
_LENGTH_OF_TIME = re.compile(r"-?\d+(?::\d\d){1,2}")
_ELSEWHERE = re.compile(r"'.*'#\$")  # the name under which values of another file are kept
_DRAWN = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_BUTTONS = f"{_DRAWN}control"
_ASIDE = (_BUTTONS, f"{_DRAWN}custom-shape", f"{_DRAWN}text-box", f"{_STYLE}style")
_ERROR_TEXT = re.compile(r"#[A-Z/0-9?!]+|(?:Err|Fout):\d+")


@dataclass(slots=True)
class _Building:
    """A sheet while its rows come in."""

    name: str
    visible: bool
    rows: list[list[Value]] = field(default_factory=list[list[Value]])
    empty_rows: int = 0  # seen since the last filled one
    shown: dict[Place, str] = field(default_factory=dict[Place, str])
    errors: dict[Place, str] = field(default_factory=dict[Place, str])
    comments: dict[Place, str] = field(default_factory=dict[Place, str])
    uncalculated: set[Place] = field(default_factory=set[Place])
    hidden_rows: set[int] = field(default_factory=set[int])
    hidden_columns: set[int] = field(default_factory=set[int])
    merged: list[tuple[int, int, int, int]] = field(default_factory=list[tuple[int, int, int, int]])
    columns: int = 0
    elsewhere: bool = False  # kept values of another file

    def finished(self) -> Sheet:
        return Sheet(
            self.name,
            self.visible,
            self.rows,
            shown=self.shown,
            errors=self.errors,
            uncalculated=frozenset(self.uncalculated),
            comments=self.comments,
            hidden_rows=frozenset(row for row in self.hidden_rows if row <= len(self.rows)),
            hidden_columns=frozenset(self.hidden_columns),
            merged=tuple(self.merged),
        )


def read(content: bytes) -> Workbook:
    """Every sheet in the document. Raises Unreadable for damaged XML and for too many cells."""
    try:
        return _workbook("ods", Archive(content).xml("content.xml"))
    except (ParseError, ValueError, OverflowError) as error:
        raise Unreadable("damaged", format="ods") from error


def read_flat(content: bytes) -> Workbook:
    """Every sheet of a document that is one XML file. Raises Unreadable like read."""
    try:
        return _workbook("fods", without_entities(content))
    except (ParseError, ValueError, OverflowError) as error:
        raise Unreadable("damaged", format="fods") from error


def _workbook(format_: str, xml: bytes) -> Workbook:
    notes: set[str] = set()
    sheets = tuple(_sheets(xml, notes))
    return Workbook(format_, sheets, tuple(notes))


def _sheets(xml: bytes, notes: set[str]) -> Iterator[Sheet]:
    """Every sheet of the document; what it holds besides goes to the notes."""
    hidden_styles: set[str] = set()
    budget = CellBudget()
    building: _Building | None = None
    for event, element in iterparse(io.BytesIO(xml), events=("start", "end")):
        if event == "start" and element.tag == f"{_TABLE}table" and building is None:
            style = element.get(f"{_TABLE}style-name", "")
            name = element.get(f"{_TABLE}name", "")
            building = _Building(name, style not in hidden_styles, elsewhere=bool(_ELSEWHERE.match(name)))
        elif event == "start":
            continue
        elif element.tag in _ASIDE:
            hidden_styles.update(_hidden_style(element))
            notes.update(_drawn(element))
        elif building is None:
            continue
        elif element.tag == f"{_TABLE}table-column":
            _take_column(building, element)
        elif element.tag == f"{_TABLE}table-row":
            _take_row(building, element)
            element.clear()
        elif element.tag == f"{_TABLE}table" and element.get(f"{_TABLE}name", "") == building.name:
            budget.spend(len(building.rows), max(map(len, building.rows), default=0), building.name)
            if not building.elsewhere:
                yield building.finished()
            building = None
            element.clear()


def _drawn(shape: Element) -> Iterator[str]:
    """What is to be told of a shape: that it holds words, or that it is a button."""
    if shape.tag == _BUTTONS or any(_paragraph(part).strip() for part in shape.iter(f"{_TEXT}p")):
        yield "drawings_ignored"


def _hidden_style(style: Element) -> Iterator[str]:
    """The name of a style that hides a sheet."""
    properties = style.find(f"{_STYLE}table-properties")
    if properties is not None and properties.get(f"{_TABLE}display") == "false":
        yield style.get(f"{_STYLE}name", "")


def _take_column(building: _Building, element: Element) -> None:
    times = _repeated(element, "columns")
    if element.get(f"{_TABLE}visibility") in ("collapse", "filter"):
        building.hidden_columns.update(range(building.columns + 1, building.columns + 1 + times))
    building.columns += times


def _take_row(building: _Building, element: Element) -> None:
    """Add a row, as often as it says; empty ones only when a filled one follows."""
    times = _repeated(element, "rows")
    number = len(building.rows) + building.empty_rows + 1
    if element.get(f"{_TABLE}visibility") in ("collapse", "filter"):
        building.hidden_rows.update(range(number, number + min(times, 10_000)))
    values = _row_values(building, number, element)
    if not values:
        building.empty_rows += times
        return
    if (number + times) * len(values) > limits.MAX_CELLS:
        raise Unreadable("absurd_range", sheet=building.name, cell=f"A{number + times}")
    building.rows.extend([] for _ in range(building.empty_rows))
    building.rows.extend([values] * times)
    building.empty_rows = 0
    for column in range(1, len(values) + 1) if times > 1 else ():
        _repeat(building, (number, column), [(each, column) for each in range(number + 1, number + times)])


def _row_values(building: _Building, row: int, element: Element) -> list[Value]:
    """The row's values up to the last cell that holds something."""
    values: list[Value] = []
    column = 0
    for cell in element:
        if cell.tag not in _CELLS:
            continue
        times = _repeated(cell, "columns")
        if len(cell) or len(cell.attrib) > 1 or f"{_TABLE}formula" in cell.attrib:
            value = _take_cell(building, (row, column + 1), cell)
            if value != "" or (row, column + 1) in building.errors:
                if column + times > limits.MAX_COLUMNS:
                    raise Unreadable("absurd_range", sheet=building.name, cell=f"XFD{row}")
                values.extend("" for _ in range(column - len(values)))
                values.extend([value] * times)
                _repeat(
                    building,
                    (row, column + 1),
                    [(row, each) for each in range(column + 2, column + times + 1)],
                )
        column += times
    return values


def _repeat(building: _Building, place: Place, others: Sequence[Place]) -> None:
    """Let what stands beside a value stand beside its repetitions too."""
    for extras in (building.shown, building.errors, building.comments):
        if others and place in extras:
            extras.update(dict.fromkeys(others, extras[place]))
    if others and place in building.uncalculated:
        building.uncalculated.update(others)


def _take_cell(building: _Building, place: Place, cell: Element) -> Value:
    """The value of a cell, its extras noted at its place."""
    kind = cell.get(f"{_OFFICE}value-type", "")
    text = "\n".join(_paragraph(part) for part in cell if part.tag == f"{_TEXT}p")
    note = cell.find(f"{_OFFICE}annotation")
    if note is not None:
        building.comments[place] = "\n".join(_paragraph(part) for part in note.iter(f"{_TEXT}p")).strip()
    rows, columns = (int(cell.get(f"{_TABLE}number-{each}-spanned", "1")) for each in ("rows", "columns"))
    if rows * columns > 1:
        building.merged.append((*place, place[0] + rows - 1, place[1] + columns - 1))
    has_formula = cell.get(f"{_TABLE}formula") is not None
    if cell.get(f"{_CALC}value-type") == "error" or (has_formula and _ERROR_TEXT.fullmatch(text)):
        building.errors[place] = text or "#?"
        return ""
    if has_formula and not kind and not text:
        building.uncalculated.add(place)
    value = _value(kind, cell, text)
    if isinstance(value, (date, timedelta)) and _shows_part(value, text):
        building.shown[place] = text
    if isinstance(value, float) and kind != "currency" and _TELLING.fullmatch(text):
        shown = _number_shown(text, value)
        if shown and shown != number_text(value):
            building.shown[place] = shown
    return value


def _number_shown(text: str, value: float) -> str:
    """A telling text, with a comma before decimals whatever the language; empty where its sign separates thousands."""
    found = _NUMBER.fullmatch(text)
    if not found or not found[2]:
        return text
    shown = float(f"{found[1]}.{found[2]}") / (100 if found[3] else 1)
    decimals = len(found[2]) + (2 if found[3] else 0)
    if abs(shown - value) < 0.51 * 10**-decimals:
        return f"{found[1]},{found[2]}{found[3] or ''}"
    return f"{found[1]}{found[2]}{found[3]}" if found[3] else ""


def _shows_part(value: date | timedelta, text: str) -> bool:
    """Whether a text shows less than a whole date, or a length of time in another way than it is shown bare."""
    if isinstance(value, timedelta):
        return bool(_LENGTH_OF_TIME.fullmatch(text))
    return 0 < len(_WORD_OR_NUMBER.findall(text)) < _PARTS_OF_DATE


def _value(kind: str, cell: Element, text: str) -> Value:
    if kind in ("float", "percentage", "currency"):
        return float(cell.get(f"{_OFFICE}value", "0"))
    if kind == "date":
        return _date(cell.get(f"{_OFFICE}date-value", ""), text)
    if kind == "time":
        return _time(cell.get(f"{_OFFICE}time-value", ""), text)
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value") == "true"
    return text or cell.get(f"{_OFFICE}string-value", "")


def _date(iso: str, text: str) -> Value:
    try:
        moment = datetime.fromisoformat(iso[:26])
    except ValueError:
        return text
    return moment.date() if moment.time() == time() else moment


def _time(duration: str, text: str) -> Value:
    parts = _DURATION.fullmatch(duration)
    if not parts:
        return text
    hours, minutes, seconds = (int(part or 0) for part in parts.group(2, 3, 4))
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if parts[1]:
        return -length
    return (datetime.combine(date.min, time()) + length).time() if length < timedelta(days=1) else length


def _paragraph(part: Element) -> str:
    """The text of a paragraph, with its spaces, tabs and breaks, without notes."""
    pieces = [part.text or ""]
    for child in part:
        if child.tag == f"{_TEXT}s":
            pieces.append(" " * min(int(child.get(f"{_TEXT}c", "1")), 1000))
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            pieces.append("\t" if child.tag.endswith("tab") else "\n")
        elif child.tag not in _NOTES:
            pieces.append(_paragraph(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _repeated(element: Element, what: str) -> int:
    return max(1, int(element.get(f"{_TABLE}number-{what}-repeated", "1")))
