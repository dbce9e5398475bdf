"""Which language is spoken, and whether the English texts still belong to a Dutch one."""

from __future__ import annotations

import locale
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from contractbeoordeling.wording.i18n import preferred

KEYWORDS = {"tr": None, "mark": None, "ntr": (1, 2)}


@pytest.mark.parametrize(
    ("asked", "setting", "environ", "spoken"),
    [
        ("en", "nl", {"LANG": "nl_NL.UTF-8"}, "en"),
        (None, "en", {"LANG": "nl_NL.UTF-8"}, "en"),
        (None, None, {"LANG": "en_GB.UTF-8"}, "en"),
        (None, None, {"LANG": "nl_NL.UTF-8"}, "nl"),
        (None, None, {"LANG": "de_DE.UTF-8"}, "nl"),
        (None, None, {"LANG": "C"}, "nl"),
        (None, None, {"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, "nl"),
        ("fr", 3, {"LANG": "C.UTF-8"}, "nl"),
    ],
)
def test_dutch_is_spoken_unless_english_is_asked_for(
    asked: str | None, setting: object, environ: dict[str, str], spoken: str
) -> None:
    assert preferred(asked, setting, environ) == spoken


@pytest.mark.parametrize(("windows", "spoken"), [(True, "en"), (False, "nl")])
def test_the_locale_of_the_system_itself_counts_on_windows_alone(
    monkeypatch: pytest.MonkeyPatch, spoken: str, *, windows: bool
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: ("en_US", "UTF-8"))
    assert preferred(None, None, {"LC_CTYPE": "C.UTF-8"}, windows=windows) == spoken


def english(root: Path) -> list[Message]:
    with (root / "resources" / "i18n" / "en.po").open("rb") as stream:
        return [message for message in read_po(stream) if message.id]


def test_no_english_text_outlives_its_dutch_source(root: Path) -> None:
    found = extract_from_dir(str(root / "src"), keywords=KEYWORDS)
    dutch = {message[2] for message in found}
    assert [message.id for message in english(root) if message.id not in dutch] == []


def test_english_takes_the_same_values_as_dutch(root: Path) -> None:
    def values(text: object) -> set[str]:
        return {field for _, field, _, _ in Formatter().parse(str(text)) if field}

    assert [message.id for message in english(root) if values(message.id) != values(message.string)] == []
