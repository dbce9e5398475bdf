"""What is fetched is what we know, or nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from installer import parts
from installer.facts import Refused
from installer.parts import PYTHON_VARIABLE, Part, fetch, release_python

HASH = "ab" * 32
ADDRESS = "https://www.python.org/ftp/python/3.13.9/python-3.13.9-embed-amd64.zip"


def test_without_the_variable_there_is_no_release() -> None:
    assert release_python({}) is None
    assert release_python({PYTHON_VARIABLE: " "}) is None


@pytest.mark.parametrize(
    "address", [ADDRESS, "/tmp/python-3.13.9-embed-amd64.zip", "python-3.13.9-embed-amd64.zip"]
)
def test_a_release_names_an_address_or_a_file_and_its_hash(address: str) -> None:
    part = release_python({PYTHON_VARIABLE: f"{address}#sha256={HASH.upper()}"})
    assert part == Part(file="python-3.13.9-embed-amd64.zip", sha256=HASH, address=address)


@pytest.mark.parametrize(
    "said", [ADDRESS, f"{ADDRESS}#sha256=", f"{ADDRESS}#md5={HASH}", f"{ADDRESS}#sha256={HASH}0"]
)
def test_a_release_without_a_whole_hash_is_refused(said: str) -> None:
    with pytest.raises(Refused, match="sha256"):
        release_python({PYTHON_VARIABLE: said})


@pytest.mark.parametrize(
    "name", ["python-3.14.0-embed-amd64.zip", "python-3.13.9-embed-win32.zip", "python-3.13.9-amd64.exe", ""]
)
def test_a_release_of_another_python_is_refused(name: str) -> None:
    with pytest.raises(Refused, match=r"3\.13"):
        release_python({PYTHON_VARIABLE: f"https://www.python.org/{name}#sha256={HASH}"})


def part_of(file: Path, content: bytes) -> Part:
    file.write_bytes(content)
    return Part(file=file.name, sha256=hashlib.sha256(content).hexdigest(), address=str(file))


def test_a_part_is_fetched_once(tmp_path: Path) -> None:
    part = part_of(tmp_path / "python.zip", b"python")
    kept = fetch(part, tmp_path / "cache")
    (tmp_path / "python.zip").unlink()
    assert fetch(part, tmp_path / "cache") == kept
    assert kept.read_bytes() == b"python"


def test_a_part_with_another_hash_is_refused_and_not_kept(tmp_path: Path) -> None:
    part = part_of(tmp_path / "python.zip", b"python")
    (tmp_path / "python.zip").write_bytes(b"something else")
    with pytest.raises(Refused, match="not the file that we know"):
        fetch(part, tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_spoiled_cache_is_fetched_again(tmp_path: Path) -> None:
    part = part_of(tmp_path / "python.zip", b"python")
    fetch(part, tmp_path / "cache").write_bytes(b"spoiled")
    assert fetch(part, tmp_path / "cache").read_bytes() == b"python"


@pytest.mark.parametrize(
    "address", ["/no/such/python.zip", "http://www.python.org/python.zip", "ftp://x/python.zip"]
)
def test_only_files_that_are_there_and_safe_addresses_are_fetched(address: str, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        fetch(Part(file="python.zip", sha256=HASH, address=address), tmp_path)


def test_the_index_is_the_one_of_pips_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.example/simple")
    assert parts.pip_setting("index-url") == "https://packages.example/simple"


@pytest.mark.parametrize("part", [parts.TEST_PYTHON, parts.SQLCIPHER_SOURCE])
def test_known_parts_have_a_whole_hash_and_no_address(part: Part) -> None:
    assert len(bytes.fromhex(part.sha256)) == 32
    assert part.project
    assert part.address == ""
