"""`assess` prints one JSON document per provider in the calculator's own format."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.main import main
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.round import SubjectKind
from contractbeoordeling.storage.opening import create_register
from tests.usecases.rounds.town import make_town
from tests.usecases.small_round import REFERENCE, WHO, criterion, framework, small_round, theme


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "proef.register"
    store = create_register(path, "Waterbeke", WHO)
    world = small_round(store, framework(theme("1", criterion("zorg", "1.1"))))
    world.observe("zorg", Perspective.ACCESS, "3")
    world.observe("zorg", Perspective.BACK_OFFICE, "4")
    world.say("zorg", "5")
    store.close()
    return path


def test_one_provider_is_one_document_in_the_calculators_format(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["assess", str(register), "--round", "2026", "--provider", "57204836", "--json"])
    document = json.loads(capsys.readouterr().out)
    assert status == ExitStatus.DONE
    assert document["reference_date"] == REFERENCE.isoformat()
    assert document["criteria"][0]["score"] == "7/2"
    assert document["provider"]["kvk"] == "57204836"


def test_round_is_a_list_with_sensitivity_and_agreement(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["assess", str(register), "--round", "2026", "--json"])
    documents = json.loads(capsys.readouterr().out)
    assert [each["provider"]["name"] for each in documents] == ["De Lantaarn"]
    assert documents[0]["agreement"]["comparable_criteria"] == 1


def test_summary_names_the_provider_and_the_verdict_in_dutch(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["assess", str(register), "--round", "2026"])
    said = capsys.readouterr()
    assert said.out == ""
    assert "De Lantaarn" in said.err
    assert "1× zelfbeeld hoger dan het beeld van anderen" in said.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [(["--round", "2030"], "2030"), (["--round", "2026", "--provider", "Niemand"], "Niemand")],
)
def test_unknown_round_or_provider_is_refused_with_its_name(
    register: Path, capsys: pytest.CaptureFixture[str], words: list[str], expected: str
) -> None:
    assert main(["assess", str(register), *words]) == ExitStatus.REFUSED
    assert expected in capsys.readouterr().err


def test_summary_says_how_much_lies_after_the_reference_date(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "laat.register"
    store = create_register(path, "Waterbeke", WHO)
    world = small_round(store, framework(theme("1", criterion("zorg", "1.1"))))
    world.observe("zorg", Perspective.ACCESS, "3", REFERENCE + timedelta(days=1))
    store.close()
    main(["assess", str(path), "--round", "2026"])
    assert "Na de peildatum en dus niet meegeteld: 1." in capsys.readouterr().err


def test_each_contract_of_a_provider_is_a_document_that_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "percelen.register"
    town = make_town(create_register(path, "Waterbeke", WHO))
    town.create(subject=SubjectKind.LOT)
    town.store.close()
    asked = ["assess", str(path), "--round", "2026", "--provider", "00000001", "--json"]
    main(asked)
    documents = json.loads(capsys.readouterr().out)
    assert [each["subject"] for each in documents] == ["C-1 · Begeleiding · 1", "C-1 · Begeleiding · 2"]
    main([*asked, "--subject", "C-1/2"])
    said = capsys.readouterr()
    assert json.loads(said.out)["subject"] == "C-1 · Begeleiding · 2"
    assert "Zorggroep De Linde · C-1 · Begeleiding · 2" in said.err


def test_why_gives_weights_rule_and_distance_as_exact_fractions(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["assess", str(register), "--round", "2026", "--provider", "57204836", "--why", "--json"])
    document = json.loads(capsys.readouterr().out)
    assert status == ExitStatus.DONE
    (only,) = document["criteria"]
    assert (only["score"], only["rule"]["code"], only["rule"]["by"]) == ("7/2", "R3", "external")
    assert (only["distance"]["up"], only["distance"]["coverage"]) == ("1", "1/6")
    assert [(each["perspective"], each["weight"], each["part"]) for each in only["observations"]] == [
        ("access", "1", "1/2"),
        ("back_office", "1", "1/2"),
    ]
    assert only["self_image"]["rule"]["code"] == "R8"
    assert document["themes"][0]["rule"] == "R9"
    assert document["overall"]["rule"] == "R10"


def test_why_says_it_in_dutch_for_one_criterion(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["assess", str(register), "--round", "2026", "--why", "--criterion", "zorg"])
    said = capsys.readouterr().err
    assert "Beslist: R3: het beeld van de anderen samen." in said
    assert "1,00 hoger geeft oordeel 5" in said
    assert "R10" not in said


def test_why_hides_what_too_few_residents_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "klein.register"
    store = create_register(path, "Waterbeke", WHO)
    world = small_round(store, framework(theme("1", criterion("zorg", "1.1"))))
    world.observe("zorg", Perspective.RESIDENT, "1.7", respondents=3)
    store.close()
    main(["assess", str(path), "--round", "2026", "--why", "--json"])
    said = capsys.readouterr()
    (only,) = json.loads(said.out)[0]["criteria"]
    assert (only["observations"][0]["score"], only["observations"][0]["respondents"]) == (None, None)
    assert "17/10" not in said.out
    assert "1,7" not in said.err
    assert "te weinig inwoners om te tonen" in said.err


def test_why_refuses_a_criterion_that_the_framework_does_not_have(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["assess", str(register), "--round", "2026", "--why", "--criterion", "9.9"])
    assert status == ExitStatus.REFUSED
    assert "9.9" in capsys.readouterr().err
