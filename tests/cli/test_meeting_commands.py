"""Visits and conversations from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import RunCommand
from tests.cli.test_assessment_files import words_of
from tests.report.strict_calendar import read_calendar

LANTAARN = "12345678"


@pytest.fixture
def register(register_file: Path, command: RunCommand) -> Path:
    """Add a provider that takes part in a round."""
    assert command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", LANTAARN).status == 0
    made = command(
        "round",
        "create",
        register_file,
        "--name",
        "2026",
        "--reference-date",
        "2026-12-31",
        "--providers",
        LANTAARN,
    )
    assert made.status == 0, made.err
    return register_file


def prepare(register: Path, command: RunCommand, *more: object) -> str:
    done = command("visit", "prepare", register, "--provider", LANTAARN, *more, "--json")
    assert done.status == 0, done.err
    return str(done.document["visit"]["id"])


@pytest.mark.usefixtures("nobody")
def test_a_visit_goes_from_prepared_to_agreed(register: Path, command: RunCommand, tmp_path: Path) -> None:
    paper = tmp_path / "vragen.pdf"
    visit = prepare(
        register, command, "--criterion", "4.2", "--at", "2026-03-02T09:30", "--until", "2026-03-02T11:00",
        "--place", "Dorpsstraat 1", "--out", paper,
    )  # fmt: skip
    assert paper.read_bytes().startswith(b"%PDF")
    seen = command(
        "visit", "record", register, visit, "--held", "2026-03-02", "--present", "Els Smit;directeur;De Lantaarn",
        "--note", "4.2=3,5: rooster hing niet", "--criterion", "5.1", "--score", "4", "--remark", "bel 0612345678",
        "--report", "Wij zagen dit.", "--agreement", "Rooster ophangen", "--due", "2026-06-01", "--json",
    )  # fmt: skip
    assert seen.status == 0, seen.err
    notes = {each["criterion"]: each for each in seen.document["notes"]}
    assert (notes["4.2"]["score"], notes["4.2"]["remark"], notes["5.1"]["score"]) == (
        "3.5",
        "rooster hing niet",
        "4",
    )
    assert "0612345678" not in seen.out + seen.err
    assert seen.document["actions"][0]["origin"] == "visit"

    alone = command("visit", "agree", register, visit)
    unknown = command("visit", "agree", register, visit, "--second", "Joost de Wit", "--json")
    assert command("person", "--name", "Fatima Bakker").status == 0
    agreed = command("visit", "agree", register, visit, "--second", "Joost de Wit", "--json")
    changed = command("visit", "record", register, visit, "--note", "4.2=5", "--json")

    assert alone.status == 2
    assert unknown.document["error"]["code"] == "visit_without_writer"
    assert (agreed.status, agreed.document["visit"]["second_reporter_name"]) == (0, "Joost de Wit")
    assert changed.document["error"]["code"] == "visit_is_agreed"
    assert command("visit", "agree", register, visit, "--withdraw", "Verkeerde dag").status == 0
    report = tmp_path / "verslag.docx"
    shown = command("visit", "show", register, visit, "--out", report, "--audience", "provider", "--json")
    assert shown.document["visit"]["agreed_on"] is None
    assert report.read_bytes().startswith(b"PK")


def test_a_visit_asks_what_differs_and_a_rehearsal_stores_nothing(
    register: Path, command: RunCommand
) -> None:
    done = command(
        "visit", "prepare", register, "--provider", LANTAARN, "--questions", "3", "--leave-out", "1.1", "--dry-run",
        "--json",
    )  # fmt: skip
    assert len(done.document["notes"]) == 3
    assert "1.1" not in [each["criterion"] for each in done.document["notes"]]
    assert command("visit", "list", register, "--json").document == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("record", "weg"), "visit_unknown"),
        (("show", "weg"), "visit_unknown"),
        (("ics", "--out", "a.ics"), "nothing_planned"),
    ],
)
def test_what_is_not_there_is_refused(
    register: Path, command: RunCommand, words: tuple[str, ...], code: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    done = command("visit", words[0], register, *words[1:], "--json")
    assert (done.status, done.document["error"]["code"]) == (2, code)
    assert not (tmp_path / "a.ics").exists()


@pytest.mark.parametrize("text", ["2026-03-02", "morgen", "2026-03-02T09:30+01:00"])
def test_a_time_is_a_local_one(register: Path, command: RunCommand, text: str) -> None:
    assert command("visit", "prepare", register, "--provider", LANTAARN, "--at", text).status == 2


def test_files_are_kept_after_the_sentence(register: Path, command: RunCommand, tmp_path: Path) -> None:
    visit = prepare(register, command, "--criterion", "4.2")
    photo, paper = tmp_path / "foto.png", tmp_path / "rooster.txt"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IEND" + bytes(4))
    paper.write_text("rooster", encoding="utf-8")

    refused = command("visit", "attach", register, visit, paper, "--json")
    assert (refused.status, refused.document["error"]["code"]) == (2, "pictures_not_promised")
    assert command("visit", "show", register, visit, "--json").document["files"] == []
    kept = command("visit", "attach", register, visit, paper, photo, "--promised", "--json")
    assert [each["document"]["name"] for each in kept.document["files"]] == ["rooster.txt", "foto.png"]
    first = kept.document["files"][0]["id"]
    assert command("visit", "remove", register, visit, "--file", first).status == 0
    assert len(command("visit", "show", register, visit, "--json").document["files"]) == 1
    assert command("visit", "remove", register, visit).status == 0


def plan(register: Path, command: RunCommand, *more: object) -> str:
    done = command(
        "conversation", "plan", register, "--provider", LANTAARN, "--level", "operational", *more, "--json"
    )
    assert done.status == 0, done.err
    return str(done.document["conversation"]["id"])


def test_agenda_of_a_provider_is_that_of_the_next_conversation(
    register: Path, command: RunCommand, tmp_path: Path
) -> None:
    out = tmp_path / "agenda.docx"
    wanted = ("report", register, "--provider", LANTAARN, "--kind", "agenda", "--out", out)
    refused = command(*wanted, "--json")
    assert (refused.status, refused.document["error"]["code"]) == (2, "agenda_without_conversation")
    first = plan(register, command, "--at", "2026-03-10T14:00", "--place", "Stadhuis")
    plan(register, command, "--at", "2026-06-10T14:00", "--place", "Kantoor")
    for place, held in (("Stadhuis", True), ("Kantoor", False)):
        assert command(*wanted).status == 0
        assert place in words_of(out)
        if held:
            assert command("conversation", "record", register, first, "--held", "2026-03-10").status == 0


def test_a_conversation_goes_from_agenda_to_agreed_minutes(
    register: Path, command: RunCommand, tmp_path: Path
) -> None:
    late = ("--measure", "Wachtlijst", "--agreed", "2026-01-01", "--due", "2026-02-01")
    assert command("action", "add", register, "--provider", LANTAARN, *late).status == 0
    spoken = plan(register, command, "--at", "2026-03-10T14:00")
    changed = command(
        "conversation", "agenda", register, spoken, "--add", "Onder ons", "--point-audience", "internal",
        "--move", "2", "1", "--renew", "--json",
    )  # fmt: skip
    assert [each["title"] for each in changed.document["points"]] == ["Onder ons", "Wachtlijst"]
    seen = command(
        "conversation", "record", register, spoken, "--held", "2026-03-10", "--said", "2=Wordt korter",
        "--minutes", "Goed gesprek", "--agreement", "Nieuwe planning", "--owner", "municipality", "--json",
    )  # fmt: skip
    assert seen.status == 0, seen.err
    assert seen.document["points"][1]["said"] == "Wordt korter"
    assert seen.document["actions"][0]["origin"] == "conversation"
    minutes = tmp_path / "verslag.docx"
    written = command(
        "conversation", "minutes", register, spoken, "--out", minutes, "--agreed", "2026-03-12",
        "--audience", "provider", "--json",
    )  # fmt: skip
    assert (written.status, written.document["conversation"]["minutes_agreed_on"]) == (0, "2026-03-12")
    assert minutes.read_bytes().startswith(b"PK")
    locked = command("conversation", "agenda", register, spoken, "--remove", "1", "--json")
    assert locked.document["error"]["code"] == "conversation_is_agreed"
    assert command("conversation", "minutes", register, spoken, "--withdraw", "Naam fout").status == 0
    assert command("conversation", "remove", register, spoken).status == 0
    assert command("conversation", "list", register, "--json").document == []


def test_planned_meetings_go_to_a_calendar(register: Path, command: RunCommand, tmp_path: Path) -> None:
    visit = prepare(register, command, "--criterion", "4.2", "--at", "2090-03-02T09:30")
    spoken = plan(register, command, "--at", "2090-03-10T14:00")
    plan(register, command)
    file = tmp_path / "alles.ics"
    done = command("conversation", "ics", register, "--out", file, "--json")

    events = read_calendar(file.read_bytes()).all("VEVENT")
    assert done.document["events"] == 2
    assert [each.properties["UID"] for each in events] == [visit, spoken]
    assert command("visit", "ics", register, visit, "--out", file, "--json").document["events"] == 1


def test_personal_data_is_pointed_out_with_the_field_and_never_echoed(
    register: Path, command: RunCommand
) -> None:
    visit = prepare(register, command, "--criterion", "4.2")
    seen = command(
        "visit", "record", register, visit, "--note", "4.2=3: gezien 123456782", "--report", "bsn 123456782",
        "--agreement", "Bellen over 123456782", "--json",
    )  # fmt: skip
    spoken = plan(register, command)
    said = command(
        "conversation", "record", register, spoken, "--minutes", "over 123456782", "--agreement", "ook 123456782",
        "--json",
    )  # fmt: skip
    told = command("visit", "show", register, visit)

    assert "123456782" not in seen.out + seen.err + said.out + said.err + told.out + told.err
    for field in ("toelichting", "verslag", "maatregel"):
        assert f"'{field}'" in seen.err
    assert [each["code"] for each in said.document["notices"]] == ["personal_data"] * 2


@pytest.mark.parametrize("score", ["nan", "-inf", "6", "veel"])
def test_a_score_that_is_no_number_of_the_scale_is_refused(
    register: Path, command: RunCommand, score: str
) -> None:
    visit = prepare(register, command, "--criterion", "4.2")
    done = command("visit", "record", register, visit, "--note", f"4.2={score}: x", "--json")
    assert (done.status, done.document["error"]["code"]) == (2, "observation_out_of_range")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_report_is_read_in_the_encoding_that_it_was_saved_in(
    register: Path, command: RunCommand, tmp_path: Path, encoding: str
) -> None:
    visit = prepare(register, command, "--criterion", "4.2")
    text = "Wij bezochten het café; de cliënten waren tevreden."
    file = tmp_path / "verslag.txt"
    file.write_bytes(text.encode(encoding))
    assert command("visit", "record", register, visit, "--report-file", file).status == 0
    assert command("visit", "show", register, visit, "--json").document["visit"]["report"] == text


def test_what_is_no_text_is_no_report(register: Path, command: RunCommand, tmp_path: Path) -> None:
    visit = prepare(register, command, "--criterion", "4.2")
    file = tmp_path / "foto.txt"
    file.write_bytes(bytes(range(256)) * 8)
    assert command("visit", "record", register, visit, "--report-file", file).status == 2


def test_a_removed_meeting_is_written_as_cancelled(
    register: Path, command: RunCommand, tmp_path: Path
) -> None:
    spoken = plan(register, command, "--at", "2090-03-10T14:00")
    assert command("conversation", "remove", register, spoken).status == 0
    file = tmp_path / "weg.ics"
    assert command("conversation", "ics", register, spoken, "--out", file).status == 0
    assert read_calendar(file.read_bytes()).properties["METHOD"] == "CANCEL"
