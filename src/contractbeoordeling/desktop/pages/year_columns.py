"""The columns of the tables about the year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import contracts as contract_texts
from contractbeoordeling.desktop.texts import year as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.quarter import Quarter
from contractbeoordeling.domain.retention import Destruction
from contractbeoordeling.usecases.retention.due import DueItem
from contractbeoordeling.usecases.retention.rules import RetentionLine
from contractbeoordeling.usecases.year.ceilings import CeilingUse
from contractbeoordeling.usecases.year.goals import GoalStanding, Standing
from contractbeoordeling.wording.ceilings import share_said
from contractbeoordeling.wording.goals import RATINGS, not_in_scope, still_hidden
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day, day_if_any
from contractbeoordeling.wording.retention import after, kept_until, piece, term
from contractbeoordeling.wording.signal_quarters import quarter
from contractbeoordeling.wording.year import KEPT

_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal as a heading, or under it a theme or criterion of its themes."""

    goal: BoardGoal
    standing: Standing | None = None
    is_theme: bool = False
    in_scope: bool = True


def goal_lines(found: Sequence[GoalStanding]) -> list[GoalLine]:
    """Return the goals with their themes and criteria under them."""
    lines: list[GoalLine] = []
    for each in found:
        lines.append(GoalLine(each.goal))
        for theme in each.themes:
            lines.append(GoalLine(each.goal, theme.theme, is_theme=True, in_scope=theme.in_scope))
            if theme.in_scope:
                lines += [GoalLine(each.goal, criterion) for criterion in theme.criteria]
    return lines


def goal_columns() -> tuple[Column[GoalLine], ...]:
    """The name, and how many have which rating."""
    return (
        Column("name", tr("Jaardoel, thema’s en criteria"), _goal_name, width=60, grow=True, hint=_goal_text),
        *(
            Column(
                str(each or "none"),
                texts.without_rating() if each is None else str(each),
                partial(_rated, each),
                width=8,
                side=_RIGHT,
            )
            for each in RATINGS
        ),
    )


def identify_goal(line: GoalLine) -> object:
    """What tells two lines apart."""
    return line.goal.id, line.standing.key if line.standing else ""


def is_goal_heading(line: GoalLine) -> bool:
    """Whether a line is that of a goal itself."""
    return line.standing is None


def _goal_name(line: GoalLine) -> str:
    if line.standing is None:
        return line.goal.name
    said = f"{line.standing.code} {line.standing.name}"
    if not line.in_scope:
        return f"{said} · {not_in_scope()}"
    if line.standing.hidden:
        said = f"{said} · {still_hidden(line.standing.hidden)}"
    return said if line.is_theme else f"    {said}"


def _goal_text(line: GoalLine) -> str:
    return line.goal.text if line.standing is None else ""


def _rated(rating: int | None, line: GoalLine) -> str:
    count = line.standing.ratings.get(rating, 0) if line.standing else 0
    return str(count) if count else ""


@dataclass(frozen=True, slots=True)
class QuarterLine:
    """One kind of signals, or the whole, with its number per quarter."""

    name: str
    counts: tuple[str, ...]


def quarter_columns(quarters: Sequence[Quarter]) -> tuple[Column[QuarterLine], ...]:
    """The kind, and a column per quarter."""
    return (
        Column("kind", tr("Soort"), _kind, width=24, grow=True),
        *(
            Column(f"quarter-{place}", quarter(each), partial(_count, place), width=9, side=_RIGHT)
            for place, each in enumerate(quarters)
        ),
    )


def identify_quarter(line: QuarterLine) -> str:
    """What tells two lines apart."""
    return line.name


def _kind(line: QuarterLine) -> str:
    return line.name


def _count(place: int, line: QuarterLine) -> str:
    return line.counts[place]


def ceiling_columns() -> tuple[Column[CeilingUse], ...]:
    """Contracts with their ceiling, its use, and the clients."""
    return (
        Column("provider", tr("Aanbieder"), _provider, width=30, grow=True),
        Column("number", tr("Contract"), _number, width=14),
        Column("title", tr("Titel"), _title, width=28, grow=True, hint=_title),
        Column("ceiling", tr("Plafond"), _ceiling, width=14, side=_RIGHT, order=_ceiling_order),
        Column("used", tr("Gebruikt"), _used, width=14, side=_RIGHT, order=_used_order),
        Column("share", tr("Deel"), _share, width=9, order=_share_order, tone=_share_tone),
        Column("until", tr("Tot en met"), _until, width=11, order=_until_order),
        Column("clients", tr("Cliënten"), _clients, width=9, side=_RIGHT, order=_clients_order),
    )


def identify_ceiling(line: CeilingUse) -> str:
    """What tells two lines apart."""
    return line.line.contract_id


def _provider(line: CeilingUse) -> str:
    return line.line.provider


def _number(line: CeilingUse) -> str:
    return line.line.number


def _title(line: CeilingUse) -> str:
    return line.line.title


def _ceiling(line: CeilingUse) -> str:
    return contract_texts.money(line.line.ceiling)


def _ceiling_order(line: CeilingUse) -> Decimal | None:
    return line.line.ceiling


