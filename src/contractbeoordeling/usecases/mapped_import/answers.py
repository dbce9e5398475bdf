"""Answers from a mapped workbook: taken like those of a returned form, in the same request, with the same conflicts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.days import DayReading, read_day
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.framework.figures import Figure
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.mapped_import.combining import combined, scored
from contractbeoordeling.usecases.mapped_import.sorting import Group, Sorting
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.mapped_import import RULES_SAID
from contractbeoordeling.wording.numbers import day as day_said
from contractbeoordeling.workbook.forms.coded_sheet import CodedSheet
from contractbeoordeling.workbook.forms.codes import Col, Role
from contractbeoordeling.workbook.forms.content import FormIdentity, FormKind
from contractbeoordeling.workbook.forms.reading import FormReading, Given, Receipt
from contractbeoordeling.workbook.grid import Sheet, address, place_of
from contractbeoordeling.workbook.mapped_rows import MappedRow
from contractbeoordeling.workbook.mapping import SCORE_FIGURE, SheetMapping

FORM_KINDS = {
    FileKind.SELF_EVALUATION: FormKind.SELF_EVALUATION,
    FileKind.SOURCE_FORM: FormKind.SOURCE,
    FileKind.RESIDENTS: FormKind.RESIDENTS,
}
"""The kinds of file that hold answers, with the form of ours that asks the same."""


@dataclass
class AnswerReading:
    """Makes of sorted rows what reading one of our own forms would have made."""

    sorting: Sorting
    mappings: Mapping[str, SheetMapping]
    kind: FileKind
    receipt: Receipt
    _sheets: dict[tuple[str, int, int], CodedSheet] = field(
        default_factory=dict[tuple[str, int, int], CodedSheet]
    )
    _undated: MappedRow | None = None  # the first row that says no day
    _told: set[str] = field(default_factory=set[str])  # days of whole files

    def read(self, reader: Reader) -> FormReading:
        """The reading, with every answer in its request."""
        register = reader.first(RegisterInfo)
        of_round = self.sorting.requests.of_round
        identity = FormIdentity(
            kind=FORM_KINDS[self.kind],
            register_id=register.id if register else "",
            round_id=of_round.id,
            framework_id=of_round.framework_id,
        )
        reading = FormReading(self.sorting.file, identity, self.receipt)
        for group in list(self.sorting.groups.values()):
            self._give(reading, group)
        for place, criterion, row in self.sorting.empty:
            key = (place.request.id, Question.CRITERION, criterion.key, "")
            if (place.request.id, criterion.key) not in self.sorting.groups:
                reading.request(place.request.id).empty[key] = (self._sheet(row), row.row)
        self._tell_late()
        reading.findings += self.sorting.findings
        return reading

    def _give(self, reading: FormReading, group: Group) -> None:
        """Give the one answer of a group, unless several rows contend without a rule."""
        first = group.rows[0].row
        mapping = self.mappings[first.sheet]
        counted = scored(group.rows)
        if len(counted) > 1:
            said = ", ".join(each.row.answer for each in counted)
            if mapping.several is None:
                rows = ", ".join(str(each.row.row) for each in counted)
                self.sorting.report(
                    "several_rows",
                    first,
                    found=said,
                    criterion=group.criterion.code,
                    count=len(counted),
                    rows=rows,
                )
                self.sorting.drop(group, "several_rows")
                return
            self.sorting.report(
                "taken_together",
                first,
                found=said,
                criterion=group.criterion.code,
                count=len(counted),
                rule=tr(RULES_SAID[mapping.several]),
                scores=said,
            )
        answer = combined(self._answer(group, mapping), group.rows, mapping.several)
        reading.request(group.place.request.id).given.append(Given(answer, self._sheet(first), first.row))

    def _answer(self, group: Group, mapping: SheetMapping) -> Answer:
        """The answer without what the rows say."""
        row = group.rows[0].row
        evidence = mapping.constants.get("evidence")
        return Answer(
            request_id=group.place.request.id,
            question=Question.CRITERION,
            subject_key=group.criterion.key,
            kind=AnswerKind.TEXT,
            evidence=Evidence(evidence) if evidence in list(Evidence) else None,
            figure=Figure(mapping.figure) if mapping.figure not in (None, SCORE_FIGURE) else None,
            method=mapping.constants.get("method", "") if self.kind is FileKind.RESIDENTS else "",
            answered_on=self._day(row, mapping),
            document_id=self.receipt.document_id,
        )

    def _day(self, row: MappedRow, mapping: SheetMapping) -> date | None:
        """The day in the row or of the whole file, else the day of receipt."""
        text = row.text("date")
        if not text:
            self._undated = self._undated or row
            return self.receipt.day
        column = mapping.column("date")
        sheet = self.sorting.workbook.sheet(row.sheet)
        value = sheet.value(row.row, column) if sheet is not None and column else ""
        said = DayReading(value) if isinstance(value, date) else read_day(text)
        if isinstance(said.day, datetime):
            said = replace(said, day=said.day.date())
        if column or text not in self._told:
            self._tell_day(row, address(row.row, column) if column else "", text, said)
            self._told.add(text)
        return self.receipt.day_of(said.day)

    def _tell_day(self, row: MappedRow, cell: str, text: str, said: DayReading) -> None:
        """Say where the day that is kept isn't the one that was written, or doesn't count."""
        report, reference = self.sorting.report, self.sorting.requests.of_round.reference_date
        if said.day is None:
            report("day_unclear", row, cell, text)
        elif self.receipt.day is not None and said.day > self.receipt.day:
            report("day_to_come", row, cell, text)
        elif said.day > reference and self._counted:
            report("after_reference_date", row, cell, text, reference_date=day_said(reference))
        if said.day is not None and not said.exact:
            report("day_about", row, cell, text, day=day_said(said.day))

    @property
    def _counted(self) -> bool:
        """Whether the day of an answer matters: what a provider says of itself has no age."""
        return self.kind is not FileKind.SELF_EVALUATION

    def _tell_late(self) -> None:
        """Say once that answers without a day of their own don't count: they came after the reference date."""
        reference, received = self.sorting.requests.of_round.reference_date, self.receipt.day
        if self._counted and self._undated is not None and received is not None and received > reference:
            limit = day_said(reference)
            self.sorting.report(
                "received_late", self._undated, found=day_said(received), reference_date=limit
            )

    def _sheet(self, row: MappedRow) -> CodedSheet:
        """The sheet of a row as forms know theirs: where its score and remark stand."""
        answer = place_of(row.cell)[1] if row.cell else 1
        remark = place_of(row.remark_cell)[1] if row.remark_cell else answer
        key = row.sheet, answer, remark
        if key not in self._sheets:
            sheet = self.sorting.workbook.sheet(row.sheet) or Sheet(row.sheet, visible=True, rows=())
            columns = {Col.SCORE: answer, Col.REMARK: remark, Col.VALUE: answer}
            people = self.mappings[row.sheet].column("respondents")
            if people:
                columns[Col.RESPONDENTS] = people
            self._sheets[key] = CodedSheet(sheet, Role.SELF, "", columns, {})
        return self._sheets[key]


def party_of(kind: FileKind, party: Party | None) -> Party | None:
    """Who answered: known by the kind, but for a source's answers."""
    if kind is FileKind.SELF_EVALUATION:
        return Party.PROVIDER
    return Party.RESIDENT if kind is FileKind.RESIDENTS else party
