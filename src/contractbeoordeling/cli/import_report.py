"""What an import of files tells on the screen: each file by itself, or of many what somebody must look at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from contractbeoordeling.cli.imports import changes_said, findings_beside, findings_said
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.imports import KINDS, STATUSES

if TYPE_CHECKING:
    from contractbeoordeling.usecases.import_files import ImportRun
    from contractbeoordeling.usecases.imported import ImportedFile, OnConflict

_FEW = 12
"""So many files are told one by one."""
_NAMED = 5


def report(run: ImportRun, passed: Sequence[Path], on_conflict: OnConflict) -> Iterator[str]:
    """Go through the lines that tell of a run; `passed` are files in its folders that no table was looked for in."""
    names = _names(run.files)
    if len(run.files) <= _FEW:
        for each in run.files:
            yield from _told(each, names[each.file], on_conflict)
    else:
        yield from _many_told(run.files, names, on_conflict)
    yield from _mails(run)
    if passed:
        counts = Counter(each.suffix.lower() or tr("zonder extensie") for each in passed)
        said = ", ".join(f"{count}× {ending}" for ending, count in sorted(counts.items()))
        yield tr("Niet bekeken, want geen werkmap: {said}.").format(said=said)
    yield _summary(run)


def _many_told(
    files: Sequence[ImportedFile], names: dict[str, str], on_conflict: OnConflict
) -> Iterator[str]:
    """First each file with something in its cells to look at, then those that were refused as a whole, by reason."""
    refused: defaultdict[str, list[ImportedFile]] = defaultdict(list)
    for each in files:
        whole = _whole(each)
        if whole:
            refused[whole].append(each)
        elif each.worth_a_look:
            yield from _told(each, names[each.file], on_conflict)
    for reason, group in sorted(refused.items(), key=_fewest_last):
        first = [names[each.file] for each in group[:_NAMED]]
        more = len(group) - _NAMED
        named = ", ".join(first) + (tr(" en nog {count}").format(count=more) if more > 0 else "")
        counted = (
            tr("1 bestand niet overgenomen") if len(group) == 1 else tr("{count} bestanden niet overgenomen")
        )
        yield f"{counted.format(count=len(group))}: {named}"
        yield f"  {reason}"


def _whole(result: ImportedFile) -> str:
    """Why a file was refused, where that is one thing about the whole file; else nothing."""
    grave = [each for each in result.findings if not each.cell]
    if result.status is not ImportStatus.REFUSED or len(grave) != 1 or len(result.findings) != 1:
        return ""
    return grave[0].remedy


def _fewest_last(group: tuple[str, list[ImportedFile]]) -> int:
    return -len(group[1])


def _told(result: ImportedFile, name: str, on_conflict: OnConflict) -> Iterator[str]:
    """One file: what it was, how it ended, what differs and what is wrong."""
    said = tr("{file}: {kind}{provider}, {status} ({read} gelezen, {kept} overgenomen)")
    yield said.format(
        file=name,
        kind=tr(KINDS[result.kind]),
        provider=f" – {result.provider}" if result.provider else "",
        status=tr(STATUSES[result.status]),
        read=result.read,
        kept=result.kept,
    )
    yield from changes_said(result, on_conflict)
    yield from findings_said(findings_beside(result))


def _mails(run: ImportRun) -> Iterator[str]:
    if len(run.words) > _FEW:
        folder = run.words[0].mail.parent
        said = tr("{count} bestanden om terug te sturen, met hun mails: {folder}")
        yield said.format(count=len(run.words), folder=folder)
        return
    for each in run.words:
        yield tr("Mail voor de afzender: {path}").format(path=each.mail)


def _names(files: Sequence[ImportedFile]) -> dict[str, str]:
    """What each file is called: its name, with its folder where several have that name."""
    paths = {each.file: Path(each.file) for each in files}
    counts = Counter(each.name for each in paths.values())
    return {file: path.name if counts[path.name] == 1 else str(path) for file, path in paths.items()}


def _summary(run: ImportRun) -> str:
    if not run.files:
        return tr("Geen bestanden gevonden om in te lezen.")
    counts = Counter(each.status for each in run.files)
    said = ", ".join(f"{count} {tr(STATUSES[status])}" for status, count in counts.items())
    counted = tr("1 bestand: {said}.") if len(run.files) == 1 else tr("{count} bestanden: {said}.")
    return counted.format(count=len(run.files), said=said)
