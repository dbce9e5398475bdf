"""What only Windows itself can tell; elsewhere every answer is the harmless one."""

from __future__ import annotations

import sys

_READ, _DELETE = 0x80000000, 0x10000  # GENERIC_READ, DELETE
_SHARE_ALL = 7
_OPEN_EXISTING = 3
_BACKUP_SEMANTICS = 0x02000000  # a folder can be opened as well
_NO_HANDLE = 2**64 - 1
_REMOTE = 4  # DRIVE_REMOTE
_LONGEST = 32_768


def why_closed(path: str, *, to_replace: bool = False) -> int:
    """Return Windows' number for why a file can't be read, or replaced; 0 where it can.

    Python's own open() knows only "no permission": the C library below it has dropped the number.
    """
    if sys.platform != "win32":
        return 0
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateFileW.restype = ctypes.c_void_p
    kernel.CreateFileW.argtypes = (
        wintypes.LPCWSTR,
        wintypes.DWORD,
        wintypes.DWORD,
        ctypes.c_void_p,
        wintypes.DWORD,
        wintypes.DWORD,
        ctypes.c_void_p,
    )
    access = _DELETE if to_replace else _READ
    handle = kernel.CreateFileW(path, access, _SHARE_ALL, None, _OPEN_EXISTING, _BACKUP_SEMANTICS, None)
    if handle == _NO_HANDLE:
        return ctypes.get_last_error()
    kernel.CloseHandle(ctypes.c_void_p(handle))
    return 0


def is_remote(path: str) -> bool:
    """Tell whether a path lies on a drive of another machine; `path` is absolute."""
    if sys.platform != "win32":
        return False
    import ctypes

    kernel = ctypes.WinDLL("kernel32")
    volume = ctypes.create_unicode_buffer(_LONGEST)
    found = kernel.GetVolumePathNameW(ctypes.c_wchar_p(path), volume, _LONGEST)
    return bool(found) and kernel.GetDriveTypeW(volume) == _REMOTE


def output_code_page() -> int:
    """Return the code page in which the console shows what programs write; 0 where there is no console."""
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.WinDLL("kernel32").GetConsoleOutputCP())
