"""What lies on the desk: the open register, who works in it, and the news of what changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from contractbeoordeling.desktop.jobs import Job
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.storage.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class Desk(QObject):
    """One open register; `changed` tells every page which kinds of records were touched.

    A change that long work makes is told from its own thread, and arrives in that of the window.
    """

    changed = Signal(object)

    def __init__(self, store: Store, who: Author, runner: Runner) -> None:
        super().__init__(runner)
        self.store = store
        self.who = who
        self.runner = runner
        store.listen(self.changed.emit)

    def act(
        self, verb: Callable[Concatenate[Store, Author, P], T], *args: P.args, **named: P.kwargs
    ) -> T | None:
        """Do a verb of the program now; None where it could not be done, which the user has then read."""

        def work() -> T:
            return verb(self.store, self.who, *args, **named)

        return self.runner.act(work)

    def attempt(self, work: Callable[[], T], refused: Callable[[str], None]) -> T | None:
        """Do something now, and show a refusal where the user is looking."""
        return self.runner.act(work, refused)

    def start(self, title: str, work: Callable[[Progress], T], then: Callable[[T], None]) -> Job:
        """Do long work beside the window, and go on with what it gives."""
        return self.runner.start(title, work, then)

    def close(self) -> None:
        """Put the register away as one file."""
        self.store.close()
        self.deleteLater()
