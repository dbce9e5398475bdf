"""The letter about a step: which law applies, what was said, and kept as it went out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.document import Document, DocumentKind, Outgoing
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation, JumpReason, TerminationTask
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.report.paper.pdf import pdf_bytes
from contractbeoordeling.usecases.escalation.escalate import Decider
from contractbeoordeling.usecases.escalation.letter import step_letter, write_letter
from contractbeoordeling.usecases.escalation.termination import add_task
from contractbeoordeling.wording.escalation import DISPUTES
from tests.report.paper.samples import broken_rules
from tests.usecases.documents.words import words_of
from tests.usecases.escalation.test_escalate import STOP, WARNING, Climb, climb
from tests.usecases.example_register import TODAY, WHO, example

__all__ = ["climb", "example"]


def told(climb: Climb, taken: Escalation) -> str:
    return words_of(step_letter(climb.register.store, taken, TODAY))


def test_letter_says_which_law_applies_and_keeps_apart_from_supervision(climb: Climb) -> None:
    climb.ground(0, DISPUTES, "21")
    letter = told(climb, climb.take(0))
    assert "privaatrecht" in letter
    assert "de geschillenregeling in artikel 21 van de overeenkomst" in letter
    assert "Deze brief staat los van het toezicht" in letter
    assert "Voor deze trede is geen bepaling uit de overeenkomst nodig" in letter


def test_letter_has_ground_facts_hearing_decision_and_jump(climb: Climb) -> None:
    climb.ground(4, STOP, "3.5.5")
    taken = climb.take(
        4,
        Decider("A. Wethouder", "wethouder", "het college"),
        jump=JumpReason.DANGER,
        jump_reason="cliënten zijn in gevaar.",
        term_on=TODAY + timedelta(days=14),
    )
    letter = told(climb, taken)
    for text in (
        "Deze maatregel staat in artikel 3.5.5 van onze overeenkomst met u.",
        "Overeenkomst: WMO-2026-01",
        "Drie late meldingen in een maand",
        "Op 29-05-2026 spraken wij u hierover. U zei: Wij hebben te weinig mensen",
        "De reden is acuut gevaar: cliënten zijn in gevaar.",
        "De termijn die hierbij hoort, loopt tot en met 15-06-2026.",
        "Functie: wethouder",
        "Namens: het college",
        "de geschillenregeling van de overeenkomst",
    ):
        assert text in letter


def test_letter_of_a_termination_lists_what_must_happen_without_naming_people(climb: Climb) -> None:
    last = climb.climb(5)[-1]
    letter = told(climb, last)
    assert "Warme overdracht van elke cliënt plannen en volgen, uiterlijk 13-07-2026" in letter
    assert "Dossiers laten overdragen of bewaren, door u, uiterlijk 27-07-2026" in letter
    assert "backoffice" not in letter


def test_letter_tells_nothing_that_is_the_business_of_the_client_alone(climb: Climb) -> None:
    store, last = climb.register.store, climb.climb(5)[-1]
    add_task(store, WHO, TerminationTask(escalation_id=last.id, task="Persvragen voorbereiden"))
    add_task(
        store,
        WHO,
        TerminationTask(escalation_id=last.id, task="Sleutels inleveren", audience=Audience.PROVIDER),
    )
    letter = told(climb, last)
    assert "Sleutels inleveren" in letter
    for kept in ("Persvragen", "Toezichthouder informeren", "Andere aanbieders benaderen"):
        assert kept not in letter


def test_letter_above_step_two_tells_what_was_tried_before(climb: Climb) -> None:
    store, provider = climb.register.store, climb.register.provider
    elsewhere = Contract(provider_id=provider.id, number="JW-2026-02")
    climb.register.add(
        elsewhere,
        ImprovementPlan(
            provider_id=provider.id, criterion_keys=("4.2",), demanded_on=TODAY - timedelta(days=9),
            handed_in_on=TODAY - timedelta(days=5), closed_on=TODAY - timedelta(days=1),
        ),
        ImprovementPlan(
            provider_id=provider.id, criterion_keys=("4.2",), demanded_on=TODAY, audience=Audience.INTERNAL
        ),
    )  # fmt: skip
    climb.take(0, decided_on=TODAY - timedelta(days=3))
    climb.take(0, contract_id=elsewhere.id, measure="gesprek", decided_on=TODAY - timedelta(days=2))
    climb.take(1, decided_on=TODAY - timedelta(days=2))
    second = climb.take(2, decided_on=TODAY - timedelta(days=1))
    assert "Wat hieraan voorafging" not in told(climb, second)
    climb.ground(3, WARNING)
    letter = told(climb, climb.take(3))
    before = [
        "23-05-2026: verbeterplan gevraagd, ingeleverd op 27-05-2026, afgesloten op 31-05-2026",
        "29-05-2026: trede 0, gesprek",
        "30-05-2026: trede 1, schriftelijke afspraak",
        "31-05-2026: trede 2, verbeterplan met termijn en hertoets",
    ]
    places = [letter.index(each) for each in before]
    assert places == sorted(places)
    assert letter.count("gesprek") == 1
    assert letter.count("verbeterplan gevraagd") == 1
    assert store.count(ImprovementPlan) == 2


def test_letter_tells_why_somebody_was_not_heard(climb: Climb) -> None:
    taken = climb.take(0, heard_on=None, heard="", not_heard_reason="niemand nam op")
    assert "niet vooraf gehoord. De reden is: niemand nam op" in told(climb, taken)


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_letter_is_kept_as_it_goes_out(climb: Climb, tmp_path: Path, ending: str) -> None:
    store, taken = climb.register.store, climb.take(0)
    path = tmp_path / f"brief{ending}"
    kept = write_letter(store, climb.who, taken.id, path, TODAY)
    document = store.get(Document, kept.letter_id or "")
    assert document is not None
    assert store.content(document.kept_sha256) == path.read_bytes()
    [out] = store.find(Outgoing)
    assert (out.kind, out.subject_id, out.audience) == (DocumentKind.LETTER, taken.id, Audience.PROVIDER)
    assert store.history(limit=1)[0].verb is Verb.DOCUMENT_MADE


def test_step_that_is_not_for_the_provider_has_no_letter(climb: Climb) -> None:
    taken = replace(climb.take(0), audience=Audience.INTERNAL)
    with pytest.raises(Refusal, match="escalation_not_for_provider"):
        step_letter(climb.register.store, taken, TODAY)


def test_letter_can_be_read_by_everybody(climb: Climb) -> None:
    last = climb.climb(5)[-1]
    assert broken_rules(pdf_bytes(step_letter(climb.register.store, last, TODAY))) == []


def test_name_that_is_no_document_changes_nothing(climb: Climb, tmp_path: Path) -> None:
    taken = climb.take(0)
    with pytest.raises(Refusal, match="not_a_document_name"):
        write_letter(climb.register.store, WHO, taken.id, tmp_path / "brief.txt", TODAY)
    assert climb.register.store.count(Outgoing) == 0
