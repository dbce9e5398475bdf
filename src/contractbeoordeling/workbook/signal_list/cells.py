"""The cells of one row of a list of signals, and the findings about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from contractbeoordeling.domain.days import DayReading, read_day
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.numbers import NumberKind, NumberReading, read_number
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.signal_list import FINDINGS
from contractbeoordeling.workbook.grid import Sheet, address
from contractbeoordeling.workbook.signal_list.headers import Role

_NOTHING = frozenset(("", "n v t", "nvt", "onbekend", "geen"))
_LONGEST_SHOWN = 200


@dataclass
class Cells:
    """One row; a column that the list lacks reads as empty."""

    file: str
    sheet: Sheet
    row: int
    columns: Mapping[Role, int]
    findings: list[Finding] = field(default_factory=list[Finding])
    faulty: bool = False

    def shown(self, role: Role) -> str:
        """The cell as Excel shows it; empty, with a finding, where it holds an error."""
        column = self.columns.get(role)
        if column is None:
            return ""
        place = (self.row, column)
        if place in self.sheet.errors:
            self.note(role, "cell_error", self.sheet.errors[place], FindingSeverity.WARNING)
            return ""
        if place in self.sheet.uncalculated:
            self.note(role, "not_calculated", "=", FindingSeverity.WARNING)
            return ""
        return self.sheet.text(*place)

    def line(self, role: Role) -> str:
        """The cell on one line."""
        return clean_line(self.shown(role))

    def text(self, role: Role) -> str:
        """The cell with its line breaks."""
        return clean_text(self.shown(role))

    def name(self, role: Role) -> str:
        """The cell on one line; empty where it says that there is none."""
        line = self.line(role)
        return "" if folded(line) in _NOTHING else line

    def day(self, role: Role) -> DayReading:
        """The day in the cell, a real date or a written one."""
        column = self.columns.get(role)
        value = "" if column is None else self.sheet.value(self.row, column)
        if isinstance(value, datetime):
            return DayReading(value.date())
        if isinstance(value, date):
            return DayReading(value)
        return read_day(self.shown(role))

    def number(self, role: Role, kind: NumberKind) -> NumberReading:
        """The KvK or AGB number in the cell."""
        text = self.name(role)
        return read_number(kind, text) if text else NumberReading()

    def score(self, role: Role) -> Decimal | None:
        """The number in the cell, with a comma or a point."""
        try:
            return Decimal(self.line(role).replace(",", "."))
        except InvalidOperation:
            return None

    def fault(self, role: Role, code: str, found: str = "", **values: object) -> None:
        """Say why the row is left out."""
        self.faulty = True
        self.note(role, code, found, FindingSeverity.ERROR, **values)

    def note(self, role: Role, code: str, found: str, severity: FindingSeverity, **values: object) -> None:
        """Say something about one cell, in the words of FINDINGS."""
        self.findings.append(self.finding(role, code, found, severity, **values))

    def finding(
        self, role: Role, code: str, found: str, severity: FindingSeverity, **values: object
    ) -> Finding:
        """Return a finding about one cell; the place of a lacking column is the row's first known one."""
        expected, remedy = FINDINGS[code]
        column = self.columns.get(role) or min(self.columns.values())
        return Finding(
            code=code,
            file=self.file,
            sheet=self.sheet.name,
            cell=address(self.row, column),
            found=masked(found[:_LONGEST_SHOWN]),
            expected=tr(expected).format(**values),
            remedy=tr(remedy).format(**values),
            severity=severity,
        )
