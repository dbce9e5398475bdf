"""Each reader gets what it may see and nothing else; every byte of the file is looked through."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.round import Participation, SubjectKind
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.wording.export import OTHER_PROVIDER, WITHHELD
from contractbeoordeling.workbook.action_list.headers import Role, lists_actions, roles_of
from tests.usecases.export import world as w
from tests.usecases.export.world import World

NEVER = (w.REPORTER, w.VERIFIER, w.WRITER, w.FEW_REMARK, f"<v>{w.FEW}</v>")
TEXTS = (
    w.ACCESS_REMARK, w.BACK_OFFICE_REMARK, w.SELF_REMARK, w.RESIDENT_REMARK, w.MUNICIPALITY_REMARK, w.VERIFIED,
    w.UNVERIFIED, w.NARROW, w.FOR_PROVIDER, w.HOW_CHECKED, w.REACTION, w.INTERNAL_ACTION, w.OPEN_ACTION, w.OPEN_LOG,
    w.INTERNAL_LOG, w.TOWN_ACTION, w.OTHER, w.OTHER_TRADE_NAME, w.TEAM_NAME,
    w.OWNER_NAME,
)  # fmt: skip
READABLE: dict[Readership, set[str]] = {
    Readership.TEAM: set[str](TEXTS) - {w.UNVERIFIED, w.NARROW, w.MUNICIPALITY_REMARK},
    Readership.ACCESS: {
        w.ACCESS_REMARK,
        w.VERIFIED,
        w.FOR_PROVIDER,
        w.OTHER,
        w.OTHER_TRADE_NAME,
        w.TEAM_NAME,
    },
    Readership.BACK_OFFICE: {w.BACK_OFFICE_REMARK, w.OTHER},
    Readership.BOARD: {w.OTHER},
    Readership.PROVIDER: {w.FOR_PROVIDER, w.REACTION, w.OPEN_ACTION, w.OPEN_LOG},
}
EVERYONE = pytest.mark.parametrize("reader", list(Readership))


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    store = memory_register()
    yield w.world(store, tmp_path)
    store.close()


@EVERYONE
def test_file_holds_the_texts_that_its_reader_may_read_and_no_others(
    world: World, reader: Readership
) -> None:
    everything = world.export(reader).everything()
    assert {each for each in TEXTS if each in everything} == READABLE[reader]


@EVERYONE
def test_no_reader_gets_the_name_of_who_reported_verified_or_wrote_or_what_too_few_residents_said(
    world: World, reader: Readership
) -> None:
    everything = world.export(reader).everything()
    assert [each for each in NEVER if each in everything] == []


def test_team_gets_unverified_and_narrow_signals_only_when_ticked(world: World) -> None:
    assert w.UNVERIFIED in world.export(Readership.TEAM, unverified=True).everything()
    both = world.export(Readership.TEAM, unverified=True, narrow=True).everything()
    assert w.NARROW in both
    assert w.REPORTER not in both


@pytest.mark.parametrize("ticked", ["unverified", "narrow"])
@pytest.mark.parametrize("reader", [each for each in Readership if each is not Readership.TEAM])
def test_nobody_else_can_tick_them(world: World, reader: Readership, ticked: str) -> None:
    with pytest.raises(Refusal) as refused:
        world.export(reader, **{ticked: True})
    assert refused.value.code == "export_team_only"


def test_first_sheet_counts_what_was_left_out(world: World) -> None:
    left_out = world.export(Readership.TEAM).left_out()
    assert left_out["Signalen die niet geverifieerd zijn"] == 1
    assert left_out["Signalen voor een beperkte kring"] == 1
    assert left_out["Uitkomsten van minder dan 5 inwoners"] == 1
    page = world.export(Readership.TEAM).book.worksheets[0]
    told = {str(cell.value) for row in page.iter_rows() for cell in row}
    assert {*left_out, "De Lantaarn"} - told == {"De Lantaarn"}


@pytest.mark.parametrize("reader", [Readership.PROVIDER, Readership.ACCESS, Readership.BACK_OFFICE])
def test_a_number_never_tells_that_an_unverified_signal_exists(world: World, reader: Readership) -> None:
    counts = {
        what: count for what, count in world.export(reader).left_out().items() if what.startswith("Signalen")
    }
    assert set(counts.values()) == {None}


@pytest.mark.parametrize("reader", [Readership.PROVIDER, Readership.ACCESS, Readership.BACK_OFFICE])
def test_an_unverified_signal_leaves_no_trace_in_anyones_result(world: World, reader: Readership) -> None:
    """It lowers the confidence and asks for a task; with it and without it the file is the same."""
    world.small.signal("rust", 4, date(2026, 5, 20), text="nog een los signaal")
    world.small.observe("rust", Perspective.BACK_OFFICE, "3")
    before = world.export(reader).rows("Criteria")
    rust = next(each for each in before if each["Nr."] == "1.2" and each["Aanbieder"] == "De Lantaarn")
    assert rust["Zekerheid"] == "middel"
    assert "nagaan" not in str(rust.get("Wat eruit volgt"))
    team = world.export(Readership.TEAM).rows("Criteria")
    told = next(each for each in team if each["Nr."] == "1.2" and each["Aanbieder"] == "De Lantaarn")
    assert (told["Zekerheid"], "nagaan" in str(told["Wat eruit volgt"])) == ("laag", True)


def test_provider_reads_a_withheld_text_as_withheld_and_no_other_provider_by_name(world: World) -> None:
    export = world.export(Readership.PROVIDER)
    told = {row["Omschrijving"] for row in export.rows("Signalen")}
    assert told == {WITHHELD, f"{w.FOR_PROVIDER} over {OTHER_PROVIDER} en {OTHER_PROVIDER}"}
    assert [row["Afgesproken maatregel"] for row in export.rows("Acties")] == [w.OPEN_ACTION]
    assert [row["Wat er gebeurde"] for row in export.rows("Logboek")] == [w.OPEN_LOG]
    assert {row["Aanbieder"] for row in export.rows("Overzicht")} == {"De Lantaarn"}


def test_provider_export_asks_which_provider_and_whether_it_takes_part(world: World) -> None:
    with pytest.raises(Refusal) as refused:
        world.export(Readership.PROVIDER, provider=None)
    assert refused.value.code == "export_without_provider"
    stranger = Provider(name="Niet Meegedaan")
    with pytest.raises(Refusal) as refused:
        world.export(Readership.TEAM, provider=stranger)
    assert refused.value.code == "not_in_round"


def test_source_party_gets_its_own_scores_and_the_end_result(world: World) -> None:
    export = world.export(Readership.ACCESS)
    row = export.rows("Criteria")[_place(export.rows("Criteria"), "1.1")]
    assert (row["Toegang"], row["Oordeel"]) == (3, 2)
    assert not {"Zelfbeeld", "Backoffice", "Inwoner", "Beeld van anderen", "Verschil", "Score"} & row.keys()
    assert {each["Partij"] for each in export.rows("Antwoorden")} == {"toegang"}
    assert "Acties" not in export.book.sheetnames


def test_board_gets_ratings_and_actions_without_a_word_of_free_text(world: World) -> None:
    export = world.export(Readership.BOARD)
    assert export.book.sheetnames == [
        "Over dit bestand",
        "Overzicht",
        "Per thema",
        "Criteria",
        "Acties",
        "Over de gemeente",
        "Uitleg",
    ]
    action = export.rows("Acties")[-1]
    assert action["Op tijd?"] == "te laat"
    assert "Naam of functie" not in action
    assert "Afgesproken maatregel" not in action
    overview = next(row for row in export.rows("Overzicht") if row["Aanbieder"] == "De Lantaarn")
    assert overview["Open ernstige signalen"] == 2


def test_matrix_says_in_words_why_a_party_has_no_score(world: World) -> None:
    rows = world.export(Readership.TEAM).rows("Criteria")
    rust, plan = rows[_place(rows, "1.2")], rows[_place(rows, "2.1")]
    assert (rust["Backoffice"], rust["Inwoner"], rust["Inwoners (n)"]) == (
        "weet ik niet",
        "te weinig inwoners",
        None,
    )
    assert (plan["Zelfbeeld"], plan["Backoffice"]) == ("niet gevraagd (keurmerk)", "n.v.t.")
    assert (rust["Oordeel"], rust["zelfbeeldtoets_code"]) == ("geen oordeel", "insufficient_evidence")


def test_matrix_row_holds_every_picture_with_gap_coverage_and_reason(world: World) -> None:
    rows = world.export(Readership.TEAM).rows("Criteria")
    zorg = rows[_place(rows, "1.1")]
    pictures = [zorg[each] for each in ("Zelfbeeld", "Toegang", "Backoffice", "Inwoner", "Inwoners (n)")]
    assert pictures == [5, 3, 4, 3.6, 12]
    assert (zorg["Score"], zorg["Verschil"], zorg["Dekking"]) == (2, 3, 1)
    assert (zorg["criterium_sleutel"], zorg["zekerheid_code"]) == ("zorg", "finding")
    assert "Plafond 2" in str(zorg["Waarom"])


def test_signal_that_looks_like_a_formula_is_text_and_days_are_days(world: World) -> None:
    rows = world.export(Readership.TEAM).rows("Signalen")
    assert rows[0]["Omschrijving"] == "=1+1"
    assert isinstance(rows[0]["Datum"], datetime)
    assert [row["Aanbieder"] for row in rows] == sorted(str(row["Aanbieder"]) for row in rows)


@pytest.mark.parametrize("sheet", ["Overzicht", "Criteria"])
def test_rows_stand_by_name_whatever_their_rating_and_nothing_numbers_them(world: World, sheet: str) -> None:
    """The best rated provider comes first or last only if its name does."""
    store = world.store
    with store.change(w.WHO, w.Verb.REGISTER_CHANGED) as change:
        for name in ("Ådal", "zonnewende", "Élan", "De 2e Kans"):
            provider = change.add(Provider(name=name))
            change.add(Participation(round_id=world.small.round.id, provider_id=provider.id))
    rows = world.export(Readership.TEAM).rows(sheet)
    names = list(dict.fromkeys(str(row["Aanbieder"]) for row in rows))
    assert names == ["Ådal", w.OTHER, "De 2e Kans", "De Lantaarn", "Élan", "zonnewende"]
    assert not {"Nr", "#", "Rang", "Plaats", "Positie"} & rows[0].keys()


def test_ratings_have_the_words_of_the_rounds_own_framework(world: World) -> None:
    assert "0 &quot;matig&quot;" in world.export(Readership.TEAM).everything()


def test_round_about_contracts_names_the_contract_of_each_row(world: World) -> None:
    store, small = world.store, world.small
    contract = Contract(provider_id=small.provider.id, number="2025-7", title="Begeleiding")
    with store.change(w.WHO, w.Verb.REGISTER_CHANGED) as change:
        change.add(contract)
        change.update(replace(small.round, subject=SubjectKind.CONTRACT))
        change.update(replace(small.participation, subject_id=contract.id))
    rows = world.export(Readership.TEAM).rows("Overzicht")
    assert {str(row["Contract, perceel of vestiging"] or "") for row in rows} == {"", "2025-7 Begeleiding"}


def test_municipal_mirror_shows_nothing_below_five_providers(world: World) -> None:
    rows = world.export(Readership.TEAM).rows("Over de gemeente")
    assert [(row["Aantal aanbieders (n)"], row["Gemiddelde score"]) for row in rows] == [
        (1, "te weinig (n<5)")
    ]


def test_reading_changes_nothing_in_the_register(world: World) -> None:
    before = len(world.store.history())
    world.export(Readership.TEAM)
    assert len(world.store.history()) == before
    assert world.store.count(Action) == 3


def test_only_an_xlsx_name_is_written(world: World, tmp_path: Path) -> None:
    world.folder = tmp_path / "x"
    with pytest.raises(Refusal) as refused:
        w.export_round(
            world.store,
            world.small.round,
            w.ExportWish(readership=Readership.TEAM, made_on=w.TODAY),
            tmp_path / "a.xls",
        )
    assert refused.value.code == "not_an_xlsx_name"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.libreoffice
def test_libreoffice_opens_the_fullest_workbook(
    world: World, libreoffice: Callable[[Path, str], Path]
) -> None:
    everything = world.export(Readership.TEAM, unverified=True, narrow=True)
    assert libreoffice(everything.done.path, "pdf").read_bytes().startswith(b"%PDF")


def _place(rows: list[dict[str, object]], code: str) -> int:
    return next(
        place for place, row in enumerate(rows) if row["Nr."] == code and row["Aanbieder"] == "De Lantaarn"
    )


def test_actions_in_the_workbook_are_a_list_of_actions_when_they_come_back(world: World) -> None:
    headers = dict(enumerate(world.export(Readership.TEAM).rows("Acties")[0], start=1))
    roles = {role: headers[column] for role, column in roles_of(headers).items()}
    assert lists_actions(roles_of(headers))
    assert roles == {
        Role.PROVIDER: "Aanbieder",
        Role.CRITERION: "Criterium",
        Role.OWNER: "Wie voert uit",
        Role.OWNER_NAME: "Naam of functie",
        Role.MEASURE: "Afgesproken maatregel",
        Role.SUCCESS: "Geslaagd als",
        Role.AGREED: "Afgesproken op",
        Role.DUE: "Uiterlijk op",
        Role.STATUS: "Stand",
    }
