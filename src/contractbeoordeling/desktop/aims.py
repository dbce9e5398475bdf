"""Going to one line on a provider's page: which tab holds it, and which line it is, in one text."""

from __future__ import annotations

from dataclasses import dataclass

from contractbeoordeling.domain.record import Record

_SIGN = "/"
_CRITERION = "criterion"


@dataclass(frozen=True, slots=True)
class Aim:
    """A provider, and the line to go to: a record by the name of its kind and its id, or a criterion by its code."""

    provider_id: str
    kind: str = ""
    line: str = ""

    @property
    def criterion(self) -> bool:
        """Whether the line is a criterion among the pictures."""
        return self.kind == _CRITERION

    def is_of(self, records: frozenset[type[Record]]) -> bool:
        """Tell whether the line is one of these kinds of records."""
        return any(each.__name__ == self.kind for each in records)


def aim(
    provider_id: str, *, criterion: str = "", record: type[Record] | None = None, record_id: str = ""
) -> str:
    """Return the text that a page goes to a line by."""
    kind = _CRITERION if record is None else record.__name__
    return _SIGN.join((provider_id, kind, criterion if record is None else record_id))


def read_aim(text: str) -> Aim:
    """Return where a text leads; an id alone is the provider itself."""
    provider_id, kind, line = (*text.split(_SIGN, 2), "", "")[:3]
    return Aim(provider_id, kind, line)
