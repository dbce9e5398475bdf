"""Which column plays which role, guessed from the header's words and from what the column holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.action_list.headers import lists_actions, roles_of
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.header import Header
from contractbeoordeling.workbook.profile import SAMPLE, Profile, is_step, profile
from contractbeoordeling.workbook.provider_list.headers import Role
from contractbeoordeling.workbook.provider_list.headers import role_of as role_in_register

_MOST = 200  # columns that are looked at
_BESIDE_ITEMS = (
    *(Role.NAME, Role.TRADE_NAME, Role.KVK, Role.AGB, Role.NOTE, Role.REGIONS, Role.LOCATION_NAME),
    *(Role.CONTACT_NAME, Role.CONTACT_FUNCTION, Role.CONTACT_EMAIL, Role.CONTACT_PHONE),
)
_SHORT = 25
_TOLD = 60  # characters on average: answers in one's own words
_OFFERS = 3  # other words: a column of yes and no under a word says whether a provider offers that
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
    _keep_own_comments(header, columns)
    _find_question(sheet, columns, rows)
    _find_unnamed_answers(sheet, columns)
    _find_id(sheet, columns, rows)
    _find_theme(columns)
    _find_items(columns)
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
        coded = what.ids > 0.7 and not (role == "question" and _repeats_steps(what))
        role, said = ("id", 2) if role in ("question", "theme") and coded else ("", 0)
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
        "question": what.ids >= 0.7 or what.numbers >= 0.5 or what.mean_length < 6 or _repeats_steps(what),
        "score": what.mean_length > 20,
        "answer": references,
        "theme": what.dates >= 0.5 or (what.ids >= 0.7 and (what.numbers <= 0.5 or what.distinct > 0.7)),
        "provider": what.dates >= 0.5,
        "comment": what.dates >= 0.5,
    }
    return not cannot.get(role, False)


def _repeats_steps(what: Profile) -> bool:
    """Whether a column holds a few steps of a scale again and again, as answers do and questions never."""
    return what.scale > 0.5 and what.distinct < 0.5 and what.count > 3


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
    if len(crosses) > 1 and answers and all(_is_crossed(each) or not each.profile.count for each in answers):
        for each in (*answers, *crosses):
            each.role = "answer" if each in crosses else ""
        return
    _keep_meant(sheet, answers)
    scores = of_role(columns, "score")
    if answers:
        _find_scores(sheet, columns, rows)
        return
    chosen = _meant(sheet, scores)
    if chosen is not None:
        for each in scores:
            each.role = "answer" if each is chosen else ""
    if scores:
        return
    open_ = [each for each in columns if not each.role and not each.excluded and each.profile.count > 1]
    listed = of_role(columns, "provider", "kvk", "agb")  # then a cross says what somebody offers
    marked = [each for each in open_ if _is_crossed(each) and not listed]
    for each in marked if len(marked) > 1 else ():
        each.role = "answer"


def _keep_meant(sheet: Sheet, answers: Sequence[Column]) -> None:
    """Of several columns of answers let go of those that are less sure, and of all but one where that one is meant."""
    best = max(
        answers, key=lambda each: (each.said, each.profile.count > 0, each.profile.scale), default=None
    )
    left = [
        each
        for each in answers
        if each is best or (best and each.said == best.said and each.profile.scale >= 0.3)
    ]
    chosen = _meant(sheet, left)
    for each in answers:
        if each is not chosen and (chosen is not None or each not in left):
            each.role = ""


def _meant(sheet: Sheet, columns: Sequence[Column]) -> Column | None:
    """The one column of several that is meant by its header, its year or because the others are hidden or empty."""

    def points(column: Column) -> tuple[bool, bool, int, int]:
        header = column.header
        filled = column.profile.filled > 0.5 * max(each.profile.filled for each in columns)
        return column.number not in sheet.hidden_columns, filled, words.claim(header), words.year_in(header)

    ordered = sorted(columns, key=points, reverse=True)
    if len(ordered) > 1 and points(ordered[0]) == points(ordered[1]):
        return None
    return next(iter(ordered), None)


def _keep_own_comments(header: Header | None, columns: Sequence[Column]) -> None:
    """Let go of comments that stand in another group than the answer, or are said to be another party's."""
    answers = of_role(columns, "answer")
    comments = of_role(columns, "comment")
    groups = header.groups if header else {}
    own = groups.get(answers[0].number, "") if answers else ""
    said_own = any(words.claim(each.header) > 0 for each in comments)
    for each in comments:
        if _is_of_others(groups.get(each.number, ""), own) or (said_own and words.claim(each.header) < 0):
            each.role, each.excluded = "", True


def _is_of_others(group: str, own: str) -> bool:
    """Whether one group of columns is another party's than another, or of another year."""
    years = words.year_in(group), words.year_in(own)
    return words.claim(group) < words.claim(own) or (all(years) and years[0] != years[1])


