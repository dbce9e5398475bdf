"""The parts that documents about meetings share: when and where, who was there, what was agreed."""

from collections.abc import Iterator, Sequence

from contractbeoordeling.domain.visit import Present
from contractbeoordeling.report.meetings.content import AgreedAction, Occasion
from contractbeoordeling.report.paper.model import Block, Facts, Grid, Heading, Paragraph
from contractbeoordeling.wording.meetings import moment
from contractbeoordeling.wording.numbers import NOTHING, day


def occasion_facts(of: Occasion, *more: tuple[str, str]) -> Facts:
    """Return whom, when, where and why; what isn't known is left out."""
    when = day(of.held_on) if of.held_on else moment(of.planned_at, of.ends_at)
    lines = [("Aanbieder", of.provider), ("Opdrachtgever", of.client), ("Wanneer", when)]
    lines += [("Waar", of.place), ("Waarvoor", of.purpose), *more]
    return Facts([each for each in lines if each[1]])


def paragraphs(text: str) -> Iterator[Block]:
    """Give a text as it was typed: an empty line begins a new paragraph."""
    for each in text.split("\n\n"):
        if each.strip():
            yield Paragraph(each.strip())


def present_blocks(present: Sequence[Present], *, to_come: bool = False) -> Iterator[Block]:
    """Give who was there; of a meeting to come who is expected."""
    if present:
        yield Heading("Wie er komen" if to_come else "Wie er waren")
        rows = [
            (each.name or NOTHING, each.function or NOTHING, each.organisation or NOTHING) for each in present
        ]
        yield Grid(header=("Naam", "Functie", "Organisatie"), rows=rows, shares=(4, 4, 4))


def action_blocks(actions: Sequence[AgreedAction]) -> Iterator[Block]:
    """Give what was agreed, or that nothing was."""
    yield Heading("Afspraken")
    if not actions:
        yield Paragraph("Er zijn geen afspraken vastgelegd.")
        return
    rows = [(each.measure, each.who, day(each.due_on), each.success or NOTHING) for each in actions]
    header = ("Wat", "Wie", "Klaar op", "Te zien aan")
    yield Grid(header=header, rows=rows, shares=(5, 2, 2, 4))
