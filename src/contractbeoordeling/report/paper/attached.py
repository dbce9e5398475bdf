"""Reading back what a PDF carries: a file that is attached to it, and the words on its pages."""

import logging
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

_MARK = b"%PDF-"
_WITHIN = 1024
"""So far from the beginning readers look for the mark."""
_MOST_PAGES = 2000


class UnreadablePdf(ValueError):
    """The content isn't a PDF that can be read: broken, locked, or made to keep a reader busy."""


def is_pdf(content: bytes) -> bool:
    """Tell whether a file says that it is a PDF."""
    return _MARK in content[:_WITHIN]


def attached(content: bytes, name: str) -> tuple[list[bytes], str]:
    """Return the attachments of a PDF with this name, and the words on its pages without any white space."""
    from pypdf.errors import PyPdfError

    try:
        return _attached(content, name)
    except (
        PyPdfError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ArithmeticError,
        RecursionError,
        NotImplementedError,
        AssertionError,
        EOFError,
        zlib.error,
    ) as error:  # whatever a broken file makes of the reader's own assumptions
        raise UnreadablePdf(type(error).__name__) from error


def _attached(content: bytes, name: str) -> tuple[list[bytes], str]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted:
        raise UnreadablePdf("encrypted")
    found = [bytes(each) for each in reader.attachments.get(name, [])]
    return found, _words(reader) if found else ""


def _words(reader: "PdfReader") -> str:
    pages = (reader.pages[each].extract_text() for each in range(min(len(reader.pages), _MOST_PAGES)))
    return "".join(each for text in pages for each in text if not each.isspace() and each.isprintable())
