"""Figures, goals of the board and success indicators in the example."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import IndicatorState, SuccessIndicator
from contractbeoordeling.domain.figures.kinds import DOMAINS, ENDINGS, FigureKind
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.provider import Law
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.demo.stage import Stage
from contractbeoordeling.usecases.figures.add import add_figure
from contractbeoordeling.usecases.year.goals import keep_goal, theme_keys
from contractbeoordeling.usecases.year.indicators import keep_indicator

_GOALS = (
    ("Vertrouwde hulp", "Inwoners houden zo veel mogelijk dezelfde vaste begeleider.", ("1",)),
    ("Veilig thuis", "Elk plan noemt de risico's en wie waarop let.", ("4",)),
)
_EVERY = 3
"""Figures are known of one in three providers."""


def measure(stage: Stage) -> None:
    """Put in what was measured over the year before the reference date, and what the board wants."""
    for name, text, themes in _GOALS:
        goal = BoardGoal(
            year=stage.reference_date.year,
            name=name,
            text=text,
            theme_keys=theme_keys(stage.store, themes),
            audience=Audience.PUBLIC,
        )
        keep_goal(stage.store, stage.who, goal)
    for place, invented in enumerate(stage.cast):
        if place % _EVERY == 0:
            _figures(stage, invented)
        if place % _EVERY == 1 and not invented.years_ago:
            _indicator(stage, invented, place)


def _figures(stage: Stage, invented: InventedProvider) -> None:
    year = stage.reference_date.year - 1
    random = Random(f"{stage.seed}:{invented.provider.kvk}:{year}:figures")
    good = invented.traits.quality
    people = random.randint(9, 60)
    found: list[tuple[FigureKind, str, float, int | None]] = [
        (FigureKind.WAITING, "", 70 - 12 * good + random.gauss(0, 3), people),
        (FigureKind.MESSAGES, "", min(99.0, 80 + 4 * good), 30 * people),
        (FigureKind.COMPLAINTS, "", _share_of(people, 9 - 1.6 * good), people),
    ]
    if Law.YOUTH in invented.provider.laws:
        found += [(FigureKind.ENDING, part, count, None) for part, count in _endings(people, good)]
        found.append((FigureKind.USEFULNESS, "", 4.2 + good, people))
        found.append((FigureKind.NO_NEW_START, "", _share_of(people, 60 + 6 * good), people))
        found.append((FigureKind.GAS, "", 40 + 3 * good, random.randint(3, 30)))
    else:
        found.append((FigureKind.DROP_OUT, "", _share_of(people, 24 - 4 * good), people))
        found += [(FigureKind.ZRM_CHANGE, part, 0.2 * good - 0.1, people) for part in DOMAINS[3:6]]
    for kind, part, value, count in found:
        figure = MeasuredFigure(
            provider_id=invented.provider.id,
            kind=kind.value,
            part=part,
            since=date(year, 1, 1),
            until=date(year, 12, 31),
            value=Decimal(f"{value:.1f}"),
            count=count,
            source="jaarcijfers van de aanbieder",
        )
        add_figure(stage.store, stage.who, figure, today=stage.reference_date - timedelta(days=60))


def _share_of(people: int, percentage: float) -> float:
    """Return the percentage nearest to this one that a whole number of people can be."""
    return 100 * max(0, round(people * percentage / 100)) / people


def _endings(people: int, good: float) -> Iterator[tuple[str, int]]:
    """Give how many stopped for each reason; most as planned, and more by themselves where it is less good."""
    dropped = max(0, round(people * (24 - 4 * good) / 100))
    agreed, outside = round(people / 10), round(people / 30)
    counts = (people - dropped - agreed - outside, agreed, dropped - dropped // 3, dropped // 3, outside)
    yield from zip(ENDINGS, counts, strict=True)


def _indicator(stage: Stage, invented: InventedProvider, place: int) -> None:
    states = (IndicatorState.ON_TRACK, IndicatorState.AT_RISK, IndicatorState.MET)
    indicator = SuccessIndicator(
        contract_id=invented.contract.id,
        name="Vaste begeleider",
        target="Negen van de tien inwoners houden een jaar dezelfde begeleider.",
        state=states[place % len(states)],
        seen_on=stage.reference_date,
        remark="Uit het kwartaaloverzicht.",
    )
    keep_indicator(stage.store, stage.who, indicator)
