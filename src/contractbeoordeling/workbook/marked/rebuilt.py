"""A workbook of any kind as an xlsx file: the same sheets with the same values, to be marked and given back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from xlsxwriter import Workbook as Writer
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.workbook.grid import Block, Sheet, Value, Workbook, number_text, plain_text
from contractbeoordeling.workbook.limits import MAX_TEXT
from contractbeoordeling.workbook.marked.content import NotMarkable
from contractbeoordeling.workbook.marked.layout import Layout

MOST_CELLS = 1_500_000
"""More takes too long to write anew."""
_DAY = 86_400
_DAYS = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"\d\d-\d\d-\d{4}", "dd-mm-yyyy"),
        (r"\d{1,2}-\d{1,2}-\d{4}", "d-m-yyyy"),
        (r"\d{1,2}-[a-z]{3}", "d-mmm"),
        (r"[a-z]{3}-\d\d", "mmm-yy"),
        (r"\d{1,2}-[a-z]{3}-\d\d", "d-mmm-yy"),
        (r"\d{1,2} [a-z]+ \d{4}", "d mmmm yyyy"),
    )
)
"""How days are shown, with the format that shows them so."""
_ONLY_A_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_FIRST_YEAR = 1900
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
    "default_format_properties": {"valign": "top"},
}
Text = Callable[[str], str]


def sheet_names(workbook: Workbook) -> dict[str, str]:
    """Return the name that each sheet has in an xlsx file, where only 31 characters and not all signs go."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for each in workbook.sheets:
        plain = "".join(" " if sign in "[]:*?/\\" or ord(sign) < 32 else sign for sign in each.name)
        plain = plain.strip().strip("'")[:31].strip() or "Blad1"
        plain = "Geschiedenis" if plain.casefold() == "history" else plain
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = plain[: 31 - len(ending)] + ending
        taken.add(name.casefold())
        names[each.name] = name
    return names


def rebuilt(workbook: Workbook, masked: Text) -> bytes:
    """Write the workbook's values to an xlsx file; every text goes through `masked`. Raises NotMarkable."""
    cells = sum(len(row) for sheet in workbook.sheets for row in sheet.rows)
    if cells > MOST_CELLS or not any(each.visible for each in workbook.sheets):
        raise NotMarkable
    target = io.BytesIO()
    writer = Writer(target, _OPTIONS)
    formats = _Formats(writer)
    try:
        for sheet, name in zip(workbook.sheets, sheet_names(workbook).values(), strict=True):
            _write(writer.add_worksheet(name), sheet, formats, masked)
        writer.close()
    except XlsxWriterException as error:
        raise NotMarkable from error
    return target.getvalue()


def _write(page: Worksheet, sheet: Sheet, formats: _Formats, masked: Text) -> None:
    layout = Layout(sheet)
    for block in sheet.merged:
        _merge(page, sheet, block)
    for number, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row, 1):
            if value != "":
                shown = sheet.shown.get((number, column)) if sheet.shown else None
                wraps = isinstance(value, str) and layout.wraps(number, column, value)
                look = formats.wrapped if wraps else formats.of(value, shown)
                _write_cell(page, (number - 1, column - 1), value, look, masked)
    for (row, column), error in sheet.errors.items():
        page.write_formula(row - 1, column - 1, f"={error}", None, error)
    for (row, column), comment in sheet.comments.items():
        page.write_comment(row - 1, column - 1, masked(comment)[:MAX_TEXT])
    _measure(page, sheet, layout)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    if sheet.very_hidden:
        page.very_hidden()
    elif not sheet.visible:
        page.hide()


