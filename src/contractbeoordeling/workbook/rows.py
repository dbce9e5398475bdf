"""What each row under a header is: a question or record, or why it is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.header import Header, repeats


class RowKind(StrEnum):
    """What a row is; everything but RECORD and EMPTY is skipped with this reason."""

    RECORD = "record"
    EMPTY = "empty"
    ABOVE = "above_table"
    HEADER = "header"
    REPEATED_HEADER = "repeated_header"
    THEME = "theme_heading"
    TOTAL = "total"
    GUIDANCE = "guidance"
    EXAMPLE = "example"
    NUMBER_ONLY = "number_only"
    FOOTER = "footer"
    NO_QUESTION = "no_question"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a table's parts are. A list without questions (register, signals) has no `question`."""

    header: Header | None
    question: int | None = None
    id: int | None = None
    theme: int | None = None
    answers: tuple[int, ...] = ()  # answers, scores and comments: a row with any of them is no heading
    repeated_headers: bool = True


@dataclass(slots=True)
class _Context:
    """What is known of all rows before each is judged."""

    sheet: Sheet
    layout: Layout
    lines: dict[int, list[str]]  # the texts of each row that shows something…
    filled: dict[int, list[int]]  # …and the columns in which it does
    answered: frozenset[int] = frozenset()  # the rows with an answer, score or comment
    like_header: frozenset[int] = frozenset()  # the rows with a text of the header, where it may be repeated
    totals: frozenset[int] = frozenset()  # the rows that announce a sum or an average
    ids_common: bool = False  # nearly every answered row has an id
    coded: bool = False  # nearly every question begins with a code
    parents: frozenset[str] = frozenset()  # ids under which others stand, as 1 over 1.1
    prefixes: frozenset[str] = frozenset()  # leads such as "guidance" that stand before many texts
    last_core: int = 0  # the last row with an answer or id
    width: int = 1

    def text(self, row: int, column: int | None) -> str:
        line = self.lines[row]
        return line[column - 1] if column and column <= len(line) else ""


def classified(sheet: Sheet, layout: Layout) -> Iterator[tuple[int, RowKind]]:
    """Every row of the sheet with its kind, in order."""
    context = _context(sheet, layout)
    header = layout.header
    for row in range(1, sheet.height + 1):
        if row not in context.filled:
            yield row, RowKind.EMPTY
        elif header and row < header.first:
            yield row, RowKind.ABOVE
        elif header and row <= header.last:
            yield row, RowKind.HEADER
        elif layout.question:
            yield row, _question_row(context, row)
        else:
            yield row, _list_row(context, row)


def _context(sheet: Sheet, layout: Layout) -> _Context:
    start = layout.header.last if layout.header else 0
    lines = {row: line for row in range(1, sheet.height + 1) if any(line := sheet.line(row))}
    filled = {row: [column for column, text in enumerate(line, 1) if text] for row, line in lines.items()}
    answers = frozenset(layout.answers)
    answered = frozenset(row for row, columns in filled.items() if not answers.isdisjoint(columns))
    context = _Context(sheet, layout, lines, filled, answered)
    if layout.header and layout.repeated_headers:
        labels = layout.header.labels
        context.like_header = frozenset(row for row, line in lines.items() if not labels.isdisjoint(line))
    context.width = max((columns[-1] for columns in filled.values()), default=1)
    if layout.question:
        _learn(context, [row for row in filled if row > start])
    return context


def _learn(context: _Context, body: Sequence[int]) -> None:
    """See what is usual among the rows of a list of questions."""
    layout = context.layout
    context.totals = frozenset(row for row in body if words.is_total(_lead(context, row)))
    answered = [row for row in body if row in context.answered and row not in context.totals]
    context.ids_common = _mostly(bool(context.text(row, layout.id)) for row in answered)
    context.coded = not layout.id and _mostly(
        words.leading_id(context.text(row, layout.question)) is not None for row in answered
    )
    context.prefixes = _prefixes(context, body)
    context.parents = _parents(context.text(row, layout.id) for row in body) if layout.id else frozenset()
    core = (
        row for row in reversed(body) if row in context.answered or words.is_id(context.text(row, layout.id))
    )
    context.last_core = next(core, 0)


def _lead(context: _Context, row: int) -> str:
    """The text by which a row says what it is: its question, else its first."""
    return context.text(row, context.layout.question) or context.text(row, context.filled[row][0])


def _mostly(facts: Iterator[bool]) -> bool:
    seen = list(facts)
    return len(seen) > 1 and sum(seen) >= 0.8 * len(seen)


