"""`round` and `import` on the command line: from a register to answers and back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.filling import FormFiller
from tests.cli.conftest import RunCommand

CREATE = ("--name", "2026", "--reference-date", "2026-06-01", "--themes", "1")
WITH_CONTROLS = ("--parties", "toegang,backoffice,inwoner,controle")


@pytest.fixture
def town(register_file: Path, command: RunCommand) -> Path:
    """A register with two providers."""
    for number in (1, 2):
        added = command(
            "provider", "add", register_file, "--name", f"Zorg {number}", "--kvk", f"0000000{number}"
        )
        assert added.status == 0
    return register_file


def filled(content: bytes, score: Any = 4) -> bytes:
    filler = FormFiller(content)
    if filler.manifest.identity.kind is not FormKind.RESIDENTS:
        filler.put_date(date(2026, 4, 12))
    for question in filler.questions():
        if not question.question.theme:
            filler.put(question, Col.SCORE, score)
    return filler.saved()


def test_a_round_goes_out_and_comes_back(town: Path, command: RunCommand, tmp_path: Path) -> None:
    created = command("round", "create", town, *CREATE, *WITH_CONTROLS, "--return-by", "2026-05-15", "--json")
    assert created.status == 0
    assert created.document["round"]["themes"] == ["1", "2", "4"]
    assert created.document["round"]["return_by"]["provider"] == "2026-05-15"
    forms = command("round", "forms", town, "--round", "2026", "--out", tmp_path / "uit", "--json")
    assert forms.status == 0
    assert [each["party"] for each in forms.document["forms"]].count("provider") == 2
    own = next(each for each in forms.document["forms"] if each["party"] == "provider")
    back = tmp_path / "terug.xlsx"
    back.write_bytes(filled(Path(own["file"]).read_bytes()))
    imported = command("import", town, back, "--json")
    (file,) = imported.document["files"]
    assert (imported.status, file["status"], file["kind"]) == (0, "imported", "self_evaluation")
    assert (file["provider"], file["round"], file["findings"]) == (own["name"], "2026", [])
    assert imported.document["change_set"] == file["change_set"]
    again = command("import", town, back, "--json")
    assert (again.status, again.document["files"][0]["status"]) == (0, "duplicate")
    assert again.document["change_set"] is None
    status = command("round", "status", town, "--round", "2026", "--json").document
    states = {(each["provider"]["name"], each["party"]): each["state"] for each in status["requests"]}
    assert states[own["name"], "provider"] == "complete"
    assert sorted(states.values()).count("complete") == 1


def test_a_round_out_of_reach_is_made_after_a_sentence_that_says_so_or_refused_on_request(
    town: Path, command: RunCommand
) -> None:
    refused = command("round", "create", town, *CREATE, "--within-reach", "--json")
    assert refused.status == 2
    assert refused.document["error"]["code"] == "round_out_of_reach"
    assert "kernthema 4" in refused.err
    assert command("round", "list", town, "--json").document == []
    accepted = command("round", "create", town, *CREATE, "--json")
    assert accepted.status == 0
    assert accepted.document["reach"]["out_of_reach"]
    assert "geen eindoordeel haalbaar" in accepted.err


def test_a_proposal_changes_nothing(town: Path, command: RunCommand) -> None:
    proposed = command("round", "create", town, *CREATE, "--dry-run", "--json")
    assert (proposed.status, proposed.document["created"]) == (0, False)
    assert proposed.document["participations"] == 2
    assert command("round", "list", town, "--json").document == []


def test_the_reach_of_a_round_names_what_is_missing_per_theme(town: Path, command: RunCommand) -> None:
    command("round", "create", town, *CREATE)
    reach = command("round", "reach", town, "--round", "2026", "--json")
    (first, _) = reach.document["providers"]
    safety = next(each for each in first["themes"] if each["code"] == "4")
    assert (first["overall"], safety["within"], safety["addition"]) == (False, False, ["visit"])
    assert safety["helps"] == ["4.2", "4.3", "4.4"]
    assert "bureaucontrole" in reach.err


def test_teams_come_from_a_list(town: Path, command: RunCommand, tmp_path: Path) -> None:
    teams = tmp_path / "teams.csv"
    teams.write_text("partij;naam;aanbieders\ntoegang;Noord;00000001\ntoegang;Zuid;alle\n", encoding="utf-8")
    made = command("round", "create", town, *CREATE, "--respondents", teams, "--json")
    burden = {
        each["name"]: each["providers"] for each in made.document["burden"] if each["party"] == "access"
    }
    assert burden == {"Noord": 1, "Zuid": 2}


def test_one_form_can_be_made_again_for_one_provider(town: Path, command: RunCommand, tmp_path: Path) -> None:
    command("round", "create", town, *CREATE)
    words = ("round", "forms", town, "--round", "2026", "--out", tmp_path, "--provider", "00000002")
    made = command(*words, "--parties", "aanbieder", "--json").document["forms"]
    assert [each["name"] for each in made] == ["Zorg 2"]
    again = command(*words, "--parties", "aanbieder", "--json").document["forms"]
    assert Path(again[0]["file"]).name == "Zelfevaluatie 2026 - Zorg 2 (2).xlsx"


def test_a_changed_answer_is_shown_and_the_choice_is_followed(
    town: Path, command: RunCommand, tmp_path: Path
) -> None:
    command("round", "create", town, *CREATE)
    made = command("round", "forms", town, "--round", "2026", "--out", tmp_path / "uit", "--json").document[
        "forms"
    ]
    form = next(Path(each["file"]).read_bytes() for each in made if each["party"] == "provider")
    for name, score in (("een.xlsx", 4), ("twee.xlsx", 3)):
        (tmp_path / name).write_bytes(filled(form, score))
    command("import", town, tmp_path / "een.xlsx")
    stopped = command("import", town, tmp_path / "twee.xlsx", "--json")
    (file,) = stopped.document["files"]
    assert (stopped.status, file["status"], file["change_set"]) == (2, "refused", None)
    assert {(each["before"], each["after"]) for each in file["changes"]} == {("4 - goed", "3 - voldoende")}
    updated = command("import", town, tmp_path / "twee.xlsx", "--on-conflict", "update", "--json")
    assert (updated.status, updated.document["files"][0]["status"]) == (0, "imported")


def test_findings_end_with_status_one_and_name_their_cells(
    town: Path, command: RunCommand, tmp_path: Path
) -> None:
    command("round", "create", town, *CREATE)
    made = command("round", "forms", town, "--round", "2026", "--out", tmp_path / "uit", "--json").document[
        "forms"
    ]
    form = next(Path(each["file"]).read_bytes() for each in made if each["party"] == "provider")
    filler = FormFiller(filled(form))
    filler.put(filler.questions()[0], Col.SCORE, 9)
    (tmp_path / "terug.xlsx").write_bytes(filler.saved())
    ended = command("import", town, tmp_path / "terug.xlsx", "--marked", tmp_path / "fout", "--json")
    (file,) = ended.document["files"]
    (finding,) = file["findings"]
    assert (ended.status, file["status"]) == (1, "partly")
    assert (finding["sheet"], finding["cell"], finding["found"], finding["severity"]) == (
        "Zelfevaluatie",
        "F7",
        "9",
        "error",
    )
    assert "Zelfevaluatie!F7" in ended.err
    assert [Path(each).parent.name for each in ended.document["marked"]] == ["fout"]


def test_a_request_can_be_closed_and_a_criterion_skipped(town: Path, command: RunCommand) -> None:
    command("round", "create", town, *CREATE)
    about = (town, "--round", "2026", "--provider", "00000001", "--reason", "Alleen dagbesteding")
    assert command("round", "skip", *about, "--criterion", "2.3").status == 0
    assert command("round", "skip", *about, "--criterion", "2.1").status == 0
    again = ("round", "skip", *about[:-2], "--criterion", "2.1", "--withdraw", "--json")
    assert command(*again).document["reason"] is None
    assert command(*again).document["error"]["code"] == "criterion_applies"
    assert command("round", "close", *about, "--party", "backoffice").status == 0
    requests = command("round", "status", town, "--round", "2026", "--json").document["requests"]
    mine = {each["party"]: each for each in requests if each["provider"]["kvk"] == "00000001"}
    assert mine["back_office"]["state"] == "closed"
    assert {"criterion": "uitval", "reason": "not_applicable", "detail": "Alleen dagbesteding"} in mine[
        "provider"
    ]["skipped"]


def test_the_dates_of_a_round_can_be_moved(town: Path, command: RunCommand) -> None:
    command("round", "create", town, *CREATE)
    moved = command(
        "round",
        "change",
        town,
        "--round",
        "2026",
        "--reference-date",
        "2026-07-01",
        "--return-by",
        "toegang=2026-06-15",
        "--json",
    )
    assert moved.document["reference_date"] == "2026-07-01"
    assert moved.document["return_by"]["access"] == "2026-06-15"


def test_a_closed_round_gives_no_more_forms(town: Path, command: RunCommand, tmp_path: Path) -> None:
    command("round", "create", town, *CREATE)
    assert command("round", "change", town, "--round", "2026", "--state", "closed").status == 0
    refused = command("round", "forms", town, "--round", "2026", "--out", tmp_path / "uit", "--json")
    assert (refused.status, refused.document["error"]["code"]) == (2, "round_closed")
    assert command("round", "change", town, "--round", "2026", "--state", "open").status == 0
    assert command("round", "forms", town, "--round", "2026", "--out", tmp_path / "uit").status == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--themes", "42"), "theme_unknown"),
        (("--providers", "99999999"), "provider_unknown"),
        (("--parties", "buren"), "party_unknown"),
        (("--return-by", "morgen"), "no_date"),
    ],
)
def test_what_is_no_round_is_refused(
    town: Path, command: RunCommand, words: tuple[str, ...], code: str
) -> None:
    refused = command(
        "round", "create", town, "--name", "2026", "--reference-date", "2026-06-01", *words, "--json"
    )
    assert (refused.status, refused.document["error"]["code"]) == (2, code)


def test_an_empty_folder_is_refused(town: Path, command: RunCommand, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    assert command("import", town, tmp_path / "leeg").status == 2
