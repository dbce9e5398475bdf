"""The columns of the lists of assessments: of a round, and of a step that is to be confirmed."""

from __future__ import annotations

from functools import partial

from contractbeoordeling.desktop import tones
from contractbeoordeling.desktop.assessing.steps import Outcome, asks_reason
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import assessments as texts
from contractbeoordeling.desktop.texts import steps as step_texts
from contractbeoordeling.desktop.texts.refusals import refusal
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.assessment import AssessmentState
from contractbeoordeling.usecases.assessments.round_lines import RoundLine
from contractbeoordeling.wording.i18n import tr

_STATES: dict[AssessmentState | None, Tone] = {
    None: Tone.NEUTRAL,
    AssessmentState.DRAFT: Tone.FAIR,
    AssessmentState.REPLY: Tone.DIFFERS,
    AssessmentState.ANSWERED: Tone.ATTENTION,
    AssessmentState.DETERMINED: Tone.GOOD,
}
_ORDER: tuple[AssessmentState | None, ...] = tuple(_STATES)


def state_tone(state: AssessmentState | None) -> Tone:
    """The tone of how far an assessment is."""
    return _STATES[state]


def identify(row: RoundLine) -> str:
    """The participation that is assessed."""
    return row.line.participation.id


def round_columns() -> tuple[Column[RoundLine], ...]:
    """The columns of a round's list."""
    return (
        Column("provider", tr("Aanbieder"), _provider, width=24, grow=True, hint=_provider),
        Column("subject", tr("Contract of locatie"), _subject, width=18, grow=True),
        Column("state", tr("Stand"), _state, width=20, order=_state_order, tone=_tone),
        Column("computed", tr("Berekend"), _computed, width=20, order=_computed_order, tone=_computed_tone),
        Column("determined", tr("Vastgesteld"), _determined, width=20, tone=_determined_tone, hint=_deviates),
        Column(
            "waiting", tr("Nog open"), _waiting, width=9, about=tr("uitvragen die nog niet compleet zijn")
        ),
        Column("remarks", tr("Opmerkingen"), _remarks, width=14, hint=_remarks),
        Column("needed", tr("Wat nog nodig is"), _needed, width=30, grow=True, hint=_needed_whole),
    )


def confirm_columns(kind: StepKind) -> tuple[Column[Outcome], ...]:
    """The columns of the list that is confirmed: who can, and who can't and why."""
    provider, state, computed, determined, what = step_texts.titles()
    return (
        Column("provider", provider, _name_of, width=26, grow=True, hint=_name_of),
        Column("state", state, _state_of, width=21),
        Column("computed", computed, _computed_of, width=19),
        Column("determined", determined, _determined_of, width=19),
        Column(
            "what", what, partial(what_happens, kind), width=34, grow=True, hint=partial(what_happens, kind)
        ),
    )


def refused_columns() -> tuple[Column[Outcome], ...]:
    """The columns of the list of those for whom it couldn't be done."""
    return (
        Column("provider", tr("Aanbieder"), _name_of, width=24, grow=True),
        Column("why", tr("Waarom niet"), why_not, width=44, grow=True, hint=why_not),
    )


def identify_outcome(outcome: Outcome) -> str:
    """The participation that it is about."""
    return outcome.row.line.participation.id


def what_happens(kind: StepKind, outcome: Outcome) -> str:
    """What a step does with one assessment, or why it can't."""
    if not outcome.possible:
        return why_not(outcome)
    row = outcome.row
    if kind in (StepKind.DRAFT, StepKind.SEND) and row.waiting:
        return step_texts.can_waiting(row.waiting)
    if kind is StepKind.REPORTS and row.line.state is not AssessmentState.DETERMINED:
        return step_texts.as_concept()
    return step_texts.can()


def one_line(outcome: Outcome) -> str:
    """The one assessment that a step is about: who it is, and both ratings."""
    said = step_texts.about_one(_name_of(outcome), _computed_of(outcome), _determined_of(outcome))
    deviations = texts.deviations(outcome.row.line.deviations)
    return f"{said} {deviations.capitalize()}." if deviations else said


def why_not(outcome: Outcome) -> str:
    """Why a step can't be taken for one assessment; nothing where it can."""
    if outcome.possible:
        return ""
    if outcome.refusal is None:
        return outcome.own_reason
    said = refusal(outcome.refusal)
    return step_texts.alone(said) if asks_reason(outcome) else said


def _name_of(outcome: Outcome) -> str:
    return texts.name(outcome.row.line)


def _state_of(outcome: Outcome) -> str:
    return texts.state(outcome.row.line)


def _computed_of(outcome: Outcome) -> str:
    return _computed(outcome.row)


def _determined_of(outcome: Outcome) -> str:
    return _determined(outcome.row)


def _provider(row: RoundLine) -> str:
    return row.line.provider.name


def _subject(row: RoundLine) -> str:
    return row.line.subject


def _state(row: RoundLine) -> str:
    return texts.state(row.line)


def _state_order(row: RoundLine) -> int:
    return _ORDER.index(row.line.state)


def _tone(row: RoundLine) -> Tone:
    return state_tone(row.line.state)


def _computed(row: RoundLine) -> str:
    return texts.computed(row.line.computed, blind=row.line.blind)


def _computed_order(row: RoundLine) -> int | None:
    return row.line.computed


def _computed_tone(row: RoundLine) -> Tone:
    return texts.computed_tone(row.line.computed)


def _determined(row: RoundLine) -> str:
    return texts.overall_determined(row.line)


def _determined_tone(row: RoundLine) -> Tone | None:
    line = row.line
    shown = line.state is AssessmentState.DETERMINED or line.computed != line.standing
    return tones.RATINGS[line.standing] if shown and line.standing is not None else None


def _deviates(row: RoundLine) -> str:
    return texts.deviations(row.line.deviations)


def _waiting(row: RoundLine) -> str:
    return str(row.waiting) if row.waiting else ""


def _remarks(row: RoundLine) -> str:
    return texts.remarks(row.line.remarks, row.line.undecided)


def _needed(row: RoundLine) -> str:
    return texts.needed(row)


def _needed_whole(row: RoundLine) -> str:
    return texts.needed_whole(row)
