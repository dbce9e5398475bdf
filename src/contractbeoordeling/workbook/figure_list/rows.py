"""The rows of a list of figures: what each says, and what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from contractbeoordeling.domain.days import read_day
from contractbeoordeling.domain.decimals import read_decimal
from contractbeoordeling.domain.figures.kinds import RULES, FigureKind, FigureUnit, kind_of
from contractbeoordeling.domain.figures.periods import Period, read_period
from contractbeoordeling.domain.names import folded
from contractbeoordeling.wording.figure_list import FINDINGS
from contractbeoordeling.wording.figures import KINDS, parts_of
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.workbook.figure_list.headers import Header, Role, find_headers
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.list_cells import ListCells

_KINDS = {folded(word): kind for kind, word in KINDS.items()} | {folded(code): code for code in FigureKind}
_DIGITS = "{:.15g}"  # what Excel itself keeps of a number


@dataclass
class Line(ListCells[Role]):
    """One row of figures; a cell that can't be read leaves the row out."""

    sentences = FINDINGS

    def unreadable(self, role: Role, code: str, found: str) -> None:
        """Say that a cell holds an error; without it the row says nothing."""
        self.fault(role, code, found)

    def fault(self, role: Role, code: str, found: str = "", **values: object) -> None:
        """Say why the row is left out; a cell is told wrong once."""
        place = (code, self.address(role))
        if not (self.faulty and any((each.code, each.cell) == place for each in self.findings)):
            super().fault(role, code, found, **values)


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


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What words of others mean: codes of kinds and of their parts, by the folded word."""

    kinds: Mapping[str, str] = field(default_factory=dict[str, str])
    parts: Mapping[str, str] = field(default_factory=dict[str, str])


def read_figure_list(
    workbook: Workbook, file: str, *, headers: Sequence[Header] = (), words: FigureWords | None = None
) -> FigureList:
    """Read every list of figures of a workbook; rows that nobody filled in say nothing.

    `headers` says where they are, where somebody pointed them out.
    """
    result = FigureList()
    for header in headers or find_headers(workbook):
        result.found = True
        for row in _filled_rows(header):
            _take(result, Line(file, header.sheet, row, header.columns), words or FigureWords())
    return result


def _filled_rows(header: Header) -> Iterator[int]:
    """Go through the rows in which somebody filled in an outcome or a number."""
    told = [header.columns[role] for role in (Role.VALUE, Role.COUNT) if role in header.columns]
    for row in range(header.row + 1, header.sheet.height + 1):
        if any(header.sheet.text(row, column).strip() for column in told):
            yield row


def _take(result: FigureList, line: Line, said: FigureWords) -> None:
    kind = _kind(line, said)
    part = "" if kind is None else _part(line, kind, said)
    period = _period(line)
    value = None if kind is None else _value(line, kind)
    count = _count(line)
    if kind is None or period is None or value is None or line.faulty:
        result.faulty.append(line)
        return
    result.rows.append(
        FigureRow(
            line=line,
            kind=kind,
            part=part,
            since=period[0],
            until=period[1],
            value=value,
            count=count,
            source=line.line(Role.SOURCE),
            method=line.line(Role.METHOD),
            remark=line.text(Role.REMARK),
            municipality=line.line(Role.MUNICIPALITY),
            contract=line.line(Role.CONTRACT),
        )
    )


def figure_kind(word: str, said: Mapping[str, str]) -> FigureKind | None:
    """Return the kind that a word means: what is said of it, our word for a kind, or its code."""
    return kind_of(said.get(folded(word), word)) or _KINDS.get(folded(word))


def _kind(line: Line, said: FigureWords) -> FigureKind | None:
    word = line.line(Role.KIND)
    found = figure_kind(word, said.kinds)
    if found is None:
        line.fault(Role.KIND, "kind_unknown" if word else "kind_missing", word)
    return found


def _part(line: Line, kind: FigureKind, said: FigureWords) -> str:
    """Return the code of a part, by its word, its code, or the number that Excel made of that."""
    words = parts_of(kind)
    shown = line.line(Role.PART)
    text = said.parts.get(folded(shown), shown)
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


def _period(line: Line) -> Period | None:
    """The period that a row names, or that begins and ends on the days that it names."""
    named = line.line(Role.PERIOD)
    if named or not line.columns.keys() & {Role.SINCE, Role.UNTIL}:
        found = read_period(named)
        if found is None:
            line.fault(Role.PERIOD, "period_unclear" if named else "period_missing", named)
        return found
    since, until = _day(line, Role.SINCE), _day(line, Role.UNTIL)
    return None if since is None or until is None else (since, until)


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
        return Decimal(_DIGITS.format(bare))
    return read_decimal(text)


def _count(line: Line) -> int | None:
    shown = line.line(Role.COUNT)
    if not shown:
        return None
    number = _number(line.value(Role.COUNT), shown)
    if number is None or number < 0 or number != int(number):
        line.fault(Role.COUNT, "figure_count_wrong", shown)
        return None
    return int(number)
