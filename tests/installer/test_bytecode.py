"""What ships is compiled, and the same wherever that is done."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from installer.bytecode import check_compiler, compile_all
from installer.facts import Refused
from tests.installer.site import MIGRATION, make_site, names


def test_compiled_code_takes_the_place_of_its_source(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    compile_all(site)
    spec = importlib.util.spec_from_file_location("fine", site / "fine" / "__init__.pyc")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.add(1, 2) == {1, 2, "x", "y"}
    assert not (site / "fine" / "__init__.py").exists()


def test_migrations_keep_their_source_because_alembic_reads_files(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    compile_all(site)
    sources = {each for each in names(site) if each.endswith(".py")}
    assert sources == {MIGRATION}
    kept = Path(importlib.util.cache_from_source(str(site / MIGRATION)))
    assert kept.is_file()
    assert not (site / MIGRATION).with_suffix(".pyc").exists()


def test_a_traceback_names_no_folder_of_who_built_it(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    compile_all(site)
    compiled = (site / "fine" / "__init__.pyc").read_bytes()
    assert str(tmp_path).encode() not in compiled
    assert b"fine/__init__.py" in compiled.replace(b"\\", b"/")


def test_what_does_not_compile_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "odd.py").write_text("print 'Python 2'\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"odd\.py"):
        compile_all(tmp_path)


def test_only_a_python_of_the_same_series_compiles_for_what_ships() -> None:
    check_compiler(f"{sys.version_info.major}.{sys.version_info.minor}.99")
    with pytest.raises(Refused, match=r"3\.99"):
        check_compiler("3.99.1")
