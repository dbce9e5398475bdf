"""The letter that reminds a provider of its actions: what should have been done, and what must be done soon."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.report.followup.letter import Addressee, head
from contractbeoordeling.report.paper.model import Block, Grid, Heading, Paper, Paragraph
from contractbeoordeling.wording.numbers import NOTHING, day


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindedAction:
    """An action as the letter names it."""

    criterion: str
    measure: str
    success: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a provider is reminded of."""

    to: Addressee
    actions: Sequence[RemindedAction]


def reminder_paper(reminder: Reminder) -> Paper:
    """Return the letter."""
    to = reminder.to
    return Paper(
        title="Herinnering aan uw verbeteracties",
        subject=f"Herinnering aan {to.provider}",
        author=to.client or "Gemeente",
        made_on=to.made_on,
        footer=f"{to.provider} · herinnering van {day(to.made_on)}",
        blocks=tuple(_blocks(reminder)),
        as_it_is=to.as_it_is,
    )


def _blocks(reminder: Reminder) -> Iterator[Block]:
    to = reminder.to
    yield head(to, [("Onderwerp", "uw verbeteracties")])
    late = [each for each in reminder.actions if each.due_on < to.made_on]
    soon = [each for each in reminder.actions if each.due_on >= to.made_on]
    if late:
        yield Heading("Wat al klaar had moeten zijn")
        yield _grid(late)
    if soon:
        yield Heading("Wat binnenkort klaar moet zijn")
        yield _grid(soon)
    yield Heading("Wat wij van u vragen")
    yield Paragraph(
        "Laat ons weten hoe ver u bent, en stuur mee waaraan te zien is dat het werkt. Lukt een datum niet, zeg dan wanneer "
        "wel en waarom. Daarna kijkt iemand anders dan de uitvoerder of de actie het gewenste effect heeft."
    )


def _grid(actions: Sequence[RemindedAction]) -> Grid:
    return Grid(
        header=("Klaar vóór", "Criterium", "Wat is afgesproken", "Gelukt als"),
        rows=[
            (day(each.due_on), each.criterion or NOTHING, each.measure, each.success or NOTHING)
            for each in actions
        ],
        shares=(2, 3, 6, 5),
    )
