"""Signals per quarter as columns, with what is urgent as the hatched foot of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.plots.gaps import Plot

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 640, 220, 36, 34, 28
_BAR, _URGENT, _INK, _FAINT = "#1d4e6f", "#b45309", "#1f2933", "#c5ccd1"


@dataclass(frozen=True, slots=True)
class QuarterColumn:
    """One quarter: its name, how many signals, and how many of them are urgent."""

    name: str
    count: int
    urgent: int


def quarter_plot(columns: Sequence[QuarterColumn]) -> Plot:
    """Return the plot; the numbers stand above the columns, so that colours tell nothing alone."""
    most = max((each.count for each in columns), default=0) or 1
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}">',
        _rect((_LEFT, 4, 10, 10), _BAR, hollow=False),
        _text(_LEFT + 16, 13, "signalen"),
        _rect((_LEFT + 90, 4, 10, 10), _URGENT, hollow=True),
        _text(_LEFT + 106, 13, "waarvan spoed"),
        f'<line x1="{_LEFT}" y1="{_foot()}" x2="{_WIDTH}" y2="{_foot()}" stroke="{_FAINT}"/>',
    ]
    step = (_WIDTH - _LEFT) / max(len(columns), 1)
    for place, each in enumerate(columns):
        parts += _column(each, round(_LEFT + place * step), round(step), most)
    told = "; ".join(f"{each.name}: {each.count}, waarvan spoed {each.urgent}" for each in columns)
    return Plot("".join([*parts, "</svg>"]), f"Aantal signalen per kwartaal. {told}.")


def _column(column: QuarterColumn, x: int, step: int, most: int) -> list[str]:
    width, left = max(step * 3 // 5, 4), x + step // 5
    high, urgent = _high(column.count, most), _high(column.urgent, most)
    parts = [
        _text(left, _foot() + 16, plain(column.name)),
        _text(left, _foot() - high - 4, str(column.count)),
    ]
    if high:
        parts.append(_rect((left, _foot() - high, width, high), _BAR, hollow=False))
    if urgent:
        parts.append(_rect((left + 3, _foot() - urgent, max(width - 6, 2), urgent), _URGENT, hollow=True))
    return parts


def _foot() -> int:
    return _HEIGHT - _BOTTOM


def _high(count: int, most: int) -> int:
    return count * (_HEIGHT - _TOP - _BOTTOM) // most


def _rect(box: tuple[int, int, int, int], colour: str, *, hollow: bool) -> str:
    x, y, width, height = box
    fill = 'fill="#ffffff"' if hollow else f'fill="{colour}"'
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" {fill} stroke="{colour}" stroke-width="2"/>'
    )


def _text(x: int, y: int, text: str) -> str:
    return f'<text x="{x}" y="{y}" font-family="Libertinus Serif" font-size="12" fill="{_INK}">{escape(text)}</text>'
