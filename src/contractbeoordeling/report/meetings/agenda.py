"""The agenda of a conversation on paper."""

from collections.abc import Iterator

from contractbeoordeling.domain.conversation import PointKind
from contractbeoordeling.report.meetings.content import ConversationContent
from contractbeoordeling.report.meetings.parts import occasion_facts, present_blocks
from contractbeoordeling.report.paper.model import Block, Facts, Heading, Paper, Paragraph
from contractbeoordeling.wording.year import CONVERSATION_LEVELS, POINT_KINDS

_NAMED = (PointKind.ACTION, PointKind.FIGURE, PointKind.GOAL)
"""What its subject doesn't say of itself."""


def agenda_paper(content: ConversationContent) -> Paper:
    """Return the document that goes out before a conversation."""
    of = content.occasion
    return Paper(
        title=f"Agenda gesprek {of.provider}",
        subject=f"Agenda van een gesprek met {of.provider}",
        author=of.client or "Gemeente",
        made_on=of.made_on,
        footer=f"{of.provider} · agenda",
        mark="intern" if of.internal else "",
        blocks=tuple(_blocks(content)),
    )


def _blocks(content: ConversationContent) -> Iterator[Block]:
    yield occasion_facts(content.occasion, ("Niveau", CONVERSATION_LEVELS[content.level]))
    yield from present_blocks(content.occasion.present, to_come=True)
    yield Heading("Agenda")
    if not content.points:
        yield Paragraph("Er staan nog geen punten op de agenda.")
    for number, each in enumerate(content.points, start=1):
        yield Heading(f"{number}. {each.title}", 2)
        if each.kind in _NAMED:
            yield Facts([("Soort", POINT_KINDS[each.kind])])
        for line in filter(None, each.explanation.split("\n")):
            yield Paragraph(line)
