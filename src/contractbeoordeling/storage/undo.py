"""Undo and redo over the journal: a change set that reverses another (docs/decisions/0007).

The line of what can be undone is read from the journal itself, so it survives a restart. It stops
at an act with an effect outside the register.
"""

from dataclasses import dataclass, field

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import ChangeEntry, ChangeSet, Row, Step
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage import journal
from contractbeoordeling.storage.change import Change, values_now
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.tables import RECORDS


@dataclass
class Line:
    """What can be undone and redone now; each item is a group of change sets, the last the next."""

    undo: list[list[ChangeSet]] = field(default_factory=list[list[ChangeSet]])
    redo: list[list[ChangeSet]] = field(default_factory=list[list[ChangeSet]])


def line(store: Store) -> Line:
    """Walk through the journal and return what can be undone and redone.

    Nothing before the last act with an effect outside can be: it needn't be read.
    """
    with store.connection() as connection:
        changes = journal.read_headers_since_outward(connection)
    found = Line()
    for change in reversed(changes):
        if change.step is Step.UNDO:
            _move(found.undo, found.redo, change)
        elif change.step is Step.REDO:
            _move(found.redo, found.undo, change)
        else:
            _do(found, change)
    return found


def _do(found: Line, change: ChangeSet) -> None:
    if change.verb.standing:
        return
    found.redo.clear()
    if change.verb.outward:
        found.undo.clear()
    elif found.undo and found.undo[-1][0].group_id == change.group_id:
        found.undo[-1].append(change)
    else:
        found.undo.append([change])


def _move(source: list[list[ChangeSet]], target: list[list[ChangeSet]], change: ChangeSet) -> None:
    if source and source[-1][0].group_id == change.target_id:
        target.append(source.pop())


def undo(store: Store, who: Author) -> ChangeSet:
    """Reverse the last act; return it. Refuses where nothing is left or a record changed since."""
    groups = line(store).undo
    if not groups:
        raise Refusal("nothing_to_undo")
    last = groups[-1]
    entries = [_turned(entry) for change in reversed(last) for entry in reversed(store.entries(change.id))]
    _apply(store, who, Step.UNDO, (last[0], entries))
    return last[0]


def redo(store: Store, who: Author) -> ChangeSet:
    """Do the last undone act again; return it."""
    groups = line(store).redo
    if not groups:
        raise Refusal("nothing_to_redo")
    last = groups[-1]
    entries = [entry for change in last for entry in store.entries(change.id)]
    _apply(store, who, Step.REDO, (last[0], entries))
    return last[0]


def _apply(store: Store, who: Author, step: Step, act: tuple[ChangeSet, list[ChangeEntry]]) -> None:
    first, entries = act
    with store.change(who, first.verb, step=step, target_id=first.group_id) as change:
        change.note = first.note
        for entry in entries:
            if entry.erased or not _stands(change, entry):
                raise Refusal("changed_since", kind=entry.kind)
            change.write(RECORDS[entry.kind], entry.record_id, entry.before, entry.after)


def _turned(entry: ChangeEntry) -> ChangeEntry:
    return ChangeEntry(
        change_set_id=entry.change_set_id,
        position=entry.position,
        kind=entry.kind,
        record_id=entry.record_id,
        before=entry.after,
        after=entry.before,
        erased=entry.erased,
    )


def _stands(change: Change, entry: ChangeEntry) -> bool:
    """Tell whether the record is as the step expects to find it."""
    now = values_now(change, entry.kind, entry.record_id)
    expected: Row | None = entry.before
    if now is None or expected is None:
        return now is None and expected is None
    return all(now[name] == value for name, value in expected.items())
