"""Showing improvement actions and their logs."""

from datetime import date

from contractbeoordeling.domain.action import ActionEntry
from contractbeoordeling.domain.names import folded
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views import actions as view
from contractbeoordeling.storage.views.actions import ActionFilter, ActionLine
from contractbeoordeling.usecases.actions.rules import find_action

__all__ = ["ActionFilter", "ActionLine", "list_actions", "log_of", "with_words"]


def list_actions(reader: Reader, wanted: ActionFilter, today: date) -> list[ActionLine]:
    """Return actions, what is open and due first on top; `overdue` says which should have been done."""
    return view.action_lines(reader, wanted, today)


def with_words(lines: list[ActionLine], words: str) -> list[ActionLine]:
    """Return the actions in which every word occurs: in the measure, its success, effect or lesson, or a name."""
    wanted = folded(words).split()
    return [each for each in lines if all(word in _said(each) for word in wanted)] if wanted else lines


def _said(line: ActionLine) -> str:
    texts = (
        line.measure,
        line.success_criterion,
        line.effect_how,
        line.lesson,
        line.provider or "",
        line.owner_name,
    )
    return folded(" ".join(texts))


def log_of(reader: Reader, action_id: str) -> list[ActionEntry]:
    """Return the log of an action, the oldest line first."""
    entries = reader.find(ActionEntry, action_id=find_action(reader, action_id).id)
    return sorted(entries, key=_written_on)


def _written_on(entry: ActionEntry) -> date:
    return entry.written_on
