"""The cells of one row of a list that others keep, and the findings about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Generic, TypeVar

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.workbook.grid import Sheet, address

_LONGEST_SHOWN = 200

R = TypeVar("R", bound=StrEnum)


@dataclass
class ListCells(Generic[R]):
    """One row; a column that the list lacks reads as empty."""

    sentences: ClassVar[Mapping[str, tuple[str, str]]]
    """What was expected and how to mend it, by the code of a finding."""

    file: str
    sheet: Sheet
    row: int
    columns: Mapping[R, int]
    findings: list[Finding] = field(default_factory=list[Finding])
    faulty: bool = False

    def shown(self, role: R) -> str:
        """The cell as Excel shows it; empty, with a finding, where it holds an error."""
        column = self.columns.get(role)
        if column is None:
            return ""
        place = (self.row, column)
        if place in self.sheet.errors:
            self.unreadable(role, "cell_error", self.sheet.errors[place])
            return ""
        if place in self.sheet.uncalculated:
            self.unreadable(role, "not_calculated", "=")
            return ""
        return self.sheet.text(*place)

    def line(self, role: R) -> str:
        """The cell on one line."""
        return clean_line(self.shown(role))

    def text(self, role: R) -> str:
        """The cell with its line breaks."""
        return clean_text(self.shown(role))

    def value(self, role: R) -> object:
        """The bare value of the cell."""
        column = self.columns.get(role)
        return "" if column is None else self.sheet.value(self.row, column)

    def unreadable(self, role: R, code: str, found: str) -> None:
        """Say that a cell holds an error; the rest of the row may still do without it."""
        self.note(role, code, found, FindingSeverity.WARNING)

    def fault(self, role: R, code: str, found: str = "", **values: object) -> None:
        """Say why the row is left out."""
        self.faulty = True
        self.note(role, code, found, FindingSeverity.ERROR, **values)

    def note(self, role: R, code: str, found: str, severity: FindingSeverity, **values: object) -> None:
        """Say something about one cell."""
        self.findings.append(self.finding(role, code, found, severity, **values))

    def finding(self, role: R, code: str, found: str, severity: FindingSeverity, **values: object) -> Finding:
        """Return a finding about one cell, in the words of `sentences`."""
        expected, remedy = self.sentences[code]
        return Finding(
            code=code,
            file=self.file,
            sheet=self.sheet.name,
            cell=self.address(role),
            found=masked(found[:_LONGEST_SHOWN]),
            expected=tr(expected).format(**values),
            remedy=tr(remedy).format(**values),
            severity=severity,
        )

    def address(self, role: R) -> str:
        """The cell's own address; of a lacking column that of the row's first known one."""
        return address(self.row, self.columns.get(role) or min(self.columns.values()))
