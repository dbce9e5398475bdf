"""Dutch words of improvement plans and effect checks; content of the register and of documents."""

from datetime import date

from contractbeoordeling.domain.action_rules import PlanState
from contractbeoordeling.wording.numbers import day as shown

PLAN_STATES: dict[PlanState, str] = {
    PlanState.DEMANDED: "gevraagd",
    PlanState.HANDED_IN: "ingeleverd",
    PlanState.ACCEPTED: "akkoord",
    PlanState.CLOSED: "afgesloten",
}


def accepted_by(name: str, function: str, on: date) -> str:
    """Return the line that says who found a plan good enough."""
    return f"Akkoord op {shown(on)} door {name}{f', {function}' if function else ''}."
