"""The verbs: rehearse or import a mapped workbook, whole or not at all, as one step to undo."""

from dataclasses import dataclass, replace

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptName
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, SkippedLine
from contractbeoordeling.usecases.lookup import find_provider
from contractbeoordeling.usecases.mapped_import import lists
from contractbeoordeling.usecases.mapped_import.flags import RowTold, rows_told
from contractbeoordeling.usecases.mapped_import.options import MappedOptions
from contractbeoordeling.usecases.mapped_import.people import chosen_provider, names_providers
from contractbeoordeling.usecases.mapped_import.provider_in_file import provider_in
from contractbeoordeling.usecases.mapped_import.remembering import Confirmed, keep_mapping
from contractbeoordeling.usecases.mapped_import.take_actions import take_actions
from contractbeoordeling.usecases.mapped_import.take_answers import take_answers
from contractbeoordeling.usecases.mapped_import.take_figures import take_figures
from contractbeoordeling.usecases.mapped_import.task import Task
from contractbeoordeling.wording.imports import KINDS as KIND_WORDS
from contractbeoordeling.wording.mapped_findings import mapped_finding
from contractbeoordeling.workbook.anchoring import with_headers
from contractbeoordeling.workbook.bsn_elsewhere import bsn_elsewhere
from contractbeoordeling.workbook.corrections import corrected, without_bsn
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile

_BY_ROWS = (FileKind.SIGNALS, FileKind.PROVIDERS)
_ANSWERS = (FileKind.SELF_EVALUATION, FileKind.SOURCE_FORM, FileKind.RESIDENTS)


@dataclass(frozen=True, slots=True)
class MappedImport:
    """What came of a file: the contract's result, how each row stands, and the mapping as it was used."""

    result: ImportedFile
    rows: tuple[RowTold, ...]
    mapping: MappingFile


def preview_mapped(
    store: Store,
    who: Author,
    opened: OpenedFile,
    mapping: MappingFile,
    options: MappedOptions | None = None,
    progress: Progress | None = None,
) -> MappedImport:
    """Do all that importing does and keep nothing of it. Raises Refusal where nothing could be imported."""
    with store.together(keep=False):
        told = take_mapped(store, who, opened, mapping, options, progress)
    result = told.result
    if result.status in (ImportStatus.IMPORTED, ImportStatus.PARTLY):
        result = replace(result, status=ImportStatus.WOULD_IMPORT)
    return replace(told, result=replace(result, change_set=None))


def take_mapped(
    store: Store,
    who: Author,
    opened: OpenedFile,
    mapping: MappingFile,
    options: MappedOptions | None = None,
    progress: Progress | None = None,
) -> MappedImport:
    """Import a file as its mapping says and remember the mapping, inside a transaction that is open already.

    Raises Refusal where nothing can be imported.
    """
    task = _task(store, opened, mapping, options or MappedOptions())
    bar = progress or NoProgress()
    bar.step(0, 1)
    if task.kind in _ANSWERS:
        result = take_answers(store, who, task)
    elif task.kind is FileKind.ACTIONS:
        result = take_actions(store, who, task)
    elif task.kind is FileKind.FIGURES:
        result = _remembered(store, who, task, take_figures(store, who, task))
    else:
        take = lists.take_signals if task.kind is FileKind.SIGNALS else lists.take_providers
        result = take(store, who, task.opened, task.mapping, task.options, bar)
        result = _remembered(store, who, task, result)
    bar.step(1, 1)
    result = _whole(task, result)
    return MappedImport(result, rows_told(result, task.opened.workbook, task.mapping.sheets), task.mapping)


def kind_of(mapping: MappingFile, options: MappedOptions) -> FileKind:
    """As what a mapping is imported. Raises Refusal where that is not said, or can't be."""
    kinds = {each.kind for each in mapping.sheets if each.kind is not None}
    kind = options.target.kind or (next(iter(kinds)) if len(kinds) == 1 else None)
    if kind is None:
        said = ", ".join(sorted(KIND_WORDS[each] for each in kinds))
        raise Refusal("mapping_kinds_differ", kinds=said) if kinds else Refusal("mapping_without_kind")
    if kind not in (*_ANSWERS, *_BY_ROWS, FileKind.ACTIONS, FileKind.FIGURES):
        raise Refusal("kind_not_mapped", kind=KIND_WORDS[kind])
    return kind


def _task(store: Store, opened: OpenedFile, mapping: MappingFile, options: MappedOptions) -> Task:
    """The work as it will be done: the sheets of its kind, the cells as they may be stored, its provider."""
    kind = kind_of(mapping, options)
    sheets = tuple(
        replace(with_headers(each, opened.workbook), kind=kind)
        for each in mapping.sheets
        if each.kind in (None, kind)
    )
    if not sheets:
        raise Refusal("mapping_without_kind")
    used = replace(mapping, sheets=sheets)
    workbook, notes = corrected(opened.workbook, used, opened.name)
    if options.mask:
        workbook, masked = without_bsn(workbook, sheets, opened.name)
        notes += masked + bsn_elsewhere(workbook, opened.name, sheets)
    providers, told = _providers(store, opened, used, options)
    return Task(replace(opened, workbook=workbook), used, options, kind, providers, (*notes, *told))


def _providers(
    store: Store, opened: OpenedFile, mapping: MappingFile, options: MappedOptions
) -> tuple[dict[str, Provider], list[Finding]]:
    """The provider of each sheet, where its rows don't say by themselves whom they are about.

    What the user named goes first, then what stands in the mapping, then a number in the file.
    """
    found: dict[str, Provider] = {}
    rest: list[str] = []
    for each in mapping.sheets:
        named = chosen_provider(store, options.target, each.constants.get("provider", ""))
        if named is not None:
            found[each.sheet or ""] = named
        elif each.kind not in _BY_ROWS and not names_providers(each):
            rest.append(each.sheet or "")
    if not rest:
        return found, []
    known = options.known.providers if options.known else store
    guess = provider_in(known, opened.workbook, opened.name, mapping.sheets)
    if guess.provider is None or not guess.sure:
        candidates = ", ".join(each.name for each in guess.candidates) or "–"
        raise Refusal("provider_needed", file=opened.name, candidates=candidates)
    found.update(dict.fromkeys(rest, guess.provider))
    trace = guess.traces[0]
    place = (opened.name, trace.sheet, trace.cell)
    return found, [mapped_finding("provider_of_file", place, trace.text, provider=guess.provider.name)]


def _remembered(store: Store, who: Author, task: Task, result: ImportedFile) -> ImportedFile:
    """Keep the mapping of a list in the same step as what was imported with it."""
    if result.change_set is None or not task.options.remember:
        return result
    names = tuple(
        KeptName(name=name, provider_id=find_provider(store, whom).id)
        for name, whom in task.mapping.providers.items()
    )
    with store.change(who, Verb.MAPPING_KEPT, note=task.opened.name) as change:
        change.group_id = result.change_set
        confirmed = Confirmed(task.mapping, task.kind, names=names, name=task.options.name)
        keep_mapping(change, confirmed, task.options.day)
    return result


def _whole(task: Task, result: ImportedFile) -> ImportedFile:
    """The result with what was done to the file before it was read, and the rows that the user left out."""
    lines = {(each.sheet, each.row): each for each in result.skipped}
    for sheet, row in task.mapping.left_out:
        name = sheet or task.opened.workbook.sheets[0].name
        lines[name, row] = SkippedLine(name, row, "left_out")
    skipped = tuple(lines[key] for key in sorted(lines))
    return replace(result, skipped=skipped, findings=(*task.notes, *result.findings))
