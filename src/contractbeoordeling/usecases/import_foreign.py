"""Files that are no form of ours: read by a mapping, else by what their headers say; the rest is refused."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.figures.importing import FigureOptions, take_figures
from contractbeoordeling.usecases.form_import.run import FormOptions, refused
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.usecases.lookup import find_provider
from contractbeoordeling.usecases.mapped_import.known import Known
from contractbeoordeling.usecases.mapped_import.options import MappedOptions
from contractbeoordeling.usecases.mapped_import.provider_in_file import provider_in
from contractbeoordeling.usecases.mapped_import.remembering import KeptFit
from contractbeoordeling.usecases.mapped_import.run import take_mapped
from contractbeoordeling.usecases.provider_import import run as providers
from contractbeoordeling.usecases.provider_import.plan import Choices
from contractbeoordeling.usecases.signal_import import run as signals
from contractbeoordeling.usecases.signal_import.options import SignalOptions
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.imports import KINDS
from contractbeoordeling.wording.mapped_findings import mapped_finding
from contractbeoordeling.workbook.anchoring import Missing, anchored
from contractbeoordeling.workbook.bsn_elsewhere import bsn_elsewhere
from contractbeoordeling.workbook.figure_list.headers import lists_figures
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.framework.sheets import MARK as FRAMEWORK_MARK
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.mapping import MappingFile
from contractbeoordeling.workbook.proposing import propose_sheets
from contractbeoordeling.workbook.provider_list.headers import find_headers
from contractbeoordeling.workbook.provider_list.rows import read_provider_list
from contractbeoordeling.workbook.sheet_proposal import LeftOut
from contractbeoordeling.workbook.sheet_words import holds_figures
from contractbeoordeling.workbook.signal_list import headers as signal_headers
from contractbeoordeling.workbook.signal_list.rows import ListWords, read_signal_list

_ANSWERS = (FileKind.SELF_EVALUATION, FileKind.SOURCE_FORM, FileKind.RESIDENTS)
_NOT_LISTED = {
    LeftOut.FIGURES: FileKind.FIGURES,
    LeftOut.SUPERVISION: FileKind.SUPERVISION,
    LeftOut.REPLY: FileKind.REPLY,
    LeftOut.SINGLE_RESIDENTS: FileKind.RESIDENTS,
    LeftOut.SEVERAL_ANSWERS: FileKind.SELF_EVALUATION,
}
"""What a file holds of which no sheet can be imported as it stands."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """How files of others are taken over; a mapping that was given goes before those that were kept."""

    forms: FormOptions
    mapped: MappedOptions = field(default_factory=MappedOptions)
    mapping: MappingFile | None = None


def take_foreign(store: Store, who: Author, path: Path, opened: OpenedFile, options: Foreign) -> ImportedFile:
    """Import a file by its mapping, or a list by what its headers say it is; refuses what nobody knows."""
    if any(str(sheet.value(1, 1)).startswith(FRAMEWORK_MARK) for sheet in opened.workbook.sheets):
        return refused(opened.name, FileKind.FRAMEWORK, "framework_file")
    if options.mapping is not None:
        return _take_as_given(store, who, opened, options.mapping, options.mapped)
    if lists_figures(opened.workbook):
        return _with_bsns(_take_figures(store, who, opened, options.forms), opened)
    kept = _sure(store, opened, options.mapped)
    if kept is not None:
        return _take_as_kept(store, who, opened, kept, options.mapped)
    return _with_bsns(_take_by_headers(store, who, path, opened, options.forms), opened)


def _take_figures(store: Store, who: Author, opened: OpenedFile, options: FormOptions) -> ImportedFile:
    """Import a list of figures as this program writes it."""
    chosen = FigureOptions(on_conflict=options.on_conflict, all_or_nothing=options.all_or_nothing)
    return take_figures(store, who, (opened.name, opened.content, opened.workbook), chosen)


def _with_bsns(result: ImportedFile, opened: OpenedFile) -> ImportedFile:
    """The result with the BSNs in cells that nobody looked at; of a refused file nothing is kept."""
    if result.status is ImportStatus.REFUSED:
        return result
    told = {(each.sheet, each.cell) for each in result.findings if each.code == "personal_data"}
    found = bsn_elsewhere(opened.workbook, opened.name)
    rest = tuple(each for each in found if (each.sheet, each.cell) not in told)
    return replace(result, findings=(*result.findings, *rest))


def _take_as_given(
    store: Store, who: Author, opened: OpenedFile, mapping: MappingFile, options: MappedOptions
) -> ImportedFile:
    """Import with the mapping of a file, found by its headers where it names them."""
    if any(any(each.headers.values()) for each in mapping.sheets):
        fit = anchored(mapping.sheets, opened.workbook)
        if not fit.exact:
            missing = tuple(_missing(opened.name, each) for each in fit.missing)
            kind = options.target.kind or mapping.kind or FileKind.UNKNOWN
            return ImportedFile(file=opened.name, kind=kind, status=ImportStatus.REFUSED, findings=missing)
        mapping = replace(mapping, sheets=fit.sheets)
    return take_mapped(store, who, opened, mapping, options).result


def _take_as_kept(
    store: Store, who: Author, opened: OpenedFile, fit: KeptFit, options: MappedOptions
) -> ImportedFile:
    """Import with a mapping that was confirmed before, and say so."""
    target = options.target if options.target.kind else replace(options.target, kind=fit.kept.kind)
    result = take_mapped(store, who, opened, fit.mapping, replace(options, target=target)).result
    note = mapped_finding("mapping_used", (opened.name, "", ""), name=fit.kept.name)
    return replace(result, findings=(note, *result.findings))


def _sure(store: Store, opened: OpenedFile, options: MappedOptions) -> KeptFit | None:
    """The kept mapping that may be used unasked; about which provider a file is, is looked up only then."""
    known = options.known or Known(store)
    fits = [each for each in known.mappings.fitting(opened.workbook) if each.sure]
    if not fits:
        return None
    named = options.target.provider
    provider: Provider | None = find_provider(store, named) if named else None
    if provider is None:
        guess = provider_in(known.providers, opened.workbook, opened.name, fits[0].mapping.sheets)
        provider = guess.provider if guess.sure else None
    own = [each for each in fits if provider is not None and each.kept.provider_id == provider.id]
    return next((each for each in (*own, *fits) if each.fits(provider)), None)


def _take_by_headers(
    store: Store, who: Author, path: Path, opened: OpenedFile, options: FormOptions
) -> ImportedFile:
    """Import a list of signals or providers by the words of its headers."""
    workbook = opened.workbook
    if opened.ours:
        return refused(opened.name, FileKind.UNKNOWN, "ids_gone")
    if _asks_questions(workbook):
        return _refused(opened)
    if read_signal_list(workbook, opened.name, ListWords()).found:
        taken = signals.take_over(
            store,
            who,
            signals.SignalFile(path, opened.content, workbook),
            SignalOptions(on_conflict=options.on_conflict, all_or_nothing=options.all_or_nothing),
            NoProgress(),
        )
        return taken.result
    if _holds_figures(workbook):
        return _not_listed(opened, LeftOut.FIGURES)
    if read_provider_list(workbook, opened.name).found and not _only_names_providers(workbook):
        made = providers.take_over(
            store,
            who,
            providers.Source(path, opened.content, workbook),
            providers.Options(
                choices=Choices(on_conflict=options.on_conflict), all_or_nothing=options.all_or_nothing
            ),
            NoProgress(),
        )
        return replace(made.result, change_set=made.change_set)
    return _refused(opened)


def _refused(opened: OpenedFile) -> ImportedFile:
    """Say what the file seems to hold and how it is imported; else that it isn't known."""
    proposals = propose_sheets(opened.workbook, inspect(opened.workbook))
    kinds = list(dict.fromkeys(each.kind for each in proposals if each.kind is not None))
    if not kinds:
        others = (each.left_out for each in proposals if each.left_out in _NOT_LISTED)
        other = next(others, None)
        return (
            refused(opened.name, FileKind.UNKNOWN, "unknown_file")
            if other is None
            else _not_listed(opened, other)
        )
    said = ", ".join(tr(KINDS[each]) for each in kinds)
    finding = mapped_finding("mapping_needed", (opened.name, "", ""), kinds=said)
    return ImportedFile(file=opened.name, kind=kinds[0], status=ImportStatus.REFUSED, findings=(finding,))


