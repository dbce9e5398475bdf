"""The provider's reply to the draft: its remarks one by one, and that the reply is whole (or: no remarks)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion, ReplyRemark
from contractbeoordeling.domain.assessment_rules import (
    AssessmentStep,
    Standing,
    changing_faults,
    remark_faults,
    step_faults,
)
from contractbeoordeling.domain.document import Attachment, Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import personal_data_notices
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.tables import TABLES
from contractbeoordeling.usecases.assessments.file import newest_version, refuse
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.kept_document import GivenFile, kept_document
from contractbeoordeling.usecases.noted import Noted

REMARK_KIND = TABLES[ReplyRemark].name
"""How an attachment names a remark."""


def record_remark(
    store: Store,
    who: Author,
    participation: Participation,
    remark: ReplyRemark,
    *,
    files: Sequence[GivenFile] = (),
    today: date | None = None,
) -> Noted[ReplyRemark]:
    """Store a remark of the provider, also one that came after the term; `files` are kept as its evidence."""
    with store.change(who, Verb.REPLY_RECORDED) as change:
        version = newest_version(change, participation)
        remark = checked(replace(remark, assessment_id=version.id))
        kept = [_kept(change, participation, each) for each in files]
        if kept:
            remark = replace(remark, document_id=kept[0].id)
        refuse(remark_faults(version, remark, today or now()))
        change.add(remark)
        change.add_all([_attached(remark, each) for each in kept[1:]])
    return Noted(remark, personal_data_notices({"text": remark.text}))


def attach_evidence(store: Store, who: Author, remark_id: str, files: Sequence[GivenFile]) -> ReplyRemark:
    """Keep files as evidence of a remark that is known already, such as one that came in by file."""
    with store.change(who, Verb.REPLY_RECORDED) as change:
        remark = change.get(ReplyRemark, remark_id)
        version = None if remark is None else change.get(AssessmentVersion, remark.assessment_id)
        own = None if version is None else change.get(Participation, version.participation_id)
        if remark is None or version is None or own is None:
            raise Refusal("remark_unknown", remark=remark_id, count="?")
        refuse(changing_faults(version))
        change.add_all([_attached(remark, _kept(change, own, each)) for each in files])
    return remark


def evidence_of(reader: Reader, remarks: Sequence[ReplyRemark]) -> dict[str, list[Document]]:
    """Return the files that came as evidence, per remark; the workbook that a remark stood in is none."""
    ids = [each.id for each in remarks]
    attached = reader.find(Attachment, subject_kind=REMARK_KIND, subject_id=ids) if ids else []
    wanted = [each.document_id for each in (*remarks, *attached) if each.document_id]
    documents = reader.by_id(Document, wanted)
    found: dict[str, list[Document]] = {each.id: [] for each in remarks}
    for remark in remarks:
        own = documents.get(remark.document_id or "")
        if own is not None and own.kind is not FileKind.REPLY:
            found[remark.id].append(own)
    for each in attached:
        found[each.subject_id].append(documents[each.document_id])
    return found


def by_form(reader: Reader, known: Sequence[ReplyRemark]) -> dict[str, ReplyRemark]:
    """Return the remarks that came in a reply workbook, by the key of their criterion."""
    kept = reader.by_id(Document, [each.document_id for each in known if each.document_id])
    return {
        each.criterion_key: each
        for each in known
        if each.document_id and kept[each.document_id].kind is FileKind.REPLY
    }


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


def _kept(change: Change, participation: Participation, file: GivenFile) -> Document:
    document = kept_document(change, file, FileKind.EVIDENCE)
    return change.add(
        replace(document, provider_id=participation.provider_id, round_id=participation.round_id)
    )


def _attached(remark: ReplyRemark, document: Document) -> Attachment:
    return Attachment(
        subject_kind=REMARK_KIND,
        subject_id=remark.id,
        document_id=document.id,
        caption=document.name,
        audience=Audience.PROVIDER,
    )
