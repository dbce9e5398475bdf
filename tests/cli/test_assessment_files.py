"""An assessment that goes out and comes back as files: documents, the reply, the sealed report and its proof."""

from __future__ import annotations

from pathlib import Path

from docx import Document as WordDocument

from tests.cli.test_assessment_commands import ME, Counted, all_in, assessment
from tests.usecases.reply_import.replies import COMPLETE, replied

__all__ = ["all_in", "assessment"]


def words_of(path: Path) -> str:
    """The text of a Word document, tables included."""
    document = WordDocument(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_a_remark_by_file_is_answered_and_printed_in_the_sealed_report(
    assessment: Counted, tmp_path: Path
) -> None:
    assessment.done("draft", *ME)
    rehearsed = assessment.done("send", *ME, "--out", tmp_path / "uit", "--dry-run")
    assert "files" not in rehearsed
    assert not (tmp_path / "uit").exists()
    sent = assessment.done("send", *ME, "--out", tmp_path / "uit")
    (workbook,) = [Path(each) for each in sent["files"] if each.endswith(".xlsx")]
    back = tmp_path / "reactie.xlsx"
    back.write_bytes(replied(workbook.read_bytes(), {"rust": "De backoffice telde dubbel."}, COMPLETE))
    ended = assessment.command("import", assessment.path, back, "--json")
    assert ended.status == 0, ended.err
    assert [each["kind"] for each in ended.document["files"]] == ["reply"]
    proof = tmp_path / "bewijs.txt"
    proof.write_text("geteld", encoding="utf-8")
    assessment.done("reply", *ME, "--to", "1", "--file", proof, "--file", back)
    shown = assessment("show", *ME, "--out", tmp_path / "lezen")
    assert "Onderbouwing bij opmerking 1: bewijs.txt" in shown.err
    assert (tmp_path / "lezen" / "bewijs.txt").read_bytes() == b"geteld"
    assessment.done("decide", *ME, "--remark", "1", "--decision", "partly", "--reason", "Een deel klopt.")
    sealed = assessment.done("determine", *ME, "--out", tmp_path / "vast")
    names = sorted(Path(each).name for each in sealed["files"])
    assert names == ["Beoordeling De Lantaarn.docx", "Beoordeling De Lantaarn.pdf"]
    text = words_of(tmp_path / "vast" / "Beoordeling De Lantaarn.docx")
    for said in ("De backoffice telde dubbel.", "deels overgenomen", "Een deel klopt.", "2: ja, bij de"):
        assert said in text
    pdf = tmp_path / "vast" / "Beoordeling De Lantaarn.pdf"
    alone = assessment.command("assessment", "verify", pdf, "--json")
    assert (alone.status, [each["sound"] for each in alone.document["files"]]) == (0, [True])
    (facts,) = [each["assessment"] for each in alone.document["files"]]
    assert (facts["provider"], facts["version"], facts["seal"]) == (
        "De Lantaarn",
        1,
        sealed["assessments"][0]["seal"],
    )
    assert "De Lantaarn, ronde 2026, versie 1, vastgesteld op" in alone.err
    assert "Eindoordeel: 4; thema 1:" in alone.err
    beside = assessment.command("assessment", "verify", assessment.path, pdf, "--json")
    assert (beside.status, [each["sound"] for each in beside.document["files"]]) == (0, [True])


def test_a_pdf_that_is_no_report_is_refused(assessment: Counted, tmp_path: Path) -> None:
    path = tmp_path / "kapot.pdf"
    path.write_bytes(b"%PDF-1.7\nniets")
    ended = assessment.command("assessment", "verify", path)
    assert ended.status == 2
    assert "beschadigd of beveiligd" in ended.err


def test_evidence_needs_a_file(assessment: Counted) -> None:
    assessment.done("draft", *ME)
    assessment.done("send", *ME)
    assessment.done("reply", *ME, "--remark", "Nee.", "--criterion", "1.1")
    ended = assessment("reply", *ME, "--to", "1")
    assert ended.status == 2
    assert "Noem het bestand" in ended.err


def test_reminders_are_listed_before_they_are_written(assessment: Counted, tmp_path: Path) -> None:
    assessment.done("draft", *ME)
    assessment.done("send", *ME)
    round_of = ("remind", assessment.path, "--round", "2026")
    listed = assessment.command("round", *round_of, "--dry-run", "--within", "20", "--json")
    assert [(each["about"], each["name"]) for each in listed.document["reminders"]] == [
        ("reply", "De Lantaarn")
    ]
    written = assessment.command("round", *round_of, "--out", tmp_path / "h", "--within", "20", "--json")
    assert {Path(each).suffix for each in written.document["files"]} == {".eml", ".txt"}
    again = assessment.command("round", *round_of, "--out", tmp_path / "h", "--within", "20")
    assert again.status == 2


def test_a_blind_round_shows_a_rating_only_on_request_or_after_a_finding(assessment: Counted) -> None:
    round_of = ("round", "change", assessment.path, "--round", "2026")
    changed = assessment.command(*round_of, "--blind", "criterion", "--json")
    assert changed.document["blind"] == ["criterion"]
    assessment.done("draft", *ME)
    assessed = assessment.command("assess", assessment.path, *ME, "--json").document
    assert [each["rating"] for each in assessed["criteria"]] == [None] * 4
    assert {each.get("blind") for each in assessed["criteria"]} == {True}
    why = assessment.command("assess", assessment.path, *ME, "--why", "--json").document
    assert (why["overall"]["rating"], why["overall"]["blind"]) == (None, True)
    assert "Blind" in assessment.command("assess", assessment.path, *ME, "--why").err
    said = assessment("show", *ME).err
    assert [each.split()[-2:] for each in said.splitlines() if each.startswith("criterium")] == [
        ["?", "–"]
    ] * 4
    refused = assessment("send", *ME)
    assert (refused.status, "1.1, 1.2, 2.1, 2.2" in refused.err) == (2, True)
    assessment.done("reveal", *ME, "--criterion", "1.1", "--criterion", "1.2")
    for code in ("2.1", "2.2"):
        assessment.done("finding", *ME, "--criterion", code, "--text", "Gezien.")
    shown = assessment.done("show", *ME)
    assert [each.get("blind") for each in shown["ratings"]] == [None] * 7
    assert assessment("send", *ME).status == 0
    off = assessment.command(*round_of, "--blind", "off", "--json")
    assert off.document["blind"] == []
