"""Cells in which people talk: nobody's words get lost, ours neither."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from xlsxwriter import Workbook as Writer

from contractbeoordeling.workbook.marked.known import NOTE_MARK
from contractbeoordeling.workbook.marked.threads import NAMESPACE, PERSON, PERSON_RELATION
from contractbeoordeling.workbook.reading import read
from tests.workbook.marked.marking import given_back, loaded, made, marks
from tests.workbook.marked.soundness import faults
from tests.workbook.samples import zipped

_TALK = "xl/threadedComments/threadedComment1.xml"
_TALK_RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
_TALK_TYPE = "application/vnd.ms-excel.threadedcomments+xml"
_ANNA = "{11111111-1111-4111-8111-111111111111}"
_FIRST, _SECOND = "{22222222-2222-4222-8222-222222222222}", "{33333333-3333-4333-8333-333333333333}"
_SAID = (
    f'<threadedComment ref="B1" dT="2026-03-01T10:00:00.00" personId="{_ANNA}" id="{_FIRST}"><text>Klopt dit?</text>'
    f'</threadedComment><threadedComment ref="B1" dT="2026-03-02T10:00:00.00" personId="{_ANNA}" id="{_SECOND}" '
    f'parentId="{_FIRST}"><text>Ja, nagevraagd.</text></threadedComment>'
)


@pytest.fixture
def talked() -> bytes:
    """A workbook as Excel saves it: a talk in B1, and the same once more as a note for old programs."""

    def plain(book: Writer) -> None:
        sheet = book.add_worksheet("Vragen")
        sheet.write_row(0, 0, ("plan", 9))
        sheet.write_row(1, 0, ("klacht", 8))
        sheet.write_comment(
            0, 1, "[Threaded comment]\n\nComment:\n    Klopt dit?\nReply:\n    Ja, nagevraagd."
        )

    archive = zipfile.ZipFile(io.BytesIO(made(plain)))
    parts = {each: archive.read(each).decode() for each in archive.namelist()}
    parts[_TALK] = f'<ThreadedComments xmlns="{NAMESPACE}">{_SAID}</ThreadedComments>'
    parts["xl/persons/person.xml"] = (
        f'<personList xmlns="{NAMESPACE}"><person displayName="Anna" id="{_ANNA}" userId="anna" providerId="AD"/></personList>'
    )
    _add(
        parts,
        "xl/worksheets/_rels/sheet1.xml.rels",
        _TALK_RELATION,
        "../threadedComments/threadedComment1.xml",
    )
    _add(parts, "xl/_rels/workbook.xml.rels", PERSON_RELATION, "persons/person.xml")
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in ((_TALK, _TALK_TYPE), ("xl/persons/person.xml", PERSON))
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", f"{types}</Types>")
    return zipped({name: text.encode() for name, text in parts.items()})


def _add(parts: dict[str, str], name: str, kind: str, target: str) -> None:
    relation = f'<Relationship Id="rId90" Type="{kind}" Target="{target}"/></Relationships>'
    parts[name] = parts[name].replace("</Relationships>", relation)


def _talk(content: bytes) -> list[tuple[str, str]]:
    """Who says what, in order: `us` or `Anna`."""
    xml = zipfile.ZipFile(io.BytesIO(content)).read(_TALK).decode()
    said = re.findall(r'personId="([^"]+)".*?<text>(.*?)</text>', xml, re.DOTALL)
    return [("Anna" if who == _ANNA else "us", text.partition("\n")[0]) for who, text in said]


def test_ours_is_a_reply_after_all_that_they_said(talked: bytes) -> None:
    copy = given_back(talked, marks(Vragen=["B1", "B2"])).content
    theirs = [("Anna", "Klopt dit?"), ("Anna", "Ja, nagevraagd.")]
    assert _talk(copy) == [*theirs, ("us", f"{NOTE_MARK}fout 1")]
    assert (faults(talked), faults(copy)) == (set(), set())
    notes = [loaded(copy)["Vragen"][cell].comment for cell in ("B1", "B2")]
    assert [NOTE_MARK in each.text for each in notes if each] == [True, True]


def test_what_they_said_is_read_without_our_reply(talked: bytes) -> None:
    copy = given_back(talked, marks(Vragen=["B1"])).content
    assert read(copy).sheets[0].comments == read(talked).sheets[0].comments


def test_a_second_time_our_reply_is_replaced(talked: bytes) -> None:
    once = given_back(talked, marks(Vragen=["B1"])).content
    solved = given_back(once, marks(Vragen=["B2"])).content
    assert [text for who, text in _talk(solved) if who == "us"] == [f"{NOTE_MARK}in orde."]
    again = given_back(solved, marks(Vragen=["B1"])).content
    assert [text for who, text in _talk(again) if who == "us"] == [f"{NOTE_MARK}fout 1"]
    assert faults(again) == set()


def test_a_talk_in_a_cell_that_is_right_stays_as_it_is(talked: bytes) -> None:
    copy = given_back(talked, marks(Vragen=["B2"])).content
    before, after = (zipfile.ZipFile(io.BytesIO(each)).read(_TALK) for each in (talked, copy))
    assert before == after
