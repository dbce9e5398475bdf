"""What every distinct value of a draft means: counted, proposed by a rule, and as the user decided it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from contractbeoordeling.domain.action import ActionStatus
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.usecases.mapping_draft.columns import ANSWERS
from contractbeoordeling.usecases.mapping_draft.draft import Draft, SheetDraft
from contractbeoordeling.workbook.action_list.words import status_of
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.figure_list.rows import figure_kind
from contractbeoordeling.workbook.grid import address, column_letter, column_number, place_of
from contractbeoordeling.workbook.inspection import InspectedColumn, Inspection, ValueCount
from contractbeoordeling.workbook.mapped_rows import MappedRow
from contractbeoordeling.workbook.mapping import SheetLayout, SheetMapping
from contractbeoordeling.workbook.proposed_scales import (
    FIGURES_BY_RULE,
    answer_header,
    scored,
    with_scales,
)
from contractbeoordeling.workbook.scale import folded
from contractbeoordeling.workbook.scales.guess import ScaleChoice, ScaleProposal, scale_by
from contractbeoordeling.workbook.scales.said import Meaning, Said, Why
from contractbeoordeling.workbook.sheet_proposal import SheetProposal
from contractbeoordeling.workbook.signal_list import words as severities

UNKNOWN = "unknown"
"""The meaning of a value that somebody still has to say."""
_EXAMPLES = 50
_BY_KIND = {FileKind.SIGNALS: "severity", FileKind.ACTIONS: "status", FileKind.FIGURES: "kind"}
_WORDS = ("status", "kind")
"""The roles of which a mapping keeps what words mean, beside the values of answers."""
Place = tuple[str, str]  # sheet, cell


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One distinct value: how often, where, what it means, and why; `chosen` where the user said so."""

    value: str
    count: int
    meaning: Meaning
    why: Why | None = None
    suggestion: Meaning | None = None
    chosen: bool = False
    places: tuple[Place, ...] = ()

    @property
    def open(self) -> bool:
        """Whether somebody still has to say what it means."""
        return self.meaning == UNKNOWN


@dataclass(slots=True)
class ValueGroup:
    """The values of sheets that share a scale; `role` is what holds them: answer, severity or status."""

    key: str
    role: str
    sheets: list[str] = field(default_factory=list[str])
    counts: Counter[str] = field(default_factory=Counter[str])
    places: dict[str, list[Place]] = field(default_factory=dict[str, list[Place]])
    scale: ScaleProposal | None = None
    said: dict[str, Said] = field(default_factory=dict[str, Said])  # by the scale, per value
    kept: dict[str, Meaning] = field(default_factory=dict[str, Meaning])
    """What a kept mapping says of values, also of those that this file lacks."""


