"""Points for an agenda from what stands in the register: actions, signals, contracts, certificates, escalation."""

from collections.abc import Iterator
from datetime import date, timedelta

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.ceiling import is_much, share_used
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.conversation import AgendaPoint, PointKind
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.figures.readings import FigureReading, readings_of
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.provider import Certificate
from contractbeoordeling.domain.signal import Audience, Polarity, Signal
from contractbeoordeling.usecases.conversations.material import Material
from contractbeoordeling.usecases.signals.listing import earliest_within
from contractbeoordeling.wording import agenda as words

Points = Iterator[AgendaPoint]
_AHEAD, _PAST = timedelta(days=365), timedelta(days=90)
_SERIOUS, _SIGNAL_MONTHS = 3, 12


def point(
    kind: PointKind, title: str, explanation: str = "", *, subject_id: str = "", audience: Audience
) -> AgendaPoint:
    """Return a point that belongs to no conversation yet."""
    return AgendaPoint(
        conversation_id="",
        kind=kind,
        title=title,
        explanation=explanation,
        subject_id=subject_id,
        audience=audience,
    )


def actions(material: Material) -> Points:
    """Give open actions: what is too late first, then by the day that they are due."""
    yield from _actions(material, overdue=None)


def overdue_actions(material: Material) -> Points:
    """Give the actions that should have been done."""
    yield from _actions(material, overdue=True)


def _actions(material: Material, *, overdue: bool | None) -> Points:
    day = material.day
    found = [each for each in material.store.find(Action, provider_id=material.provider.id) if each.open]
    for each in sorted(found, key=lambda action: (not action.overdue_on(day), action.due_on or date.max)):
        late = each.overdue_on(day)
        if overdue in (None, late) and each.audience is not Audience.NARROW:
            said = words.action_said(each.success_criterion, each.due_on, late=late)
            yield point(PointKind.ACTION, each.measure, said, subject_id=each.id, audience=each.audience)


def signals(material: Material) -> Points:
    """Give signals of the last year that nobody checked or saw repaired, the serious ones first; narrow ones never."""
    since = earliest_within(material.day, _SIGNAL_MONTHS)
    found = [
        each
        for each in material.store.find(Signal, provider_id=material.provider.id)
        if each.audience is not Audience.NARROW
        and each.polarity is Polarity.NEGATIVE
        and since <= each.observed_on <= material.day
        and each.withdrawn_on is None
        and not each.repair_verified
    ]
    for each in sorted(found, key=_signal_place):
        title = words.signal_title(each.kind, each.severity, each.observed_on)
        said = words.signal_said(verified=each.verified)
        yield point(PointKind.SIGNAL, title, said, subject_id=each.id, audience=each.audience)


def serious_signals(material: Material) -> Points:
    """Give the serious signals that are open."""
    known = {each.id: each for each in material.store.find(Signal, provider_id=material.provider.id)}
    for each in signals(material):
        if (known[each.subject_id].severity or 0) >= _SERIOUS:
            yield each


def _signal_place(signal: Signal) -> tuple[int, bool, int]:
    severity = signal.severity or 0
    return -severity, signal.verified, -signal.observed_on.toordinal()


def contracts(material: Material) -> Points:
    """Give contracts that end within a year, with what was agreed about going on."""
    for each in material.store.find(Contract, provider_id=material.provider.id):
        if each.ends_on is not None and material.day <= each.ends_on <= material.day + _AHEAD:
            title, said = (
                words.contract_ends(each.number, each.ends_on),
                words.contract_said(each.extension_options),
            )
            yield point(PointKind.CONTRACT, title, said, subject_id=each.id, audience=Audience.PROVIDER)


def ceilings(material: Material) -> Points:
    """Give contracts of which much of this year's ceiling is used; beside quality and never in it."""
    known = {each.id: each for each in material.store.find(Contract, provider_id=material.provider.id)}
    for each in material.store.find(ContractYear, contract_id=list(known), year=material.day.year):
        share = share_used(each)
        if share is not None and is_much(share):
            title = words.ceiling_used(known[each.contract_id].number, share, each.used_until)
            yield point(PointKind.CONTRACT, title, subject_id=each.contract_id, audience=Audience.PROVIDER)


def certificates(material: Material) -> Points:
    """Give certificates that ended not long ago or end within a year."""
    for each in material.store.find(Certificate, provider_id=material.provider.id):
        ends = each.valid_until
        if ends is not None and material.day - _PAST <= ends <= material.day + _AHEAD:
            title = words.certificate_ends(each.kind, ends, past=ends < material.day)
            yield point(PointKind.CERTIFICATE, title, subject_id=each.id, audience=Audience.PROVIDER)


def escalations(material: Material) -> Points:
    """Give the steps of the ladder that run."""
    found = material.store.find(Escalation, provider_id=material.provider.id)
    for each in sorted(found, key=lambda step: -step.step):
        if each.ended_on is None and each.audience is not Audience.NARROW:
            title = words.escalation_runs(each.step, each.measure)
            said = words.escalation_said(each.decided_on, each.term_on)
            yield point(PointKind.ESCALATION, title, said, subject_id=each.id, audience=each.audience)


def continuity(material: Material) -> Points:
    """Give the step of continuity risk that the provider stands on; for ourselves unless said otherwise."""
    for each in material.store.find(ContinuityRisk, provider_id=material.provider.id):
        if each.ended_on is None and each.audience is not Audience.NARROW:
            title = words.continuity_step(each.step, each.since)
            yield point(
                PointKind.OWN, title, words.CONTINUITY_SAID, subject_id=each.id, audience=each.audience
            )


def goals(material: Material) -> Points:
    """Give the board's goals of this year with the themes on which they show."""
    assessment = material.assessment
    themes = {} if assessment is None else {each.key: each for each in assessment.context.framework.themes}
    for each in material.store.find(BoardGoal, year=material.day.year):
        linked = [themes[key].name for key in each.theme_keys if key in themes]
        said = words.goal_said(each.text, linked)
        yield point(PointKind.GOAL, each.name, said, subject_id=each.id, audience=each.audience)


def figures(material: Material) -> Points:
    """Give the newest of every figure about the whole provider; what few residents stand behind is left out."""
    newest: dict[tuple[str, str], FigureReading] = {}
    for each in readings_of(material.store.find(MeasuredFigure, provider_id=material.provider.id)):
        key, whole = (
            (each.kind.value, each.part),
            not (each.figure.municipality_id or each.figure.contract_id),
        )
        if whole and not each.hidden and (key not in newest or newest[key].figure.until <= each.figure.until):
            newest[key] = each
    for each in newest.values():
        title = words.figure_title(each.kind, each.part, each.value)
        said = words.figure_said(each.figure.since, each.figure.until, each.count)
        yield point(PointKind.FIGURE, title, said, subject_id=each.figure.id, audience=Audience.PROVIDER)
