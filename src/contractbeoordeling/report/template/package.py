"""Is this a Word document that can safely be opened? Looked at as a package, before anything reads it."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from contractbeoordeling.domain.template_fault import TemplateFault, TemplateFaultCode

_OLE = b"\xd0\xcf\x11\xe0"
_MOST_BYTES, _MOST_PARTS = 64 * 2**20, 2000
_MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"
_SETTINGS, _NO_SETTINGS = "word/settings.xml", b"<none/>"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)
_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships Relationship"


def package_faults(content: bytes) -> list[TemplateFault]:
    """Return why a file can't be used as it is; nothing else needs to be looked at then."""
    if content.startswith(_OLE):
        return [TemplateFault(TemplateFaultCode.OLD_WORD)]
    if not content.startswith(b"PK"):
        return [TemplateFault(TemplateFaultCode.NOT_WORD)]
    try:
        with ZipFile(BytesIO(content)) as package:
            return list(_faults(package))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        return [_damaged("zip")]


def _faults(package: ZipFile) -> Iterator[TemplateFault]:
    parts = package.infolist()
    if len(parts) > _MOST_PARTS or sum(each.file_size for each in parts) > _MOST_BYTES:
        yield TemplateFault(TemplateFaultCode.TOO_LARGE)
        return
    broken = package.testzip()
    if broken is not None:
        yield _damaged(broken)
        return
    names = {each.filename for each in parts}
    if _MAIN not in names or _TYPES not in names:
        yield TemplateFault(TemplateFaultCode.NOT_WORD)
        return
    texts = {each: package.read(each) for each in names if each.endswith((".xml", ".rels"))}
    faults = [*_kind(names, texts[_TYPES]), *_unreadable(texts)]
    yield from faults or (*_protected(texts.get(_SETTINGS, _NO_SETTINGS)), *_external(texts))


def _kind(names: set[str], types: bytes) -> Iterator[TemplateFault]:
    if any(each.casefold().endswith("vbaproject.bin") for each in names) or b"macroEnabled" in types:
        yield TemplateFault(TemplateFaultCode.MACROS)
    elif b"wordprocessingml.template.main+xml" in types:
        yield TemplateFault(TemplateFaultCode.WORD_TEMPLATE)


def _protected(settings: bytes) -> Iterator[TemplateFault]:
    """Give a document that Word lets nobody change: so would be what is made of it."""
    for name, attributes in _elements(settings):
        enforced = attributes.get(f"{_W} enforcement", "0") not in ("0", "false", "off")
        asks_password = name == f"{_W} writeProtection" and set(attributes) - {f"{_W} recommended"}
        if asks_password or (name == f"{_W} documentProtection" and enforced):
            yield TemplateFault(TemplateFaultCode.PROTECTED)
            return


def _unreadable(texts: dict[str, bytes]) -> Iterator[TemplateFault]:
    """Give parts that are no XML, or that declare things of their own: Word never writes those."""
    for name, text in sorted(texts.items()):
        try:
            _elements(text)
        except (expat.ExpatError, _DeclaresError):
            yield _damaged(name)


def _external(texts: dict[str, bytes]) -> Iterator[TemplateFault]:
    for name, text in sorted(texts.items()):
        for element, each in _elements(text) if name.endswith(".rels") else ():
            if element != _RELATIONSHIP:
                continue
            kind, target = each.get("Type", "").rpartition("/")[2], each.get("Target", "")
            plain_link = kind == "hyperlink" and _LINK.fullmatch(target)
            if each.get("TargetMode") == "External" and not plain_link:
                yield TemplateFault(TemplateFaultCode.EXTERNAL, values={"what": f"{kind}: {target}"})


class _DeclaresError(Exception):
    """A part has a document type of its own."""


def _elements(text: bytes) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a part with their attributes, reading it whole."""
    found: list[tuple[str, dict[str, str]]] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        found.append((name, attributes))

    def declare(*_: object) -> None:
        raise _DeclaresError

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = declare
    parser.Parse(text, True)
    return found


def _damaged(what: str) -> TemplateFault:
    return TemplateFault(TemplateFaultCode.DAMAGED, values={"what": what})
