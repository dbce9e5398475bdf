"""The language of messages: Dutch is the source text, English is looked up where it exists.

Only what a front says is translated. The content of files (forms, reports, exports) is always Dutch.
"""

from __future__ import annotations

import gettext
import locale
import sys
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("nl", "en")
_CATALOGS = Path(__file__).with_name("_built")
_current: gettext.NullTranslations = gettext.NullTranslations()
_language = "nl"


def use(language: str) -> None:
    """Speak this language from now on."""
    global _current, _language  # noqa: PLW0603 - one process speaks one language
    _language = language
    if language == "nl" or not has(language):
        _current = gettext.NullTranslations()
        return
    with (_CATALOGS / f"{language}.mo").open("rb") as stream:
        _current = gettext.GNUTranslations(stream)


def has(language: str) -> bool:
    """Whether this language can be spoken: Dutch always, another where its texts came with the program."""
    return language == "nl" or (_CATALOGS / f"{language}.mo").is_file()


def current_language() -> str:
    """The language spoken now, `nl` or `en`."""
    return _language


def tr(text: str) -> str:
    """The Dutch text in the current language."""
    return _current.gettext(text)


def ntr(one: str, many: str, number: int) -> str:
    """The text for one or for many, in the current language."""
    return _current.ngettext(one, many, number)


def mark(text: str) -> str:
    """A text that is translated later, where it is shown: `tr(mark(…))` at two moments."""
    return text


def preferred(
    asked: str | None, setting: object, environ: Mapping[str, str], *, windows: bool = sys.platform == "win32"
) -> str:
    """The language to speak: what was asked, else the setting, else the locale; Dutch unless one says English.

    Only Windows has a locale without variables. Elsewhere that is C, which Python below 3.13 takes for American.
    """
    for choice in (asked, setting):
        if choice in LANGUAGES:
            return str(choice)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "en" if environ[name].lower().startswith("en") else "nl"
    own = locale.getlocale()[0] if windows else None
    return "en" if (own or "").lower().startswith("en") else "nl"
