"""What a provider receives: of a draft the report and the workbook to reply in, of what is determined the report."""

from collections.abc import Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.seal.envelope import Envelope
from contractbeoordeling.report.assessment.content import ReportContent
from contractbeoordeling.report.assessment.paper import report_paper
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import AssessmentFile
from contractbeoordeling.usecases.documents.assessment_report import concept_content, names_in, sealed_report
from contractbeoordeling.usecases.documents.write import PDF, WORD, paper_bytes
from contractbeoordeling.usecases.outgoing.keep import GoingOut, keep_outgoing
from contractbeoordeling.usecases.outgoing.outbox import Outbox
from contractbeoordeling.usecases.outgoing.reply_form import reply_form
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.wording import outgoing as words
from contractbeoordeling.workbook.reply.write import reply_workbook


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends documents, out of which register, and where they are laid ready."""

    store: Store
    outbox: Outbox
    person_id: str | None = None


def send_documents(
    change: Change,
    participation: Participation,
    version: AssessmentVersion,
    draft: bytes,
    sender: Sender,
) -> None:
    """Write the documents of a draft and keep them as they go, within the act that sends it."""
    outbox = sender.outbox
    day = version.sent_on
    if day is None:
        raise ValueError("the draft did not go out")
    whose = named(change, participation)
    reply = reply_workbook(reply_form(change, participation, version, draft))
    files = [
        *report_files(concept_content(change, participation, day), words.DRAFT.format(whose=whose), sender),
        (f"{outbox.name(words.REPLY.format(whose=whose))}.xlsx", reply),
    ]
    out = GoingOut(
        kind=DocumentKind.DRAFT,
        title=words.DRAFT.format(whose=whose),
        made_on=day,
        provider_id=participation.provider_id,
        round_id=participation.round_id,
        subject_id=version.id,
        made_by_id=sender.person_id,
    )
    keep_files(change, files, out, outbox)


def send_report(change: Change, file: AssessmentFile, envelope: Envelope, sender: Sender) -> None:
    """Write the sealed report and keep it as it goes, within the act that determines the assessment."""
    version, own = file.version, file.participation
    if version is None or version.determined_at is None:
        raise ValueError("the assessment is not determined")
    day = version.determined_at.astimezone().date()
    title = words.DETERMINED.format(whose=named(change, own))
    out = GoingOut(
        kind=DocumentKind.ASSESSMENT,
        title=title,
        made_on=day,
        provider_id=own.provider_id,
        round_id=own.round_id,
        subject_id=version.id,
        made_by_id=version.determined_by_id,
    )
    files = report_files(sealed_report(change, file, envelope, day), title, sender)
    keep_files(change, files, out, sender.outbox)


def report_files(content: ReportContent, title: str, sender: Sender) -> list[tuple[str, bytes]]:
    """Return a report as PDF and Word, under a name that is free; Word wears the register's own template."""
    paper, name = report_paper(content), sender.outbox.name(title)
    kind, names = DocumentKind.ASSESSMENT, names_in(content)
    return [(f"{name}{each}", paper_bytes(paper, each, sender.store, kind, names)) for each in (PDF, WORD)]


def keep_files(change: Change, files: Sequence[tuple[str, bytes]], out: GoingOut, outbox: Outbox) -> None:
    """Keep files as they go out, and lay them ready."""
    for file in files:
        keep_outgoing(change, file, out)
        outbox.put(*file)


def named(reader: Reader, participation: Participation) -> str:
    """Return whose assessment it is: the provider, with the contract or location that is assessed."""
    provider = reader.get(Provider, participation.provider_id)
    if provider is None:
        raise Refusal("provider_unknown", provider=participation.provider_id)
    subject = subject_names(reader, [participation])[participation.id]
    return " - ".join(each for each in (provider.name, subject) if each)
