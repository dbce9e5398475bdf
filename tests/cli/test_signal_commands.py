"""Signals from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.usecases.clock import today
from tests.cli.conftest import RunCommand

LANTAARN = "12345678"
HEADER = "Aanbieder;Datum;Ernst;Tekst;Criterium;Score;Rol melder"


@pytest.fixture
def register(register_file: Path, command: RunCommand) -> Path:
    added = command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", LANTAARN)
    assert added.status == 0
    return register_file


def added(register: Path, command: RunCommand, *more: str) -> str:
    done = command(
        "signal", "add", register, "--provider", LANTAARN, "--severity", "3", "--text", "Te laat",
        "--date", "2026-03-01", *more, "--json",
    )  # fmt: skip
    assert done.status == 0
    return str(done.document["signal"]["id"])


def test_signal_is_added_and_listed(register: Path, command: RunCommand) -> None:
    signal = added(register, command, "--criterion", "4.2", "--kind", "incident", "--party", "access")
    done = command("signal", "list", register, "--provider", "De Lantaarn", "--json")
    [line] = done.document["signals"]
    assert (done.status, done.document["count"]) == (0, 1)
    assert (line["id"], line["criterion"], line["severity"], line["verified_on"]) == (signal, "4.2", 3, None)
    assert "Te laat" in done.err


def test_list_is_narrowed_by_options(register: Path, command: RunCommand) -> None:
    added(register, command, "--kind", "complaint")

    def count(*more: str) -> int:
        return int(command("signal", "list", register, *more, "--json").document["count"])

    assert count("--kind", "complaint") == 1
    assert count("--kind", "fraud") == 0
    assert count("--quarter", "2026-K1") == 1
    assert count("--quarter", "2026-K2") == 0
    assert count("--search", "laat") == 1
    assert count("--verified") == 0
    assert count("--unverified", "--criterion", "4.2") == 0
    assert count("--open-serious") in (0, 1)
    assert command("signal", "list", register, "--quarter", "lente").status == 2


def test_personal_data_never_reaches_the_screen(register: Path, command: RunCommand) -> None:
    done = command(
        "signal",
        "add",
        register,
        "--provider",
        LANTAARN,
        "--severity",
        "1",
        "--text",
        "BSN 123456782",
        "--json",
    )
    assert done.status == 0
    assert "123456782" not in done.out + done.err
    assert "123••••82" in done.err
    assert done.document["notices"][0]["code"] == "personal_data"


def test_positive_signal_needs_no_severity(register: Path, command: RunCommand) -> None:
    done = command("signal", "add", register, "--provider", LANTAARN, "--positive", "--json")
    assert done.document["signal"]["kind"] == "compliment"
    assert done.document["signal"]["observed_on"] == today().isoformat()


@pytest.mark.parametrize(
    "words",
    [
        ("--provider", LANTAARN),
        ("--provider", LANTAARN, "--severity", "5"),
        ("--provider", LANTAARN, "--severity", "2", "--positive"),
        ("--provider", "niemand", "--severity", "2"),
        ("--provider", LANTAARN, "--severity", "2", "--criterion", "99.9"),
        ("--provider", LANTAARN, "--severity", "2", "--date", "2999-01-01"),
        ("--provider", LANTAARN, "--severity", "2", "--municipality", "Nergens"),
    ],
)
def test_wrong_signal_is_refused_and_stores_nothing(
    register: Path, command: RunCommand, words: tuple[str, ...]
) -> None:
    assert command("signal", "add", register, *words).status == 2
    assert command("signal", "list", register, "--json").document["count"] == 0


def test_signal_is_verified_repaired_and_withdrawn(register: Path, command: RunCommand) -> None:
    signal = added(register, command)
    check = ("--by", "A. Bakker", "--how", "dossier", "--reaction", "erkent het")
    refused = command("signal", "verify", register, signal, *check, "--json")
    assert (refused.status, refused.document["error"]["code"]) == (2, "verify_without_criterion")
    done = command("signal", "verify", register, signal, *check, "--criterion", "4.2", "--json")
    assert (done.status, done.document["signal"]["verified_by"]) == (0, "A. Bakker")
    by_provider = ("--by", "De Lantaarn", "--how", "eigen verklaring")
    assert command("signal", "repair", register, signal, *by_provider).status == 2
    mended = command("signal", "repair", register, signal, "--by", "A. Bakker", "--how", "bezoek", "--json")
    assert mended.document["signal"]["repair_party"] == "visit"
    assert command("signal", "withdraw", register, signal, "--repair").status == 0
    assert command("signal", "withdraw", register, signal).status == 2
    assert command("signal", "withdraw", register, signal, "--reason", "verkeerd").status == 0
    assert command("signal", "list", register, "--unverified", "--json").document["count"] == 1


def test_failed_verification_leaves_no_assigned_criterion(register: Path, command: RunCommand) -> None:
    signal = added(register, command)
    assert command("signal", "verify", register, signal, "--by", "A", "--criterion", "4.2").status == 2
    assert command("signal", "list", register, "--json").document["signals"][0]["criterion"] is None


def test_urgent_signal_is_verified_without_the_providers_reaction(
    register: Path, command: RunCommand
) -> None:
    signal = added(register, command, "--criterion", "4.2")
    urgent = ("--by", "A. Bakker", "--how", "bezoek", "--urgency", "danger")
    assert command("signal", "verify", register, signal, *urgent).status == 0


def test_criterion_is_assigned_and_signals_are_joined_and_removed(
    register: Path, command: RunCommand
) -> None:
    first, second = added(register, command), added(register, command, "--reference", "M-2")
    assert command("signal", "assign", register, "M-2", "--criterion", "4.2").status == 0
    done = command("signal", "join", register, first, "M-2", "--event", "Brand", "--json")
    assert done.document == {"event": "Brand", "signals": [first, second]}
    assert command("signal", "remove", register, first, "--json").document == {"removed": first}
    assert command("signal", "list", register, "--json").document["count"] == 1


def a_list(folder: Path, *rows: str) -> Path:
    path = folder / "signalen.csv"
    path.write_text("\n".join([HEADER, *rows]), encoding="utf-8")
    return path


def test_import_answers_in_the_shape_of_the_contract(
    register: Path, tmp_path: Path, command: RunCommand
) -> None:
    file = a_list(tmp_path, "De Lantaarn;1-3-2026;ernstig;Te laat;4.2;;", "Aurora;31-2-2026;?;Iets;;;")
    done = command("signal", "import", register, file, "--json")
    [told] = done.document["files"]
    assert (done.status, told["status"], told["kind"]) == (1, "partly", "signals")
    assert (told["read"], told["kept"]) == (2, 1)
    assert [(each["row"], each["code"]) for each in told["skipped"]] == [(3, "day_not_in_calendar")]
    assert {each["cell"] for each in told["findings"]} == {"A3", "B3", "C3"}
    assert set(told["findings"][0]) >= {"sheet", "cell", "found", "expected", "remedy", "severity"}
    assert done.document["change_set"]
    assert len(done.document["signals"]) == 1
    again = command("signal", "import", register, file, "--json")
    assert again.document["files"][0]["status"] == "duplicate"
    assert again.document["change_set"] is None


def test_every_reason_for_skipping_a_row_has_a_dutch_word(
    register: Path, tmp_path: Path, command: RunCommand
) -> None:
    file = a_list(tmp_path, "Totaal;;;;;;", "De Lantaarn;gisteren;laag;x;;;", ";1-3-2026;laag;x;;;")
    told = command("signal", "import", register, file, "--json").document["files"][0]
    assert {each["reason"] for each in told["skipped"]} == {
        "totaalregel", "datum onduidelijk", "aanbieder ontbreekt",
    }  # fmt: skip


def test_wholly_wrong_file_is_refused(register: Path, tmp_path: Path, command: RunCommand) -> None:
    assert command("signal", "import", register, a_list(tmp_path, "Onbekend;1-3-2026;laag;x;;;")).status == 2
    assert command("signal", "import", register, tmp_path / "weg.csv").status == 2
    other = tmp_path / "anders.csv"
    other.write_text("a;b\n1;2\n", encoding="utf-8")
    assert command("signal", "import", register, other).status == 2


def test_doubtful_words_can_be_said_beforehand(register: Path, tmp_path: Path, command: RunCommand) -> None:
    file = a_list(tmp_path, "Lantaarntje;1-3-2026;urgent;x;;;", "Lantaarntje;2-3-2026;top;y;;;")
    words = (
        "--severity-word",
        "urgent=3",
        "--severity-word",
        "top=positief",
        "--same",
        f"Lantaarntje={LANTAARN}",
    )
    done = command("signal", "import", register, file, *words, "--dry-run", "--json")
    assert (done.status, done.document["files"][0]["status"]) == (0, "would_import")
    assert command("signal", "import", register, file, *words).status == 0
    lines = command("signal", "list", register, "--json").document["signals"]
    assert [each["severity"] for each in lines] == [None, 3]
    assert command("signal", "import", register, file, "--severity-word", "urgent=heel erg").status == 2
    assert command("signal", "import", register, file, "--same", "zonder").status == 2


def test_scores_are_offered_and_stored_when_asked(
    register: Path, tmp_path: Path, command: RunCommand
) -> None:
    file = a_list(tmp_path, "De Lantaarn;1-3-2026;laag;Te laat;4.2;3,5;consulent")
    dry = command("signal", "import", register, file, "--dry-run", "--json")
    assert [each["score"] for each in dry.document["offered_observations"]] == ["3.5"]
    assert "--scores" in dry.err
    done = command("signal", "import", register, file, "--scores", "--json")
    assert (done.status, done.document["offered_observations"]) == (0, [])
