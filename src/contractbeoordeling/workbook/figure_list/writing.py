"""A list of figures to fill in: rows that wait for an outcome, choices to pick from, and what each figure is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.figures.kinds import RULES, FigureKind
from contractbeoordeling.wording import figure_list as words
from contractbeoordeling.wording.figures import ABOUT, KINDS, UNITS, part_words, parts_of
from contractbeoordeling.wording.numbers import number
from contractbeoordeling.workbook.figure_list.headers import MARK, Role
from contractbeoordeling.workbook.row_height import height_of, rows_that_grow

_ROLES = tuple(Role(each) for each in words.COLUMNS)
_WIDTHS = {
    Role.PROVIDER: 30,
    Role.KIND: 31,
    Role.PART: 31,
    Role.SOURCE: 22,
    Role.METHOD: 22,
    Role.REMARK: 28,
    Role.MUNICIPALITY: 16,
    Role.CONTRACT: 16,
}
_WIDTH = 12
_HEADER_ROW, _SPARE_ROWS, _SPARE_PRINTED, _A4 = 3, 200, 5, 9
_OPTIONS = {"in_memory": True, "default_format_properties": {"font_name": "Arial", "font_size": 10}}
_LINE = {"border": 1, "border_color": "#B8C4D2", "valign": "top"}
_MIDDLE = {**_LINE, "align": "center"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": "#1F4E79"},
    "hint": {"italic": True, "font_color": "#5B6775"},
    "header": {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E79", "text_wrap": True, **_LINE},
    "text": {"num_format": "@", "text_wrap": True, **_LINE},
    "quiet": {"font_color": "#5B6775", **_MIDDLE},
    "day": {"num_format": "dd-mm-yyyy", **_MIDDLE},
    "field": {"bg_color": "#FFFBE6", "num_format": "General", **_MIDDLE},
    "whole": {"bg_color": "#FFFBE6", "num_format": "0", **_MIDDLE},
}
_FORMATS = {
    Role.SINCE: "day",
    Role.UNTIL: "day",
    Role.VALUE: "field",
    Role.COUNT: "whole",
    Role.UNIT: "quiet",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankFigure:
    """A row of the list: what is asked, and the outcome where it is known."""

    provider_id: str
    provider: str
    kvk: str
    kind: FigureKind
    part: str
    since: date | None
    until: date | None
    value: Decimal | None = None
    count: int | None = None
    source: str = ""
    method: str = ""
    remark: str = ""
    municipality: str = ""
    contract: str = ""


def figure_workbook(rows: Sequence[BlankFigure], providers: Sequence[str]) -> bytes:
    """Return an xlsx file with these rows; `providers` are the names that can be picked in a row of one's own."""
    buffer = BytesIO()
    with Workbook(buffer, _OPTIONS) as book:
        styles = {name: book.add_format(look) for name, look in _LOOKS.items()}
        book.set_properties({"title": words.TITLE})
        page = book.add_worksheet(words.SHEET)
        _write_rows(page, styles, rows)
        _write_about(book.add_worksheet(words.ABOUT_SHEET), styles)
        lists = book.add_worksheet(words.LIST_SHEET)
        lists.very_hidden()
        choices = {Role.PROVIDER: providers, Role.KIND: list(KINDS.values()), Role.PART: list(part_words())}
        last = _HEADER_ROW + len(rows) + _SPARE_ROWS
        for column, (role, texts) in enumerate(choices.items()):
            for place, text in enumerate(texts):
                lists.write_string(place, column, text)
            _offer(
                page,
                role,
                f"={words.LIST_SHEET}!{xl_range_abs(0, column, max(len(texts), 1) - 1, column)}",
                last,
            )
        _limit(page, last)
        lists.write_string(0, len(choices), MARK)
    return rows_that_grow(buffer.getvalue())


