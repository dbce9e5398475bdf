"""`mapping` and `import --mapping`: proposed, completed, imported, remembered, shared."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import RunCommand
from tests.workbook.samples import DUTCH

FILE = DUTCH / "Kwaliteitsbeeld 2024 Duyvenbode.xlsx"
AUDIT = DUTCH / "Zelfaudit 2026 Wilgenoord v1.2 def.xlsx"


@pytest.fixture
def round_file(register_file: Path, command: RunCommand, tmp_path: Path) -> Path:
    """A register with two providers in a round."""
    providers = tmp_path / "aanbieders.csv"
    lines = (
        "Naam;KvK;AGB",
        "Stichting Zorggroep Wilgenoord;41087362;41412076",
        "Kinder- en Jeugdpraktijk Duyvenbode;01593748;94014752",
    )
    providers.write_text("\n".join(lines), encoding="utf-8")
    assert command("provider", "import", register_file, providers).status == 0
    made = command(
        "round",
        "create",
        register_file,
        "--name",
        "2026",
        "--reference-date",
        "2026-06-01",
    )
    assert made.status == 0, made.err
    return register_file


def completed(path: Path, **criteria: str | None) -> dict[str, Any]:
    """The proposed mapping as a user would complete it: a criterion for some questions, none for the others."""
    document = json.loads(path.read_text(encoding="utf-8"))
    sheet = document["sheets"][0]
    sheet["criteria"] = {str(number): None for number in range(1, 40)} | criteria
    sheet["values"] = {
        text: 4 if meaning == "unknown" else meaning for text, meaning in sheet["values"].items()
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    return sheet


def proposed(command: RunCommand, register: Path, tmp_path: Path) -> Path:
    mapping = tmp_path / "m.json"
    ended = command("mapping", "propose", FILE, "--register", register, "--out", mapping)
    assert ended.status == 0, ended.err
    return mapping


def test_proposal_says_rule_and_questions_and_writes_a_mapping(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    mapping = tmp_path / "m.json"
    ended = command("mapping", "propose", FILE, "--register", round_file, "--out", mapping)
    assert "rapportcijfer" in ended.err
    assert "Vragen: '7 à 8'" in ended.err
    assert "Nagaan: '8-' (1×) is gelezen als 4" in ended.err
    assert "Duyvenbode" in ended.err
    sheet = json.loads(mapping.read_text(encoding="utf-8"))["sheets"][0]
    assert (sheet["rule"], sheet["values"]["7 à 8"], sheet["header_row"]) == ("marks", "unknown", 6)
    assert "criteria" not in sheet  # nothing is matched unasked


def test_proposal_as_json_has_every_doubt(command: RunCommand, round_file: Path, tmp_path: Path) -> None:
    ended = command(
        "mapping", "propose", FILE, "--register", round_file, "--out", tmp_path / "m.json", "--json"
    )
    document = ended.document
    assert (document["kind"], document["provider"]["sure"]) == ("self_evaluation", True)
    (scale,) = [each["scale"] for each in document["sheets"]]
    assert (scale["rule"], scale["alternatives"]) == ("marks", ["linear_0_10"])
    asked = {each["value"] for each in scale["values"] if each["certainty"] == "ask"}
    assert asked == {"geen idee", "7 à 8", "7 (bij crisis 9)"}
    assert len(document["criteria"]) == 22
    assert all(each["chosen"] is None for each in document["criteria"])


def test_file_without_a_table_has_no_proposal(command: RunCommand, tmp_path: Path) -> None:
    letter = tmp_path / "brief.csv"
    letter.write_text("Geachte heer,\nHierbij ons jaarverslag.\n", encoding="utf-8")
    ended = command("mapping", "propose", letter, "--out", tmp_path / "m.json")
    assert (ended.status, (tmp_path / "m.json").exists()) == (1, False)


def test_file_with_its_own_layout_is_refused_with_what_to_do(command: RunCommand, round_file: Path) -> None:
    ended = command("import", round_file, FILE, "--json")
    (file,) = ended.document["files"]
    assert (ended.status, file["status"], file["kind"]) == (2, "refused", "self_evaluation")
    (finding,) = file["findings"]
    assert finding["code"] == "mapping_needed"
    assert "mapping propose" in finding["remedy"]


def test_import_with_a_mapping_tells_rows_skipped_and_why(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    mapping = proposed(command, round_file, tmp_path)
    completed(mapping, **{"1": "1.1", "2": "1.2", "20": "2.1"})
    ended = command("import", round_file, FILE, "--mapping", mapping, "--json")
    (file,) = ended.document["files"]
    assert ended.status == 0, ended.err
    assert (file["provider"], file["round"]) == ("Kinder- en Jeugdpraktijk Duyvenbode", "2026")
    assert (file["status"], file["read"], file["kept"]) == ("imported", 22, 3)
    reasons = {each["row"]: (each["code"], each["reason"]) for each in file["skipped"]}
    assert reasons[29] == ("total", "totaalregel")
    assert reasons[9] == ("no_criterion", "hoort bij geen criterium van ons")
    assert len(reasons) == 19 + 5


def test_rehearsal_stores_nothing(command: RunCommand, round_file: Path, tmp_path: Path) -> None:
    mapping = proposed(command, round_file, tmp_path)
    completed(mapping, **{"1": "1.1"})
    ended = command("import", round_file, FILE, "--mapping", mapping, "--dry-run", "--json")
    assert ended.document["files"][0]["status"] == "would_import"
    assert command("mapping", "list", round_file, "--json").document == []


def test_remembered_mapping_is_used_unasked_and_said_so(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    mapping = proposed(command, round_file, tmp_path)
    completed(mapping, **{"1": "1.1"})
    assert command("import", round_file, FILE, "--mapping", mapping).status == 0
    again = command("import", round_file, FILE, "--json")
    (file,) = again.document["files"]
    assert file["status"] == "duplicate"
    assert file["findings"][0]["code"] == "mapping_used"
    (kept,) = command("mapping", "list", round_file, "--json").document
    assert (kept["name"], kept["kind"], kept["provider"]) == (
        "Kwaliteitsbeeld",
        "self_evaluation",
        "Kinder- en Jeugdpraktijk Duyvenbode",
    )


def test_undo_takes_an_import_with_a_mapping_back_as_one_step(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    mapping = proposed(command, round_file, tmp_path)
    completed(mapping, **{"1": "1.1"})
    assert command("import", round_file, FILE, "--mapping", mapping).status == 0
    assert command("undo", round_file).status == 0
    assert command("mapping", "list", round_file, "--json").document == []
    assert command("import", round_file, FILE, "--json").status == 2


def test_mapping_that_fits_another_layout_names_what_is_missing(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    mapping = proposed(command, round_file, tmp_path)
    completed(mapping, **{"1": "1.1"})
    ended = command("import", round_file, AUDIT, "--mapping", mapping, "--json")
    (file,) = ended.document["files"]
    assert (ended.status, file["status"]) == (2, "refused")
    assert {each["code"] for each in file["findings"]} <= {"mapping_misses", "mapping_misses_sheet"}


def test_provider_that_is_not_certain_is_asked(command: RunCommand, round_file: Path, tmp_path: Path) -> None:
    table = tmp_path / "lijst.csv"
    table.write_text(
        "Nr;Vraag;Score\n1;Is er een plan voor iedereen?;4\n2;Wordt dat plan besproken?;3\n", encoding="utf-8"
    )
    mapping = {
        "sheets": [
            {
                "sheet": None,
                "header_row": 1,
                "columns": {"id": "A", "question": "B", "answer": "C"},
                "values": {"4": 4, "3": 3},
                "criteria": {"1": "1.1", "2": "1.2"},
            }
        ]
    }
    path = tmp_path / "m.json"
    path.write_text(json.dumps(mapping), encoding="utf-8")
    words = ("import", round_file, table, "--mapping", path, "--kind", "self_evaluation")
    asked = command(*words)
    assert asked.status == 2
    assert "--provider" in asked.err
    told = command(*words, "--provider", "41087362", "--json")
    assert (told.status, told.document["files"][0]["kept"]) == (0, 2)


def test_shared_mapping_goes_from_one_register_to_another(
    command: RunCommand, round_file: Path, new_register_file: Path, tmp_path: Path
) -> None:
    mapping = proposed(command, round_file, tmp_path)
    completed(mapping, **{"1": "1.1"})
    assert command("import", round_file, FILE, "--mapping", mapping).status == 0
    shared = tmp_path / "gedeeld.json"
    assert command("mapping", "export", round_file, "Kwaliteitsbeeld", "--out", shared).status == 0
    assert "01593748" not in shared.read_text(encoding="utf-8")
    other = tmp_path / "ander.register"
    other.write_bytes(new_register_file.read_bytes())
    made = command("mapping", "import", other, shared, "--name", "Van Waterbeke", "--json")
    assert (made.status, made.document["name"], made.document["last_used_on"]) == (0, "Van Waterbeke", None)
    shown = command("mapping", "show", other, "van waterbeke", "--json").document
    assert shown["mapping"]["sheets"][0]["criteria"]["1"] == "1.1"
    assert (
        command("import", other, FILE, "--json").document["files"][0]["findings"][0]["code"]
        == "mapping_needed"
    )
    assert command("mapping", "remove", other, "Van Waterbeke").status == 0
    assert command("mapping", "show", other, "Van Waterbeke").status == 2


def test_wrong_mapping_file_is_refused_before_anything_happens(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "m.json"
    path.write_text('{"sheets": [{"columns": {"id": "A"}, "layout": "rond"}]}', encoding="utf-8")
    ended = command("import", round_file, FILE, "--mapping", path)
    assert ended.status == 2
    assert "sheets[0].layout" in ended.err


def test_name_in_a_list_is_said_to_be_a_provider(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    table = tmp_path / "signalen.csv"
    table.write_text("Datum;Over;Ernst;Verhaal\n3-3-2026;De Wilg;matig;Te laat gekomen\n", encoding="utf-8")
    mapping = {
        "sheets": [
            {
                "header_row": 1,
                "columns": {"date": "A", "provider": "B", "severity": "C", "comment": "D"},
                "values": {"matig": 2},
                "kind": "signals",
            }
        ]
    }
    path = tmp_path / "m.json"
    path.write_text(json.dumps(mapping), encoding="utf-8")
    words = ("import", round_file, table, "--mapping", path, "--json")
    assert command(*words).document["files"][0]["findings"][0]["code"] == "provider_unknown"
    told = command(*words, "--same", "De Wilg=41087362")
    assert (told.status, told.document["files"][0]["kept"]) == (0, 1)


def test_differences_with_the_register_stand_side_by_side(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    mapping = proposed(command, round_file, tmp_path)
    completed(mapping, **{"1": "1.1", "2": "1.2"})
    assert command("import", round_file, FILE, "--mapping", mapping).status == 0
    document = json.loads(mapping.read_text(encoding="utf-8"))
    document["sheets"][0]["values"] = dict.fromkeys(document["sheets"][0]["values"], 1)
    mapping.write_text(json.dumps(document), encoding="utf-8")
    words = ("import", round_file, FILE, "--mapping", mapping)
    stopped = command(*words)
    assert stopped.status == 2
    lines = stopped.err.splitlines()
    heads = next(each for each in lines if "in het register" in each and "in dit bestand" in each)
    row = next(each for each in lines if "!D8 " in each)
    assert heads.index("in dit bestand") < len(row)
    assert "Daarom is niets van dit bestand overgenomen." in stopped.err
    assert "zo staat het in het register" not in stopped.err  # each difference once
    assert "zou winnen" in command(*words, "--on-conflict", "update", "--dry-run").err
    assert "Het register wint" in command(*words, "--on-conflict", "skip").err
    assert "het register is bijgewerkt" in command(*words, "--on-conflict", "update").err
    assert command("undo", round_file).status == 0
    assert "Daarom is niets" in command(*words).err


def test_sharing_says_what_was_replaced_and_what_is_no_mapping(
    command: RunCommand, round_file: Path, tmp_path: Path
) -> None:
    mapping = proposed(command, round_file, tmp_path)
    completed(mapping, **{"1": "1.1"})
    assert command("import", round_file, FILE, "--mapping", mapping).status == 0
    shared = tmp_path / "gedeeld.json"
    named = ("Kwaliteitsbeeld", "--provider", "01593748")
    assert command("mapping", "export", round_file, *named, "--out", shared).status == 0
    assert "in plaats van" not in command("mapping", "import", round_file, shared, "--name", "Een").err
    again = command("mapping", "import", round_file, shared, "--name", "Twee")
    assert "'Twee' bewaard in plaats van 'Een'" in again.err
    assert "elke" in command("mapping", "list", round_file).err
    wrong = command("mapping", "import", round_file, FILE)
    assert (wrong.status, "geen bestand met een indeling" in wrong.err) == (2, True)
    unknown = command("mapping", "show", round_file, "Kwaliteitsbeeld", "--provider", "Nergens")
    assert unknown.status == 2
