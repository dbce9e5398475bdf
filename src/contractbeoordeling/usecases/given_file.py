"""What is in a file that the user gave."""

from pathlib import Path

from contractbeoordeling.domain.errors import EnvironmentFault, Refusal
from contractbeoordeling.files import disk
from contractbeoordeling.usecases.kept_document import GivenFile
from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.text_file import decoded

_BESIDE_OPEN = ("~$", ".~lock.")
"""How the small files begin that Excel and LibreOffice lay beside an open workbook."""


def given_file(path: Path) -> bytes:
    """Return the content of a file; Excel's own file beside an open workbook is named for what it is.

    Refuses without reading what has no end, or is larger than any workbook may be.
    """
    try:
        size = disk.plain_size(path)
        if size is None and not disk.is_folder(path):
            raise Unreadable("no_plain_file")
        if size is not None and size > limits.MAX_FILE:
            raise Unreadable("too_large")
        return disk.read(path)
    except EnvironmentFault:
        if path.name.startswith(_BESIDE_OPEN):  # Excel lets nobody read it, so that its name must tell
            raise Unreadable("owner_file", format="owner_file") from None
        raise


def evidence_file(path: Path) -> GivenFile:
    """Return a file that is kept as it is, by its name; refuses one that is too large to lie in a register."""
    try:
        return path.name, given_file(path)
    except Unreadable as refusal:
        if refusal.reason != "too_large":
            raise
        most = limits.MAX_FILE // 2**20
        raise Refusal("attachment_too_large", name=path.name, megabytes=most) from None


def given_text(path: Path) -> str:
    """Return the text in a file, in whichever encoding it was saved; refuses what is no text."""
    return decoded(given_file(path))
