"""One damaged file after another goes through all that reads; what must never happen is kept with its seed."""

from __future__ import annotations

import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Request
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.usecases.check_register import check_register
from contractbeoordeling.usecases.import_files import import_files
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.undoing import undo
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.grid import Workbook, is_filled
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.proposing import propose_sheets
from contractbeoordeling.workbook.read import Reader
from tests.fuzz.damage import damaged
from tests.fuzz.originals import original
from tests.usecases.form_import.returned import Sent, filled, sent_round
from tests.usecases.rounds.town import WHO

BOUND = 10.0
_STORED: tuple[type[Record], ...] = (Action, Answer, Document, Observation, Provider, Request, Signal)
_AT_ONCE = 25
_OWN = 5  # of so many files of others there is one form of ours


@dataclass
class Trials:
    """What came of the files so far."""

    seed: int
    outcomes: Counter[str] = field(default_factory=Counter[str])
    faults: list[str] = field(default_factory=list[str])
    slowest: float = 0.0
    deaths: int = 0  # children that a file took along
    stored: int = 0  # files of which a register took something


def try_files(seed: int, count: int) -> Trials:
    """Damage so many files, read each, and import them some at a time."""
    trials = Trials(seed)
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        sent = sent_round(Path(folder))
        form = filled(sent.form(Party.PROVIDER))
        for start in range(0, count, _AT_ONCE):
            paths: list[Path] = []
            for number in range(start, min(start + _AT_ONCE, count)):
                random = Random(f"{seed}-{number}")
                kind, sound = ("form", form) if number % _OWN == 0 else original(random)
                content = damaged(random, sound)
                _read(trials, reader, content, f"{seed}-{number} {kind}")
                paths.append(Path(folder) / f"{number:05} {kind}.xlsx")
                paths[-1].write_bytes(content)
            _import(trials, sent, paths)
            for path in paths:
                path.unlink()
    return trials


def _read(trials: Trials, reader: Reader, content: bytes, name: str) -> None:
    started = time.monotonic()
    try:
        read = reader.read(content, "lijst.xlsx")
        _look_into(trials, read, name)
        trials.outcomes["read"] += 1
    except Unreadable as problem:
        trials.outcomes[problem.reason] += 1
        trials.deaths += isinstance(problem.__cause__, (EOFError, OSError))
    except Exception:  # noqa: BLE001 - whatever else is raised is what is looked for
        trials.faults.append(f"{name}: {traceback.format_exc()}")
    taken = time.monotonic() - started
    trials.slowest = max(trials.slowest, taken)
    if taken > BOUND:
        trials.faults.append(f"{name}: took {taken:.1f} s")


def _look_into(trials: Trials, read: Workbook, name: str) -> None:
    """Propose how the sheets are read and read them so: every row that shows something is told."""
    mappings = [each.mapping for each in propose_sheets(read, inspect(read)) if each.mapping]
    mapped = apply_mapping(read, mappings)
    told = {(each.sheet, each.row) for each in (*mapped.rows, *mapped.skipped)}
    for mapping in mappings:
        sheet = read.sheet(mapping.sheet) if mapping.sheet else read.sheets[0]
        if sheet is None or [each.name for each in read.sheets].count(sheet.name) > 1:
            continue
        filled_rows = {row for row, cells in enumerate(sheet.rows, 1) if any(map(is_filled, cells))}
        lost = filled_rows - {row for where, row in told if where == sheet.name} - set(mapping.header_rows)
        if lost:
            trials.faults.append(f"{name}: rows {sorted(lost)[:5]} of {sheet.name!r} are lost")


def _import(trials: Trials, sent: Sent, paths: Sequence[Path]) -> None:
    """Import some files: what was refused left nothing, and undoing takes away all that was taken."""
    store = sent.town.store
    before = _stored(sent)
    run = import_files(store, WHO, paths)
    taken = [each for each in run.files if each.change_set is not None]
    trials.stored += len(taken)
    if any(part.faults for part in check_register(store)):
        trials.faults.append(f"{trials.seed} {paths[0].name}: the register is not sound")
    documents = {each.name for each in store.find(Document)}
    refused = [each for each in run.files if each.change_set is None and not _is_known(each)]
    if documents & {Path(each.file).name for each in refused}:
        trials.faults.append(f"{trials.seed} {paths[0].name}: a refused file was kept")
    if taken:
        undo(store, WHO)
    if _stored(sent) != before:
        trials.faults.append(f"{trials.seed} {paths[0].name}: not all of it was undone")


def _is_known(result: ImportedFile) -> bool:
    return result.status.value == "duplicate"


def _stored(sent: Sent) -> list[list[str]]:
    """All that files can bring, as it stands in the register."""
    return [sorted(map(repr, sent.town.store.find(each))) for each in _STORED]
