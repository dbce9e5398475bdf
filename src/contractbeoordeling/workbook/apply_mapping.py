"""The rows of a workbook as a mapping has them, with every row left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.wording.workbook_findings import expected, remedy
from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook, address
from contractbeoordeling.workbook.header import Header, header_at
from contractbeoordeling.workbook.mapping import Score, SheetMapping
from contractbeoordeling.workbook.rows import Layout, RowKind, classified
from contractbeoordeling.workbook.scale import Outcome, number, worth

_OWN = ("id", "theme", "question", "answer", "score", "comment")


@dataclass(frozen=True, slots=True)
class MappedRow:
    """One question or record as it would be imported."""

    sheet: str
    row: int
    id: str
    theme: str
    question: str
    answer: str
    outcome: Outcome
    score: Score | None
    comment: str | list[str]  # a list where the mapping gave its columns as a list
    criterion: str = ""
    others: Mapping[str, str | list[str]] = field(default_factory=dict[str, "str | list[str]"])


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that isn't imported, with its reason and the beginning of what stands there."""

    sheet: str
    row: int
    reason: RowKind
    text: str


@dataclass(slots=True)
class MappedRows:
    """What a mapping makes of a workbook."""

    rows: list[MappedRow] = field(default_factory=list[MappedRow])
    skipped: list[SkippedRow] = field(default_factory=list[SkippedRow])
    findings: list[Finding] = field(default_factory=list[Finding])


def apply_mapping(workbook: Workbook, mappings: Sequence[SheetMapping], file: str = "") -> MappedRows:
    """Read all mapped sheets; a sheet that isn't there is a finding, and so is one that nobody mapped."""
    result = MappedRows()
    seen: set[str] = set()
    for mapping in mappings:
        sheet = _sheet_of(workbook, mapping)
        if sheet is None:
            result.findings.append(
                _finding("sheet_missing", file, mapping.sheet or "", found=mapping.sheet or "")
            )
            continue
        seen.add(sheet.name)
        _Reading(sheet, mapping, file, result, named=len(mappings) > 1).read()
    for sheet in workbook.sheets:
        if sheet.name not in seen and sheet.rows and sheet.visible:
            severity = FindingSeverity.NOTE
            result.findings.append(
                _finding("sheet_not_mapped", file, sheet.name, found=sheet.name, severity=severity)
            )
    return result


def _sheet_of(workbook: Workbook, mapping: SheetMapping) -> Sheet | None:
    if mapping.sheet is not None:
        alone = workbook.sheets[0] if workbook.format == "csv" else None
        return workbook.sheet(mapping.sheet) or alone
    return next((sheet for sheet in workbook.sheets if sheet.visible), None)


