"""Criterion by party: each score in a cell that is darker as it is higher; the number tells what the shade tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from xml.sax.saxutils import escape

from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.wording.numbers import NOTHING, number

_NAMES, _CELL, _ROW, _HEAD = 260, 64, 19, 26
_MOST_LETTERS = 44
_INK, _PALE, _LINE = "#1f2933", "#ffffff", "#8a949b"
_SHADES = (
    (1, "#f7fbff", _INK),
    (2, "#c6dbef", _INK),
    (3, "#85bcdb", _INK),
    (4, "#3787c0", _PALE),
    (5, "#084a91", _PALE),
)
"""One hue from light to dark: told apart by everybody, and in print without colours."""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One criterion with the score of each column; None where there is none that counts."""

    name: str
    scores: Sequence[Fraction | None]


def heat_plot(columns: Sequence[str], rows: Sequence[HeatRow]) -> Plot:
    """Return the table as a drawing; the columns stand in the order of the scores."""
    width, height = _NAMES + _CELL * len(columns), _HEAD + _ROW * len(rows) + 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    ]
    for place, each in enumerate(columns):
        parts.append(_text(_x(place) + _CELL // 2, _HEAD - 9, each, anchor="middle", size=10))
    for line, row in enumerate(rows):
        parts += _row(row, _HEAD + _ROW * line)
    return Plot("".join([*parts, "</svg>"]), _words(columns, rows))


def _row(row: HeatRow, y: int) -> Iterator[str]:
    name = plain(row.name).replace("\n", " ")
    yield _text(0, y + 13, name if len(name) <= _MOST_LETTERS else name[: _MOST_LETTERS - 1] + "…")
    for place, score in enumerate(row.scores):
        fill, ink = _shade(score)
        yield (
            f'<rect x="{_x(place) + 1}" y="{y + 1}" width="{_CELL - 2}" height="{_ROW - 2}" '
            f'fill="{fill}" stroke="{_LINE}" stroke-width="0.5"/>'
        )
        yield _text(_x(place) + _CELL // 2, y + 13, number(score), anchor="middle", ink=ink)


def _shade(score: Fraction | None) -> tuple[str, str]:
    if score is None:
        return _PALE, _INK
    return next((fill, ink) for step, fill, ink in reversed(_SHADES) if score >= step or step == 1)


def _words(columns: Sequence[str], rows: Sequence[HeatRow]) -> str:
    told = "; ".join(
        f"{row.name}: "
        + ", ".join(
            f"{column} {number(score)}"
            for column, score in zip(columns, row.scores, strict=True)
            if score is not None
        )
        for row in rows
    )
    return f"Per criterium de score van elke bron, een streepje ({NOTHING}) waar er geen meetelt. {told}."


def _x(place: int) -> int:
    return _NAMES + _CELL * place


def _text(x: int, y: int, text: str, *, anchor: str = "start", size: int = 12, ink: str = _INK) -> str:
    return (
        f'<text x="{x}" y="{y}" font-family="Libertinus Serif" font-size="{size}" text-anchor="{anchor}" '
        f'fill="{ink}">{escape(plain(text))}</text>'
    )