def _write_cell(
    page: Worksheet, at: tuple[int, int], value: Value, look: Format | None, masked: Text
) -> None:
    """Write one value; a text never becomes a formula."""
    if isinstance(value, str):
        page.write_string(*at, masked(value)[:MAX_TEXT], look)
    elif isinstance(value, bool):
        page.write_boolean(*at, value)
    elif isinstance(value, (int, float)):
        text = number_text(value)
        if masked(text) == text:
            page.write_number(*at, value, look)
        else:
            page.write_string(*at, masked(text))
    elif isinstance(value, time):
        page.write_number(*at, (value.hour * 3600 + value.minute * 60 + value.second) / _DAY, look)
    elif isinstance(value, timedelta):
        page.write_number(*at, value.total_seconds() / _DAY, look)
    elif value.year >= _FIRST_YEAR:
        page.write_datetime(*at, value, look)
    else:
        page.write_string(*at, plain_text(value))


def _merge(page: Worksheet, sheet: Sheet, block: Block) -> None:
    """Merge cells of which only the first says something; its value is written later."""
    top, left, bottom, right = block
    covered = any(
        sheet.value(row, column) != ""
        for row in range(top, min(bottom, sheet.height) + 1)
        for column in range(left, min(right, sheet.width) + 1)
        if (row, column) != (top, left)
    )
    if block[:2] == block[2:] or covered:
        return
    with suppress(XlsxWriterException):
        page.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")


def _measure(page: Worksheet, sheet: Sheet, layout: Layout) -> None:
    """Give columns their widths and rows of long texts their heights, and hide what was hidden."""
    for column, width in layout.widths.items():
        hidden = {"hidden": True} if column in sheet.hidden_columns else {}
        page.set_column(column - 1, column - 1, width, None, hidden)
    for row in layout.heights.keys() | sheet.hidden_rows:
        hidden = {"hidden": True} if row in sheet.hidden_rows else {}
        page.set_row(row - 1, layout.heights.get(row), None, hidden)


class _Formats:
    """The number formats of a workbook that is written, each made once."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._made: dict[str, Format] = {}
        self.wrapped = writer.add_format({"text_wrap": True, "valign": "top"})

    def of(self, value: Value, shown: str | None) -> Format | None:
        """Return the format of a value: of days and times, and of numbers that were shown otherwise."""
        if isinstance(value, (date, time, timedelta)):
            return self._format(moment_code(value, shown or ""))
        if isinstance(value, (str, bool)) or not shown:
            return None
        code = number_code(value, shown)
        return self._format(code) if code else None

    def _format(self, code: str) -> Format:
        if code not in self._made:
            self._made[code] = self._writer.add_format({"num_format": code})
        return self._made[code]


def moment_code(value: date | time | timedelta, shown: str) -> str:
    """Return the format code of a day, a time or both, by what of it was shown."""
    if isinstance(value, timedelta):
        return "[h]:mm:ss"
    clock = "hh:mm:ss" if shown.count(":") > 1 else "hh:mm"
    if isinstance(value, time) or _ONLY_A_CLOCK.fullmatch(shown):
        return clock
    if isinstance(value, datetime) and value.time() != time():
        return f"dd-mm-yyyy {clock}"
    return next((code for pattern, code in _DAYS if pattern.fullmatch(shown)), "dd-mm-yyyy")


def number_code(value: float, shown: str) -> str:
    """Return a format code by which a number shows so, or nothing where none is plain."""
    plain = number_text(value)
    if shown.isdecimal() and shown != plain and int(shown) == value:
        return "0" * len(shown)
    if shown.endswith("%"):
        decimals = shown.rstrip("% ").partition(",")[2]
        return "0%" if not decimals else f"0.{'0' * len(decimals)}%"
    whole, mark, decimals = shown.partition(",")
    if mark and decimals.isdecimal() and whole.lstrip("-").isdecimal():
        return f"0.{'0' * len(decimals)}"
    before, found, after = shown.partition(plain)
    if found and '"' not in shown and not any(each.isdecimal() for each in before + after):
        number = "0" if float(value).is_integer() else "General"
        return f"{_literal(before)}{number}{_literal(after)}"
    return ""


def _literal(text: str) -> str:
    """A text in a format code."""
    return f'"{text}"' if text else ""
