"""What happened in a quarter, for the quarterly export: signals, actions, steps of the ladder, and use of ceilings."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from contractbeoordeling.domain.action import Action, ActionStatus, Effect
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.quarter import Quarter
from contractbeoordeling.domain.signal import Audience, Signal, SignalKind
from contractbeoordeling.report.quarterly.rows import ActionCount, CeilingRow, SignalRow, StepRow, Whose
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.year.ceilings import ceiling_uses
from contractbeoordeling.wording.signals import KINDS

_SERIOUS, _GRAVEST = 3, 4


def signal_counts(reader: Reader, quarter: Quarter) -> list[SignalRow]:
    """Return the signals seen in a quarter per provider and kind, and the totals per kind."""
    seen = [
        each
        for each in reader.find(Signal)
        if _within(each.observed_on, quarter)
        and each.audience is not Audience.NARROW
        and each.withdrawn_on is None
    ]
    groups: defaultdict[tuple[str, SignalKind], list[Signal]] = defaultdict(list)
    for each in seen:
        groups[each.provider_id, each.kind].append(each)
        groups["", each.kind].append(each)
    whose = _whose(reader)
    rows = [_signals(whose[provider], kind, found) for (provider, kind), found in groups.items()]
    return sorted(
        rows, key=lambda row: (*_by_name(row.whose), list(SignalKind).index(SignalKind(row.kind_code)))
    )


def _signals(whose: Whose, kind: SignalKind, found: Iterable[Signal]) -> SignalRow:
    signals = list(found)
    return SignalRow(
        whose=whose,
        kind=KINDS[kind],
        kind_code=str(kind),
        count=len(signals),
        serious=sum((each.severity or 0) >= _SERIOUS for each in signals),
        verified=sum(each.verified for each in signals),
        urgent=sum(each.severity == _GRAVEST or each.urgency is not None for each in signals),
    )


def action_counts(reader: Reader, quarter: Quarter) -> list[ActionCount]:
    """Return how actions went in a quarter per provider, and in all; one without a day of agreement was open before."""
    groups: defaultdict[str, list[Action]] = defaultdict(list)
    for each in reader.find(Action):
        if each.audience is not Audience.NARROW and each.status is not ActionStatus.DROPPED:
            groups[each.provider_id or ""].append(each)
    every = [each for found in groups.values() for each in found]
    whose = _whose(reader)
    rows = [_actions(whose[provider], found, quarter) for provider, found in groups.items() if provider]
    busy = [each for each in rows if any((each.open_before, each.agreed, each.closed, each.open_after))]
    return [*sorted(busy, key=lambda row: _by_name(row.whose)), _actions(Whose(), every, quarter)]


def _actions(whose: Whose, found: Iterable[Action], quarter: Quarter) -> ActionCount:
    actions = list(found)
    effects = Counter(each.effect for each in actions if _within(each.effect_on, quarter))
    before = [each for each in actions if _begun(each, quarter) < 0 and not _ended_before(each, quarter)]
    agreed = [each for each in actions if _begun(each, quarter) == 0]
    closed = [each for each in actions if _within(each.closed_on, quarter)]
    after = [each for each in (*before, *agreed) if each not in closed]
    return ActionCount(
        whose=whose,
        open_before=len(before),
        agreed=len(agreed),
        closed=len(closed),
        open_after=len(after),
        overdue=sum(each.due_on is not None and each.due_on <= quarter.last_day for each in after),
        worked=effects[Effect.WORKED],
        partly=effects[Effect.PARTLY],
        not_worked=effects[Effect.NOT],
    )


def _within(day: date | None, quarter: Quarter) -> bool:
    return day is not None and quarter.first_day <= day <= quarter.last_day


def _begun(action: Action, quarter: Quarter) -> int:
    """Return whether an action was agreed before (-1), in (0) or after (1) a quarter."""
    day = action.agreed_on
    if day is None or day < quarter.first_day:
        return -1
    return 0 if day <= quarter.last_day else 1


def _ended_before(action: Action, quarter: Quarter) -> bool:
    if action.closed_on is not None:
        return action.closed_on < quarter.first_day
    return action.status is ActionStatus.DONE  # nobody wrote when


def step_rows(reader: Reader, quarter: Quarter) -> list[StepRow]:
    """Return the steps of the ladder that were in force in a quarter, without their free texts."""
    whose, contracts = _whose(reader), {each.id: each.number for each in reader.find(Contract)}
    rows = [
        StepRow(
            whose=whose[each.provider_id],
            id=each.id,
            step=each.step,
            measure=each.measure,
            contract=contracts.get(each.contract_id or "", ""),
            decided_on=each.decided_on,
            ended_on=each.ended_on,
        )
        for each in reader.find(Escalation)
        if each.audience is not Audience.NARROW
        and each.decided_on <= quarter.last_day
        and (each.ended_on is None or each.ended_on >= quarter.first_day)
    ]
    return sorted(rows, key=lambda row: (*_by_name(row.whose), row.decided_on, row.id))


def ceiling_rows(reader: Reader, year: int) -> list[CeilingRow]:
    """Return the contracts of a year with their ceiling and its use."""
    whose = _whose(reader)
    return [
        CeilingRow(
            whose=whose[each.line.provider_id],
            contract_id=each.line.contract_id,
            contract=each.line.number,
            ceiling=each.line.ceiling,
            used=each.line.used,
            used_until=each.line.used_until,
            share=each.share,
            much=each.much,
        )
        for each in ceiling_uses(reader, year)
    ]


def _whose(reader: Reader) -> dict[str, Whose]:
    """Return the providers by id, and nobody for a total."""
    known = {each.id: Whose(id=each.id, name=each.name, kvk=each.kvk or "") for each in reader.find(Provider)}
    return {"": Whose(), **known}


def _by_name(whose: Whose) -> tuple[bool, str, str]:
    """Return where somebody comes: by name, the total last."""
    return not whose.id, whose.name.casefold(), whose.id
