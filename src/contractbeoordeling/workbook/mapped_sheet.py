"""One sheet as its mapping has it: the rows that are questions or records, and why the others are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.asked import Asked, Criteria, asked_in_columns
from contractbeoordeling.workbook.cell_comments import CellComments, with_comments
from contractbeoordeling.workbook.grid import Sheet, Value, address
from contractbeoordeling.workbook.header import Header, header_at
from contractbeoordeling.workbook.mapped_rows import MappedRow, MappedRows, SkippedRow, finding
from contractbeoordeling.workbook.mapping import Score, SheetLayout, SheetMapping
from contractbeoordeling.workbook.meanings import Meanings, is_mark
from contractbeoordeling.workbook.rows import Layout, RowKind, classified
from contractbeoordeling.workbook.scale import Outcome, Worth, number, worth_of

_MOST_SHOWN = 200  # characters of what was found
OWN = ("id", "theme", "question", "answer", "score", "comment")
_SEVERITIES = {Outcome.UNMAPPED: FindingSeverity.ERROR, Outcome.REFUSED: FindingSeverity.ERROR}
_ASKED = (Outcome.UNMAPPED, Outcome.UNKNOWN, Outcome.REFUSED)


@dataclass(slots=True)
class SheetReading:
    """One sheet while it is read; `named` where its name is the theme of rows that have no other."""

    sheet: Sheet
    mapping: SheetMapping
    file: str
    result: MappedRows
    named: bool = False
    steps: FigureSteps = field(default_factory=FigureSteps)
    theme: str = ""
    coded: bool = False
    header: Header | None = None
    meanings: Meanings = field(init=False)
    _criteria: Criteria = field(init=False)
    _asked_in: list[Asked] = field(default_factory=list[Asked], init=False)
    _places: dict[str, int | None] = field(init=False)  # the first column of our own roles
    _comments: CellComments = field(init=False)
    _worths: dict[int, Worth] = field(init=False)  # what a mark means, by its column
    _other_roles: list[str] = field(init=False)
    _constants: list[tuple[str, str]] = field(init=False)
    _must_be_filled: bool = field(init=False)
    _dated: frozenset[int] = field(init=False)  # rows in which Excel made a date of the id
    _plain: bool = field(init=False)  # no cell of the sheet is an error or a formula without a result
    _names: Mapping[int, str] = field(default_factory=dict[int, str], init=False)  # the header's, per column
    _remarked: bool = False  # some answer of a wide sheet may have a comment

    def __post_init__(self) -> None:
        self.meanings = Meanings(self.mapping, self.steps)
        self._places = {role: self.mapping.column(role) for role in OWN}
        self._comments = CellComments(self.sheet)
        self._worths = {column: worth_of(meaning) for column, meaning in self.mapping.marks.items()}
        self._other_roles = [role for role in self.mapping.columns if role not in OWN]
        self._constants = [each for each in self.mapping.constants.items() if each[0] not in OWN]
        self._must_be_filled = self.mapping.layout is not SheetLayout.MARKS and "" not in self.mapping.values
        self._dated = frozenset(_rows_with_dates(self.sheet, self._places["id"]))
        self._plain = not self.sheet.errors and not self.sheet.uncalculated
        self._criteria = Criteria(self.mapping)

    def read(self) -> None:
        """Read the sheet into the result."""
        rows = self.mapping.header_rows
        if rows and rows[-1] > self.sheet.height:
            self._pass_over(rows[-1])
            return
        self.header = header_at(self.sheet, rows[0], rows[-1]) if rows else None
        self._names = self.header.texts if self.header else {}
        kinds = list(classified(self.sheet, layout_of(self.mapping, self.header)))
        records = [row for row, kind in kinds if kind is RowKind.RECORD]
        self.coded = self._is_coded(records)
        changing = self._changing_header_column(
            [row for row, kind in kinds if kind is RowKind.REPEATED_HEADER]
        )
        if self.header and changing:
            self.theme = self.sheet.text(self.header.last, changing).strip()
        if self.mapping.layout is SheetLayout.WIDE:
            self._asked_in = [*asked_in_columns(self.mapping, self.header, self._criteria)]
            self._remarked = bool(self.sheet.comments) or any(each.remark for each in self._asked_in)
        take = self._take_wide if self.mapping.layout is SheetLayout.WIDE else self._take
        for row, kind in kinds:
            if kind is RowKind.RECORD:
                take(row)
            elif kind not in (RowKind.EMPTY, RowKind.HEADER):
                self._skip(row, kind, changing)
        self._find_doubles()
        for (row, column), text in self._comments.left():
            self._find("comment_left_out", row, column, text[:_MOST_SHOWN], FindingSeverity.NOTE)

    def _pass_over(self, header: int) -> None:
        """Read nothing of a sheet that ends above its header: the mapping is of something else."""
        place = self.file, self.sheet.name, ""
        self.result.findings.append(finding("header_missing", place, str(header), FindingSeverity.ERROR))
        for row in range(1, self.sheet.height + 1):
            if any(self.sheet.line(row)):
                self._skip(row, RowKind.ABOVE, None)

    def _with_comments(self, remark: str | list[str], row: int, *columns: int | None) -> str | list[str]:
        """A remark with the comments on these cells of the row, or on any of it; each is named."""
        if not self.sheet.comments:
            return remark
        found = self._comments.take(row, columns or None)
        for column, text in found.items():
            self._find("cell_comment", row, column, text[:_MOST_SHOWN], FindingSeverity.NOTE)
        return with_comments(remark, list(found.values()))

    def _is_coded(self, rows: Sequence[int]) -> bool:
        """Whether the questions begin with their ids, and no column has them."""
        question = self.mapping.column("question")
        if self.mapping.column("id") or not question or not rows:
            return False
        codes = [words.leading_id(self.sheet.text(row, question)) for row in rows]
        return sum(code is not None for code in codes) >= 0.8 * len(codes)

    def _changing_header_column(self, repeated: Sequence[int]) -> int | None:
        """The column in which a repeated header has the name of the theme."""
        if not self.header or not repeated:
            return None
        differing = Counter(
            column
            for row in repeated
            for column, text in self.header.lowest.items()
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

    def _take(self, row: int) -> None:
        """Read a row that is one question or record."""
        texts = self._texts_by_role(row)
        code, question = first(texts, "id"), first(texts, "question")
        if self.coded and (split := words.leading_id(question)):
            code, question = split
        self.theme = first(texts, "theme") or self.theme
        if self.mapping.layout is SheetLayout.MARKS:
            column, answer, outcome, score = self._marked(row)
        else:
            column, answer = self._places["answer"], first(texts, "answer")
            outcome, score = self._score(row, (column, answer), (code, question))
        self._note(row, column)
        remark = self._places["comment"]
        self.result.rows.append(
            MappedRow(
                self.sheet.name,
                row,
                code,
                self._theme_shown(),
                question,
                answer,
                outcome,
                score,
                self._with_comments(self._as_mapped(texts, "comment"), row),
                self._criteria.of(code, question),
                self._others(texts),
                address(row, column or 1),
                address(row, remark) if remark else "",
            )
        )

    def _take_wide(self, row: int) -> None:
        """Read a row that is a respondent or provider: each of its answers is a row of the result."""
        texts = self._texts_by_role(row)
        others = self._others(texts)
        if row in self.sheet.hidden_rows:
            self._find("hidden_row", row, 1, severity=FindingSeverity.NOTE)
        theme = first(texts, "theme") or self._theme_shown()
        name, rows = self.sheet.name, self.result.rows
        for asked, answer in zip(self._asked_in, texts.get("answer", ()), strict=True):
            outcome, score = asked.known.get(answer) or self._wide_score(row, asked, answer)
            remark = self._wide_remark(row, asked) if self._remarked else ""
            cell = f"{asked.letter}{row}"
            place = f"{asked.remark_letter}{row}" if asked.remark else ""
            said = (answer, outcome, score, remark, asked.criterion, others, cell, place)
            rows.append(MappedRow(name, row, asked.code, theme, asked.question, *said))

    def _wide_score(self, row: int, asked: Asked, answer: str) -> tuple[Outcome, Score | None]:
        """What an answer comes to; kept for the next one, unless each of them is a finding."""
        found = self._score(row, (asked.column, answer), (asked.code, asked.question))
        if found[0] not in _ASKED and self.meanings.given:
            asked.known[answer] = found
        return found

    def _wide_remark(self, row: int, asked: Asked) -> str | list[str]:
        """What stands in the column of comments of an answer, and in the comments on its cells."""
        remark = self._texts(row, (asked.remark,))[0] if asked.remark else ""
        return self._with_comments(remark, row, asked.column, asked.remark)

    def _theme_shown(self) -> str:
        return self.theme or (self.sheet.name if self.named else "")

    def _others(self, texts: Mapping[str, tuple[str, ...]]) -> Mapping[str, str | list[str]]:
        """What a row says in roles that aren't our own; what holds for every row fills what is empty."""
        found = {role: self._as_mapped(texts, role) for role in self._other_roles}
        for role, text in self._constants:
            if not found.get(role):
                found[role] = text
        return found

    def _as_mapped(self, texts: Mapping[str, tuple[str, ...]], role: str) -> str | list[str]:
        """One text, or a list where the mapping has a list."""
        return list(texts[role]) if role in self.mapping.listed else first(texts, role)

    def _texts_by_role(self, row: int) -> dict[str, tuple[str, ...]]:
        """The texts of a row by the role that their columns play."""
        if not self._plain:
            return {role: self._texts(row, columns) for role, columns in self.mapping.columns.items()}
        line = self.sheet.line(row)
        width = len(line)
        return {
            role: tuple([line[column - 1] if column <= width else "" for column in columns])
            for role, columns in self.mapping.columns.items()
        }

    def _texts(self, row: int, columns: tuple[int, ...]) -> tuple[str, ...]:
        """The texts of these cells; an error or a formula without a result is a finding and no text."""
        if self._plain:
            line = self.sheet.line(row)
            width = len(line)
            return tuple([line[column - 1] if column <= width else "" for column in columns])
        texts: list[str] = []
        for column in columns:
            if error := self.sheet.errors.get((row, column)):
                self._find("error_cell", row, column, found=error)
            elif (row, column) in self.sheet.uncalculated:
                self._find("formula_without_result", row, column)
            texts.append("" if error else self.sheet.text(row, column).strip())
        return tuple(texts)

    def _marked(self, row: int) -> tuple[int, str, Outcome, Score | None]:
        """Where the mark of a row stands, the header over it, and what it means; two marks are no answer."""
        marked: list[int] = []
        for column, text in zip(self._worths, self._texts(row, (*self._worths,)), strict=True):
            if not text:
                continue
            if is_mark(text):
                marked.append(column)
            elif text not in words.EMPTY_BOXES:
                self._find("no_mark", row, column, found=text, severity=FindingSeverity.WARNING)
        if not marked:
            return next(iter(self._worths), 1), "", Outcome.EMPTY, None
        column = marked[0]
        if len(marked) == 1:
            worth = self._worths[column]
            return column, self._name(row, column), worth.outcome, worth.score
        self._find("several_marks", row, column, found=str(len(marked)))
        return column, ", ".join(self._name(row, each) for each in marked), Outcome.UNKNOWN, None

    def _name(self, row: int, column: int) -> str:
        """What stands over a mark."""
        return self._names.get(column) or address(row, column)

    def _score(
        self, row: int, answer: tuple[int | None, str], asked: tuple[str, str]
    ) -> tuple[Outcome, Score | None]:
        """The score by what the mapping says of values, else the number in the score's own column."""
        column, text = answer
        if column and self.meanings.given:
            found = self.meanings.worth(text, *asked)
            if found.outcome in _ASKED and not (self.mapping.figure and found.outcome is Outcome.UNMAPPED):
                code = (
                    "value_unmapped" if found.outcome is Outcome.UNMAPPED else f"value_{found.outcome.value}"
                )
                severity = _SEVERITIES.get(found.outcome, FindingSeverity.WARNING)
                self._find(code, row, column, found=text, severity=severity)
            return found.outcome, found.score
        return self._own_score(row, text)

    def _own_score(self, row: int, answer: str) -> tuple[Outcome, Score | None]:
        own = self._places["score"]
        if not own:
            return (Outcome.NONE if answer else Outcome.EMPTY), None
        value, text = self.sheet.value(row, own), self.sheet.text(row, own).strip()
        score = number(text) if isinstance(value, str) else _plain_number(value)
        if score is None and text and (row, own) not in self.sheet.errors:
            self._find("score_no_number", row, own, found=text)
        return (Outcome.EMPTY, None) if score is None else (Outcome.SCORED, score)

    def _note(self, row: int, answer: int | None) -> None:
        """What the user should know about this row."""
        line = self.sheet.line(row)
        if answer and self._must_be_filled and (answer > len(line) or not line[answer - 1]):
            self._find("not_answered", row, answer, severity=FindingSeverity.NOTE)
        if row in self._dated:
            code = self._places["id"] or 1
            self._find("id_is_date", row, code, self.sheet.text(row, code), FindingSeverity.WARNING)
        if row in self.sheet.hidden_rows:
            self._find("hidden_row", row, 1, severity=FindingSeverity.NOTE)

    def _find_doubles(self) -> None:
        """An id that stands at several questions can't tell them apart."""
        code = self._places["id"]
        if not code or self.mapping.layout is SheetLayout.WIDE:
            return
        mine = [each for each in self.result.rows if each.sheet == self.sheet.name and each.id]
        if len({each.id for each in mine}) == len(mine):
            return
        counts = Counter(map(_about, mine))
        for each in mine:
            if counts.pop(_about(each), 0) > 1:
                self._find("double_id", each.row, code, each.id, FindingSeverity.WARNING)

    def _find(
        self,
        code: str,
        row: int,
        column: int,
        found: str = "",
        severity: FindingSeverity = FindingSeverity.ERROR,
    ) -> None:
        place = (self.file, self.sheet.name, address(row, column))
        self.result.findings.append(finding(code, place, found, severity))


def layout_of(mapping: SheetMapping, header: Header | None) -> Layout:
    """The layout by which the rows of a mapped sheet are told apart."""
    wide = mapping.layout is SheetLayout.WIDE
    answers = [
        *(column for role in ("answer", "score", "comment") for column in mapping.columns.get(role, ()))
    ]
    return Layout(
        header,
        question=None if wide else mapping.column("question"),
        id=mapping.column("id"),
        theme=mapping.column("theme"),
        answers=(*answers, *mapping.marks),
        repeated_headers=mapping.repeated_headers,
    )


def _rows_with_dates(sheet: Sheet, column: int | None) -> Iterator[int]:
    if column:
        for row, values in enumerate(sheet.rows, 1):
            if column <= len(values) and isinstance(values[column - 1], date):
                yield row


def _about(row: MappedRow) -> tuple[str, ...]:
    """Which question about whom a row is."""
    return row.id, *(row.text(role) for role in ("provider", "kvk", "agb"))


def first(texts: Mapping[str, tuple[str, ...]], role: str) -> str:
    """The first text of a role; empty where it plays none."""
    found = texts.get(role)
    return found[0] if found else ""


def _plain_number(value: Value) -> Score | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if value == int(value) else value
