"""What is said of a provider over the rounds: scores, changes, actions between them, and its self-image."""

from collections import Counter
from collections.abc import Sequence

from contractbeoordeling.domain.action import Action, Effect
from contractbeoordeling.domain.assessment import CycleChoice
from contractbeoordeling.domain.method.light_cycle import CycleCondition
from contractbeoordeling.domain.trend import SelfImageTally, TrendPoint, TrendStep
from contractbeoordeling.wording.cycle import choice_said
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.method_labels import OBSTACLES
from contractbeoordeling.wording.numbers import NOTHING, number, signed
from contractbeoordeling.wording.year import EFFECTS

NOT_COMPARABLE = mark("niet te vergelijken")
LEGEND = mark(
    "Per ronde de score met het oordeel; * is vastgesteld en verzegeld, → is het oordeel waar een mens van maakte. "
    "Acties staan bij de periode waarin zij liepen; of zij het verschil maakten staat daarmee niet vast."
)


def point_said(point: TrendPoint | None) -> str:
    """Return a score with its rating, and what a person made of it."""
    if point is None or point.rating is None:
        return NOTHING
    person = f"→{point.determined}" if point.determined is not None else ""
    return f"{number(point.score, 2)} ({point.rating}{person}){'*' if point.sealed else ''}"


def step_said(step: TrendStep) -> str:
    """Return the change from one round to the next, or why there is none."""
    if not step.comparable:
        return tr(NOT_COMPARABLE)
    return signed(step.change, 2)


def tally_said(name: str, tally: SelfImageTally) -> str:
    """Return how often the self-image was recognised in a round."""
    if not tally.tested:
        return tr("{round}: het zelfbeeld kon nergens getoetst worden.").format(round=name)
    said = ntr(
        "{round}: op {tested} criterium getoetst: {recognised}× herkend, {higher}× hoger, {lower}× lager, "
        "{conflicting}× liepen de bronnen uiteen.",
        "{round}: op {tested} criteria getoetst: {recognised}× herkend, {higher}× hoger, {lower}× lager, "
        "{conflicting}× liepen de bronnen uiteen.",
        tally.tested,
    )
    return said.format(
        round=name,
        tested=tally.tested,
        recognised=tally.recognised,
        higher=tally.higher,
        lower=tally.lower,
        conflicting=tally.conflicting,
    )


def actions_said(actions: Sequence[Action]) -> str:
    """Return how many actions ran, and what the checks of their effect found."""
    if not actions:
        return ""
    said = ntr("{count} actie", "{count} acties", len(actions)).format(count=len(actions))
    checked = Counter(each.effect for each in actions if each.effect)
    found = [f"{count}× {EFFECTS[effect]}" for effect in Effect if (count := checked[effect])]
    unchecked = len(actions) - checked.total()
    if unchecked:
        found.append(tr("{count}× nog niet gemeten").format(count=unchecked))
    return tr("{said} ({found})").format(said=said, found=", ".join(found))


def cycle_said(proposed: bool | None, lacking: Sequence[CycleCondition]) -> str:
    """Return whether the next cycle may be light; a person decides."""
    if proposed is None:
        return tr(
            "Over een lichte ronde volgend jaar valt pas iets te zeggen als de beoordeling is vastgesteld."
        )
    if proposed:
        return tr("Een lichte ronde (alleen kernthema's) is volgend jaar te overwegen; een mens beslist.")
    listed = "; ".join(tr(OBSTACLES[each.obstacle]) for each in lacking)
    return tr("Geen voorstel voor een lichte ronde: {obstacles}.").format(obstacles=listed)


def chosen_said(choice: CycleChoice) -> str:
    """Return what a person chose for the next cycle."""
    return tr("Gekozen voor volgend jaar: {choice}.").format(choice=choice_said(choice))
