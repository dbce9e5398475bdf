"""Figures in workbooks of others: a row per figure, or a column per figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.figures.kinds import FigureKind
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.usecases.figures.listing import figure_lines
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile, SheetMapping
from tests.usecases.mapped_import.market import Market, market, workbook

__all__ = ["market"]

WILGENOORD, DUYVENBODE = "41087362", "01593748"
REASONS = ("Reden 1", "Reden 2", "Reden 3", "Reden 4", "Reden 5")
WIDE = ("KvK", *REASONS, "Clienten", "Nut (1-10)", "Wachttijd")
PER_COLUMN: dict[str, Any] = {
    "columns": {"kvk": (1,), "value": (2, 3, 4, 5, 6, 8, 9), "count": (7,)},
    "words": {
        "kind": {**dict.fromkeys(REASONS, "ending"), "Nut (1-10)": "usefulness"},
        "part": {each: f"0{place}" for place, each in enumerate(REASONS, start=1)},
    },
    "constants": {"period": "2025", "source": "opgave aan het CBS"},
}
LONG = ("Indicator", "Toelichting indicator", "Periode", "Resultaat", "Aantal cliënten")
PER_ROW: dict[str, Any] = {
    "columns": {"kind": (1,), "part": (2,), "period": (3,), "value": (4,), "count": (5,)},
    "words": {"kind": {"dropout": "drop_out", "ZRM verschil": "zrm_change"}, "part": {"wonen": "housing"}},
}


def outcomes(head: Sequence[str], *rows: Sequence[str | float]) -> OpenedFile:
    return workbook(Outcome=[head, *rows])


def mapping(**said: Any) -> MappingFile:
    made: dict[str, Any] = {"sheet": "Outcome", "header_rows": (1,), "kind": FileKind.FIGURES, **said}
    return MappingFile((SheetMapping(**made),))


def stored(market: Market, kind: str) -> list[tuple[str, Decimal, int | None]]:
    found = market.store.find(MeasuredFigure, kind=kind)
    return sorted((each.part, each.value, each.count) for each in found)


def test_each_column_is_a_figure_and_drop_out_follows(market: Market) -> None:
    file = outcomes(WIDE, (WILGENOORD, 20.0, 3.0, 5.0, 2.0, 1.0, 31.0, 7.8, 21.5))
    done = market.take(file, mapping(**PER_COLUMN)).result
    assert (done.status, done.kind, done.read, done.kept) == (
        ImportStatus.IMPORTED,
        FileKind.FIGURES,
        7,
        7,
    )
    assert [each[:2] for each in stored(market, "ending")] == [
        ("01", 20),
        ("02", 3),
        ("03", 5),
        ("04", 2),
        ("05", 1),
    ]
    assert stored(market, "usefulness") == [("", Decimal("7.8"), 31)]
    (drop_out,) = (each for each in figure_lines(market.store) if each.kind is FigureKind.DROP_OUT)
    assert (drop_out.value, drop_out.count) == (Fraction(700, 31), 31)
    (found,) = market.store.find(MeasuredFigure, kind="waiting")
    assert (found.since, found.until, found.source) == (
        date(2025, 1, 1),
        date(2025, 12, 31),
        "opgave aan het CBS",
    )


def test_a_row_is_a_figure_in_words_of_others_about_the_provider_of_the_file(market: Market) -> None:
    file = outcomes(
        LONG, ("Dropout", "", "2025 H1", "12,5%", 40.0), ("ZRM verschil", "Wonen", 2024.0, 0.7, 25.0)
    )
    done = market.take(file, mapping(**PER_ROW), provider=DUYVENBODE).result
    assert done.kept == 2
    assert stored(market, "drop_out") == [("", Decimal("12.5"), 40)]
    assert stored(market, "zrm_change") == [("housing", Decimal("0.7"), 25)]
    (half,) = market.store.find(MeasuredFigure, kind="drop_out")
    assert (half.since, half.until) == (date(2025, 1, 1), date(2025, 6, 30))
    assert half.provider_id == market.provider(DUYVENBODE).id


def test_what_a_row_lacks_is_told_at_its_cell(market: Market) -> None:
    file = outcomes(
        LONG,
        ("Tevredenheid", "", "2025", 8.0, 40.0),
        ("Dropout", "", "vorig jaar", 8.0, 40.0),
        ("Dropout", "", "2025", 0.7, 40.0),
        ("Dropout", "", "2024", 8.0, ""),
        ("Dropout", "", "2099", 8.0, 40.0),
    )
    done = market.take(file, mapping(**PER_ROW), provider=DUYVENBODE)
    assert {each.cell: each.code for each in done.result.findings} == {
        "A2": "kind_unknown",
        "C3": "period_unclear",
        "D4": "share_unclear",
        "E5": "figure_without_count",
        "C6": "figure_in_future",
    }
    assert (done.result.kept, [each.taken for each in done.rows]) == (0, [False] * 5)


def test_the_mapping_is_remembered_with_what_it_brought(market: Market) -> None:
    market.take(
        outcomes(WIDE, (WILGENOORD, 20.0, 3.0, 5.0, 2.0, 1.0, 31.0, 7.8, 21.5)), mapping(**PER_COLUMN)
    )
    (kept,) = market.store.find(KeptMapping)
    assert kept.kind is FileKind.FIGURES


def test_a_column_of_which_nobody_said_what_it_is_refuses_the_file(market: Market) -> None:
    said: dict[str, Any] = {**PER_COLUMN, "words": {}}
    with pytest.raises(Refusal, match="figure_column_unknown"):
        market.take(outcomes(WIDE, (WILGENOORD, 20.0)), mapping(**said))


def test_a_mapping_without_outcomes_is_refused(market: Market) -> None:
    said: dict[str, Any] = {**PER_ROW, "columns": {"kind": (1,), "period": (3,)}}
    with pytest.raises(Refusal, match="figure_values_unmapped"):
        market.take(outcomes(LONG, ("Dropout", "", "2025", 8.0)), mapping(**said), provider=DUYVENBODE)
