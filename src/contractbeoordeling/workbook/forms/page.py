"""A sheet that is written from top to bottom: hidden codes, heights, protection and the way it prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.content import AnswerPlace, Filled, Form, Item, Spot, place_of_answer
from contractbeoordeling.workbook.forms.measure import column_pixels, height_of, lines_of
from contractbeoordeling.workbook.forms.styles import SIZE, Styles

_A4 = 9
_INCH, _MARGIN, _FOOT = 72, 0.4, 0.6
_A4_SIZE = (595.0, 842.0)  # points
_SQUEEZE, _SQUEEZE_TEXT = 1.12, 1.35
_MOST_HEIGHT = 409.0  # of one row, in Excel
_PROTECTION = {
    "select_locked_cells": True,
    "select_unlocked_cells": True,
    "format_rows": True,
    "format_columns": True,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its meaning, with its width in characters."""

    code: Col | None
    width: float


@dataclass(frozen=True, slots=True)
class Paper:
    """The workbook being written, its formats, the form, and what is already filled in."""

    book: Workbook
    styles: Styles
    form: Form
    filled: Filled
    answers: dict[AnswerPlace, Answer] = field(default_factory=dict[AnswerPlace, Answer])
    formulas: list[str] = field(default_factory=list[str])

    @classmethod
    def of(cls, book: Workbook, styles: Styles, form: Form, filled: Filled) -> "Paper":
        """Index what is already filled in."""
        return cls(book, styles, form, filled, {place_of_answer(each): each for each in filled.answers})

    def answered(self, request_id: str, items: Iterable[Item]) -> int:
        """Return how many of these criteria have an answer in one request."""
        places = ((request_id, Question.CRITERION, item.key, "") for item in items)
        found = (self.answers.get(place) for place in places)
        return sum(each is not None and each.kind is not AnswerKind.TEXT for each in found)


