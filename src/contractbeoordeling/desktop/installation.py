"""Trying the installation from the window: beside it, and told in a table that can be passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contractbeoordeling.desktop.self_test import MODULE
from contractbeoordeling.desktop.texts import installation as texts
from contractbeoordeling.domain.progress import Progress

if TYPE_CHECKING:
    from contractbeoordeling.desktop.runner import Runner
    from contractbeoordeling.usecases.self_test.run import SelfTest


def check_installation(runner: Runner) -> None:
    """Try everything that the program is for; a second window is seen for a moment."""

    def work(progress: Progress) -> SelfTest:
        from contractbeoordeling.usecases.self_test.run import self_test

        return self_test(MODULE, progress)

    def tell(test: SelfTest) -> None:
        from contractbeoordeling.desktop.dialogs.self_test import SelfTestDialog

        SelfTestDialog(test, runner.window).open()

    runner.start(texts.checking(), work, tell)
