"""What became of last year's actions in the example: most are closed with a checked effect, some are late."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from contractbeoordeling.domain.action import Action, ActionEntry, Effect
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.actions.change import change_action
from contractbeoordeling.usecases.actions.close import Ending, close_action
from contractbeoordeling.usecases.actions.effect import Checked
from contractbeoordeling.usecases.demo.stage import Stage


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How an action ended: what came of it, and what was learned."""

    effect: Effect
    result: str
    lesson: str = ""


_OUTCOMES: Sequence[_Outcome | None] = (
    _Outcome(
        Effect.WORKED,
        "Afgerond; inwoners en de toegang merken het.",
        "Een vaste vervanger per inwoner voorkomt dat afspraken wegvallen.",
    ),
    _Outcome(
        Effect.PARTLY, "Afgerond; in één team werkt het nog niet.", "Begin met het team dat eraan toe is."
    ),
    None,
    _Outcome(Effect.WORKED, "Afgerond zoals afgesproken."),
)
"""By turns; None stays open, and late."""
_PUBLIC = 4
"""Of so many of the first the municipality tells the public what was learned."""


def wind_up(stage: Stage) -> None:
    """Close most of what was agreed the year before; who else than its owner saw the effect checks it."""
    day = stage.reference_date - timedelta(days=20)
    due = [each for each in stage.store.find(Action) if each.open and each.overdue_on(day)]
    for place, action in enumerate(due):
        outcome = _OUTCOMES[place % len(_OUTCOMES)]
        if outcome is None:
            continue
        checked = Checked(
            effect=outcome.effect,
            how="Met inwoners en de toegang gesproken.",
            by=stage.people.reader_name,
            on=day,
        )
        entry = ActionEntry(action_id=action.id, written_on=day, text=outcome.result)
        ending = Ending(effect=checked, lesson=outcome.lesson)
        closed = close_action(stage.store, stage.who, entry, ending, today=day).record
        if outcome.lesson and place < _PUBLIC:
            change_action(stage.store, stage.who, replace(closed, audience=Audience.PUBLIC))
