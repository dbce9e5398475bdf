"""The values of proposed sheets with what they seem to mean: one scale for all sheets that share a header."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.framework.figures import Figure, FigureSteps
from contractbeoordeling.workbook.grid import Sheet, Workbook, column_letter, column_number
from contractbeoordeling.workbook.inspection import InspectedSheet, Inspection
from contractbeoordeling.workbook.mapping import SCORE_FIGURE, SheetLayout, SheetMapping
from contractbeoordeling.workbook.scales import rules
from contractbeoordeling.workbook.scales.evidence import Evidence, evidence_in, lists_of_choices
from contractbeoordeling.workbook.scales.guess import ScaleProposal, choice_score, propose_scale, values_of
from contractbeoordeling.workbook.scales.numbers import number_said
from contractbeoordeling.workbook.scales.said import Certainty, Meaning
from contractbeoordeling.workbook.sheet_proposal import SheetProposal
from contractbeoordeling.workbook.signal_list import words as severities
from contractbeoordeling.workbook.words import normal

SCORED = (FileKind.SELF_EVALUATION, FileKind.SOURCE_FORM, FileKind.RESIDENTS)
_SMALL = 80  # rows: a sheet that explains a scale is no longer
_RECORDS = 5000
FIGURES_BY_RULE = {"marks": Figure.MARK, "percent": Figure.AGREE, "as_is": SCORE_FIGURE}
"""What the numbers of residents are under a rule: kept as the figures that they are."""


def with_scales(
    workbook: Workbook, inspection: Inspection, proposals: Sequence[SheetProposal], steps: FigureSteps
) -> list[SheetProposal]:
    """The proposals with a scale for each group of sheets whose answers stand under the same header."""
    inspected = {each.name: each for each in inspection.sheets}
    groups: defaultdict[str, list[SheetProposal]] = defaultdict(list)
    for each in proposals:
        if each.mapping is not None and each.kind in SCORED:
            groups[answer_header(each.mapping)].append(each)
    known = {
        each.sheet: scale
        for group in groups.values()
        for scale in [_scale(workbook, group, inspected, steps)]
        for each in group
    }
    return [_with_scale(each, known.get(each.sheet), inspected) for each in proposals]


def answer_header(mapping: SheetMapping) -> str:
    """What sheets must have in common to share one scale."""
    if mapping.layout is SheetLayout.MARKS:
        return "\0marks"
    return " ".join(normal(mapping.headers.get(each, "")) for each in mapping.columns.get("answer", ()))


def _scale(
    workbook: Workbook,
    group: Sequence[SheetProposal],
    inspected: Mapping[str, InspectedSheet],
    steps: FigureSteps,
) -> ScaleProposal:
    """The scale of all answers in a group, by all that the workbook says about it."""
    mappings = [each.mapping for each in group if each.mapping]
    counts: Counter[str] = Counter()
    for mapping in mappings:
        counts.update(_values(workbook, mapping, inspected[mapping.sheet or ""]))
    named = {mapping.sheet or "" for mapping in mappings}
    others = [sheet for sheet in workbook.sheets if sheet.name not in named and 0 < sheet.height <= _SMALL]
    ids = {text for mapping in mappings for text in _ids(workbook, mapping)}
    evidence = evidence_in(_texts(workbook, mappings, others), lists_of_choices(others, counts, ids))
    proposal = propose_scale(counts, evidence, steps)
    if proposal.choice.rule is None and not evidence.choices:
        evidence = replace(evidence, beside=_beside(workbook, mappings))
        proposal = propose_scale(counts, evidence, steps)
    return proposal


def _values(workbook: Workbook, mapping: SheetMapping, sheet: InspectedSheet) -> Counter[str]:
    """How often each value stands in the answer columns; an error is no value."""
    if mapping.layout is SheetLayout.MARKS:
        return Counter(mapping.headers.get(each, "") or column_letter(each) for each in mapping.marks)
    answers = set(mapping.columns.get("answer") or mapping.columns.get("score", ()))
    read = workbook.sheet(sheet.name)
    errors = set(read.errors.values()) if read else set[str]()
    return Counter(
        {
            value.value: value.count
            for each in sheet.column_guesses
            if column_number(each.letter) in answers
            for value in each.distinct
            if value.value not in errors
        }
    )


def _ids(workbook: Workbook, mapping: SheetMapping) -> Iterator[str]:
    sheet, column = workbook.sheet(mapping.sheet or ""), mapping.column("id")
    if sheet is not None and column:
        yield from (sheet.text(row, column).strip() for row in _body(mapping, sheet))


def _body(mapping: SheetMapping, sheet: Sheet) -> range:
    """The rows under the header."""
    return range((mapping.header_rows or (0,))[-1] + 1, min(sheet.height, _RECORDS) + 1)


def _texts(workbook: Workbook, mappings: Sequence[SheetMapping], others: Sequence[Sheet]) -> Iterator[str]:
    """What may explain the scale: the answer's header, what stands above the table, sheets beside it."""
    for mapping in mappings:
        sheet = workbook.sheet(mapping.sheet or "")
        yield from (mapping.headers.get(each, "") for each in mapping.columns.get("answer", ()))
        yield from mapping.headers.values()
        if sheet is not None and mapping.header_rows:
            for row in range(1, mapping.header_rows[0]):
                yield from (sheet.text(row, column) for column in range(1, sheet.width + 1))
    for sheet in others:
        for row in range(1, sheet.height + 1):
            cells = [sheet.text(row, column).strip() for column in range(1, len(sheet.rows[row - 1]) + 1)]
            yield from cells
            if len(cells) > 1:
                yield ": ".join(each for each in cells[:2] if each)  # `1` beside `uitstekend`


