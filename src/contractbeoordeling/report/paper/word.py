"""Writing a document as Word, to be worked on further; with the headings, tables and descriptions that readers' aids use."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.paper.word_blocks import Sheet, write_block
from contractbeoordeling.report.paper.word_raw import field, raw, tag
from contractbeoordeling.report.template.fill import HouseStyle, house_document

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph as WordParagraph

_FONT, _ACCENT = "Calibri", "1D4E6F"
_MARGIN_CM, _COMPACT_MARGIN_CM, _PAPER_CM = 2.1, 1.8, 21.0
_EDGE_SIZE = 8.5
_COMPACT_FIGURE = 0.75
"""So much of the width of a page has a figure where all has to fit on one."""
_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_SIZES = {"Normal": 10.5, "Title": 20, "Heading 1": 14, "Heading 2": 12, "Heading 3": 11}
_COMPACT_SIZES = {"Normal": 9.5, "Title": 16, "Heading 1": 11.5, "Heading 2": 10.5, "Heading 3": 10}


def word_bytes(paper: Paper, house: HouseStyle | None = None) -> bytes:
    """Return the Word document, in a municipality's own style where it has one; attachments are for PDF alone."""
    document = _plain(paper) if house is None else _dressed(paper, house)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _plain(paper: Paper) -> "Document":
    from docx import Document

    document = Document()
    margin = _COMPACT_MARGIN_CM if paper.compact else _MARGIN_CM
    _properties(document, paper)
    _set_up(document, paper, margin)
    document.add_paragraph(plain(paper.title), style="Title")
    sheet = Sheet(document, _PAPER_CM - 2 * margin, _COMPACT_FIGURE if paper.compact else 1)
    for block in paper.blocks:
        write_block(sheet, block)
    return document


def _dressed(paper: Paper, house: HouseStyle) -> "Document":
    """Return the document in a template: what the template doesn't tell of it stands before the text."""
    filled = house_document(paper, house)
    document = filled.document
    _properties(document, paper)
    if not filled.tells_title:
        document.add_paragraph(plain(paper.title), style="Title")
    if paper.mark and not filled.tells_mark:
        document.add_paragraph().add_run(plain(paper.mark).upper()).bold = True
    sheet = Sheet(document, filled.width_cm, _COMPACT_FIGURE if paper.compact else 1)
    for block in paper.blocks:
        write_block(sheet, block)
    filled.move_in()
    return document


def _properties(document: "Document", paper: Paper) -> None:
    about, at = document.core_properties, datetime.combine(paper.made_on, time(12), UTC)
    about.title, about.subject, about.author = (
        plain(each)[:255] for each in (paper.title, paper.subject, paper.author)
    )
    about.language, about.created, about.modified = _LANGUAGES[paper.language], at, at
    about.comments, about.last_modified_by = "", ""


def _set_up(document: "Document", paper: Paper, margin: float) -> None:
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = Cm(_PAPER_CM), Cm(29.7)
    section.left_margin = section.right_margin = Cm(margin)
    section.top_margin = section.bottom_margin = Cm(margin + 0.1)
    _styles(document, paper)
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    width = _PAPER_CM - 2 * margin
    head.text = " ".join(plain(paper.title).split()) + "\t"
    head.add_run(plain(paper.mark).upper()).bold = True
    foot.text = plain(paper.foot) + "\tBladzijde "
    for each in (head, foot):
        _only_right_tab(each, width)
    field(foot, "PAGE")
    foot.add_run(" van ")
    field(foot, "NUMPAGES")


def _only_right_tab(paragraph: "WordParagraph", width_cm: float) -> None:
    """Let what follows a tab end at the right margin; the style's own stops are for other paper."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm

    stops: Any = raw(paragraph.paragraph_format, "tab_stops")
    of_style: Any = raw(raw(paragraph, "style"), "paragraph_format").tab_stops
    for stop in of_style:
        stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(Cm(width_cm), WD_TAB_ALIGNMENT.RIGHT)


def _styles(document: "Document", paper: Paper) -> None:
    from docx.shared import Pt, RGBColor

    for name, size in (_COMPACT_SIZES if paper.compact else _SIZES).items():
        style = cast("ParagraphStyle", document.styles[name])
        style.font.name, style.font.size = _FONT, Pt(size)
        fonts = raw(style, "element").get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(tag(f"w:{theme}"), None)
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(_ACCENT)
        if paper.compact:
            style.paragraph_format.space_before = Pt(0 if name == "Normal" else 7)
            style.paragraph_format.space_after = Pt(3)
    for name in ("Header", "Footer"):
        cast("ParagraphStyle", document.styles[name]).font.size = Pt(_EDGE_SIZE)
    for language in raw(document.styles, "element").iter(tag("w:lang")):
        language.set(tag("w:val"), _LANGUAGES[paper.language])
