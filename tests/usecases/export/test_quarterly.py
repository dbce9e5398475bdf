"""The quarterly export: its layout is fixed, its counts are those of the quarter, money stands beside quality."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from contractbeoordeling.domain.action import Action, ActionStatus, Effect, Owner
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.quarter import Quarter
from contractbeoordeling.domain.signal import Audience, SignalKind
from contractbeoordeling.report.quarterly.book import KIND
from contractbeoordeling.usecases.export.quarterly import export_quarter
from contractbeoordeling.usecases.quarters import parse_quarter
from tests.usecases.assessments.years import DAY, Year, more_providers, year

__all__ = ["year"]
ROOT = Path(__file__).resolve().parents[3]
FIRST = ["Kwartaal", "Aanbieder", "KvK-nummer", "aanbieder_id"]
LAYOUT = {
    "Kwaliteit": [
        *FIRST, "Onderdeel", "deelname_id", "Regel", "Themacode", "Thema", "thema_sleutel", "Kernthema",
        "Berekend oordeel", "Vastgesteld oordeel", "Score", "Beoordeeld", "In de ronde", "Stand", "stand_code",
    ],
    "Signalen": [*FIRST, "Soort", "soort_code", "Aantal", "Ernst 3 of 4", "Geverifieerd", "Spoed"],
    "Acties": [
        *FIRST, "Open bij begin", "Afgesproken", "Afgesloten", "Open bij einde", "Over datum",
        "Heeft gewerkt", "Deels gewerkt", "Niet gewerkt",
    ],
    "Escalatie": [*FIRST, "escalatie_id", "Trede", "Maatregel", "Contract", "Besloten op", "Beëindigd op"],
    "Plafonds": [
        *FIRST, "contract_id", "Contract", "Plafond in euro", "Gebruik in euro", "Gebruik tot en met",
        "Gebruikt deel", "70% of meer",
    ],
}  # fmt: skip
"""Version 1, as planning and control knows it: a change here needs a new version of the layout."""
QUARTER = Quarter(2026, 2)


def written(year: Year, folder: Path) -> Any:
    path = folder / "uit.xlsx"
    export_quarter(year.store, QUARTER, path, DAY)
    book = openpyxl.load_workbook(path)
    path.unlink()
    return book


def rows(year: Year, folder: Path, sheet: str) -> list[dict[str, Any]]:
    header, *found = list(written(year, folder)[sheet].iter_rows(min_row=3, values_only=True))
    return [dict(zip(header, each, strict=True)) for each in found]


def test_layout_of_version_1_is_fixed_also_where_nothing_is_known(year: Year, tmp_path: Path) -> None:
    book = written(year, tmp_path)
    assert book.sheetnames == ["Uitleg", *LAYOUT]
    for name, headers in LAYOUT.items():
        assert [each.value for each in book[name][3]] == headers
    assert book.custom_doc_props["contractbeoordeling"].value == KIND == "quarterly 1"
    assert "kwartaalrapportage, versie 1" in [each.value for row in book["Uitleg"].rows for each in row]


def test_columns_with_codes_are_hidden(year: Year, tmp_path: Path) -> None:
    book = written(year, tmp_path)
    for name, headers in LAYOUT.items():
        spans = [each for each in book[name].column_dimensions.values() if each.hidden]
        hidden = {headers[number - 1] for each in spans for number in range(each.min, each.max + 1)}
        assert hidden == {each for each in headers if each.endswith(("_id", "_code", "_sleutel"))}


def test_manual_names_every_column() -> None:
    manual = (ROOT / "docs" / "kwartaalrapportage.md").read_text(encoding="utf-8")
    told = [
        (sheet, column) for sheet, column in re.findall(r"^\| (\w+) \| `([^`]+)` \|", manual, re.MULTILINE)
    ]
    assert told == [(name, each) for name, headers in LAYOUT.items() for each in headers[len(FIRST) :]]
    assert all(f"`{each}`" in manual for each in FIRST)


def test_each_provider_has_a_row_per_theme_and_a_total(year: Year, tmp_path: Path) -> None:
    more_providers(year, 1)
    found = rows(year, tmp_path, "Kwaliteit")
    assert [(each["Aanbieder"], each["Regel"], each["Themacode"]) for each in found] == [
        ("Aanbieder 00", "thema", "1"),
        ("Aanbieder 00", "thema", "2"),
        ("Aanbieder 00", "totaal", None),
        ("De Lantaarn", "thema", "1"),
        ("De Lantaarn", "thema", "2"),
        ("De Lantaarn", "totaal", None),
    ]
    assert {each["Vastgesteld oordeel"] for each in found} == {None}


def test_what_was_sealed_stands_as_determined(year: Year, tmp_path: Path) -> None:
    year.sealed()
    first, _, total = rows(year, tmp_path, "Kwaliteit")
    assert (first["Berekend oordeel"], first["Vastgesteld oordeel"], first["Stand"]) == (4, 4, "vastgesteld")
    assert (first["Beoordeeld"], first["In de ronde"]) == (2, 2)
    assert (total["Vastgesteld oordeel"], total["Beoordeeld"]) == (4, 4)


def test_signals_of_the_quarter_are_counted_per_kind_without_those_for_few(
    year: Year, tmp_path: Path
) -> None:
    year.signal("rust", 3, date(2026, 4, 1), kind=SignalKind.COMPLAINT)
    year.signal("rust", 1, date(2026, 6, 30), kind=SignalKind.COMPLAINT)
    year.signal("rust", 4, date(2026, 5, 1), kind=SignalKind.FRAUD, audience=Audience.NARROW)
    year.signal("rust", 2, date(2026, 3, 31), kind=SignalKind.INCIDENT)
    year.signal("rust", 2, date(2026, 7, 1), kind=SignalKind.INCIDENT)
    one, total = rows(year, tmp_path, "Signalen")
    assert (one["Aanbieder"], one["soort_code"], one["Aantal"], one["Ernst 3 of 4"]) == (
        "De Lantaarn", "complaint", 2, 1,
    )  # fmt: skip
    assert (total["Aanbieder"], total["Aantal"]) == ("Alle aanbieders", 2)


def test_actions_are_followed_through_the_quarter(year: Year, tmp_path: Path) -> None:
    def action(**fields: Any) -> None:
        year.add(Action(provider_id=year.provider.id, owner=Owner.PROVIDER, measure="Doen", **fields))

    done = {"status": ActionStatus.DONE, "effect": Effect.WORKED}
    action(agreed_on=date(2026, 1, 5), due_on=date(2026, 6, 1))
    action(agreed_on=date(2026, 4, 5), closed_on=date(2026, 6, 5), effect_on=date(2026, 6, 5), **done)
    action(agreed_on=date(2026, 1, 5), closed_on=date(2026, 2, 5), effect_on=date(2026, 2, 5), **done)
    action(agreed_on=date(2026, 7, 5))
    one, total = rows(year, tmp_path, "Acties")
    names = LAYOUT["Acties"][len(FIRST) :]
    assert [one[each] for each in names] == [1, 1, 1, 1, 1, 1, 0, 0]
    assert [total[each] for each in names] == [1, 1, 1, 1, 1, 1, 0, 0]


def test_steps_in_force_stand_with_their_days(year: Year, tmp_path: Path) -> None:
    def step(measure: str, decided: date, ended: date | None = None) -> None:
        year.add(
            Escalation(
                provider_id=year.provider.id,
                step=2,
                measure=measure,
                facts="Geheim",
                decided_on=decided,
                ended_on=ended,
            )
        )

    step("Voorbij", date(2026, 1, 1), date(2026, 3, 31))
    step("Loopt", date(2026, 1, 1))
    step("Later", date(2026, 7, 1))
    assert [each["Maatregel"] for each in rows(year, tmp_path, "Escalatie")] == ["Loopt"]


def test_ceiling_stands_beside_quality_and_never_in_it(year: Year, tmp_path: Path) -> None:
    before = rows(year, tmp_path, "Kwaliteit")
    contract = Contract(provider_id=year.provider.id, number="C-1")
    year.add(contract)
    year.add(ContractYear(contract_id=contract.id, year=2026, ceiling=Decimal(1000), used=Decimal(700)))
    (use,) = rows(year, tmp_path, "Plafonds")
    assert (use["Contract"], use["Gebruikt deel"], use["70% of meer"]) == ("C-1", 0.7, "ja")
    assert rows(year, tmp_path, "Kwaliteit") == before


def test_quarter_before_any_round_is_refused(year: Year, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="quarter_without_round"):
        export_quarter(year.store, Quarter(2025, 1), tmp_path / "uit.xlsx", DAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["2026-K2", "2026-Q2", "2026 q2", "2026k2"])
def test_quarter_is_read_in_its_usual_forms(text: str) -> None:
    assert parse_quarter(text) == QUARTER


@pytest.mark.parametrize("text", ["", "2026", "2026-K5", "0000-K1", "K2 2026"])
def test_other_text_is_no_quarter(text: str) -> None:
    with pytest.raises(Refusal, match="quarter_unknown"):
        parse_quarter(text)
