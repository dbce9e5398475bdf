"""What the year shows: ceilings, goals of the board, success indicators."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import Contract, ContractYear, IndicatorState, SuccessIndicator
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Signal, SignalKind, Urgency
from contractbeoordeling.storage import undo
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.keep_contract import keep_contract
from contractbeoordeling.usecases.remove_contract import remove_contract
from contractbeoordeling.usecases.rounds.newest import newest_round
from contractbeoordeling.usecases.year.ceilings import ceiling_uses, keep_contract_year, year_of
from contractbeoordeling.usecases.year.goals import (
    find_goal,
    goal_standings,
    keep_goal,
    remove_goal,
    theme_keys,
)
from contractbeoordeling.usecases.year.indicators import find_indicator, keep_indicator, remove_indicator
from contractbeoordeling.usecases.year.signal_plot import quarters_plot
from contractbeoordeling.usecases.year.signal_quarters import signal_quarters
from tests.builders import WHO, build_register
from tests.usecases.example_register import TODAY, ExampleRegister


def contract(example: ExampleRegister, number: str = "C-1") -> Contract:
    return keep_contract(example.store, WHO, Contract(provider_id=example.provider.id, number=number))


def test_use_of_a_ceiling_stands_with_its_day_and_clients(example: ExampleRegister) -> None:
    own = contract(example)
    year = replace(
        year_of(example.store, own, 2026),
        ceiling=Decimal(100_000), used=Decimal(70_000), used_until=date(2026, 8, 31), clients=41,
    )  # fmt: skip
    keep_contract_year(example.store, WHO, year)
    [use] = ceiling_uses(example.store, 2026)
    assert (use.share, use.much) == (Fraction(7, 10), True)
    assert (use.line.clients, use.line.used_until) == (41, date(2026, 8, 31))
    assert ceiling_uses(example.store, 2025) == []
    assert ceiling_uses(example.store, 2026, example.other.id) == []


def test_a_year_is_known_by_its_number(example: ExampleRegister) -> None:
    own = contract(example)
    keep_contract_year(example.store, WHO, ContractYear(contract_id=own.id, year=2026, clients=5))
    keep_contract_year(example.store, WHO, replace(year_of(example.store, own, 2026), clients=6))
    assert [each.clients for each in example.store.find(ContractYear)] == [6]
    with pytest.raises(Refusal, match="record_exists"):
        keep_contract_year(example.store, WHO, ContractYear(contract_id=own.id, year=2026))
    with pytest.raises(Refusal, match="field_wrong"):
        keep_contract_year(example.store, WHO, ContractYear(contract_id=own.id, year=2027, clients=-1))


def test_product_categories_are_stored_in_their_one_spelling(example: ExampleRegister) -> None:
    own = replace(contract(example), product_categories=("2", "02", "45"))
    assert keep_contract(example.store, WHO, own).product_categories == ("02", "45")


def test_indicator_is_kept_found_changed_and_removed(example: ExampleRegister) -> None:
    own = contract(example)
    kept = keep_indicator(
        example.store, WHO, SuccessIndicator(contract_id=own.id, name="Wachttijd", remark="bel 06-12345678")
    )
    assert [each.values["field"] for each in kept.notices] == ["remark"]
    known = find_indicator(example.store, own, "wachttijd")
    keep_indicator(example.store, WHO, replace(known, state=IndicatorState.AT_RISK))
    assert find_indicator(example.store, own, known.id).state is IndicatorState.AT_RISK
    with pytest.raises(Refusal, match="indicator_exists"):
        keep_indicator(example.store, WHO, SuccessIndicator(contract_id=own.id, name="WACHTTIJD"))
    remove_indicator(example.store, WHO, known)
    with pytest.raises(Refusal, match="indicator_unknown"):
        find_indicator(example.store, own, "Wachttijd")
    undo.undo(example.store, WHO)
    assert find_indicator(example.store, own, "Wachttijd")


def test_indicators_go_and_come_back_with_their_contract(example: ExampleRegister) -> None:
    own = contract(example)
    keep_indicator(example.store, WHO, SuccessIndicator(contract_id=own.id, name="Wachttijd"))
    remove_contract(example.store, WHO, own)
    assert example.store.find(SuccessIndicator) == []
    undo.undo(example.store, WHO)
    assert len(example.store.find(SuccessIndicator)) == 1


def test_goal_is_linked_to_themes_by_code_or_name(example: ExampleRegister) -> None:
    keys = theme_keys(example.store, ("1", "4"))
    goal = keep_goal(example.store, WHO, BoardGoal(year=2026, name="Korter wachten", theme_keys=keys))
    assert len(goal.theme_keys) == 2
    assert find_goal(example.store, 2026, "korter wachten") == goal
    with pytest.raises(Refusal, match="goal_exists"):
        keep_goal(example.store, WHO, BoardGoal(year=2026, name="Korter wachten"))
    keep_goal(example.store, WHO, BoardGoal(year=2027, name="Korter wachten"))
    with pytest.raises(Refusal, match="theme_unknown_for_goal"):
        theme_keys(example.store, ("99",))
    remove_goal(example.store, WHO, goal)
    with pytest.raises(Refusal, match="goal_unknown"):
        find_goal(example.store, 2026, "Korter wachten")


def test_goal_shows_how_its_criteria_stand_and_names_no_provider() -> None:
    store = memory_register()
    built = build_register(store, 6, signals=10)
    keep_goal(
        store, WHO, BoardGoal(year=2026, name="Veilig", theme_keys=(*theme_keys(store, ("4", "5")), "oud"))
    )
    [standing] = goal_standings(store, 2026, newest_round(store))
    four, five = standing.themes
    assert (four.in_scope, five.in_scope, standing.unknown_themes) == (True, False, 1)
    assert sum(four.theme.ratings.values()) == len(store.find(Participation, round_id=built.round.id))
    assert len(four.criteria) >= 2
    assert any(sum(each.ratings.values()) for each in four.criteria)
    said = repr(standing)
    assert not any(each.provider.name in said for each in built.providers)
    store.close()


def test_goals_without_a_round_have_nothing_assessed(example: ExampleRegister) -> None:
    keep_goal(
        example.store, WHO, BoardGoal(year=2026, name="A", theme_keys=theme_keys(example.store, ("1",)))
    )
    [standing] = goal_standings(example.store, 2026)
    assert standing.themes[0].in_scope
    assert not sum(standing.themes[0].theme.ratings.values())
    assert goal_standings(example.store, 2020) == []


def many_signals(example: ExampleRegister) -> None:
    days = (date(2026, 4, 1), date(2026, 6, 30), date(2026, 3, 31), date(2024, 1, 1))
    signals: list[Signal] = [
        example.signal(observed_on=day, kind=SignalKind.COMPLAINT, severity=2) for day in days
    ]
    signals += [
        example.signal(observed_on=date(2026, 5, 5), kind=SignalKind.CALAMITY, severity=4),
        example.signal(
            observed_on=date(2026, 5, 6), kind=SignalKind.FRAUD, urgency=Urgency.FRAUD,
            provider_id=example.other.id,
        ),
    ]  # fmt: skip
    example.add(*signals)


def test_signals_are_counted_per_kind_and_quarter_with_urgent_ones_apart(example: ExampleRegister) -> None:
    many_signals(example)
    found = signal_quarters(example.store, TODAY, count=2)
    assert [(each.year, each.number) for each in found.quarters] == [(2026, 1), (2026, 2)]
    assert found.counts == {
        SignalKind.COMPLAINT: (1, 2), SignalKind.CALAMITY: (0, 1), SignalKind.FRAUD: (0, 1)
    }  # fmt: skip
    assert (found.totals, found.urgent) == ((1, 4), (0, 2))
    own = signal_quarters(example.store, TODAY, count=2, provider_id=example.other.id)
    assert (own.totals, own.urgent) == ((0, 1), (0, 1))


def test_plot_of_quarters_says_in_words_what_it_shows(example: ExampleRegister) -> None:
    many_signals(example)
    plot = quarters_plot(signal_quarters(example.store, TODAY, count=2))
    assert "2026-K2: 4, waarvan spoed 2" in plot.words
    assert plot.svg.startswith("<svg")
    assert quarters_plot(signal_quarters(example.store, date(2010, 1, 1), count=1)).svg.endswith("</svg>")
