"""Which column plays which role, guessed from the header's words and from what the column holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.header import Header
from contractbeoordeling.workbook.profile import SAMPLE, Profile, profile

_MOST = 200  # columns that are looked at
_ONCE = ("id", "theme", "provider", "kvk", "agb")


@dataclass(slots=True)
class Column:
    """One column with its header as written and the role that it seems to play; `severity` is one here too."""

    number: int
    header: str
    role: str  # "" where it plays none
    said: int  # how sure the header is of it: 3 outright, 2 in passing, 0 not at all
    profile: Profile
    excluded: bool = False  # the header says that it isn't for us


def guess(sheet: Sheet, header: Header | None, rows: Sequence[int]) -> list[Column]:
    """The columns that hold or announce something, with their roles."""
    columns = [_column(sheet, header, number, rows) for number in range(1, min(sheet.width, _MOST) + 1)]
    columns = [each for each in columns if each.header or each.profile.count]
    for role in _ONCE:
        _keep_best(columns, role)
    _find_answers(sheet, columns, rows)
    _find_question(sheet, columns, rows)
    _find_id(sheet, columns, rows)
    return columns


def of_role(columns: Sequence[Column], *roles: str) -> list[Column]:
    """The columns that play one of these roles."""
    return [each for each in columns if each.role in roles]


def _column(sheet: Sheet, header: Header | None, number: int, rows: Sequence[int]) -> Column:
    """The column as its header alone has it, unless its content says that this can't be."""
    lines = header.lines.get(number, ()) if header else ()
    role, said = _said(lines, header.groups.get(number, "") if header else "")
    what = profile(sheet, number, rows)
    if what.count and not _can_be(role, what):
        role, said = ("id", 2) if role in ("question", "theme") and what.ids > 0.7 else ("", 0)
    return Column(number, " / ".join(lines), role, said, what, excluded=said > 0 and not role)


def _said(lines: Sequence[str], group: str) -> tuple[str, int]:
    """The role that the lowest line of the header names, else a line above it, else the group it stands under."""
    if words.header_role(group) in (("", 2), ("", 3)):
        return "", 2
    for part in [*reversed(lines), " ".join(lines), group]:
        role, said = words.header_role(part)
        if said:
            return role, said
    return "", 0


def _can_be(role: str, what: Profile) -> bool:
    """Whether content like this can play the role; columns of references to elsewhere are no answers."""
    references = what.ids > 0.9 and what.numbers < 0.5 and what.distinct > 0.9 and what.count > 3
    cannot = {
        "id": what.mean_length > 30,
        "question": what.ids >= 0.7 or what.numbers >= 0.5 or what.mean_length < 6,
        "score": what.mean_length > 20,
        "answer": references,
        "theme": what.dates >= 0.5 or (what.ids >= 0.7 and what.numbers <= 0.5),
        "provider": what.dates >= 0.5,
        "comment": what.dates >= 0.5,
    }
    return not cannot.get(role, False)


def _keep_best(columns: list[Column], role: str) -> None:
    """Of several columns with a role that only one can play, the surest and first keeps it."""
    chosen = max(
        of_role(columns, role), key=lambda each: (each.said, each.profile.filled > 0.3), default=None
    )
    for each in of_role(columns, role):
        if each is not chosen:
            each.role = ""


def _find_answers(sheet: Sheet, columns: list[Column], rows: Sequence[int]) -> None:
    """Answers by header; else a lone score is the answer; else what holds marks, several columns of them."""
    answers = of_role(columns, "answer")
    crosses = [each for each in columns if each.role in ("", "answer") and _is_crossed(each)]
    if len(crosses) > 1 and answers and all(map(_is_crossed, answers)):
        for each in crosses:
            each.role = "answer"
        return
    best = max(
        answers, key=lambda each: (each.said, each.profile.count > 0, each.profile.scale), default=None
    )
    for each in answers:
        if best and each is not best and (each.said < best.said or each.profile.scale < 0.3):
            each.role = ""
    scores = of_role(columns, "score")
    if answers:
        _find_scores(sheet, columns, rows)
        return
    if len(scores) == 1:
        scores[0].role = "answer"
    if scores:
        return
    open_ = [each for each in columns if not each.role and not each.excluded and each.profile.count > 1]
    marked = [each for each in open_ if each.profile.marks > 0.8]
    for each in marked if len(marked) > 1 else ():
        each.role = "answer"


def _is_crossed(column: Column) -> bool:
    """Whether a column holds marks and nothing else, as one for each possible answer does."""
    return not column.excluded and column.profile.count > 0 and column.profile.marks > 0.8


def _find_scores(sheet: Sheet, columns: list[Column], rows: Sequence[int]) -> None:
    """The score beside an answer stands on nearly every answered row; a helper column may have no header."""
    answer = of_role(columns, "answer")[0].number
    answered = [row for row in rows if sheet.text(row, answer).strip()][:SAMPLE]
    for each in of_role(columns, "score"):
        if answered and profile(sheet, each.number, answered).filled < 0.5:
            each.role = ""
    if of_role(columns, "score") or len(answered) < 3:
        return
    for each in columns:
        if each.role or each.header or each.excluded:
            continue
        beside = profile(sheet, each.number, answered)
        if beside.filled > 0.8 and beside.numbers > 0.9 and beside.scale > 0.9 and beside.distinct < 0.5:
            each.role = "score"
            return


def _find_question(sheet: Sheet, columns: list[Column], rows: Sequence[int]) -> None:
    """The question by its header and content; without a header the long texts that stand beside answers."""
    answers = of_role(columns, "answer", "score")
    answered = [row for row in rows if answers and sheet.text(row, answers[0].number).strip()][:SAMPLE]
    best: tuple[float, Column] | None = None
    for each in columns:
        if each.role not in ("", "question") or each.excluded:
            continue
        what = profile(sheet, each.number, answered) if len(answered) > 2 else each.profile
        fit = 2 * what.long + what.distinct + what.filled - 3 * (what.numbers + what.dates)
        unnamed = each.role == "" and not (answers and what.long >= 0.5 and what.distinct > 0.6)
        if not what.count or unnamed:
            continue
        points = fit + (2 * each.said if each.role == "question" else 0)
        if best is None or points > best[0]:
            best = points, each
    for each in of_role(columns, "question"):
        each.role = ""
    themes = [each for each in of_role(columns, "theme") if answers and each.profile.distinct > 0.9]
    if best:
        best[1].role = "question"
    elif themes:
        themes[0].role = "question"


def _find_id(sheet: Sheet, columns: list[Column], rows: Sequence[int]) -> None:
    """A column of codes before the question without a telling header is the id; rather one that is shown."""
    question = of_role(columns, "question")
    if of_role(columns, "id") or not question:
        return
    asked = [row for row in rows if sheet.text(row, question[0].number).strip()][:SAMPLE]
    for each in sorted(columns, key=lambda each: each.number in sheet.hidden_columns):
        what = profile(sheet, each.number, asked)
        coded = what.ids > 0.8 and what.distinct > 0.5 and what.count > 1
        if each.number < question[0].number and not each.role and not each.excluded and coded:
            each.role = "id"
            return
