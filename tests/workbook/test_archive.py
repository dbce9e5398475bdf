"""Zip files that lie, and what is refused before anything is unpacked."""

from __future__ import annotations

import io
import zipfile

import pytest

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.archive import Archive
from contractbeoordeling.workbook.problem import Unreadable
from tests.workbook.samples import zipped


def reason(call: object, *arguments: object) -> str:
    assert callable(call)
    with pytest.raises(Unreadable) as caught:
        call(*arguments)
    return caught.value.reason


def test_a_part_is_found_without_regard_to_case_and_slashes() -> None:
    archive = Archive(zipped({"xl\\Workbook.xml": "<a/>"}))
    assert archive.has("XL/workbook.xml")
    assert archive.part("xl/workbook.XML") == b"<a/>"


def test_stored_parts_are_read_too() -> None:
    assert Archive(zipped({"a.xml": "<a/>"}, zipfile.ZIP_STORED)).part("a.xml") == b"<a/>"


def test_a_part_that_is_missing_or_double_is_damage() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        double = _double()
    assert reason(Archive(double).part, "a.xml") == "damaged"
    assert reason(Archive(double).part, "b.xml") == "damaged"


def _double() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.xml", "<a/>")
        archive.writestr("a.xml", "<b/>")
    return target.getvalue()


def test_a_flipped_bit_in_a_part_is_damage() -> None:
    stored = zipped({"a.xml": "<a>1593748</a>"}, zipfile.ZIP_STORED)
    assert reason(Archive(stored.replace(b"1593748", b"1593749")).part, "a.xml") == "damaged"


def test_a_bomb_is_refused_by_its_directory() -> None:
    content = zipped({"bom.xml": bytes(limits.SUSPECT_FROM + 1)})
    assert len(content) < 50_000
    assert reason(Archive, content) == "bomb"


def test_a_directory_that_says_less_than_is_packed_is_found_out() -> None:
    honest = zipped({"a.xml": b"x" * 5000})
    lying = honest.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    assert lying != honest
    assert reason(Archive(lying).part, "a.xml") == "damaged"


def test_a_directory_that_says_more_than_is_packed_is_found_out() -> None:
    lying = zipped({"a.xml": b"x" * 5000}).replace((5000).to_bytes(4, "little"), (9000).to_bytes(4, "little"))
    assert reason(Archive(lying).part, "a.xml") == "damaged"


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_packing_is_refused(compression: int) -> None:
    assert reason(Archive(zipped({"a.xml": "<a/>"}, compression)).part, "a.xml") == "damaged"


def test_broken_packing_is_damage() -> None:
    content = bytearray(zipped({"a.xml": b"abcdefgh" * 100}))
    content[36:44] = b"\xff" * 8
    assert reason(Archive(bytes(content)).part, "a.xml") == "damaged"


@pytest.mark.parametrize(
    "attack", ['<!DOCTYPE a [<!ENTITY b "c">]>', '<!ENTITY b SYSTEM "file:///etc/hostname">']
)
def test_xml_that_declares_entities_is_refused(attack: str) -> None:
    archive = Archive(zipped({"a.xml": f"{attack}<a/>"}))
    assert reason(archive.xml, "a.xml") == "entities"


def test_what_is_no_zip_file_is_damage() -> None:
    assert reason(Archive, b"PK\x03\x04 and nothing more") == "damaged"
