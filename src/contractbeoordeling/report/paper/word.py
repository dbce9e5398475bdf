"""Writing a document as Word, to be worked on further; with the headings, tables and descriptions that readers' aids use."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from contractbeoordeling.report.paper.model import (
    Block,
    Code,
    Facts,
    Figure,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Points,
)
from contractbeoordeling.report.paper.picture import png_bytes
from contractbeoordeling.report.paper.signs import plain

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph as WordParagraph

_FONT, _ACCENT = "Calibri", "1D4E6F"
_WIDTH_CM = 16.8
_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


def word_bytes(paper: Paper, template: bytes | None = None) -> bytes:
    """Return the Word document; attachments are for PDF alone."""
    from docx import Document

    document = Document()
    _set_up(document, paper)
    document.add_paragraph(plain(paper.title), style="Title")
    for block in paper.blocks:
        _WRITERS[type(block)](document, block)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_up(document: "Document", paper: Paper) -> None:
    from docx.shared import Cm

    about, at = document.core_properties, datetime.combine(paper.made_on, time(12), UTC)
    about.title, about.subject, about.author = (
        plain(each)[:255] for each in (paper.title, paper.subject, paper.author)
    )
    about.language, about.created, about.modified = _LANGUAGES[paper.language], at, at
    about.comments, about.last_modified_by = "", ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.1)
    section.top_margin = section.bottom_margin = Cm(2.2)
    _styles(document, paper)
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.text = ""
    head.add_run(plain(paper.mark).upper()).bold = True
    foot.text = plain(paper.footer) + "\tBladzijde "
    _only_right_tab(foot)
    _field(foot, "PAGE")
    foot.add_run(" van ")
    _field(foot, "NUMPAGES")


def _only_right_tab(paragraph: "WordParagraph") -> None:
    """Let what follows a tab end at the right margin; the style's own stops are for other paper."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm

    stops: Any = _raw(paragraph.paragraph_format, "tab_stops")
    of_style: Any = _raw(_raw(paragraph, "style"), "paragraph_format").tab_stops
    for stop in of_style:
        stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Cm(_WIDTH_CM), WD_TAB_ALIGNMENT.RIGHT)


def _styles(document: "Document", paper: Paper) -> None:
    from docx.shared import Pt, RGBColor

    for name, size in (
        ("Normal", 10.5),
        ("Title", 20),
        ("Heading 1", 14),
        ("Heading 2", 12),
        ("Heading 3", 11),
    ):
        style = cast("ParagraphStyle", document.styles[name])
        style.font.name, style.font.size = _FONT, Pt(size)
        fonts = _raw(style, "element").get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(_tag(f"w:{theme}"), None)
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(_ACCENT)
    for language in _raw(document.styles, "element").iter(_tag("w:lang")):
        language.set(_tag("w:val"), _LANGUAGES[paper.language])


def _heading(document: "Document", block: Heading) -> None:
    document.add_paragraph(plain(block.text), style=f"Heading {block.level}")


def _paragraph(document: "Document", block: Paragraph) -> None:
    document.add_paragraph().add_run(plain(block.text)).bold = block.strong or None


def _points(document: "Document", block: Points) -> None:
    for each in block.items:
        document.add_paragraph(plain(each), style="List Bullet")


def _facts(document: "Document", block: Facts) -> None:
    from docx.shared import Pt

    for name, said in block.lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(3)
        paragraph.add_run(f"{plain(name)}: ").bold = True
        paragraph.add_run(plain(said))


def _grid(document: "Document", block: Grid) -> None:
    from docx.shared import Cm

    table = document.add_table(rows=1 + len(block.rows), cols=len(block.header), style="Table Grid")
    table.autofit = False
    unit = _WIDTH_CM / sum(block.shares)
    for column, share in zip(table.columns, block.shares, strict=True):
        column.width = Cm(unit * share)
    for line, (row, texts) in enumerate(zip(table.rows, (block.header, *block.rows), strict=True)):
        _raw(row, "_tr").get_or_add_trPr().append(_element("w:cantSplit"))
        for number, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Cm(unit * block.shares[number])
            _fill(cell, plain(text), bold=line == 0, centred=number in block.numbers)
    _raw(table.rows[0], "_tr").get_or_add_trPr().append(_element("w:tblHeader"))
    document.add_paragraph()


def _fill(cell: Any, text: str, *, bold: bool, centred: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(8 if bold else 9), bold or None
    if bold:
        shade = _element("w:shd", val="clear", color="auto", fill="E4EBF0")
        _raw(cell, "_tc").get_or_add_tcPr().append(shade)


def _figure(document: "Document", block: Figure) -> None:
    from docx.shared import Cm

    picture = document.add_picture(BytesIO(png_bytes(block.svg)), width=Cm(_WIDTH_CM))
    _raw(picture, "_inline").docPr.set("descr", plain(block.alternative))
    document.add_paragraph(plain(block.caption), style="Caption")


def _code(document: "Document", block: Code) -> None:
    from docx.shared import Pt

    run = document.add_paragraph().add_run(plain(block.text))
    run.font.name, run.font.size = "Consolas", Pt(8.5)


_WRITERS: dict[type[Block], Callable[[Any, Any], None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Points: _points,
    Facts: _facts,
    Grid: _grid,
    Figure: _figure,
    Code: _code,
}


def _field(paragraph: "WordParagraph", name: str) -> None:
    """Add a number that Word fills in itself."""
    field = _element("w:fldSimple", instr=name)
    field.append(_raw(paragraph.add_run("1"), "_r"))
    _raw(paragraph, "_p").append(field)


def _element(name: str, **attributes: str) -> Any:
    """Return a new element of the file's own XML, of which the library has no types."""
    from docx import oxml

    return _raw(oxml, "OxmlElement")(name, {_tag(f"w:{each}"): value for each, value in attributes.items()})


def _raw(owner: object, name: str) -> Any:
    """Return the XML behind a part of the document, for what the library has no words for."""
    return getattr(owner, name)


def _tag(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(name)
