"""Teams from a list in Excel or CSV, matched with the municipalities and providers of the register."""

from collections.abc import Sequence
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.party import Party
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.lookup import find_provider
from contractbeoordeling.usecases.municipalities import find_municipality
from contractbeoordeling.usecases.rounds.teams import Team
from contractbeoordeling.wording.refusals import sentence
from contractbeoordeling.wording.rounds import ALL_PROVIDERS, party_of
from contractbeoordeling.workbook.read import read_workbook
from contractbeoordeling.workbook.team_list import TeamRow, read_team_list


def teams_of_file(reader: Reader, path: Path) -> list[Team]:
    """Read a list of teams: party, name, municipality, e-mail, providers. Refuses it with the first wrong row."""
    rows = read_team_list(read_workbook(given_file(path), path.name))
    if not rows:
        raise Refusal("no_team_list", path=path)
    teams: list[Team] = []
    for row in rows:
        try:
            teams.append(_team(reader, row))
        except Refusal as refusal:
            raise Refusal("team_row_wrong", path=path, row=row.row, problem=sentence(refusal)) from refusal
    return teams


def _team(reader: Reader, row: TeamRow) -> Team:
    party = party_of(row.party)
    if party is None or party in (Party.PROVIDER, Party.VISIT):
        raise Refusal("party_unknown", party=row.party)
    if not row.name:
        raise Refusal("team_without_name")
    return Team(
        party=party,
        name=row.name,
        municipality_id=find_municipality(reader, row.municipality).id if row.municipality else None,
        email=row.email,
        provider_ids=_providers(reader, row.providers),
    )


def _providers(reader: Reader, listed: Sequence[str]) -> frozenset[str] | None:
    """Return the providers that are listed, or None where all of them are meant."""
    if all(each.casefold() in ALL_PROVIDERS for each in listed):
        return None
    return frozenset(find_provider(reader, each).id for each in listed)
