"""A template filled in: its placeholders get their values first, the text of the document comes in after that.

So what users wrote is never looked through for placeholders.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from contractbeoordeling.domain.template_fault import TemplateFault, TemplateFaultCode, TemplatePart
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.template.check import opened
from contractbeoordeling.report.template.paragraphs import (
    PLACEHOLDER,
    TemplateParagraph,
    template_paragraphs,
)
from contractbeoordeling.report.template.styles import complete_styles
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.templates import CONTENT

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

_SECTION = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}sectPr"
_USUAL_WIDTH_CM = 16.8


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A template that was found sound, with the values that the document itself doesn't know, by placeholder."""

    template: bytes
    values: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """A template with its placeholders filled; what is written at its end moves to the place of the text."""

    document: "Document"
    place: Any
    width_cm: float
    tells_title: bool
    tells_mark: bool
    already: frozenset[Any]

    def move_in(self) -> None:
        """Put all that was written since in the place of the text."""
        body = self.place.getparent()
        for each in list(body):
            if each not in self.already:
                self.place.addprevious(each)
        if self.place.find(f".//{_SECTION}") is None:
            body.remove(self.place)
        else:  # the end of a section hangs in it
            TemplateParagraph(self.place, TemplatePart.BODY).fill(_nothing)


def house_document(paper: Paper, house: HouseStyle) -> FilledTemplate:
    """Return the template of a document, filled but for its text; raises ValueError where it isn't sound."""
    document = opened(house.template)
    if document is None:
        raise ValueError(str(TemplateFault(TemplateFaultCode.DAMAGED)))
    complete_styles(document)
    values = {name: _line(value) for name, value in {**_values(paper), **house.values}.items()}
    places: list[Any] = []
    told: set[str] = set()
    for each in template_paragraphs(document):
        names = {name.casefold() for name in PLACEHOLDER.findall(each.text)}
        if CONTENT in names and each.in_running_text:
            places.append(each.element)
        told |= names
        each.fill(lambda name: values.get(name.casefold()))
    if not places:
        raise ValueError(str(TemplateFault(TemplateFaultCode.NO_CONTENT)))
    return FilledTemplate(
        document=document,
        place=places[0],
        width_cm=_width(document, places[0]),
        tells_title="titel" in told,
        tells_mark="stand" in told,
        already=frozenset(places[0].getparent()),
    )


def _values(paper: Paper) -> dict[str, str]:
    return {
        "titel": paper.title,
        "onderwerp": paper.subject,
        "opdrachtgever": paper.author,
        "datum": day(paper.made_on),
        "stand": paper.mark.upper(),
        "voettekst": paper.foot,
        "aanbieder": "",
        "ronde": "",
    }


def _line(text: str) -> str:
    return " ".join(plain(text).split())


def _nothing(_: str) -> str:
    return ""


def _width(document: "Document", place: Any) -> float:
    """Return how wide the text is where it comes."""
    before = 0
    for each in place.getparent().iter():
        if each is place:
            break
        before += each.tag == _SECTION
    section: Section = document.sections[min(before, len(document.sections) - 1)]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    if page is None or left is None or right is None:
        return _USUAL_WIDTH_CM
    return (page - left - right) / 360_000
