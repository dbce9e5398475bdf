"""What every sheet of the framework's workbook has: a title, hidden codes, and its way of printing."""

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.wording import framework as words
from contractbeoordeling.workbook.framework.sheets import CODE_ROW, HEADER_ROW, MARK, Sheet
from contractbeoordeling.workbook.framework.styles import BLUE, GREY, Styles

_A4 = 9
_TABS = {Sheet.ABOUT: GREY}


@dataclass(frozen=True, slots=True)
class Paper:
    """The workbook being written, its formats and the framework that goes into it."""

    book: Workbook
    styles: Styles
    framework: Framework

    def begin(self, sheet: Sheet) -> Worksheet:
        """Add a sheet with its title, its hidden marker and codes, ready for a list or settings."""
        page = self.book.add_worksheet(words.SHEETS[sheet])
        page.set_tab_color(_TABS.get(sheet, BLUE))
        page.hide_gridlines(2)
        page.write_string(0, 0, f"{MARK} {sheet}")
        page.set_column(0, 0, 4, None, {"hidden": True})
        page.set_row(0, 30)
        page.write_string(0, 1, self.title(sheet), self.styles.title)
        page.set_row(CODE_ROW, None, None, {"hidden": True})
        self._print(page)
        return page

    def title(self, sheet: Sheet) -> str:
        """The heading on the sheet itself: the first one names the whole."""
        return words.TITLE if sheet is Sheet.ABOUT else words.SHEETS[sheet]

    def headers(self, page: Worksheet, texts: dict[int, str], lines: int = 1) -> None:
        """Write a row of column headers that stays in sight and repeats on paper."""
        page.set_row(HEADER_ROW, 6 + 13 * lines)
        for column, text in texts.items():
            page.write_string(HEADER_ROW, column, text, self.styles.header)
        page.repeat_rows(CODE_ROW - 1, HEADER_ROW)

    def _print(self, page: Worksheet) -> None:
        page.set_paper(_A4)
        page.set_landscape()
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        name, version = self.framework.name[:60], self.framework.version[:30]
        text = words.FOOTER.format(name=name, version=version).replace("&", "&&")
        page.set_footer(f"&L&8 {text}&C&8&A&R&8Pagina &P van &N")


def write_cell(
    page: Worksheet, place: tuple[int, int], value: str | int | float, cell_format: Format
) -> None:
    """Write a number as a number, a text always as a text, and nothing as an empty cell."""
    if value == "":
        page.write_blank(*place, None, cell_format)
    elif isinstance(value, str):
        page.write_string(*place, value, cell_format)
    else:
        page.write_number(*place, value, cell_format)
