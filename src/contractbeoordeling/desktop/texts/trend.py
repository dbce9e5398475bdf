"""What the tab with the trend of a provider says."""

from __future__ import annotations

from collections.abc import Sequence

from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.trend import SubjectTrend
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.trend import LEGEND, chosen_said, cycle_said, tally_said


def none_yet() -> str:
    return tr("Deze aanbieder deed nog in geen enkele ronde mee. Er is dus nog geen verloop.")


def whole_provider() -> str:
    return tr("hele aanbieder")


def cycle(found: SubjectTrend) -> str:
    """What is proposed for the next round and chosen, and how well the self-image held in the newest one."""
    said = [tally_said(found.rounds[-1].name, found.self_images[-1])]
    said.append(cycle_said(found.cycle.proposed, found.cycle.lacking))
    if found.cycle.choice is not None:
        said.append(chosen_said(found.cycle.choice))
    return " ".join(said)


def legend() -> str:
    return tr(LEGEND)


def gap(before: Round, after: Round) -> str:
    """The title of the column between two rounds."""
    return tr("{before} → {after}").format(before=before.name, after=after.name)


def tallies(found: SubjectTrend) -> Sequence[str]:
    """How often the self-image was recognised, round by round."""
    return [tally_said(each.name, tally) for each, tally in zip(found.rounds, found.self_images, strict=True)]


def working() -> str:
    return tr("Het verloop wordt doorgerekend")
