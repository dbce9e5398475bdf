"""How a command ends."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit statuses; everything but DONE, FINDINGS and BUG promises that nothing changed."""

    DONE = 0
    FINDINGS = 1  # done, but something was left out or a check failed
    REFUSED = 2  # wrong usage or input
    ENVIRONMENT = 3  # disk full, file locked, no permission
    BUG = 70  # a fault of the program itself, BSD's EX_SOFTWARE: never mistaken for one of the others
    CANCELLED = 130
