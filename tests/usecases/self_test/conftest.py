"""A stage for one check at a time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from contractbeoordeling import paths
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.self_test import forms, registers
from contractbeoordeling.usecases.self_test.check import Check, CheckResult, perform
from contractbeoordeling.usecases.self_test.impersonal import Impersonal
from contractbeoordeling.usecases.self_test.stage import WHO, Stage

Try = Callable[[Callable[[Stage], str]], CheckResult]


def gives(value: object) -> Callable[..., object]:
    """Return what always gives this, whatever it is asked: to put in the place of something that works."""

    def give(*_args: object, **_named: object) -> object:
        return value

    return give


def resource_is(monkeypatch: pytest.MonkeyPatch, name: str, file: Path) -> None:
    """Let another file come with the program."""
    real = paths.resource

    def resource(asked: str) -> Path:
        return file if asked == name else real(asked)

    monkeypatch.setattr(paths, "resource", resource)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """An empty stage, put away afterwards."""
    folder = tmp_path / "zelftest"
    folder.mkdir()
    made = Stage(folder)
    yield made
    made.close()


@pytest.fixture(scope="session")
def formed(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A stage that was closed after the forms of its round were written, to copy from."""
    made = Stage(tmp_path_factory.mktemp("forms"))
    registers.register(made)
    forms.forms(made)
    made.close()
    return made


@pytest.fixture(scope="session")
def filled(formed: Stage, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The forms as their parties filled them in, the first with a fault."""
    made = copied(formed, Stage(tmp_path_factory.mktemp("filled")))
    files = list(forms.filled(made, made.folder))
    made.close()
    return files


@pytest.fixture(scope="session")
def returned(formed: Stage, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A stage that was closed after the forms came back, to copy from."""
    made = copied(formed, Stage(tmp_path_factory.mktemp("returned")))
    forms.forms_back(made)
    made.close()
    return made


def copied(source: Stage, target: Stage) -> Stage:
    """Go on on another stage with what was played on a closed one."""
    shutil.copyfile(source.register, target.register)
    target.work_in(open_register(target.register, WHO))
    target.play(source.round, source.forms, source.cast)
    return target


@pytest.fixture
def with_register(stage: Stage) -> Stage:
    """A stage with the register of the first checks."""
    registers.register(stage)
    return stage


@pytest.fixture
def with_forms(formed: Stage, stage: Stage) -> Stage:
    """A stage with a round whose forms were written."""
    return copied(formed, stage)


@pytest.fixture
def played(returned: Stage, stage: Stage) -> Stage:
    """A stage with a round whose forms came back."""
    return copied(returned, stage)


@pytest.fixture
def attempt(stage: Stage) -> Try:
    """Do one check as the self-test does, and give its row."""

    def attempt(work: Callable[[Stage], str]) -> CheckResult:
        check = Check("program", lambda: work(stage))
        (result,) = perform([check], Impersonal(stage.folder), lambda _code: None)
        return result

    return attempt
