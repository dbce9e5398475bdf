"""What must happen to clients and files when a contract ends, who does it, and whether it was done."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import TerminationTask
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.escalation.escalate import find_escalation
from contractbeoordeling.usecases.escalation.ladder import find_step, ladder_of


def tasks_of(reader: Reader, escalation_id: str) -> list[TerminationTask]:
    """Return the list of a termination, in its order."""
    return sorted(reader.find(TerminationTask, escalation_id=escalation_id), key=_position)


def add_task(store: Store, who: Author, task: TerminationTask) -> TerminationTask:
    """Put something at the end of the list of a step that ends a contract."""
    task = _checked(task)
    with store.change(who, Verb.TERMINATION_CHANGED) as change:
        taken = find_escalation(change, task.escalation_id)
        if not find_step(ladder_of(change), taken.step).terminates:
            raise Refusal("escalation_does_not_terminate")
        last = max((each.position for each in tasks_of(change, taken.id)), default=0)
        return change.add(replace(task, position=last + 1))


def change_task(
    store: Store, who: Author, task: TerminationTask, *, today: date | None = None
) -> TerminationTask:
    """Store who does something, by when, and whether it is done; nothing is done on a day to come."""
    task = _checked(task)
    if task.done_on is not None and task.done_on > (today or now()):
        raise Refusal("escalation_end_wrong")
    with store.change(who, Verb.TERMINATION_CHANGED) as change:
        find_task(change, task.id)
        return change.update(task)


def find_task(reader: Reader, task_id: str) -> TerminationTask:
    """Return the task with this id; refuses where there is none."""
    found = reader.get(TerminationTask, task_id)
    if found is None:
        raise Refusal("termination_task_unknown")
    return found


def _checked(task: TerminationTask) -> TerminationTask:
    task = checked(task)
    if not task.task:
        raise Refusal("termination_task_empty")
    return task


def _position(task: TerminationTask) -> int:
    return task.position
