"""Small sheets and what is proposed for them."""

from __future__ import annotations

from collections.abc import Sequence

from contractbeoordeling.workbook.grid import Block, Sheet, Value, Workbook
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.proposing import propose_sheets
from contractbeoordeling.workbook.sheet_proposal import SheetProposal

Rows = Sequence[Sequence[Value]]
ASKED = (
    "Elke cliënt heeft een actueel ondersteuningsplan",
    "De voortgang wordt ieder halfjaar besproken",
    "Medewerkers zijn gekwalificeerd voor de hulp",
    "Er is een werkende klachtenregeling voor cliënten",
    "Incidenten worden gemeld en in het team besproken",
    "Wisseling van hulpverleners wordt voorkomen",
)


def book(rows: Rows, *, hidden: Sequence[int] = (), merged: Sequence[Block] = ()) -> Workbook:
    sheet = Sheet("Blad1", visible=True, rows=rows, hidden_columns=frozenset(hidden), merged=tuple(merged))
    return Workbook("xlsx", (sheet,))


def proposed(rows: Rows, *, hidden: Sequence[int] = (), merged: Sequence[Block] = ()) -> SheetProposal:
    workbook = book(rows, hidden=hidden, merged=merged)
    (found,) = propose_sheets(workbook, inspect(workbook))
    return found


def columns(found: SheetProposal) -> dict[str, tuple[int, ...]]:
    assert found.mapping is not None, found.left_out
    return found.mapping.columns


def asked(*behind: Sequence[Value], header: Sequence[str]) -> Rows:
    """The six questions with a number, and behind each what stands there."""
    rows = [
        (f"1.{number}", text, *cells)
        for number, (text, cells) in enumerate(zip(ASKED, behind, strict=True), 1)
    ]
    return [("Nr", "Stelling", *header), *rows]


PAIRS: tuple[tuple[Value, Value], ...] = (
    (2.0, 4.0),
    (3.0, 5.0),
    (2.0, 3.0),
    (4.0, 4.0),
    (1.0, 2.0),
    (3.0, 5.0),
)
