"""Observations, supervision and actions from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import RunCommand

LANTAARN = "12345678"


@pytest.fixture
def register(register_file: Path, command: RunCommand) -> Path:
    added = command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", LANTAARN)
    assert added.status == 0
    return register_file


def test_observation_is_typed_and_removed(register: Path, command: RunCommand) -> None:
    done = command(
        "observation", "add", register, "--provider", LANTAARN, "--criterion", "4.1", "--party", "access",
        "--score", "3,5", "--date", "2026-03-01", "--evidence", "hearsay", "--remark", "bel 0612345678", "--json",
    )  # fmt: skip
    seen = done.document["observation"]
    assert (done.status, seen["score"], seen["evidence"]) == (0, "3.5", "hearsay")
    assert "0612345678" not in done.out + done.err
    assert command("observation", "remove", register, seen["id"]).status == 0
    assert command("observation", "remove", register, seen["id"]).status == 2


@pytest.mark.parametrize(
    "words",
    [
        ("--criterion", "4.1", "--party", "access", "--score", "6"),
        ("--criterion", "4.1", "--party", "regulator", "--score", "5"),
        ("--criterion", "4.1", "--party", "resident", "--score", "4"),
        ("--criterion", "4.1", "--party", "access", "--score", "4", "--n", "7"),
        ("--criterion", "99", "--party", "access", "--score", "4"),
        ("--criterion", "4.1", "--party", "provider", "--score", "4"),
        ("--criterion", "4.1", "--party", "access", "--score", "goed"),
        ("--criterion", "4.1", "--party", "access", "--score", "4", "--respondent", "Team Oost"),
        ("--criterion", "4.1", "--party", "access", "--score", "4", "--round", "2026"),
    ],
)
def test_wrong_observation_is_refused(register: Path, command: RunCommand, words: tuple[str, ...]) -> None:
    assert command("observation", "add", register, "--provider", LANTAARN, *words).status == 2


def report(register: Path, *more: str) -> tuple[object, ...]:
    return (
        "supervision", "add", register, "--provider", LANTAARN, "--supervisor", "GGD Hollands Midden",
        "--date", "2026-02-01", "--reference", "2026/17", *more, "--json",
    )  # fmt: skip


def test_report_is_typed_over_and_listed(register: Path, tmp_path: Path, command: RunCommand) -> None:
    file = tmp_path / "rapport.pdf"
    file.write_bytes(b"%PDF-1.7")
    judged = ("--judgement", "4.1=voldoet", "--judgement", "4.2=grotendeels niet: te late meldingen")
    done = command(*report(register, *judged, "--file", str(file), "--public"))
    assert (done.status, done.document["report"]["public"]) == (0, True)
    listed = command("supervision", "list", register, "--provider", LANTAARN, "--json")
    [kept] = listed.document["reports"]
    assert [(each["criterion"], each["judgement"], each["remark"]) for each in kept["findings"]] == [
        ("4.1", "meets", ""),
        ("4.2", "mostly_not", "te late meldingen"),
    ]
    assert "4.2 grotendeels niet" in listed.err
    assert command("supervision", "remove", register, kept["id"]).status == 0
    assert command("supervision", "list", register, "--json").document["reports"] == []


def test_supervisors_own_word_is_said_once(register: Path, command: RunCommand) -> None:
    word = ("--judgement", "4.1=op orde")
    refused = command(*report(register, *word))
    assert (refused.status, refused.document["error"]["code"]) == (2, "supervisor_word_unknown")
    assert command(*report(register, *word, "--means", "op orde=voldoet")).status == 0
    assert command(*report(register, *word)).status == 0
    assert command(*report(register, *word, "--means", "op orde=prima")).status == 2
    assert command(*report(register, "--judgement", "4.1")).status == 2


def test_refused_report_leaves_no_word_behind(register: Path, command: RunCommand) -> None:
    wrong = ("--judgement", "99.9=op orde", "--means", "op orde=voldoet")
    assert command(*report(register, *wrong)).status == 2
    again = command(*report(register, "--judgement", "4.1=op orde"))
    assert again.document["error"]["code"] == "supervisor_word_unknown"


def test_measure_is_added_and_ended(register: Path, command: RunCommand) -> None:
    done = command(
        "supervision", "measure", register, "--provider", LANTAARN, "--kind", "Aanwijzing",
        "--from", "2026-01-15", "--json",
    )  # fmt: skip
    measure = done.document["measure"]["id"]
    listed = command("supervision", "list", register, "--json")
    assert [each["ends_on"] for each in listed.document["measures"]] == [None]
    assert "Aanwijzing" in listed.err
    ended = command("supervision", "end", register, measure, "--on", "2026-05-01", "--json")
    assert ended.document["measure"]["ends_on"] == "2026-05-01"
    assert command("supervision", "end", register, measure).status == 2


def agreed(register: Path, command: RunCommand, *more: str) -> str:
    done = command(
        "action", "add", register, "--provider", LANTAARN, "--measure", "Meldproces vernieuwen",
        "--criterion", "4.2", "--agreed", "2026-01-01", *more, "--json",
    )  # fmt: skip
    assert done.status == 0
    return str(done.document["action"]["id"])


def test_action_is_agreed_logged_and_closed(register: Path, command: RunCommand) -> None:
    action = agreed(register, command, "--due", "2026-02-01", "--success", "geen late meldingen")
    listed = command("action", "list", register, "--overdue", "--json")
    assert [(each["id"], each["criterion"], each["overdue"]) for each in listed.document] == [
        (action, "4.2", True)
    ]
    assert "TE LAAT" in listed.err
    logged = command("action", "log", register, action, "Plan ontvangen", "--status", "running", "--json")
    assert (logged.status, logged.document["entry"]["text"]) == (0, "Plan ontvangen")
    refused = command("action", "close", register, action, "Proces werkt", "--json")
    assert (refused.status, refused.document["error"]["code"]) == (2, "action_without_effect")
    effect = ("--effect", "worked", "--by", "B. Jansen", "--how", "steekproef")
    closed = command("action", "close", register, action, "Proces werkt", *effect, "--json")
    assert closed.document["action"]["status"] == "done"
    shown = command("action", "show", register, action, "--json").document
    assert [each["text"] for each in shown["entries"]] == ["Plan ontvangen", "Proces werkt"]
    assert command("action", "close", register, action, "nog eens").status == 2
    assert command("action", "list", register, "--open", "--json").document == []


def test_action_is_changed_and_only_as_far_as_is_said(register: Path, command: RunCommand) -> None:
    action = agreed(register, command, "--due", "2026-02-01")
    words = (
        "action", "change", register, action, "--owner", "municipality", "--owner-name", "K. Vos",
        "--criterion", "4.3", "--json",
    )  # fmt: skip
    changed = command(*words).document["action"]
    assert (changed["owner"], changed["owner_name"], changed["due_on"]) == (
        "municipality", "K. Vos", "2026-02-01",
    )  # fmt: skip
    assert changed["measure"] == "Meldproces vernieuwen"
    effect = ("--effect", "worked", "--by", "Karel Vos", "--how", "steekproef", "--json")
    refused = command("action", "close", register, action, "Werkt", *effect)
    assert (refused.status, refused.document["error"]["code"]) == (2, "effect_checked_by_owner")


def test_municipal_action_is_drafted_from_its_criterion(register: Path, command: RunCommand) -> None:
    assert command("municipality", "add", register, "Waterbeke").status == 0
    done = command(
        "action", "add", register, "--owner", "municipality", "--municipality", "Waterbeke",
        "--criterion", "6.1", "--json",
    )  # fmt: skip
    assert done.status == 0
    assert "6.1" in done.document["action"]["measure"]
    listed = command("action", "list", register, "--owner", "municipality", "--json").document
    assert [each["municipality"] for each in listed] == ["Waterbeke"]


@pytest.mark.parametrize(
    "words",
    [
        ("--provider", LANTAARN),
        ("--measure", "Iets"),
        ("--provider", LANTAARN, "--measure", "Iets", "--due", "2020-01-01"),
        ("--provider", LANTAARN, "--criterion", "4.2", "--round", "2026"),
    ],
)
def test_wrong_action_is_refused(register: Path, command: RunCommand, words: tuple[str, ...]) -> None:
    assert command("action", "add", register, *words).status == 2
    assert command("action", "list", register, "--json").document == []
