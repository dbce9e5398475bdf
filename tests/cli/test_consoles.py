"""The program in a real console of Windows, hidden, with the code page of an office in the Netherlands."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import conditions

pytestmark = conditions.code_pages

IN_CONSOLE = """
import ctypes, subprocess, sys
assert ctypes.WinDLL("kernel32").SetConsoleOutputCP(int(sys.argv[1]))
done = subprocess.run([sys.executable, "-m", "contractbeoordeling", *sys.argv[2:]], capture_output=True)
sys.stdout.buffer.write(done.stdout + done.stderr)
sys.exit(done.returncode)
"""


def said(code_page: int, *words: str) -> bytes:
    """Both streams, as a program reads them that sits in a console of this code page."""
    if sys.platform != "win32":
        raise AssertionError
    command = [sys.executable, "-c", IN_CONSOLE, str(code_page), *words]
    done = subprocess.run(
        command, capture_output=True, check=False, timeout=120, creationflags=subprocess.CREATE_NO_WINDOW
    )
    assert done.stderr == b""
    return done.stdout


@pytest.mark.parametrize("code_page", [1252, 850, 437, 65001])
def test_a_page_of_text_is_readable_in_every_code_page(code_page: int) -> None:
    text = said(code_page, "method", "explain").decode(f"cp{code_page}")
    assert "één gebeurtenis" in text
    assert "onvoldoende · 2" in text
    assert text.count("\n") == text.count("\r\n")


@pytest.mark.parametrize("code_page", [1252, 850, 65001])
def test_a_name_that_the_code_page_lacks_is_said_readably_and_exact_in_json(
    code_page: int, tmp_path: Path
) -> None:
    name = tmp_path / "Łódź → €.register"
    document = json.loads(said(code_page, "check", str(name), "--json").partition(b"\r\n")[0])
    assert document["error"]["values"]["path"] == str(name)
    shown = {1252: "Lódz -> €", 850: "Lódz -> EUR", 65001: "Łódź → €"}[code_page]
    assert shown in said(code_page, "check", str(name)).decode(f"cp{code_page}")