def _write_rows(page: Worksheet, styles: Mapping[str, Format], rows: Sequence[BlankFigure]) -> None:
    page.hide_gridlines(2)
    page.write_string(0, 1, words.TITLE, styles["title"])
    page.write_string(1, 1, words.HINT, styles["hint"])
    page.set_row(0, 24)
    for column, role in enumerate(_ROLES):
        hidden = {"hidden": role is Role.PROVIDER_ID}
        page.set_column(column, column, _WIDTHS.get(role, _WIDTH), None, hidden)
        page.write_string(_HEADER_ROW, column, words.COLUMNS[role], styles["header"])
    for place, row in enumerate(rows, start=_HEADER_ROW + 1):
        texts = [(str(_cell(row, role) or ""), _WIDTHS.get(role, _WIDTH)) for role in _ROLES[1:]]
        page.set_row(place, height_of(texts))
        for column, role in enumerate(_ROLES):
            _write(page, (place, column), _cell(row, role), styles[_FORMATS.get(role, "text")])
    end = _HEADER_ROW + len(rows)
    for place in range(end + 1, end + _SPARE_ROWS + 1):
        for column, role in enumerate(_ROLES):
            if role in _FORMATS and role is not Role.UNIT:
                page.write_blank(place, column, None, styles[_FORMATS[role]])
    page.autofilter(_HEADER_ROW, 0, max(end, _HEADER_ROW + 1), len(_ROLES) - 1)
    page.freeze_panes(_HEADER_ROW + 1, 2)
    _print(page, end)


def _print(page: Worksheet, last: int) -> None:
    page.set_paper(_A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEADER_ROW)
    page.set_footer(f"&L&8{words.FOOTER}&R&8Pagina &P van &N")
    page.print_area(0, 0, last + _SPARE_PRINTED, _ROLES.index(Role.METHOD))


def _cell(row: BlankFigure, role: Role) -> str | date | Decimal | int | None:
    if role is Role.KIND:
        return KINDS[row.kind]
    if role is Role.PART:
        return parts_of(row.kind).get(row.part, "")
    if role is Role.UNIT:
        return UNITS[RULES[row.kind].unit]
    value: str | date | Decimal | int | None = getattr(row, role.value)
    return value


def _write(
    page: Worksheet, place: tuple[int, int], value: str | date | Decimal | int | None, look: Format
) -> None:
    if value is None or value == "":
        page.write_blank(*place, None, look)
    elif isinstance(value, date):
        page.write_datetime(*place, value, look)
    elif isinstance(value, str):
        page.write_string(*place, value, look)
    else:
        page.write_number(*place, float(value), look)


def _offer(page: Worksheet, role: Role, source: str, last: int) -> None:
    column = _ROLES.index(role)
    # A provider may be one that the list doesn't have; then it is asked when the list is read.
    options: dict[str, Any] = {
        "validate": "list",
        "source": source,
        "show_error": role is not Role.PROVIDER,
        "error_title": words.CHOICE_TITLE,
        "error_message": words.CHOICE_MESSAGE,
    }
    page.data_validation(_HEADER_ROW + 1, column, last, column, options)


def _limit(page: Worksheet, last: int) -> None:
    column = _ROLES.index(Role.COUNT)
    options: dict[str, Any] = {
        "validate": "integer",
        "criteria": ">=",
        "value": 0,
        "error_title": words.WHOLE_TITLE,
        "error_message": words.WHOLE_MESSAGE,
    }
    page.data_validation(_HEADER_ROW + 1, column, last, column, options)


def _write_about(page: Worksheet, styles: Mapping[str, Format]) -> None:
    """Write what each kind of figure is."""
    widths = (31, 34, 12, 9, 9, 9, 9, 70)
    page.hide_gridlines(2)
    page.write_string(0, 0, words.ABOUT_TITLE, styles["title"])
    page.set_row(0, 24)
    for column, (width, text) in enumerate(zip(widths, words.ABOUT_HEADERS, strict=True)):
        page.set_column(column, column, width)
        page.write_string(2, column, text, styles["header"])
    for row, kind in enumerate(FigureKind, start=3):
        texts = _about(kind)
        page.set_row(row, height_of(list(zip(texts, widths, strict=True))))
        for column, text in enumerate(texts):
            page.write_string(row, column, text, styles["text"])
    page.set_paper(_A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _about(kind: FigureKind) -> tuple[str, ...]:
    rules = RULES[kind]
    return (
        KINDS[kind],
        ", ".join(parts_of(kind).values()),
        UNITS[rules.unit],
        number(rules.low, 0),
        number(rules.high, 0),
        words.BETTER[rules.better],
        "ja" if rules.counted else "nee",
        ABOUT[kind],
    )
