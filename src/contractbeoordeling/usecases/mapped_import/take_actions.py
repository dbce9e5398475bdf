"""Taking the actions of a mapped workbook, with its original and the mapping that read it."""

from dataclasses import replace

from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptName
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.frameworks import framework_of, newest_framework
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.usecases.kept_document import kept_document
from contractbeoordeling.usecases.lookup import find_provider
from contractbeoordeling.usecases.mapped_import.actions import ActionPlan, known_actions
from contractbeoordeling.usecases.mapped_import.people import Rows
from contractbeoordeling.usecases.mapped_import.remembering import Confirmed, keep_mapping
from contractbeoordeling.usecases.mapped_import.task import Task
from contractbeoordeling.usecases.signal_import.providers import ProviderFinder


def take_actions(store: Store, who: Author, task: Task) -> ImportedFile:
    """Import a list of actions: one change set."""
    with store.change(who, Verb.ACTIONS_IMPORTED, note=task.opened.name) as change:
        plan = _planned(change, task)
        result = _told(plan, task)
        if result.status is ImportStatus.REFUSED or not plan.news:
            return result
        plan.store(change)
        _keep_original(change, task)
        if task.options.remember:
            names = tuple(
                KeptName(name=name, provider_id=find_provider(change, whom).id)
                for name, whom in task.mapping.providers.items()
            )
            provider_id = task.provider.id if task.provider else None
            confirmed = Confirmed(task.mapping, task.kind, provider_id, names=names, name=task.options.name)
            keep_mapping(change, confirmed, task.options.day)
        return replace(result, change_set=change.id)


def _planned(change: Change, task: Task) -> ActionPlan:
    version = newest_framework(change)
    said, known = task.mapping.providers, task.options.known
    people = Rows(known.finder(said) if known else ProviderFinder(change, said), task.opened.name)
    plan = ActionPlan(
        task.opened.name,
        people,
        task.providers,
        task.options.day,
        task.options.on_conflict,
        None if version is None else framework_of(change, version.id),
        known_actions(change),
    )
    plan.take(task.opened.workbook, task.mapping)
    return plan


def _told(plan: ActionPlan, task: Task) -> ImportedFile:
    result = ImportedFile(
        file=task.opened.name,
        kind=task.kind,
        status=ImportStatus.IMPORTED,
        provider=task.provider.name if task.provider else None,
        read=plan.read,
        kept=plan.kept,
        skipped=tuple(plan.skipped),
        findings=tuple(plan.findings),
        changes=tuple(plan.differences),
    )
    strict = task.options.all_or_nothing and any(
        each.severity is not FindingSeverity.NOTE for each in result.findings
    )
    if strict or (result.faulty and not plan.kept):
        return replace(result, status=ImportStatus.REFUSED, kept=0)
    if result.faulty:
        return replace(result, status=ImportStatus.PARTLY)
    return result if plan.news else replace(result, status=ImportStatus.DUPLICATE, kept=0)


def _keep_original(change: Change, task: Task) -> None:
    """Keep the file as it came in, once."""
    file = (task.opened.name, task.opened.content)
    document = kept_document(change, file, task.kind, task.options.moment)
    if change.count(Document, sha256=document.sha256) == 0:
        change.add(replace(document, provider_id=task.provider.id if task.provider else None))
