"""The rows of a list of figures: what each says, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from contractbeoordeling.domain.days import read_day
from contractbeoordeling.domain.figures.kinds import RULES, FigureKind, FigureUnit, kind_of
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.wording.figure_list import FINDINGS
from contractbeoordeling.wording.figures import KINDS, parts_of
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.workbook.figure_list.headers import Header, Role, find_headers
from contractbeoordeling.workbook.grid import Sheet, Workbook, address

_KINDS = {folded(word): kind for kind, word in KINDS.items()} | {folded(code): code for code in FigureKind}
_LONGEST_SHOWN = 200
_DIGITS = "{:.15g}"  # what Excel itself keeps of a number


@dataclass
class Line:
    """One row with its findings; a column that the list lacks reads as empty."""

    file: str
    sheet: Sheet
    row: int
    columns: Mapping[Role, int]
    findings: list[Finding] = field(default_factory=list[Finding])
    faulty: bool = False

    def shown(self, role: Role) -> str:
        """The cell as Excel shows it; empty, with a fault, where it holds an error."""
        column = self.columns.get(role)
        if column is None:
            return ""
        place = (self.row, column)
        if place in self.sheet.errors:
            self.fault(role, "cell_error", self.sheet.errors[place])
            return ""
        if place in self.sheet.uncalculated:
            self.fault(role, "not_calculated", "=")
            return ""
        return self.sheet.text(*place)

    def line(self, role: Role) -> str:
        """The cell on one line."""
        return clean_line(self.shown(role))

    def text(self, role: Role) -> str:
        """The cell with its line breaks."""
        return clean_text(self.shown(role))

    def value(self, role: Role) -> object:
        """The bare value of the cell."""
        column = self.columns.get(role)
        return "" if column is None else self.sheet.value(self.row, column)

    def fault(self, role: Role, code: str, found: str = "", **values: object) -> None:
        """Say why the row is left out; a cell is told wrong once."""
        if self.faulty and any(
            (each.code, each.cell) == (code, self._address(role)) for each in self.findings
        ):
            return
        self.faulty = True
        self.note(role, code, found, FindingSeverity.ERROR, **values)

    def note(self, role: Role, code: str, found: str, severity: FindingSeverity, **values: object) -> None:
        """Say something about one cell, in the words of FINDINGS."""
        expected, remedy = FINDINGS[code]
        self.findings.append(
            Finding(
                code=code,
                file=self.file,
                sheet=self.sheet.name,
                cell=self._address(role),
                found=masked(found[:_LONGEST_SHOWN]),
                expected=tr(expected).format(**values),
                remedy=tr(remedy).format(**values),
                severity=severity,
            )
        )

    def _address(self, role: Role) -> str:
        return address(self.row, self.columns.get(role) or min(self.columns.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """What one row says; names are yet to be found in the register."""

    line: Line
    kind: FigureKind
    part: str
    since: date
    until: date
    value: Decimal
    count: int | None
    source: str
    method: str
    remark: str
    municipality: str
    contract: str


@dataclass
class FigureList:
    """A list as it was read; `found` tells whether there was one at all."""

    found: bool = False
    rows: list[FigureRow] = field(default_factory=list[FigureRow])
    faulty: list[Line] = field(default_factory=list[Line])


def read_figure_list(workbook: Workbook, file: str) -> FigureList:
    """Read every list of figures of a workbook; rows that nobody filled in say nothing."""
    result = FigureList()
    for header in find_headers(workbook):
        result.found = True
        for row in header.rows():
            _take(result, header, row, file)
    return result


def _take(result: FigureList, header: Header, row: int, file: str) -> None:
    line = Line(file, header.sheet, row, header.columns)
    kind = _kind(line)
    part = "" if kind is None else _part(line, kind)
    since, until = _day(line, Role.SINCE), _day(line, Role.UNTIL)
    value = None if kind is None else _value(line, kind)
    count = _count(line)
    if kind is None or since is None or until is None or value is None or line.faulty:
        result.faulty.append(line)
        return
    result.rows.append(
        FigureRow(
            line=line,
            kind=kind,
            part=part,
            since=since,
            until=until,
            value=value,
            count=count,
            source=line.line(Role.SOURCE),
            method=line.line(Role.METHOD),
            remark=line.text(Role.REMARK),
            municipality=line.line(Role.MUNICIPALITY),
            contract=line.line(Role.CONTRACT),
        )
    )


def _kind(line: Line) -> FigureKind | None:
    word = line.line(Role.KIND)
    found = kind_of(word) or _KINDS.get(folded(word))
    if found is None:
        line.fault(Role.KIND, "kind_unknown" if word else "kind_missing", word)
    return found


def _part(line: Line, kind: FigureKind) -> str:
    """Return the code of a part, by its word, its code, or the number that Excel made of that."""
    words = parts_of(kind)
    text = line.line(Role.PART)
    codes = {folded(word): code for code, word in words.items()} | {folded(code): code for code in words}
    codes |= {code.lstrip("0"): code for code in words}
    if not text:
        if not RULES[kind].whole:
            line.fault(Role.PART, "figure_without_part", "", parts=_listed(words))
        return ""
    if folded(text) not in codes:
        line.fault(Role.PART, "figure_part_unknown", text, parts=_listed(words))
    return codes.get(folded(text), "")


def _listed(words: Mapping[str, str]) -> str:
    return ", ".join(words.values()) or tr("niets")


def _day(line: Line, role: Role) -> date | None:
    value, shown = line.value(role), line.line(role)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    reading = read_day(shown)
    if reading.day is None or not reading.exact:
        line.fault(role, "day_unclear" if shown else "day_missing", shown)
        return None
    return reading.day


def _value(line: Line, kind: FigureKind) -> Decimal | None:
    bare, shown = line.value(Role.VALUE), line.line(Role.VALUE)
    if not shown:
        line.fault(Role.VALUE, "value_missing")
        return None
    percent = shown.endswith("%")
    number = _number(bare, shown.removesuffix("%").strip())
    if number is None or (percent and RULES[kind].unit is not FigureUnit.SHARE):
        line.fault(Role.VALUE, "value_unreadable", shown)
        return None
    if percent and not isinstance(bare, str):
        return number * 100  # Excel keeps 12,5% as 0,125
    if RULES[kind].unit is FigureUnit.SHARE and 0 < number < 1 and not percent:
        whole = f"{(number * 100).normalize():f}".replace(".", ",")
        line.fault(Role.VALUE, "share_unclear", shown, whole=whole, bare=shown.replace(".", ","))
    return number


def _number(bare: object, text: str) -> Decimal | None:
    if isinstance(bare, int | float) and not isinstance(bare, bool):
        text = _DIGITS.format(bare)
    try:
        found = Decimal(text.replace(",", ".").replace("−", "-").replace("\N{NO-BREAK SPACE}", ""))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _count(line: Line) -> int | None:
    shown = line.line(Role.COUNT)
    if not shown:
        return None
    number = _number(line.value(Role.COUNT), shown)
    if number is None or number < 0 or number != int(number):
        line.fault(Role.COUNT, "figure_count_wrong", shown)
        return None
    return int(number)