def _is_crossed(column: Column) -> bool:
    """Whether a column holds marks and nothing else, as one for each possible answer does."""
    what = column.profile
    ticked = what.marks > 0.8 or (what.ones == 1.0 and is_step(column.header.split(" / ")[-1]))
    return not column.excluded and what.count > 0 and ticked


def _find_scores(sheet: Sheet, columns: list[Column], rows: Sequence[int]) -> None:
    """The score beside an answer stands on nearly every answered row; a helper column may have no header."""
    answer = of_role(columns, "answer")[0].number
    answered = [row for row in rows if sheet.text(row, answer).strip()][:SAMPLE]
    for each in of_role(columns, "score"):
        if answered and profile(sheet, each.number, answered).filled < 0.5:
            each.role = ""
    scores = of_role(columns, "score")
    told = of_role(columns, "answer")[0]
    if len(scores) == 1 and told.profile.mean_length > _TOLD and told.profile.distinct > 0.8:
        told.role, scores[0].role = "comment", "answer"  # an open answer is the remark to its score
    if scores or len(answered) < 3:
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


def _find_unnamed_answers(sheet: Sheet, columns: list[Column]) -> None:
    """Without a header that names answers: what holds steps of a scale beside the questions, if that is clear."""
    question = of_role(columns, "question")
    if not question or of_role(columns, "answer", "score", "severity") or _lists_other(columns):
        return
    behind = [each for each in columns if each.number > question[0].number]
    beside = [each for each in behind if _holds_steps(each)] or [
        each for each in behind if _says_result(each)
    ]
    chosen = _meant(sheet, beside)
    for each in beside:
        each.role = "answer" if each is chosen else "score" if chosen is None else ""


def _lists_other(columns: Sequence[Column]) -> bool:
    """Whether the headers are those of a list in which nothing is answered."""
    return lists_actions(roles_of({each.number: each.header for each in columns}))


def _holds_steps(column: Column) -> bool:
    """Whether a column without a role holds steps of a scale, a few of them again and again.

    Numbers under a step of a scale are no answers: so many gave that answer.
    """
    what = column.profile
    shares = "%" in column.header and what.numbers > 0.7
    if what.numbers > 0.5 and is_step(column.header) and not shares:
        return False
    return (
        not column.role
        and not column.excluded
        and not words.says_fact(column.header)
        and what.count > 2
        and (what.scale > 0.7 or shares)
        and (what.distinct < 0.8 or what.count < 8)
    )


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


def _says_result(column: Column) -> bool:
    """Whether a column has a few words, again and again, under a header that says that they are an outcome."""
    what = column.profile
    named = words.normal(column.header) in (
        "resultaat",
        "uitkomst",
        "classificatie",
        "gradatie",
        "type bevinding",
    )
    return not column.role and named and what.is_text and what.distinct <= 0.6 and what.mean_length <= 30


def _find_theme(columns: list[Column]) -> None:
    """A column before the question that says the same for several rows is the theme."""
    question = of_role(columns, "question")
    if of_role(columns, "theme", "severity") or not question or not of_role(columns, "answer", "score"):
        return
    for each in columns:
        what = each.profile
        again = (
            what.count > 5 and what.distinct <= 0.5 and what.is_text and what.ids < 0.5 and what.scale < 0.3
        )
        if each.number < question[0].number and not each.role and not each.excluded and again:
            each.role = "theme"
            return


def _find_items(columns: list[Column]) -> None:
    """In a list of providers or respondents without questions in rows: columns of steps of a scale ask something."""
    about = of_role(columns, "provider", "kvk", "agb")
    if not about or of_role(columns, "question", "severity") or any(map(_is_register_fact, columns)):
        return
    items = [each for each in columns if _is_item(each)]
    others = [each for each in columns if not each.role and not each.excluded and each not in items]
    if len(items) > 1 and len(items) >= len([each for each in others if each.profile.count]):
        for each in items:
            each.role = each.role or "answer"


def _is_item(column: Column) -> bool:
    """Whether a column holds what each provider got or gave for one thing asked."""
    if column.role in ("answer", "score"):
        return True
    aside = words.says_fact(column.header) or words.is_respondent_word(column.header)
    counted = words.counts_people(column.header) or words.counts_sent(column.header)
    open_ = not column.role and not column.excluded and bool(column.header)
    what, asks = column.profile, len(column.header) > _SHORT or "?" in column.header
    offers = not asks and what.numbers < 0.5 and (what.marks > 0 or what.distinct * what.count < _OFFERS)
    return open_ and not aside and not counted and not offers and what.scale > 0.7


def _is_register_fact(column: Column) -> bool:
    """Whether a header is one that a register of providers or contracts has beside names and numbers."""
    role = role_in_register(column.header)
    return (role is not None and role not in _BESIDE_ITEMS) or "contract" in words.normal(column.header)