def _beside(workbook: Workbook, mappings: Sequence[SheetMapping]) -> dict[str, int | float]:
    """The score of each answer by the number in the score column beside it, where that is always the same."""
    seen: defaultdict[str, set[Fraction]] = defaultdict(set)
    for mapping in mappings:
        sheet, answer, score = (
            workbook.sheet(mapping.sheet or ""),
            mapping.column("answer"),
            mapping.column("score"),
        )
        if sheet is None or not answer or not score or answer == score:
            continue
        for row in _body(mapping, sheet):
            said = number_said(sheet.text(row, score))
            text = sheet.text(row, answer).strip()
            if text and said is not None:
                seen[text].add(said.value)
    numbers = {text: next(iter(found)) for text, found in seen.items() if len(found) == 1}
    if len(set(numbers.values())) < 2:
        return {}
    rule = propose_scale({str(float(value)): 1 for value in numbers.values()}).choice.rule
    if rule is None:
        return {}
    found: dict[str, int | float] = {}
    for text, value in numbers.items():
        meaning = rules.said_by(rule, str(float(value)), FigureSteps()).meaning
        if not isinstance(meaning, str):
            found[text] = meaning
    return found


def _with_scale(
    proposal: SheetProposal,
    scale: ScaleProposal | None,
    inspected: Mapping[str, InspectedSheet],
) -> SheetProposal:
    """The proposal with the meanings of its values in its mapping."""
    mapping = proposal.mapping
    if mapping is None:
        return proposal
    if scale is not None:
        mapping = scored(mapping, scale)
    elif proposal.kind is FileKind.SIGNALS:
        mapping = replace(mapping, values=_severities(inspected[proposal.sheet], mapping))
    return replace(proposal, mapping=mapping, scale=scale)


def scored(mapping: SheetMapping, scale: ScaleProposal) -> SheetMapping:
    """The mapping with a scale; residents' numbers stay the figures that they are."""
    values = values_of(scale)
    if mapping.layout is SheetLayout.MARKS:
        headers = {each: mapping.headers.get(each, "") or column_letter(each) for each in mapping.marks}
        return replace(mapping, marks={each: values.get(text, "unknown") for each, text in headers.items()})
    choice = scale.choice
    if mapping.kind is FileKind.RESIDENTS and choice.rule in FIGURES_BY_RULE:
        odd: dict[str, Meaning] = {
            each.value: "unknown" if each.said.certainty is Certainty.ASK else each.meaning
            for each in scale.values
            if isinstance(each.meaning, str) and each.value
        }
        return replace(mapping, figure=str(FIGURES_BY_RULE[choice.rule]), values=odd)
    return replace(
        mapping,
        values=values,
        rule=choice.rule if choice.sure else None,
        reversed=choice.sure and choice.backwards,
        question_values=_by_question(scale.evidence) if choice.rule is None else {},
    )


def _by_question(evidence: Evidence) -> dict[str, dict[str, Meaning]]:
    """What each choice means per question, where the workbook lists the choices of each."""
    return {
        theirs: {text: choice_score(at, len(listed)) for at, text in enumerate(listed, 1)}
        for theirs, listed in evidence.choices.items()
        if theirs
    }


def _severities(sheet: InspectedSheet, mapping: SheetMapping) -> dict[str, Meaning]:
    """The severities of a list of signals: known words, a compliment as none, the rest to be asked."""
    columns = mapping.columns.get("severity", ())
    found: dict[str, Meaning] = {}
    for each in sheet.column_guesses:
        if column_number(each.letter) in columns:
            for value in each.distinct:
                found[value.value] = _severity(value.value)
    return found


def _severity(word: str) -> Meaning:
    if not word:
        return "empty"
    known = severities.severity_of(word, {})
    if known is None:
        return "unknown"
    return "not_applicable" if known == severities.POSITIVE else known
