"""What a concept still waits for, and which ratings those answers could change."""

from collections.abc import Iterator

from contractbeoordeling.report.assessment.content import Awaited, Concept, MayChange, ReportContent
from contractbeoordeling.report.paper.model import Block, Heading, Paragraph, Points
from contractbeoordeling.wording.export import NO_RATING
from contractbeoordeling.wording.labels import PARTIES


def awaited_blocks(content: ReportContent) -> Iterator[Block]:
    """Give the answers that did not come in yet, each with what it could change; nothing where all came."""
    standing = content.standing
    if isinstance(standing, Concept) and standing.waiting:
        yield Heading("Wat nog niet binnen is", 2)
        yield Paragraph(
            "Deze vragen zijn nog niet beantwoord. Achter elke bron staat welk oordeel haar antwoorden kunnen veranderen, "
            "als verder alles blijft zoals het is."
        )
        yield Points([_said(each) for each in standing.waiting])


def _said(each: Awaited) -> str:
    asked = "1 vraag open" if each.open_questions == 1 else f"{each.open_questions} vragen open"
    changes = "; ".join(_change(one) for one in each.changes) or "verandert geen oordeel"
    return f"{PARTIES[each.party].capitalize()}, {asked}: {changes}."


def _change(each: MayChange) -> str:
    now, lowest, highest = (one or NO_RATING for one in (each.rating, each.lowest, each.highest))
    return f"{each.code} (nu {now}, kan {lowest} tot {highest} worden)"
