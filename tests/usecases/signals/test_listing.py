"""The list of signals is narrowed by what a person asks for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.method.weighing import age_in_months
from contractbeoordeling.domain.signal import Polarity, SignalKind
from contractbeoordeling.usecases.signals.listing import (
    SignalFilter,
    earliest_within,
    in_quarter,
    list_signals,
    open_serious,
)
from tests.usecases.example_register import TODAY, ExampleRegister

ALL = SignalFilter()


def fill(example: ExampleRegister) -> None:
    signal = example.signal
    example.add(
        signal(id="oud", observed_on=date(2024, 1, 1), text="klacht over vervoer"),
        signal(id="open", kind=SignalKind.INCIDENT, text="Medewerker was niet bereikbaar"),
        signal(id="licht", severity=1, observed_on=date(2026, 4, 1), text="Vervoer te laat"),
        signal(id="waar", verified_on=TODAY, verified_by="x", observed_on=date(2026, 3, 31), event="e"),
        signal(id="elders", provider_id=example.other.id, observed_on=TODAY),
        signal(id="goed", polarity=Polarity.POSITIVE, severity=None, observed_on=date(2026, 2, 1)),
    )


def ids(example: ExampleRegister, wanted: SignalFilter) -> list[str]:
    lines, count = list_signals(example.store, wanted)
    assert count == len(lines)
    return [each.id for each in lines]


def test_newest_signal_comes_first_with_its_providers_name(example: ExampleRegister) -> None:
    fill(example)
    assert ids(example, ALL) == ["elders", "open", "licht", "waar", "goed", "oud"]
    assert list_signals(example.store, ALL)[0][0].provider == example.other.name


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": SignalKind.INCIDENT}, ["open"]),
        ({"verified": True}, ["waar"]),
        ({"verified": False, "until": date(2026, 4, 1)}, ["licht", "goed", "oud"]),
        ({"event": "e"}, ["waar"]),
        ({"words": "vervoer"}, ["licht", "oud"]),
        ({"words": "verv", "since": date(2025, 1, 1)}, ["licht"]),
        ({"words": "?!"}, ["elders", "open", "licht", "waar", "goed", "oud"]),
    ],
)
def test_list_is_narrowed(example: ExampleRegister, fields: dict[str, object], expected: list[str]) -> None:
    fill(example)
    assert ids(example, replace(ALL, **fields)) == expected


def test_list_is_narrowed_to_a_provider_or_criterion(example: ExampleRegister) -> None:
    fill(example)
    assert ids(example, SignalFilter(provider_id=example.other.id)) == ["elders"]
    assert ids(example, SignalFilter(provider_id=example.provider.id, words="vervoer")) == ["licht", "oud"]
    assert ids(example, SignalFilter(criterion_key=example.criterion("1.1").key)) == []


def test_page_knows_how_many_there_are_in_all(example: ExampleRegister) -> None:
    fill(example)
    lines, count = list_signals(example.store, ALL, limit=2, offset=2)
    assert ([each.id for each in lines], count) == (["licht", "waar"], 6)


def test_open_serious_signal_is_unverified_negative_serious_and_young(example: ExampleRegister) -> None:
    fill(example)
    assert ids(example, open_serious(example.store, ALL, TODAY)) == ["elders", "open"]


def test_report_of_an_event_that_was_verified_is_no_longer_open(example: ExampleRegister) -> None:
    key = example.criterion("1.1").key
    example.add(
        example.signal(id="eerste", criterion_key=key, event="e", verified_on=TODAY, verified_by="x"),
        example.signal(id="tweede", criterion_key=key, event="e"),
        example.signal(id="ander", criterion_key=key, event="f"),
    )
    assert ids(example, open_serious(example.store, ALL, TODAY)) == ["ander"]


@pytest.mark.parametrize(
    ("quarter", "since", "until"),
    [
        ("2026-K1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026 k2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026Q4", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_quarter_is_three_months(quarter: str, since: date, until: date) -> None:
    wanted = in_quarter(ALL, quarter)
    assert (wanted.since, wanted.until) == (since, until)


@pytest.mark.parametrize("quarter", ["2026", "2026-K5", "K2", "0000-K1"])
def test_unknown_quarter_is_refused(quarter: str) -> None:
    with pytest.raises(Refusal, match="quarter_unknown"):
        in_quarter(ALL, quarter)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 40))
def test_earliest_day_is_the_last_that_is_not_too_old(today: date, months: int) -> None:
    day = earliest_within(today, months)
    assert age_in_months(day, today) <= months
    assert age_in_months(day - timedelta(days=1), today) > months
