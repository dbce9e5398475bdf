"""Self-image against the score, criterion under criterion, with the difference as a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from xml.sax.saxutils import escape

from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.wording.numbers import number

_WIDTH, _LEFT, _RIGHT, _TOP, _LINE = 640, 300, 20, 40, 18
_MOST_LETTERS = 48
_OWN, _OTHERS, _INK, _FAINT = "#b45309", "#1d4e6f", "#1f2933", "#c5ccd1"


@dataclass(frozen=True, slots=True)
class Gap:
    """One criterion with both scores, 1–5."""

    name: str
    own: Fraction | None
    others: Fraction | None


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing, and in words all that it shows."""

    svg: str
    words: str


def gap_plot(gaps: Sequence[Gap]) -> Plot:
    """Return the plot: a square is the self-image, a disc the score; shapes differ, not colours alone."""
    height = _TOP + _LINE * len(gaps) + 12
    bottom = height - 8
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}">',
        _square(_LEFT, 8),
        _text(_LEFT + 10, 12, "zelfbeeld"),
        _disc(_LEFT + 90, 8),
        _text(_LEFT + 100, 12, "score"),
    ]
    for step in range(1, 6):
        x = _x(Fraction(step))
        parts.append(f'<line x1="{x}" y1="{_TOP - 8}" x2="{x}" y2="{bottom}" stroke="{_FAINT}"/>')
        parts.append(_text(x - 3, _TOP - 12, str(step)))
    for line, each in enumerate(gaps):
        parts += _row(each, _TOP + _LINE * line + 8)
    return Plot("".join([*parts, "</svg>"]), _words(gaps))


def _row(gap: Gap, y: int) -> list[str]:
    name = plain(gap.name).replace("\n", " ")
    shown = name if len(name) <= _MOST_LETTERS else name[: _MOST_LETTERS - 1] + "…"
    parts = [_text(0, y + 4, shown)]
    if gap.own is not None and gap.others is not None:
        parts.append(
            f'<line x1="{_x(gap.own)}" y1="{y}" x2="{_x(gap.others)}" y2="{y}" stroke="{_INK}" stroke-width="1.5"/>'
        )
    if gap.others is not None:
        parts.append(_disc(_x(gap.others), y))
    if gap.own is not None:
        parts.append(_square(_x(gap.own), y))
    return parts


def _words(gaps: Sequence[Gap]) -> str:
    told = "; ".join(
        f"{each.name}: zelfbeeld {number(each.own)}, score {number(each.others)}" for each in gaps
    )
    return f"Per criterium het zelfbeeld en de score. {told}."


def _x(score: Fraction) -> int:
    return _LEFT + round((score - 1) * (_WIDTH - _LEFT - _RIGHT) / 4)


def _square(x: int, y: int) -> str:
    return (
        f'<rect x="{x - 4}" y="{y - 4}" width="8" height="8" fill="none" stroke="{_OWN}" stroke-width="2"/>'
    )


def _disc(x: int, y: int) -> str:
    return f'<circle cx="{x}" cy="{y}" r="4.5" fill="{_OTHERS}"/>'


def _text(x: int, y: int, text: str) -> str:
    return f'<text x="{x}" y="{y}" font-family="Libertinus Serif" font-size="12" fill="{_INK}">{escape(text)}</text>'
