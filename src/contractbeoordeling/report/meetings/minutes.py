"""The minutes of a conversation on paper."""

from collections.abc import Iterator

from contractbeoordeling.report.meetings.content import ConversationContent
from contractbeoordeling.report.meetings.parts import (
    action_blocks,
    occasion_facts,
    paragraphs,
    present_blocks,
)
from contractbeoordeling.report.paper.model import Block, Heading, Paper, Paragraph
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.year import CONVERSATION_LEVELS


def minutes_paper(content: ConversationContent) -> Paper:
    """Return the document of what was said and agreed; without an agreement it is a concept."""
    of = content.occasion
    mark = "intern" if of.internal else "" if content.agreed_on else "concept"
    return Paper(
        title=f"Verslag gesprek {of.provider}",
        subject=f"Verslag van een gesprek met {of.provider}",
        author=of.client or "Gemeente",
        made_on=of.made_on,
        footer=f"{of.provider} · gespreksverslag",
        mark=mark,
        blocks=tuple(_blocks(content)),
    )


def _blocks(content: ConversationContent) -> Iterator[Block]:
    standing = f"akkoord op {day(content.agreed_on)}" if content.agreed_on else "nog niet akkoord"
    level = CONVERSATION_LEVELS[content.level]
    yield occasion_facts(content.occasion, ("Niveau", level), ("Verslag", standing))
    yield from present_blocks(content.occasion.present)
    if content.minutes:
        yield Heading("Samenvatting")
        yield from paragraphs(content.minutes)
    if content.points:
        yield Heading("Wat er besproken is")
    for number, each in enumerate(content.points, start=1):
        yield Heading(f"{number}. {each.title}", 2)
        if each.said:
            yield from paragraphs(each.said)
        else:
            yield Paragraph("Niet besproken.")
    yield from action_blocks(content.actions)
