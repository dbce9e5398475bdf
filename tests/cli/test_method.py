"""`method evaluate` and `method explain` on the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.cli.main import main

DATA = Path(__file__).resolve().parents[1] / "data" / "method"
CASE, RESULT = DATA / "case.json", json.loads((DATA / "result.json").read_text(encoding="utf-8"))


def written(folder: Path, document: object) -> str:
    file = folder / "cases.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return str(file)


def bad_case() -> dict[str, Any]:
    case = json.loads(CASE.read_text(encoding="utf-8"))
    case["themes"][0]["criteria"][0]["observations"][1]["score"] = "7"
    return case


def test_one_case_gives_one_result(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["method", "evaluate", str(CASE)]) == 0
    out, err = capsys.readouterr()
    assert (json.loads(out), err) == (RESULT, "")


def test_a_list_of_cases_gives_a_list_of_results(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = json.loads(CASE.read_text(encoding="utf-8"))
    for cases in ([case], [case, case], []):
        assert main(["method", "evaluate", written(tmp_path, cases)]) == 0
        assert json.loads(capsys.readouterr().out) == [RESULT] * len(cases)


def test_a_dash_is_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CASE.read_bytes()), encoding="utf-8"))
    assert main(["method", "evaluate", "-"]) == 0
    assert json.loads(capsys.readouterr().out) == RESULT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line", ["\n", "\r\n", "\r"])
def test_a_case_is_read_as_powershell_writes_it(
    encoding: str, line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = CASE.read_text(encoding="utf-8").replace("\n", line).encode(encoding)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
    assert main(["method", "evaluate", "-"]) == 0
    assert json.loads(capsys.readouterr().out) == RESULT


def test_a_fault_is_refused_with_its_place_and_nothing_on_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["method", "evaluate", written(tmp_path, bad_case())]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        'themes[0].criteria[0].observations[1].score: "7" valt buiten wat hier kan: van 1 tot en met 5\n'
    )


def test_each_fault_of_each_case_has_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    worse = {**bad_case(), "kleur\n": 1}
    assert main(["method", "evaluate", written(tmp_path, [worse, bad_case()])]) == 2
    places = [line.split(": ")[0] for line in capsys.readouterr().err.splitlines()]
    score = "themes[0].criteria[0].observations[1].score"
    assert places == ['[0]["kleur\\n"]', f"[0].{score}", f"[1].{score}"]


def test_a_fault_of_the_whole_file_bears_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "leeg.json"
    file.touch()
    assert main(["method", "evaluate", str(file)]) == 2
    assert capsys.readouterr().err.startswith(f"{file}: hier staat niets")


def test_faults_are_a_document_where_json_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--json", "method", "evaluate", written(tmp_path, bad_case())]) == 2
    document = json.loads(capsys.readouterr().out)
    assert (document["status"], [fault["code"] for fault in document["faults"]]) == (2, ["out_of_range"])


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["method", "evaluate", str(tmp_path / "weg.json")]) == 2
    out, err = capsys.readouterr()
    assert (out, "weg.json bestaat niet" in err) == ("", True)


def test_the_method_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["method", "explain"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("De beoordelingsmethode, versie 1\n")
    assert err == ""


def test_closed_standard_input_holds_no_case(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["method", "evaluate", "-"]) == 2
    assert capsys.readouterr().err.startswith("standaardinvoer: hier staat niets")
