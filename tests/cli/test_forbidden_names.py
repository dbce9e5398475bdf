"""A name that Windows takes for a device, a hidden stream or another file is refused by every command that writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.files import names
from tests.cli.conftest import RunCommand

WRITING = {
    "new": ("new", "{place}.register"),
    "backup": ("backup", "{register}", "--out", "{place}.register"),
    "restore": ("restore", "{place}.register", "{register}"),
    "framework export": ("framework", "export", "{register}", "{place}.xlsx"),
    "demo": ("demo", "{place}", "--providers", "2"),
    "import": ("import", "{register}", "{list}", "--marked", "{place}"),
}
NAMES = {
    "CON": "name_of_device",
    "map./uit": "name_with_end",
    "wat?": "name_with_sign",
    "uit.xlsx:verborgen": "name_with_sign",
}


@pytest.fixture(autouse=True)
def as_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "WINDOWS", True)


@pytest.mark.parametrize("words", WRITING.values(), ids=WRITING)
@pytest.mark.parametrize("name", NAMES)
def test_name_is_refused_and_nothing_is_written(
    name: str, words: tuple[str, ...], tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    listed = tmp_path / "lijst.csv"
    listed.write_text("Naam;KvK-nummer\nZorg Linde;12345678\n", encoding="utf-8")
    (tmp_path / "map").mkdir()
    values = {"place": f"{tmp_path}/{name}", "register": str(register_file), "list": str(listed)}
    before = sorted(tmp_path.rglob("*"))
    done = command(*(each.format_map(values) for each in words), "--json")
    assert (done.status, done.document["error"]["code"]) == (2, NAMES[name])
    assert done.err.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before
    assert register_file.read_bytes().startswith(b"SQLite")


def test_folder_with_a_quote_too_many_is_explained(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    r"""`"C:\map\" --round 2026` arrives as one word."""
    done = command("import", register_file, tmp_path, "--marked", f'{tmp_path}/terug" --json')
    assert done.status == 2
    assert 'dus "C:\\map" en niet "C:\\map\\"' in done.err


@pytest.mark.parametrize("words", [("import",), ("provider", "import"), ("check",)])
def test_device_is_never_read(
    words: tuple[str, ...], tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    """Windows would wait for somebody to type."""
    device = tmp_path / "CON"
    done = command(*words, *([] if words == ("check",) else [register_file]), device, "--json")
    assert done.status == 2
    assert "apparaat" in done.out + done.err
