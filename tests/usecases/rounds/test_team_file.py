"""Teams from a list in Excel or CSV."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.rounds.team_file import teams_of_file
from contractbeoordeling.wording.refusals import sentence
from tests.usecases.rounds.town import make_town
from tests.workbook.samples import xlsx

HEADERS = ["Partij", "Naam", "Gemeente", "E-mail", "Aanbieders"]


def listed(folder: Path, *rows: list[str | float]) -> Path:
    path = folder / "teams.xlsx"
    path.write_bytes(xlsx([["Teams van de ronde"], [], HEADERS, *rows]))
    return path


def test_teams_are_read_with_their_municipality_and_providers(tmp_path: Path) -> None:
    town = make_town()
    path = listed(
        tmp_path,
        ["Toegang", "Wijkteam Noord", "Waterbeke", "noord@x.example", "00000001; De Brug jeugdhulp"],
        ["backoffice", "Administratie", "", "", "alle"],
    )
    noord, office = teams_of_file(town.store, path)
    assert (noord.party, noord.name, noord.email) == (Party.ACCESS, "Wijkteam Noord", "noord@x.example")
    assert noord.municipality_id == town.municipalities[0].id
    assert noord.provider_ids == {town.providers[0].id, town.providers[2].id}
    assert (office.party, office.provider_ids, office.municipality_id) == (Party.BACK_OFFICE, None, None)


def test_a_list_in_csv_reads_too(tmp_path: Path) -> None:
    path = tmp_path / "teams.csv"
    path.write_text("partij;naam\nwijkteam;Zuid\n", encoding="utf-8")
    assert [each.name for each in teams_of_file(make_town().store, path)] == ["Zuid"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["Buren", "Noord", "", "", ""], "'Buren' is geen partij"),
        (["Aanbieder", "Noord", "", "", ""], "'Aanbieder' is geen partij"),
        (["Toegang", "", "Waterbeke", "", ""], "Een team heeft een naam nodig"),
        (["Toegang", "Noord", "Elders", "", ""], "Elders"),
        (["Toegang", "Noord", "", "", "Onbekende Zorg"], "Onbekende Zorg"),
    ],
)
def test_a_wrong_row_is_named(row: list[str | float], said: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="team_row_wrong") as refused:
        teams_of_file(make_town().store, listed(tmp_path, row))
    assert "rij 4" in sentence(refused.value)
    assert said in sentence(refused.value)


def test_a_file_without_such_a_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "anders.xlsx"
    path.write_bytes(xlsx([["Naam", "Plaats"], ["Zorg", "Waterbeke"]]))
    with pytest.raises(Refusal, match="no_team_list"):
        teams_of_file(make_town().store, path)
