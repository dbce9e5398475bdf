"""The process that tries the window: a line for each check that begins and ends, so that a crash tells where."""

from __future__ import annotations

import faulthandler
import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from operator import methodcaller
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from contractbeoordeling.desktop.screen import has_screen
from contractbeoordeling.usecases.self_test.check import Check, Skipped, perform
from contractbeoordeling.usecases.self_test.impersonal import Impersonal
from contractbeoordeling.usecases.self_test.window import CODES, CRASH, ROWS
from contractbeoordeling.wording import i18n

if TYPE_CHECKING:
    from contractbeoordeling.desktop.self_test.hearing import Hearing
    from contractbeoordeling.desktop.self_test.looks import Looks
    from contractbeoordeling.desktop.self_test.walk import Walk

_WITHOUT_SCREEN = ("qt", "screens", "qt_texts", "images")
_WALK = ("pages", "find", "pictures", "quiet", "closed")
_NEEDS = {"pages": "window", "find": "pages", "pictures": "find", "quiet": "window", "closed": "window"}


def main(words: Sequence[str]) -> int:
    """Try everything that there is to see, and write what came of it."""
    folder, register, language = Path(words[0]), Path(words[1]), words[2]
    i18n.use(language)
    trial = Trial(register, shown=has_screen())
    if not trial.shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # enough to load forms and draw pictures
    with (folder / CRASH).open("w") as crash, (folder / ROWS).open("w", encoding="utf-8") as rows:
        faulthandler.enable(crash)
        for result in perform(trial.checks(), Impersonal(folder), partial(_begin, rows)):
            _write(rows, asdict(result))
        _write(rows, {"facts": trial.facts})
        trial.end()
        faulthandler.disable()
    return 0


def _begin(rows: TextIO, code: str) -> None:
    _write(rows, {"begin": code})


def _write(rows: TextIO, row: dict[str, object]) -> None:
    rows.write(json.dumps(row) + "\n")
    rows.flush()


@dataclass
class Trial:
    """The checks of the window; Qt is only loaded once the first of them begins."""

    register: Path
    shown: bool
    facts: dict[str, object] = field(default_factory=dict[str, object])
    _hearing: Hearing | None = None
    _looks: Looks | None = None
    _walk: Walk | None = None

    def checks(self) -> Iterator[Check]:
        """Go through what is tried, in the order of the table."""
        works: dict[str, Callable[[], str]] = {
            "qt": self._load,
            "window": self._open,
            **{code: partial(self._look, code) for code in ("screens", "qt_texts", "images", "font")},
            **{code: partial(self._go, code) for code in _WALK},
        }
        for code in CODES:
            can_be_tried = self.shown or code in _WITHOUT_SCREEN
            needs = () if code == "qt" or not can_be_tried else (_NEEDS.get(code, "qt"),)
            yield Check(code, works[code] if can_be_tried else _no_screen, needs)

    def end(self) -> None:
        """Hear Qt no longer."""
        if self._hearing is not None:
            self._hearing.end()

    def _load(self) -> str:
        try:
            from contractbeoordeling.desktop.self_test.hearing import Hearing
            from contractbeoordeling.desktop.self_test.looks import Looks, made_application
        except ImportError as error:
            if self.shown:
                raise
            raise Skipped("no_qt_here", detail=error) from error
        self._hearing = Hearing()
        self._hearing.begin()
        self._looks = Looks(made_application(), self.facts)
        return self._looks.qt()

    def _look(self, code: str) -> str:
        return str(methodcaller(code)(self._looks))

    def _open(self) -> str:
        from contractbeoordeling.desktop.self_test.walk import Walk

        if self._hearing is None:
            raise RuntimeError("Qt is not loaded")
        self._walk = Walk(self.register, self._hearing)
        return self._walk.window()

    def _go(self, code: str) -> str:
        return str(methodcaller(code)(self._walk))


def _no_screen() -> str:
    raise Skipped("no_screen")
