"""A document as an Excel workbook: sheets, how they print, and the properties of the file."""

from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.memory import without_collecting
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.report.document import Document, Front, Prose, Sheet
from contractbeoordeling.report.names import sheet_names, table_names
from contractbeoordeling.report.styles import BLUE, DEFAULT_LOOK, GREY, Styles
from contractbeoordeling.report.table import AnyTable
from contractbeoordeling.report.text import cell_text
from contractbeoordeling.report.xlsx_chart import write_charts
from contractbeoordeling.report.xlsx_table import HEADER_ROW, Written, write_table
from contractbeoordeling.report.xlsx_text import write_front, write_prose

KIND_PROPERTY = "contractbeoordeling"
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": DEFAULT_LOOK,
}
_A4, _A3 = 9, 8
_WIDEST_ON_A4 = 190  # characters; wider sheets print on A3, or as small on A4 as the printer makes them
_MOST_IN_FOOTER = 90


def write_document(document: Document, stream: BinaryIO, progress: Progress | None = None) -> None:
    """Write the workbook. Raises OSError, Cancelled, and Refusal where a sheet can't hold its rows."""
    total = sum(len(each.rows) for each in document.sheets if not isinstance(each, Front | Prose))
    written = Written(progress or NoProgress(), total)
    # Not as a context: that would write the file too when something goes wrong.
    book = Workbook(stream, _OPTIONS)
    book.set_properties({"title": document.title, "subject": document.subject})
    book.set_custom_property(KIND_PROPERTY, document.kind, "text")
    with without_collecting():
        _write_sheets(book, document, written)
        _close(book)
    written.finish()


def _write_sheets(book: Workbook, document: Document, written: Written) -> None:
    styles = Styles(book)
    names = sheet_names(each.name for each in document.sheets)
    for name, table, sheet in zip(names, table_names(names), document.sheets, strict=True):
        page = book.add_worksheet(name)
        page.hide_gridlines(2)
        if isinstance(sheet, Front):
            write_front(page, sheet, styles)
        elif isinstance(sheet, Prose):
            write_prose(page, sheet, styles)
        else:
            _write_heading(page, sheet, styles)
            write_charts(book, page, sheet, write_table(page, table, sheet, styles, written))
        _prepare_paper(page, sheet, document.footer)


def _close(book: Workbook) -> None:
    """Write the file; what the machine says about it is passed on as it was said."""
    try:
        book.close()
    except FileCreateError as error:
        if isinstance(error.__context__, OSError):
            raise error.__context__ from None
        raise


def _write_heading(page: Worksheet, table: AnyTable, styles: Styles) -> None:
    """Write what stands above a table."""
    page.set_row(0, 30)
    page.write_string(0, 0, cell_text(table.title), styles.title)
    page.set_row(1, 18)
    page.write_string(1, 0, cell_text(table.hint), styles.hint)


def _prepare_paper(page: Worksheet, sheet: Sheet, footer: str) -> None:
    text_only = isinstance(sheet, Front | Prose)
    page.set_tab_color(GREY if text_only else BLUE)
    if not text_only:
        page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    if not isinstance(sheet, Front | Prose):
        page.repeat_rows(HEADER_ROW)
        page.set_paper(_A3 if _width(sheet) > _WIDEST_ON_A4 else _A4)
        if sheet.charts:
            page.fit_to_pages(1, 1)
    text = footer[:_MOST_IN_FOOTER].replace("&", "&&")
    page.set_header("&R&8&A")
    page.set_footer(f"&L&8 {text}&R&8Pagina &P van &N")


def _width(table: AnyTable) -> float:
    return sum(each.width for each in table.columns if not each.hidden)