def _used(line: CeilingUse) -> str:
    return contract_texts.money(line.line.used)


def _used_order(line: CeilingUse) -> Decimal | None:
    return line.line.used


def _share(line: CeilingUse) -> str:
    return "" if line.share is None else share_said(line.share)


def _share_order(line: CeilingUse) -> Fraction | None:
    return line.share


def _share_tone(line: CeilingUse) -> Tone | None:
    return Tone.ATTENTION if line.much else None


def _until(line: CeilingUse) -> str:
    return day_if_any(line.line.used_until)


def _until_order(line: CeilingUse) -> date | None:
    return line.line.used_until


def _clients(line: CeilingUse) -> str:
    return "" if line.line.clients is None else str(line.line.clients)


def _clients_order(line: CeilingUse) -> int | None:
    return line.line.clients


def term_columns() -> tuple[Column[RetentionLine], ...]:
    """The retention table, with what is proposed beside it."""
    return (
        Column("kind", tr("Soort"), _kept, width=32, grow=True),
        Column("term", tr("Termijn"), _term, width=32, grow=True, hint=_term),
        Column("after", tr("Daarna"), _after, width=12),
        Column("ground", tr("Grond"), _ground, width=17),
        Column("by", tr("Ingevuld"), _filled, width=24, grow=True, hint=_filled),
        Column("proposal", tr("Voorstel"), _proposal, width=34, grow=True, hint=_proposal, quiet=_is_quiet),
    )


def identify_term(line: RetentionLine) -> str:
    """What tells two rows apart."""
    return line.rule.kind


def _kept(line: RetentionLine) -> str:
    return KEPT[line.rule.kind]


def _term(line: RetentionLine) -> str:
    return term(line.rule.months, line.rule.starts)


def _after(line: RetentionLine) -> str:
    return after(line.rule.after)


def _ground(line: RetentionLine) -> str:
    return line.rule.ground


def _filled(line: RetentionLine) -> str:
    if line.rule.filled_on is None:
        return ""
    return " · ".join(each for each in (line.rule.filled_by, day(line.rule.filled_on)) if each)


def _proposal(line: RetentionLine) -> str:
    return term(line.proposal.months, line.proposal.starts) if line.proposal else ""


def _is_quiet(_line: RetentionLine) -> bool:
    return True


def due_columns() -> tuple[Column[DueItem], ...]:
    """What is due, why, and what would happen."""
    return (
        Column("provider", tr("Aanbieder"), _due_provider, width=28, grow=True),
        Column("what", tr("Wat"), _due_what, width=36, grow=True),
        Column("records", tr("Gegevens"), _due_records, width=10, side=_RIGHT, order=_due_records_order),
        Column("started", tr("Begin"), _due_started, width=11, order=_due_started_order),
        Column("due", tr("Sinds"), _due_since, width=11, order=_due_since_order),
        Column("then", tr("Wat dan"), _due_then, width=30, grow=True, tone=_due_tone),
        Column("ground", tr("Grond"), _due_ground, width=20),
    )


def identify_due(line: DueItem) -> str:
    """What tells two pieces apart."""
    return line.key


def _due_provider(line: DueItem) -> str:
    return line.provider


def _due_what(line: DueItem) -> str:
    return piece(line.holding.kind, line.holding.seen_on, line.round)


def _due_records(line: DueItem) -> str:
    return str(len(line.holding.records))


def _due_records_order(line: DueItem) -> int:
    return len(line.holding.records)


def _due_started(line: DueItem) -> str:
    return day(line.started_on)


def _due_started_order(line: DueItem) -> date:
    return line.started_on


def _due_since(line: DueItem) -> str:
    return day(line.due_on)


def _due_since_order(line: DueItem) -> date:
    return line.due_on


def _due_then(line: DueItem) -> str:
    return kept_until(line.kept.until, line.kept.reason) if line.kept else after(line.after)


def _due_tone(line: DueItem) -> Tone | None:
    return None if line.kept else Tone.ATTENTION


def _due_ground(line: DueItem) -> str:
    return line.rule.ground


def destruction_columns() -> tuple[Column[Destruction], ...]:
    """What was destroyed."""
    return (
        Column("day", tr("Besluit van"), _destroyed_on, width=12, order=_destroyed_order),
        Column("what", tr("Wat"), _destroyed_what, width=44, grow=True),
        Column("provider", tr("Aanbieder"), _destroyed_provider, width=28, grow=True),
        Column("records", tr("Gegevens"), _destroyed_records, width=10, side=_RIGHT),
        Column("ground", tr("Grond"), _destroyed_ground, width=24),
    )


def identify_destruction(line: Destruction) -> str:
    """What tells two destructions apart."""
    return line.id


def _destroyed_on(line: Destruction) -> str:
    return day(line.decided_on)


def _destroyed_order(line: Destruction) -> date:
    return line.decided_on


def _destroyed_what(line: Destruction) -> str:
    return line.description


def _destroyed_provider(line: Destruction) -> str:
    return line.provider_name


def _destroyed_records(line: Destruction) -> str:
    return str(line.records)


def _destroyed_ground(line: Destruction) -> str:
    return line.ground
