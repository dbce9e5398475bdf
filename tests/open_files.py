"""Which files somebody still has open: on Windows nobody else can replace or remove those."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    import os

    _KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
    _KERNEL.CreateFileW.restype = ctypes.c_void_p
    _NOBODY_ELSE, _READ, _OPEN_EXISTING, _SHARING_VIOLATION = 0, 0x80000000, 3, 32

    def open_files(folder: Path) -> Iterator[Path]:
        """The files below a folder that any program has open."""
        top = f"\\\\?\\{folder}"
        for place, _, names in os.walk(top):
            for name in names:
                if _is_open(f"{place}\\{name}"):
                    yield folder / Path(place).relative_to(top) / name

    def _is_open(path: str) -> bool:
        name = ctypes.c_wchar_p(path)
        handle = _KERNEL.CreateFileW(name, _READ, _NOBODY_ELSE, None, _OPEN_EXISTING, 0, None)
        if handle in (None, 2**64 - 1):
            return ctypes.get_last_error() == _SHARING_VIOLATION
        _KERNEL.CloseHandle(ctypes.c_void_p(handle))
        return False

else:
    _OURS = Path("/proc/self/fd")

    def open_files(folder: Path) -> Iterator[Path]:
        """The files below a folder that this program has open, as far as the system tells."""
        for each in _OURS.iterdir() if _OURS.is_dir() else ():
            try:
                path = each.readlink()
            except OSError:  # the folder of the list itself, which is closed by now
                continue
            if path.is_relative_to(folder):
                yield path
