"""A year of assessments from the command line: draft, reply, deviation, seal, a second version, and proof."""

from __future__ import annotations

import errno
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.usecases import written
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.usecases.session import register
from contractbeoordeling.wording.numbers import day
from tests.cli.conftest import Ended, RunCommand
from tests.usecases.assessments.years import Year, fill, more_providers, year_framework
from tests.usecases.small_round import WHO, SmallRound, small_round

ME = ("--round", "2026", "--provider", "De Lantaarn")
EVERYBODY = ("--round", "2026", "--all")


@dataclass
class Counted:
    """Command lines on assessments of one register, and how many were needed."""

    command: RunCommand
    path: Path
    first: SmallRound
    count: int = 0

    def __call__(self, step: str, *words: object) -> Ended:
        """Run `assessment STEP REGISTER …`."""
        self.count += 1
        return self.command("assessment", step, self.path, *words)

    def done(self, step: str, *words: object) -> Any:
        """Run it where all has to go right; give the document."""
        ended = self(step, *words, "--json")
        assert ended.status == 0, ended.err
        return ended.document


@pytest.fixture(scope="session")
def all_in(tmp_path_factory: pytest.TempPathFactory, new_register_file: Path) -> tuple[Path, SmallRound]:
    """A register to copy from, in which ten providers were assessed by everybody, and the first of them."""
    path = Path(shutil.copy(new_register_file, tmp_path_factory.mktemp("binnen")))
    with register(path) as store:
        first = small_round(store, year_framework(), ("1", "2"))
        fill(first)
        more_providers(Year(**vars(first), manager=WHO, reader=WHO), 9)
    return path, first


@pytest.fixture
def assessment(all_in: tuple[Path, SmallRound], tmp_path: Path, command: RunCommand, nobody: None) -> Counted:
    assert command("person", "--name", "Noor Bakker", "--function", "Contractmanager").status == 0
    return Counted(command, Path(shutil.copy(all_in[0], tmp_path)), all_in[1])


def observe(
    path: Path, made: SmallRound, key: str, perspective: Perspective, score: str, **more: Any
) -> None:
    """Add an observation to the register."""
    with register(path) as store:
        SmallRound(store, made.provider, made.round, made.participation, made.request).observe(
            key, perspective, score, **more
        )


def test_ten_providers_without_remarks_go_from_all_in_to_sealed_in_few_commands(
    assessment: Counted, tmp_path: Path
) -> None:
    for step, more in (
        ("draft", ()), ("send", ("--dry-run",)), ("send", ()), ("reply", ("--no-remarks",)),
        ("determine", ("--dry-run",)), ("determine", ()),
    ):  # fmt: skip
        document = assessment.done(step, *EVERYBODY, *more)
        assert [each["done"] for each in document["assessments"]] == [True] * 10
    written = assessment.done("export", *EVERYBODY, "--sealed", "--out", tmp_path / "uit")["files"]
    assert len(written) == 10
    verified = assessment.done("verify")
    assert [each["sound"] for each in verified["sealed"]] == [True] * 10
    assert assessment.count <= 20
    listed = assessment.done("list", "--round", "2026")["assessments"]
    assert {(each["state"], each["computed"], each["determined"]) for each in listed} == {
        ("determined", 4, 4)
    }