def _asks_questions(workbook: Workbook) -> bool:
    """Whether providers with remarks, of which no severity is said, stand there with answers: then it lists no signals."""
    headers = signal_headers.find_headers(workbook)
    grave = (signal_headers.Role.SEVERITY, signal_headers.Role.POLARITY)
    if not headers or any(role in each.columns for each in headers for role in grave):
        return False
    return any(each.kind in _ANSWERS for each in propose_sheets(workbook, inspect(workbook)))


def _only_names_providers(workbook: Workbook) -> bool:
    """Whether what was found beside the names is something else than a list of providers."""
    kinds = {each.kind for each in propose_sheets(workbook, inspect(workbook))}
    return FileKind.PROVIDERS not in kinds and bool(kinds & {*_ANSWERS, FileKind.ACTIONS})


def _holds_figures(workbook: Workbook) -> bool:
    """Whether providers are only named beside figures, as in a list of declarations."""
    return any(
        holds_figures(
            [
                *header.ignored.values(),
                *(header.sheet.text(header.row, each) for each in header.columns.values()),
            ]
        )
        for header in find_headers(workbook)
    )


def _not_listed(opened: OpenedFile, why: LeftOut) -> ImportedFile:
    """Say what else is to be done with a file that holds what no list brings in."""
    kind = _NOT_LISTED[why]
    finding = mapped_finding(f"not_listed_{why}", (opened.name, "", ""))
    return ImportedFile(file=opened.name, kind=kind, status=ImportStatus.REFUSED, findings=(finding,))


def _missing(file: str, missing: Missing) -> Finding:
    if not missing.header:
        return mapped_finding("mapping_misses_sheet", (file, missing.sheet, ""))
    return mapped_finding("mapping_misses", (file, missing.sheet, ""), header=missing.header)
