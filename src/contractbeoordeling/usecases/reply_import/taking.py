"""One reply inside its transaction: first what it would do, then doing it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from contractbeoordeling.domain.assessment import AssessmentVersion, ReplyRemark
from contractbeoordeling.domain.assessment_rules import remark_faults
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.change import Change
from contractbeoordeling.usecases.assessments.file import refuse
from contractbeoordeling.usecases.assessments.reply import by_form
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.form_import.taking import FormOptions
from contractbeoordeling.usecases.imported import (
    Difference,
    ImportedFile,
    ImportStatus,
    OnConflict,
    SkippedLine,
)
from contractbeoordeling.usecases.kept_document import kept_document
from contractbeoordeling.usecases.reply_import.compare import (
    Differing,
    compare_reply,
    said_before,
    text_of,
)
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.reply import OVERALL
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.content import Mark, Spot
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.grid import place_of
from contractbeoordeling.workbook.reply.content import ReplyChoice
from contractbeoordeling.workbook.reply.read import ReplyReading

_CHANGED = {
    OnConflict.STOP: "changed",
    OnConflict.SKIP: "changed_skipped",
    OnConflict.UPDATE: "changed_updated",
}


@dataclass(frozen=True, slots=True)
class Replied:
    """The draft that a reply is about."""

    participation: Participation
    version: AssessmentVersion
    framework: Framework


class ReplyTaking:
    """One reply inside its transaction."""

    def __init__(self, change: Change, about: Replied, reading: ReplyReading, options: FormOptions) -> None:
        self._change, self._about, self._reading, self._options = change, about, reading, options
        known = change.find(ReplyRemark, assessment_id=about.version.id)
        self._comparison = compare_reply(reading.lines, known, by_form(change, known))
        self._closes = self._closing()
        self._note_term()

    @property
    def news(self) -> bool:
        """Tell whether anything would be stored."""
        return bool(self._comparison.new or self._rewritten or self._closes)

    @property
    def _rewritten(self) -> list[Differing]:
        update = self._options.on_conflict is OnConflict.UPDATE
        return [*self._comparison.filled, *(self._comparison.changed if update else ())]

    def decide(self, empty: ImportedFile) -> ImportedFile:
        """Return what is told of the reply; refused where it clashes, is empty, or must be all right and isn't."""
        self._report_clashes()
        form, comparison = self._reading.form, self._comparison
        read = sum(bool(each.said.remark) for each in self._reading.lines)
        blank = not (read or self._reading.choice or comparison.known or form.marks)
        if blank:
            form.report("reply_empty")
        strict = self._options.all_or_nothing and any(
            each.severity is not FindingSeverity.NOTE for each in form.findings
        )
        result = self._told(empty, read)
        if blank or strict or (comparison.clashes and self._options.on_conflict is OnConflict.STOP):
            return result
        kept = len(comparison.new) + len(self._rewritten)
        return replace(result, kept=kept, status=self._status(result))

    def keep(self, opened: OpenedFile) -> None:
        """Store the original and the remarks, and that the reply is whole where it says so."""
        change, own = self._change, self._about.participation
        document = kept_document(change, (opened.name, opened.content), FileKind.REPLY, self._options.moment)
        document_id = self._reading.form.receipt.document_id or document.id
        change.add(replace(document, id=document_id, provider_id=own.provider_id, round_id=own.round_id))
        for line in self._comparison.new:
            remark = ReplyRemark(
                assessment_id=self._about.version.id,
                criterion_key=line.key,
                text=text_of(line),
                document_id=document_id,
                received_on=self._options.day,
            )
            change.add(self._fit(remark))
        for each in self._rewritten:
            change.update(self._fit(_anew(each, document_id)), each.before)
        if self._closes:
            change.update(replace(self._about.version, replied_on=self._options.day), self._about.version)

    def _fit(self, remark: ReplyRemark) -> ReplyRemark:
        refuse(remark_faults(self._about.version, remark, self._options.day))
        return checked(remark)

    def _closing(self) -> bool:
        """Tell whether the reply is whole now; what it says of itself must fit what is in it, and all must be right."""
        choice, reading = self._reading.choice, self._reading
        count = len(self._comparison.known) + len(self._comparison.new)
        line = reading.choice_line
        if choice is None and line is not None and count and line.empty(Col.VALUE):
            line.report("reply_choice_missing", Col.VALUE)
        if line is None or choice is None or choice is ReplyChoice.MORE:
            return False
        if choice is ReplyChoice.NONE and count:
            line.report("reply_has_remarks", Col.VALUE)
            return False
        if choice is ReplyChoice.COMPLETE and not count:
            line.report("reply_without_remarks", Col.VALUE)
            return False
        faulty = any(each.severity is FindingSeverity.ERROR for each in reading.form.findings)
        return self._about.version.replied_on is None and not faulty

    def _note_term(self) -> None:
        due, reading = self._about.version.reply_due, self._reading
        if due is not None and self._options.day > due and self.news:
            reading.form.report("reply_after_term", due=day(due))
        for each in self._comparison.new:
            if each.said.evidence:
                each.line.report("reply_file_named", Col.EVIDENCE)

    def _report_clashes(self) -> None:
        policy, form = self._options.on_conflict, self._reading.form
        emptied = "emptied" if policy is OnConflict.STOP else "emptied_kept"
        for code, differing in (
            (_CHANGED[policy], self._comparison.changed),
            (emptied, self._comparison.emptied),
        ):
            for each in differing:
                known, now = masked(each.before.text), text_of(each.line)
                sheet = each.line.line.sheet
                finding = form.report(code, sheet, each.line.cell, now, known=known)
                if policy is OnConflict.STOP and now:
                    spot = Spot(self._reading.assessment_id, each.line.line.code, Col.REMARK)
                    form.marks[spot] = Mark(each.line.said.remark, f"{finding.expected}.")

    def _told(self, empty: ImportedFile, read: int) -> ImportedFile:
        findings = sorted(self._reading.form.findings, key=lambda each: (each.sheet, *_place(each.cell)))
        skipped = [
            SkippedLine(each.sheet, place_of(each.cell)[0], each.code)
            for each in findings
            if each.severity is FindingSeverity.ERROR and each.cell
        ]
        return replace(
            empty,
            read=read,
            findings=tuple(findings),
            skipped=tuple(dict.fromkeys(skipped)),
            changes=tuple(self._differences()),
        )

    def _differences(self) -> Iterator[Difference]:
        for each in self._comparison.changed:
            criterion = self._about.framework.criterion(each.line.key) if each.line.key else None
            yield Difference(
                sheet=each.line.line.sheet.name,
                cell=each.line.cell,
                subject=f"{criterion.code} {criterion.name}" if criterion else OVERALL,
                before=masked(each.before.text),
                after=masked(text_of(each.line)),
            )

    def _status(self, result: ImportedFile) -> ImportStatus:
        if result.faulty:
            return ImportStatus.PARTLY
        return ImportStatus.IMPORTED if self.news else ImportStatus.DUPLICATE


def _anew(each: Differing, document_id: str) -> ReplyRemark:
    """Return a remark with its new text; a decision was about the old one."""
    text = text_of(each.line)
    before = said_before(each.before)
    if masked(each.before.text) != each.before.text and each.line.said.remark == masked(before.remark):
        text = text.replace(each.line.said.remark, before.remark, 1)
    return replace(
        each.before,
        text=text,
        document_id=document_id,
        decision=None,
        reason="",
        decided_by_id=None,
        decided_on=None,
    )


def _place(cell: str) -> tuple[int, int]:
    return place_of(cell) if cell else (0, 0)