def test_sealed_files_that_do_not_all_fit_leave_none(
    assessment: Counted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for step, more in (("draft", ()), ("send", ()), ("reply", ("--no-remarks",)), ("determine", ())):
        assessment.done(step, *EVERYBODY, *more)
    write, left = written.write_file, [3]

    def until_full(path: Path, content: bytes) -> None:
        left[0] -= 1
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        write(path, content)

    monkeypatch.setattr(written, "write_file", until_full)
    before = sorted(tmp_path.iterdir())
    ended = assessment("export", *EVERYBODY, "--sealed", "--out", tmp_path / "uit")
    assert (ended.status, sorted(tmp_path.iterdir())) == (3, before)


def test_one_with_remarks_and_a_deviation_is_sealed_reopened_and_still_proved(
    assessment: Counted, command: RunCommand, tmp_path: Path
) -> None:
    assessment.done("draft", *ME)
    assessment.done("send", *ME)
    proof = tmp_path / "bewijs.pdf"
    proof.write_bytes(b"%PDF-1.7")
    said = ("--remark", "Eén bron mist.", "--criterion", "1.1", "--file", proof)
    remark = assessment.done("reply", *ME, *said)["remark"]
    assessment.done("reply", *ME, "--complete")
    assert assessment("determine", *ME).status == 2
    assessment.done("decide", *ME, "--remark", "1", "--decision", "partly", "--reason", "Cijfer toegevoegd.")
    observe(assessment.path, assessment.first, "rust", Perspective.RESIDENT, "4.6", respondents=20)
    shown = assessment.done("show", *ME)
    assert {"level": "criterion", "code": "1.1", "drafted": 3, "computed": 4} in shown["changed_since_draft"]
    assert [(each["number"], each["id"], each["decision"]) for each in shown["remarks"]] == [
        (1, remark["id"], "partly")
    ]
    assessment.done(
        "override",
        *ME,
        "--overall",
        "--rating",
        "3",
        "--reason",
        "Te vroeg.",
        "--second-reader",
        "Sam de Wit",
    )
    assert assessment("confirm", *ME, "--overall").status == 2
    assert command("person", "--name", "Sam de Wit").status == 0
    assessment.done("confirm", *ME, "--overall")
    assert assessment("determine", *ME).status == 2
    assert command("person", "--name", "Noor Bakker").status == 0
    (done,) = assessment.done("determine", *ME)["assessments"]
    assert (done["state"], done["computed"], done["determined"]) == ("determined", 4, 3)
    assessment.done("reopen", *ME, "--reason", "Nieuw rapport.")
    shown = assessment.done("show", *ME)
    assert (shown["version"], shown["state"], len(shown["remarks"])) == (2, "draft", 0)
    assert shown["deviations"][0]["confirmed_on"] is None


def test_a_draft_that_went_out_is_withdrawn_with_its_reason_and_sent_anew(assessment: Counted) -> None:
    assert assessment("withdraw", *ME, "--reason", "Verkeerd cijfer.").status == 2
    assessment.done("draft", *ME)
    assessment.done("send", *ME)
    assert assessment("withdraw", *ME).status == 2
    rehearsed = assessment.done("withdraw", *ME, "--reason", "Verkeerd cijfer.", "--dry-run")
    assert rehearsed["dry_run"]
    assert assessment.done("show", *ME)["state"] == "reply"
    (done,) = assessment.done("withdraw", *ME, "--reason", "Verkeerd cijfer.")["assessments"]
    assert (done["state"], done["reply_due"], done["version"]) == ("draft", None, 1)
    assessment.done("send", *ME)
    (version,) = assessment.done("show", *ME)["versions"]
    told = f"Concept van {day(today())} ingetrokken op {day(today())}: Verkeerd cijfer."
    assert version["reopened_reason"] == told
    assert told in assessment("show", *ME).err


def sealed_twice(assessment: Counted) -> None:
    """Version 1 with a deviation that only a name confirmed, reopened, and version 2."""
    for version in (1, 2):
        if version == 2:
            assessment.done("reopen", *ME, "--reason", "Een bron was dubbel geteld.")
        else:
            assessment.done("draft", *ME)
        assessment.done("send", *ME)
        assessment.done("reply", *ME, "--no-remarks")
        if version == 1:
            assessment.done(
                "override",
                *ME,
                "--theme",
                "1",
                "--rating",
                "5",
                "--reason",
                "Beter.",
                "--second-reader",
                "Sam",
            )
        assessment.done("determine", *ME, "--on-behalf-of", "het college")


def test_both_versions_stand_after_the_register_and_the_framework_changed(
    assessment: Counted, command: RunCommand, tmp_path: Path
) -> None:
    sealed_twice(assessment)
    one, two = tmp_path / "1.json", tmp_path / "2.json"
    for number, path in (("1", one), ("2", two)):
        assessment.done("export", *ME, "--sealed", "--version", number, "--out", path)
    observe(assessment.path, assessment.first, "rust", Perspective.ACCESS, "1")
    with register(assessment.path) as store:
        keep_framework(store, WHO, year_framework("2"))
    assert command("provider", "change", assessment.path, "De Lantaarn", "--name", "Het Baken").status == 0
    verified = assessment.done("verify", one, two, "--round", "2026")
    assert [(each["version"], each["sound"]) for each in verified["sealed"]] == [(1, True), (2, True)]
    assert [each["sound"] for each in verified["files"]] == [True, True]
    shown = assessment.done("show", "--round", "2026", "--provider", "Het Baken")
    assert [(each["version"], each["reopened_reason"]) for each in shown["versions"]] == [
        (1, ""),
        (2, "Een bron was dubbel geteld."),
    ]
    assert shown["deviations"][0]["code"] == "1"
    assert shown["deviations"][0]["decided_by"] == "Noor Bakker"


def test_one_byte_in_the_register_or_in_a_file_is_named(assessment: Counted, tmp_path: Path) -> None:
    sealed_twice(assessment)
    file = tmp_path / "dossier.json"
    assessment.done("export", *ME, "--sealed", "--out", file)
    file.write_bytes(file.read_bytes().replace(b"Noor", b"Noot"))
    ended = assessment.command("assessment", "verify", file, "--json")
    assert ended.status == 1
    assert [each["place"] for each in ended.document["files"][0]["differences"]] == ["seal.hash"]
    ended = assessment("verify", file, "--json")
    assert ended.status == 1
    places = {each["place"] for each in ended.document["files"][0]["differences"]}
    assert places == {"seal.hash", "seal.by", "human.deviations[0].by"}
    with register(assessment.path) as store, store.connection() as connection:
        cursor = connection.connection.cursor()
        cursor.execute("UPDATE content SET content = CAST(replace(content, 'Noor', 'Noot') AS BLOB)")
        connection.connection.commit()
    ended = assessment("verify", "--json")
    assert ended.status == 1
    assert [each["sound"] for each in ended.document["sealed"]] == [False, False]
    assert "De Lantaarn, ronde 2026, versie 1: " in ended.err
    assert assessment.command("check", assessment.path).status == 1


def test_the_calculator_gives_the_sealed_result_from_the_exported_case(
    assessment: Counted, command: RunCommand, tmp_path: Path
) -> None:
    sealed_twice(assessment)
    case, sealed = tmp_path / "invoer.json", tmp_path / "dossier.json"
    assessment.done("export", *ME, "--out", case)
    assessment.done("export", *ME, "--sealed", "--out", sealed)
    observe(assessment.path, assessment.first, "rust", Perspective.ACCESS, "1")
    recomputed = command("method", "evaluate", case).document
    assert recomputed == json.loads(sealed.read_text(encoding="utf-8"))["result"]
    assert command("method", "evaluate", sealed).status == 2


def test_who_cannot_is_named_and_the_others_go_on(assessment: Counted) -> None:
    assessment.done("draft", *ME)
    ended = assessment("send", *EVERYBODY, "--json")
    assert ended.status == 1
    told = {each["provider"]["name"]: each for each in ended.document["assessments"]}
    assert told.pop("De Lantaarn")["done"] is True
    assert {each["code"] for each in told.values()} == {"assessment_without_draft"}
    assert "Maak eerst het concept" in ended.err
    assert assessment("send", *EVERYBODY, "--state", "collecting").status == 2
    named = assessment.done(
        "draft", "--round", "2026", "--provider", "Aanbieder 00", "--provider", "Aanbieder 01"
    )
    assert len(named["assessments"]) == 2
    assert len(assessment.done("list", "--round", "2026", "--state", "draft")["assessments"]) == 2


def test_a_list_keeps_what_was_determined_before_and_says_whose_words_were_masked(
    assessment: Counted,
) -> None:
    for step, more in (("draft", ()), ("send", ()), ("reply", ("--remark", "Nee."))):
        assessment.done(step, *ME, *more)
    said = ("--decision", "not_adopted", "--reason", "Bel 0612345678.")
    assessment.done("decide", *ME, "--remark", "1", *said)
    assessment.done("reply", *ME, "--complete")
    assessment.done("determine", *ME)
    again = assessment("determine", *EVERYBODY, "--dry-run")
    assert again.status == 2
    (row,) = [each.split() for each in again.err.splitlines() if each.startswith("De Lantaarn  ")]
    assert row[2:] == ["4", "4", "–", "kan", "niet"]
    assert "De Lantaarn: Onleesbaar gemaakt" in again.err


def test_an_act_for_all_is_undone_at_once(assessment: Counted, command: RunCommand) -> None:
    assessment.done("draft", *EVERYBODY)
    assert command("undo", assessment.path).status == 0
    listed = assessment.done("list", "--round", "2026")["assessments"]
    assert {each["state"] for each in listed} == {"collecting"}
    assert {each["blocking"][0]["code"] for each in listed} == {"assessment_without_draft"}


def test_a_rehearsal_changes_nothing(assessment: Counted) -> None:
    document = assessment.done("draft", *EVERYBODY, "--dry-run")
    assert document["dry_run"] is True
    assert {each["state"] for each in document["assessments"]} == {"draft"}
    assert {each["state"] for each in assessment.done("list", "--round", "2026")["assessments"]} == {
        "collecting"
    }


@pytest.mark.parametrize(
    "words",
    [
        ("draft", "--round", "2026"),
        ("draft", *ME, "--all"),
        ("draft", *ME, "--on", "2999-01-01"),
        ("reply", *EVERYBODY, "--remark", "Nee."),
        ("reply", *ME, "--no-remarks"),
        ("override", *ME, "--rating", "3"),
        ("override", *ME, "--overall", "--rating", "3", "--reason", "Nee.", "--second-reader", "Sam"),
        ("override", *ME, "--overall", "--withdraw"),
        ("finding", *ME, "--theme", "9", "--text", "Nee."),
        ("decide", *ME, "--remark", "1", "--decision", "adopted", "--reason", "Ja."),
        ("reopen", *ME, "--reason", "Toch."),
        ("withdraw", *ME, "--reason", "Toch."),
        ("export", *ME, "--sealed"),
        ("export", *ME, "--version", "2"),
        ("show", "--round", "2027", "--provider", "De Lantaarn"),
    ],
)
def test_what_cannot_be_done_is_refused_with_one_sentence(
    assessment: Counted, words: tuple[str, ...]
) -> None:
    ended = assessment(*words)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.strip()
    assert {each["state"] for each in assessment.done("list", "--round", "2026")["assessments"]} == {
        "collecting"
    }


def test_a_remark_can_be_rehearsed_too(assessment: Counted) -> None:
    assessment.done("draft", *ME)
    assessment.done("send", *ME)
    ended = assessment("reply", *ME, "--remark", "Eén bron mist.", "--dry-run")
    assert (ended.status, ended.err.strip()) == (0, "Proef: er is niets gewijzigd.")
    assert assessment.done("show", *ME)["remarks"] == []


def test_the_screen_shows_both_ratings_and_what_is_needed(assessment: Counted) -> None:
    assessment.done("draft", *ME)
    deviation = ("--rating", "5", "--reason", "Boven verwachting.", "--second-reader", "Sam de Wit")
    assessment.done("override", *ME, "--overall", *deviation)
    shown = assessment("show", *ME).err
    for said in ("(5*)", "Sam de Wit, volgens opgave", "Nog nodig: Het concept is nog niet verstuurd."):
        assert said in shown
    assert "(5*)" in assessment("list", "--round", "2026").err


def test_a_finding_and_what_will_be_asked_next_are_shown(assessment: Counted) -> None:
    assessment.done("draft", *ME)
    assessment.done(
        "finding", *ME, "--criterion", "1.1", "--text", "Te weinig gehoord.", "--ask-next", "Inwoners."
    )
    (finding,) = assessment.done("show", *ME)["findings"]
    assert (finding["code"], finding["ask_next"], finding["written_by"]) == (
        "1.1",
        "Inwoners.",
        "Noor Bakker",
    )
    assert finding["written_on"] == today().isoformat()


def test_files_that_are_no_envelope_are_refused_or_named_beside_others(
    assessment: Counted, tmp_path: Path
) -> None:
    sealed_twice(assessment)
    good, bad = tmp_path / "goed.json", tmp_path / "fout.json"
    assessment.done("export", *ME, "--sealed", "--out", good)
    bad.write_text("{}x", encoding="utf-8")
    assert assessment.command("assessment", "verify", bad).status == 2
    ended = assessment("verify", good, bad, "--json")
    assert ended.status == 1
    assert [each["sound"] for each in ended.document["files"]] == [True, False]
    assert ended.document["files"][1]["code"] == "envelope_unreadable"
