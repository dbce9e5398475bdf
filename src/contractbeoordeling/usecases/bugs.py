"""What nobody foresaw: written to a log on this machine, and told without anything out of a register."""

import platform
import traceback
from datetime import datetime
from pathlib import Path

from contractbeoordeling import __version__, paths
from contractbeoordeling.files import disk
from contractbeoordeling.files.reach import reach


def log_bug(error: BaseException) -> Path | None:
    """Write the whole trace to the log; return the log, or None where it can't be written."""
    return log_trace("".join(traceback.format_exception(error)))


def log_trace(trace: str) -> Path | None:
    """Write to the log what happened; return the log, or None where it can't be written."""
    log = paths.log_file()
    try:
        disk.make_folder(log.parent)
        with reach(log).open("a", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(f"\n{datetime.now().astimezone().isoformat(timespec='seconds')}\n{trace}")
    except OSError:
        return None
    return log


def bug_report(error: BaseException) -> str:
    """Tell where in the program it went wrong; no error's own words, for they may name a provider."""
    lines = [f"contractbeoordeling {__version__}, Python {platform.python_version()}, {platform.platform()}"]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(type(cause).__name__)
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}: {frame.line}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)
