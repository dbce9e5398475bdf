"""What is said of next year's cycle: the conditions, what is proposed, what a person chose, and what follows."""

from collections.abc import Sequence

from contractbeoordeling.domain.assessment import CycleChoice
from contractbeoordeling.domain.method.light_cycle import CycleCondition, Obstacle
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.method_labels import OBSTACLES
from contractbeoordeling.wording.numbers import NOTHING, day

LIGHT_REASON = "Lichte ronde: dit jaar alleen de kernthema's ({function}, {day})."
"""Why the other themes aren't asked: on paper, so always Dutch, and without a person's name."""
_SOMEBODY = "besluit van de gemeente"

CONDITIONS: dict[Obstacle, str] = {
    Obstacle.FEW_RATED: mark("ten minste twee derde van de criteria heeft een score"),
    Obstacle.FEW_CONFIRMED: mark("bij ten minste 80% daarvan is het zelfbeeld herkend, of lager"),
    Obstacle.OVERESTIMATED: mark("nergens is het zelfbeeld veel hoger, of hoger dan een bevinding toelaat"),
    Obstacle.LOW_THEME: mark("elk thema met een oordeel is ten minste voldoende"),
    Obstacle.CAP: mark("er geldt geen plafond door een bevinding"),
    Obstacle.SUPERVISION_MEASURE: mark("er loopt geen maatregel van een toezichthouder"),
    Obstacle.OPEN_IMPROVEMENT_PLAN: mark("er loopt geen verbeterplan"),
    Obstacle.OPEN_SERIOUS_SIGNAL: mark("elk ernstig signaal is nagegaan"),
}
EXPLANATION = mark(
    "Een lichte ronde vraagt volgend jaar alleen de kernthema's. De methode stelt voor, op wat is vastgesteld en wat "
    "er nu in het register staat; een mens beslist, en schrijft de reden op waar dat anders is dan het voorstel."
)


def light_reason(choice: CycleChoice) -> str:
    """Return why a participation is asked the core themes alone, as forms and drafts say it."""
    return LIGHT_REASON.format(
        function=choice.decided_function.strip() or _SOMEBODY, day=day(choice.decided_on)
    )


def condition_said(condition: CycleCondition) -> str:
    """Return one condition with whether it holds, and the numbers behind it."""
    template = mark("voldaan: {condition}") if condition.holds else mark("niet voldaan: {condition}")
    return _counted(tr(template).format(condition=tr(CONDITIONS[condition.obstacle])), condition)


def _counted(told: str, condition: CycleCondition) -> str:
    """Add the numbers: how many of how many, or how many stand in the way."""
    if condition.total is not None:
        return tr("{told} ({count} van {total})").format(
            told=told, count=condition.count, total=condition.total
        )
    return told if condition.holds else f"{told} ({condition.count})"


def proposal_said(proposed: bool | None) -> str:
    """Return what is proposed, in a word or two."""
    if proposed is None:
        return tr("nog niet vastgesteld")
    return tr("licht") if proposed else tr("volledig")


def choice_said(choice: CycleChoice | None) -> str:
    """Return what a person chose, and when."""
    if choice is None:
        return NOTHING
    chosen = tr("licht") if choice.light else tr("volledig")
    return tr("{chosen}, {day}").format(chosen=chosen, day=day(choice.decided_on))


def lacking_said(lacking: Sequence[CycleCondition]) -> str:
    """Return what stands in the way."""
    return "; ".join(_counted(tr(OBSTACLES[each.obstacle]), each) for each in lacking)


def light_said(names: Sequence[str]) -> str:
    """Return who has a light cycle in a round."""
    return tr("Lichte ronde, alleen kernthema's: {names}.").format(names=", ".join(names))


def overruled_said(names: Sequence[str]) -> str:
    """Return who gets the whole round although a light one was chosen."""
    return tr("Volledige ronde ondanks de keuze voor een lichte: {names}.").format(names=", ".join(names))
