"""The XML behind a Word document, for what the library has no words for."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph


def field(paragraph: "WordParagraph", name: str) -> None:
    """Add a number that Word fills in itself."""
    made = element("w:fldSimple", instr=name)
    made.append(raw(paragraph.add_run("1"), "_r"))
    raw(paragraph, "_p").append(made)


def element(name: str, **attributes: str) -> Any:
    """Return a new element of the file's own XML, of which the library has no types."""
    from docx import oxml

    return raw(oxml, "OxmlElement")(name, {tag(f"w:{each}"): value for each, value in attributes.items()})


def raw(owner: object, name: str) -> Any:
    """Return the XML behind a part of the document."""
    return getattr(owner, name)


def tag(name: str) -> str:
    """Return the whole name of an element or attribute."""
    from docx.oxml.ns import qn

    return qn(name)
