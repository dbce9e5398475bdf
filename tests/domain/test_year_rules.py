"""Ceilings, quarters, product categories and terms of retention."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from contractbeoordeling.domain.calendar_months import months_after
from contractbeoordeling.domain.ceiling import is_much, share_used
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.product_category import CATEGORIES, category_codes, law_of, unfit_categories
from contractbeoordeling.domain.provider import Law
from contractbeoordeling.domain.quarter import Quarter, quarters
from contractbeoordeling.domain.retention import AfterTerm, Kept, RetentionRule, TermStart
from contractbeoordeling.domain.retention_terms import PROPOSALS, due_day


def test_seventy_percent_of_a_ceiling_is_much_and_less_is_not() -> None:
    year = ContractYear(contract_id="c", year=2026, ceiling=Decimal(1000), used=Decimal(700))
    assert share_used(year) == Fraction(7, 10)
    assert is_much(share_used(year))
    assert not is_much(Fraction(699, 1000))


@pytest.mark.parametrize(
    ("ceiling", "used"), [(None, Decimal(5)), (Decimal(0), Decimal(5)), (Decimal(5), None)]
)
def test_without_ceiling_or_use_there_is_no_share(ceiling: Decimal | None, used: Decimal | None) -> None:
    share = share_used(ContractYear(contract_id="c", year=2026, ceiling=ceiling, used=used))
    assert share is None
    assert not is_much(share)


def test_quarters_run_over_years() -> None:
    assert Quarter.of(date(2026, 3, 31)) == Quarter(2026, 1)
    assert quarters(Quarter(2026, 1), 3) == (Quarter(2025, 3), Quarter(2025, 4), Quarter(2026, 1))
    assert (Quarter(2025, 4).first_day, Quarter(2025, 4).last_day) == (date(2025, 10, 1), date(2025, 12, 31))


def test_product_categories_get_their_zero_back_and_stand_once() -> None:
    assert category_codes(("2", "02", " 45 ", "")) == ("02", "45")


def test_no_product_category_is_in_both_lists() -> None:
    assert not set(CATEGORIES[Law.WMO]) & set(CATEGORIES[Law.YOUTH])
    assert (law_of("02"), law_of("45"), law_of("39")) == (Law.WMO, Law.YOUTH, None)


def test_codes_of_the_other_law_and_of_no_list_are_pointed_out() -> None:
    contract = Contract(provider_id="p", number="1", law=Law.WMO, product_categories=("02", "45", "99"))
    assert unfit_categories(contract) == ("45", "99")


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 12, 15), 12, date(2025, 12, 15)),
        (date(2024, 5, 31), 84, date(2031, 5, 31)),
        (date(2024, 5, 31), 0, date(2024, 5, 31)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_the_month(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


def test_terms_are_proposed_for_three_kinds_and_begin_at_their_own_event() -> None:
    assert {kind: (each.months, each.starts, each.after) for kind, each in PROPOSALS.items()} == {
        Kept.ASSESSMENT: (84, TermStart.CONTRACT_ENDED, AfterTerm.DESTROY),
        Kept.UNVERIFIED_SIGNAL: (12, TermStart.RECORDED, AfterTerm.DESTROY),
        Kept.RESIDENT_ANSWER: (0, TermStart.DETERMINED, AfterTerm.DESTROY),
    }


def test_a_term_that_nobody_filled_in_is_never_over() -> None:
    empty = RetentionRule(kind=Kept.ACTION)
    filled = RetentionRule(kind=Kept.ACTION, months=12, starts=TermStart.CLOSED, after=AfterTerm.DESTROY)
    kept = RetentionRule(kind=Kept.ACTION, months=12, starts=TermStart.CLOSED, after=AfterTerm.KEEP)
    assert due_day(empty, date(2000, 1, 1)) is None
    assert due_day(kept, date(2000, 1, 1)) is None
    assert due_day(filled, None) is None
    assert due_day(filled, date(2025, 3, 1)) == date(2026, 3, 1)
