"""Of which kind a sheet is: questions, one row per respondent, a register, signals, a form design, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.action_list.headers import Role, lists_actions, roles_of
from contractbeoordeling.workbook.columns import Column, of_role
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.header import Header, filled_columns

KINDS = ("questions", "wide", "register", "signals", "form_design", "none")
_FORM_TYPES = frozenset(
    "text integer decimal date note select_one select_multiple begin_group end_group calculate geopoint start end "
    "today begin_repeat end_repeat image range acknowledge barcode hidden audio video file dateTime time".split()
)
_LOOKED_AT = 2000  # rows


def kind_of(
    sheet: Sheet, header: Header | None, columns: Sequence[Column], body: Sequence[int]
) -> tuple[str, bool]:
    """The kind of sheet, and whether that is more than its shape."""
    if header and body:
        for kind, fits in (
            ("none", _is_form(sheet, header) or _is_scale(columns)),
            ("signals", _is_signals(columns)),
            ("wide", _is_wide(columns)),
            ("questions", _is_questions(columns)),
            ("register", _is_register(columns)),
        ):
            if fits:
                return kind, True
    return ("register", False) if _has_table_shape(sheet) else ("none", True)


def form_design_row(sheet: Sheet) -> int | None:
    """The header of a part of an XLSForm: questions to be asked, not answered ones."""
    for row in range(1, min(sheet.height, 3) + 1):
        names = {words.normal(sheet.text(row, column)): column for column in filled_columns(sheet, row)}
        if not any(name.split(" ")[0] == "label" for name in names):
            continue
        if {"list name", "name"} <= set(names):
            return row
        if {"type", "name"} <= set(names):
            types = [
                sheet.text(each, names["type"]).split(" ")[0] for each in range(row + 1, sheet.height + 1)
            ]
            types = [each for each in types if each]
            return row if sum(each in _FORM_TYPES for each in types) >= 0.6 * len(types) else None
    return None


def _is_scale(columns: Sequence[Column]) -> bool:
    """Whether the rows explain the steps of a scale: each step once, with its meaning after it."""
    answers, question = of_role(columns, "answer", "score"), of_role(columns, "question")
    if not answers or not question or of_role(columns, "id"):
        return False
    steps = answers[0]
    return (
        steps.number < question[0].number and 2 < steps.profile.count <= 12 and steps.profile.distinct == 1.0
    )


def _is_form(sheet: Sheet, header: Header) -> bool:
    """Whether the rows are labels with one value each: a cover sheet, an application form."""
    rows = [(row, filled_columns(sheet, row)) for row in range(1, min(sheet.height, 200) + 1)]
    rows = [(row, columns) for row, columns in rows if columns]
    labels = 0
    for row, columns in rows:
        text = sheet.text(row, columns[0]).strip()
        said = words.header_role(text)[1] == 3 or words.is_register_word(text)
        labels += len(columns) <= 2 and (text.endswith(":") or said)
    return labels >= 3 and labels >= 0.4 * len(rows) and len(header.texts) <= 2


def _is_signals(columns: Sequence[Column]) -> bool:
    severe = of_role(columns, "severity")
    return (
        bool(severe)
        and len(of_role(columns, "comment", "date", "provider", "agb", "kvk", "question", "id")) > 1
    )


def _is_wide(columns: Sequence[Column]) -> bool:
    """Whether each row is a respondent, or a provider with a column per item."""
    asks = [each for each in of_role(columns, "question") if each.said and each.profile.long > 0.5]
    if not asks and any(
        words.is_respondent_word(each.header) and each.role != "question" for each in columns
    ):
        asked = [each for each in columns if len(each.header) > 12 or each.header.endswith("?")]
        tool_columns = [each for each in columns if words.is_respondent_word(each.header)]
        if (
            len(columns) > 3
            and len(asked) >= 2
            and any(words.normal(each.header) not in ("id", "e mail") for each in tool_columns)
        ):
            return True
    items = of_role(columns, "answer", "score")
    if of_role(columns, "provider", "kvk", "agb") and len(items) > 1 and not of_role(columns, "question"):
        return True
    questions = [each for each in columns if each.header.endswith("?") and len(each.header) > 15]
    return len(questions) > 2 and not of_role(columns, "question")


def _is_questions(columns: Sequence[Column]) -> bool:
    """Whether each row is a question: its text, with an answer or a code beside it."""
    question = of_role(columns, "question")
    answered = bool(of_role(columns, "answer", "score"))
    if not question or _register_words(columns) > 2:
        return False
    about = of_role(columns, "provider", "kvk", "agb")
    if about:  # the answers of several of them one after another, or a list of them
        return question[0].said == 3 and answered and all(each.profile.distinct <= 0.5 for each in about)
    what = question[0].profile
    asked = (question[0].said == 3 or what.mean_length >= 35) and len(
        of_role(columns, "id", "theme", "comment")
    ) > 0
    return answered or asked or what.asking >= 0.4 or what.mean_length >= 60


def _is_register(columns: Sequence[Column]) -> bool:
    """Whether each row is a provider, contract, action or the like: known names over the columns."""
    roles = roles_of({each.number: each.header for each in columns})
    if lists_actions(roles) and any(
        each.number == roles[Role.MEASURE] and each.profile.count > 1 for each in columns
    ):
        return True
    strong = len(of_role(columns, "provider", "kvk", "agb"))
    known = len([each for each in columns if each.role in ("id", "date", "comment", "theme") and each.said])
    return (
        strong > 1
        or (strong and known + _register_words(columns) > 0)
        or known + _register_words(columns) > 2
    )


def _register_words(columns: Sequence[Column]) -> int:
    return sum(words.is_register_word(each.header) for each in columns)


def _has_table_shape(sheet: Sheet) -> bool:
    """Whether there are rows of one shape; of a small sheet little is asked."""
    filled = {row: filled_columns(sheet, row) for row in range(1, min(sheet.height, _LOOKED_AT) + 1)}
    rows = [columns for columns in filled.values() if columns]
    if sheet.height < 2 or not rows or not sheet.visible:
        return False
    labels = sum(
        sheet.text(row, columns[0]).strip().endswith(":") for row, columns in filled.items() if columns
    )
    if labels > 2 and labels >= 0.25 * len(rows):
        return False
    if len(rows) <= 10 or sheet.width == 1:
        return True
    used = Counter(column for columns in rows for column in columns)
    usual = {column for column, count in used.items() if count >= 0.3 * len(rows)}
    fitting = sum(len(usual & set(columns)) >= max(2, len(usual) / 2) for columns in rows)
    return len(usual) > 1 and fitting >= 0.5 * len(rows)
