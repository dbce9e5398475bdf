"""Who may do what with a file, as the system keeps it: modes, or the access list of Windows."""

from __future__ import annotations

import stat
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import byref, wintypes

    _ADVAPI = ctypes.WinDLL("advapi32", use_last_error=True)
    _KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
    _KERNEL.LocalFree.argtypes = [ctypes.c_void_p]
    _DACL, _PROTECTED, _UNPROTECTED = 4, 0x80000000, 0x20000000
    # Read and run for everybody, and nothing else; also for the files inside.
    _READING = "D:P(A;OICI;GRGX;;;WD)"
    _SDDL_REVISION = 1

    def _descriptor(path: Path) -> ctypes.Array[ctypes.c_char]:
        size = wintypes.DWORD()
        _ADVAPI.GetFileSecurityW(str(path), _DACL, None, 0, byref(size))
        found = ctypes.create_string_buffer(size.value)
        if not _ADVAPI.GetFileSecurityW(str(path), _DACL, found, size, byref(size)):
            raise ctypes.WinError(ctypes.get_last_error())
        return found

    def _as_text(descriptor: ctypes.Array[ctypes.c_char]) -> str:
        text = ctypes.c_wchar_p()
        done = _ADVAPI.ConvertSecurityDescriptorToStringSecurityDescriptorW(
            descriptor, _SDDL_REVISION, _DACL, byref(text), None
        )
        if not done:
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            return text.value or ""
        finally:
            _KERNEL.LocalFree(text)

    def _set(path: Path, text: str, protection: int) -> None:
        descriptor = ctypes.c_void_p()
        made = _ADVAPI.ConvertStringSecurityDescriptorToSecurityDescriptorW(
            text, _SDDL_REVISION, byref(descriptor), None
        )
        if not made:
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            if not _ADVAPI.SetFileSecurityW(str(path), _DACL | protection, descriptor):
                raise ctypes.WinError(ctypes.get_last_error())
        finally:
            _KERNEL.LocalFree(descriptor)

    def rights(path: Path) -> str:
        """Who may do what with a file or folder."""
        return _as_text(_descriptor(path))

    @contextmanager
    def only_reading(folder: Path) -> Generator[None]:
        """Let nobody make or change anything in a folder."""
        before = rights(folder)
        _set(folder, _READING, _PROTECTED)
        try:
            yield
        finally:
            _set(folder, before, _UNPROTECTED)

else:

    def rights(path: Path) -> str:
        """Who may do what with a file or folder."""
        return oct(stat.S_IMODE(path.stat().st_mode))

    @contextmanager
    def only_reading(folder: Path) -> Generator[None]:
        """Let nobody make or change anything in a folder."""
        before = folder.stat().st_mode
        folder.chmod(0o500)
        try:
            yield
        finally:
            folder.chmod(before)
