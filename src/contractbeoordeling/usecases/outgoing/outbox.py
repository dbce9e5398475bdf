"""Documents that go out in one act: written aside first, and put in their folder once all of them are there."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from contractbeoordeling.files import disk
from contractbeoordeling.files.names import folded, free_name
from contractbeoordeling.usecases.free_file import taken_names


class Outbox:
    """Where documents of one act wait for each other; nothing lies in the folder before `deliver`."""

    def __init__(self, folder: Path, aside: Path) -> None:
        self._folder, self._aside = folder, aside
        self._taken = taken_names(folder)
        self._waiting: list[Path] = []
        self.delivered: list[Path] = []
        self._settled = False

    def name(self, wanted: str) -> str:
        """Return a name, without an ending, that no file in the folder bears yet."""
        name = free_name(wanted, self._taken)
        self._taken.add(folded(name))
        return name

    def put(self, name: str, content: bytes) -> str:
        """Add a document under a name with its ending."""
        self._waiting.append(disk.write_new(self._aside / name, content))
        return name

    def deliver(self) -> None:
        """Move all documents to the folder; where one can't be, none stays."""
        try:
            for path in self._waiting:
                self.delivered.append(disk.move(path, self._folder / path.name))
        except BaseException:
            self.withdraw()
            raise
        self._waiting = []

    def settle(self) -> None:
        """Say that the act is stored: what was delivered stays, whatever happens now."""
        self._settled = True

    def withdraw(self) -> None:
        """Take away what was delivered, unless the act that it belongs to is stored."""
        if self._settled:
            return
        for path in self.delivered:
            disk.discard(path)
        self.delivered = []


@contextmanager
def outbox_in(folder: Path) -> Generator[Outbox]:
    """Give an outbox for a folder, which is made where it isn't there; after a failure nothing lies in it."""
    with disk.folder_aside(folder, ".versturen-") as aside:
        outbox = Outbox(folder, aside)
        try:
            yield outbox
        except BaseException:
            outbox.withdraw()
            raise
