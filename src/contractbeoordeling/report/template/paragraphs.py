"""The paragraphs of a template wherever they stand, and the placeholders in them, also where Word split them in pieces."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from contractbeoordeling.domain.template_fault import TemplatePart

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _T, _BODY = f"{_W}p", f"{_W}t", f"{_W}body"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PLACEHOLDER = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_INSIDE = {
    f"{_W}txbxContent": TemplatePart.BOX,
    f"{_W}tc": TemplatePart.TABLE,
    f"{_W}sdtContent": TemplatePart.CONTROL,
}
_PARTS = {
    "header": TemplatePart.HEADER,
    "footer": TemplatePart.FOOTER,
    "footnotes": TemplatePart.NOTES,
    "endnotes": TemplatePart.NOTES,
}


@dataclass(frozen=True, slots=True)
class TemplateParagraph:
    """A paragraph as XML with the part that it stands in."""

    element: Any
    part: TemplatePart

    @property
    def text(self) -> str:
        """All of its text."""
        return "".join(each.text or "" for each in self._pieces())

    @property
    def repeated(self) -> bool:
        """Tell whether Word keeps it for older programs, beside the same paragraph for itself."""
        return next(self.element.iterancestors(_FALLBACK), None) is not None

    @property
    def in_running_text(self) -> bool:
        """Tell whether it stands in the body itself, not in a table, box or control."""
        return self.part is TemplatePart.BODY and self.element.getparent().tag == _BODY

    def fill(self, value: Callable[[str], str | None]) -> None:
        """Put values in the place of placeholders; what is put in is text and never looked at again."""
        found = [(each.span(), value(each[1])) for each in PLACEHOLDER.finditer(self.text)]
        for (start, end), text in reversed(found):
            if text is not None:
                self._replace(start, end, text)

    def _replace(self, start: int, end: int, text: str) -> None:
        place, given = 0, text
        for piece in self._pieces():
            own = cast("str", piece.text or "")
            first, last = max(start - place, 0), min(end - place, len(own))
            if first < last:
                piece.text = own[:first] + given + own[last:]
                piece.set(_SPACE, "preserve")
                given = ""
            place += len(own)

    def _pieces(self) -> list[Any]:
        """Return its texts, without those of boxes that hang in it."""
        return [each for each in self.element.iter(_T) if next(each.iterancestors(_P)) is self.element]


def template_paragraphs(document: "Document") -> Iterator[TemplateParagraph]:
    """Give all paragraphs of a document: text, tables, boxes, heads, feet and notes."""
    for root, part in roots(document):
        for each in root.iter(_P):
            yield TemplateParagraph(each, _part(each) if part is TemplatePart.BODY else part)


def _part(paragraph: Any) -> TemplatePart:
    """Return where in the text a paragraph stands: in what is nearest around it."""
    inside = (_INSIDE[each.tag] for each in paragraph.iterancestors() if each.tag in _INSIDE)
    return next(inside, TemplatePart.BODY)


def roots(document: "Document") -> Iterator[tuple[Any, TemplatePart]]:
    """Give the XML of every part that holds text."""
    yield cast("Any", document.element), TemplatePart.BODY
    for relationship in document.part.rels.values():
        kind = relationship.reltype.rpartition("/")[2]
        target: Any = None if relationship.is_external else relationship.target_part
        if kind in _PARTS and hasattr(target, "element"):
            yield target.element, _PARTS[kind]
