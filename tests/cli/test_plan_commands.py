"""Plans, effect checks and lessons from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import RunCommand

LANTAARN = "12345678"


@pytest.fixture
def register(register_file: Path, command: RunCommand) -> Path:
    assert command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", LANTAARN).status == 0
    return register_file


def agreed(register: Path, command: RunCommand, *more: str) -> str:
    done = command(
        "action", "add", register, "--provider", LANTAARN, "--measure", "Meldproces vernieuwen",
        "--criterion", "4.2", *more, "--json",
    )  # fmt: skip
    return str(done.document["action"]["id"])


def test_effect_is_checked_by_another_and_the_lesson_is_found(register: Path, command: RunCommand) -> None:
    action = agreed(register, command, "--owner-name", "A. Smit")
    check = ("action", "effect", register, action, "--effect", "partly", "--how", "steekproef", "--json")
    own = command(*check, "--by", "a smit")
    assert (own.status, own.document["error"]["code"]) == (2, "effect_checked_by_owner")
    assert command(*check, "--by", "B. Jansen").document["action"]["effect"] == "partly"
    closed = command(
        "action", "close", register, action, "Loopt beter", "--lesson", "Eerder beginnen", "--json"
    )
    assert (closed.document["action"]["status"], closed.document["action"]["effect"]) == ("done", "partly")
    shown = command("action", "show", register, action)
    assert "heeft deels gewerkt. steekproef" in shown.err
    [lesson] = command("action", "lessons", register, "eerder", "lantaarn", "--json").document
    assert (lesson["lesson"], lesson["provider"], lesson["criterion"]) == (
        "Eerder beginnen",
        "De Lantaarn",
        "4.2",
    )
    assert command("action", "lessons", register, "scholing", "--json").document == []
    assert command("action", "lesson", register, action, "Vaste contactpersoon").status == 0
    assert "Vaste contactpersoon" in command("action", "lessons", register).err


def test_dropped_action_has_a_reason(register: Path, command: RunCommand) -> None:
    action = agreed(register, command)
    both = command("action", "close", register, action, "Stopt", "--dropped", "--effect", "worked", "--json")
    assert (both.status, both.document["error"]["code"]) == (2, "action_dropped_has_no_effect")
    done = command("action", "close", register, action, "Stopt", "--dropped", "--json")
    assert done.document["action"]["status"] == "dropped"


def test_plan_goes_from_demand_to_close(register: Path, command: RunCommand) -> None:
    demanded = command(
        "plan", "demand", register, "--provider", LANTAARN, "--criteria", "4.1,4.2",
        "--on", "2026-01-05", "--due", "2026-02-02", "--json",
    )  # fmt: skip
    plan = demanded.document["plan"]["id"]
    assert demanded.document["plan"]["retest_on"] == "2026-07-05"
    action = agreed(register, command, "--plan", plan)
    refused = command("plan", "hand-in", register, plan, "--on", "2026-02-01", "--json")
    assert (refused.status, refused.document["error"]["values"]) == (2, {"criteria": "4.1"})
    [line] = command("plan", "list", register, "--open", "--json").document
    assert (line["state"], line["criteria"], line["lacking"]) == ("demanded", ["4.1", "4.2"], ["4.1"])
    moved = command("plan", "change", register, plan, "--due", "2026-02-16", "--note", "uitstel", "--json")
    assert (moved.document["plan"]["due_on"], moved.document["plan"]["note"]) == ("2026-02-16", "uitstel")
    other = agreed(register, command, "--criterion", "4.1", "--plan", plan)
    assert command("plan", "hand-in", register, plan, "--on", "2026-02-01").status == 0
    wider = command("plan", "change", register, plan, "--criteria", "4.1,4.2,5.1", "--json")
    assert (wider.status, wider.document["error"]["code"]) == (2, "plan_lacks_actions")
    accepted = command(
        "plan", "accept", register, plan, "--by", "K. de Groot", "--on", "2026-02-03", "--json"
    )
    assert accepted.document["plan"]["accepted_on"] == "2026-02-03"
    assert command("plan", "close", register, plan, "Klaar").status == 2
    for each in (action, other):
        assert command("action", "close", register, each, "Hoeft niet meer", "--dropped").status == 0
    assert command("plan", "close", register, plan, "Bij hertoets voldoende").status == 0
    shown = command("plan", "show", register, plan, "--json").document
    assert (shown["state"], sorted(shown["actions"])) == ("closed", sorted([action, other]))
    assert command("plan", "list", register, "--open", "--json").document == []


def test_plan_without_criteria_or_assessment_is_refused(register: Path, command: RunCommand) -> None:
    assert command("plan", "demand", register, "--provider", LANTAARN).status == 2
    assert command("plan", "show", register, "bestaat-niet").status == 2


def test_plans_of_a_whole_round_need_the_round(register: Path, command: RunCommand) -> None:
    refused = command("plan", "demand", register, "--all", "--json")
    assert (refused.status, refused.document["error"]["code"]) == (2, "plans_without_round")


def test_plan_can_be_tried_first(register: Path, command: RunCommand) -> None:
    words = ("plan", "demand", register, "--provider", LANTAARN, "--criteria", "4.1", "--dry-run", "--json")
    assert command(*words).document["plan"]["criterion_keys"]
    assert command("plan", "list", register, "--json").document == []


def test_plans_that_wait_for_a_draft_are_no_success(register: Path, command: RunCommand) -> None:
    made = command("round", "create", register, "--name", "2026", "--reference-date", "2026-06-01")
    assert made.status == 0, made.err
    done = command("plan", "demand", register, "--all", "--round", "2026", "--json")
    assert (done.status, done.document[0]["refused"]) == (2, "assessment_without_draft")
