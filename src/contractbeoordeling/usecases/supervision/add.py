"""Typing over a supervisor's report."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.supervision import SupervisionReport
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.kept_document import kept_document
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.reference_dates import late_notices
from contractbeoordeling.usecases.supervision.report import (
    Judged,
    checked_report,
    keep_in_step,
    notices_of,
)


def add_supervision(
    store: Store,
    who: Author,
    report: SupervisionReport,
    judged: Mapping[str, Judged],
    *,
    file: Path | None = None,
    today: date | None = None,
) -> Noted[SupervisionReport]:
    """Store a report with its judgement per criterion key; each tested one becomes a regulator's observation.

    `file` is kept inside the register as evidence.
    """
    content = None if file is None else given_file(file)
    with store.change(who, Verb.SUPERVISION_ADDED) as change:
        report = checked_report(change, report, today or now())
        if file is not None and content is not None:
            report = _with_file(change, report, file.name, content)
        change.add(report)
        keep_in_step(change, report, judged)
        late = late_notices(change, report.provider_id, report.reported_on)
    return Noted(report, (*notices_of(judged.values()), *late))


def _with_file(change: Change, report: SupervisionReport, name: str, content: bytes) -> SupervisionReport:
    document = kept_document(change, (name, content), FileKind.SUPERVISION)
    change.add(replace(document, provider_id=report.provider_id))
    return replace(report, document_id=document.id)
