"""What is wrong with a template, each fault with the place where it stands."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from contractbeoordeling.domain.template_fault import TemplateFault, TemplateFaultCode
from contractbeoordeling.report.template.package import package_faults
from contractbeoordeling.report.template.paragraphs import (
    PLACEHOLDER,
    TemplateParagraph,
    roots,
    template_paragraphs,
)
from contractbeoordeling.wording.templates import CONTENT, PLACEHOLDERS

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FETCHING = re.compile(r"\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT|DATABASE|RD)\b")


def template_faults(content: bytes) -> list[TemplateFault]:
    """Return all that is wrong with a template; nothing where it can be used."""
    faults = package_faults(content)
    if faults:
        return faults
    document = opened(content)
    if document is None:
        return [TemplateFault(TemplateFaultCode.DAMAGED, values={"what": "word/document.xml"})]
    paragraphs = [each for each in template_paragraphs(document) if not each.repeated]
    return [
        *_fields(document),
        *(fault for each in paragraphs for fault in _placeholders(each)),
        *_content([each for each in paragraphs if CONTENT in _names(each)]),
    ]


def opened(content: bytes) -> "Document | None":
    """Return the document; None where it has no text to write in."""
    from docx import Document

    try:
        document = Document(BytesIO(content))
    except (ValueError, KeyError, AttributeError):
        return None
    return document if document.sections else None


def _fields(document: "Document") -> Iterator[TemplateFault]:
    for root, part in roots(document):
        told = [str(each.text or "") for each in root.iter(f"{_W}instrText")]
        told += [str(each.get(f"{_W}instr", "")) for each in root.iter(f"{_W}fldSimple")]
        found = _FETCHING.search(" ".join(["".join(told).upper(), *told]))
        if found:
            yield TemplateFault(TemplateFaultCode.FETCHING_FIELD, part, values={"what": found[1]})


def _names(paragraph: TemplateParagraph) -> list[str]:
    return [each.casefold() for each in PLACEHOLDER.findall(paragraph.text)]


def _placeholders(paragraph: TemplateParagraph) -> Iterator[TemplateFault]:
    text = paragraph.text
    for name in PLACEHOLDER.findall(text):
        if name.casefold() not in PLACEHOLDERS:
            yield TemplateFault(
                TemplateFaultCode.UNKNOWN_PLACEHOLDER, paragraph.part, text.strip(), {"name": name}
            )
    rest = PLACEHOLDER.sub("", text)
    if "{{" in rest or "}}" in rest:
        yield TemplateFault(TemplateFaultCode.UNCLOSED_PLACEHOLDER, paragraph.part, text.strip())


def _content(places: Sequence[TemplateParagraph]) -> Iterator[TemplateFault]:
    if not places:
        yield TemplateFault(TemplateFaultCode.NO_CONTENT)
    if sum(_names(each).count(CONTENT) for each in places) > 1:
        yield TemplateFault(TemplateFaultCode.CONTENT_TWICE)
    for each in places:
        text = each.text.strip()
        if not each.in_running_text:
            yield TemplateFault(TemplateFaultCode.CONTENT_MISPLACED, each.part, text)
        elif not PLACEHOLDER.fullmatch(text):
            yield TemplateFault(TemplateFaultCode.CONTENT_NOT_ALONE, each.part, text)
