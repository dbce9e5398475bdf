"""A whole proposal for a file that nobody mapped yet: sheets, columns, values, criteria, provider.

What a person confirmed before goes first; all else is shown to be confirmed.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.domain.kept_mapping import KeptCriterion, KeptMapping
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.mapped_import.criteria import CriterionMatch, TheirQuestion, match_criteria
from contractbeoordeling.usecases.mapped_import.options import Target
from contractbeoordeling.usecases.mapped_import.people import round_of
from contractbeoordeling.usecases.mapped_import.provider_in_file import ProviderGuess, provider_in
from contractbeoordeling.usecases.mapped_import.remembering import KeptFit, mappings_for
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.inspection import Inspection, inspect
from contractbeoordeling.workbook.mapped_rows import MappedRow
from contractbeoordeling.workbook.mapping import NO_CRITERION, MappingFile, SheetMapping
from contractbeoordeling.workbook.proposing import propose_sheets
from contractbeoordeling.workbook.scale import folded
from contractbeoordeling.workbook.sheet_proposal import SheetProposal

_ANSWERS = (FileKind.SELF_EVALUATION, FileKind.SOURCE_FORM, FileKind.RESIDENTS)


@dataclass(frozen=True, slots=True)
class FileProposal:
    """What a file could be imported as; `mapping` is what its sheets propose, `unknown` where it has to be asked.

    `kept` are the mappings that were used before and fit, the best first; where the best is sure, `mapping` is
    that one, with what is new in the file added.
    """

    inspection: Inspection
    sheets: tuple[SheetProposal, ...]
    mapping: MappingFile
    provider: ProviderGuess = field(default_factory=ProviderGuess)
    kept: tuple[KeptFit, ...] = ()
    criteria: tuple[CriterionMatch, ...] = ()

    @property
    def kind(self) -> FileKind | None:
        """The kind that all mapped sheets share, None where they differ or there are none."""
        kinds = {each.kind for each in self.mapping.sheets}
        return kinds.pop() if len(kinds) == 1 else None


def propose_file(
    opened: OpenedFile, reader: Reader | None = None, target: Target | None = None
) -> FileProposal:
    """Look into a file and propose how to import it; without a register no provider or criterion is known.

    Criteria are proposed only where they were chosen before or have the very same words; the rest is in
    `criteria` with their likeness.
    """
    inspection = inspect(opened.workbook)
    framework = None if reader is None else _framework(reader, target or Target())
    steps = framework.figures if framework else FigureSteps()
    sheets = tuple(propose_sheets(opened.workbook, inspection, steps))
    mapped = tuple(each.mapping for each in sheets if each.mapping is not None)
    if reader is None or not mapped:
        return FileProposal(inspection, sheets, _file(mapped))
    provider = provider_in(reader, opened.workbook, opened.name, mapped)
    kept = mappings_for(reader, opened.workbook, provider.provider.id if provider.provider else None)
    chosen = _with_kept(mapped, [each for each in kept if each.sure and each.fits(provider.provider)])
    matches = match_questions(opened.workbook, chosen.sheets, framework, _remembered(reader, kept))
    return FileProposal(
        inspection,
        sheets,
        with_criteria(chosen, matches, opened.workbook),
        provider,
        tuple(kept),
        tuple(matches),
    )


def match_questions(
    workbook: Workbook,
    mappings: Sequence[SheetMapping],
    framework: Framework | None,
    kept: Sequence[KeptCriterion] = (),
) -> list[CriterionMatch]:
    """The questions of the mapped sheets with the criteria that they may be about."""
    if framework is None:
        return []
    return match_criteria(_questions(workbook, mappings), framework, kept)


def with_criteria(mapping: MappingFile, matches: Sequence[CriterionMatch], workbook: Workbook) -> MappingFile:
    """The mapping with the criteria that were chosen; a question that has to be asked stays out."""
    chosen = {folded(each.question.key): each.chosen for each in matches if each.chosen is not None}
    sheets: list[SheetMapping] = []
    for each in mapping.sheets:
        if each.kind not in _ANSWERS:
            sheets.append(each)
            continue
        asked = dict.fromkeys(key for row in _rows(workbook, each) for key in (row.id, row.question) if key)
        found = {key: chosen[folded(key)] for key in asked if folded(key) in chosen}
        sheets.append(replace(each, criteria={**found, **each.criteria}))
    return replace(mapping, sheets=tuple(sheets))


def _framework(reader: Reader, target: Target) -> Framework | None:
    """The framework of the round that answers are for, else the newest."""
    try:
        framework_id = round_of(reader, target).framework_id
    except Refusal:
        framework_id = None
    try:
        return framework_in_use(reader, framework_id)[1]
    except Refusal:
        return None


def _file(sheets: Sequence[SheetMapping]) -> MappingFile:
    return MappingFile(tuple(sheets))


def _with_kept(proposed: Sequence[SheetMapping], kept: Sequence[KeptFit]) -> MappingFile:
    """The best kept mapping with what is new in this file; without one what the sheets propose."""
    if not kept:
        return _file(proposed)
    best = kept[0]
    by_sheet = {(each.sheet or "").casefold(): each for each in proposed}
    sheets = [_renewed(each, by_sheet.get((each.sheet or "").casefold())) for each in best.mapping.sheets]
    return replace(best.mapping, sheets=tuple(sheets))


def _renewed(kept: SheetMapping, proposed: SheetMapping | None) -> SheetMapping:
    """A kept mapping with the values that are new; what they seem to mean has to be asked."""
    if proposed is None or not kept.values:
        return kept
    known = {folded(each) for each in kept.values}
    new = {text: "unknown" for text in proposed.values if folded(text) not in known}
    if kept.rule is not None and kept.rule == proposed.rule:
        new = {text: proposed.values[text] for text in new}
    return replace(kept, values={**kept.values, **new})


def _remembered(reader: Reader, kept: Sequence[KeptFit]) -> list[KeptCriterion]:
    """What was chosen for questions before: in any mapping, those of this layout last, so that they win."""
    fitting = [each.kept.id for each in kept]
    others = [each for each in reader.find(KeptMapping) if each.id not in fitting]
    ordered = [*others, *(each.kept for each in reversed(kept))]
    return [criterion for each in ordered for criterion in each.criteria]


def _questions(workbook: Workbook, mappings: Sequence[SheetMapping]) -> list[TheirQuestion]:
    """Every question once, in the order of the file; a number that several questions have tells none of them."""
    rows = [row for each in mappings if each.kind in _ANSWERS for row in _rows(workbook, each)]
    wordings: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        wordings[folded(row.id)].add(folded(row.question))
    found: dict[str, TheirQuestion] = {}
    for row in rows:
        code = row.id if len(wordings[folded(row.id)]) == 1 else ""
        key = folded(code or row.question)
        known = found.get(key)
        if key and known is None:
            found[key] = TheirQuestion(code, row.question, row.theme)
        elif known is not None:
            found[key] = replace(known, count=known.count + 1)
    return list(found.values())


def _rows(workbook: Workbook, mapping: SheetMapping) -> Iterator[MappedRow]:
    if sheet_of(mapping, workbook) is not None:
        yield from apply_mapping(workbook, [mapping]).rows


def chosen_as(match: CriterionMatch, criterion_key: str | None) -> CriterionMatch:
    """A match as the user decided it; None says that none of our criteria fits."""
    return replace(match, chosen=NO_CRITERION if criterion_key is None else criterion_key, certain=True)
