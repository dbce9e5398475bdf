"""What the operating system says, as one of our own errors with a sentence."""

from __future__ import annotations

import errno

from contractbeoordeling.domain.errors import CodedError, EnvironmentFault, Refusal
from contractbeoordeling.files.reach import shown

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
_BY_WINDOWS = {
    19: "read_only",  # ERROR_WRITE_PROTECT
    **dict.fromkeys((32, 33, 1224), "file_in_use"),  # sharing, locked, mapped
    **dict.fromkeys((39, 112, 1295), "disk_full"),  # handle full, disk full, quota
    # not ready, network path, network busy, unexpected, name deleted, no share, time out, no network, no host
    **dict.fromkeys((21, 53, 54, 59, 64, 67, 121, 1231, 1232), "out_of_reach"),
    **dict.fromkeys((225, 226), "virus_found"),
    **dict.fromkeys((362, 389, 395, 426), "file_in_cloud"),  # no provider, unsuccessful, denied, time out
}
_WRONG_INPUT: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "not_found"),
    (FileExistsError, "already_exists"),
    (IsADirectoryError, "is_a_folder"),
    (NotADirectoryError, "not_a_folder"),
)
_TOO_LONG = 206  # ERROR_FILENAME_EXCED_RANGE


def coded(error: BaseException) -> CodedError | None:
    """Return the refusal or fault behind an error; None for what nobody foresaw: a bug."""
    if isinstance(error, CodedError):
        return error
    if isinstance(error, MemoryError):
        return EnvironmentFault("out_of_memory")
    return _of_the_system(error) if isinstance(error, OSError) else None


def _of_the_system(error: OSError) -> CodedError:
    path = shown(str(error.filename or error.filename2 or "-"))
    number: int = getattr(error, "winerror", None) or 0  # says more than Python's own kind of error
    if error.errno == errno.ENAMETOOLONG or number == _TOO_LONG:
        return Refusal("name_too_long", path=path)
    for kind, code in _WRONG_INPUT:
        if isinstance(error, kind) and number not in _BY_WINDOWS:
            return Refusal(code, path=path)
    code = _BY_WINDOWS.get(number) or _BY_NUMBER.get(error.errno or 0)
    if code:
        return EnvironmentFault(code, path=path)
    return EnvironmentFault("machine_fault", path=path, detail=error.strerror or type(error).__name__)
