"""What the operating system says, as one of our own errors with a sentence."""

from __future__ import annotations

import errno

from contractbeoordeling.domain.errors import CodedError, EnvironmentFault, Refusal

_WINDOWS_SHARING = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_BY_NUMBER = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EBUSY: "file_in_use",
    errno.ETXTBSY: "file_in_use",
}
_WRONG_INPUT: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "not_found"),
    (FileExistsError, "already_exists"),
    (IsADirectoryError, "is_a_folder"),
    (NotADirectoryError, "not_a_folder"),
)


def coded(error: BaseException) -> CodedError | None:
    """Return the refusal or fault behind an error; None for what nobody foresaw: a bug."""
    if isinstance(error, CodedError):
        return error
    if isinstance(error, MemoryError):
        return EnvironmentFault("out_of_memory")
    return _of_the_system(error) if isinstance(error, OSError) else None


def _of_the_system(error: OSError) -> CodedError:
    path = str(error.filename or error.filename2 or "-")
    for kind, code in _WRONG_INPUT:
        if isinstance(error, kind):
            return Refusal(code, path=path)
    if getattr(error, "winerror", None) in _WINDOWS_SHARING:
        return EnvironmentFault("file_in_use", path=path)
    code = _BY_NUMBER.get(error.errno or 0)
    if code:
        return EnvironmentFault(code, path=path)
    return EnvironmentFault("machine_fault", path=path, detail=error.strerror or type(error).__name__)
