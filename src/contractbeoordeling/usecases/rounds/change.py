"""What a contract manager may change about a round that runs: dates, contact, scope, closing a request."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from contractbeoordeling.domain.assessment import AssessmentVersion, Level
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import (
    Deadline,
    NotApplicable,
    Participation,
    Request,
    Round,
    RoundState,
)
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store

R = TypeVar("R", Round, Request)


def change_round(
    store: Store,
    who: Author,
    of_round: Round,
    *,
    reference_date: date | None = None,
    return_by: Mapping[Party, date] | None = None,
    contact: str | None = None,
) -> Round:
    """Move the reference date or the days to answer before, or name another contact; return the round."""
    with store.change(who, Verb.ROUND_CHANGED, note=of_round.name) as change:
        now = _as_it_stands(change, of_round)
        if reference_date not in (None, now.reference_date) and draft_went_out(change, of_round.id):
            raise Refusal("reference_date_fixed", round=now.name, day=f"{now.reference_date:%d-%m-%Y}")
        deadlines = {each.party: each.return_by for each in now.deadlines} | dict(return_by or {})
        changed = replace(
            now,
            reference_date=reference_date or now.reference_date,
            deadlines=tuple(
                Deadline(party=each, return_by=deadlines[each]) for each in Party if each in deadlines
            ),
            contact=now.contact if contact is None else clean_line(contact),
        )
        change.update(changed)
        for participation in change.find(Participation, round_id=of_round.id) if return_by else ():
            for request in change.find(Request, participation_id=participation.id):
                day = (return_by or {}).get(request.party)
                if day is not None and request.closed_reason is None:
                    change.update(replace(request, return_by=day))
    return changed


def draft_went_out(reader: Reader, round_id: str) -> bool:
    """Tell whether a draft of a round was sent: its reference date is fixed from then on (rule R2)."""
    taking_part = [each.id for each in reader.find(Participation, round_id=round_id)]
    versions = reader.find(AssessmentVersion, participation_id=taking_part) if taking_part else []
    return any(each.sent_on is not None for each in versions)


def set_blind_levels(store: Store, who: Author, of_round: Round, levels: Sequence[Level]) -> Round:
    """Choose at which levels a computed rating is shown only after a finding was written, or where it is asked for."""
    chosen = tuple(each for each in Level if each in levels)
    with store.change(who, Verb.ROUND_CHANGED, note=of_round.name) as change:
        return change.update(replace(_as_it_stands(change, of_round), blind_levels=chosen))


def set_round_state(store: Store, who: Author, of_round: Round, state: RoundState) -> Round:
    """Close a round, so that no more forms go out or come in, or open it again."""
    with store.change(who, Verb.ROUND_CHANGED, note=of_round.name) as change:
        return change.update(replace(_as_it_stands(change, of_round), state=state))


def declare_not_applicable(
    store: Store, who: Author, participation: Participation, criterion_key: str, reason: str
) -> NotApplicable:
    """Take a criterion out of the scope of one participation, with the reason that the draft will show."""
    text = clean_text(reason)
    if not text:
        raise Refusal("reason_missing")
    with store.change(who, Verb.SCOPE_CHANGED) as change:
        known = change.first(NotApplicable, participation_id=participation.id, criterion_key=criterion_key)
        if known is not None:
            return change.update(replace(known, reason=text))
        return change.add(
            NotApplicable(participation_id=participation.id, criterion_key=criterion_key, reason=text)
        )


def declare_applicable(store: Store, who: Author, participation: Participation, criterion_key: str) -> None:
    """Put a criterion back into the scope of a participation; refuses one that was never taken out."""
    with store.change(who, Verb.SCOPE_CHANGED) as change:
        declared = change.first(NotApplicable, participation_id=participation.id, criterion_key=criterion_key)
        if declared is None:
            raise Refusal("criterion_applies")
        change.remove(declared)


def close_request(store: Store, who: Author, request: Request, reason: str) -> Request:
    """Stop waiting for an answer, with the reason."""
    text = clean_text(reason)
    if not text:
        raise Refusal("reason_missing")
    with store.change(who, Verb.REQUEST_CLOSED) as change:
        now = _as_it_stands(change, request)
        if now.closed_reason is not None:
            raise Refusal("request_closed", reason=now.closed_reason)
        return change.update(replace(now, closed_reason=text))


def reopen_request(store: Store, who: Author, request: Request) -> Request:
    """Wait for an answer again."""
    with store.change(who, Verb.REQUEST_CLOSED) as change:
        now = _as_it_stands(change, request)
        if now.closed_reason is None:
            raise Refusal("request_open")
        return change.update(replace(now, closed_reason=None))


def _as_it_stands(change: Change, record: R) -> R:
    """Return a record as it is now: what somebody else did to it since it was read stays."""
    now = change.get(type(record), record.id)
    if now is None:
        raise Refusal("record_gone")
    return now
