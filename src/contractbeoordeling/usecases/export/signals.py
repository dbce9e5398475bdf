"""The signals as rows: what this reader may know was reported, and what each does to a score."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from contractbeoordeling.domain.method.case import CaseSignal
from contractbeoordeling.domain.method.signals import SERIOUS, SignalState, signal_picture
from contractbeoordeling.domain.method.weighing import age_in_months
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.selection import LeftOutReason
from contractbeoordeling.domain.signal import Audience, Polarity, Signal
from contractbeoordeling.report.colleagues.content import SignalRow
from contractbeoordeling.usecases.export.facts import Facts
from contractbeoordeling.usecases.export.outcomes import Outcomes
from contractbeoordeling.wording import export as words
from contractbeoordeling.wording import left_out
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.method_labels import SIGNAL_STATES
from contractbeoordeling.wording.signals import AUDIENCES, KINDS, POLARITIES


def signals_of(facts: Facts) -> list[Signal]:
    """Return every signal about the providers of the facts, whoever may see it."""
    return facts.find_all(Signal, "provider_id", facts.provider_ids)


def open_serious(facts: Facts, signals: Sequence[Signal]) -> Mapping[str, int]:
    """Return per provider how many serious events wait to be checked; reports of one event count once."""
    events: defaultdict[str, set[str]] = defaultdict(set)
    established = {_event_of(each) for each in signals if each.verified}
    for each in signals:
        serious = each.polarity is Polarity.NEGATIVE and (each.severity or 0) >= SERIOUS
        if serious and _event_of(each) not in established and _recent(facts, each):
            events[each.provider_id].add(each.event or each.id)
    return {provider: len(found) for provider, found in events.items()}


def _event_of(signal: Signal) -> tuple[str, ...]:
    """Return what makes reports one event: it is verified as soon as one of them is (R6)."""
    if signal.event is None:
        return (signal.id,)
    return (signal.provider_id, signal.criterion_key or "", str(signal.polarity), signal.event)


def _recent(facts: Facts, signal: Signal) -> bool:
    reference = facts.context.round.reference_date
    months = facts.context.framework.parameters.open_signal_months
    return signal.observed_on > reference or age_in_months(signal.observed_on, reference) <= months


def signal_rows(facts: Facts, signals: Sequence[Signal], outcomes: Outcomes) -> list[SignalRow] | None:
    """Return the rows that the reader may see, by provider and day; None where no sheet is for this reader."""
    if facts.readership is Readership.BOARD:
        facts.leave_out(left_out.SIGNALS, len(signals))
        return None
    shown = _allowed(facts, signals)
    place = {provider: number for number, provider in enumerate(facts.provider_ids)}
    shown.sort(key=lambda each: (place[each.provider_id], each.observed_on, each.id))
    return [_row(facts, each, outcomes) for each in shown]


def _allowed(facts: Facts, signals: Sequence[Signal]) -> list[Signal]:
    """Return the signals that this reader may know of, and tell what stays behind."""
    wish, own_party = facts.wish, facts.readership.own_party
    secret = facts.readership is not Readership.TEAM
    heard = [each for each in signals if own_party is None or each.party == own_party]
    if own_party is not None:
        facts.leave_out(left_out.SIGNALS_OF_OTHERS)
    open_ones = [each for each in heard if each.audience is not Audience.NARROW or wish.narrow]
    if secret:
        # Their number would tell what the file keeps to itself.
        facts.leave_out(left_out.UNVERIFIED_NEVER)
        facts.leave_out(left_out.NARROW_NEVER)
        return [each for each in open_ones if each.verified]
    facts.leave_out(left_out.NARROW, len(heard) - len(open_ones))
    if wish.unverified:
        return open_ones
    verified = [each for each in open_ones if each.verified]
    facts.leave_out(left_out.UNVERIFIED, len(open_ones) - len(verified))
    return verified


def _row(facts: Facts, signal: Signal, outcomes: Outcomes) -> SignalRow:
    own_input = facts.readership.own_party is not None
    team = facts.readership is Readership.TEAM
    shown = partial(_shown, facts, signal)
    internal = shown if team else _nothing
    return SignalRow(
        id=signal.id,
        who=facts.providers[signal.provider_id],
        criterion_key=signal.criterion_key or "",
        criterion=facts.criteria.get(signal.criterion_key or "", ""),
        observed_on=signal.observed_on,
        severity=signal.severity,
        polarity=POLARITIES[signal.polarity],
        polarity_code=str(signal.polarity),
        kind=KINDS[signal.kind],
        kind_code=str(signal.kind),
        party="" if facts.readership is Readership.PROVIDER or not signal.party else PARTIES[signal.party],
        municipality="" if not team else facts.names.get(signal.municipality_id or "", ""),
        text=shown(signal.text),
        event=signal.event or "" if team else "",
        state=_state(facts, signal, outcomes),
        verified_on=signal.verified_on,
        verified_function=internal(signal.verified_function),
        verified_how=internal(signal.verified_how),
        reaction="" if own_input else shown(signal.provider_reaction),
        withdrawn_on=signal.withdrawn_on if team else None,
        withdrawn_reason=internal(signal.withdrawn_reason),
        repaired_on=signal.repaired_on,
        repair_party=PARTIES[signal.repair_party] if team and signal.repair_party else "",
        repair_how=internal(signal.repair_how),
        audience=AUDIENCES[signal.audience] if team else "",
        reference=internal(signal.reference),
    )


def _shown(facts: Facts, signal: Signal, text: str) -> str:
    """Return a text of a signal; who wrote it may read it back."""
    own_input = facts.readership.own_party is not None
    return facts.texts.clean(text) if own_input else facts.texts.shown(text, signal.audience)


def _nothing(_text: str) -> str:
    return ""


def _state(facts: Facts, signal: Signal, outcomes: Outcomes) -> str:
    """Say what a signal does; one of a criterion outside the round does what it would do inside it."""
    if signal.id in outcomes.states:
        return outcomes.states[signal.id]
    if signal.polarity is Polarity.POSITIVE:
        return SIGNAL_STATES[SignalState.POSITIVE]
    if signal.criterion_key is None:
        return words.WITHOUT_CRITERION
    reference = facts.context.round.reference_date
    if signal.observed_on > reference:
        return words.AFTER_REFERENCE_DATE
    if outcomes.unused.get(signal.id) is LeftOutReason.OTHER_SUBJECT:
        return words.ELSEWHERE
    case = CaseSignal(
        severity=signal.severity or 1,
        polarity=signal.polarity,
        verified=signal.verified,
        repair_verified=signal.repair_verified,
        observed_on=signal.observed_on,
    )
    picture = signal_picture([case], facts.context.framework.parameters, reference)
    return SIGNAL_STATES[picture.events[0].state] + words.OUTSIDE_ROUND
