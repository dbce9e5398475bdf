"""Improvement actions and their log as rows: what is internal is no row at all for a provider."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.action import Action, ActionEntry
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import ActionRow, LogRow
from contractbeoordeling.usecases.export.facts import Facts
from contractbeoordeling.wording import left_out
from contractbeoordeling.wording.signals import AUDIENCES, OWNERS, STATUSES


@dataclass(frozen=True, slots=True)
class Actions:
    """The actions that the reader may know of, with the lines of their logs."""

    actions: Sequence[Action]
    log: Mapping[str, Sequence[ActionEntry]]

    def open(self) -> Mapping[str, int]:
        """Return per provider how many actions are open."""
        return _counted(each for each in self.actions if each.open)

    def overdue(self, day: date) -> Mapping[str, int]:
        """Return per provider how many actions should have been finished before a day."""
        return _counted(each for each in self.actions if each.overdue_on(day))


def actions_of(facts: Facts) -> Actions | None:
    """Return the actions of the providers, and those of the municipality itself; None for source parties."""
    found = facts.find_all(Action, "provider_id", facts.provider_ids)
    if facts.readership.own_party is not None:
        facts.leave_out(left_out.ACTIONS, len(found))
        return None
    if facts.wish.provider is None:
        found += facts.reader.find(Action, provider_id=None)
    for_provider = facts.readership is Readership.PROVIDER
    if for_provider:
        # Without a number: that would tell how much there is to hide.
        facts.leave_out(left_out.INTERNAL_ACTIONS)
        found = [each for each in found if facts.texts.may_read(each.audience)]
    log: defaultdict[str, list[ActionEntry]] = defaultdict(list)
    for entry in facts.find_all(ActionEntry, "action_id", [each.id for each in found]):
        if not for_provider or facts.texts.may_read(entry.audience):
            log[entry.action_id].append(entry)
    return Actions(sorted(found, key=lambda each: _place(facts, each)), log)


def action_rows(facts: Facts, actions: Actions) -> list[ActionRow]:
    """Return the actions by provider and due date."""
    return [_action_row(facts, each, actions.log.get(each.id, ())) for each in actions.actions]


def log_rows(facts: Facts, actions: Actions) -> list[LogRow] | None:
    """Return the log lines of each action by their day; the board reads none."""
    if facts.readership is Readership.BOARD:
        facts.leave_out(left_out.LOG, _count(actions.log))
        return None
    return [
        LogRow(
            action_id=action.id,
            provider=facts.names.get(action.provider_id or "", ""),
            measure=facts.texts.shown(action.measure, action.audience),
            written_on=entry.written_on,
            text=facts.texts.shown(entry.text, entry.audience),
            audience=AUDIENCES[entry.audience],
        )
        for action in actions.actions
        for entry in sorted(actions.log.get(action.id, ()), key=_day)
    ]


def _action_row(facts: Facts, action: Action, log: Sequence[ActionEntry]) -> ActionRow:
    board = facts.readership is Readership.BOARD
    return ActionRow(
        id=action.id,
        provider=facts.names.get(action.provider_id or "", ""),
        municipality=facts.names.get(action.municipality_id or "", ""),
        criterion_key=action.criterion_key or "",
        criterion=facts.criteria.get(action.criterion_key or "", ""),
        owner=OWNERS[action.owner],
        owner_code=str(action.owner),
        owner_name=action.owner_name if facts.readership is Readership.TEAM else "",
        measure="" if board else facts.texts.shown(action.measure, action.audience),
        success_criterion="" if board else facts.texts.shown(action.success_criterion, action.audience),
        agreed_on=action.agreed_on,
        due_on=action.due_on,
        status=STATUSES[action.status],
        status_code=str(action.status),
        overdue=action.overdue_on(facts.wish.made_on),
        closed_on=action.closed_on,
        logged=len(log),
        last_logged=max((each.written_on for each in log), default=None),
        audience=AUDIENCES[action.audience],
    )


def _place(facts: Facts, action: Action) -> tuple[str, str, date, str]:
    name = facts.names.get(action.provider_id or "", "")
    return folded(name), action.provider_id or "", action.due_on or date.max, action.id


def _day(entry: ActionEntry) -> tuple[date, str]:
    return entry.written_on, entry.id


def _counted(actions: Iterable[Action]) -> Mapping[str, int]:
    return Counter(each.provider_id for each in actions if each.provider_id is not None)


def _count(log: Mapping[str, Sequence[ActionEntry]]) -> int:
    return sum(len(each) for each in log.values())
