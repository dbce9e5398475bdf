"""A job object of Windows around the process that reads foreign files: it takes no more memory than it may, and
ends with the program, however that ends. Elsewhere than on Windows there is none.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_MEMORY = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
_KILL_ON_CLOSE = 0x2000  # JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
_MAY_JOIN = 0x101  # PROCESS_SET_QUOTA, PROCESS_TERMINATE
_NO_BOXES = 3  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Job:
    """Holds processes to a limit of memory in bytes; when the job is closed, or this process is gone, they end."""

    def __init__(self, memory: int) -> None:
        self._handle = 0
        if sys.platform == "win32":
            kernel = _kernel()
            limits = ExtendedLimits()
            limits.basic.flags = _PROCESS_MEMORY | _KILL_ON_CLOSE
            limits.process_memory = memory
            self._handle = kernel.CreateJobObjectW(None, None) or 0
            size = ctypes.sizeof(limits)
            _check(kernel.SetInformationJobObject(self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), size))

    def take(self, process_id: int) -> None:
        """Take a running process into the job. Raises OSError."""
        if sys.platform == "win32":
            kernel = _kernel()
            process = kernel.OpenProcess(_MAY_JOIN, False, process_id)
            try:
                _check(kernel.AssignProcessToJobObject(self._handle, process))
            finally:
                kernel.CloseHandle(process)

    def memory_limit(self) -> int:
        """Return the limit that the system keeps; 0 where it knows none, as Wine."""
        limits = ExtendedLimits()
        if sys.platform == "win32":
            size = ctypes.sizeof(limits)
            _check(
                _kernel().QueryInformationJobObject(
                    self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), size, None
                )
            )
        return limits.process_memory if limits.basic.flags & _PROCESS_MEMORY else 0

    def close(self) -> None:
        """End whatever still runs in the job."""
        handle, self._handle = self._handle, 0
        if sys.platform == "win32" and handle:
            _kernel().CloseHandle(handle)


def show_no_boxes() -> None:
    """Let this process end without Windows putting a box about it on the screen."""
    if sys.platform == "win32":
        _kernel().SetErrorMode(_NO_BOXES)


def _kernel() -> Any:
    if sys.platform != "win32":
        raise OSError
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    handle = ctypes.c_void_p
    kernel.CreateJobObjectW.restype = kernel.OpenProcess.restype = handle
    kernel.CreateJobObjectW.argtypes = (handle, ctypes.c_wchar_p)
    kernel.OpenProcess.argtypes = (ctypes.c_uint32, ctypes.c_int, ctypes.c_uint32)
    kernel.CloseHandle.argtypes = (handle,)
    kernel.AssignProcessToJobObject.argtypes = (handle, handle)
    kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, handle, ctypes.c_uint32)
    kernel.QueryInformationJobObject.argtypes = (handle, ctypes.c_int, handle, ctypes.c_uint32, handle)
    return kernel


def _check(worked: int) -> None:
    if sys.platform == "win32" and not worked:
        raise ctypes.WinError(ctypes.get_last_error())
