"""A copy of a kept file without the personal data that somebody pointed out; all the rest stays as it is.

Office files (xlsx, xlsm, docx, ods) are zips of XML parts: only texts and attributes in which something is
masked are touched, so that styles, protection, hidden ids and drop-downs survive. Plain text, CSV and HTML are
cleaned as they stand. Other formats can't be cleaned: the caller decides what becomes of those.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from contractbeoordeling.workbook.archive import Archive
from contractbeoordeling.workbook.cleaning_xml import CleanedPart, clean_xml
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.sniff import recognise
from contractbeoordeling.workbook.text_file import decoded, encoding_of

Mask = Callable[[str], str]

_ZIP = b"PK\x03\x04"
_TEXTS = ("csv", "html", "spreadsheetml", "fods")
_XML_PARTS = (".xml", ".rels", ".vml")
_PICTURE_OF_CONTENT = "docprops/thumbnail"
_CALCULATION_ORDER = "xl/calcchain.xml"


class NotCleanable(Exception):
    """The file is of a kind in which nothing can be masked, or something remains in it."""


def cleaned_copy(content: bytes, mask: Mask) -> bytes:
    """Return the content with `mask` applied to every text in it; the same bytes where it changes nothing.

    Raises NotCleanable.
    """
    try:
        return _archive(content, mask) if content.startswith(_ZIP) else _text(content, mask)
    except (Unreadable, UnicodeError) as error:
        raise NotCleanable from error


def _archive(content: bytes, mask: Mask) -> bytes:
    parts = Archive(content)
    kept: dict[str, bytes] = {}
    formulas_lost = changed = False
    for entry in parts.entries:
        data = parts.unpacked(entry)
        if entry.filename.lower().endswith(_XML_PARTS):
            part = _part(data, mask)
            changed = changed or part.text is not None
            formulas_lost = formulas_lost or part.formulas_lost
            data = data if part.text is None else part.text.encode(encoding_of(data))
        kept[entry.filename] = data
    if not changed:
        return content
    kept = {name: data for name, data in kept.items() if not name.lower().startswith(_PICTURE_OF_CONTENT)}
    if formulas_lost:
        kept = _without_calculation_order(kept)
    return _packed(parts.entries, kept)


def _part(data: bytes, mask: Mask) -> CleanedPart:
    """Return one XML part cleaned, and see that nothing remains."""
    part = clean_xml(data.decode(encoding_of(data)), mask)
    if part.text is not None and clean_xml(part.text, mask).text is not None:
        raise NotCleanable
    return part


def _without_calculation_order(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Excel makes the order of calculation anew; one that names a formula that is gone is a damaged file."""
    kept = {name: data for name, data in parts.items() if name.lower() != _CALCULATION_ORDER}
    for name, data in kept.items():
        if name.lower() in ("[content_types].xml", "xl/_rels/workbook.xml.rels"):
            kept[name] = _without_tags(data, b"calcChain.xml")
    return kept


def _without_tags(data: bytes, mention: bytes) -> bytes:
    """Return an XML part without the empty elements that mention something."""
    tags = data.split(b"<")
    return b"<".join(tag for tag in tags if not (mention in tag and tag.rstrip().endswith(b"/>")))


def _packed(entries: list[zipfile.ZipInfo], parts: dict[str, bytes]) -> bytes:
    """Return the parts as a zip in their old order, packed as they were."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for entry in entries:
            if entry.filename in parts:
                same = zipfile.ZipInfo(entry.filename, entry.date_time)
                same.external_attr = entry.external_attr
                archive.writestr(same, parts[entry.filename], entry.compress_type)
    return packed.getvalue()


def _text(content: bytes, mask: Mask) -> bytes:
    found = recognise(content)
    if found.encrypted or found.format not in _TEXTS:
        raise NotCleanable
    text, encoding = decoded(content), encoding_of(content)
    cleaned = mask(text) if found.format == "csv" else clean_xml(text, mask).text or text
    if cleaned == text:
        return content
    if mask(cleaned) != cleaned:
        raise NotCleanable
    return _encoded(cleaned, encoding)


def _encoded(text: str, encoding: str) -> bytes:
    """Return the text in its old encoding, which may not have the dots."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.replace("•", "x").encode(encoding, "replace")
