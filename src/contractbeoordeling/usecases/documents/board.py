"""What stands on the board page of one provider beside its assessment: what it gives, and what runs."""

from collections.abc import Iterator
from datetime import date

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.supervision import SupervisionMeasure, SupervisionReport
from contractbeoordeling.report.assessment.content import Concept, ReportContent
from contractbeoordeling.report.board.content import Matters
from contractbeoordeling.report.board.provider import board_paper
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.documents.assessment_report import report_content
from contractbeoordeling.usecases.documents.request import DocumentRequest
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.usecases.trend import provider_trend
from contractbeoordeling.usecases.trend_plots import plot_of
from contractbeoordeling.wording.agenda import continuity_step
from contractbeoordeling.wording.labels import LAWS
from contractbeoordeling.wording.numbers import day


def board_page(request: DocumentRequest) -> Paper:
    """Return the board page of one participation."""
    content = report_content(request.store, request.the_participation(), request.made_on)
    return board_paper(content, _gives(request.store, request.the_provider()), _matters(request, content))


def _gives(reader: Reader, provider: Provider) -> str:
    contracts = reader.find(Contract, provider_id=provider.id)
    parts = [", ".join(provider.care_forms), ", ".join(LAWS[each] for each in provider.laws)]
    parts.append(", ".join(provider.regions))
    titles = sorted({each.title for each in contracts if each.title})
    parts.append(f"{len(contracts)} contract{'en' if len(contracts) != 1 else ''}" if contracts else "")
    return "; ".join(filter(None, [*parts, ", ".join(titles)]))


def _matters(request: DocumentRequest, content: ReportContent) -> Matters:
    store, today, provider = request.store, request.made_on, request.the_provider()
    actions = [each for each in store.find(Action, provider_id=provider.id) if each.open]
    shown = sorted((each for each in actions if request.audience.shows(each.audience)), key=_due)
    return Matters(
        actions=[masked(f"{each.measure.rstrip('. ')} ({_when(each, today)}).") for each in shown],
        open_actions=len(actions),
        overdue_actions=sum(each.overdue_on(today) for each in actions),
        steps=[*_steps(request)],
        supervision=[*_supervision(request)],
        next_steps=[*_next(content)],
        trend=_trend(request),
    )


def _trend(request: DocumentRequest) -> Plot | None:
    """Return the overall score over the rounds of the same subject; None where there is one round only, or no score."""

    def told(action: Action) -> bool:
        return request.audience.shows(action.audience)

    own = request.the_participation()
    name = subject_names(request.store, [own])[own.id]
    for each in provider_trend(request.store, request.the_provider(), request.made_on, only=told):
        rounds = {one.id for one in each.rounds}
        scored = any(one.score is not None for one in each.overall.points)
        if own.round_id in rounds and each.subject == name and len(each.overall.rounds) > 1 and scored:
            return plot_of("Eindoordeel", each.overall, each)
    return None


def _due(action: Action) -> tuple[str, str]:
    return action.due_on.isoformat() if action.due_on else "9", action.id


def _when(action: Action, today: date) -> str:
    if action.due_on is None:
        return "zonder einddatum"
    return f"{'had klaar moeten zijn' if action.overdue_on(today) else 'klaar'} op {day(action.due_on)}"


def _steps(request: DocumentRequest) -> Iterator[str]:
    provider = request.the_provider()
    taken = [
        each for each in request.store.find(Escalation, provider_id=provider.id) if each.ended_on is None
    ]
    for each in sorted(taken, key=_decided, reverse=True):
        if request.audience.shows(each.audience):
            yield masked(f"Escalatietrede {each.step}, besloten op {day(each.decided_on)}: {each.measure}")
    for risk in request.store.find(ContinuityRisk, provider_id=provider.id):
        if risk.ended_on is None and request.audience.shows(risk.audience):
            yield continuity_step(risk.step, risk.since)


def _decided(step: Escalation) -> tuple[str, str]:
    return step.decided_on.isoformat(), step.id


def _supervision(request: DocumentRequest) -> Iterator[str]:
    """Give measures that run and what supervisors made public, the newest first."""
    provider, store = request.the_provider(), request.store
    for measure in store.find(SupervisionMeasure, provider_id=provider.id):
        if measure.running_on(request.made_on):
            yield f"Maatregel van een toezichthouder sinds {day(measure.starts_on)}: {measure.kind}"
    reports = [each for each in store.find(SupervisionReport, provider_id=provider.id) if each.public]
    for each in sorted(reports, key=_reported, reverse=True):
        yield f"Openbaar rapport van {each.supervisor}, {day(each.reported_on)}{f' ({each.kind})' if each.kind else ''}"


def _reported(report: SupervisionReport) -> tuple[str, str]:
    return report.reported_on.isoformat(), report.id


def _next(content: ReportContent) -> Iterator[str]:
    standing = content.standing
    if not isinstance(standing, Concept):
        return
    if standing.sent_on is None:
        yield "Het concept gaat naar de aanbieder voor wederhoor; daarna wordt de beoordeling vastgesteld."
    else:
        yield f"De aanbieder kan reageren tot en met {day(standing.reply_due)}; daarna wordt de beoordeling vastgesteld."