class Values:
    """The values of a draft; what was said of them stays when the file is looked at again."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.groups: list[ValueGroup] = []
        self.rows: list[MappedRow] = []
        self._said: dict[tuple[str, str], Meaning] = {}
        self._choices: dict[str, ScaleChoice] = {}
        self._counted_at: object = None

    def count(self, progress: Progress | None = None) -> None:
        """Count the values of the chosen sheets, unless nothing changed since."""
        draft = self._draft
        state = (draft.version, draft.kind)
        if self._counted_at == state:
            return
        bar = progress or NoProgress()
        rows: dict[str, list[MappedRow]] = {}
        for done, each in enumerate(draft.chosen):
            bar.step(done, len(draft.chosen) + 1)
            rows[each.name] = self._read(each)
        self.groups = _grouped(draft, rows)
        self.rows = [row for found in rows.values() for row in found]
        self._propose_scales(rows)
        self._take_kept()
        self._counted_at = state
        bar.step(1, 1)

    def lines(self, group: ValueGroup) -> list[ValueLine]:
        """Every value that has to mean something, what is asked first and then the commonest."""
        found = [self._line(group, value, count) for value, count in group.counts.items()]
        shown = [each for each in found if not self._is_figure(group, each)]
        return sorted(shown, key=_asked_first)

    def figures(self, group: ValueGroup) -> int:
        """How many answers stay the figures that they are."""
        found = (self._line(group, value, count) for value, count in group.counts.items())
        return sum(each.count for each in found if self._is_figure(group, each))

    def choice(self, group: ValueGroup) -> ScaleChoice | None:
        """The rule by which the values of a group are read; None where values are taken by themselves."""
        return None if group.scale is None else group.scale.choice

    def choose_rule(self, group: ValueGroup, rule: str | None, *, backwards: bool) -> None:
        """Read the values of a group by a rule; what the user said of single values stays."""
        if group.scale is None:
            return
        former = group.scale.choice
        others = dict.fromkeys((former.rule, *former.alternatives))
        kept = tuple(each for each in others if each is not None and each != rule)
        choice = ScaleChoice(rule, backwards, sure=True, alternatives=kept)
        self._choices[group.key] = choice
        self._read_by(group, choice)

    def say(self, group: ValueGroup, values: Iterable[str], meaning: Meaning) -> None:
        """Say what some values mean."""
        for value in values:
            self._said[group.key, value] = meaning

    def unsay(self, group: ValueGroup, values: Iterable[str]) -> None:
        """Go back to what the rule makes of some values."""
        for value in values:
            self._said.pop((group.key, value), None)

    def open(self) -> int:
        """How many values somebody still has to say the meaning of."""
        return sum(each.open for group in self.groups for each in self.lines(group))

    def mapping(self, sheet: SheetDraft) -> SheetMapping:
        """The sheet's mapping with the meaning of its values."""
        group = next((each for each in self.groups if sheet.name in each.sheets), None)
        if group is None:
            return sheet.mapping
        said = {line.value: line.meaning for line in self.lines(group)}
        bare = replace(sheet.mapping, values={}, rule=None, question_values={}, figure=None, reversed=False)
        if group.role in _WORDS:
            return replace(bare, words={**sheet.mapping.words, group.role: _words(said)})
        if group.scale is None:
            return replace(bare, values=said)
        made = scored(bare, group.scale)
        chosen = {each for key, each in self._said if key == group.key}
        if made.layout is SheetLayout.MARKS:
            names = {each: made.headers.get(each, "") or column_letter(each) for each in made.marks}
            return replace(made, marks={each: said.get(text, UNKNOWN) for each, text in names.items()})
        answered = {folded(each) for each in chosen}
        by_question = {
            theirs: {text: meaning for text, meaning in found.items() if folded(text) not in answered}
            for theirs, found in made.question_values.items()
        }
        values = {**group.kept, **made.values, **{each: said[each] for each in chosen if each in said}}
        return replace(made, values=values, question_values=by_question)

    def _read(self, sheet: SheetDraft) -> list[MappedRow]:
        """The rows of a sheet, without what its values mean."""
        bare = replace(sheet.mapping, values={}, rule=None, question_values={}, figure=None)
        out = {row for name, row in self._draft.left_out if name == sheet.name}
        found = apply_mapping(self._draft.workbook, [bare]).rows
        return [each for each in found if each.row not in out] if out else found

    def _propose_scales(self, rows: Mapping[str, list[MappedRow]]) -> None:
        """Find the rule that fits the values of each group of answers."""
        draft = self._draft
        if draft.kind not in ANSWERS:
            return
        inspected = [
            replace(each.inspected, column_guesses=_with_counts(each, rows.get(each.name, ())))
            for each in draft.sheets
        ]
        proposals = [
            SheetProposal(
                each.name,
                each.sheet.visible,
                draft.kind,
                mapping=replace(each.mapping, values={}, rule=None, question_values={}, figure=None)
                if each.chosen
                else None,
            )
            for each in draft.sheets
        ]
        look = Inspection(
            draft.workbook.format, readable=True, problem=None, sheets=tuple(inspected), values={}
        )
        scales = {
            each.sheet: each.scale for each in with_scales(draft.workbook, look, proposals, draft.steps)
        }
        for group in self.groups:
            group.scale = scales.get(group.sheets[0])
            choice = self._choices.get(group.key)
            if group.scale is not None:
                self._read_by(group, choice or group.scale.choice)

    def _read_by(self, group: ValueGroup, choice: ScaleChoice) -> None:
        evidence = None if group.scale is None else group.scale.evidence
        group.scale = scale_by(choice, group.counts, evidence, self._draft.steps)
        group.said = {each.value: each.said for each in group.scale.values}

    def _take_kept(self) -> None:
        """Begin with what the kept mapping says of values, where the user said nothing yet."""
        kept = self._draft.kept
        if kept is None:
            return
        by_name = {(each.sheet or "").casefold(): each for each in kept.mapping.sheets}
        for group in self.groups:
            mapping = by_name.get(group.sheets[0].casefold())
            if mapping is None:
                continue
            if mapping.rule and group.key not in self._choices:
                self.choose_rule(group, mapping.rule, backwards=mapping.reversed)
            group.kept = {text: found for text, found in mapping.values.items() if found != UNKNOWN}
            told: Mapping[str, Meaning] = {**mapping.words.get(group.role, {}), **mapping.values}
            known = {folded(text): meaning for text, meaning in told.items() if meaning != UNKNOWN}
            for value in group.counts:
                meaning = known.get(folded(value))
                if meaning is not None:
                    self._said.setdefault((group.key, value), meaning)

    def _line(self, group: ValueGroup, value: str, count: int) -> ValueLine:
        places = tuple(group.places.get(value, ()))
        said = self._said.get((group.key, value))
        if group.scale is None:
            meaning = _word_meaning(group.role, value)
            return ValueLine(
                value, count, meaning if said is None else said, chosen=said is not None, places=places
            )
        found = group.said[value]
        doubt = not group.scale.choice.sure and not isinstance(found.meaning, str)
        meaning = UNKNOWN if doubt else found.meaning
        suggestion = found.meaning if doubt else found.suggestion
        chosen = said is not None
        return ValueLine(
            value, count, meaning if said is None else said, found.why, suggestion, chosen, places
        )

    def _is_figure(self, group: ValueGroup, line: ValueLine) -> bool:
        """Whether a value is kept as the figure that it is; it needs no meaning of its own."""
        if self._draft.kind is not FileKind.RESIDENTS or group.scale is None:
            return False
        known = group.scale.choice.rule in FIGURES_BY_RULE
        return known and not line.chosen and not isinstance(line.meaning, str)


