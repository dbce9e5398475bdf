"""The rows of a mapped workbook sorted by provider and criterion; each row that isn't taken has its reason."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.framework.figures import LIMITS, Figure
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.imported import SkippedLine
from contractbeoordeling.usecases.mapped_import.combining import Said, as_decimal, has_personal_data, said_by
from contractbeoordeling.usecases.mapped_import.people import Place, Requests, Rows, names_providers
from contractbeoordeling.usecases.mapped_import.shares import Shares
from contractbeoordeling.wording.form_findings import form_finding
from contractbeoordeling.wording.forms import FIGURES
from contractbeoordeling.wording.mapped_findings import mapped_finding
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.grid import Sheet, Workbook, address
from contractbeoordeling.workbook.mapped_rows import MappedRow, MappedRows
from contractbeoordeling.workbook.mapping import NO_CRITERION, SCORE_FIGURE, MappingFile, SheetMapping
from contractbeoordeling.workbook.scale import Outcome, number

_SCORES = (Fraction(1), Fraction(5))
_OPEN = {
    Outcome.UNKNOWN: "value_unknown",
    Outcome.UNMAPPED: "value_unmapped",
    Outcome.REFUSED: "value_refuse",
}
_OF_VALUES = ("value_unknown", "value_unmapped", "value_refuse", "several_marks")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")  # a count with points for its thousands
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Group:
    """The rows about one criterion of one provider."""

    place: Place
    criterion: Criterion
    rows: list[Said] = field(default_factory=list[Said])


@dataclass
class Sorting:
    """What the rows came to: groups to answer with, empty cells, findings and skipped rows."""

    workbook: Workbook
    file: str
    requests: Requests
    people: Rows
    providers: Mapping[str, Provider]  # of whole sheets, where their rows don't say it
    minimum: int  # fewest residents
    groups: dict[tuple[str, str], Group] = field(default_factory=dict[tuple[str, str], Group])
    empty: list[tuple[Place, Criterion, MappedRow]] = field(
        default_factory=list[tuple[Place, Criterion, MappedRow]]
    )
    findings: list[Finding] = field(default_factory=list[Finding])
    skipped: dict[tuple[str, int], str] = field(default_factory=dict[tuple[str, int], str])
    _providers: dict[tuple[str, int], Provider | None] = field(
        default_factory=dict[tuple[str, int], "Provider | None"]
    )
    _told: set[str] = field(default_factory=set[str])
    _shares: Shares = field(default_factory=Shares)
    _few: set[tuple[str, int]] = field(default_factory=set[tuple[str, int]])

    def take(self, mapping: MappingFile, mapped: MappedRows) -> None:
        """Sort all rows."""
        by_sheet: dict[str, tuple[Sheet, SheetMapping]] = {}
        for each in mapping.sheets:
            sheet = sheet_of(each, self.workbook)
            if sheet is not None:
                by_sheet[sheet.name] = (sheet, each)
        aside = {(row.sheet, row.row) for row in mapped.rows if row.criterion == NO_CRITERION}
        self.findings += [_as_left_out(each) for each in mapped.findings if not _aside(each, aside)]
        for line in mapped.skipped:
            self.skipped[line.sheet, line.row] = str(line.reason)
        self._shares = Shares.of(mapped.rows)
        unmatched: list[MappedRow] = []
        for row in mapped.rows:
            if row.criterion is None:
                unmatched.append(row)
                self._skip(row, "criterion_unmatched")
            elif row.criterion == NO_CRITERION:
                self._skip(row, "no_criterion")
            else:
                self._take(row, *by_sheet[row.sheet])
        self.findings = [each for each in self.findings if not _aside(each, self._few)]
        self._tell_unmatched(unmatched)

    @property
    def taken(self) -> set[tuple[str, int]]:
        """The rows that something was taken of."""
        return {(said.row.sheet, said.row.row) for group in self.groups.values() for said in group.rows}

    def lines(self) -> Iterator[SkippedLine]:
        """The rows of which nothing was taken."""
        taken = self.taken
        for (sheet, row), reason in self.skipped.items():
            if (sheet, row) not in taken:
                yield SkippedLine(sheet, row, reason)

    def drop(self, group: Group, reason: str) -> None:
        """Leave the rows of a group out."""
        for said in group.rows:
            self._skip(said.row, reason)
        self.groups = {key: each for key, each in self.groups.items() if each is not group}

    def report(self, code: str, row: MappedRow, cell: str = "", found: str = "", **values: object) -> None:
        """Say something about a row, at its answer unless another cell is meant."""
        place = (self.file, row.sheet, cell or row.cell)
        self.findings.append(mapped_finding(code, place, found or row.answer, **values))

    def _skip(self, row: MappedRow, reason: str) -> None:
        self.skipped.setdefault((row.sheet, row.row), reason)

    def _take(self, row: MappedRow, sheet: Sheet, mapping: SheetMapping) -> None:
        criterion = self._criterion(row)
        place = None if criterion is None else self._place(row, sheet, mapping)
        if criterion is None or place is None:
            return
        if criterion.key not in place.scope:
            self._once(f"scope {criterion.key}", "outside_scope", row, criterion=criterion.code)
            self._skip(row, "outside_scope")
            return
        said = self._figure(row, mapping) if mapping.figure else self._said(row)
        if said is None:
            if row.outcome is Outcome.EMPTY:
                self.empty.append((place, criterion, row))
            return
        if has_personal_data(row):
            cell = row.remark_cell or row.cell
            self.findings.append(form_finding("personal_data", (self.file, row.sheet, cell), row.remark))
        key = place.request.id, criterion.key
        self.groups.setdefault(key, Group(place, criterion)).rows.append(said)

    def _criterion(self, row: MappedRow) -> Criterion | None:
        """Our criterion by the code or key that the mapping gives."""
        wanted = row.criterion or ""
        known = self.requests.criteria
        found = known.get(wanted) or next((each for each in known.values() if each.code == wanted), None)
        if found is None:
            self.report("criterion_unknown", row, found=row.id or row.question, criterion=wanted)
            self._skip(row, "criterion_unknown")
        return found

    def _place(self, row: MappedRow, sheet: Sheet, mapping: SheetMapping) -> Place | None:
        """The request that a row answers; a provider that isn't there is told once."""
        at = row.sheet, row.row
        if at not in self._providers:
            provider = self.providers.get(mapping.sheet or "")
            if provider is None or names_providers(mapping):
                provider, findings = self.people.provider(sheet, mapping, row.row)
                self.findings += findings
                errors = (each.code for each in findings if each.severity is FindingSeverity.ERROR)
                self.skipped.setdefault(at, next(errors, "provider_other")) if provider is None else None
            self._providers[at] = provider
        provider = self._providers[at]
        if provider is None:
            return None
        found = self.requests.place(provider)
        if isinstance(found, Place):
            return found
        if provider.id not in self._told:
            self._told.add(provider.id)
            self.findings.append(replace(found, sheet=row.sheet, cell=address(row.row, 1)))
        self._skip(row, found.code)
        return None

    def _said(self, row: MappedRow) -> Said | None:
        """What a row says in words or steps."""
        if row.outcome in _OPEN:
            self._skip(row, _OPEN[row.outcome])
            return None
        if row.outcome is Outcome.NONE:
            self._once(f"meaning {row.sheet} {row.answer}", "no_meaning", row)
            self._skip(row, "no_meaning")
            return None
        said = said_by(row)
        if said is None:
            self._skip(row, "not_answered")
        elif said.score is not None and not _SCORES[0] <= Fraction(said.score) <= _SCORES[1]:
            self._once(f"score {row.answer}", "score_outside", row)
            self._skip(row, "score_outside")
            return None
        return said

    def _figure(self, row: MappedRow, mapping: SheetMapping) -> Said | None:
        """What residents said: a figure with the number of them; an exception may be named by its value."""
        if row.outcome in (Outcome.NOT_APPLICABLE, Outcome.DONT_KNOW):
            return said_by(row)
        people = self._people(row, mapping)
        if people is None:
            self._few.add((row.sheet, row.row))
            return None
        if row.outcome in (Outcome.UNKNOWN, Outcome.REFUSED):
            self._skip(row, _OPEN[row.outcome])
            return None
        if row.outcome is Outcome.EMPTY or not row.answer:
            self._skip(row, "not_answered")
            return None
        percent = "%" in row.answer
        value = number(row.answer.strip().removesuffix("%"))
        if value is None or (percent and mapping.figure != Figure.AGREE):
            place = (self.file, row.sheet, row.cell)
            self.findings.append(form_finding("number_unreadable", place, row.answer))
            self._skip(row, "number_unreadable")
            return None
        return self._in_range(row, mapping.figure or SCORE_FIGURE, Decimal(str(value)), people)

    def _in_range(self, row: MappedRow, figure: str, value: Decimal, people: int) -> Said | None:
        if figure == Figure.AGREE and 0 < value <= 1 and "%" not in row.answer:
            if self._shares.unclear(row):
                bare, whole = (f"{each.normalize():f}".replace(".", ",") for each in (value, value * 100))
                self.report("figure_unclear", row, value=bare, whole=whole)
                self._skip(row, "figure_unclear")
                return None
            value *= 100  # Excel keeps 85% as 0.85
        low, high = _SCORES if figure == SCORE_FIGURE else LIMITS[Figure(figure)]
        if not low <= Fraction(value) <= high:
            place = (self.file, row.sheet, row.cell)
            said = FIGURES[None if figure == SCORE_FIGURE else Figure(figure)]
            self.findings.append(
                form_finding("figure_range", place, row.answer, low=low, high=high, figure=said)
            )
            self._skip(row, "figure_range")
            return None
        value = as_decimal(value)
        if figure == SCORE_FIGURE:
            return Said(row, AnswerKind.SCORE, score=value, respondents=people)
        return Said(row, AnswerKind.SCORE, value=value, respondents=people)

    def _people(self, row: MappedRow, mapping: SheetMapping) -> int | None:
        """How many residents answered; too few of them are told once per row and never stored."""
        text = row.text("respondents")
        column = mapping.column("respondents")
        cell = address(row.row, column) if column else row.cell
        found = number(text.replace(".", "") if _GROUPED.fullmatch(text) else text) if text else None
        count = int(found) if found is not None and found == int(found) and found >= 0 else None
        if count is not None and count >= self.minimum:
            return count
        code = "count_missing" if count is None and not text.startswith("<") else "few_respondents"
        self._once(f"{code} {row.sheet} {row.row}", code, row, cell, text or "-", minimum=self.minimum)
        self._skip(row, code)
        return None

    def _once(
        self, what: str, code: str, row: MappedRow, cell: str = "", found: str = "", **values: object
    ) -> None:
        """Say something once per cause."""
        if what not in self._told:
            self._told.add(what)
            self.report(code, row, cell, found, **values)

    def _tell_unmatched(self, rows: list[MappedRow]) -> None:
        """Say once which questions still belong to no criterion."""
        by_question: defaultdict[str, list[MappedRow]] = defaultdict(list)
        for row in rows:
            by_question[row.id or row.question].append(row)
        if not by_question:
            return
        names = list(by_question)
        shown = ", ".join(each[:60] for each in names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
        self.report("questions_unmatched", rows[0], found=names[0][:60], count=len(names), questions=shown)


def _aside(finding: Finding, aside: set[tuple[str, int]]) -> bool:
    """Whether a finding is about the answer to a question that none of our criteria has."""
    if finding.code not in (*_OF_VALUES, "not_answered") or not finding.cell:
        return False
    row = int("".join(each for each in finding.cell if each.isdigit()))
    return (finding.sheet, row) in aside


def _as_left_out(finding: Finding) -> Finding:
    """A value that has still to be explained leaves its row out."""
    return replace(finding, severity=FindingSeverity.ERROR) if finding.code in _OF_VALUES else finding


def by_sheet(mapping: MappingFile, workbook: Workbook) -> Mapping[str, SheetMapping]:
    """The mapping of each sheet, by the sheet's own name."""
    found = ((sheet_of(each, workbook), each) for each in mapping.sheets)
    return {sheet.name: each for sheet, each in found if sheet is not None}
