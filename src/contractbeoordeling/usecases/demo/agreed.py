"""The actions that the example's results ask for, with the first lines of their logs."""

from datetime import date

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus
from contractbeoordeling.domain.method.consequences import Consequence, consequences
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.actions.log import log_action
from contractbeoordeling.usecases.actions.propose import action_from_result
from contractbeoordeling.usecases.assess import assess_round
from contractbeoordeling.usecases.demo.repair import WITH_PLAN
from contractbeoordeling.usecases.demo.stage import REFERENCE_DATE, Stage

_CALLS_FOR_ACTION = frozenset({Consequence.IMPROVEMENT_PLAN, Consequence.WRITTEN_AGREEMENT})
_ACTIONS_EACH = 2


def agree_on_actions(stage: Stage, of_round: Round) -> list[Action]:
    """Agree on actions where a result asks for one, and write the first lines of their logs.

    Who is asked for a plan of its own in that year makes its actions there.
    """
    made: list[Action] = []
    earlier = stage.reference_date < REFERENCE_DATE
    planning = {each.provider.id for each in stage.cast if earlier and each.story in WITH_PLAN}
    for assessment in assess_round(stage.store, of_round.id):
        if assessment.provider.id in planning:
            continue
        asking = [
            each.code
            for each in assessment.result.criteria
            if each.in_scope and _CALLS_FOR_ACTION & set(consequences(each))
        ]
        for code in asking[:_ACTIONS_EACH]:
            made.append(_agree(stage, assessment.participant.participation, code, len(made)))
    return made


def _agree(stage: Stage, participation: Participation, code: str, number: int) -> Action:
    day: date = stage.reference_date
    draft = action_from_result(stage.store, participation, code, day)
    action = add_action(stage.store, stage.who, draft, today=day).record
    if number % 3 == 0:
        entry = ActionEntry(
            action_id=action.id,
            written_on=day,
            text="Besproken in het contractgesprek; de aanbieder komt met een planning.",
        )
        log_action(stage.store, stage.who, entry, status=ActionStatus.RUNNING, today=day)
    return action
