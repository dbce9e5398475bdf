"""From a first look at a workbook to a proposed mapping of each sheet, with reasons and doubts.

Nothing is decided here: what has to be asked stands in the proposal as `unknown`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.workbook import proposed_lists as lists
from contractbeoordeling.workbook import proposed_scales as scales
from contractbeoordeling.workbook.anchoring import with_headers
from contractbeoordeling.workbook.grid import Sheet, Workbook, column_number
from contractbeoordeling.workbook.inspection import InspectedColumn, InspectedSheet, Inspection
from contractbeoordeling.workbook.mapping import SheetLayout, SheetMapping
from contractbeoordeling.workbook.meanings import is_mark
from contractbeoordeling.workbook.profile import is_step
from contractbeoordeling.workbook.said_day import said_day
from contractbeoordeling.workbook.scales.said import Certainty
from contractbeoordeling.workbook.sheet_proposal import KindReason, LeftOut, ProposedColumn, SheetProposal
from contractbeoordeling.workbook.sheet_words import of_single_people, said_kind
from contractbeoordeling.workbook.words import (
    EMPTY_BOXES,
    counts_people,
    counts_sent,
    header_role,
    is_respondent_word,
    normal,
)

_ABOUT = {
    "provider",
    "kvk",
    "agb",
}  # where rows name a provider it is not said whether they gave the answers…
_BY_WHOM = (KindReason.RESPONDENTS, KindReason.QUESTIONS)  # …unless other words or numbers tell
_ALL_CLIENTS = re.compile(r"aantal (?:clienten|inwoners)")
_ABOUT_US = re.compile(r"(?:over )?(?:de |onze |uw )?gemeente(?:n)?")
_NOT_LISTED = {
    FileKind.FIGURES: LeftOut.FIGURES,
    FileKind.SUPERVISION: LeftOut.SUPERVISION,
    FileKind.REPLY: LeftOut.REPLY,
}
"""Kinds that are kept in another way than by importing a list."""
_ONCE = ("id", "theme", "question", "provider", "kvk", "agb", "score")


def propose_sheets(
    workbook: Workbook, inspection: Inspection, steps: FigureSteps | None = None
) -> list[SheetProposal]:
    """Propose a mapping for every sheet that seems to hold something; one scale for sheets that share it."""
    found = [_dated(_proposed(workbook, sheet), workbook, inspection) for sheet in inspection.sheets]
    return scales.with_scales(workbook, inspection, found, steps or FigureSteps())


def _dated(found: SheetProposal, workbook: Workbook, inspection: Inspection) -> SheetProposal:
    """The proposal with the day that the file says of itself, where its rows say none."""
    mapping = found.mapping
    if mapping is None or mapping.kind not in scales.SCORED or "date" in mapping.columns:
        return found
    day = said_day(workbook, inspection, found.sheet, (mapping.header_rows or (1,))[0])
    if day is None:
        return found
    return replace(found, mapping=replace(mapping, constants={**mapping.constants, "date": day.isoformat()}))


def propose_as(workbook: Workbook, sheet: InspectedSheet, kind: FileKind) -> SheetProposal:
    """Propose columns for a sheet that the user says is of a kind."""
    made = lists.MAKERS.get(kind)
    if made is not None:
        return made(workbook, sheet, sure=True)
    if sheet.kind == "wide":
        return _wide(workbook, sheet, kind)
    return _long(workbook, sheet, kind)


def _proposed(workbook: Workbook, sheet: InspectedSheet) -> SheetProposal:
    why = _left_out(sheet)
    if why is not None:
        return SheetProposal(sheet.name, sheet.visible, left_out=why)
    if sheet.kind == "signals":
        return lists.signals(workbook, sheet, sure=sheet.sure)
    said = said_kind(workbook, sheet)
    if said is not None and said in _NOT_LISTED and not lists.lists_actions(sheet):
        return SheetProposal(sheet.name, sheet.visible, left_out=_NOT_LISTED[said])
    if sheet.kind == "register":
        return lists.register(workbook, sheet)
    if sheet.kind == "wide":
        return _wide(workbook, sheet, None, said)
    return _long(workbook, sheet, None, said)


def _left_out(sheet: InspectedSheet) -> LeftOut | None:
    if not sheet.rows:
        return LeftOut.EMPTY
    if sheet.kind == "form_design":
        return LeftOut.FORM_DESIGN
    if not sheet.visible:
        return LeftOut.HIDDEN
    if _ABOUT_US.fullmatch(normal(sheet.name)):
        return LeftOut.ABOUT_MUNICIPALITY
    return LeftOut.NO_TABLE if sheet.kind == "none" else None


def _long(
    workbook: Workbook, sheet: InspectedSheet, kind: FileKind | None, said: FileKind | None = None
) -> SheetProposal:
    """A list of questions; with numbers of respondents it is what residents said."""
    counts = _counts(sheet, kind or said)
    guesses = [each for each in sheet.column_guesses if each.role and each not in counts]
    columns = _columns([each for each in guesses if each.role != "date" or lists.says_filled_in(each.header)])
    marks = _marks(workbook, sheet)
    if marks:
        columns.pop("answer", None)
    elif "answer" not in columns:
        if "score" not in columns or kind is None:
            why = LeftOut.SEVERAL_ANSWERS if "score" in columns else LeftOut.NO_ANSWERS
            return SheetProposal(sheet.name, sheet.visible, left_out=why)
        columns["answer"] = columns.pop("score")
    if counts:
        columns["respondents"] = (column_number(counts[0].letter),)
    chosen = kind or said or (FileKind.RESIDENTS if counts else FileKind.SELF_EVALUATION)
    mapping = _mapping(sheet, columns, chosen)
    if marks:
        mapping = replace(mapping, layout=SheetLayout.MARKS, marks=dict.fromkeys(marks, "unknown"))
    reason = KindReason.WORDS if said else KindReason.COUNTS if counts else KindReason.QUESTIONS
    return _proposal(workbook, sheet, mapping, reason)


def _wide(
    workbook: Workbook, sheet: InspectedSheet, kind: FileKind | None, said: FileKind | None = None
) -> SheetProposal:
    """A row per provider or respondent; with a number of respondents per row it is what residents said."""
    if kind is None and of_single_people(sheet):
        return SheetProposal(sheet.name, sheet.visible, left_out=LeftOut.SINGLE_RESIDENTS)
    counts = _counts(sheet, kind or said)
    guesses = [
        each
        for each in sheet.column_guesses
        if each.role and each not in counts and not counts_sent(each.header)
    ]
    columns = _columns([each for each in guesses if each.role not in ("question", "answer", "score", "date")])
    asked = [each for each in guesses if each.role in ("answer", "score", "question")]
    answers = [column_number(each.letter) for each in asked if not is_respondent_word(each.header)]
    if not answers:
        return SheetProposal(sheet.name, sheet.visible, left_out=LeftOut.NO_ANSWERS)
    columns["answer"] = tuple(sorted(answers))
    when = [each for each in sheet.column_guesses if lists.says_filled_in(each.header)]
    if when:
        columns["date"] = (column_number(when[-1].letter),)
    if counts:
        columns["respondents"] = (column_number(counts[-1].letter),)
    chosen = kind or said or (FileKind.RESIDENTS if counts else FileKind.SELF_EVALUATION)
    mapping = _mapping(sheet, columns, chosen)
    mapping = replace(mapping, layout=SheetLayout.WIDE, listed=mapping.listed | {"answer"})
    reason = KindReason.WORDS if said else KindReason.COUNTS if counts else KindReason.RESPONDENTS
    return _proposal(workbook, sheet, mapping, reason)


def _counts(sheet: InspectedSheet, kind: FileKind | None) -> list[InspectedColumn]:
    """The columns with numbers of people who answered; a number of clients may be all whom a provider helps."""
    return [
        each
        for each in sheet.column_guesses
        if counts_people(each.header)
        and (kind is FileKind.RESIDENTS or not _ALL_CLIENTS.fullmatch(normal(each.header)))
    ]


def _columns(guesses: Sequence[InspectedColumn]) -> dict[str, tuple[int, ...]]:
    """The columns by role; of what can only be once the first, comments all."""
    found: dict[str, tuple[int, ...]] = {}
    for each in guesses:
        role, number = each.role or "", column_number(each.letter)
        if role not in (*_ONCE, "answer", "date"):
            found[role] = (*found.get(role, ()), number)
        else:
            found.setdefault(role, (number,))
    return found


def _marks(workbook: Workbook, sheet: InspectedSheet) -> list[int]:
    """The columns that hold crosses and nothing else, where there are several; beside them also rare ones."""
    ticked = [
        column_number(each.letter)
        for each in sheet.column_guesses
        if each.role == "answer"
        and any(value.value for value in each.distinct)
        and all(_ticked_or_not(value.value) for value in each.distinct)
    ]
    read = workbook.sheet(sheet.name)
    if len(ticked) < 2 or read is None:
        return []
    free = {
        column_number(each.letter): each.header
        for each in sheet.column_guesses
        if each.role is None and each.header and _only_marks(read, each, (sheet.header_rows or (0,))[-1])
    }
    found = set(ticked)
    for step in (-1, 1):
        column = (min(ticked) if step < 0 else max(ticked)) + step
        while column in free:
            found.add(column)
            column += step
    between = range(min(ticked), max(ticked))
    found |= {column for column, header in free.items() if column in between or is_step(header)}
    return sorted(found)


def _only_marks(sheet: Sheet, column: InspectedColumn, header: int) -> bool:
    """Whether nothing but crosses stands under a header, and perhaps the header again."""
    number, again = column_number(column.letter), column.header.split(" / ")[-1]
    texts = (sheet.text(row, number).strip() for row in range(header + 1, sheet.height + 1))
    return all(_ticked_or_not(text) or text == again for text in texts)


def _ticked_or_not(text: str) -> bool:
    """Whether a cell is a box, ticked or not."""
    return not text or text in EMPTY_BOXES or is_mark(text)


def _mapping(sheet: InspectedSheet, columns: dict[str, tuple[int, ...]], kind: FileKind) -> SheetMapping:
    return SheetMapping(
        sheet.name or None,
        sheet.header_rows,
        columns,
        frozenset(role for role, found in columns.items() if len(found) > 1),
        kind=kind,
    )


def _proposal(
    workbook: Workbook, sheet: InspectedSheet, mapping: SheetMapping, reason: KindReason
) -> SheetProposal:
    mapping = with_headers(mapping, workbook)
    roles = {column: role for role, columns in mapping.columns.items() for column in columns}
    return SheetProposal(
        sheet.name,
        sheet.visible,
        mapping.kind,
        sheet.sure and (reason not in _BY_WHOM or not _ABOUT & mapping.columns.keys()),
        reason,
        mapping=mapping,
        columns=tuple(
            ProposedColumn(
                number, each.header, roles.get(number, ""), _certainty(each, roles.get(number, ""))
            )
            for each in sheet.column_guesses
            for number in (column_number(each.letter),)
        ),
    )


def _certainty(column: InspectedColumn, role: str) -> Certainty:
    """Sure where the header says so outright; a column without a telling header was judged by its content."""
    said = max(
        (header_role(part) for part in column.header.split(" / ")), key=lambda each: each[1], default=("", 0)
    )
    if not role or (said[0] == role and said[1] == 3):
        return Certainty.SURE
    return Certainty.LIKELY
