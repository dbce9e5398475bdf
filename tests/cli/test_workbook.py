"""`workbook inspect` and `workbook read` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.cli.main import main
from tests.workbook.samples import DUTCH, ods, xlsx

KEYS = {"format", "readable", "problem", "remedy", "sheets"}
SHEET_KEYS = {"name", "visible", "rows", "header_rows", "kind", "columns"}
COLUMN_KEYS = {"letter", "header", "role", "distinct"}
QUESTIONS = xlsx(
    [
        ["Nr", "Vraag", "Antwoord", "Toelichting"],
        *([f"1.{number}", f"Is onderdeel {number} goed geregeld?", "ja", ""] for number in range(1, 6)),
    ]
)


def file(folder: Path, content: bytes, name: str = "vragen.xlsx") -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def document(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_one_file_is_one_object_in_the_agreed_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["workbook", "inspect", "--json", file(tmp_path, QUESTIONS)]) == 0
    found = document(capsys)
    assert set(found) == KEYS
    assert (found["format"], found["readable"], found["problem"], found["remedy"]) == (
        "xlsx",
        True,
        None,
        None,
    )
    (sheet,) = found["sheets"]
    assert set(sheet) == SHEET_KEYS
    assert (sheet["rows"], sheet["header_rows"], sheet["kind"]) == (6, [1], "questions")
    assert [set(column) for column in sheet["columns"]] == [COLUMN_KEYS] * 4
    assert [column["role"] for column in sheet["columns"]] == ["id", "question", "answer", "comment"]
    assert sheet["columns"][2]["distinct"] == [{"value": "ja", "count": 5}]


def test_several_files_are_a_list_and_a_bad_one_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = file(tmp_path, b"%PDF-1.7", "lijst.xlsx")
    good = file(tmp_path, QUESTIONS)
    assert main(["workbook", "inspect", "--json", bad, good, bad]) == 1
    assert [each["readable"] for each in document(capsys)] == [False, True, False]


def test_a_protected_file_asks_for_its_password_in_dutch(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    protected = ods("", manifest="<manifest><encryption-data/></manifest>")
    assert main(["workbook", "inspect", file(tmp_path, protected)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "zonder wachtwoord" in err


def test_a_file_is_told_in_words_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["workbook", "inspect", file(tmp_path, QUESTIONS)]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "vragen.xlsx (xlsx)",
        "  Blad 'Blad1': vragenlijst; kop op rij 1; t/m cel D6",
        "      A nummer: Nr",
        "      B vraag: Vraag",
        "      C antwoord: Antwoord",
        "        ja (5)",
        "      D toelichting: Toelichting",
    ]


def test_what_has_no_sheet_or_format_is_told_without_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(b"")
    (tmp_path / "lijst.csv").write_bytes(
        b"Nr;Vraag;Antwoord\r\n1;Is er een plan?;ja\r\n2;Is er rust?;nee\r\n"
    )
    assert main(["workbook", "inspect", str(tmp_path / "leeg.xlsx"), str(tmp_path / "lijst.csv")]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[:2] == ["leeg.xlsx", "  Dit bestand is leeg."]
    assert "  Het bestand: vragenlijst; kop op rij 1; t/m cel C3" in lines


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["workbook", "inspect", "--json", str(tmp_path / "weg.xlsx")]) == 2
    assert document(capsys)["error"]["code"] == "not_found"


def mapping(folder: Path, sheet: dict[str, Any]) -> str:
    path = folder / "indeling.json"
    path.write_text(json.dumps({"sheets": [sheet]}), encoding="utf-8")
    return str(path)


def test_rows_are_read_by_a_mapping_with_skipped_rows_and_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    columns = {"id": "A", "question": "B", "answer": "D", "comment": ["C", "E"]}
    values = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "n.v.t.": "not_applicable"}
    given = mapping(tmp_path, {"sheet": "Zelfaudit", "header_row": 9, "columns": columns, "values": values})
    path = str(DUTCH / "Zelfaudit 2026 Wilgenoord v1.2 def.xlsx")
    assert main(["workbook", "read", path, "--mapping", given, "--json"]) == 1
    found = document(capsys)
    assert set(found) == {"rows", "skipped", "findings"}
    assert found["rows"][0] == {
        "sheet": "Zelfaudit",
        "row": 11,
        "id": "1.1",
        "theme": "1  Aanmelding en intake",
        "question": "Neemt de organisatie binnen vijf werkdagen na toewijzing contact op met de cliënt?",
        "answer": "4",
        "score": 4,
        "comment": ["Steekproef 12 dossiers", "11 van 12 op tijd"],
        "outcome": "scored",
    }
    assert found["skipped"][6] == {
        "sheet": "Zelfaudit",
        "row": 10,
        "reason": "kop van een thema",
        "text": "1  Aanmelding en intake",
    }
    unmapped = [finding for finding in found["findings"] if finding["found"] == "3/4"]
    assert [set(finding) for finding in unmapped] == [
        {"sheet", "cell", "found", "expected", "remedy", "severity"}
    ]


def test_a_clean_reading_ends_well_and_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = mapping(
        tmp_path,
        {"header_row": 1, "columns": {"id": "A", "question": "B", "answer": "C"}, "values": {"ja": 5}},
    )
    assert main(["workbook", "read", file(tmp_path, QUESTIONS), "--mapping", given]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "Blad1 2: 1.1 Is onderdeel 1 goed geregeld? = ja (5)"
    assert told[-1] == "5 rijen gelezen, 0 overgeslagen:"


def test_a_wrong_mapping_and_an_unreadable_file_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = mapping(tmp_path, {"columns": {"id": "7"}})
    assert main(["workbook", "read", file(tmp_path, QUESTIONS), "--mapping", wrong, "--json"]) == 2
    assert "sheets[0].columns.id" in document(capsys)["error"]["message"]
    right = mapping(tmp_path, {"columns": {"id": "A"}})
    assert (
        main(["workbook", "read", file(tmp_path, b"%PDF-1.7", "x.xlsx"), "--mapping", right, "--json"]) == 2
    )
    assert document(capsys)["error"]["code"] == "workbook_other_document"
