"""Mending or removing a supervisor's report."""

from collections.abc import Mapping
from datetime import date

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.supervision import SupervisionReport
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.reference_dates import late_notices
from contractbeoordeling.usecases.supervision.report import (
    Judged,
    checked_report,
    find_report,
    keep_in_step,
    notices_of,
)


def change_supervision(
    store: Store,
    who: Author,
    report: SupervisionReport,
    judged: Mapping[str, Judged] | None = None,
    *,
    today: date | None = None,
) -> Noted[SupervisionReport]:
    """Store the changed fields of a report; its observations move along with date, place and judgements.

    `judged` then holds every judgement; without it they stay as they are.
    """
    with store.change(who, Verb.SUPERVISION_CHANGED) as change:
        find_report(change, report.id)
        report = change.update(checked_report(change, report, today or now()))
        keep_in_step(change, report, judged)
        late = late_notices(change, report.provider_id, report.reported_on)
    return Noted(report, (*notices_of((judged or {}).values()), *late))


def remove_supervision(store: Store, who: Author, report_id: str) -> None:
    """Remove a report with its judgements and the observations that followed from it."""
    with store.change(who, Verb.SUPERVISION_REMOVED) as change:
        report = find_report(change, report_id)
        keep_in_step(change, report, {})
        change.remove(report)
