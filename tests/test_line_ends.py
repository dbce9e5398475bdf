"""A checkout on Windows, which git makes with CRLF unless it is told otherwise, is the same to the byte."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests import conditions

SAMPLES = {
    "src/a.py": b"a = 1\n",
    "resources/kader.json": b'{"a": 1}\n',
    "ui/a.ui": b"<ui/>\n",
    "tests/data/nl/lijst.csv": b"a;b\r\n1;2\n",
    "tests/data/nl/lijst.xlsx": b"PK\x03\x04\r\n\n",
    "resources/registers/0001.register.gz": b"\x1f\x8b\r\n\n",
}


@conditions.git
def test_checkout_on_windows_is_the_same_to_the_byte(root: Path, tmp_path: Path) -> None:
    origin, clone = tmp_path / "een", tmp_path / "twee"
    origin.mkdir()
    shutil.copy(root / ".gitattributes", origin)
    for name, content in SAMPLES.items():
        (origin / name).parent.mkdir(parents=True, exist_ok=True)
        (origin / name).write_bytes(content)
    windows = ("-c", "core.autocrlf=true", "-c", "core.safecrlf=false", "-c", "core.eol=crlf")
    git(origin, *windows, "init", "-q")
    git(origin, *windows, "add", ".")
    git(origin, "-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-q", "-m", "x")
    git(tmp_path, *windows, "clone", "-q", str(origin), str(clone))
    assert {name: (clone / name).read_bytes() for name in SAMPLES} == SAMPLES


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, timeout=60)


def test_no_file_of_ours_has_the_line_ends_of_windows(root: Path) -> None:
    folders = ("src", "tests", "ui", "docs", "resources", "requirements", "changelog.d", "bench", "typings")
    others = root / "tests" / "data" / "nl"
    texts = (".py", ".pyi", ".ui", ".md", ".json", ".sql", ".po", ".txt", ".in", ".svg", ".qrc", ".toml")
    found = [
        file.relative_to(root).as_posix()
        for folder in folders
        for file in (root / folder).rglob("*")
        if file.suffix in texts and others not in file.parents and "_built" not in file.parts
        if b"\r\n" in file.read_bytes()
    ]
    assert found == []
