r"""Everything works in a folder that is deeper than Windows' 260 characters, and \\?\ is seen by nobody."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from contractbeoordeling.files import disk
from contractbeoordeling.storage.views.provider_list import glimpse
from tests.cli.conftest import Ended, RunCommand

DEEP = 300
LONGEST_WITHOUT_PREFIX = 247
_seen: list[list[str]] = []


def _note(event: str, words: tuple[object, ...]) -> None:
    if _seen and (event == "open" or event.startswith(("os.", "shutil."))):
        _seen[-1] += [str(each) for each in words if isinstance(each, (str, Path))]


@contextmanager
def watched() -> Generator[list[str]]:
    """The paths that Python gives to the system meanwhile."""
    _seen.append([])
    try:
        yield _seen[-1]
    finally:
        _seen.pop()


@pytest.fixture(scope="module")
def audit() -> None:
    sys.addaudithook(_note)


@pytest.fixture
def far(tmp_path: Path) -> Iterator[Path]:
    """A folder whose path alone is longer than a path may be on Windows."""
    missing = DEEP - len(str(tmp_path))
    folder = tmp_path.joinpath(*["d" * 49] * (missing // 50), "e" * max(1, missing % 50 - 1))
    yield disk.make_folder(folder)
    disk.remove_folder(tmp_path)


def test_whole_round_happens_in_a_deep_folder(far: Path, command: RunCommand, audit: None) -> None:
    assert len(str(far)) >= DEEP - 1
    with watched() as paths:
        said = whole_round(far, command)
    assert [each for each in said if "\\?\\" in each.err + each.out] == []
    assert [each for each in paths if len(each) > DEEP]
    if sys.platform == "win32":
        bare = [each for each in paths if len(each) > LONGEST_WITHOUT_PREFIX]
        assert [each for each in bare if not each.startswith("\\\\?\\")] == []


def whole_round(far: Path, command: RunCommand) -> list[Ended]:
    """Make, send out, take in, mark, export, back up and put back."""
    demo = far / "voorbeeld"
    register, backup, csv = demo / "voorbeeld.register", far / "kopie.register", far / "aanbieders.csv"
    said = [done(command("demo", demo, "--providers", 2, "--json"))]
    assert glimpse(register)
    marked = list(disk.files_below(demo / "3 terug te sturen"))
    assert marked
    assert all(len(str(each)) > DEEP + 20 for each in marked)
    said += [
        done(command("check", register, "--json")),
        done(command("provider", "list", register, "--json")),
        done(command("framework", "export", register, far / "kader.xlsx", "--json")),
        done(command("framework", "check", far / "kader.xlsx", "--json")),
        done(command("export", register, "--round", "2026", "--out", far / "uit.xlsx", "--json")),
        done(command("round", "forms", register, "--round", "2026", "--out", far / "weer", "--json")),
        done(command("workbook", "inspect", far / "uit.xlsx", "--json")),
        done(command("backup", register, "--out", backup, "--json")),
    ]
    disk.write_new(csv, b"Naam;KvK-nummer\nNieuwe Zorg BV;12345678\n")
    said += [
        done(
            command("import", register, csv, demo / "2 ontvangen", "--marked", far / "terug", "--json"), 0, 1
        ),
        done(command("restore", register, backup, "--json")),
        done(command("check", register, "--json")),
    ]
    kept = said[-2].document["kept"]
    assert disk.is_file(Path(kept))
    assert [each for each in disk.entries(demo) if each.name.endswith(("-wal", "-shm", ".tmp"))] == []
    return said


def done(ended: Ended, *statuses: int) -> Ended:
    assert ended.status in (statuses or (0,)), ended.err
    return ended


def test_short_folder_with_deep_ones_in_it_is_walked_to_the_end(far: Path, tmp_path: Path) -> None:
    disk.write_new(far / "diep.csv", b"a;b")
    found = [each for each in disk.files_below(tmp_path) if each.suffix == ".csv"]
    assert found == [far / "diep.csv"]


@pytest.mark.parametrize("words", [("check",), ("provider", "list"), ("backup",)])
def test_sentence_names_a_deep_file_as_the_user_does(
    far: Path, command: RunCommand, words: tuple[str, ...]
) -> None:
    missing = far / "weg.register"
    ended = command(*words, missing, "--json")
    assert ended.status == 2
    assert ended.document["error"]["values"]["path"] == str(missing)
    assert ended.err == f"Het register {missing} bestaat niet. Controleer de naam en de map.\n"
