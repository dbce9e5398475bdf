"""No register where a network or a cloud service damages it, until somebody says that it must be so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from contractbeoordeling import paths, settings
from contractbeoordeling.cli import main as cli
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.shares import Lying
from contractbeoordeling.storage.opening import create_register
from contractbeoordeling.usecases import shared_places
from contractbeoordeling.usecases.backup import backup_register, restore_register
from contractbeoordeling.usecases.demo.play import example_round
from contractbeoordeling.usecases.new_register import new_register
from contractbeoordeling.usecases.overview import glimpse_providers
from contractbeoordeling.usecases.session import author, open_session
from contractbeoordeling.usecases.shared_places import allow_shared, allowing, may_be_shared
from tests.usecases.small_round import WHO


@pytest.fixture(autouse=True)
def no_settings() -> None:
    settings.settings_file().unlink(missing_ok=True)
    paths.policy_file().unlink(missing_ok=True)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "proef.register"
    create_register(path, "Waterbeke", WHO).close()
    return path


@pytest.fixture(params=[Lying.NETWORK, Lying.SYNCED])
def code(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where every path lies, and the code of the refusal."""
    where: Lying = request.param

    def everywhere(_path: Path) -> Lying:
        return where

    monkeypatch.setattr(shared_places, "lying", everywhere)
    return shared_places.SHARED[where]


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refusal:
        act()
    return refusal.value.code


def test_register_is_not_opened_made_or_put_back_there(register: Path, code: str) -> None:
    before, folder = register.read_bytes(), register.parent
    new, backup = folder / "nieuw.register", folder / "kopie.register"
    assert refused(lambda: open_session(register)) == code
    assert refused(lambda: new_register(new, author())) == code
    assert refused(lambda: restore_register(register, new, author())) == code
    assert refused(lambda: example_round(folder / "voorbeeld", count=2)) == code
    assert glimpse_providers(register) is None
    assert (register.read_bytes(), backup.exists()) == (before, False)
    assert [each.name for each in folder.iterdir()] == [register.name]


def test_backup_may_go_there(register: Path, code: str) -> None:
    with allowing():
        session = open_session(register)
    try:
        assert backup_register(session.store, register.with_name("kopie.register")).is_file()
    finally:
        session.store.close()


def test_risk_is_taken_for_one_command_for_one_register_or_by_the_organisation(
    register: Path, code: str
) -> None:
    with allowing():
        open_session(register).store.close()
    assert not may_be_shared(register)
    allow_shared(register.with_name("ander.register"))
    assert not may_be_shared(register)
    allow_shared(register)
    open_session(register).store.close()
    settings.settings_file().unlink()
    paths.policy_file().write_text('{"fixed": {"network_registers": true}}', encoding="utf-8")
    open_session(register).store.close()
    assert settings.policy().problems == ()


def test_command_line_says_how_to_take_the_risk(
    register: Path, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(register)]) == 2
    assert capsys.readouterr().err.endswith("Wilt u het toch, op eigen risico: --allow-shared.\n")
    assert cli.main(["check", str(register), "--allow-shared"]) == 0
    assert cli.main(["check", str(register)]) == 2


def test_only_what_can_be_allowed_says_so_in_english_too(
    register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = register.with_name("weg.register")
    assert cli.main(["--lang", "en", "check", str(missing)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
