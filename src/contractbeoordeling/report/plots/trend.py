"""A score over the rounds with the actions between, and how often the self-image held, as small line plots."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from xml.sax.saxutils import escape

from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.numbers import number

WIDTH, HEIGHT = 640, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 70, 52, 44
_ROOM_FOR_WORDS = 110
_LOWEST, _STEPS = 1, 4
_MOST_LETTERS, _FEW_PLACES = 22, 4

WHAT_STANDS = mark(
    "schijf: berekende score; vierkant: oordeel van een mens; driehoek: acties tussen de rondes"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colours and the letter of a plot: those of paper, or of the window that it is shown in."""

    font: str = "Libertinus Serif"
    ink: str = "#1f2933"
    faint: str = "#c5ccd1"
    line: str = "#1d4e6f"
    person: str = "#b45309"


PAPER = Look()
_SIGN = 7
"""So wide is a letter at most, in the measure of the drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendDot:
    """One round: its name, the computed score, and the rating that a person determined instead."""

    name: str
    score: Fraction | None
    determined: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendGap:
    """Between two rounds: whether they compare, and how many actions ran; `checked` says what came of them."""

    comparable: bool
    actions: int = 0
    checked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyDot:
    """One round: on how many criteria the self-image was tested, and where it was recognised."""

    name: str
    tested: int
    recognised: int


def trend_plot(title: str, dots: Sequence[TrendDot], gaps: Sequence[TrendGap], look: Look = PAPER) -> Plot:
    """Return the plot of a score, 1-5; there is a gap between each two dots."""
    drawing = _Drawing(look, len(dots))
    drawing.head(title, tr(WHAT_STANDS))
    drawing.grid([(Fraction(place, _STEPS), str(_LOWEST + place)) for place in range(_STEPS + 1)])
    heights = [_height(each.score) for each in dots]
    for place, gap in enumerate(gaps):
        drawing.between(place, (heights[place], heights[place + 1]), gap)
    for place, each in enumerate(dots):
        drawing.name(place, each.name)
        drawing.disc(place, heights[place], number(each.score, 2))
        if each.determined is not None:
            drawing.square(place, _height(Fraction(each.determined)))
    return Plot(drawing.svg(), _trend_words(title, dots, gaps))


def tally_plot(title: str, dots: Sequence[TallyDot], look: Look = PAPER) -> Plot:
    """Return the plot of the share of tested criteria at which the self-image was recognised."""
    drawing = _Drawing(look, len(dots))
    drawing.head(title, "")
    drawing.grid([(Fraction(place, 2), f"{place * 50}%") for place in range(3)])
    heights = [Fraction(each.recognised, each.tested) if each.tested else None for each in dots]
    for place in range(len(dots) - 1):
        drawing.between(place, (heights[place], heights[place + 1]), TrendGap(comparable=True))
    for place, each in enumerate(dots):
        drawing.name(place, each.name)
        drawing.disc(place, heights[place], tally_of(each))
    told = "; ".join(f"{each.name}: {tally_of(each)}" for each in dots)
    return Plot(drawing.svg(), tr("{title}. {told}.").format(title=title, told=told))


def tally_of(dot: TallyDot) -> str:
    """Return at how many of the tested criteria the self-image was recognised."""
    if not dot.tested:
        return tr("niet getoetst")
    return tr("{count} van {total}").format(count=dot.recognised, total=dot.tested)


def _trend_words(title: str, dots: Sequence[TrendDot], gaps: Sequence[TrendGap]) -> str:
    return tr("{title}. {told}.").format(title=title, told="; ".join(_told(dots, gaps)))


def _told(dots: Sequence[TrendDot], gaps: Sequence[TrendGap]) -> Iterator[str]:
    for place, each in enumerate(dots):
        if place:
            gap = gaps[place - 1]
            if not gap.comparable:
                yield tr("daarna niet te vergelijken")
            if gap.actions:
                yield gap.checked or ntr("{count} actie", "{count} acties", gap.actions).format(
                    count=gap.actions
                )
        score = tr("geen score") if each.score is None else number(each.score, 2)
        if each.determined is not None:
            score = tr("{score}, vastgesteld op {rating}").format(score=score, rating=each.determined)
        yield f"{each.name}: {score}"


def _height(score: Fraction | None) -> Fraction | None:
    return None if score is None else (score - _LOWEST) / _STEPS


class _Drawing:
    """Draws on a grid: places from left to right, heights from 0 to 1."""

    def __init__(self, look: Look, places: int) -> None:
        self._look, self._places = look, max(places, 1)
        self._parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        ]

    def svg(self) -> str:
        """Return the whole drawing."""
        return "".join([*self._parts, "</svg>"])

    def head(self, title: str, legend: str) -> None:
        """Write the title, and under it what the shapes are."""
        self._text(0, 14, _short(title, 88), size=14)
        if legend:
            self._text(0, 30, legend, size=11)

    def grid(self, lines: Sequence[tuple[Fraction, str]]) -> None:
        """Draw a line for each height, with its name."""
        for height, name in lines:
            y = _y(height)
            self._parts.append(
                f'<line x1="{_LEFT}" y1="{y}" x2="{WIDTH}" y2="{y}" stroke="{self._look.faint}"/>'
            )
            self._text(_LEFT - 8, y + 4, name, anchor="end")

    def name(self, place: int, name: str) -> None:
        """Write the name of a place under it."""
        most = _MOST_LETTERS * _FEW_PLACES // max(self._places, _FEW_PLACES)
        shown, middle = _short(name, most), self._x(place)
        ends = middle + len(shown) * _SIGN // 2 > WIDTH  # a long name would run out of the drawing
        x, anchor = (WIDTH, "end") if ends else (middle, "middle")
        self._text(x, HEIGHT - 8, shown, anchor=anchor)

    def disc(self, place: int, height: Fraction | None, said: str) -> None:
        """Draw a value with what it is; a dash at the foot where there is none."""
        x = self._x(place)
        if height is None:
            self._text(x, _y(Fraction(0)) - 6, said, anchor="middle")
            return
        self._parts.append(f'<circle cx="{x}" cy="{_y(height)}" r="4.5" fill="{self._look.line}"/>')
        self._text(x, _y(height) - 9, said, anchor="middle")

    def square(self, place: int, height: Fraction | None) -> None:
        """Draw what a person made of it."""
        if height is not None:
            x, y = self._x(place), _y(height)
            self._parts.append(
                f'<rect x="{x - 7}" y="{y - 7}" width="14" height="14" fill="none" '
                f'stroke="{self._look.person}" stroke-width="2"/>'
            )

    def between(self, place: int, heights: tuple[Fraction | None, Fraction | None], gap: TrendGap) -> None:
        """Join two values where they compare, and mark the actions between them."""
        left, right = self._x(place), self._x(place + 1)
        before, after = heights
        if gap.comparable and before is not None and after is not None:
            self._parts.append(
                f'<line x1="{left}" y1="{_y(before)}" x2="{right}" y2="{_y(after)}" '
                f'stroke="{self._look.line}" stroke-width="2"/>'
            )
        middle, foot = (left + right) // 2, _y(Fraction(0))
        if not gap.comparable and right - left >= _ROOM_FOR_WORDS:
            self._text(middle, foot - 6, tr("niet te vergelijken"), anchor="middle", size=11)
        if gap.actions:
            self._parts.append(
                f'<path d="M {middle - 5} {foot + 14} L {middle + 5} {foot + 14} L {middle} {foot + 5} Z" '
                f'fill="{self._look.person}"/>'
            )
            self._text(middle + 9, foot + 14, str(gap.actions))

    def _x(self, place: int) -> int:
        width = WIDTH - _LEFT - 2 * _RIGHT
        return _LEFT + _RIGHT + (width // 2 if self._places == 1 else place * width // (self._places - 1))

    def _text(self, x: int, y: int, text: str, *, anchor: str = "start", size: int = 12) -> None:
        self._parts.append(
            f'<text x="{x}" y="{y}" font-family="{self._look.font}" font-size="{size}" '
            f'text-anchor="{anchor}" fill="{self._look.ink}">{escape(plain(text))}</text>'
        )


def _y(height: Fraction) -> int:
    return HEIGHT - _BOTTOM - round(height * (HEIGHT - _TOP - _BOTTOM))


def _short(text: str, most: int) -> str:
    line = text.replace("\n", " ")
    return line if len(line) <= most else line[: most - 1] + "…"
