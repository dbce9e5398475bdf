"""Importing a list of signals: one transaction, one change set, the original kept."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, SkippedLine
from contractbeoordeling.usecases.kept_document import kept_document
from contractbeoordeling.usecases.listed_import import (
    findings_in_order,
    left_out,
    skipped_in_order,
    with_status,
)
from contractbeoordeling.usecases.signal_import.options import SignalOptions
from contractbeoordeling.usecases.signal_import.plan import Outcome, Plan, make_plan
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.read import read_workbook
from contractbeoordeling.workbook.signal_list.headers import Header
from contractbeoordeling.workbook.signal_list.rows import SignalList, read_signal_list

_AT_ONCE = 500  # records between two steps of progress


@dataclass(frozen=True, slots=True)
class SignalFile:
    """A list as it came in, and what was read in it; `headers` where a mapping says where they are."""

    path: Path
    content: bytes
    workbook: Workbook
    headers: tuple[Header, ...] = ()

    @property
    def sha256(self) -> str:
        """By which the same file is known again."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class SignalImport:
    """What came of it; `offered` are scores that could be observations."""

    result: ImportedFile
    signals: tuple[Signal, ...]
    offered: tuple[Observation, ...]
    ignored: dict[str, str]


def import_signals(
    store: Store,
    who: Author,
    path: Path,
    options: SignalOptions | None = None,
    progress: Progress | None = None,
) -> SignalImport:
    """Import a list of signals from Excel or CSV.

    Raises Unreadable for a file that is no workbook and Refusal for one without a list of signals.
    """
    content = given_file(path)
    file = SignalFile(path, content, read_workbook(content, path.name))
    return take_over(store, who, file, options or SignalOptions(), progress or NoProgress())


def take_over(
    store: Store,
    who: Author,
    file: SignalFile,
    options: SignalOptions,
    bar: Progress,
    today: date | None = None,
) -> SignalImport:
    """Import a list that was read already."""
    listed = read_signal_list(file.workbook, file.path.name, options.words, file.headers)
    if not listed.found:
        raise Refusal("no_signal_list", path=file.path)
    if not listed.rated and options.words.severity is None:
        raise Refusal("signal_list_without_severity", path=file.path)
    plan = make_plan(store, listed, options, today or now(), bar)
    seen = store.count(Document, sha256=file.sha256) > 0
    told = _told(file, listed, plan, options, seen=seen)
    if told.result.status in (ImportStatus.WOULD_IMPORT, ImportStatus.REFUSED) or not told.signals:
        return told
    # A verified signal has its effect at once, so undo stops at a list that brought one.
    outward = any(each.verified for each in told.signals)
    verb = Verb.VERIFIED_SIGNALS_IMPORTED if outward else Verb.SIGNALS_IMPORTED
    with store.change(who, verb, note=file.path.name) as change:
        _store(change, plan, _document(change, file), bar)
        if options.scores:
            change.add_all(told.offered)
        return replace(told, result=replace(told.result, change_set=change.id))


def _document(change: Change, file: SignalFile) -> Document:
    """Keep the list as it came in, once; one that was cleaned since then stays clean."""
    known = change.first(Document, sha256=file.sha256)
    if known is not None:
        return known
    return change.add(kept_document(change, (file.path.name, file.content), FileKind.SIGNALS))


def _store(change: Change, plan: Plan, document: Document, bar: Progress) -> None:
    new = [replace(each, document_id=document.id) for each in plan.signals(Outcome.NEW)]
    if change.count(Signal, source_key=[each.source_key for each in new]):
        raise Refusal("changed_since", kind="signal")  # by another window, while this list was being compared
    added = iter(new)
    changed = plan.signals(Outcome.UPDATED)
    done, total = 0, len(new) + len(changed)
    while batch := list(islice(added, _AT_ONCE)):
        change.add_all(batch)
        done += len(batch)
        bar.step(done, total)
    for each in changed:
        change.update(each)
        done += 1
        bar.step(done, total)


def _told(
    file: SignalFile, listed: SignalList, plan: Plan, options: SignalOptions, *, seen: bool
) -> SignalImport:
    """Put together what is told of the list."""
    every_cells = [*(each.cells for each in listed.faulty), *(each.row.cells for each in plan.rows)]
    skipped = [SkippedLine(each.sheet, each.row, each.reason) for each in listed.skipped]
    skipped += [left_out(each.cells, Outcome.FAULTY) for each in listed.faulty]
    skipped += [left_out(each.row.cells, each.outcome) for each in plan.rows if not each.outcome.stands]
    result = ImportedFile(
        file=str(file.path),
        kind=FileKind.SIGNALS,
        status=ImportStatus.IMPORTED,
        read=len(every_cells),
        kept=sum(each.outcome.stands for each in plan.rows),
        skipped=skipped_in_order(skipped),
        findings=findings_in_order(finding for cells in every_cells for finding in cells.findings),
    )
    written = (*plan.signals(Outcome.NEW), *plan.signals(Outcome.UPDATED))
    result = with_status(
        result,
        dry_run=options.dry_run,
        all_or_nothing=options.all_or_nothing,
        duplicate=seen and not written,
    )
    return SignalImport(result, written, tuple(plan.offers), listed.ignored)
