"""What every verb on improvement plans does first."""

from datetime import date

from contractbeoordeling.domain.action import Action, ImprovementPlan
from contractbeoordeling.domain.action_rules import without_action
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import Notice, personal_data_notices
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import criterion_codes
from contractbeoordeling.wording.numbers import day as shown


def find_plan(reader: Reader, plan_id: str) -> ImprovementPlan:
    """Return the plan with this id; refuses where there is none."""
    found = reader.get(ImprovementPlan, plan_id)
    if found is None:
        raise Refusal("plan_unknown", plan=plan_id)
    return found


def open_plan(reader: Reader, plan_id: str) -> ImprovementPlan:
    """Return the plan; refuses one that is closed."""
    plan = find_plan(reader, plan_id)
    if plan.closed_on is not None:
        raise Refusal("plan_is_closed", day=shown(plan.closed_on))
    return plan


def refuse_day(plan: ImprovementPlan, day: date, today: date) -> None:
    """Refuse a day of tomorrow, or from before the plan was demanded."""
    if day > today or day < plan.demanded_on:
        raise Refusal("plan_day_wrong")


def actions_of(reader: Reader, plan: ImprovementPlan) -> list[Action]:
    """Return the actions of a plan."""
    return reader.find(Action, plan_id=plan.id)


def codes_of(reader: Reader, keys: tuple[str, ...]) -> list[str]:
    """Return the codes of criteria, in the order of their keys."""
    codes = criterion_codes(reader)
    return [codes.get(each, each) for each in keys]


def refuse_lacking(reader: Reader, plan: ImprovementPlan) -> None:
    """Refuse a plan of which a criterion has no action, and name those criteria."""
    lacking = without_action(plan.criterion_keys, actions_of(reader, plan))
    if lacking:
        raise Refusal("plan_lacks_actions", criteria=", ".join(codes_of(reader, lacking)))


def notices_of(plan: ImprovementPlan) -> tuple[Notice, ...]:
    """Point out personal data in what was written."""
    return personal_data_notices({"note": plan.note})
