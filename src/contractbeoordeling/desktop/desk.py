"""What lies on the desk: the open register, who works in it, and the news of what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from contractbeoordeling.usecases.noted import Noted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from contractbeoordeling.desktop.jobs import Job
    from contractbeoordeling.desktop.runner import Runner
    from contractbeoordeling.domain.person import Author
    from contractbeoordeling.domain.progress import Progress
    from contractbeoordeling.domain.record import Record
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.overview import ProviderRow
    from contractbeoordeling.usecases.session import Session

P = ParamSpec("P")
T = TypeVar("T")


class Desk(QObject):
    """One register; `changed` tells every page which kinds of records were touched.

    While the register is being opened there is only a glimpse of its providers; `opened` tells when the rest is
    there. A change that long work makes is told from its own thread, and arrives in that of the window.
    """

    opened = Signal()
    changed = Signal(object)

    def __init__(self, runner: Runner, glimpse: Sequence[ProviderRow] = ()) -> None:
        super().__init__(runner)
        self.runner = runner
        self.glimpse = glimpse
        self._session: Session | None = None

    def take(self, session: Session) -> None:
        """Work in this register from now on."""
        self._session = session
        session.store.listen(self.changed.emit)
        self.opened.emit()

    @property
    def is_open(self) -> bool:
        """Whether the register is there, and not only a glimpse of it."""
        return self._session is not None

    @property
    def store(self) -> Store:
        """The open register."""
        return self._opened().store

    @property
    def who(self) -> Author:
        """Who works in it."""
        return self._opened().who

    @property
    def window(self) -> QWidget:
        """The window, for what is shown after a dialog has gone."""
        return self.runner.window

    @property
    def folder(self) -> str:
        """Where files are looked for and put first: beside the register."""
        path = self.store.path
        return str(path.parent if path is not None else Path.home())

    def work_as(self, session: Session) -> None:
        """Go on in somebody else's name, in the same register."""
        self._session = session

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
        """Do long work beside the window, and go on with what it gives, unless the register was closed meanwhile."""

        def go_on(result: T) -> None:
            if self.is_open:
                then(result)

        return self.runner.start(title, work, go_on)

    def close(self) -> None:
        """Put the register away as one file."""
        session, self._session = self._session, None
        if session is not None:
            session.store.close()
        self.deleteLater()

    def _opened(self) -> Session:
        if self._session is None:
            raise RuntimeError("the register is not open yet")
        return self._session


def settled(desk: Desk, work: Callable[[], object], refused: Callable[[str], None]) -> bool:
    """Do something now, and show its refusal, or what somebody should know about what was stored, or nothing.

    False where the machine could not do it, so that what was typed is worth keeping and trying again.
    """
    from contractbeoordeling.wording.notices import notice_sentence

    said: list[str] = []
    done = desk.attempt(work, said.append)
    if done is None and not said:
        return False
    if isinstance(done, Noted):
        noted = cast("Noted[Record]", done)
        said += [notice_sentence(type(noted.record), each) for each in noted.notices]
    refused("\n".join(said))
    return True
