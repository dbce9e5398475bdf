"""The guard that every test stands under: it finds the file that stayed open."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.open_files import open_files


def test_a_file_is_open_until_it_is_closed(tmp_path: Path) -> None:
    path, deep = tmp_path / "lijst.csv", tmp_path / "map" / "register.db"
    deep.parent.mkdir()
    assert list(open_files(tmp_path)) == []
    database = sqlite3.connect(deep)
    database.execute("CREATE TABLE thing (id INTEGER)")
    with path.open("wb"):
        assert sorted(open_files(tmp_path)) == [path, deep]
    assert list(open_files(tmp_path)) == [deep]
    database.close()
    assert list(open_files(tmp_path)) == []
