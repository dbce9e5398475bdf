"""The sentences on the agenda of a conversation: they stand in the register and in documents, so they are Dutch."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.figures.kinds import FigureKind
from contractbeoordeling.domain.method.confidence import Confidence
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.themes import ThemeResult
from contractbeoordeling.domain.signal import SignalKind
from contractbeoordeling.wording.ceilings import share_said
from contractbeoordeling.wording.escalation import CONTINUITY
from contractbeoordeling.wording.figures import figure_name, figure_value
from contractbeoordeling.wording.method_labels import CONFIDENCES, VERDICTS
from contractbeoordeling.wording.numbers import day, number
from contractbeoordeling.wording.signals import KINDS, SEVERITIES

BLIND = "De berekende uitkomst blijft in deze ronde verborgen tot er een bevinding is."
UNSEEN: Mapping[Level, str] = {
    Level.CRITERION: "Criteria waarvan de uitkomst nog verborgen is",
    Level.THEME: "Thema's waarvan de uitkomst nog verborgen is",
}
OVERALL = "Het oordeel over de jaren"
CONTINUITY_SAID = "Wat is er veranderd, en wat betekent dat voor de inwoners die nu ondersteuning krijgen?"


def criterion_title(code: str, name: str) -> str:
    """Return a criterion or theme as a subject."""
    return f"{name} ({code})"


def difference_said(result: CriterionResult) -> str:
    """Return in one line how the pictures of a criterion differ."""
    own = result.case.self_score
    parts = [
        f"Zelfbeeld {number(own)}" if own is not None else "Geen zelfbeeld",
        "geen score" if result.score is None else f"score {number(result.score)}",
    ]
    said = f"{', '.join(parts)}: {VERDICTS[result.verdict]}"
    if result.confidence is None or result.confidence is Confidence.FINDING:
        return f"{said}."  # a finding is in the verdict already
    return f"{said}; zekerheid {CONFIDENCES[result.confidence]}."


def theme_said(theme: ThemeResult, differing: Sequence[str], scale: Mapping[int, str]) -> str:
    """Return a theme's rating, and on which criteria, by code and name, the pictures differ."""
    rated = "" if theme.rating is None else f"Oordeel {theme.rating} ({scale[theme.rating]})."
    return f"{rated} De beelden verschillen op {', '.join(differing)}." if differing else rated


def round_rating(name: str, rating: int | None, scale: Mapping[int, str], *, sealed: bool) -> str:
    """Return what one round made of the whole, in the words of its framework."""
    said = "geen oordeel" if rating is None else f"{rating} ({scale[rating]})"
    return f"{name}: {said}" if sealed or rating is None else f"{name}: {said}, nog niet vastgesteld"


def round_unseen(name: str) -> str:
    """Return that nobody saw yet what a round made of the whole."""
    return f"{name}: nog verborgen"


def action_said(success: str, due_on: date | None, *, late: bool) -> str:
    """Return when an action is due, and how we see that it worked."""
    due = (
        ""
        if due_on is None
        else f"Had klaar moeten zijn op {day(due_on)}."
        if late
        else f"Klaar op {day(due_on)}."
    )
    return f"{due} Te zien aan: {success}".strip() if success else due


def signal_title(kind: SignalKind, severity: int | None, observed_on: date) -> str:
    """Return a signal without its text: that may hold more than the other side should read."""
    serious = f", {SEVERITIES[severity]}" if severity in SEVERITIES else ""
    return f"Signaal van {day(observed_on)}: {KINDS[kind]}{serious}"


def signal_said(*, verified: bool) -> str:
    """Return what is still to be done about a signal."""
    return "Vastgesteld; is het hersteld?" if verified else "Nog niet nagegaan; wat is er gebeurd?"


def contract_ends(number_: str, ends_on: date) -> str:
    """Return that a contract ends."""
    return f"Contract {number_} eindigt op {day(ends_on)}"


def contract_said(extension: str) -> str:
    """Return what was agreed about going on."""
    return f"Verlenging: {extension}" if extension else "Over verlengen staat niets in het register."


def ceiling_used(number_: str, share: Fraction, until: date | None) -> str:
    """Return how much of a ceiling is used."""
    seen = f" (stand {day(until)})" if until else ""
    return f"Van het plafond van contract {number_} is {share_said(share)} gebruikt{seen}"


def certificate_ends(kind: str, ends_on: date, *, past: bool) -> str:
    """Return that a certificate ends or ended."""
    return f"Keurmerk {kind} {'is verlopen' if past else 'verloopt'} op {day(ends_on)}"


def escalation_runs(step: int, measure: str) -> str:
    """Return a running step of the ladder."""
    return f"Trede {step}: {measure}"


def escalation_said(decided_on: date, term_on: date | None) -> str:
    """Return since when a step runs, and until when there is time."""
    term = f"; termijn tot {day(term_on)}" if term_on else ""
    return f"Besloten op {day(decided_on)}{term}."


def continuity_step(step: int, since: date) -> str:
    """Return on which step of continuity risk a provider stands."""
    return f"Continuïteitsrisico sinds {day(since)}: stap {step} van 6, {CONTINUITY[step]}"


def goal_said(text: str, themes: Sequence[str]) -> str:
    """Return a goal of the board with the themes on which it shows."""
    shows = f"Te zien aan: {', '.join(themes)}." if themes else ""
    return "\n".join(filter(None, (text, shows)))


def figure_title(kind: FigureKind, part: str, value: Fraction) -> str:
    """Return a figure with its value."""
    return f"{figure_name(kind, part)}: {figure_value(kind, value)}"


def figure_said(since: date, until: date, count: int | None) -> str:
    """Return over which period a figure is, and over how many."""
    over = f", n = {count}" if count is not None else ""
    return f"{day(since)} tot en met {day(until)}{over}."
