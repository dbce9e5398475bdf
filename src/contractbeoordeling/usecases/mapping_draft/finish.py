"""From a draft to an import: the mapping as it was made, rehearsed, imported and kept in one step."""

from __future__ import annotations

from dataclasses import dataclass, replace

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.mapped_import.options import MappedOptions
from contractbeoordeling.usecases.mapped_import.propose import with_criteria
from contractbeoordeling.usecases.mapped_import.run import MappedImport, take_mapped
from contractbeoordeling.usecases.mapping_draft.draft import Draft
from contractbeoordeling.usecases.mapping_draft.questions import Questions
from contractbeoordeling.usecases.mapping_draft.values import Values
from contractbeoordeling.workbook.anchoring import fingerprint
from contractbeoordeling.workbook.mapping import MappingFile


@dataclass(frozen=True, kw_only=True, slots=True)
class Remember:
    """Under which name a mapping is kept; `general` for every file with these headers, not for one provider."""

    name: str = ""
    general: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """What is imported: the mapping that was made, how it is taken over, and how it is kept (None: not at all).

    `group` is the earlier change set that it is undone together with.
    """

    mapping: MappingFile
    options: MappedOptions
    remember: Remember | None = None
    group: str | None = None


def mapping_made(
    draft: Draft, values: Values, questions: Questions, about: Provider | None = None
) -> MappingFile:
    """The mapping that was made, with all that was said of values and questions.

    `about` is whom a list of signals is about that doesn't say so itself.
    """
    several = questions.several if draft.asks_answers else None
    sheets = tuple(
        replace(made, kind=draft.kind, criteria={}, several=several, constants=draft.constants(made))
        for made in map(values.mapping, draft.chosen)
    )
    providers = dict(draft.providers)
    if about is not None and draft.kind is FileKind.SIGNALS:
        sheets = tuple(replace(each, constants={**each.constants, "provider": about.name}) for each in sheets)
        providers[about.name] = about.id
    made = MappingFile(sheets, providers=providers, left_out=frozenset(draft.left_out))
    return with_criteria(made, questions.decided(), draft.workbook) if draft.asks_answers else made


def import_draft(
    store: Store,
    who: Author,
    draft: Draft,
    made: Made,
    progress: Progress | None = None,
) -> MappedImport:
    """Import a file as its draft says, and keep the mapping where that is asked: one step to undo."""
    remember = made.remember
    kept = replace(made.options, remember=remember is not None, name=remember.name if remember else "")
    with store.together(group=made.group):
        done = take_mapped(store, who, draft.opened, made.mapping, kept, progress)
        if remember is not None and done.result.change_set is not None:
            _keep_for_whom(store, who, done, remember)
    return done


def _keep_for_whom(store: Store, who: Author, done: MappedImport, remember: Remember) -> None:
    """Keep the mapping for everybody instead of for the one provider that the file is about."""
    mark = fingerprint(done.mapping.sheets)
    kind = done.result.kind
    own = [each for each in store.find(KeptMapping, fingerprint=mark, kind=kind) if each.provider_id]
    mine = max(own, key=_last_used, default=None)
    if not remember.general or mine is None or kind is not FileKind.SELF_EVALUATION:
        return
    with store.change(who, Verb.MAPPING_KEPT, note=remember.name or mine.name) as change:
        change.group_id = done.result.change_set
        former = change.first(KeptMapping, fingerprint=mark, kind=kind, provider_id=None)
        if former is not None:
            change.remove(former)
        change.update(replace(mine, provider_id=None))


def rename_kept(store: Store, who: Author, kept: KeptMapping, name: str) -> KeptMapping:
    """Give a kept mapping another name. Raises Refusal for none."""
    if not name.strip():
        raise Refusal("kept_mapping_nameless")
    with store.change(who, Verb.MAPPING_KEPT, note=name.strip()) as change:
        if change.get(KeptMapping, kept.id) is None:
            raise Refusal("record_gone")
        return change.update(replace(kept, name=name.strip()))


def _last_used(kept: KeptMapping) -> str:
    return (kept.last_used_on or kept.made_on).isoformat()
