"""The list of signals goes to Excel as it is narrowed, without who reported it."""

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.export.signal_list import export_signal_list
from contractbeoordeling.usecases.signals.listing import SignalFilter
from tests.usecases.small_round import SmallRound, criterion, framework, small_round, theme


def filled() -> SmallRound:
    world = small_round(memory_register(), framework(theme("1", criterion("zorg", "1.1"))))
    world.signal("zorg", 3, date(2026, 5, 1), text="bel 06-12345678", reporter_role="Rol-Melder")
    world.signal(None, 1, date(2026, 5, 2), text="=2+2")
    world.signal(None, 4, date(2026, 5, 3), text="strafbaar feit", audience=Audience.NARROW)
    return world


def written(path: Path) -> list[list[object]]:
    page = load_workbook(path).worksheets[0]
    return [list(line) for line in page.iter_rows(min_row=3, values_only=True)]


def test_list_holds_the_newest_first_with_words_and_hidden_codes(tmp_path: Path) -> None:
    path = tmp_path / "signalen.xlsx"
    assert export_signal_list(filled().store, SignalFilter(), path) == 2
    headers, first, second = written(path)
    assert dict(zip(headers, first, strict=True))["Omschrijving"] == "=2+2"
    row = dict(zip(headers, second, strict=True))
    assert (row["Criterium"], row["criterium_sleutel"], row["Ernst"], row["Partij"]) == (
        "1.1 Zorg",
        "zorg",
        3,
        "toegang",
    )
    assert "Gebeurtenis" not in row


def test_personal_data_is_masked_and_the_reporter_left_out(tmp_path: Path) -> None:
    path = tmp_path / "signalen.xlsx"
    export_signal_list(filled().store, SignalFilter(words="bel"), path)
    told = str(written(path))
    assert "12345678" not in told
    assert "Rol-Melder" not in told


def test_criminal_data_goes_along_only_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "signalen.xlsx"
    assert export_signal_list(filled().store, SignalFilter(), path, narrow=True) == 3
    assert "strafbaar feit" in str(written(path))
