"""The sheet of an accountability day: what was done, why, what came of it, what it cost and what was learned."""

from collections.abc import Iterator

from contractbeoordeling.report.board.content import Accountability, Deed, ThemeSpread
from contractbeoordeling.report.paper.model import Block, Facts, Grid, Heading, Paper, Paragraph, Points
from contractbeoordeling.wording.numbers import day, number

_RATINGS = (1, 2, 3, 4, 5)


def accountability_paper(content: Accountability) -> Paper:
    """Return the sheet; nothing in it is about one provider that can be recognised."""
    return Paper(
        title=f"Verantwoording over {content.year}: kwaliteit van hulp en ondersteuning",
        subject=f"Wat er in {content.year} is gedaan, waarom, wat het opleverde en wat ervan geleerd is",
        author=content.client or "Gemeente",
        made_on=content.made_on,
        footer=" · ".join(filter(None, (content.client, f"verantwoording over {content.year}", "openbaar"))),
        blocks=tuple(_blocks(content)),
    )


def _blocks(content: Accountability) -> Iterator[Block]:
    yield Heading("Waarom")
    yield Paragraph(
        "Inwoners moeten op goede hulp en ondersteuning kunnen rekenen. Daarom vragen wij aanbieders hoe zij zichzelf "
        "zien, en leggen wij daar het beeld naast van inwoners, van de toegang, van de backoffice en van toezichthouders. "
        "Waar de beelden verschillen, gaan wij in gesprek en spreken wij verbeteringen af."
    )
    if content.goals:
        yield Facts(content.goals)
    yield Heading("Wat er is gedaan")
    yield Paragraph(_done(content))
    yield from _deeds(content)
    yield Heading("Wat het opleverde")
    if content.spreads:
        yield Paragraph(
            f"Zo oordeelden wij{_of_round(content)}: het aantal beoordelingen per oordeel. Thema's waarop minder dan vijf "
            "aanbieders zijn beoordeeld, staan er niet bij."
        )
        yield _grid(content)
    else:
        yield Paragraph(
            "Aantallen per oordeel staan hier niet: er zijn nog te weinig vastgestelde beoordelingen om ze te tonen zonder dat "
            "een aanbieder te herkennen is."
        )
    yield Heading("Wat het kostte")
    yield Paragraph(_cost(content))
    yield from _lessons(content)


def _done(content: Accountability) -> str:
    if content.providers is None:
        return f"In {content.year} keken wij naar de kwaliteit van aanbieders{_of_round(content)}."
    said = f"In {content.year} keken wij naar de kwaliteit van {content.providers} aanbieders{_of_round(content)}."
    if not content.determined:
        return said
    whose = "allen" if content.determined == content.providers else f"{content.determined} van hen"
    return f"{said} Van {whose} is de beoordeling vastgesteld."


def _of_round(content: Accountability) -> str:
    """Return the round, where its name tells more than the year does."""
    return "" if content.round == str(content.year) else f" (ronde {content.round})"


def _deeds(content: Accountability) -> Iterator[Block]:
    if not content.deeds:
        yield Paragraph("Er zijn nog geen verbeteringen die als openbaar zijn aangemerkt.")
        return
    for place, deed in enumerate(content.deeds, start=1):
        yield Heading(f"Verbetering {place}", 2)
        yield Facts([line for line in _lines(deed) if line[1]])


def _lines(deed: Deed) -> Iterator[tuple[str, str]]:
    yield "Wat", deed.what
    yield "Waarom", deed.why
    yield "Door", deed.who
    yield "Wat kwam ervan", deed.outcome


def _cost(content: Accountability) -> str:
    spent, elsewhere = content.spent, "Alles wat de gemeente uitgaf staat in de jaarrekening."
    if spent is None:
        return (
            "Een bedrag staat hier niet: het is nog niet van genoeg aanbieders bekend om het te tonen zonder dat een "
            f"aanbieder te herkennen is. {elsewhere}"
        )
    until = f", bekend tot en met {day(spent.until)}" if spent.until else ""
    return (
        f"Onder de contracten met {spent.providers} aanbieders werd in {content.year} samen ongeveer "
        f"{number(spent.amount / 1_000_000)} miljoen euro gebruikt{until}. Bedragen per aanbieder of contract staan niet "
        f"op dit blad. {elsewhere}"
    )


def _lessons(content: Accountability) -> Iterator[Block]:
    lessons = list(dict.fromkeys(each.lesson for each in content.deeds if each.lesson))
    yield Heading("Wat wij leerden")
    if lessons:
        yield Points(lessons)
    else:
        yield Paragraph("Er zijn nog geen lessen die als openbaar zijn aangemerkt.")


def _grid(content: Accountability) -> Grid:
    return Grid(
        header=["Thema", *(f"{each} {content.scale[each]}" for each in _RATINGS), "geen oordeel"],
        rows=[_row(each) for each in content.spreads],
        shares=[25, *[13] * len(_RATINGS), 12],
        numbers=frozenset(range(1, len(_RATINGS) + 2)),
    )


def _row(theme: ThemeSpread) -> list[str]:
    return [
        f"{theme.code} {theme.name}",
        *(str(theme.ratings.get(each, 0) or "–") for each in (*_RATINGS, None)),
    ]
