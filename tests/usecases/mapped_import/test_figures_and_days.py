"""What residents said is stored as it was written, and no day is taken for another one unsaid."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.imported import ImportedFile
from tests.usecases.mapped_import.market import (
    RECEIVED,
    WILGENOORD,
    Market,
    codes,
    mapped,
    market,
    opened,
    workbook,
)

__all__ = ["market"]


def figures(market: Market, figure: str, *rows: tuple[str | float, str | float]) -> ImportedFile:
    """Take residents' results: figures with the number of residents behind each."""
    lines = [(f"Vraag {at}", *row) for at, row in enumerate(rows)]
    mapping = mapped(
        kind=FileKind.RESIDENTS,
        columns={"question": (1,), "answer": (2,), "respondents": (3,)},
        values={},
        figure=figure,
        criteria={f"Vraag {at}": f"1.{at + 1}" for at in range(len(rows))},
    )
    return market.take(
        workbook(Vragen=[("Vraag", "Uitkomst", "n"), *lines]), mapping, provider=WILGENOORD
    ).result


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("87,5%", "87.5"),
        ("12,5 %", "12.5"),
        ("0,5%", "0.5"),
        ("0,875", "87.5"),
        ("66,667%", "66.67"),
        ("57%", "57"),
    ],
)
def test_percentage_keeps_its_decimals(market: Market, written: str, value: str) -> None:
    figures(market, "agree", (written, 40))
    assert [each.value for each in market.answers().values()] == [Decimal(value)]


@pytest.mark.parametrize(
    ("figure", "written", "code"),
    [
        ("agree", "101%", "figure_range"),
        ("agree", "-3%", "figure_range"),
        ("mark", "750%", "number_unreadable"),
        ("score", "400%", "number_unreadable"),
    ],
)
def test_percentage_that_cannot_be_is_refused(market: Market, figure: str, written: str, code: str) -> None:
    found = figures(market, figure, (written, 40), ("5", 40))
    assert [(each.row, each.reason) for each in found.skipped] == [(2, code)]
    assert code in codes(found)


def test_what_residents_figures_may_be_is_said_in_words(market: Market) -> None:
    asked, refused = figures(market, "agree", ("1", 40), ("101%", 40), ("5", 40)).findings
    assert "Dit kan 1% zijn of, zoals Excel het bewaart, 100%." in asked.remedy
    assert refused.expected == "een uitkomst van 0 tot en met 100 (percentage dat het eens is)"


def test_number_of_residents_may_have_a_point_for_thousands(market: Market) -> None:
    figures(market, "mark", ("7,5", "1.250"))
    assert [each.respondents for each in market.answers().values()] == [1250]


def dated(
    market: Market, *days: str, received: datetime = RECEIVED, kind: FileKind = FileKind.SELF_EVALUATION
) -> ImportedFile:
    """Take answers that have such days."""
    rows = [(f"Vraag {at}", 4, day) for at, day in enumerate(days)]
    mapping = mapped(
        kind=kind,
        columns={"question": (1,), "answer": (2,), "date": (3,)},
        criteria={f"Vraag {at}": f"1.{at + 1}" for at in range(len(days))},
    )
    party = Party.ACCESS if kind is FileKind.SOURCE_FORM else None
    file = workbook(Vragen=[("Vraag", "Score", "Datum"), *rows])
    return market.take(file, mapping, provider=WILGENOORD, party=party, received=received).result


@pytest.mark.parametrize(
    ("written", "code", "severity", "day"),
    [
        ("maart 2026", "day_about", FindingSeverity.NOTE, date(2026, 3, 1)),
        ("week 10 2026", "day_about", FindingSeverity.NOTE, date(2026, 3, 2)),
        ("1-1-2027", "day_to_come", FindingSeverity.WARNING, date(2026, 5, 20)),
        ("1 mei", "day_unclear", FindingSeverity.WARNING, date(2026, 5, 20)),
    ],
)
def test_day_that_is_not_the_written_one_is_told(
    market: Market, written: str, code: str, severity: FindingSeverity, day: date
) -> None:
    found = dated(market, written)
    assert [(each.code, each.cell, each.severity) for each in found.findings] == [(code, "C2", severity)]
    assert [each.answered_on for each in market.answers().values()] == [day]


@pytest.mark.parametrize(
    ("kind", "told"),
    [(FileKind.SOURCE_FORM, [("received_late", "B2", "01-07-2026")]), (FileKind.SELF_EVALUATION, [])],
)
def test_observations_without_a_day_that_came_after_the_reference_date_are_told_once(
    market: Market, kind: FileKind, told: list[tuple[str, str, str]]
) -> None:
    late = datetime(2026, 7, 1, 12, tzinfo=UTC)
    found = dated(market, "", "1-5-2026", "", received=late, kind=kind)
    assert [(each.code, each.cell, each.found) for each in found.findings] == told
    kept = [each.answered_on for each in market.answers().values()]
    assert kept == [date(2026, 7, 1), date(2026, 5, 1), date(2026, 7, 1)]


def test_day_of_the_whole_file_is_told_once(market: Market) -> None:
    mapping = mapped(constants={"date": "1-7-2026"}, kind=FileKind.SOURCE_FORM)
    late = datetime(2026, 8, 1, 12, tzinfo=UTC)
    found = market.take(opened(), mapping, provider=WILGENOORD, party=Party.ACCESS, received=late).result
    assert codes(found) == ["after_reference_date"]


def test_what_a_provider_says_of_itself_has_no_age(market: Market) -> None:
    mapping = mapped(constants={"date": "1-7-2026"})
    late = datetime(2026, 8, 1, 12, tzinfo=UTC)
    assert not codes(market.take(opened(), mapping, provider=WILGENOORD, received=late).result)
