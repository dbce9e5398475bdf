"""A visit on paper: the questions to take along with room to write, or the report of what was seen."""

from collections.abc import Iterator

from contractbeoordeling.report.meetings.content import AskedCriterion, VisitContent
from contractbeoordeling.report.meetings.parts import (
    action_blocks,
    occasion_facts,
    paragraphs,
    present_blocks,
)
from contractbeoordeling.report.paper.model import (
    Block,
    Facts,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Part,
    Points,
    Together,
)
from contractbeoordeling.wording.meetings import PICTURES

_ROOM = "\n\n\n\n"


def visit_paper(content: VisitContent) -> Paper:
    """Return the document: questions until the visit is held, from then on the report."""
    of = content.occasion
    held = of.held_on is not None
    kind = "Verslag werkbezoek" if held else "Werkbezoek"
    return Paper(
        title=f"{kind} {of.provider}",
        subject=f"{kind} bij {of.provider}",
        author=of.client or "Gemeente",
        made_on=of.made_on,
        footer=f"{of.provider} · {kind.lower()}",
        mark="intern" if of.internal else "" if content.agreed or not held else "concept",
        blocks=tuple(_report(content) if held else _questions(content)),
    )


def _questions(content: VisitContent) -> Iterator[Block]:
    yield occasion_facts(content.occasion, ("Vestiging", content.location))
    yield from present_blocks(content.occasion.present, to_come=True)
    if content.occasion.internal:
        yield Points((PICTURES, "Schrijf op wat u zelf ziet; wat u van horen zeggen hebt, telt half."))
    if not content.asked:
        yield Paragraph("Er zijn nog geen vragen gekozen.")
    for number, each in enumerate(content.asked, start=1):
        yield Together(tuple(_question(number, each, internal=content.occasion.internal)))


def _question(number: int, asked: AskedCriterion, *, internal: bool) -> Iterator[Part]:
    """Give a question and the room to write, which belong on one page."""
    yield Heading(f"{number}. {asked.criterion}")
    yield Paragraph(asked.question, strong=True)
    if asked.ask_whom:
        yield Facts([("Aan wie", asked.ask_whom)])
    if internal:
        yield from _room(asked)


def _room(asked: AskedCriterion) -> Iterator[Part]:
    """Give what the pictures say, what each score means, and room to write."""
    if asked.pictures:
        yield Paragraph(asked.pictures)
    if asked.anchors:
        rows = [(str(score), text) for score, text in asked.anchors]
        yield Grid(header=("Score", "Wat u dan ziet"), rows=rows, shares=(1, 9), numbers=frozenset({0}))
    yield Grid(header=("Score", "Wat wij zagen en hoorden"), rows=[("", _ROOM)], shares=(1, 9))


def _report(content: VisitContent) -> Iterator[Block]:
    of = content.occasion
    yield occasion_facts(of, ("Vestiging", content.location), ("Verslag", content.standing))
    if not content.agreed:
        yield Paragraph("Over dit verslag is nog geen akkoord; de scores tellen nog niet mee.", strong=True)
    yield from present_blocks(of.present)
    if content.report:
        yield Heading("Verslag")
        yield from paragraphs(content.report)
    told = [each for each in content.asked if each.score or each.remark]
    if told:
        yield Heading("Wat wij zagen")
    for each in told:
        yield Heading(each.criterion, 2)
        lines = [("Vraag", each.question), ("Aan wie", each.ask_whom)]
        lines += [("Score", each.score), ("Waarop het rust", each.evidence)]
        yield Facts([line for line in lines if line[1]])
        yield from paragraphs(each.remark)
    yield from action_blocks(content.actions)
    if content.files:
        yield Heading("Bijlagen")
        yield Points(tuple(content.files))
