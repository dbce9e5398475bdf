"""The columns of a round's tables: who answered, what came out, what is within reach, what it asks of whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Qt

from contractbeoordeling.desktop import tones
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import rounds as texts
from contractbeoordeling.desktop.texts.ask_next import grows
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.framework import Theme
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import RequestState
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.rounds.reach import ProviderReach
from contractbeoordeling.usecases.rounds.status import RequestStatus, RespondentBurden
from contractbeoordeling.usecases.summaries import ResultSummary
from contractbeoordeling.wording.ask_next import minutes
from contractbeoordeling.wording.forms import PARTIES_ASKED
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.method_labels import RATINGS
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.rounds import addition_words

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_STATE_TONES = {RequestState.COMPLETE: Tone.GOOD, RequestState.PARTLY: Tone.ATTENTION}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One participation with its result in short."""

    participation_id: str
    provider_id: str
    provider: str
    summary: ResultSummary


# Who answered


def request_columns() -> tuple[Column[RequestStatus], ...]:
    """Every request with how far it is."""
    return (
        Column("provider", tr("Aanbieder"), _request_provider, width=24, grow=True),
        Column("party", tr("Wie"), _request_party, width=18),
        Column("team", tr("Team"), _request_team, width=20, grow=True),
        Column("state", tr("Stand"), texts.state, width=13, tone=_state_tone, hint=_closed_reason),
        Column("answers", tr("Antwoorden"), _answers, width=12, side=_MIDDLE, order=_answer_order),
        Column("return_by", tr("Terug vóór"), _return_by, width=19, order=_return_order, tone=_late_tone),
        Column("sent", tr("Verstuurd"), _sent, width=11, order=_sent_order),
        Column("received", tr("Ontvangen"), _received, width=11, order=_received_order),
    )


def identify_request(line: RequestStatus) -> str:
    """What tells two requests apart."""
    return line.request.id


def _request_provider(line: RequestStatus) -> str:
    name = line.participant.provider.name
    return f"{name} – {line.subject}" if line.subject else name


def _request_party(line: RequestStatus) -> str:
    return PARTIES_ASKED[line.request.party]


def _request_team(line: RequestStatus) -> str:
    return line.respondent.name if line.respondent else ""


def _state_tone(line: RequestStatus) -> Tone | None:
    return _STATE_TONES.get(line.state, Tone.NEUTRAL)


def _closed_reason(line: RequestStatus) -> str:
    return line.request.closed_reason or ""


def _answers(line: RequestStatus) -> str:
    return f"{line.answered} / {line.asked}"


def _answer_order(line: RequestStatus) -> float:
    return line.answered / max(line.asked, 1)


def _is_late(line: RequestStatus) -> bool:
    waits = line.state in (RequestState.OPEN, RequestState.PARTLY)
    return waits and line.request.return_by is not None and line.request.return_by < today()


def _return_by(line: RequestStatus) -> str:
    if line.request.return_by is None:
        return ""
    return texts.late(line) if _is_late(line) else day(line.request.return_by)


def _return_order(line: RequestStatus) -> date | None:
    return line.request.return_by


def _late_tone(line: RequestStatus) -> Tone | None:
    return Tone.BAD if _is_late(line) else None


def _moment(at: datetime | None) -> str:
    return "" if at is None else day(at.astimezone().date())


def _sent(line: RequestStatus) -> str:
    return _moment(line.request.sent_at)


def _sent_order(line: RequestStatus) -> datetime | None:
    return line.request.sent_at


def _received(line: RequestStatus) -> str:
    return _moment(line.request.received_at)


def _received_order(line: RequestStatus) -> datetime | None:
    return line.request.received_at


# What came out


def outcome_columns(themes: Sequence[Theme]) -> tuple[Column[Outcome], ...]:
    """Every participation: its themes first, what isn't known, the overall rating last."""
    names = texts.outcome_columns()
    higher = (Verdict.OVERESTIMATED, Verdict.STRONGLY_OVERESTIMATED, Verdict.OVERESTIMATED_BY_FINDING)
    counted = {
        "rated": _rated,
        "confirmed": _counted(Verdict.CONFIRMED),
        "higher": _counted(*higher),
        "unknown": _counted(Verdict.INSUFFICIENT_EVIDENCE),
        "serious": _serious,
    }
    return (
        Column("provider", names["provider"][0], _outcome_provider, width=28, grow=True),
        *(
            Column(
                theme.code,
                theme.code,
                partial(_theme, theme),
                width=4,
                side=_MIDDLE,
                tone=partial(_theme_tone, theme),
                hint=partial(_theme_hint, theme),
                about=theme.name,
            )
            for theme in themes
        ),
        *(
            Column(
                key,
                names[key][0],
                say,
                width=10,
                side=_MIDDLE,
                tone=_serious_tone if key == "serious" else None,
                about=names[key][1],
            )
            for key, say in counted.items()
        ),
        Column("overall", names["overall"][0], _overall, width=20),
    )


def identify_outcome(line: Outcome) -> str:
    """What tells two participations apart."""
    return line.participation_id


def _outcome_provider(line: Outcome) -> str:
    return line.provider


