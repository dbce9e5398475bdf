"""Importing a list of providers: doubles are shown and never merged, what is right is stored together."""

import csv
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import Cancelled, NoProgress
from contractbeoordeling.domain.provider import AgbCode, Contact, Law, Location, Provider, TradeName
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.undo import redo, undo
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.usecases.doubles import MatchOn
from contractbeoordeling.usecases.imported import ImportStatus, OnConflict
from contractbeoordeling.usecases.provider_import.plan import Choices, Decision, Outcome
from contractbeoordeling.usecases.provider_import.run import (
    Options,
    ProviderImport,
    Source,
    import_providers,
    take_over,
)
from contractbeoordeling.wording.provider_list import MATCHED_ON, OUTCOMES, SKIPPED
from contractbeoordeling.workbook import reading

WHO = Author(account="tester")
HEADERS = ["Naam", "KvK-nummer", "AGB", "Plaats", "Wet"]
LINDE = ["Zorg Linde", "08174925", "41412076", "Waterbeke", "Wmo"]
WILG = ["Stichting De Wilg", "41087362", "", "Lindeveen", "Jeugdwet"]

Make = Callable[..., Path]


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_register()
    yield made
    made.close()


@pytest.fixture
def listed(tmp_path: Path) -> Make:
    def make(*rows: Sequence[Any], headers: Sequence[str] = HEADERS, name: str = "lijst.csv") -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows([headers, *rows])
        return path

    return make


def taken(store: Store, file: Path, **options: Any) -> ProviderImport:
    choices = Choices(options.pop("on_conflict", OnConflict.STOP), options.pop("decisions", {}))
    return take_over(store, WHO, source(file), Options(choices=choices, **options), NoProgress())


def source(file: Path) -> Source:
    """Read in this process: the child process has tests of its own."""
    content = file.read_bytes()
    return Source(file, content, reading.read(content, file.name))


def outcomes(done: ProviderImport) -> list[str]:
    return [each.outcome for each in done.rows]


def errors(done: ProviderImport) -> list[tuple[str, str, str]]:
    findings = done.result.findings
    return [(each.cell, each.code, each.found) for each in findings if each.severity is FindingSeverity.ERROR]


def test_a_list_becomes_providers_with_what_belongs_to_them(store: Store, listed: Make) -> None:
    file = listed(LINDE, WILG)
    done = taken(store, file)
    assert (done.result.status, done.result.read, done.result.kept) == (ImportStatus.IMPORTED, 2, 2)
    assert outcomes(done) == ["new", "new"]
    assert [(each.name, each.kvk, each.city, each.laws) for each in store.find(Provider)] == [
        ("Zorg Linde", "08174925", "Waterbeke", (Law.WMO,)),
        ("Stichting De Wilg", "41087362", "Lindeveen", (Law.YOUTH,)),
    ]
    assert [each.code for each in store.find(AgbCode)] == ["41412076"]


def test_an_import_is_one_change_set_and_keeps_the_file(store: Store, listed: Make) -> None:
    file = listed(LINDE, WILG)
    done = taken(store, file)
    last = store.history()[0]
    assert (last.id, last.verb, last.note) == (done.change_set, "providers_imported", "lijst.csv")
    kept = store.find(Document)[0]
    assert kept.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert store.content(kept.kept_sha256) == file.read_bytes()
    undo(store, WHO)
    assert store.count(Provider) == store.count(AgbCode) == store.count(Document) == 0
    redo(store, WHO)
    assert store.count(Provider) == 2


def test_the_same_file_again_changes_nothing(store: Store, listed: Make) -> None:
    file = listed(LINDE, WILG)
    taken(store, file)
    before = store.history()
    again = taken(store, file)
    assert (again.result.status, outcomes(again), again.change_set) == ("duplicate", ["same", "same"], None)
    assert store.history() == before


def test_a_dry_run_tells_the_same_and_stores_nothing(store: Store, listed: Make) -> None:
    before = store.history()
    file = listed(LINDE, WILG)
    done = import_providers(store, WHO, file, Options(dry_run=True))
    assert (done.result.status, outcomes(done)) == ("would_import", ["new", "new"])
    assert (store.history(), store.count(Provider)) == (before, 0)