class Page:
    """One sheet; `row` is where the next thing goes, counted from 0."""

    def __init__(self, paper: Paper, name: str, mark: str, columns: Sequence[Column]) -> None:
        self.paper, self.styles, self.columns = paper, paper.styles, columns
        self.sheet: Worksheet = paper.book.add_worksheet(name)
        self.row = 1
        self._at = {each.code: number for number, each in enumerate(columns, 1) if each.code is not None}
        self._heights: dict[int, float] = {}
        self._starts: list[int] = []  # rows where a page may begin
        self.header_row: int | None = None
        self._write_codes(mark)

    @property
    def last_column(self) -> int:
        return len(self.columns)

    def at(self, column: Col) -> int:
        """Return the position of the column with this meaning."""
        return self._at[column]

    def has(self, column: Col) -> bool:
        """Tell whether this sheet has such a column."""
        return column in self._at

    def cell(self, row: int, column: Col, *, fixed: bool = False) -> str:
        """Return the address of a cell, as formulas need it."""
        return xl_rowcol_to_cell(row, self.at(column), row_abs=fixed, col_abs=True)

    def code(self, row: int, code: str) -> None:
        """Say in the hidden column what a row is."""
        self.sheet.write_string(row, 0, code)

    def pixels(self, first: int, last: int | None = None) -> int:
        """Return how wide the columns from first to last are together."""
        return sum(column_pixels(each.width) for each in self.columns[first - 1 : last or first])

    def lines(
        self, text: str, first: int, last: int | None = None, size: float = SIZE, *, bold: bool = False
    ) -> int:
        """Return how many lines a text takes over these columns."""
        return lines_of(text, self.pixels(first, last), size, bold=bold)

    def height(self, row: int, points: float) -> None:
        """Give a row its height."""
        self._heights[row] = min(points, _MOST_HEIGHT)
        self.sheet.set_row(row, self._heights[row])

    def fit(self, row: int, lines: float, size: float = SIZE) -> None:
        """Make a row high enough for so many lines."""
        self.height(row, height_of(max(lines, 1), size))

    def may_break(self) -> None:
        """Say that a page may begin at the current row."""
        self._starts.append(self.row)

    def put(self, row: int, column: int, value: str | float | None, style: Format) -> None:
        """Write a text always as a text, a number as a number, and nothing as an empty cell."""
        if value is None or value == "":
            self.sheet.write_blank(row, column, None, style)
        elif isinstance(value, str):
            self.sheet.write_string(row, column, value, style)
        else:
            self.sheet.write_number(row, column, value, style)

    def formula(self, row: int, column: int, formula: str, style: Format, value: str) -> None:
        """Write a formula with the result that it has now."""
        self.paper.formulas.append(formula)
        self.sheet.write_formula(row, column, formula, style, value)

    def merged(self, row: int, columns: tuple[int, int], text: str, style: Format) -> None:
        """Write a text over some columns of one row."""
        first, last = columns
        if first == last:
            self.sheet.write_string(row, first, text, style)
        else:
            self.sheet.merge_range(row, first, row, last, "", style)
            self.put(row, first, text, style)

    def fault(self, spot: Spot, row: int, column: int) -> bool:
        """Write what stood in a faulty cell and what is wrong with it; tell whether there was any fault."""
        mark = self.paper.filled.marks.get(spot)
        if mark is None:
            return False
        centred = spot.column == Col.SCORE
        self.sheet.write_string(
            row, column, mark.typed, self.styles.fault_centred if centred else self.styles.fault
        )
        text = words.FAULT_COMMENT.format(typed=mark.typed, message=mark.message)
        self.sheet.write_comment(row, column, text, {"x_scale": 2.2, "y_scale": 1.6, "font_size": 10})
        return True

    def headers(self, texts: Iterable[str], centred: Iterable[int] = ()) -> None:
        """Write the column headers at the current row; they stay in sight and repeat on paper."""
        middle = set(centred)
        most = 1
        for column, text in enumerate(texts, 1):
            style = self.styles.header_centred if column in middle else self.styles.header
            self.sheet.write_string(self.row, column, text, style)
            most = max(most, self.lines(text, column, bold=True))
        self.height(self.row, height_of(most, margin=9))
        self.header_row = self.row
        self.row += 1
        self.sheet.freeze_panes(self.row, 0)

    def finish(self, *, landscape: bool = True) -> None:
        """Protect the sheet but for its answer cells and set how it prints."""
        sheet, form = self.sheet, self.paper.form
        sheet.hide_gridlines(2)
        sheet.protect("", _PROTECTION)
        sheet.set_paper(_A4)
        if landscape:
            sheet.set_landscape()
        sheet.set_margins(left=_MARGIN, right=_MARGIN, top=_MARGIN, bottom=_FOOT)
        sheet.print_area(1, 1, max(self.row - 1, 1), self.last_column)
        if self.header_row is not None:
            sheet.repeat_rows(self.header_row)
        text = words.FOOTER.format(name=form.name[:60], round=form.occasion.round_name[:40])
        sheet.set_footer(f"&L&8 {text.replace('&', '&&')}&R&8{words.PAGE}")
        room = self._room(landscape)
        # A last page with one question on it helps nobody: a little smaller then.
        if self._sum(1, self.row) <= room * (_SQUEEZE if landscape else _SQUEEZE_TEXT):
            sheet.fit_to_pages(1, 1)
        else:
            sheet.fit_to_pages(1, 0)
            sheet.set_h_pagebreaks(self._breaks(room))

    def _room(self, landscape: bool) -> float:
        """Return how many points of rows go on one page once it is as wide as the sheet."""
        width, height = reversed(_A4_SIZE) if landscape else _A4_SIZE
        scale = min(1.0, (width - 2 * _MARGIN * _INCH) / (self.pixels(1, self.last_column) * 0.75))
        return (height - (_MARGIN + _FOOT) * _INCH) / scale * 0.98

    def _breaks(self, room: float) -> list[int]:
        """Choose the rows where a new page begins, so that no question is cut in two."""
        repeated = 0.0 if self.header_row is None else self._heights.get(self.header_row, 15.0)
        breaks: list[int] = []
        used = self._sum(1, self._starts[0]) if self._starts else 0.0
        for start, end in pairwise([*self._starts, self.row]):
            size = self._sum(start, end)
            if used + size > room:
                breaks.append(start)
                used = repeated
            used += size
        return breaks

    def _sum(self, first: int, last: int) -> float:
        return sum(self._heights.get(row, 15.0) for row in range(first, last))

    def _write_codes(self, mark: str) -> None:
        self.sheet.set_column(0, 0, 4, None, {"hidden": True})
        for number, column in enumerate(self.columns, 1):
            self.sheet.set_column(number, number, column.width)
            if column.code is not None:
                self.sheet.write_string(0, number, column.code)
        self.sheet.write_string(0, 0, mark)
        self.sheet.set_row(0, 15, None, {"hidden": True})
