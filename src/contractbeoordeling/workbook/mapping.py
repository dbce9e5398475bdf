"""Which column of which sheet is what: a mapping as the user made it, from its JSON file.

The same file can be shared and used again: it says columns by letter and rows by number, Excel's own, and
by the text of their headers, so that they are found again where a later file has moved them (anchoring.py).
What each key means stands in docs/indelingen.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.framework.figures import Figure
from contractbeoordeling.workbook.scales.said import Meaning

OUTCOMES = ("not_applicable", "dont_know", "unknown", "empty", "refuse")
"""What a value can mean but a score: n.v.t., weet ik niet, still to be asked, no answer, never taken."""

NO_CRITERION = ""
"""Stands for our criterion where a question of theirs has none."""

Score = int | float


class SheetLayout(StrEnum):
    """How a sheet has its answers."""

    LONG = "long"  # a row is a question or record
    WIDE = "wide"  # a row is a respondent or provider, a column is a question
    MARKS = "marks"  # a row is a question, an x stands in the column of the answer


class Several(StrEnum):
    """What becomes of several answers of theirs to one criterion of ours; remarks are all kept."""

    MEAN = "mean"
    LOWEST = "lowest"


SCORE_FIGURE = "score"
FIGURES = (SCORE_FIGURE, *Figure)
"""What the numbers of residents' results are: scores already, marks, or percentages that agree."""


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """One sheet: where its header is, its columns by role, and what its values and ids mean."""

    sheet: str | None  # None: the only sheet there is
    header_rows: tuple[int, ...]
    columns: dict[str, tuple[int, ...]]  # `id`, `question`, …, and any name of the user's own
    listed: frozenset[str] = frozenset()  # roles that the file gave as a list, and gets back as one
    repeated_headers: bool = True
    values: dict[str, Meaning] = field(default_factory=dict[str, Meaning])
    criteria: dict[str, str] = field(default_factory=dict[str, str])  # their id or wording: our code or key
    kind: FileKind | None = None
    layout: SheetLayout = SheetLayout.LONG
    headers: dict[int, str] = field(default_factory=dict[int, str])  # the header's text per column
    rule: str | None = None  # a code of scales/rules.py, for what `values` doesn't name
    reversed: bool = False  # 1 is their best
    question_values: dict[str, dict[str, Meaning]] = field(default_factory=dict[str, dict[str, Meaning]])
    marks: dict[int, Meaning] = field(default_factory=dict[int, Meaning])  # what an x in a column means
    words: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])  # codes by role
    constants: dict[str, str] = field(default_factory=dict[str, str])  # what holds for every row, by role
    figure: str | None = None
    several: Several | None = None

    def column(self, role: str) -> int | None:
        """The first column of a role."""
        return next(iter(self.columns.get(role, ())), None)

    @property
    def used_columns(self) -> tuple[int, ...]:
        """Every column that plays a role or holds marks, in order."""
        played = {column for columns in self.columns.values() for column in columns}
        return tuple(sorted(played | self.marks.keys()))


@dataclass(frozen=True, slots=True)
class MappingFile:
    """A whole mapping: its sheets, and what was said of one register or one file alone.

    `providers` gives the KvK number, name or id of the provider that is meant by a name in the list;
    `corrections` what a cell should have said, `left_out` the rows that somebody doesn't want, both by sheet.
    """

    sheets: tuple[SheetMapping, ...]
    name: str = ""
    providers: dict[str, str] = field(default_factory=dict[str, str])
    corrections: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    left_out: frozenset[tuple[str, int]] = frozenset()

    @property
    def kind(self) -> FileKind | None:
        """The kind that the sheets say, None where none of them does."""
        return next((each.kind for each in self.sheets if each.kind), None)
