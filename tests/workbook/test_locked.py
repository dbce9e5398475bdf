"""Which files may ask for a password, before anything reads them."""

from __future__ import annotations

import pytest

from contractbeoordeling.workbook.locked import may_be_locked
from tests.workbook.samples import ole, xlsx
from tests.workbook.test_decrypt import SECRET

FIRST = b"\x09\x08\x10\x00" + bytes(16)
PROTECTED = b"\x2f\x00\x06\x00" + bytes(6)


def test_an_encrypted_package_may_be_locked() -> None:
    assert may_be_locked(SECRET)


@pytest.mark.parametrize("between", [b"", b"\x86\x00\x00\x00"])
def test_an_old_workbook_is_told_by_its_second_record(between: bytes) -> None:
    assert may_be_locked(ole(["Workbook"], FIRST + between + PROTECTED))
    assert may_be_locked(ole(["Book"], b"\x09\x08\x08\x00" + bytes(8) + between + PROTECTED))


def test_nobody_is_asked_about_other_files() -> None:
    assert not may_be_locked(ole(["Workbook"], FIRST))
    assert not may_be_locked(xlsx([["Vraag"]]))
    assert not may_be_locked(b"Nr;Vraag\n" + PROTECTED)