def _theme(theme: Theme, line: Outcome) -> str:
    if theme.code not in line.summary.themes:
        return ""
    return str(line.summary.themes[theme.code] or "–")


def _theme_tone(theme: Theme, line: Outcome) -> Tone | None:
    rating = line.summary.themes.get(theme.code)
    return None if rating is None else tones.RATINGS[rating]


def _theme_hint(theme: Theme, line: Outcome) -> str:
    rating = line.summary.themes.get(theme.code)
    said = _nothing(line) if rating is None else f"{rating} {RATINGS[rating]}"
    return f"{theme.code} {theme.name}: {said}"


def _rated(line: Outcome) -> str:
    if line.summary.blind and not line.summary.rated:
        return ""
    return f"{line.summary.rated} / {line.summary.in_scope}"


def _counted(*verdicts: Verdict) -> Callable[[Outcome], str]:
    def say(line: Outcome) -> str:
        return str(line.summary.count(*verdicts) or "")

    return say


def _serious(line: Outcome) -> str:
    return str(line.summary.open_serious or "")


def _serious_tone(line: Outcome) -> Tone | None:
    return Tone.BAD if line.summary.open_serious else None


def _overall(line: Outcome) -> str:
    rating = line.summary.overall
    return _nothing(line) if rating is None else f"{rating} {RATINGS[rating]}"


def _nothing(line: Outcome) -> str:
    """Why there is no rating: none was computed, or it may not be shown yet."""
    return tr("nog niet getoond") if line.summary.blind else tr("geen oordeel")


# What is within reach


def reach_columns() -> tuple[Column[ProviderReach], ...]:
    """Every participation: what can be rated if everybody answers, and what would help."""
    return (
        Column("provider", tr("Aanbieder"), _reach_provider, width=26, grow=True),
        Column("themes", tr("Thema's haalbaar"), _reach_themes, width=16, side=_MIDDLE),
        Column("overall", tr("Eindoordeel"), _reach_overall, width=34, grow=True, tone=_reach_tone),
        Column(
            "addition",
            tr("Wat het minst kost om het wel te halen"),
            _addition,
            width=44,
            grow=True,
            hint=_addition,
        ),
        Column("criteria", tr("Criteria met oordeel"), _reach_criteria, width=18, side=_MIDDLE),
        Column("burden", tr("Kost extra"), _reach_burden, width=12, order=_reach_order),
    )


def identify_reach(line: ProviderReach) -> str:
    """What tells two participations apart."""
    return line.participant.participation.id


def _reach_provider(line: ProviderReach) -> str:
    return line.participant.provider.name


def _reach_themes(line: ProviderReach) -> str:
    return texts.themes_within(line.reach)


def _reach_overall(line: ProviderReach) -> str:
    return texts.within(line.reach)


def _reach_tone(line: ProviderReach) -> Tone | None:
    return Tone.GOOD if line.reach.within else Tone.ATTENTION


def _addition(line: ProviderReach) -> str:
    return "" if line.reach.within else addition_words(line.reach.addition)


def _reach_criteria(line: ProviderReach) -> str:
    found = line.reach
    return grows(found.rated, found.rated_after, found.criteria)


def _reach_burden(line: ProviderReach) -> str:
    return minutes(line.reach.minutes) if line.reach.minutes else ""


def _reach_order(line: ProviderReach) -> Fraction:
    return line.reach.minutes


# What it asks of whom


def burden_columns() -> tuple[Column[RespondentBurden], ...]:
    """Every respondent: how much is asked, and how long that takes."""
    return (
        Column("party", tr("Wie"), _burden_party, width=20),
        Column("name", tr("Naam"), _burden_name, width=28, grow=True),
        Column("providers", tr("Aanbieders"), _burden_providers, width=11, side=_MIDDLE),
        Column("asked", tr("Vragen"), _burden_asked, width=9, side=_MIDDLE),
        Column("skipped", tr("Overgeslagen"), _burden_skipped, width=13, side=_MIDDLE),
        Column("reused", tr("Hergebruikt"), _burden_reused, width=12, side=_MIDDLE),
        Column("minutes", tr("Minuten"), _minutes, width=24, order=_minutes_order, tone=_minutes_tone),
    )


def identify_burden(line: RespondentBurden) -> tuple[Party, str]:
    """What tells two respondents apart."""
    return line.party, line.name


def _burden_party(line: RespondentBurden) -> str:
    return PARTIES_ASKED[line.party]


def _burden_name(line: RespondentBurden) -> str:
    return line.name


def _burden_providers(line: RespondentBurden) -> str:
    return str(line.burden.providers)


def _burden_asked(line: RespondentBurden) -> str:
    return str(line.burden.asked)


def _burden_skipped(line: RespondentBurden) -> str:
    return str(line.burden.skipped or "")


def _burden_reused(line: RespondentBurden) -> str:
    return str(line.burden.reused or "")


def _minutes(line: RespondentBurden) -> str:
    return texts.minutes(line.minutes, line.too_much)


def _minutes_order(line: RespondentBurden) -> int:
    return line.minutes


def _minutes_tone(line: RespondentBurden) -> Tone | None:
    return Tone.ATTENTION if line.too_much else None
