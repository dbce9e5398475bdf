"""The register, its providers and its history from the command line."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.workbook.framework.export import framework_workbook
from tests.cli.conftest import RunCommand

HEADERS = ["Naam", "KvK-nummer", "AGB", "Plaats"]
LINDE = ["Zorg Linde", "08174925", "41412076", "Waterbeke"]
WILG = ["Stichting De Wilg", "41087362", "", "Lindeveen"]


def listed(folder: Path, *rows: Sequence[str]) -> Path:
    path = folder / "lijst.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADERS, *rows])
    return path


def test_a_new_register_has_the_default_framework(tmp_path: Path, command: RunCommand) -> None:
    done = command("new", tmp_path / "a.register", "--client", "Waterbeke", "--json")
    assert done.status == 0
    assert done.document["framework"]["name"]
    assert command("check", tmp_path / "a.register").status == 0


@pytest.mark.parametrize("words", [("--law", "Jeugdwet"), ("--status", "actief")])
def test_a_list_by_what_does_not_exist_is_refused_and_not_empty(
    register_file: Path, command: RunCommand, words: tuple[str, str]
) -> None:
    done = command("provider", "list", register_file, *words, "--json")
    assert (done.status, done.document["error"]["code"]) == (2, "usage")


def test_an_existing_file_is_never_overwritten(register_file: Path, command: RunCommand) -> None:
    before = register_file.read_bytes()
    done = command("new", register_file, "--json")
    assert (done.status, done.document["error"]["code"]) == (2, "register_exists")
    assert register_file.read_bytes() == before


def test_a_new_register_takes_a_framework_of_its_own(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    book = tmp_path / "kader.xlsx"
    assert command("framework", "export", register_file, book).status == 0
    assert command("new", tmp_path / "b.register", "--framework", book).status == 0
    first = command("framework", "list", register_file, "--json").document
    assert command("framework", "list", tmp_path / "b.register", "--json").document[0]["id"] == first[0]["id"]


def test_a_framework_that_is_no_framework_makes_no_register(tmp_path: Path, command: RunCommand) -> None:
    path = tmp_path / "b.register"
    done = command("new", path, "--framework", listed(tmp_path, LINDE), "--json")
    assert (done.status, done.document["error"]["code"]) == (2, "framework_faulty")
    assert not path.exists()


def test_an_import_answers_in_the_shape_of_the_contract(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    file = listed(tmp_path, LINDE, ["Zorg Kort", "8174926", "", ""])
    done = command("provider", "import", register_file, file, "--json")
    assert done.status == 1
    told = done.document["files"][0]
    assert {name: told[name] for name in ("kind", "provider", "round", "status", "read", "kept")} == {
        "kind": "providers",
        "provider": None,
        "round": None,
        "status": "partly",
        "read": 2,
        "kept": 1,
    }
    assert told["file"] == str(file)
    assert [(each["row"], each["reason"]) for each in told["skipped"]] == [(3, "fout in de rij")]
    finding = told["findings"][0]
    assert (finding["cell"], finding["found"], finding["severity"]) == ("B3", "8174926", "error")
    assert finding["expected"]
    assert "08174926" in finding["remedy"]
    assert done.document["change_set"]
    assert [(each["row"], each["outcome"]) for each in done.document["rows"]] == [(2, "new")]


def test_the_end_of_an_import_says_what_became_of_the_rows(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    file = listed(tmp_path, LINDE, WILG)
    assert "2 nieuw. Overgenomen." in command("provider", "import", register_file, file).err
    done = command("provider", "import", register_file, file, "--json")
    (file_told,) = done.document["files"]
    assert (done.status, file_told["status"], file_told["kept"]) == (0, "duplicate", 0)
    assert done.document["change_set"] is None


@pytest.mark.parametrize(("option", "status", "city"), [("stop", 2, "Oudevaart"), ("update", 0, "Waterbeke")])
def test_a_difference_ends_as_the_user_asked(
    tmp_path: Path, register_file: Path, command: RunCommand, option: str, status: int, city: str
) -> None:
    command(
        "provider", "add", register_file, "--name", "Zorg Linde", "--kvk", "08174925", "--city", "Oudevaart"
    )
    file = listed(tmp_path, LINDE)
    assert command("provider", "import", register_file, file, "--on-conflict", option).status == status
    assert (
        command("provider", "show", register_file, "08174925", "--json").document["provider"]["city"] == city
    )


def test_a_doubtful_row_is_decided_by_its_number(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    command("provider", "add", register_file, "--name", "Zorg Linden")
    file = listed(tmp_path, LINDE)
    done = command("provider", "import", register_file, file, "--json")
    assert done.document["rows"][0]["matched"][0]["on"] == ["near_name"]
    assert "--new 2" in done.document["files"][0]["findings"][0]["remedy"]
    assert command("provider", "import", register_file, file, "--new", "2").status == 0
    assert len(command("provider", "list", register_file, "--json").document) == 2
    assert command("provider", "import", register_file, file, "--new", "B2").status == 2


def test_a_dry_run_changes_nothing(tmp_path: Path, register_file: Path, command: RunCommand) -> None:
    done = command("provider", "import", register_file, listed(tmp_path, LINDE), "--dry-run", "--json")
    assert (done.status, done.document["files"][0]["status"]) == (0, "would_import")
    assert command("provider", "list", register_file, "--json").document == []


def test_providers_are_found_by_words_and_by_status(register_file: Path, command: RunCommand) -> None:
    command(
        "provider", "add", register_file, "--name", "Zorg Linde", "--law", "wmo", "--trade-name", "Thuisin"
    )
    command("provider", "add", register_file, "--name", "De Wilg", "--law", "youth", "--status", "stopped")

    def names(*options: str) -> list[str]:
        found = command("provider", "list", register_file, "--json", *options).document
        return [each["name"] for each in found]

    assert names() == ["De Wilg", "Zorg Linde"]
    assert names("--search", "thuisin") == ["Zorg Linde"]
    assert names("--law", "youth") == names("--status", "stopped") == ["De Wilg"]


def test_a_provider_is_changed_shown_and_removed(register_file: Path, command: RunCommand) -> None:
    command(
        "provider", "add", register_file, "--name", "Zorg Linde", "--kvk", "08 17 49 25", "--agb", "41412076"
    )
    assert command("provider", "change", register_file, "zorg linde", "--city", "Waterbeke").status == 0
    shown = command("provider", "show", register_file, "08174925")
    assert "plaats: Waterbeke" in shown.err
    assert "AGB-code: 41412076" in shown.err
    assert command("provider", "remove", register_file, "08174925").status == 0
    gone = command("provider", "show", register_file, "08174925", "--json")
    assert (gone.status, gone.document["error"]["code"]) == (2, "provider_unknown")


def test_details_of_a_provider_are_added_and_removed(register_file: Path, command: RunCommand) -> None:
    command("provider", "add", register_file, "--name", "Zorg Linde")
    command("provider", "add", register_file, "--name", "Koepel")
    lines = (
        "contact add REG Koepel --name Iris --email iris@koepel.example",
        "certificate add REG Koepel --kind HKZ --from 2025-01-01 --until 2027-12-31",
        "agb add REG Koepel --code 41-412076",
        "location add REG Koepel --number 000012345678 --city Waterbeke",
        "trade-name add REG Koepel --name Dak",
        "link add REG Koepel --other Linde --kind concern",
        "link add REG Koepel --other zorg#linde --kind concern",
    )
    statuses = [
        command(*(word.replace("REG", str(register_file)).replace("#", " ") for word in line.split())).status
        for line in lines
    ]
    assert statuses == [0, 0, 0, 0, 0, 2, 0]
    shown = command("provider", "show", register_file, "Koepel", "--json").document
    assert shown["agb_codes"][0]["code"] == "41412076"
    assert shown["certificates"][0]["valid_until"] == "2027-12-31"
    assert shown["links"][0]["other"]["name"] == "Zorg Linde"
    contact = shown["contacts"][0]["id"]
    assert command("contact", "remove", register_file, "Zorg Linde", contact).status == 2
    assert command("contact", "remove", register_file, "Koepel", contact).status == 0
    assert command("provider", "show", register_file, "Koepel", "--json").document["contacts"] == []


def test_contracts_have_years_and_municipalities(register_file: Path, command: RunCommand) -> None:
    command("provider", "add", register_file, "--name", "Koepel")
    assert command("municipality", "add", register_file, "Waterbeke", "--code", "0344").status == 0
    assert command("municipality", "list", register_file, "--json").document[0]["code"] == "0344"
    made = command(
        "contract", "add", register_file, "Koepel", "W-1", "--municipality", "0344", "--law", "wmo",
        "--variant", "effort", "--lots", "A,B", "--from", "2025-01-01", "--until", "2028-12-31",
        "--year", "2025=100.000/90000,50", "--year", "2026=110000",
    )  # fmt: skip
    assert made.status == 0
    assert command("contract", "change", register_file, "Koepel", "w-1", "--year", "2026=/5000").status == 0
    found = command("contract", "list", register_file, "Koepel", "--json").document[0]
    years = [(each["year"], each["ceiling"], each["used"]) for each in found["years"]]
    assert years == [(2025, "100000", "90000.50"), (2026, "110000", "5000")]
    assert found["municipalities"][0]["name"] == "Waterbeke"
    assert command("municipality", "remove", register_file, "Waterbeke").status == 2
    assert command("contract", "remove", register_file, "Koepel", "W-1").status == 0
    assert command("municipality", "remove", register_file, "Waterbeke").status == 0


@pytest.mark.parametrize(
    "words",
    ["--from 1-1-2025", "--until morgen", "--year vorig=3", "--year 2026=veel", "--law wlz"],
)
def test_a_value_that_is_none_is_wrong_usage(register_file: Path, command: RunCommand, words: str) -> None:
    command("provider", "add", register_file, "--name", "Koepel")
    done = command("contract", "add", register_file, "Koepel", "W-1", *words.split(), "--json")
    assert (done.status, done.document["error"]["code"]) == (2, "usage")


@pytest.mark.usefixtures("nobody")
def test_history_names_the_person_and_the_fields(register_file: Path, command: RunCommand) -> None:
    assert command("person", "--json").document == {"person": None}
    assert command("person", "--name", "Noor Vaart", "--function", "contractmanager").status == 0
    command("provider", "add", register_file, "--name", "Zorg Linde", "--kvk", "08174925")
    command("provider", "change", register_file, "08174925", "--status", "stopped")
    newest = command("history", register_file, "--limit", "1", "--json").document[0]
    assert (newest["person"], newest["verb"], newest["touched"]) == (
        "Noor Vaart", "provider_changed", {"provider": 1},
    )  # fmt: skip
    said = command("history", register_file, "--provider", "08174925").err
    assert "status: actief → gestopt" in said
    assert "KvK-nummer: – → 08174925" in said


def test_history_masks_personal_data_in_texts_and_in_names_of_files(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    file = tmp_path / "lijst 123456782.csv"
    file.write_text("Naam;KvK\nZorg Linde;08174925\n", encoding="utf-8")
    command("provider", "import", register_file, file)
    command("provider", "change", register_file, "08174925", "--note", "BSN 123456782, jan@linde.nl")
    told = [
        command("history", register_file, *words)
        for words in ((), ("--json",), ("--provider", "08174925"), ("--provider", "08174925", "--json"))
    ]
    said = "".join(each.out + each.err for each in told)
    assert ("lijst 123••••82.csv" in said, "BSN 123••••82, j••••@••••" in said) == (True, True)
    assert not any(each in said for each in ("123456782", "jan@"))


def test_undo_and_redo_go_on_after_a_restart(register_file: Path, command: RunCommand) -> None:
    command("provider", "add", register_file, "--name", "Zorg Linde")
    assert command("undo", register_file, "--json").document["undone"]["verb"] == "provider_added"
    assert command("provider", "list", register_file, "--json").document == []
    assert "aanbieder toegevoegd" in command("redo", register_file).err
    assert len(command("provider", "list", register_file, "--json").document) == 1
    nothing = command("redo", register_file, "--json")
    assert (nothing.status, nothing.document["error"]["code"]) == (2, "nothing_to_redo")


def test_a_framework_comes_back_unchanged(tmp_path: Path, register_file: Path, command: RunCommand) -> None:
    book = tmp_path / "kader.xlsx"
    command("framework", "export", register_file, book)
    assert command("framework", "check", book).status == 0
    done = command("framework", "import", register_file, book, "--json")
    assert (done.status, done.document["files"][0]["status"]) == (0, "duplicate")
    assert len(command("framework", "list", register_file, "--json").document) == 1


def test_a_backup_is_put_back_and_what_stood_there_is_kept(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    copy = tmp_path / "kopie.register"
    assert command("backup", register_file, "--out", copy).status == 0
    assert command("backup", register_file, "--out", copy).status == 2
    command("provider", "add", register_file, "--name", "Zorg Linde")
    kept = Path(command("restore", register_file, copy, "--json").document["kept"])
    assert command("provider", "list", register_file, "--json").document == []
    assert len(command("provider", "list", kept, "--json").document) == 1
    assert command("check", register_file).status == 0


def test_a_backup_without_a_name_lies_beside_the_register(register_file: Path, command: RunCommand) -> None:
    made = Path(command("backup", register_file, "--json").document["backup"])
    assert made.parent == register_file.parent
    assert command("check", made).status == 0


def test_a_check_names_what_was_tampered_with(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    command("provider", "import", register_file, listed(tmp_path, LINDE))
    command("provider", "add", register_file, "--name", "Koepel")
    command("contract", "add", register_file, "Koepel", "W-1")
    with sqlite3.connect(register_file) as file:
        file.execute("UPDATE change_entry SET content = replace(content, 'Linde', 'Wilg')")
        file.execute("UPDATE content SET content = x'00'")
        file.execute("""UPDATE contract SET municipality_ids = '["weg"]'""")
        file.execute("UPDATE agb_code SET provider_id = 'weg'")
        file.execute("UPDATE framework SET content = content || ' '")
    file.close()
    done = command("check", register_file, "--json")
    assert (done.status, done.document["sound"]) == (1, False)
    found = {each["part"]: [fault["code"] for fault in each["faults"]] for each in done.document["parts"]}
    assert found == {
        "file": [],
        "schema": [],
        "references": ["dangling"],
        "orphans": ["municipality_gone"],
        "journal": ["broken_chain"],
        "contents": ["content_changed"],
        "frameworks": ["framework_changed"],
        "seals": [],
    }
    assert "niet gaaf" in command("check", register_file).err


def test_an_edited_framework_tells_per_criterion_what_stays_comparable(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    framework = default_framework()
    theme = framework.themes[0]
    changed = replace(theme.criteria[0], statement="Het gaat hier altijd goed.")
    themes = (replace(theme, criteria=(changed, *theme.criteria[1:])), *framework.themes[1:])
    book = tmp_path / "kader.xlsx"
    book.write_bytes(framework_workbook(replace(framework, version="2027-1", themes=themes)))
    proposed = command("framework", "import", register_file, book, "--dry-run", "--json").document
    assert proposed["changes"] == [
        {
            "key": changed.key,
            "code": changed.code,
            "name": changed.name,
            "changes": ["wording"],
            "asked": True,
            "proposed": True,
            "comparable": True,
        }
    ]
    done = command("framework", "import", register_file, book, "--comparable", "none")
    assert done.status == 0
    assert f"{changed.code}" in done.err
    assert "andere formulering  nee" in done.err
    wrong = command("framework", "import", register_file, book, "--comparable", "9.99", "--json")
    assert (wrong.status, wrong.document["error"]["code"]) == (2, "criterion_not_asked")


def test_a_written_list_of_providers_is_taken_over_elsewhere(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    command(
        "provider", "add", register_file, "--name", "Zorg Linde", "--agb", "41412076", "--agb", "41412077"
    )
    book, other = tmp_path / "lijst.xlsx", tmp_path / "b.register"
    assert command("provider", "list", register_file, "--out", book).status == 0
    command("new", other)
    assert command("provider", "import", other, book).status == 0
    shown = [
        command("provider", "show", each, "Zorg Linde", "--json").document for each in (register_file, other)
    ]
    assert shown[0]["provider"] == shown[1]["provider"]
    assert [each["code"] for each in shown[1]["agb_codes"]] == ["41412076", "41412077"]


def test_a_limit_below_nothing_is_refused(register_file: Path, command: RunCommand) -> None:
    assert command("history", register_file, "--limit", "-1").status == 2
    assert command("history", register_file, "--limit", "1", "--json").status == 0
