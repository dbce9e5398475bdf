"""The styles that a document needs: those of the template where it has them, else ours beside them."""

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

_HEADINGS = {"Title": (20.0, None), "Heading 1": (14.0, 0), "Heading 2": (12.0, 1), "Heading 3": (11.0, 2)}


def complete_styles(document: "Document") -> None:
    """Add the headings and the caption that a template lacks, in its own font."""
    for name, (size, level) in _HEADINGS.items():
        if not has_style(document, name):
            _add(document, name, size, level)
    if not has_style(document, "Caption"):
        _add(document, "Caption", 9.0, None, bold=False)


def has_style(document: "Document", name: str, *, table: bool = False) -> bool:
    """Tell whether a template has a style of this name, of the sort that is needed."""
    from docx.enum.style import WD_STYLE_TYPE

    wanted = WD_STYLE_TYPE.TABLE if table else WD_STYLE_TYPE.PARAGRAPH
    return any(each.name == name and each.type == wanted for each in document.styles)


def _add(document: "Document", name: str, size: float, level: int | None, *, bold: bool = True) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt

    taken = [each for each in document.styles if each.name == name]
    for each in taken:  # of another sort: it would be taken for ours
        each.delete()
    styles: Any = document.styles
    style = cast("ParagraphStyle", styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True))
    style.font.size, style.font.bold = Pt(size), bold
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(size * 0.8), Pt(4)
    style.paragraph_format.keep_with_next = bold
    if level is not None:
        element: Any = style.element
        outline = element.get_or_add_pPr().makeelement(qn("w:outlineLvl"), {qn("w:val"): str(level)})
        element.get_or_add_pPr().append(outline)
