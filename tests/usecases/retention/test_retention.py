"""The retention table, what is due, and keeping longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.retention import AfterTerm, Kept, KeptLonger, RetentionRule, TermStart
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.retention.destroy import (
    destructions,
)
from contractbeoordeling.usecases.retention.due import due_list
from contractbeoordeling.usecases.retention.keep_longer import Decider, keep_longer
from contractbeoordeling.usecases.retention.rules import keep_rule, retention_table
from tests.usecases.example_register import TODAY, ExampleRegister
from tests.usecases.retention.filed import (
    LATER,
    WHO,
    destroy,
    filed,
    rule,
)

__all__ = ["filed"]


def test_every_kind_has_a_row_and_an_empty_one_shows_its_proposal(filed: ExampleRegister) -> None:
    table = retention_table(filed.store)
    assert [each.rule.kind for each in table] == list(Kept)
    proposed = {each.rule.kind: each.proposal for each in table if each.proposal}
    assert {kind: each.months for kind, each in proposed.items()} == {
        Kept.ASSESSMENT: 84, Kept.UNVERIFIED_SIGNAL: 12, Kept.RESIDENT_ANSWER: 0,
    }  # fmt: skip
    assert all(each.rule.months is None for each in table)


def test_nothing_is_due_while_nobody_filled_in_a_term(filed: ExampleRegister) -> None:
    filed.add(filed.signal())
    found = due_list(filed.store, LATER)
    assert (found.items, found.unfilled) == ((), tuple(Kept))


def test_a_row_is_filled_in_whole_with_its_ground_and_by_whom(filed: ExampleRegister) -> None:
    half = RetentionRule(kind=Kept.ACTION, months=12)
    with pytest.raises(Refusal, match="retention_half_filled"):
        keep_rule(filed.store, WHO, half, TODAY)
    whole = replace(half, starts=TermStart.CLOSED, after=AfterTerm.DESTROY)
    with pytest.raises(Refusal, match="retention_without_ground"):
        keep_rule(filed.store, WHO, whole, TODAY)
    rule(filed.store, Kept.ACTION, 12, TermStart.CLOSED)
    rule(filed.store, Kept.ACTION, 24, TermStart.CLOSED)
    [kept] = filed.store.find(RetentionRule)
    assert (kept.months, kept.filled_on, kept.filled_by) == (24, TODAY, "archivaris")


def test_unverified_signal_is_due_when_its_months_are_over_and_not_a_day_before(
    filed: ExampleRegister,
) -> None:
    filed.add(filed.signal(), filed.signal(verified_on=TODAY), filed.signal(audience=Audience.NARROW))
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED)
    [item] = due_list(filed.store, LATER).items
    assert item.holding.kind is Kept.UNVERIFIED_SIGNAL
    assert due_list(filed.store, item.due_on - timedelta(days=1)).items == ()
    assert len(due_list(filed.store, item.due_on).items) == 1


def test_what_has_no_start_is_counted_and_never_due(filed: ExampleRegister) -> None:
    filed.add(filed.signal(), Contract(provider_id=filed.provider.id, number="1"))
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.CONTRACT_ENDED)
    found = due_list(filed.store, LATER)
    assert (found.items, found.not_begun) == ((), {Kept.UNVERIFIED_SIGNAL: 1})


def test_kept_forever_is_never_due(filed: ExampleRegister) -> None:
    filed.add(filed.signal())
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED, AfterTerm.KEEP)
    assert due_list(filed.store, LATER).items == ()


def test_what_is_due_can_be_kept_longer_with_a_reason_until_a_day(filed: ExampleRegister) -> None:
    filed.add(filed.signal())
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED)
    found = due_list(filed.store, LATER)
    decider = Decider(ground="loopt nog een geschil", decided_on=LATER, function="jurist")
    until = LATER + timedelta(days=365)
    keep_longer(filed.store, WHO, found.items, until, decider)
    again = due_list(filed.store, LATER)
    assert (again.undecided, len(again.items)) == ((), 1)
    with pytest.raises(Refusal, match="retention_kept"):
        destroy(filed, Kept.UNVERIFIED_SIGNAL)
    assert len(due_list(filed.store, until).undecided) == 1
    keep_longer(filed.store, WHO, again.items, until + timedelta(days=1), decider)
    [kept] = filed.store.find(KeptLonger)
    assert (kept.until, kept.reason, kept.decided_function) == (
        until + timedelta(days=1), "loopt nog een geschil", "jurist",
    )  # fmt: skip
    assert destructions(filed.store) == []
    with pytest.raises(Refusal, match="retention_keep_in_past"):
        keep_longer(filed.store, WHO, again.items, LATER, decider)
    with pytest.raises(Refusal, match="retention_keep_without_reason"):
        keep_longer(filed.store, WHO, again.items, until, replace(decider, ground=" "))