def _prefixes(context: _Context, body: Sequence[int]) -> frozenset[str]:
    """Leads before a colon that at least three unanswered rows share."""
    counts: Counter[str] = Counter()
    for row in body:
        if row not in context.answered:
            lead, colon, _ = context.text(row, context.layout.question).partition(":")
            if colon and len(lead) <= 60:
                counts[lead] += 1
    return frozenset(lead for lead, count in counts.items() if count > 2)


def _parents(codes: Iterable[str]) -> frozenset[str]:
    """The ids that are the beginning of others."""
    cut = (code.rstrip(".").rpartition(".")[0] for code in codes)
    return frozenset(each for each in cut if each)


def _question_row(context: _Context, row: int) -> RowKind:
    """What a row of a list of questions is."""
    layout, answered = context.layout, row in context.answered
    question, code = context.text(row, layout.question), context.text(row, layout.id)
    aside = _row_aside(context, row, question, code)
    if aside is not None:
        return aside
    if not question:
        return _row_without_question(context, row, answered)
    if not answered and (code.rstrip(".") in context.parents or _explains(context, question)):
        return RowKind.GUIDANCE if _explains(context, question) else RowKind.THEME
    if not answered and code.endswith(":") and row > context.last_core:
        return RowKind.FOOTER
    if answered or (code and context.ids_common):
        return RowKind.RECORD
    return _unanswered_row(context, row, question, code)


def _row_aside(context: _Context, row: int, question: str, code: str) -> RowKind | None:
    """What a row is that says of itself that it is no question: the header again, a sum, an example."""
    if _repeats_header(context, row):
        return RowKind.REPEATED_HEADER
    if row in context.totals and not (code and words.is_id(code)):
        return RowKind.TOTAL
    return RowKind.EXAMPLE if words.is_example(code) or words.opens_example(question) else None


def _row_without_question(context: _Context, row: int, answered: bool) -> RowKind:
    """Without a question text a row is a heading, a bare number, or an answer that belongs nowhere."""
    code = context.text(row, context.layout.id)
    if answered:
        return RowKind.RECORD if code and words.is_id(code) else RowKind.NO_QUESTION
    if row > context.last_core and not words.is_id(code):
        return RowKind.FOOTER
    if context.filled[row] == [context.layout.id] and words.is_id(code):
        return RowKind.NUMBER_ONLY
    return RowKind.THEME


def _unanswered_row(context: _Context, row: int, question: str, code: str) -> RowKind:
    """A text without an answer: a heading, an explanation, something under the table, or an open question."""
    alone = len(context.filled[row]) == 1
    if row > context.last_core and alone and _is_cut_off(context, row):
        return RowKind.FOOTER
    if (alone and _spans_table(context, row)) or (context.ids_common and not code):
        return RowKind.THEME
    if context.coded and words.leading_id(question) is None:
        return RowKind.GUIDANCE if "." in question else RowKind.THEME
    return RowKind.RECORD


def _list_row(context: _Context, row: int) -> RowKind:
    """What a row of a register or a list of signals is."""
    columns = context.filled[row]
    if _repeats_header(context, row):
        return RowKind.REPEATED_HEADER
    first = context.text(row, columns[0])
    if words.is_example(first):
        return RowKind.EXAMPLE
    wide = context.width > 2
    if wide and words.is_total(first):
        return RowKind.TOTAL
    if wide and len(columns) == 1:
        if columns[0] == context.layout.id and words.is_id(first):
            return RowKind.NUMBER_ONLY
        return RowKind.FOOTER if _is_cut_off(context, row) else RowKind.THEME
    return RowKind.RECORD


def _repeats_header(context: _Context, row: int) -> bool:
    layout = context.layout
    return row in context.like_header and bool(layout.header and repeats(context.sheet, layout.header, row))


def _explains(context: _Context, question: str) -> bool:
    return words.is_guidance(question) or question.partition(":")[0] in context.prefixes


def _is_cut_off(context: _Context, row: int) -> bool:
    """Whether an empty row stands between this row and the table, all rows down to here being alone too."""
    above = row - 1
    while above in context.filled and len(context.filled[above]) == 1 and above > context.last_core:
        above -= 1
    return above not in context.filled


def _spans_table(context: _Context, row: int) -> bool:
    """Whether the row is one merged cell over most of the table."""
    return any(
        top == row and right - left + 1 >= max(2, context.width * 0.6)
        for top, left, _, right in context.sheet.merged
    )
