"""What a machine must have for a test, each with the reason.

No test decides for itself: docs/decisions/0018-tests-on-windows.md has a row for each of these, with what takes its
place on the other system, and tests/test_conditions.py holds both to it.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from contractbeoordeling.workbook.windows_job import Job

WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")


def needs_rights_that_count(path: Path) -> None:
    """Go on only where a file or folder that is closed to everybody is closed to whoever runs the tests."""
    if path.is_dir():
        with suppress(PermissionError):
            (path / "proef").touch()
            (path / "proef").unlink()
            pytest.skip("whoever runs this may write everywhere")
    elif os.access(path, os.W_OK):
        pytest.skip("whoever runs this may write everywhere")


def needs_a_limit_of_memory() -> None:
    """Go on only where a process that reads a file can be held to a limit; Wine forgets that of a job."""
    job = Job(1 << 30)
    limited = not WINDOWS or job.memory_limit() > 0
    job.close()
    if not limited:
        pytest.skip("this Windows is Wine, which keeps no limit of a job")


size_limits = pytest.mark.skipif(WINDOWS, reason="Windows puts no limit on the size of a process's files")
full_device = pytest.mark.skipif(not LINUX, reason="/dev/full is Linux's")
no_screen = pytest.mark.skipif(not LINUX, reason="elsewhere there is always a screen")
apt = pytest.mark.skipif(not LINUX, reason="only Linux has packages to install")
sudo = pytest.mark.skipif(WINDOWS, reason="there is no sudo on Windows")
libreoffice = pytest.mark.skip(reason="LibreOffice isn't here")
job_objects = pytest.mark.skipif(not WINDOWS, reason="only Windows has job objects")
no_job_objects = pytest.mark.skipif(WINDOWS, reason="Windows has job objects")
code_pages = pytest.mark.skipif(not WINDOWS, reason="only Windows has consoles with code pages")
no_code_pages = pytest.mark.skipif(WINDOWS, reason="pipes have the console's code page on Windows")
any_name = pytest.mark.skipif(WINDOWS, reason="Windows refuses these names")
prefixes = pytest.mark.skipif(not WINDOWS, reason="paths of Windows alone have drives and prefixes")
file_modes = pytest.mark.skipif(WINDOWS, reason="Windows has access lists and no modes")
git = pytest.mark.skipif(shutil.which("git") is None, reason="git isn't here")
type_checker = pytest.mark.skipif(
    importlib.util.find_spec("pyright") is None, reason="the Windows build is tested without the type checker"
)
