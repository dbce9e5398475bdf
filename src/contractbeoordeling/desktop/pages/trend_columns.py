"""The columns of a provider's trend: one per round, and between two rounds what changed and what ran."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import trend as texts
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.trend import TrendStep
from contractbeoordeling.usecases.trend import SubjectTrend, Trend
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.trend import actions_said, point_said, step_said

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class TrendLine:
    """The whole, a theme or a criterion over the rounds."""

    level: Level
    code: str
    name: str
    trend: Trend

    def step_to(self, round_id: str) -> TrendStep | None:
        """What lies before a round; None where this is the first with it, or without it."""
        arrived = dict(zip(self.trend.rounds[1:], self.trend.steps, strict=True))
        return arrived.get(round_id)


def lines_of(found: SubjectTrend) -> list[TrendLine]:
    """The whole first, then each theme with its criteria."""
    lines = [TrendLine(Level.OVERALL, "", tr("Eindoordeel"), found.overall)]
    for theme in found.themes:
        lines.append(TrendLine(Level.THEME, theme.theme.code, theme.theme.name, theme))
        lines += [
            TrendLine(Level.CRITERION, each.criterion.code, each.criterion.name, each)
            for each in theme.criteria
        ]
    return lines


def trend_columns(found: SubjectTrend) -> tuple[Column[TrendLine], ...]:
    """The name, and the rounds with what lies between them."""
    columns = [Column("name", tr("Waarvan"), _name, width=38, grow=True)]
    for place, each in enumerate(found.rounds):
        if place:
            title = texts.gap(found.rounds[place - 1], each)
            said = partial(_step, each.id)
            columns.append(Column(f"to-{each.id}", title, said, width=30, grow=True, hint=said))
        columns.append(Column(each.id, each.name, partial(_point, each.id), width=14, side=_MIDDLE))
    return tuple(columns)


def identify_trend(line: TrendLine) -> tuple[Level, str]:
    """What tells two lines apart."""
    return line.level, line.code


def title_of(line: TrendLine) -> str:
    """The name of a line with its code."""
    return " ".join(each for each in (line.code, line.name) if each)


def _name(line: TrendLine) -> str:
    return f"      {title_of(line)}" if line.level is Level.CRITERION else title_of(line)


def _point(round_id: str, line: TrendLine) -> str:
    return point_said(line.trend.in_round(round_id))


def _step(round_id: str, line: TrendLine) -> str:
    step = line.step_to(round_id)
    if step is None:
        return ""
    return " · ".join(each for each in (step_said(step), actions_said(step.actions)) if each)
