"""Undo and redo by name, over what the journal holds: also what was done before the last start."""

from dataclasses import dataclass

from contractbeoordeling.domain.journal import ChangeSet
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage import undo as journal_line
from contractbeoordeling.storage.store import Store


@dataclass(frozen=True, slots=True)
class NextSteps:
    """The acts that undo and redo would move now; None where there is none."""

    undo: ChangeSet | None = None
    redo: ChangeSet | None = None


def next_steps(store: Store) -> NextSteps:
    """Return what can be undone and redone now."""
    line = journal_line.line(store)
    return NextSteps(
        undo=line.undo[-1][0] if line.undo else None,
        redo=line.redo[-1][0] if line.redo else None,
    )


def undo(store: Store, who: Author) -> ChangeSet:
    """Reverse the last act and return it; refuses where nothing is left or a record changed since."""
    return journal_line.undo(store, who)


def redo(store: Store, who: Author) -> ChangeSet:
    """Do the last undone act again and return it."""
    return journal_line.redo(store, who)
