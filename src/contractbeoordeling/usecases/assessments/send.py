"""Sending the draft to the provider: its copy is kept as it goes out, and the right of reply begins."""

from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion, SentDraft, sent
from contractbeoordeling.domain.assessment_rules import AssessmentStep, step_faults, term_days
from contractbeoordeling.domain.canonical import canonical_bytes
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.blind import refuse_unseen
from contractbeoordeling.usecases.assessments.drafted import draft_document
from contractbeoordeling.usecases.assessments.file import AssessmentFile, assessment_file, refuse
from contractbeoordeling.usecases.assessments.material import material_of
from contractbeoordeling.usecases.assessments.waiting import open_requests
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.outgoing.assessment_documents import Sender, send_documents
from contractbeoordeling.usecases.outgoing.outbox import Outbox


def send_draft(
    store: Store,
    who: Author,
    participation: Participation,
    *,
    on: date | None = None,
    today: date | None = None,
    outbox: Outbox | None = None,
) -> AssessmentVersion:
    """Record that the draft went out on a day; undo stops here.

    With an outbox its report and the workbook to reply in are made too, and kept as they go.
    """
    today = today or now()
    day = on or today
    with store.change(who, Verb.DRAFT_SENT) as change:
        file = assessment_file(change, participation)
        refuse(step_faults(AssessmentStep.SEND, file.standing(), day, today))
        refuse_unseen(change, file.computed, "draft_with_unseen")
        version = file.version
        if version is None:
            raise AssertionError("the rules ask for a draft")
        version = change.update(sent(version, day, reply_days(file)))
        document = draft_document(
            material_of(change, file.of_version(version)), version, open_requests(change, file)
        )
        content = canonical_bytes(document)
        sha256 = change.keep_content(content)
        change.add(SentDraft(assessment_id=version.id, sent_on=day, sha256=sha256))
        if outbox is not None:
            send_documents(change, participation, version, content, Sender(store, outbox, who.person_id))
    return version


def reply_days(file: AssessmentFile) -> int:
    """Return the days of the right of reply: the contract's own term first, else the framework's (R12)."""
    contracts = file.computed.participant.subject.contracts
    return term_days(file.framework.reply_days, (each.reply_days for each in contracts))
