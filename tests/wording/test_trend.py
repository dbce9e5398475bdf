"""What is said of a trend: actions with what their checks found, and the cycle that follows."""

from contractbeoordeling.domain.action import Action, Effect, Owner
from contractbeoordeling.domain.method.light_cycle import CycleCondition, Obstacle
from contractbeoordeling.wording.cycle import condition_said, lacking_said
from contractbeoordeling.wording.trend import actions_said, cycle_said


def action(effect: Effect | None = None) -> Action:
    return Action(owner=Owner.PROVIDER, measure="Scholing", effect=effect)


def test_actions_are_counted_with_the_results_of_their_checks_and_those_without_one() -> None:
    said = actions_said([action(Effect.WORKED), action(Effect.WORKED), action(Effect.NOT), action()])
    assert said.startswith("4 acties (2× ")
    assert said.endswith("1× nog niet gemeten)")
    assert actions_said([]) == ""


def test_before_a_seal_nothing_is_said_for_or_against_a_light_cycle() -> None:
    assert "pas iets te zeggen" in cycle_said(None, [])
    assert "te overwegen" in cycle_said(True, [])


def test_a_condition_tells_its_numbers_and_whether_it_holds() -> None:
    few = CycleCondition(obstacle=Obstacle.FEW_RATED, holds=False, count=3, total=9)
    cap = CycleCondition(obstacle=Obstacle.CAP, holds=False, count=2)
    none = CycleCondition(obstacle=Obstacle.CAP, holds=True, count=0)
    assert condition_said(few).startswith("niet voldaan: ")
    assert condition_said(few).endswith("(3 van 9)")
    assert condition_said(none) == "voldaan: er geldt geen plafond door een bevinding"
    assert lacking_said([few, cap]).endswith("; er geldt een plafond door een bevinding (2)")
