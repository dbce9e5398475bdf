"""Ceilings, indicators, goals, signals per quarter and a provider that stops, from the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import RunCommand

LANTAARN = "12345678"


@pytest.fixture
def register(register_file: Path, command: RunCommand) -> Path:
    words = ("--name", "De Lantaarn", "--kvk", LANTAARN, "--care-form", "Begeleiding", "--region", "Noord")
    assert command("provider", "add", register_file, *words).status == 0
    assert command("contract", "add", register_file, LANTAARN, "C-1", "--law", "wmo").status == 0
    return register_file


def test_use_of_a_ceiling_is_pointed_out_from_seventy_percent(
    register: Path, command: RunCommand, tmp_path: Path
) -> None:
    done = command(
        "contract", "year", register, LANTAARN, "C-1", "2026", "--ceiling", "1000", "--used", "700",
        "--used-until", "2026-08-31", "--clients", "12", "--json",
    )  # fmt: skip
    assert (done.status, done.document["year"]["clients"]) == (0, 12)
    sheet = tmp_path / "plafonds.xlsx"
    listed = command("contract", "ceilings", register, "--year", "2026", "--out", sheet, "--json")
    [use] = listed.document
    assert (use["share"], use["much"], use["used_until"]) == ("7/10", True, "2026-08-31")
    assert "70% of meer" in listed.err
    assert "telt er nooit in mee" in listed.err
    rows = list(openpyxl.load_workbook(sheet)["Plafonds"].iter_rows(min_row=4, values_only=True))
    assert [(row[0], row[3], row[4], row[8]) for row in rows] == [("De Lantaarn", 1000, 700, "70% of meer")]


def test_product_categories_are_shown_with_names_and_unknown_ones_pointed_out(
    register: Path, command: RunCommand
) -> None:
    done = command(
        "contract", "change", register, LANTAARN, "C-1", "--category", "2", "--category", "45",
        "--category", "99", "--json",
    )  # fmt: skip
    assert (done.status, done.document["unfit_categories"]) == (0, ["45", "99"])
    assert "hoort bij de Jeugdwet" in done.err
    assert "02 Begeleiding" in command("contract", "list", register, LANTAARN).err


def test_indicator_is_made_changed_listed_and_removed(register: Path, command: RunCommand) -> None:
    words = ("contract", "indicator", register, LANTAARN, "C-1", "Wachttijd")
    assert command(*words, "--target", "vier weken").status == 0
    assert command(*words, "--state", "at_risk", "--on", "2026-03-01").status == 0
    listed = command("contract", "indicators", register, LANTAARN, "--json")
    [seen] = listed.document
    assert (seen["target"], seen["state"], seen["contract"]) == ("vier weken", "at_risk", "C-1")
    assert "in gevaar" in listed.err
    assert command(*words, "--remove").status == 0
    assert command(*words, "--remove").status == 2


def test_goal_is_added_changed_listed_and_removed(register: Path, command: RunCommand) -> None:
    made = command("goal", "add", register, "2026", "Veilig", "--themes", "4", "--json")
    assert len(made.document["goal"]["theme_keys"]) == 1
    changed = command(
        "goal", "change", register, "2026", "Veilig", "--name", "Veilig thuis", "--text", "Minder"
    )
    assert changed.status == 0
    listed = command("goal", "list", register, "--year", "2026", "--json")
    assert listed.document["round"] is None
    assert listed.document["goals"][0]["name"] == "Veilig thuis"
    assert "nog niets beoordeeld" in listed.err
    assert command("goal", "remove", register, "2026", "Veilig thuis").status == 0
    assert command("goal", "add", register, "2026", "X", "--themes", "99").status == 2


def test_signals_per_quarter_as_a_table_and_a_drawing(
    register: Path, command: RunCommand, tmp_path: Path
) -> None:
    added = command(
        "signal", "add", register, "--provider", LANTAARN, "--date", "2026-05-01", "--severity", "4",
        "--kind", "calamity", "--text", "Val", "--party", "access",
    )  # fmt: skip
    assert added.status == 0
    plot = tmp_path / "kwartalen.svg"
    words = ("signal", "quarters", register, "--on", "2026-06-01", "--count", "2", "--plot", plot, "--json")
    done = command(*words)
    assert done.document == {
        "quarters": ["2026-K1", "2026-K2"], "kinds": {"calamity": [0, 1]}, "urgent": [0, 1], "totals": [0, 1],
    }  # fmt: skip
    assert "waarvan spoed" in done.err
    assert plot.read_text(encoding="utf-8").startswith("<svg")


def test_provider_that_stops_shows_what_falls_away(register: Path, command: RunCommand) -> None:
    assert command("contract", "year", register, LANTAARN, "C-1", "2026", "--clients", "12").status == 0
    words = ("provider", "stop", register, LANTAARN, "--on", "2020-01-01", "--reason", "Fusie", "--json")
    tried = command(*words, "--dry-run")
    assert (tried.document["clients"], tried.document["care"][0]["others"]) == (12, [])
    assert command("provider", "show", register, LANTAARN, "--json").document["provider"]["stops_on"] is None
    done = command(*words)
    assert (done.status, done.document["stops_on"]) == (0, "2020-01-01")
    assert "niemand" in command("provider", "falls-away", register, LANTAARN).err
    assert command("provider", "go-on", register, LANTAARN).status == 0
    assert command("provider", "go-on", register, LANTAARN).status == 2
