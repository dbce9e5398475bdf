"""The board page of all providers of a round: how many, how they spread, what asks for attention; it ranks nobody."""

from collections.abc import Iterator, Mapping

from contractbeoordeling.report.board.content import Portfolio, ThemeSpread
from contractbeoordeling.report.board.texts import listed, short
from contractbeoordeling.report.paper.model import Block, Facts, Grid, Heading, Paper, Paragraph, Points
from contractbeoordeling.wording.export import NO_RATING
from contractbeoordeling.wording.numbers import day

_MOST_GOALS = 3
_RATINGS = (1, 2, 3, 4, 5)


def portfolio_paper(content: Portfolio) -> Paper:
    """Return the page, with the list of providers by name after it."""
    return Paper(
        title=f"Kwaliteit van alle aanbieders: {short(content.round, 60)}",
        subject=f"Alle beoordelingen van ronde {content.round} op één bladzijde",
        author=content.client or "Gemeente",
        made_on=content.made_on,
        footer=f"stand op {day(content.made_on)} · peildatum {day(content.reference_date)} · intern",
        compact=True,
        blocks=tuple(_blocks(content)),
    )


def _blocks(content: Portfolio) -> Iterator[Block]:
    states = ", ".join(f"{number} {words}" for words, number in content.states if number)
    yield Facts(
        [
            ("Beoordelingen", f"{content.providers} in deze ronde: {states}"),
            ("Eindoordelen", _spread(content)),
        ]
    )
    yield Heading("Per thema")
    yield _themes(content)
    yield Heading("Waar aandacht nodig is")
    yield Points([*_attention(content)])
    yield Heading("Wat openstaat")
    yield Points([f"{words}: {number}" for words, number in content.matters])
    if content.signals:
        yield Facts(
            [("Meldingen per kwartaal", ", ".join(f"{when}: {count}" for when, count in content.signals))]
        )
    if content.goals:
        yield Heading("Doelen van het college")
        yield Points(listed([short(each, 200) for each in content.goals], _MOST_GOALS, "zie de jaarpagina"))
    yield Heading("De aanbieders op naam")
    yield Paragraph(
        "De lijst staat op naam en is geen rangorde. Geld staat hier niet bij: dat hoort niet in een oordeel over kwaliteit."
    )
    yield Grid(
        header=["Aanbieder", "Eindoordeel", "Stand", "Thema's onder voldoende"],
        rows=[[each.provider, each.rating, each.standing, each.low_themes] for each in content.lines],
        shares=[36, 26, 20, 18],
    )


def _spread(content: Portfolio) -> str:
    return "; ".join(
        f"{content.overall[each]} {NO_RATING if each is None else content.scale[each]}"
        for each in (5, 4, 3, 2, 1, None)
        if content.overall.get(each)
    )


def _themes(content: Portfolio) -> Grid:
    moved = bool(content.previous)
    extra = [f"Sinds {short(content.previous, 30)}"] if moved else []
    return Grid(
        header=["Thema", *(f"{each} {content.scale[each]}" for each in _RATINGS), NO_RATING, *extra],
        rows=[_theme_row(each, moved=moved) for each in content.themes],
        shares=[27, *[12] * len(_RATINGS), 9, *([17] if moved else [])],
        numbers=frozenset(range(1, len(_RATINGS) + 2)),
    )


def _theme_row(theme: ThemeSpread, *, moved: bool) -> list[str]:
    counts = [_count(theme.ratings, each) for each in (*_RATINGS, None)]
    core = " (kern)" if theme.core else ""
    row = [f"{theme.code} {short(theme.name, 60)}{core}", *counts]
    if moved:
        compared = theme.higher + theme.equal + theme.lower
        row.append(
            f"{theme.higher} hoger, {theme.equal} gelijk, {theme.lower} lager"
            if compared
            else "niet te vergelijken"
        )
    return row


def _count(ratings: Mapping[int | None, int], rating: int | None) -> str:
    return str(ratings.get(rating, 0) or "–")


def _attention(content: Portfolio) -> Iterator[str]:
    low = [each for each in content.themes if each.low]
    for each in low[:4]:
        yield f"{each.code} {short(each.name, 60)}: {each.low} van {each.whole} onder voldoende."
    if not low:
        yield "Geen thema kreeg bij een aanbieder een oordeel onder voldoende."
    unknown = [each for each in content.themes if each.whole and 2 * each.ratings.get(None, 0) >= each.whole]
    if unknown:
        names = ", ".join(f"{each.code} {short(each.name, 40)}" for each in unknown)
        yield f"Bij de helft of meer van de aanbieders is te weinig bekend over: {names}."
