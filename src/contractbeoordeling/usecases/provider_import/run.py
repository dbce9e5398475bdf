"""The verb: read a list of providers, match it with the register and store what is beyond doubt."""

import hashlib
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, SkippedLine
from contractbeoordeling.usecases.kept_document import kept_document
from contractbeoordeling.usecases.listed_import import findings_in_order, skipped_in_order
from contractbeoordeling.usecases.provider_import.findings import findings_of
from contractbeoordeling.usecases.provider_import.plan import Choices, Outcome, Plan, RowPlan, make_plan
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.provider_list.headers import Header
from contractbeoordeling.workbook.provider_list.rows import ProviderList, read_provider_list
from contractbeoordeling.workbook.read import read_workbook

_AT_ONCE = 500  # records between two steps of progress


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """How a list is taken over; see Choices for doubtful rows."""

    choices: Choices = field(default_factory=Choices)
    dry_run: bool = False
    all_or_nothing: bool = False
    restore_zeros: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A list as it came in, and what was read in it; `headers` where a mapping says where they are."""

    file: Path
    content: bytes
    workbook: Workbook
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True)
class ProviderImport:
    """What came of it; `change_set` is None where nothing was stored."""

    result: ImportedFile
    rows: tuple[RowPlan, ...]
    ignored: dict[str, str]
    change_set: str | None = None


def import_providers(
    store: Store, who: Author, file: Path, options: Options | None = None, progress: Progress | None = None
) -> ProviderImport:
    """Import a list of providers from Excel or CSV: one transaction, one change set, the file kept.

    Raises Unreadable for a file that is no workbook and Refusal for one without a list of providers.
    """
    content = given_file(file)
    source = Source(file, content, read_workbook(content, file.name))
    return take_over(store, who, source, options or Options(), progress or NoProgress())


def take_over(store: Store, who: Author, source: Source, options: Options, bar: Progress) -> ProviderImport:
    """Import a list that was read already."""
    listed = read_provider_list(
        source.workbook, source.file.name, restore_zeros=options.restore_zeros, headers=source.headers
    )
    if not listed.found:
        raise Refusal("no_provider_list", path=source.file)
    if options.dry_run:
        return _told(source, listed, make_plan(store, listed.rows, options.choices, bar), options)
    with store.change(who, Verb.PROVIDERS_IMPORTED, note=source.file.name) as change:
        plan = make_plan(change, listed.rows, options.choices, bar)
        sha256 = hashlib.sha256(source.content).hexdigest()
        told = _told(source, listed, plan, options, seen=change.count(Document, sha256=sha256) > 0)
        if told.result.status is ImportStatus.REFUSED or not plan.records:
            return told
        _store(change, plan, bar)
        _keep(change, source)
        return replace(told, change_set=change.id)


def _store(change: Change, plan: Plan, bar: Progress) -> None:
    """Write what the plan makes; records of one class together, which is one statement."""
    added = iter(sorted(plan.added.values(), key=_kind))
    done, total = 0, len(plan.records)
    while batch := list(islice(added, _AT_ONCE)):
        change.add_all(batch)
        done += len(batch)
        bar.step(done, total)
    for record in plan.changed.values():
        change.update(record)
        done += 1
        bar.step(done, total)


def _keep(change: Change, source: Source) -> None:
    """Keep the list as it came in, once."""
    document = kept_document(change, (source.file.name, source.content), FileKind.PROVIDERS)
    if change.count(Document, sha256=document.sha256) == 0:
        change.add(document)


def _told(
    source: Source, listed: ProviderList, plan: Plan, options: Options, *, seen: bool = False
) -> ProviderImport:
    """Put together what is told of the list."""
    findings = [*listed.findings]
    for row in plan.rows:
        findings += findings_of(row, source.file.name, options.choices.on_conflict)
    skipped = [SkippedLine(each.sheet, each.row, each.reason) for each in listed.skipped]
    skipped += [
        SkippedLine(each.source.sheet, each.source.row, each.outcome)
        for each in plan.rows
        if not each.outcome.kept
    ]
    faulty = sum(each.reason == Outcome.FAULTY for each in listed.skipped)
    result = ImportedFile(
        file=str(source.file),
        kind=FileKind.PROVIDERS,
        status=ImportStatus.IMPORTED,
        read=len(plan.rows) + faulty,
        kept=sum(each.outcome.kept for each in plan.rows),
        skipped=skipped_in_order(skipped),
        findings=findings_in_order(findings),
    )
    return ProviderImport(_with_status(result, plan, options, seen), tuple(plan.rows), listed.ignored)


def _with_status(result: ImportedFile, plan: Plan, options: Options, seen: bool) -> ImportedFile:
    if options.dry_run:
        return replace(result, status=ImportStatus.WOULD_IMPORT)
    if result.faulty and (options.all_or_nothing or not result.kept):
        return replace(result, status=ImportStatus.REFUSED, kept=0)
    if result.faulty:
        return replace(result, status=ImportStatus.PARTLY)
    return replace(result, status=ImportStatus.DUPLICATE, kept=0) if seen and not plan.records else result


def _kind(record: Record) -> tuple[bool, str]:
    """Providers first: the others refer to them."""
    return not isinstance(record, Provider), type(record).__name__
