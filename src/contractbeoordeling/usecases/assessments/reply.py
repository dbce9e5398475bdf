"""The provider's reply to the draft: its remarks one by one, and that the reply is whole (or: no remarks)."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion, ReplyRemark
from contractbeoordeling.domain.assessment_rules import (
    AssessmentStep,
    Standing,
    remark_faults,
    step_faults,
)
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import personal_data_notices
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import newest_version, refuse
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.kept_document import GivenFile, kept_document
from contractbeoordeling.usecases.noted import Noted

"""A name and a content."""


def record_remark(
    store: Store,
    who: Author,
    participation: Participation,
    remark: ReplyRemark,
    *,
    file: GivenFile | None = None,
    today: date | None = None,
) -> Noted[ReplyRemark]:
    """Store a remark of the provider, also one that came after the term; `file` is kept as its evidence."""
    with store.change(who, Verb.REPLY_RECORDED) as change:
        version = newest_version(change, participation)
        remark = checked(replace(remark, assessment_id=version.id))
        if file is not None:
            remark = _with_file(change, participation, remark, file)
        refuse(remark_faults(version, remark, today or now()))
        change.add(remark)
    return Noted(remark, personal_data_notices({"text": remark.text}))


def close_reply(
    store: Store,
    who: Author,
    participation: Participation,
    *,
    on: date | None = None,
    no_remarks: bool = False,
    today: date | None = None,
) -> AssessmentVersion:
    """Record that the reply is whole, so that its term needn't be awaited; `no_remarks`: the provider has none."""
    today = today or now()
    day = on or today
    with store.change(who, Verb.REPLY_RECORDED) as change:
        version = newest_version(change, participation)
        refuse(step_faults(AssessmentStep.REPLY, Standing(version=version), day, today))
        if version.replied_on is not None:
            raise Refusal("reply_is_closed", day=f"{version.replied_on:%d-%m-%Y}")
        count = change.count(ReplyRemark, assessment_id=version.id)
        if no_remarks and count:
            raise Refusal("reply_has_remarks", count=count)
        if not no_remarks and not count:
            raise Refusal("reply_without_remarks")
        return change.update(replace(version, replied_on=day))


def _with_file(
    change: Change, participation: Participation, remark: ReplyRemark, file: GivenFile
) -> ReplyRemark:
    document = kept_document(change, file, FileKind.REPLY)
    change.add(replace(document, provider_id=participation.provider_id, round_id=participation.round_id))
    return replace(remark, document_id=document.id)
