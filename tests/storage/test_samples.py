"""One register of every schema version is kept, and opens in this program with everything in it."""

import gzip
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contractbeoordeling.domain.action import Action, ActionOrigin, Effect, ImprovementPlan
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.register import Comparability
from contractbeoordeling.domain.retention import KeptLonger
from contractbeoordeling.domain.round import Round
from contractbeoordeling.domain.seal.check import verify
from contractbeoordeling.domain.seal.envelope import seal_hash, with_hash
from contractbeoordeling.domain.seal.reading import read_envelope
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage import journal, schema, soundness
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.tables import RECORDS
from contractbeoordeling.usecases.assess import assess_round

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "registers"
WHO = Author(account="tester")


def test_every_schema_version_has_a_sample() -> None:
    assert [each.name.split(".")[0] for each in sorted(SAMPLES.iterdir())] == schema.known_versions()


@pytest.mark.parametrize("version", schema.known_versions())
def test_sample_of_an_older_version_opens_whole(version: str, tmp_path: Path) -> None:
    path = tmp_path / "oud.register"
    path.write_bytes(gzip.decompress((SAMPLES / f"{version}.register.gz").read_bytes()))
    store = open_register(path, WHO)
    with store.connection() as connection:
        assert schema.current(connection) == schema.HEAD
        assert journal.chain_faults(connection) == []
    assert store.count(Provider) == 2
    assert min(store.count(each) for each in (Answer, Observation, Signal)) > 0
    (of_round,) = store.find(Round)
    assert len(list(assess_round(store, of_round.id, full=True))) == 2
    store.close()


def test_mappings_are_kept_since_version_2(tmp_path: Path) -> None:
    path = tmp_path / "oud.register"
    path.write_bytes(gzip.decompress((SAMPLES / "0002.register.gz").read_bytes()))
    store = open_register(path, WHO)
    (kept,) = store.find(KeptMapping)
    assert (kept.kind, kept.criteria[0].code, kept.names[0].name) == (
        FileKind.SELF_EVALUATION,
        "1.1",
        "wilgenhof",
    )
    store.close()


def test_assessment_that_was_sealed_in_version_3_is_recomputed_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "oud.register"
    path.write_bytes(gzip.decompress((SAMPLES / "0003.register.gz").read_bytes()))
    store = open_register(path, WHO)
    first, second = store.find(AssessmentVersion)
    envelope = with_hash(read_envelope(store.content(first.seal_sha256 or "") or b""))
    assert verify(envelope) == []
    assert seal_hash(envelope) == first.seal_sha256 == second.previous_seal
    states = [each.state_on(date(2026, 7, 1)) for each in (first, second)]
    assert states == [AssessmentState.DETERMINED, AssessmentState.DRAFT]
    assert [fault for _, faults in soundness.faults(store) for fault in faults] == []
    store.close()


@pytest.mark.parametrize("version", schema.known_versions())
def test_opened_sample_has_the_tables_that_the_migrations_make(version: str, tmp_path: Path) -> None:
    path = tmp_path / "oud.register"
    path.write_bytes(gzip.decompress((SAMPLES / f"{version}.register.gz").read_bytes()))
    store = open_register(path, WHO)
    statement = "SELECT name, sql FROM sqlite_master ORDER BY name"
    with store.connection() as sample, schema.template().connect() as fresh:
        assert sample.exec_driver_sql(statement).fetchall() == fresh.exec_driver_sql(statement).fetchall()
    store.close()


def test_what_the_year_asks_for_is_kept_since_version_4(tmp_path: Path) -> None:
    path = tmp_path / "oud.register"
    path.write_bytes(gzip.decompress((SAMPLES / "0004.register.gz").read_bytes()))
    store = open_register(path, WHO)
    (visit,), (note,), (plan,) = store.find(Visit), store.find(VisitNote), store.find(ImprovementPlan)
    (action,) = [each for each in store.find(Action) if each.plan_id == plan.id]
    assert (visit.present[0].function, note.score) == ("contractmanager", Decimal("3.5"))
    assert (action.origin, action.origin_id, action.effect) == (ActionOrigin.VISIT, visit.id, Effect.WORKED)
    assert [each.step for each in store.find(Escalation)] == [1]
    assert [each.reason for each in store.find(KeptLonger)] == ["Er loopt een geschil."]
    store.close()


def test_newest_sample_has_something_of_every_kind(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.register"
    path.write_bytes(gzip.decompress((SAMPLES / f"{schema.HEAD}.register.gz").read_bytes()))
    store = open_register(path, WHO)
    assert {each for each in RECORDS.values() if not store.count(each)} == {Comparability}
    store.close()