def test_an_excel_number_keeps_the_zeros_of_its_format(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, eight = book.add_worksheet(), book.add_format({"num_format": "00000000"})
        sheet.write_row(3, 1, ["Aanbieder", "KvK nr", "Plaats"])
        sheet.write_row(4, 1, ["Zorg Linde", "", "Waterbeke"])
        sheet.write_number(4, 2, 8174925, eight)
        sheet.write_row(5, 1, ["Zorg Kort", 8174926, "Waterbeke"])
    done = taken(store, path)
    assert [each.kvk for each in store.find(Provider)] == ["08174925"]
    assert errors(done) == [("C6", "number_too_short", "8174926")]
    assert done.result.status is ImportStatus.PARTLY
    assert [(each.row, each.reason) for each in done.result.skipped] == [(6, "faulty")]


def test_an_empty_field_is_filled_without_asking(store: Store, listed: Make) -> None:
    provider = add_provider(store, WHO, Provider(name="Zorg Linde", kvk="08174925", laws=(Law.YOUTH,)))
    done = taken(store, listed(LINDE))
    assert (outcomes(done), done.result.status) == (["filled"], "imported")
    assert store.find(Provider) == [
        replace(provider, city="Waterbeke", laws=(Law.YOUTH, Law.WMO)),
    ]


def test_an_empty_cell_never_empties_a_field(store: Store, listed: Make) -> None:
    provider = add_provider(store, WHO, Provider(name="Zorg Linde", kvk="08174925", city="Waterbeke"))
    taken(store, listed(["Zorg Linde", "08174925", "", "", ""]))
    assert store.find(Provider) == [provider]


def test_what_differs_is_a_finding_and_the_rest_is_stored(store: Store, listed: Make) -> None:
    provider = add_provider(store, WHO, Provider(name="Zorg Linde", kvk="08174925", city="Oudevaart"))
    done = taken(store, listed(LINDE, WILG))
    assert (outcomes(done), done.result.status) == (["differs", "new"], "partly")
    assert errors(done) == [("D2", "differs", "Waterbeke")]
    assert "Oudevaart" in done.result.findings[0].expected
    assert store.find(Provider)[0] == provider
    assert store.count(AgbCode) == 0


@pytest.mark.parametrize(
    ("on_conflict", "outcome", "city"),
    [(OnConflict.SKIP, "filled", "Oudevaart"), (OnConflict.UPDATE, "updated", "Waterbeke")],
)
def test_the_user_says_whether_register_or_file_wins(
    store: Store, listed: Make, on_conflict: OnConflict, outcome: str, city: str
) -> None:
    add_provider(store, WHO, Provider(name="Zorg Linde", kvk="08174925", city="Oudevaart"))
    done = taken(store, listed(LINDE), on_conflict=on_conflict)
    assert (outcomes(done), errors(done), done.result.status) == ([outcome], [], "imported")
    assert store.find(Provider)[0].city == city
    assert store.count(AgbCode) == 1


def test_another_name_with_the_same_kvk_number_is_a_difference(store: Store, listed: Make) -> None:
    add_provider(store, WHO, Provider(name="Linde Thuiszorg", kvk="08174925"))
    done = taken(store, listed(["Zorgpunt Oost", "08174925", "", "", ""]))
    assert (outcomes(done), errors(done)) == (["differs"], [("A2", "differs", "Zorgpunt Oost")])


@pytest.mark.parametrize("name", ["ZORG LINDE B.V.", "Stichting Zorg Linde", "zorg  linde"])
def test_another_spelling_of_the_name_is_no_difference(store: Store, listed: Make, name: str) -> None:
    add_provider(store, WHO, Provider(name="Zorg Linde", kvk="08174925"))
    assert outcomes(taken(store, listed([name, "08174925", "", "", ""]))) == ["same"]


@pytest.mark.parametrize(
    ("row", "on"),
    [
        (["Zorg Linde", "", "", "Waterbeke", ""], ("name",)),
        (["Zorg Lindt", "", "", "Waterbeke", ""], ("near_name",)),
        (["Linde Zorg BV", "", "", "Waterbeke", ""], ("near_name",)),
        (["Heel Anders", "", "41412076", "", ""], ("agb",)),
        (["Heel Anders", "41087362", "41412076", "", ""], ("agb",)),
        (["Zorg Linde", "41087362", "", "", ""], ("name",)),
        (["Zorg Lindt", "08174952", "", "", ""], ("near_name",)),
    ],
)
def test_a_likeness_is_shown_and_never_merged(
    store: Store, listed: Make, row: list[str], on: tuple[str, ...]
) -> None:
    provider = add_provider(
        store, WHO, Provider(name="Zorg Linde", kvk="08174925"), [AgbCode(provider_id="", code="41412076")]
    )
    for on_conflict in OnConflict:
        done = taken(store, listed(row), on_conflict=on_conflict)
        assert outcomes(done) == ["possible_double"]
        matched = done.rows[0].matched[0]
        assert (matched.provider_id, matched.name, matched.on) == (provider.id, "Zorg Linde", on)
        assert store.find(Provider) == [provider]
    assert errors(taken(store, listed(row), on_conflict=OnConflict.SKIP)) == []
    assert errors(taken(store, listed(row)))[0][:2] == ("A2", "possible_double")


@pytest.mark.parametrize(
    "row",
    [
        ["Zorg Lint", "41087362", "", "", ""],
        ["Zorg Linde 2", "", "", "Waterbeke", ""],
        ["Thuiszorg Linde", "", "", "Waterbeke", ""],
    ],
)
def test_what_is_clearly_another_provider_is_new(store: Store, listed: Make, row: list[str]) -> None:
    add_provider(store, WHO, Provider(name="Zorg Linde", kvk="08174925"))
    assert outcomes(taken(store, listed(row))) == ["new"]


def test_name_and_agb_together_are_sure_without_a_kvk_number(store: Store, listed: Make) -> None:
    add_provider(store, WHO, Provider(name="Zorg Linde"), [AgbCode(provider_id="", code="41412076")])
    assert outcomes(taken(store, listed(LINDE))) == ["filled"]
    assert store.find(Provider)[0].kvk == "08174925"


def test_the_user_decides_about_doubtful_rows(store: Store, listed: Make) -> None:
    add_provider(store, WHO, Provider(name="Zorg Linde"))
    file = listed(["Zorg Linden", "08174925", "", "", ""], ["Zorg Linde", "41087362", "", "", ""])
    sheet = source(file).workbook.sheets[0].name
    done = taken(store, file, decisions={(sheet, 2): Decision.NEW, (sheet, 3): Decision.SAME})
    assert outcomes(done) == ["new", "filled"]
    assert [(each.name, each.kvk) for each in store.find(Provider)] == [
        ("Zorg Linde", "41087362"),
        ("Zorg Linden", "08174925"),
    ]


def test_a_name_that_the_user_says_is_the_same_still_differs(store: Store, listed: Make) -> None:
    add_provider(store, WHO, Provider(name="Zorg Linde"))
    file = listed(["Zorg Linden", "08174925", "", "", ""])
    decisions = {(source(file).workbook.sheets[0].name, 2): Decision.SAME}
    assert outcomes(taken(store, file, decisions=decisions)) == ["differs"]
    assert outcomes(taken(store, file, decisions=decisions, on_conflict=OnConflict.SKIP)) == ["filled"]
    assert [(each.name, each.kvk) for each in store.find(Provider)] == [("Zorg Linde", "08174925")]


def test_a_row_that_fits_several_providers_is_left_to_the_user(store: Store, listed: Make) -> None:
    add_provider(store, WHO, Provider(name="Zorg Linde"), [AgbCode(provider_id="", code="41412076")])
    twin = Provider(name="Zorg Linde", city="Elders")
    add_provider(store, WHO, twin, [AgbCode(provider_id="", code="41412076")], despite_doubles=True)
    done = taken(store, listed(LINDE))
    assert (outcomes(done), errors(done)[0][:2]) == (["several_matches"], ("A2", "several_matches"))
    assert store.count(Provider) == 2


def test_rows_of_one_provider_bring_their_locations_together(store: Store, listed: Make) -> None:
    headers = ["Naam", "KvK", "Vestigingsnummer", "Straat", "Plaats", "Handelsnaam"]
    done = taken(
        store,
        listed(
            ["Zorg Linde", "08174925", "000012345678", "Dorpsweg 1", "Waterbeke", "Linde Thuis"],
            ["Zorg Linde", "08174925", "000012345679", "Kade 2", "Lindeveen", "Linde Thuis"],
            headers=headers,
        ),
    )
    assert outcomes(done) == ["new", "filled"]
    provider = store.find(Provider)[0]
    assert (store.count(Provider), provider.city) == (1, "Waterbeke")
    assert [(each.number, each.street, each.city) for each in store.find(Location)] == [
        ("000012345678", "Dorpsweg 1", "Waterbeke"),
        ("000012345679", "Kade 2", "Lindeveen"),
    ]
    assert [each.name for each in store.find(TradeName)] == ["Linde Thuis"]


def test_two_rows_that_contradict_each_other_are_pointed_out(store: Store, listed: Make) -> None:
    other = ["Zorg Linde", "08174925", "", "Oudevaart", ""]
    done = taken(store, listed(LINDE, other), on_conflict=OnConflict.UPDATE)
    assert (outcomes(done), errors(done)) == (["new", "differs"], [("D3", "differs_in_file", "Oudevaart")])
    assert store.find(Provider)[0].city == "Waterbeke"


def test_a_double_within_the_list_names_the_row_that_it_is_like(store: Store, listed: Make) -> None:
    done = taken(store, listed(LINDE, ["Zorg Linden", "", "", "Elders", ""]))
    assert outcomes(done) == ["new", "possible_double"]
    assert done.rows[1].matched[0].row == 2
    assert "rij 2" in done.result.findings[0].remedy


def test_contacts_are_known_by_their_name(store: Store, listed: Make) -> None:
    headers = ["Naam", "KvK", "Contactpersoon", "E-mail", "Telefoon"]
    rows = [
        ["Zorg Linde", "08174925", "Iris Berg", "iris@linde.example", ""],
        ["Zorg Linde", "08174925", "Iris Berg", "", "0344-123456"],
        ["Zorg Linde", "08174925", "", "info@linde.example", ""],
    ]
    taken(store, listed(*rows, headers=headers))
    assert [(each.name, each.email, each.phone) for each in store.find(Contact)] == [
        ("Iris Berg", "iris@linde.example", "0344-123456"),
        ("Algemeen", "info@linde.example", ""),
    ]
    changed = ["Zorg Linde", "08174925", "Iris Berg", "berg@linde.example", ""]
    assert outcomes(taken(store, listed(changed, headers=headers))) == ["differs"]
    taken(store, listed(changed, headers=headers), on_conflict=OnConflict.UPDATE)
    assert store.find(Contact)[0].email == "berg@linde.example"


def test_all_or_nothing_refuses_a_list_with_any_fault(store: Store, listed: Make) -> None:
    done = taken(store, listed(LINDE, ["Zorg B", "1", "", "", ""]), all_or_nothing=True)
    assert (done.result.status, done.result.kept, done.change_set) == ("refused", 0, None)
    assert store.count(Provider) == 0


def test_a_list_of_which_nothing_can_be_taken_is_refused(store: Store, listed: Make) -> None:
    done = taken(store, listed(["Zorg B", "1", "", "", ""]))
    assert (done.result.status, done.result.read, store.count(Document)) == ("refused", 1, 0)


def test_a_row_without_a_name_needs_a_known_number(store: Store, listed: Make) -> None:
    provider = add_provider(store, WHO, Provider(name="Zorg Linde", kvk="08174925"))
    done = taken(store, listed(["", "08174925", "", "Waterbeke", ""], ["", "41087362", "", "X", ""]))
    assert outcomes(done) == ["filled", "faulty"]
    assert errors(done) == [("A3", "name_missing", "")]
    assert store.find(Provider) == [replace(provider, city="Waterbeke")]


def test_a_file_without_a_list_of_providers_is_refused(store: Store, listed: Make) -> None:
    with pytest.raises(Refusal, match="no_provider_list"):
        taken(store, listed([1, 2], headers=["Datum", "Bedrag"]))


def test_cancelling_halfway_stores_nothing(store: Store, listed: Make) -> None:
    class Stop:
        def __init__(self, at: int) -> None:
            self.left = at

        def step(self, done: int, total: int) -> None:
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    file = listed(*([f"Zorg {letter * 9}", "", "", "Waterbeke", ""] for letter in "abcdefgh"))
    before = store.history()
    for steps in (0, 5, 8):
        with pytest.raises(Cancelled):
            take_over(store, WHO, source(file), Options(), Stop(steps))
        assert (store.history(), store.count(Provider), store.count(Document)) == (before, 0, 0)


def test_a_list_that_was_taken_over_and_changed_by_hand_is_compared_with_the_register(
    store: Store, listed: Make
) -> None:
    file = listed(LINDE)
    taken(store, file)
    change_provider(store, WHO, replace(store.find(Provider)[0], city="Hogerlande"))
    done = taken(store, file)
    assert (outcomes(done), done.result.status) == (["differs"], "refused")
    assert outcomes(taken(store, file, on_conflict=OnConflict.UPDATE)) == ["updated"]
    assert store.count(Document) == 1


def test_every_outcome_has_words() -> None:
    assert set(OUTCOMES) == set(Outcome)
    assert {each for each in Outcome if not each.kept} <= set(SKIPPED)
    assert set(MATCHED_ON) == set(MatchOn)
