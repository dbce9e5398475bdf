"""Findings about a framework's workbook, with the cell that each value of the framework came from."""

from dataclasses import dataclass, field

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.framework import Fault
from contractbeoordeling.domain.framework.faults import Path
from contractbeoordeling.wording.framework_findings import expectation, remedy
from contractbeoordeling.workbook import grid

Cell = tuple[str, str, str]
"""The sheet's name, the cell's address (empty for the whole sheet) and what stands there."""
_WHOLE_FILE: Cell = ("", "", "")
_LONGEST_FOUND = 100


@dataclass(slots=True)
class FaultList:
    """Collects findings; `cells` knows where each path of the framework's JSON came from."""

    file: str
    findings: list[Finding] = field(default_factory=list[Finding])
    cells: dict[Path, Cell] = field(default_factory=dict[Path, Cell])

    def place(self, path: Path, sheet: grid.Sheet, address: str) -> None:
        """Remember the cell that a value came from."""
        found = sheet.text(*grid.place_of(address)).strip() if address else ""
        self.cells[path] = (sheet.name, address, found)

    def add(
        self,
        code: str,
        cell: Cell = _WHOLE_FILE,
        severity: FindingSeverity = FindingSeverity.ERROR,
        **values: str,
    ) -> None:
        """Add a finding with its sentences."""
        sheet, address, found = cell
        if len(found) > _LONGEST_FOUND:
            found = found[: _LONGEST_FOUND - 1] + "…"
        texts = expectation(code, values), remedy(code, values)
        self.findings.append(Finding(str(code), self.file, sheet, address, found, *texts, severity))

    def add_fault(self, fault: Fault) -> None:
        """Add a fault of the framework, by its cell."""
        severity = FindingSeverity.WARNING if fault.warning else FindingSeverity.ERROR
        sheet, address, found = self._nearest(fault.path)
        values = dict(fault.values)
        if fault.other:
            values["other"] = self._nearest(fault.other)[1]
        self.add(fault.code, (sheet, address, found or fault.found), severity, **values)

    @property
    def has_errors(self) -> bool:
        """Whether a finding forbids taking the framework."""
        return any(each.severity is FindingSeverity.ERROR for each in self.findings)

    def _nearest(self, path: Path) -> Cell:
        """Return the cell of the longest known beginning of a path."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.cells:
                return self.cells[path[:length]]
        return _WHOLE_FILE
