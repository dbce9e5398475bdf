"""Taking a framework from a workbook over as a new version, with what stays comparable."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.framework.compare import CriterionChange, compare_frameworks
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.register import Comparability, FrameworkVersion
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.frameworks import framework_of, framework_version
from contractbeoordeling.usecases.given_file import given_file
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.workbook.framework.reading import FrameworkReading, read_framework
from contractbeoordeling.workbook.read import read_workbook


class ComparableRule(StrEnum):
    """What is said of all changed criteria at once."""

    PROPOSED = "proposed"  # another wording stays comparable, other anchors don't
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A version that is taken over beside the one that it follows; `older` is None for the first."""

    older: FrameworkVersion | None
    changes: tuple[CriterionChange, ...]

    @property
    def asked(self) -> tuple[CriterionChange, ...]:
        """The criteria of which somebody must say whether older observations still count."""
        return tuple(each for each in self.changes if each.asks_comparability)


@dataclass(frozen=True, slots=True)
class FrameworkImport:
    """What came of it; `version` is None where the workbook has faults.

    With other norm tables than before, figures that are there already wait until somebody applies them.
    """

    result: ImportedFile
    version: FrameworkVersion | None
    comparison: Comparison
    comparable: Mapping[str, bool]
    change_set: str | None = None
    other_norms: bool = False


def read_framework_file(file: Path) -> FrameworkReading:
    """Read a framework from a workbook. Raises Unreadable for a file that is no workbook."""
    return read_framework(read_workbook(given_file(file), file.name), file.name)


def import_framework(
    store: Store,
    who: Author,
    file: Path,
    comparable: ComparableRule | Collection[str] | None = None,
    *,
    dry_run: bool = False,
) -> FrameworkImport:
    """Store the framework of a workbook as a new version; one that is there already is not stored twice.

    `comparable` says which changed criteria stay comparable: by a rule, or those with these keys or codes.
    Without it a new version gets what is proposed, and what was declared of a known one stays.
    """
    reading = read_framework_file(file)
    if reading.framework is None:
        result = _result(file, reading.findings, ImportStatus.REFUSED)
        return FrameworkImport(result, None, Comparison(None, ()), {})
    version = framework_version(reading.framework)
    comparison = compared(store, reading, version)
    known = store.get(FrameworkVersion, version.id)
    if known is not None and comparable is None:
        declared: Mapping[str, bool] = _said_before(store, comparison, known)
    else:
        declared = _declared(comparison.asked, ComparableRule.PROPOSED if comparable is None else comparable)
    status = ImportStatus.WOULD_IMPORT if dry_run else ImportStatus.IMPORTED
    done = FrameworkImport(
        _result(file, reading.findings, status),
        known or version,
        comparison,
        declared,
        other_norms=_other_norms(store, reading.framework, comparison),
    )
    return done if dry_run else _stored(store, who, done, is_new=known is None)


def _other_norms(reader: Reader, framework: Framework, comparison: Comparison) -> bool:
    before = () if comparison.older is None else framework_of(reader, comparison.older.id).norms
    return framework.norms != before


def compared(reader: Reader, reading: FrameworkReading, version: FrameworkVersion) -> Comparison:
    """Compare with the version that the workbook was made from, else with the one that came before."""
    older = reader.get(FrameworkVersion, reading.made_from) if reading.made_from else None
    if older is None or older.id == version.id:
        known = reader.find(FrameworkVersion)
        ids = [each.id for each in known]
        before = known[: ids.index(version.id)] if version.id in ids else known
        older = before[-1] if before else None
    if older is None or reading.framework is None:
        return Comparison(None, ())
    return Comparison(older, compare_frameworks(framework_of(reader, older.id), reading.framework))


def _declared(
    asked: Sequence[CriterionChange], comparable: ComparableRule | Collection[str]
) -> dict[str, bool]:
    if isinstance(comparable, ComparableRule):
        all_or_none = {ComparableRule.ALL: True, ComparableRule.NONE: False}.get(comparable)
        return {each.key: each.proposed_comparable if all_or_none is None else all_or_none for each in asked}
    names = {name: each.key for each in asked for name in (each.key, each.new.code if each.new else "")}
    unknown = [each for each in comparable if each not in names]
    if unknown:
        known = ", ".join(each.new.code for each in asked if each.new) or "–"
        raise Refusal("criterion_not_asked", criteria=", ".join(unknown), asked=known)
    chosen = {names[each] for each in comparable}
    return {each.key: each.key in chosen for each in asked}


def _stored(store: Store, who: Author, done: FrameworkImport, *, is_new: bool) -> FrameworkImport:
    if done.version is None:
        return done
    with store.change(who, Verb.FRAMEWORK_ADDED, note=done.version.version) as change:
        if is_new:
            change.add(done.version)
        _declare(change, done, done.version)
        if not change.entries:
            return _with_status(done, ImportStatus.DUPLICATE, None)
        return _with_status(done, ImportStatus.IMPORTED, change.id)


def _said_before(reader: Reader, comparison: Comparison, version: FrameworkVersion) -> dict[str, bool]:
    if comparison.older is None:
        return {}
    said = reader.find(Comparability, older_id=comparison.older.id, newer_id=version.id)
    return {each.criterion_key: each.comparable for each in said}


def _declare(change: Change, done: FrameworkImport, version: FrameworkVersion) -> None:
    """Keep what was said of each changed criterion, also where it was said otherwise before."""
    older = done.comparison.older
    if older is None:
        return
    pair = {"older_id": older.id, "newer_id": version.id}
    known = {each.criterion_key: each for each in change.find(Comparability, **pair)}
    for key, comparable in done.comparable.items():
        said = known.get(key)
        if said is None:
            change.add(Comparability(criterion_key=key, comparable=comparable, **pair))
        elif said.comparable is not comparable:
            change.update(replace(said, comparable=comparable))


def _with_status(done: FrameworkImport, status: ImportStatus, change_set: str | None) -> FrameworkImport:
    return replace(done, result=replace(done.result, status=status), change_set=change_set)


def _result(file: Path, findings: Sequence[Finding], status: ImportStatus) -> ImportedFile:
    refused = status is ImportStatus.REFUSED
    return ImportedFile(
        file=str(file),
        kind=FileKind.FRAMEWORK,
        status=status,
        read=1,
        kept=0 if refused else 1,
        findings=tuple(findings),
    )
