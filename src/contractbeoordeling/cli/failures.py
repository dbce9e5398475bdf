"""The one place where an exception becomes an exit status and a sentence."""

from __future__ import annotations

import errno
import traceback
from dataclasses import dataclass
from datetime import datetime

from contractbeoordeling import paths
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.domain.errors import CodedError, EnvironmentFault, Refusal
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.refusals import sentence

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


@dataclass(frozen=True, slots=True)
class Failure:
    """How a command ended that did not do its work."""

    status: ExitStatus
    code: str
    message: str
    values: dict[str, object]


def failure_of(error: BaseException) -> Failure:
    """Name what happened; what nobody foresaw is a bug, and goes to the log."""
    if isinstance(error, (Cancelled, KeyboardInterrupt)):
        return Failure(ExitStatus.CANCELLED, "cancelled", tr("Afgebroken; er is niets gewijzigd."), {})
    if isinstance(error, OSError):
        error = _coded(error)
    elif isinstance(error, MemoryError):
        error = EnvironmentFault("out_of_memory")
    if isinstance(error, CodedError):
        status = ExitStatus.REFUSED if isinstance(error, Refusal) else ExitStatus.ENVIRONMENT
        return Failure(status, error.code, sentence(error), error.values)
    return _bug(error)


def _coded(error: OSError) -> CodedError:
    """The refusal or fault behind what the operating system said."""
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


def _bug(error: BaseException) -> Failure:
    """Write the trace to the log and tell where it is."""
    trace = "".join(traceback.format_exception(error))
    log = paths.log_file()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(f"\n{datetime.now().astimezone().isoformat(timespec='seconds')}\n{trace}")
        where = str(log)
    except OSError:
        where = tr("(het logboek kon niet geschreven worden)")
    message = tr("Dit is een fout in het programma zelf ({kind}). Wat er gebeurde staat in {log}.")
    kind = type(error).__name__
    return Failure(ExitStatus.BUG, "bug", message.format(kind=kind, log=where), {"kind": kind, "log": where})
