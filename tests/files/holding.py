"""Files in the hands of another program: on Windows for real, elsewhere by what Windows would say of them."""

from __future__ import annotations

import errno
import shutil
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.files import windows

SHARING_VIOLATION = 32
_READ_WRITE, _OPEN_EXISTING = 0xC0000000, 3


@contextmanager
def held(path: Path, *, lets_read: bool = False) -> Generator[None]:
    """Hold a file as Excel does: nobody else replaces it, and reads it only where `lets_read`."""
    with _really_held(path, lets_read) if sys.platform == "win32" else _pretended(path, lets_read):
        yield


@contextmanager
def _really_held(path: Path, lets_read: bool) -> Generator[None]:
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = ctypes.c_void_p
        name, share = ctypes.c_wchar_p(str(path)), int(lets_read)
        handle = kernel.CreateFileW(name, _READ_WRITE, share, None, _OPEN_EXISTING, 0, None)
        assert handle not in (None, 2**64 - 1), ctypes.get_last_error()
        try:
            yield
        finally:
            kernel.CloseHandle(ctypes.c_void_p(handle))


@contextmanager
def _pretended(path: Path, lets_read: bool) -> Generator[None]:
    with pytest.MonkeyPatch.context() as patch:
        _pretend(patch, path, lets_read=lets_read)
        yield


def _pretend(patch: pytest.MonkeyPatch, held_path: Path, *, lets_read: bool) -> None:
    """Let Python's file functions fail as they do on Windows: without the number that says why."""

    def guarded(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **named: Any) -> Any:
            if held_path in [Path(each) for each in words if isinstance(each, (str, Path))]:
                raise PermissionError(errno.EACCES, "Permission denied", str(held_path))
            return real(*words, **named)

        return call

    def why_closed(path: str, *, to_replace: bool = False) -> int:
        return SHARING_VIOLATION if Path(path) == held_path and (to_replace or not lets_read) else 0

    names = ["replace", "unlink"] if lets_read else ["replace", "unlink", "open", "read_bytes"]
    for name in names:
        patch.setattr(Path, name, guarded(getattr(Path, name)))
    if not lets_read:
        patch.setattr(shutil, "copyfile", guarded(shutil.copyfile))
    patch.setattr(windows, "why_closed", why_closed)
