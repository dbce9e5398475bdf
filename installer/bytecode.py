"""Compiles what ships, so that nobody's laptop has to do it at every start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from installer.facts import Refused

# Alembic reads migrations as files with source.
WITH_SOURCE = ("contractbeoordeling/storage/migrations",)


def check_compiler(python: str) -> None:
    """Refuse where the Python that builds makes other byte-code than the Python that ships reads."""
    here = sys.version_info
    if [str(here.major), str(here.minor)] != python.split(".")[:2]:
        raise Refused(
            f"what ships is compiled for Python {python}, and .venv has {here.major}.{here.minor}:"
            f" put a Python {'.'.join(python.split('.')[:2])} where dev.py finds it (PATH or pyenv)"
        )


def compile_all(site: Path) -> None:
    """Compile everything under site-packages and leave the sources out, but for those that are read as files.

    Byte-code beside a source that nobody reads is twice the files; a traceback still names file and line.
    """
    read_as_files = [site / folder for folder in WITH_SOURCE]
    _compile(site, *(folder for folder in read_as_files if folder.is_dir()))
    _compile(site, "-b", site)
    for source in site.rglob("*.py"):
        kept = any(folder in source.parents for folder in read_as_files)
        (source.with_suffix(".pyc") if kept else source).unlink()


def _compile(site: Path, *words: str | Path) -> None:
    """By hash and never checked, for it is the program's folder; with paths that are the same wherever we build."""
    if words:
        command = [
            sys.executable,
            "-s",
            "-m",
            "compileall",
            "-q",
            "-f",
            "--invalidation-mode",
            "unchecked-hash",
        ]
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONOPTIMIZE": ""}
        done = subprocess.run(
            [*command, "-s", site, *words],
            env=environment,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            raise Refused(f"not everything compiles:\n{done.stdout}")
