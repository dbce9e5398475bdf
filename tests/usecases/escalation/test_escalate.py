"""The ladder: step by step, above step 2 only on a ground in the contract, a jump only for danger or fraud."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import (
    ContractGround,
    Escalation,
    JumpReason,
    LadderStep,
    TerminationTask,
)
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.storage.undo import undo
from contractbeoordeling.usecases.escalation.escalate import Decider, StepWish, end_escalation, escalate
from contractbeoordeling.usecases.escalation.grounds import remove_ground, set_ground
from contractbeoordeling.usecases.escalation.ladder import (
    change_ladder,
    ladder_of,
    remove_step,
    usual_ladder_again,
)
from contractbeoordeling.usecases.escalation.listing import list_escalations, provider_ladder
from contractbeoordeling.usecases.escalation.termination import add_task, change_task, tasks_of
from contractbeoordeling.wording.escalation import DISPUTES, TERMINATION_TASKS
from tests.usecases.example_register import TODAY, WHO, ExampleRegister, example

__all__ = ["example"]

WARNING, STOP, ENDING = "formele waarschuwing", "stop op nieuwe cliënten", "beëindiging van de overeenkomst"


@dataclass
class Climb:
    """A provider with a contract, and who decides."""

    register: ExampleRegister
    contract: Contract
    who: Author

    def ground(self, step: int, measure: str, article: str = "12.3", **fields: Any) -> ContractGround:
        """Store the article that allows a measure."""
        made = ContractGround(
            contract_id=self.contract.id, step=step, measure=measure, article=article, text="Zie contract"
        )
        return set_ground(self.register.store, WHO, replace(made, **fields))

    def step(self, number: int, **fields: Any) -> Escalation:
        """Return a step that can be taken, once it is time."""
        made = Escalation(
            provider_id=self.register.provider.id,
            contract_id=self.contract.id,
            step=number,
            measure={3: WARNING, 4: STOP, 5: ENDING}.get(number, ""),
            facts="Drie late meldingen in een maand",
            heard_on=TODAY - timedelta(days=3),
            heard="Wij hebben te weinig mensen",
            decided_on=TODAY,
        )
        return replace(made, **fields)

    def take(self, number: int, by: Decider | None = None, **fields: Any) -> Escalation:
        """Take a step."""
        wish = StepWish(self.step(number, **fields), by or Decider())
        return escalate(self.register.store, self.who, wish, today=TODAY).record

    def climb(self, until: int) -> list[Escalation]:
        """Take every step up to a number, with grounds where those are needed."""
        for number, measure in ((3, WARNING), (4, STOP), (5, ENDING)):
            self.ground(number, measure)
        return [self.take(number) for number in range(until + 1)]


@pytest.fixture
def climb(example: ExampleRegister) -> Climb:
    contract = Contract(provider_id=example.provider.id, number="WMO-2026-01")
    person = Person(name="K. de Groot", function="teammanager")
    example.add(contract, person)
    return Climb(example, contract, Author(person_id=person.id))


def test_usual_ladder_holds_until_somebody_changes_it(climb: Climb) -> None:
    store = climb.register.store
    assert (len(ladder_of(store).steps), ladder_of(store).own) == (6, False)
    assert store.count(LadderStep) == 0
    change_ladder(store, WHO, LadderStep(number=1, name="Afspraak", measures=("brief", "afspraak")))
    own = ladder_of(store)
    assert own.own
    assert [each.number for each in own.steps] == [0, 1, 2, 3, 4, 5]
    assert own.steps[1].measures == ("brief", "afspraak")
    change_ladder(store, WHO, replace(own.steps[1], name="Schriftelijk"))
    assert [each.name for each in ladder_of(store).steps][1] == "Schriftelijk"
    assert not usual_ladder_again(store, WHO).own


def test_step_without_a_name_or_measure_is_refused(climb: Climb) -> None:
    store = climb.register.store
    with pytest.raises(Refusal, match="ladder_step_without_name"):
        change_ladder(store, WHO, LadderStep(number=1, name="Afspraak"))
    climb.take(0)
    with pytest.raises(Refusal, match="ladder_step_in_use"):
        remove_step(store, WHO, 0)
    remove_step(store, WHO, 1)
    assert [each.number for each in ladder_of(store).steps] == [0, 2, 3, 4, 5]
    assert climb.take(2).step == 2


def test_steps_are_taken_one_by_one(climb: Climb) -> None:
    with pytest.raises(Refusal, match="escalation_passes_over"):
        climb.take(1)
    climb.take(0)
    with pytest.raises(Refusal, match="escalation_passes_over"):
        climb.take(2)
    climb.take(1)
    assert climb.take(2).measure == "verbeterplan"
    assert provider_ladder(climb.register.store, climb.register.provider.id).highest == 2


def test_step_is_not_decided_before_the_one_below_it(climb: Climb) -> None:
    climb.take(0, decided_on=TODAY - timedelta(days=1))
    with pytest.raises(Refusal, match="escalation_passes_over"):
        climb.take(1, decided_on=TODAY - timedelta(days=2))
    assert climb.take(1, decided_on=TODAY - timedelta(days=1)).step == 1


def test_the_highest_step_that_still_runs_counts(climb: Climb) -> None:
    climb.take(0)
    first = climb.take(1)
    end_escalation(climb.register.store, climb.who, first.id, "Afspraak is nagekomen", today=TODAY)
    with pytest.raises(Refusal, match="escalation_passes_over"):
        climb.take(2)
    assert climb.take(1).step == 1


def test_steps_of_another_contract_do_not_count(climb: Climb) -> None:
    other = Contract(provider_id=climb.register.provider.id, number="JW-2026-02")
    climb.register.add(other)
    climb.take(0)
    with pytest.raises(Refusal, match="escalation_passes_over"):
        climb.take(1, contract_id=other.id)
    climb.take(0, contract_id=None)
    assert climb.take(1, contract_id=other.id).contract_id == other.id


def test_above_step_two_nothing_goes_without_an_article_of_this_contract(climb: Climb) -> None:
    climb.climb(2)
    other = Contract(provider_id=climb.register.provider.id, number="JW-2026-02")
    climb.register.add(other)
    for number in (3, 4, 5):
        for ground in climb.register.store.find(ContractGround, contract_id=climb.contract.id):
            if ground.step == number:
                remove_ground(climb.register.store, WHO, ground.id)
    climb.ground(3, WARNING, contract_id=other.id)
    for fields in ({}, {"contract_id": None}):
        with pytest.raises(Refusal, match="escalation_without_ground"):
            climb.take(3, **fields)
    ground = climb.ground(3, WARNING, "14 lid 2")
    taken = climb.take(3)
    assert (taken.ground_id, taken.ground) == (ground.id, "Zie contract")
    [line, *_] = list_escalations(climb.register.store, climb.register.provider.id)
    assert (line.article, line.decided_by) == ("14 lid 2", "K. de Groot")
    with pytest.raises(Refusal, match="ground_in_use"):
        remove_ground(climb.register.store, WHO, ground.id)
    with pytest.raises(Refusal, match="ground_in_use"):
        climb.ground(3, WARNING, "99")
    assert climb.ground(3, WARNING, "14 lid 2") == ground


def test_ground_is_for_a_measure_of_the_ladder_or_for_disputes(climb: Climb) -> None:
    with pytest.raises(Refusal, match="measure_not_on_step"):
        climb.ground(3, "boete")
    with pytest.raises(Refusal, match="ground_without_article"):
        climb.ground(3, WARNING, " ")
    climb.ground(3, DISPUTES, "21")
    climb.ground(3, WARNING, "12.3")
    climb.ground(3, WARNING, "12.4")
    found = climb.register.store.find(ContractGround, contract_id=climb.contract.id)
    assert sorted((each.step, each.measure, each.article) for each in found if each.step in (0, 3)) == [
        (0, DISPUTES, "21"),
        (3, WARNING, "12.4"),
    ]


def test_jump_is_for_danger_or_fraud_and_explained(climb: Climb) -> None:
    climb.ground(4, STOP)
    with pytest.raises(Refusal, match="escalation_jump_without_words"):
        climb.take(4, jump=JumpReason.DANGER)
    taken = climb.take(4, jump=JumpReason.DANGER, jump_reason="Een cliënt is in acuut gevaar")
    assert taken.jump is JumpReason.DANGER
    climb.ground(3, WARNING)
    with pytest.raises(Refusal, match="escalation_no_jump"):
        climb.take(3, jump=JumpReason.FRAUD, jump_reason="Valse declaraties")


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("escalation_without_facts", {"facts": " "}),
        ("escalation_without_hearing", {"heard_on": None, "heard": ""}),
        ("escalation_hearing_without_words", {"heard": " "}),
        ("escalation_heard_after_decision", {"heard_on": TODAY + timedelta(days=1)}),
        ("escalation_in_future", {"decided_on": TODAY + timedelta(days=1)}),
        ("escalation_term_too_early", {"term_on": TODAY - timedelta(days=1)}),
        ("measure_not_on_step", {"measure": "boete"}),
        ("ladder_step_unknown", {"step": 9}),
        ("contract_unknown", {"contract_id": "bestaat-niet"}),
        ("record_gone", {"provider_id": "bestaat-niet"}),
    ],
)
def test_step_that_cannot_be_right_is_refused(climb: Climb, code: str, fields: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match=code):
        climb.take(0, **fields)
    assert climb.register.store.count(Escalation) == 0


def test_provider_that_could_not_be_heard_has_the_reason(climb: Climb) -> None:
    taken = climb.take(0, heard_on=None, heard="", not_heard_reason="Niemand nam op")
    assert taken.not_heard_reason == "Niemand nam op"


def test_somebody_decides_in_a_function(climb: Climb) -> None:
    own = climb.take(0)
    assert (own.decided_by_id, own.decided_function) == (climb.who.person_id, "teammanager")
    climb.who = WHO
    with pytest.raises(Refusal, match="escalation_without_decider"):
        climb.take(0)
    with pytest.raises(Refusal, match="escalation_without_function"):
        climb.take(0, Decider("A. Nieuw"))
    named = climb.take(0, Decider("A. Nieuw", "directeur", "het college"))
    assert (named.decided_function, named.decided_on_behalf_of) == ("directeur", "het college")
    assert climb.register.store.first(Person, name="A. Nieuw") is not None


def test_step_is_not_undone_but_ended_with_a_reason(climb: Climb) -> None:
    store = climb.register.store
    taken = climb.take(0)
    assert store.history(limit=1)[0].verb is Verb.ESCALATED
    with pytest.raises(Refusal):
        undo(store, WHO)
    with pytest.raises(Refusal, match="escalation_end_without_reason"):
        end_escalation(store, WHO, taken.id, " ", today=TODAY)
    with pytest.raises(Refusal, match="escalation_end_wrong"):
        end_escalation(store, WHO, taken.id, "Klaar", date(2020, 1, 1), today=TODAY)
    ended = end_escalation(store, WHO, taken.id, "Afspraken nagekomen", today=TODAY).record
    assert (ended.ended_on, ended.ended_reason) == (TODAY, "Afspraken nagekomen")
    with pytest.raises(Refusal, match="escalation_has_ended"):
        end_escalation(store, WHO, taken.id, "Nog eens", today=TODAY)


def test_termination_lists_what_must_happen_to_clients_and_who_does_it(climb: Climb) -> None:
    store = climb.register.store
    last = climb.climb(5)[-1]
    tasks = tasks_of(store, last.id)
    assert [each.task for each in tasks] == [task for task, _, _, _ in TERMINATION_TASKS]
    assert all(each.owner and each.due_on and each.done_on is None for each in tasks)
    change_task(store, WHO, replace(tasks[0], owner="K. de Groot", done_on=TODAY), today=TODAY)
    add_task(store, WHO, TerminationTask(escalation_id=last.id, task="Persbericht afstemmen"))
    assert [(each.position, each.task) for each in tasks_of(store, last.id)][-1] == (
        9,
        "Persbericht afstemmen",
    )
    with pytest.raises(Refusal, match="termination_task_empty"):
        change_task(store, WHO, replace(tasks[1], task=" "), today=TODAY)
    with pytest.raises(Refusal, match="escalation_end_wrong"):
        change_task(store, WHO, replace(tasks[1], done_on=TODAY + timedelta(days=1)), today=TODAY)


def test_step_that_ends_nothing_has_no_list(climb: Climb) -> None:
    first = climb.take(0)
    assert tasks_of(climb.register.store, first.id) == []
    with pytest.raises(Refusal, match="escalation_does_not_terminate"):
        add_task(climb.register.store, WHO, TerminationTask(escalation_id=first.id, task="Iets"))


def test_list_ends_with_the_term_of_the_termination(climb: Climb) -> None:
    climb.climb(4)
    term = TODAY + timedelta(days=30)
    last = climb.take(5, term_on=term)
    assert max(each.due_on for each in tasks_of(climb.register.store, last.id) if each.due_on) == term