def _asked_first(line: ValueLine) -> tuple[bool, int, str]:
    return not line.open, -line.count, line.value


def _words(said: Mapping[str, Meaning]) -> dict[str, str]:
    return {
        text: str(meaning) for text, meaning in said.items() if text and meaning not in (UNKNOWN, "empty")
    }


def _word_meaning(role: str, value: str) -> Meaning:
    """What a severity, the status of an action or the kind of a figure means by itself."""
    if not value:
        return "empty"
    if role == "kind":
        return str(figure_kind(value, {}) or UNKNOWN)
    if role == "status":
        found = status_of(value, {})
        return UNKNOWN if found is None else str(ActionStatus(found))
    known = severities.severity_of(value, {})
    if known is None:
        return UNKNOWN
    return "not_applicable" if known == severities.POSITIVE else known


def _grouped(draft: Draft, rows: Mapping[str, list[MappedRow]]) -> list[ValueGroup]:
    """The values of the chosen sheets, together where the answers stand under the same header."""
    groups: dict[str, ValueGroup] = {}
    role = _BY_KIND.get(draft.kind, "answer") if draft.kind else "answer"
    for each in draft.chosen:
        if role != "answer" and each.mapping.column(role) is None:
            continue
        if draft.kind is FileKind.PROVIDERS:
            continue
        if role == "answer" and not (each.mapping.columns.get("answer") or each.mapping.marks):
            continue
        key = answer_header(each.mapping) if role == "answer" else role
        group = groups.setdefault(key, ValueGroup(key, role))
        group.sheets.append(each.name)
        for value, place in _values(each, role, rows[each.name]):
            group.counts[value] += 1
            places = group.places.setdefault(value, [])
            if len(places) < _EXAMPLES:
                places.append(place)
    return [each for each in groups.values() if each.counts]


def _values(sheet: SheetDraft, role: str, rows: Iterable[MappedRow]) -> Iterator[tuple[str, Place]]:
    """Every value with its cell; of columns with marks, the header over each mark."""
    mapping = sheet.mapping
    if role == "answer" and mapping.layout is SheetLayout.MARKS:
        for column in mapping.marks:
            last = (mapping.header_rows or (1,))[-1]
            yield (
                mapping.headers.get(column, "") or column_letter(column),
                (sheet.name, address(last, column)),
            )
        return
    column = mapping.column(role)
    errors = set(sheet.sheet.errors.values())
    for row in rows:
        if role == "answer":
            if row.answer not in errors:
                yield row.answer, (sheet.name, row.cell)
        elif column:
            yield row.text(role), (sheet.name, address(row.row, column))


def _with_counts(sheet: SheetDraft, rows: Iterable[MappedRow]) -> tuple[InspectedColumn, ...]:
    """What was seen of the columns, with the values that the chosen columns of answers have."""
    counts: dict[int, Counter[str]] = {}
    for row in rows:
        column = place_of(row.cell)[1] if row.cell else 0
        counts.setdefault(column, Counter())[row.answer] += 1
    known = {column_number(each.letter): each for each in sheet.inspected.column_guesses}
    for column, found in counts.items():
        base = known.get(column) or InspectedColumn(column_letter(column), "", None)
        distinct = tuple(ValueCount(value, count) for value, count in found.most_common())
        known[column] = replace(base, distinct=distinct)
    return tuple(each for _, each in sorted(known.items()))