@dataclass(slots=True)
class _Reading:
    """One sheet while it is read."""

    sheet: Sheet
    mapping: SheetMapping
    file: str
    result: MappedRows
    named: bool  # several sheets are mapped: a sheet's name is its theme where nothing else is
    theme: str = ""
    coded: bool = False

    def read(self) -> None:
        header = self._header()
        layout = Layout(
            header,
            question=self.mapping.column("question"),
            id=self.mapping.column("id"),
            theme=self.mapping.column("theme"),
            answers=tuple(
                column
                for role in ("answer", "score", "comment")
                for column in self.mapping.columns.get(role, ())
            ),
            repeated_headers=self.mapping.repeated_headers,
        )
        kinds = list(classified(self.sheet, layout))
        self.coded = self._is_coded([row for row, kind in kinds if kind is RowKind.RECORD])
        changing = self._changing_header_column(
            header, [row for row, kind in kinds if kind is RowKind.REPEATED_HEADER]
        )
        if header and changing:
            self.theme = self.sheet.text(header.last, changing).strip()
        for row, kind in kinds:
            if kind is RowKind.RECORD:
                self.result.rows.append(self._row(row))
            elif kind not in (RowKind.EMPTY, RowKind.HEADER):
                self._skip(row, kind, changing)
        self._find_doubles()

    def _header(self) -> Header | None:
        rows = self.mapping.header_rows
        return header_at(self.sheet, rows[0], rows[-1]) if rows and rows[-1] <= self.sheet.height else None

    def _is_coded(self, rows: Sequence[int]) -> bool:
        """Whether the questions begin with their ids, and no column has them."""
        question = self.mapping.column("question")
        if self.mapping.column("id") or not question or not rows:
            return False
        codes = [words.leading_id(self.sheet.text(row, question)) for row in rows]
        return sum(code is not None for code in codes) >= 0.8 * len(codes)

    def _changing_header_column(self, header: Header | None, repeated: Sequence[int]) -> int | None:
        """The column in which a repeated header has the name of the theme."""
        if not header or not repeated:
            return None
        differing = Counter(
            column
            for row in repeated
            for column, text in header.lowest.items()
            if (here := self.sheet.text(row, column).strip()) and here != text
        )
        return differing.most_common(1)[0][0] if differing else None

    def _skip(self, row: int, kind: RowKind, changing: int | None) -> None:
        texts = [
            self.sheet.text(row, column).strip() for column in range(1, len(self.sheet.rows[row - 1]) + 1)
        ]
        text = " | ".join(each for each in texts if each)
        if kind is RowKind.THEME:
            self.theme = next(each for each in texts if each)
        elif kind is RowKind.REPEATED_HEADER and changing:
            self.theme = self.sheet.text(row, changing).strip() or self.theme
        self.result.skipped.append(SkippedRow(self.sheet.name, row, kind, text[:200]))

    def _row(self, row: int) -> MappedRow:
        texts = {role: self._texts(row, columns) for role, columns in self.mapping.columns.items()}
        code, question = _first(texts, "id"), _first(texts, "question")
        if self.coded and (split := words.leading_id(question)):
            code, question = split
        self.theme = _first(texts, "theme") or self.theme
        answer = _first(texts, "answer")
        outcome, score = self._score(row, answer)
        self._note(row)
        return MappedRow(
            self.sheet.name,
            row,
            code,
            self.theme or (self.sheet.name if self.named else ""),
            question,
            answer,
            outcome,
            score,
            self._as_mapped(texts, "comment"),
            self.mapping.criteria.get(code, ""),
            {role: self._as_mapped(texts, role) for role in texts if role not in _OWN},
        )

    def _as_mapped(self, texts: Mapping[str, tuple[str, ...]], role: str) -> str | list[str]:
        """One text, or a list where the mapping has a list."""
        return list(texts[role]) if role in self.mapping.listed else _first(texts, role)

    def _texts(self, row: int, columns: tuple[int, ...]) -> tuple[str, ...]:
        """The texts of these cells; an error or a formula without a result is a finding and no text."""
        if not self.sheet.errors and not self.sheet.uncalculated:
            return tuple([self.sheet.text(row, column).strip() for column in columns])
        texts: list[str] = []
        for column in columns:
            if error := self.sheet.errors.get((row, column)):
                self._find("error_cell", row, column, found=error)
            elif (row, column) in self.sheet.uncalculated:
                self._find("formula_without_result", row, column)
            texts.append("" if error else self.sheet.text(row, column).strip())
        return tuple(texts)

    def _score(self, row: int, answer: str) -> tuple[Outcome, Score | None]:
        """The score by the values of the mapping, else the number in the score's own column."""
        asked, own = self.mapping.column("answer"), self.mapping.column("score")
        if self.mapping.values and asked:
            found = worth(answer, self.mapping.values)
            if found.outcome is Outcome.UNMAPPED:
                self._find("value_unmapped", row, asked, found=answer)
            elif found.outcome in (Outcome.UNKNOWN, Outcome.REFUSED):
                severity = (
                    FindingSeverity.WARNING if found.outcome is Outcome.UNKNOWN else FindingSeverity.ERROR
                )
                self._find(f"value_{found.outcome.value}", row, asked, found=answer, severity=severity)
            return found.outcome, found.score
        if not own:
            return (Outcome.NONE if answer else Outcome.EMPTY), None
        value, text = self.sheet.value(row, own), self.sheet.text(row, own).strip()
        score = number(text) if isinstance(value, str) else _plain_number(value)
        if score is None and text and (row, own) not in self.sheet.errors:
            self._find("score_no_number", row, own, found=text)
        return (Outcome.EMPTY, None) if score is None else (Outcome.SCORED, score)

    def _note(self, row: int) -> None:
        """What the user should know about this row."""
        answer, code = self.mapping.column("answer"), self.mapping.column("id")
        if answer and "" not in self.mapping.values and not self.sheet.text(row, answer).strip():
            self._find("not_answered", row, answer, severity=FindingSeverity.NOTE)
        if code and isinstance(self.sheet.value(row, code), date):
            self._find("id_is_date", row, code, self.sheet.text(row, code), FindingSeverity.WARNING)
        if row in self.sheet.hidden_rows:
            self._find("hidden_row", row, 1, severity=FindingSeverity.NOTE)

    def _find_doubles(self) -> None:
        """An id that stands at several questions can't tell them apart."""
        code = self.mapping.column("id")
        mine = [each for each in self.result.rows if each.sheet == self.sheet.name and each.id]
        counts = Counter(each.id for each in mine)
        for each in mine if code else ():
            if code and counts.pop(each.id, 0) > 1:
                self._find("double_id", each.row, code, each.id, FindingSeverity.WARNING)

    def _find(
        self,
        code: str,
        row: int,
        column: int,
        found: str = "",
        severity: FindingSeverity = FindingSeverity.ERROR,
    ) -> None:
        cell = address(row, column)
        self.result.findings.append(_finding(code, self.file, self.sheet.name, cell, found, severity))


def _plain_number(value: Value) -> Score | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if value == int(value) else value


def _finding(
    code: str,
    file: str,
    sheet: str,
    cell: str = "",
    found: str = "",
    severity: FindingSeverity = FindingSeverity.WARNING,
) -> Finding:
    return Finding(code, file, sheet, cell, found, expected(code), remedy(code), severity)


def _first(texts: Mapping[str, tuple[str, ...]], role: str) -> str:
    found = texts.get(role)
    return found[0] if found else ""
