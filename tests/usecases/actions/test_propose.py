"""A draft of an action follows the result of its criterion."""

from datetime import date

import pytest

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.actions.propose import action_from_result, municipal_action
from tests.usecases.example_register import TODAY, WHO, ExampleRegister


def observe(example: ExampleRegister, code: str, score: int) -> None:
    for perspective in (Perspective.ACCESS, Perspective.REGULATOR):
        example.observe(code, perspective, score)


def test_low_result_asks_for_an_improvement_plan_up_to_the_next_anchor(example: ExampleRegister) -> None:
    own = example.take_part("1", "2", "4")
    observe(example, "4.1", 2)
    draft = action_from_result(example.store, own, "4.1", TODAY)
    criterion = example.criterion("4.1")
    assert draft.measure == f"Verbeterplan maken en uitvoeren: 4.1 {criterion.name}"
    assert f"score 3 (voldoende): {criterion.anchors[3]}" in draft.success_criterion
    assert (draft.owner, draft.participation_id) == (Owner.PROVIDER, own.id)
    assert draft.due_on == date(2026, 12, 1)
    assert example.store.count(Action) == 0
    assert add_action(example.store, WHO, draft, today=TODAY).record.criterion_key == criterion.key


def test_better_result_aims_one_step_higher(example: ExampleRegister) -> None:
    own = example.take_part("1", "2", "4")
    observe(example, "4.1", 4)
    draft = action_from_result(example.store, own, "4.1", TODAY)
    assert "score 5 (uitstekend)" in draft.success_criterion


def test_criterion_without_evidence_asks_for_what_is_missing(example: ExampleRegister) -> None:
    own = example.take_part("1", "2", "4")
    assert action_from_result(example.store, own, "4.1", TODAY).measure.startswith("Aanleveren wat nog")
    outside = action_from_result(example.store, own, "9.1", TODAY)
    assert outside.measure == f"Verbeteren: 9.1 {example.criterion('9.1').name}"


def test_unknown_criterion_is_refused(example: ExampleRegister) -> None:
    with pytest.raises(Refusal, match="criterion_unknown"):
        action_from_result(example.store, example.take_part("1", "2", "4"), "99.9", TODAY)


def test_term_ends_on_the_last_day_of_a_shorter_month(example: ExampleRegister) -> None:
    criterion = example.criterion("6.1")
    assert municipal_action(criterion, None, date(2026, 8, 31)).due_on == date(2027, 2, 28)


def test_municipal_action_names_municipality_and_criterion(example: ExampleRegister) -> None:
    town = Municipality(name="Waterbeke")
    example.add(town)
    criterion = example.criterion("6.1")
    draft = municipal_action(criterion, town.id, TODAY)
    stored = add_action(example.store, WHO, draft, today=TODAY).record
    assert (stored.owner, stored.municipality_id, stored.provider_id) == (
        Owner.MUNICIPALITY,
        town.id,
        None,
    )
    assert stored.measure.endswith(f"6.1 {criterion.name}")
    assert municipal_action(criterion, "", TODAY).municipality_id is None
