"""Opening a register for one piece of work, and who is at work."""

import getpass
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import before_storing
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.laptop import introduce, laptop_person
from contractbeoordeling.usecases.shared_places import refuse_shared


def author(person_id: str | None = None) -> Author:
    """Return who is at work: the system account, and this person or else the one whose laptop it is."""
    if person_id is None and (person := laptop_person()) is not None:
        person_id = person.id
    try:
        account = getpass.getuser()
    except (OSError, KeyError):  # no account name on this machine
        account = ""
    return Author(person_id=person_id, account=account)


@dataclass(frozen=True, slots=True)
class Session:
    """An open register, and who works in it."""

    store: Store
    who: Author


def open_session(path: Path) -> Session:
    """Open a register to work in for longer; whoever opened it closes its store."""
    refuse_shared(path)
    who = author()
    store = open_register(path, who)
    introduce(store, who)
    return Session(store, who)


@contextmanager
def register(path: Path) -> Generator[Store]:
    """Open a register, and leave it behind as one file."""
    session = open_session(path)
    session.store.before_storing(_too_late)
    try:
        yield session.store
    finally:
        session.store.close()


def _too_late() -> None:
    before_storing.get()()
