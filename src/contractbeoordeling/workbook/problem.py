"""Why a file can't be read as a workbook, or not yet."""

from __future__ import annotations

from contractbeoordeling.domain.errors import Refusal


class Unreadable(Refusal):
    """The file is no workbook that can be read; the code says why and wording tells what to do.

    `format` is what the content was recognised as, where it was.
    """

    @property
    def format(self) -> str:
        return str(self.values.get("format", "unknown"))
