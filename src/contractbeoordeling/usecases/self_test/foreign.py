"""Whether other people's files are read in a process of their own, and harmful ones do no harm."""

from __future__ import annotations

import io
import time
import zipfile

from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.import_files import import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.self_test.check import NotSound
from contractbeoordeling.usecases.self_test.stage import MARK, WHO, Stage
from contractbeoordeling.wording.self_test import say
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.read import Reader

_NAME, _KVK = "Thuiszorg Noordoëver", "00001998"
_LIST = f'Naam;KvK-nummer;Plaats\r\n"{_NAME}";{_KVK};Oud-Één\r\n'
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_MAIN}sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_MAIN}worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="A" sheetId="1" r:id="b"/></sheets></workbook>',
}
LAST_CELL = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
)
_BOMB_SIZE = 30_000_000


def lists(stage: Stage) -> str:
    """Import a list of providers as an old Excel saves it: semicolons, and the letters of code page 1252."""
    file = stage.folder / "aanbieders.csv"
    file.write_bytes(_LIST.encode("cp1252"))
    (taken,) = import_files(stage.store, WHO, [file]).files
    found = stage.store.first(Provider, kvk=_KVK)
    if taken.status is not ImportStatus.IMPORTED or found is None or found.name != _NAME:
        raise NotSound("list_not_imported", status=taken.status, found="-" if found is None else found.name)
    return say("list_imported", rows=taken.kept)


def hostile(stage: Stage) -> str:
    """Have harmful files refused for what they are, quickly, and go on as if nothing had happened."""
    start = time.perf_counter()
    harmful = {"absurd_range": _workbook(LAST_CELL), "bomb": _workbook(" " * _BOMB_SIZE)}
    with Reader() as reader:
        for wanted, content in harmful.items():
            reason = _reason(reader, content)
            if reason != wanted:
                raise NotSound("not_refused", wanted=wanted, reason=reason)
        slowest = time.perf_counter() - start
        sound = reader.read(f"a;b\r\n1;{MARK}\r\n".encode(), "goed.csv")
    if sound.sheets[0].value(2, 2) != MARK:
        raise NotSound("reader_lost")
    before = stage.store.history(limit=1)
    file = stage.folder / "schadelijk.xlsx"
    file.write_bytes(harmful["absurd_range"])
    (refused,) = import_files(stage.store, WHO, [file]).files
    if refused.status is not ImportStatus.REFUSED:
        raise NotSound("not_refused", wanted=ImportStatus.REFUSED, reason=refused.status)
    if stage.store.history(limit=1) != before:
        raise NotSound("register_changed")
    return say("harm_refused", files=len(harmful), seconds=f"{slowest:.1f}".replace(".", ","))


def _reason(reader: Reader, content: bytes) -> str:
    """Return for what a file is refused, or that it isn't."""
    try:
        reader.read(content, "schadelijk.xlsx")
    except Unreadable as refused:
        return refused.reason
    return "read"


def _workbook(sheet: str) -> bytes:
    """Return a workbook with one sheet, made by hand: no library writes such a thing."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**_PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
            archive.writestr(name, content)
    return buffer.getvalue()
