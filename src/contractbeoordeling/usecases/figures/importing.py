"""Importing a list of figures: one transaction, one change set, the original kept."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.figures.following import follow
from contractbeoordeling.usecases.figures.import_plan import FigurePlan, RowOutcome, make_plan
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict
from contractbeoordeling.usecases.kept_document import kept_document
from contractbeoordeling.usecases.listed_import import (
    findings_in_order,
    left_out,
    skipped_in_order,
    with_status,
)
from contractbeoordeling.workbook.figure_list.rows import FigureList, read_figure_list
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.read import read_workbook


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureOptions:
    """How a list is taken over; `same` says which provider (KvK, name or id) is meant by a name in it."""

    same: Mapping[str, str] = field(default_factory=dict[str, str])
    on_conflict: OnConflict = OnConflict.STOP
    dry_run: bool = False
    all_or_nothing: bool = False


def import_figures(
    store: Store, who: Author, path: Path, options: FigureOptions | None = None
) -> ImportedFile:
    """Import a list of figures from Excel or CSV.

    Raises Unreadable for a file that is no workbook and Refusal for one without a list of figures.
    """
    content = given_file(path)
    return take_figures(
        store, who, (path.name, content, read_workbook(content, path.name)), options or FigureOptions()
    )


FigureFile = tuple[str, bytes, Workbook]
"""Name, content and cells."""


def take_figures(store: Store, who: Author, file: FigureFile, options: FigureOptions) -> ImportedFile:
    """Import a list as this program writes it."""
    name, content, workbook = file
    listed = read_figure_list(workbook, name)
    if not listed.found:
        raise Refusal("figure_list_missing", path=name)
    return take_rows(store, who, (name, content), listed, options)


def take_rows(
    store: Store,
    who: Author,
    file: tuple[str, bytes],
    listed: FigureList,
    options: FigureOptions,
    today: date | None = None,
) -> ImportedFile:
    """Import the rows of a list that was read already, out of the file with this name and content."""
    name, content = file
    plan = make_plan(store, listed, options.same, options.on_conflict, today or now())
    added, changed = plan.figures(RowOutcome.NEW), plan.figures(RowOutcome.UPDATED)
    sha256 = hashlib.sha256(content).hexdigest()
    seen = store.count(Document, sha256=sha256) > 0
    told = with_status(
        _told(name, listed, plan),
        dry_run=options.dry_run,
        all_or_nothing=options.all_or_nothing,
        duplicate=seen and not (added or changed),
    )
    nothing = (ImportStatus.WOULD_IMPORT, ImportStatus.REFUSED, ImportStatus.DUPLICATE)
    if told.status in nothing or not (added or changed):
        return told
    with store.change(who, Verb.FIGURES_IMPORTED, note=name) as change:
        document = _document(change, (name, content), sha256)
        _store(change, plan, document)
        return replace(told, change_set=change.id)


def _document(change: Change, file: tuple[str, bytes], sha256: str) -> Document:
    known = change.first(Document, sha256=sha256)
    return known or change.add(kept_document(change, file, FileKind.FIGURES))


def _store(change: Change, plan: FigurePlan, document: Document) -> None:
    added = [replace(each, document_id=document.id) for each in plan.figures(RowOutcome.NEW)]
    changed = [replace(each, document_id=document.id) for each in plan.figures(RowOutcome.UPDATED)]
    change.add_all(added)
    for each in changed:
        change.update(each)
    follow(change, [*added, *changed])


def _told(name: str, listed: FigureList, plan: FigurePlan) -> ImportedFile:
    """Put together what is told of the list."""
    lines = [*listed.faulty, *(each.row.line for each in plan.rows)]
    skipped = [left_out(each, RowOutcome.FAULTY) for each in listed.faulty]
    skipped += [left_out(each.row.line, each.outcome) for each in plan.rows if not each.outcome.stands]
    return ImportedFile(
        file=name,
        kind=FileKind.FIGURES,
        status=ImportStatus.IMPORTED,
        read=len(lines),
        kept=sum(each.outcome.stands for each in plan.rows),
        skipped=skipped_in_order(skipped),
        findings=findings_in_order(finding for line in lines for finding in line.findings),
    )
