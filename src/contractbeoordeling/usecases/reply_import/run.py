"""The verb: one reply to a draft, checked, compared and stored with its original."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from contractbeoordeling.domain.assessment import AssessmentVersion, SentDraft
from contractbeoordeling.domain.document import Document, DocumentKind, FileKind, Outgoing
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import versions_of
from contractbeoordeling.usecases.form_import.run import refused
from contractbeoordeling.usecases.form_import.taking import FormOptions
from contractbeoordeling.usecases.frameworks import framework_of
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.usecases.reply_import.taking import Replied, ReplyTaking
from contractbeoordeling.wording.form_findings import form_finding
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.workbook.forms.manifest import Manifest
from contractbeoordeling.workbook.forms.opening import OpenedFile, open_file
from contractbeoordeling.workbook.forms.reading import Receipt
from contractbeoordeling.workbook.reply.outside import typed_outside
from contractbeoordeling.workbook.reply.read import ReplyReading, read_reply

_MOST_OUTSIDE = 10
"""Cells that are named; more of them tell no more."""


class ReplyImport:
    """Imports reply after reply into one register."""

    def __init__(self, store: Store, who: Author, options: FormOptions) -> None:
        self._store, self._who, self._options = store, who, options
        register = store.first(RegisterInfo)
        self._register_id = register.id if register else ""
        self.last: ReplyReading | None = None

    def take(self, opened: OpenedFile, manifest: Manifest) -> ImportedFile:
        """Import one reply: one transaction, one change set."""
        self.last = None
        if manifest.identity.register_id != self._register_id:
            return refused(opened.name, FileKind.REPLY, "other_register")
        of_round = self._store.get(Round, manifest.identity.round_id)
        expected = self._options.round_id
        if of_round is None or expected not in (None, of_round.id):
            return refused(opened.name, FileKind.REPLY, "wrong_round", found=manifest.round_name)
        empty = ImportedFile(
            file=opened.name, kind=FileKind.REPLY, status=ImportStatus.REFUSED, round=of_round.name
        )
        about = self._about(opened, manifest, of_round)
        if isinstance(about, Finding):
            return replace(empty, findings=(about,))
        provider = self._store.get(Provider, about.participation.provider_id)
        empty = replace(empty, provider=provider.name if provider else None)
        self.last = reading = read_reply(opened, Receipt(self._options.day, new_id()))
        if reading.refused:
            return replace(empty, findings=tuple(reading.form.findings))
        reading.form.findings += self._outside(opened, about.version)
        return self._take(opened, about, (reading, empty))

    def _about(self, opened: OpenedFile, manifest: Manifest, of_round: Round) -> Replied | Finding:
        """Return the draft that a reply is about, or why it can't be heard."""
        place = opened.name, "", ""
        named = manifest.request_ids
        version = self._store.get(AssessmentVersion, named[0]) if named else None
        own = self._store.get(Participation, version.participation_id) if version else None
        if version is None or own is None or own.round_id != of_round.id:
            return form_finding("reply_unknown", place)
        fault = self._closed(own, version, manifest.identity.draft_sha256)
        if fault is not None:
            code, values = fault
            return form_finding(code, place, **values)
        return Replied(own, version, framework_of(self._store, of_round.framework_id))

    def _closed(
        self, own: Participation, version: AssessmentVersion, draft: str
    ) -> tuple[str, dict[str, str]] | None:
        """Tell why a draft of this assessment can't be replied to any more, or not yet again."""
        newest = versions_of(self._store, own)[-1]
        drafts = self._store.find(SentDraft, assessment_id=version.id)
        if not drafts:
            return "reply_unknown", {}
        if newest.id != version.id:
            return "reply_older_version", {"version": str(newest.version)}
        if version.determined_at is not None:
            return "reply_determined", {}
        if version.sent_on is None:
            return "reply_withdrawn", {}
        # A workbook of before drafts could be withdrawn doesn't name its draft: it is the first one's.
        if (draft or drafts[0].sha256) != drafts[-1].sha256:
            return "reply_older_draft", {"sent": day(version.sent_on)}
        return None

    def _outside(self, opened: OpenedFile, version: AssessmentVersion) -> Iterator[Finding]:
        """Point out what was typed beside the remarks, by the workbook that was kept as it went out."""
        sent = self._store.find(Outgoing, subject_id=version.id, kind=DocumentKind.DRAFT)
        documents = self._store.by_id(Document, (each.document_id for each in sent)).values()
        for name, sha256 in ((each.name, each.kept_sha256) for each in documents):
            content = self._store.content(sha256) if name.endswith(".xlsx") else None
            kept = None if content is None else open_file(content, name)
            if kept is not None and _draft_of(kept) == _draft_of(opened):
                outside = typed_outside(opened, kept)
                for sheet, cell, text in islice(outside, _MOST_OUTSIDE):
                    yield form_finding("reply_outside", (opened.name, sheet, cell), text)

    def _take(
        self, opened: OpenedFile, about: Replied, given: tuple[ReplyReading, ImportedFile]
    ) -> ImportedFile:
        reading, empty = given
        with self._store.change(self._who, Verb.REPLY_RECORDED, note=opened.name) as change:
            taking = ReplyTaking(change, about, reading, self._options)
            result = taking.decide(empty)
            if result.status is ImportStatus.REFUSED or not (taking.news or result.faulty):
                return result
            taking.keep(opened)
            return replace(result, change_set=change.id)


def _draft_of(opened: OpenedFile) -> str | None:
    return None if opened.manifest is None else opened.manifest.identity.draft_sha256
