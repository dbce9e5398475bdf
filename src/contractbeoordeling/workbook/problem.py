"""Why a file can't be read as a workbook."""

from __future__ import annotations

from contractbeoordeling.domain.errors import Refusal


class Unreadable(Refusal):
    """The file is no workbook that can be read; its code is `workbook_` and the reason.

    The value `format` is what the content was recognised as, where it was.
    """

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(f"workbook_{reason}", **{"format": "unknown", **values})
        self.reason = reason

    @property
    def format(self) -> str:
        return str(self.values["format"])
