"""Whether registers can be made, kept, searched, locked, copied and brought up to date here."""

from __future__ import annotations

import gzip
from pathlib import Path

from contractbeoordeling import paths
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.domain.round import Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage import schema, search
from contractbeoordeling.storage.cipher import cipher_fault
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.undo import redo, undo
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.assess import assess_round
from contractbeoordeling.usecases.backup import backup_register, restore_register
from contractbeoordeling.usecases.check_register import check_register
from contractbeoordeling.usecases.new_register import new_register
from contractbeoordeling.usecases.self_test.check import NotSound
from contractbeoordeling.usecases.self_test.program import SAMPLE
from contractbeoordeling.usecases.self_test.stage import CLIENT, MARK, REFERENCE_DATE, WHO, Stage
from contractbeoordeling.usecases.signals.add import add_signal
from contractbeoordeling.wording.self_test import say

_KVK = "00001999"  # the Chamber of Commerce gives out no number that begins like this


def register(stage: Stage) -> str:
    """Make a register, write, undo and redo in it, search it, and find it sound after opening it again."""
    new_register(stage.register, WHO, client=CLIENT).close()
    store = open_register(stage.register, WHO)
    stage.work_in(store)
    provider = add_provider(
        store, WHO, Provider(name="Zorghuis Één", kvk=_KVK, laws=(Law.WMO,), city="Sint-Oedenrode")
    )
    signal = Signal(
        provider_id=provider.id, party=Party.ACCESS, observed_on=REFERENCE_DATE, severity=1, text=MARK
    )
    noted = add_signal(store, WHO, signal, today=REFERENCE_DATE).record
    _expect(store, noted, "not_stored")
    undo(store, WHO)
    if store.get(Signal, noted.id) is not None:
        raise NotSound("not_undone")
    redo(store, WHO)
    _expect(store, noted, "not_redone")
    if [each.id for each in search.signals(store, "clien een")] != [noted.id]:
        raise NotSound("not_found")
    store.close()
    store = open_register(stage.register, WHO)
    stage.work_in(store)
    _expect(store, noted, "not_kept")
    _refuse_unsound(store)
    changes = len(store.history())
    return say("register_made", kilobytes=stage.register.stat().st_size // 1024, changes=changes)


def _expect(store: Store, record: Signal, otherwise: str) -> None:
    if store.get(Signal, record.id) != record:
        raise NotSound(otherwise)


def _refuse_unsound(store: Store) -> None:
    faults = [fault for part in check_register(store) for fault in part.faults]
    if faults:
        raise NotSound("register_unsound", part=faults[0].part, fault=faults[0].code, detail=faults[0].detail)


def encrypted(stage: Stage) -> str:
    """Lock a file with a key, and open it with that key alone."""
    fault = cipher_fault(stage.folder / "versleuteld.register", MARK)
    if fault is not None:
        raise NotSound(f"cipher_{fault}")
    return say("locked")


def backup(stage: Stage) -> str:
    """Copy the open register, put the copy in another place, and find the same in it; refuse a damaged one."""
    copy = backup_register(stage.store, stage.folder / "reservekopie.register")
    place = stage.folder / "teruggezet.register"
    restore_register(copy, place, WHO)
    restored = open_register(place, WHO)
    try:
        if restored.find(Signal) != stage.store.find(Signal):
            raise NotSound("copy_differs")
    finally:
        restored.close()
    content = copy.read_bytes()
    copy.write_bytes(content[:100] + b"\xff" * 3996 + content[4096:])
    try:
        restore_register(copy, place, WHO)
    except Refusal:
        return say("copied", kilobytes=len(content) // 1024)
    raise NotSound("damage_unseen")


def upgrade(stage: Stage) -> str:
    """Open the oldest register that there is; where its schema is older, that brings it up to date."""
    path = unpacked_sample(stage.folder / "ouder" / "ouder.register")
    before = schema.version_of(path)
    store = open_register(path, WHO)
    try:
        if schema.version_of(path) != schema.HEAD:
            raise NotSound("not_upgraded", head=schema.HEAD)
        _refuse_unsound(store)
        assessed = [each for one in store.find(Round) for each in assess_round(store, one.id, full=True)]
        providers = store.count(Provider)
        if not providers or len(assessed) != providers:
            raise NotSound("upgraded_empty")
    finally:
        store.close()
    if before == schema.HEAD:
        return say("sample_opened", version=before, providers=providers)
    _expect_copy(path, str(before))
    return say("sample_upgraded", before=before, after=schema.HEAD, providers=providers)


def _expect_copy(path: Path, version: str) -> None:
    """Refuse an upgrade that left no copy of the register as it was."""
    copies = [each for each in path.parent.iterdir() if each != path and each.suffix == ".register"]
    if [schema.version_of(each) for each in copies] != [version]:
        raise NotSound("no_copy_before_upgrade")


def unpacked_sample(path: Path) -> Path:
    """Put the sample register in a place of its own and return it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.decompress(paths.resource(SAMPLE).read_bytes()))
    return path
