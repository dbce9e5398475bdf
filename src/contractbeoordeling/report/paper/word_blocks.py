"""Each kind of block as Word has it, in the styles of the document that it is written in."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from contractbeoordeling.report.paper.model import (
    Block,
    Code,
    Facts,
    Figure,
    Grid,
    Heading,
    Paragraph,
    Points,
    Together,
)
from contractbeoordeling.report.paper.picture import png_bytes
from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.paper.whole import stays_whole
from contractbeoordeling.report.paper.word_raw import element, raw, tag
from contractbeoordeling.report.template.styles import has_style

if TYPE_CHECKING:
    from docx.document import Document

_LIST, _TABLE = "List Bullet", "Table Grid"
_CELL_MARGIN = "60"
"""In twentieths of a point: a millimetre."""
_HEADER_SIZE, _CELL_SIZE = 7.5, 9
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document to write in, how wide its text is, and how much of that a figure takes."""

    document: "Document"
    width_cm: float
    figure: float = 1


def write_block(sheet: Sheet, block: Block) -> None:
    """Write a block at the end of the document; what belongs together stays on one page."""
    body: Any = raw(sheet.document, "element").body
    start = _end(body)
    _WRITERS[type(block)](sheet, block)
    if stays_whole(block):
        _keep_whole(body[start : _end(body)])


def _end(body: Any) -> int:
    """Return how many blocks there are; what follows them is how the last section looks."""
    last = len(body) - 1
    return last if last >= 0 and body[last].tag == tag("w:sectPr") else last + 1


def _keep_whole(written: list[Any]) -> None:
    """Let every paragraph stand on the page of the next, up to the last that holds text."""
    paragraphs = [each for one in written for each in one.iter(tag("w:p"))]
    while paragraphs and next(paragraphs[-1].iter(tag("w:t")), None) is None:
        paragraphs.pop()
    for each in paragraphs[:-1]:
        each.get_or_add_pPr().get_or_add_keepNext()


def _heading(sheet: Sheet, block: Heading) -> None:
    sheet.document.add_paragraph(plain(block.text), style=f"Heading {block.level}")


def _paragraph(sheet: Sheet, block: Paragraph) -> None:
    sheet.document.add_paragraph().add_run(plain(block.text)).bold = block.strong or None


def _points(sheet: Sheet, block: Points) -> None:
    from docx.shared import Cm

    styled = has_style(sheet.document, _LIST)
    for each in block.items:
        if styled:
            sheet.document.add_paragraph(plain(each), style=_LIST)
            continue
        paragraph = sheet.document.add_paragraph(f"–\t{plain(each)}")
        form = paragraph.paragraph_format
        form.left_indent, form.first_line_indent = Cm(0.6), Cm(-0.6)
        stops: Any = raw(form, "tab_stops")
        stops.add_tab_stop(Cm(0.6))


def _facts(sheet: Sheet, block: Facts) -> None:
    from docx.shared import Pt

    for name, said in block.lines:
        paragraph = sheet.document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(3)
        paragraph.add_run(f"{plain(name)}: ").bold = True
        paragraph.add_run(plain(said))


def _grid(sheet: Sheet, block: Grid) -> None:
    from docx.shared import Cm

    styled = has_style(sheet.document, _TABLE, table=True)
    table = sheet.document.add_table(rows=1 + len(block.rows), cols=len(block.header))
    if styled:
        table.style = _TABLE
    else:
        _lines_around(table)
    _tighten(table)
    table.autofit = False
    unit = sheet.width_cm / sum(block.shares)
    for column, share in zip(table.columns, block.shares, strict=True):
        column.width = Cm(unit * share)
    for line, (row, texts) in enumerate(zip(table.rows, (block.header, *block.rows), strict=True)):
        raw(row, "_tr").get_or_add_trPr().append(element("w:cantSplit"))
        for number, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Cm(unit * block.shares[number])
            _fill(cell, plain(text), bold=line == 0, centred=number in block.numbers)
    raw(table.rows[0], "_tr").get_or_add_trPr().append(element("w:tblHeader"))
    sheet.document.add_paragraph()


def _lines_around(table: object) -> None:
    borders = element("w:tblBorders")
    for side in _SIDES:
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color="auto"))
    properties = raw(table, "_tbl").tblPr
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def _tighten(table: object) -> None:
    """Leave little room beside the text of a cell: many columns must hold whole words."""
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=_CELL_MARGIN, type="dxa"))
    raw(table, "_tbl").tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _fill(cell: Any, text: str, *, bold: bool, centred: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(_HEADER_SIZE if bold else _CELL_SIZE), bold or None
    if bold:
        shade = element("w:shd", val="clear", color="auto", fill="E4EBF0")
        raw(cell, "_tc").get_or_add_tcPr().append(shade)


def _figure(sheet: Sheet, block: Figure) -> None:
    from docx.shared import Cm

    picture = sheet.document.add_picture(
        BytesIO(png_bytes(block.svg)), width=Cm(sheet.width_cm * sheet.figure)
    )
    raw(picture, "_inline").docPr.set("descr", plain(block.alternative))
    sheet.document.paragraphs[-1].paragraph_format.keep_with_next = True
    sheet.document.add_paragraph(plain(block.caption), style="Caption")


def _code(sheet: Sheet, block: Code) -> None:
    from docx.shared import Pt

    run = sheet.document.add_paragraph().add_run(plain(block.text))
    run.font.name, run.font.size = "Consolas", Pt(8.5)


def _together(sheet: Sheet, block: Together) -> None:
    for each in block.blocks:
        write_block(sheet, each)


_WRITERS: dict[type[Block], Callable[[Sheet, Any], None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Points: _points,
    Facts: _facts,
    Grid: _grid,
    Figure: _figure,
    Code: _code,
    Together: _together,
}
