"""Registers are really made, undone, searched, locked, copied and brought up to date; each can be broken."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.files import disk
from contractbeoordeling.storage import backups, cipher, schema, search
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.check_register import CheckedPart, Part, SoundnessFault
from contractbeoordeling.usecases.self_test import registers
from contractbeoordeling.usecases.self_test.check import Outcome
from contractbeoordeling.usecases.self_test.program import SAMPLE
from contractbeoordeling.usecases.self_test.stage import WHO, Stage
from tests.usecases.self_test.conftest import Try, gives, resource_is

LATER = '''"""A later schema, made up."""
from alembic import op
revision = "{revision}"
down_revision = "{before}"

def upgrade() -> None:
    """Add a table that nobody reads."""
    op.execute("CREATE TABLE later_{revision} (id INTEGER PRIMARY KEY)")
'''


nothing = gives(None)


def test_register_is_made_undone_searched_and_kept(stage: Stage, attempt: Try) -> None:
    result = attempt(registers.register)
    assert result.outcome is Outcome.WORKS, result.detail
    assert stage.store.count(Signal) == 1


@pytest.mark.parametrize(
    ("name", "broken", "told"),
    [
        ("undo", nothing, "ongedaan maken laat het staan"),
        ("redo", nothing, "opnieuw doen brengt het niet terug"),
        (
            "check_register",
            gives([CheckedPart(Part.JOURNAL, (SoundnessFault(Part.JOURNAL, "broken_chain", "x"),))]),
            "het register is niet gaaf: journal, broken_chain x",
        ),
    ],
)
def test_register_that_does_not_what_it_should_fails(
    attempt: Try, monkeypatch: pytest.MonkeyPatch, name: str, broken: Callable[..., Any], told: str
) -> None:
    monkeypatch.setattr(registers, name, broken)
    result = attempt(registers.register)
    assert (result.outcome, result.detail) == (Outcome.FAILS, told)


def test_search_that_finds_nothing_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "signals", gives([]))
    assert attempt(registers.register).detail == "zoeken in teksten vindt niet wat er staat"


def test_folder_where_no_register_can_be_made_fails(stage: Stage, attempt: Try) -> None:
    stage.folder.rmdir()
    assert attempt(registers.register).outcome is Outcome.FAILS


def test_file_that_is_locked_opens_with_its_own_key_alone(attempt: Try) -> None:
    assert attempt(registers.encrypted).outcome is Outcome.WORKS


def without_key(path: Path, _key: str) -> Any:
    import sqlcipher3.dbapi2 as sqlite

    return sqlite.connect(str(path))


def test_file_that_is_not_locked_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "_opened", without_key)
    assert attempt(registers.encrypted).detail == "een bestand met een sleutel is zonder sleutel te lezen"


def test_file_that_another_key_opens_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "_OTHER_KEY", "2b" * 32)
    assert "ook met een andere sleutel" in attempt(registers.encrypted).detail


def test_file_that_its_own_key_does_not_open_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "_kept", nothing)
    assert "met zijn eigen sleutel niet" in attempt(registers.encrypted).detail


def test_backup_comes_back_whole(with_register: Stage, attempt: Try) -> None:
    result = attempt(registers.backup)
    assert result.outcome is Outcome.WORKS, result.detail


def test_backup_that_misses_something_fails(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def restore(_copy: Path, place: Path, _who: object) -> None:
        disk.copy(registers.unpacked_sample(place.with_name("ander.register")), place)

    monkeypatch.setattr(registers, "restore_register", restore)
    assert attempt(registers.backup).detail == "in de teruggezette kopie staat iets anders"


def test_damaged_backup_that_is_taken_fails(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_refuse_damaged", nothing)
    assert attempt(registers.backup).detail == "een beschadigde kopie wordt teruggezet"


def test_oldest_register_is_brought_up_to_date_with_a_copy_before(attempt: Try) -> None:
    result = attempt(registers.upgrade)
    assert result.outcome is Outcome.WORKS, result.detail
    assert f"van versie 0001 naar {schema.HEAD}, met een kopie vooraf" in result.detail


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A program with one more migration than this one has; its version."""
    revision = f"{int(schema.HEAD) + 1:04}"
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, copy_function=shutil.copyfile)
    migration = folder / "versions" / f"{revision}_later.py"
    migration.write_text(LATER.format(revision=revision, before=schema.HEAD), encoding="utf-8")
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    monkeypatch.setattr(schema, "HEAD", revision)
    return revision


def test_register_goes_as_far_as_the_program_does(attempt: Try, later: str) -> None:
    result = attempt(registers.upgrade)
    assert result.outcome is Outcome.WORKS, result.detail
    assert result.detail.startswith(f"van versie 0001 naar {later}, ")


def test_register_of_this_version_is_opened_as_it_is(
    attempt: Try, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = registers.unpacked_sample(tmp_path / "nu.register")
    open_register(path, WHO).close()
    newest = tmp_path / "nu.register.gz"
    newest.write_bytes(gzip.compress(path.read_bytes()))
    resource_is(monkeypatch, SAMPLE, newest)
    assert attempt(registers.upgrade).detail == (
        f"versie {schema.HEAD} is de nieuwste; geopend, 2 aanbieders beoordeeld"
    )


def test_upgrade_that_does_nothing_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    def as_it_is(path: Path, _who: object) -> Store:
        from contractbeoordeling.storage import database
        from contractbeoordeling.storage.store import ThisCopy

        return Store(database.file_engine(path), ThisCopy("x"), path)

    monkeypatch.setattr(registers, "open_register", as_it_is)
    assert attempt(registers.upgrade).detail == f"het register is na openen niet van versie {schema.HEAD}"


def test_upgrade_without_a_copy_before_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "backup", nothing)
    assert attempt(registers.upgrade).detail == "er is vooraf geen kopie gemaakt"


def test_migration_that_fails_is_told(attempt: Try, later: str) -> None:
    migration = next((schema.MIGRATIONS / "versions").glob(f"{later}*"))
    migration.write_text(
        migration.read_text(encoding="utf-8").replace("CREATE TABLE", "CREATE THING"), encoding="utf-8"
    )
    result = attempt(registers.upgrade)
    assert result.outcome is Outcome.FAILS
    assert "CREATE THING" in result.trace


def test_register_that_is_unsound_after_the_upgrade_fails(
    attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = SoundnessFault(Part.ORPHANS, "subject_gone", "x")
    monkeypatch.setattr(registers, "check_register", gives([CheckedPart(Part.ORPHANS, (fault,))]))
    assert attempt(registers.upgrade).detail == "het register is niet gaaf: orphans, subject_gone x"


def test_register_that_lost_its_round_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registers, "assess_round", gives([]))
    assert attempt(registers.upgrade).detail == "er staat niet meer in wat erin stond"
