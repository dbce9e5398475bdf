"""Signals per quarter as columns, with what is urgent as the hollow foot of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.report.plots.trend import HEIGHT, PAPER, WIDTH, Look

_LEFT, _TOP, _BOTTOM = 20, 44, 28
_FOOT = HEIGHT - _BOTTOM


@dataclass(frozen=True, slots=True)
class QuarterColumn:
    """One quarter: its name, how many signals, and how many of them are urgent."""

    name: str
    count: int
    urgent: int


@dataclass(frozen=True, slots=True)
class QuarterWords:
    """What the plot calls things."""

    signals: str
    urgent: str
    about: str


def quarter_plot(columns: Sequence[QuarterColumn], words: QuarterWords, look: Look = PAPER) -> Plot:
    """Return the plot; the numbers stand above the columns, so that colours tell nothing alone."""
    told = "; ".join(f"{each.name}: {each.count}, {words.urgent} {each.urgent}" for each in columns)
    return Plot("".join(_drawn(columns, words, look)), f"{words.about} {told}.")


def _drawn(columns: Sequence[QuarterColumn], words: QuarterWords, look: Look) -> Iterator[str]:
    most = max((each.count for each in columns), default=0) or 1
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
    )
    yield _full((_LEFT, 4, 10, 10), look)
    yield _text(_LEFT + 16, 13, words.signals, look)
    yield _hollow((_LEFT + 130, 4, 10, 10), look)
    yield _text(_LEFT + 146, 13, words.urgent, look)
    yield f'<line x1="{_LEFT}" y1="{_FOOT}" x2="{WIDTH}" y2="{_FOOT}" stroke="{look.faint}"/>'
    step = (WIDTH - _LEFT) / max(len(columns), 1)
    for place, each in enumerate(columns):
        left, width = round(_LEFT + (place + 0.2) * step), max(round(step * 0.6), 4)
        high, urgent = _high(each.count, most), _high(each.urgent, most)
        if high:
            yield _full((left, _FOOT - high, width, high), look)
        if urgent:
            yield _hollow((left + 3, _FOOT - urgent, max(width - 6, 2), urgent), look)
        yield _text(left, _FOOT - high - 5, str(each.count), look)
        yield _text(left, _FOOT + 17, plain(each.name), look)
    yield "</svg>"


def _high(count: int, most: int) -> int:
    return count * (_FOOT - _TOP) // most


def _full(box: tuple[int, int, int, int], look: Look) -> str:
    return _rect(box, f'fill="{look.line}" stroke="{look.line}"')


def _hollow(box: tuple[int, int, int, int], look: Look) -> str:
    return _rect(box, f'fill="{look.faint}" stroke="{look.person}" stroke-width="2"')


def _rect(box: tuple[int, int, int, int], paint: str) -> str:
    x, y, width, height = box
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" {paint}/>'


def _text(x: int, y: int, text: str, look: Look) -> str:
    return f'<text x="{x}" y="{y}" font-family="{look.font}" font-size="12" fill="{look.ink}">{escape(text)}</text>'
