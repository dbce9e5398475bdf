"""What was read in a returned form: answers with their cells, and what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.privacy import scan
from contractbeoordeling.domain.round import Familiarity
from contractbeoordeling.domain.text import clean_text
from contractbeoordeling.wording.form_findings import form_finding
from contractbeoordeling.workbook.forms.coded_sheet import CodedSheet
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.content import AnswerPlace, FormIdentity, Mark, Spot
from contractbeoordeling.workbook.forms.values import Fault, is_empty, read_text
from contractbeoordeling.workbook.grid import Value

_T = TypeVar("_T")
_MARKED = {"evidence_unknown", "date_unreadable", "date_future"}
"""Warnings about cells that whoever filled them in should mend too."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer and where it stood."""

    answer: Answer
    sheet: CodedSheet
    row: int


@dataclass(slots=True)
class RequestReading:
    """What a form says in answer to one request; `empty` are the questions without an answer.

    `filled_on` is the day that the form gives, `day` the one that its answers get.
    """

    request_id: str
    given: list[Given] = field(default_factory=list[Given])
    empty: dict[AnswerPlace, tuple[CodedSheet, int]] = field(
        default_factory=dict[AnswerPlace, tuple[CodedSheet, int]]
    )
    asked: int = 0
    familiarity: Familiarity | None = None
    evidence: Evidence | None = None
    filled_on: date | None = None
    date_cell: tuple[CodedSheet, int] | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """When a form came in, and the document that its original is kept as."""

    day: date | None = None
    document_id: str | None = None

    def day_of(self, filled_on: date | None) -> date | None:
        """Return the day of an answer: that of filling in, unless it isn't known or still has to come."""
        if filled_on is None or (self.day is not None and filled_on > self.day):
            return self.day
        return filled_on


@dataclass(slots=True)
class FormReading:
    """A returned form; where it is refused nothing of it may be stored."""

    file: str
    identity: FormIdentity
    receipt: Receipt = Receipt()
    requests: dict[str, RequestReading] = field(default_factory=dict[str, RequestReading])
    findings: list[Finding] = field(default_factory=list[Finding])
    marks: dict[Spot, Mark] = field(default_factory=dict[Spot, Mark])
    refused: bool = False

    def request(self, request_id: str) -> RequestReading:
        """Return what was read for a request."""
        return self.requests.setdefault(request_id, RequestReading(request_id))

    def report(
        self, code: str, sheet: CodedSheet | None = None, cell: str = "", found: str = "", **values: object
    ) -> Finding:
        """Note a finding."""
        place = (self.file, sheet.name if sheet else "", cell)
        finding = form_finding(code, place, found, **values)
        self.findings.append(finding)
        return finding


@dataclass(frozen=True, slots=True)
class Line:
    """One coded row of one request, with the reading that it belongs to."""

    reading: FormReading
    sheet: CodedSheet
    row: int
    request_id: str
    code: str

    def value(self, column: Col) -> Value:
        return self.sheet.value(self.row, column)

    def cell(self, column: Col) -> str:
        return self.sheet.cell(self.row, column)

    def report(self, code: str, column: Col, **values: object) -> None:
        """Note what is wrong with a cell; what wasn't taken is marked in the form that goes back."""
        typed = self.sheet.text(self.row, column)
        finding = self.reading.report(code, self.sheet, self.cell(column), typed, **values)
        if finding.severity is FindingSeverity.ERROR or code in _MARKED:
            spot = Spot(self.request_id, self.code, column)
            self.reading.marks[spot] = Mark(typed, f"{finding.expected}. {finding.remedy}")

    def empty(self, column: Col) -> bool:
        """Tell whether nothing stands in a cell; a formula without a result is something."""
        if not is_empty(self.value(column)):
            return False
        fault = self.sheet.fault(self.row, column)
        if fault is not None:
            self.report(fault, column)
        return fault is None

    def text(self, column: Col) -> str:
        """Return the text of a cell, pointing out personal data in it."""
        if self.empty(column):
            return ""
        text = clean_text(read_text(self.value(column)))
        if scan(text):
            self.report("personal_data", column)
        return text

    def choice(self, column: Col, read: Callable[[Value], _T | Fault]) -> _T | None:
        """Return what a cell means; nothing where it is empty or wrong."""
        value = self.value(column)
        if is_empty(value):
            self.empty(column)  # which says so where it only looks empty
            return None
        found = read(value)
        if isinstance(found, Fault):
            self.report(found.code, column)
            return None
        return found
