"""What each answer of a sheet is worth: by its question, by the values of the mapping, by the rule of its scale."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.scale import Outcome, Worth, folded, worth_of
from contractbeoordeling.workbook.scales.rules import said_by
from contractbeoordeling.workbook.scales.said import Certainty, Meaning

_MARKS = frozenset(
    ("x", "✓", "✔", "√", "v", "●", "•", "\u2612", "\u2611", "\u2705", "1", "ja", "waar", "true", "yes")
)


_NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,2})?")  # three decimals may be thousands
_TRUTHS = {"waar": "true", "onwaar": "false"}  # as Excel shows them, and as mappings from elsewhere do


@dataclass(slots=True)
class Meanings:
    """The meanings of one sheet's answers, each looked up once."""

    mapping: SheetMapping
    steps: FigureSteps = field(default_factory=FigureSteps)
    _known: dict[str, Worth] = field(default_factory=dict[str, Worth])
    _values: Mapping[str, Meaning] = field(default_factory=dict[str, Meaning])
    _numbers: Mapping[Fraction, Meaning] = field(default_factory=dict[Fraction, Meaning])
    _by_question: Mapping[str, Mapping[str, Meaning]] = field(
        default_factory=dict[str, Mapping[str, Meaning]]
    )

    def __post_init__(self) -> None:
        self._values = {folded(text): meaning for text, meaning in self.mapping.values.items()}
        self._numbers = _by_number(self.mapping.values)
        self._by_question = {
            folded(key): {folded(text): meaning for text, meaning in values.items()}
            for key, values in self.mapping.question_values.items()
        }

    @property
    def given(self) -> bool:
        """Whether the mapping says what answers mean."""
        return bool(self.mapping.values or self.mapping.question_values or self.mapping.rule)

    def worth(self, answer: str, *question: str) -> Worth:
        """What an answer is worth to a question, known by its id, wording or column."""
        if self._by_question:
            for key in question:
                meaning = self._by_question.get(folded(key), {}).get(folded(answer)) if key else None
                if meaning is not None:
                    return worth_of(meaning)
        known = self._known.get(answer)
        if known is None:
            known = self._known[answer] = self._looked_up(answer)
        return known

    def _looked_up(self, answer: str) -> Worth:
        meaning = self.mapping.values.get(answer)
        if meaning is None:
            meaning = self._same(answer)
        if meaning is not None:
            return worth_of(meaning)
        if not answer.strip():
            return Worth(Outcome.EMPTY)
        if self.mapping.rule:
            said = said_by(self.mapping.rule, answer, self.steps, backwards=self.mapping.reversed)
            if said.certainty is Certainty.SURE:
                return worth_of(said.meaning)
        return Worth(Outcome.UNMAPPED)

    def _same(self, answer: str) -> Meaning | None:
        """What is said of the same answer in another spelling: its case, 4 for 4,0, true for WAAR."""
        plain = folded(answer)
        meaning = self._values.get(plain, self._values.get(_TRUTHS.get(plain, plain)))
        return (
            self._numbers.get(Fraction(plain.replace(",", ".")))
            if meaning is None and _NUMBER.fullmatch(plain)
            else meaning
        )


def _by_number(values: Mapping[str, Meaning]) -> dict[Fraction, Meaning]:
    """The meanings of numbers, but for one that has several."""
    said: dict[Fraction, set[Meaning]] = {}
    for text, meaning in values.items():
        if _NUMBER.fullmatch(text.strip()):
            said.setdefault(Fraction(text.strip().replace(",", ".")), set()).add(meaning)
    return {number: meanings.pop() for number, meanings in said.items() if len(meanings) == 1}


def is_mark(text: str) -> bool:
    """Whether a cell is ticked."""
    return text.strip().casefold() in _MARKS
