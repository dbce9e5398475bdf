"""The questions that a mapped sheet asks: which criterion of ours each is, and in which column of a wide sheet it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.grid import column_letter
from contractbeoordeling.workbook.header import Header
from contractbeoordeling.workbook.mapping import Score, SheetMapping
from contractbeoordeling.workbook.scale import Outcome, folded


@dataclass(frozen=True, slots=True)
class Asked:
    """The question that a column of a wide sheet asks; `remark` is the column of its comment.

    `known` is for the reader: what each answer came to, where nothing has to be said of it.
    """

    column: int
    letter: str
    code: str
    question: str
    remark: int | None
    remark_letter: str
    criterion: str | None
    known: dict[str, tuple[Outcome, Score | None]] = field(
        default_factory=dict[str, "tuple[Outcome, Score | None]"]
    )


class Criteria:
    """Our criterion for each question of theirs, as the mapping says."""

    def __init__(self, mapping: SheetMapping) -> None:
        self._ours = {folded(theirs): ours for theirs, ours in mapping.criteria.items()}

    def of(self, code: str, question: str) -> str | None:
        """Our criterion by their id, else by their wording; None where the mapping doesn't say."""
        if not self._ours:
            return None
        for theirs in (code, question):
            if theirs and (ours := self._ours.get(folded(theirs))) is not None:
                return ours
        return None


def asked_in_columns(mapping: SheetMapping, header: Header | None, criteria: Criteria) -> Iterator[Asked]:
    """What each answer column of a wide sheet asks, and where its comment stands."""
    lowest: Mapping[int, str] = header.lowest if header else {}
    names: Mapping[int, str] = header.texts if header else {}
    for column in mapping.columns.get("answer", ()):
        text = lowest.get(column) or names.get(column, "")
        code, question = words.leading_id(text) or ("", text)
        remark = _remark_column(mapping, column)
        letters = column_letter(column), column_letter(remark) if remark else ""
        yield Asked(column, letters[0], code, question, remark, letters[1], criteria.of(code, question))


def _remark_column(mapping: SheetMapping, column: int) -> int | None:
    """The comment that belongs to an answer of a wide sheet: right of it, before the next answer."""
    answers = mapping.columns.get("answer", ())
    following = min((each for each in answers if each > column), default=1 << 20)
    comments = mapping.columns.get("comment", ())
    return next((each for each in sorted(comments) if column < each < following), None)
