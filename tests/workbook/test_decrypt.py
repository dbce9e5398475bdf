"""Files with a password: Excel's own is tried silently, others are asked for."""

from __future__ import annotations

import importlib
import io

import pytest

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.problem import Unreadable
from tests.workbook.samples import ole, xlsx


def encrypted(password: str) -> bytes:
    target = io.BytesIO()
    ooxml = importlib.import_module("msoffcrypto.format.ooxml")
    ooxml.OOXMLFile(io.BytesIO(xlsx([["Vraag"], ["Is er een plan?"]]))).encrypt(password, target)
    return target.getvalue()


SECRET = encrypted("geheim")


def reason(content: bytes, password: str | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        reading.read(content, "lijst.xlsx", password)
    return caught.value.reason


def test_a_password_is_asked_for_and_tried() -> None:
    assert reason(SECRET) == "password"
    assert reason(SECRET, "gokje") == "wrong_password"
    assert reading.read(SECRET, "lijst.xlsx", "geheim").sheets[0].text(2, 1) == "Is er een plan?"


def test_what_excel_opens_without_asking_opens_here_too() -> None:
    assert reading.read(encrypted("VelvetSweatshop")).format == "xlsx"


def test_a_damaged_lock_never_opens() -> None:
    assert reason(ole(["EncryptionInfo", "EncryptedPackage"]), "geheim") == "wrong_password"
