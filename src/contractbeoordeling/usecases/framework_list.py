"""The framework versions of a register, and the rounds that each is locked by."""

from dataclasses import dataclass

from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.domain.round import Round
from contractbeoordeling.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class FrameworkUse:
    """A version, and the names of the rounds that use it."""

    version: FrameworkVersion
    rounds: tuple[str, ...]


def framework_uses(reader: Reader) -> list[FrameworkUse]:
    """Return the framework versions, the newest first."""
    rounds = reader.find(Round)
    return [
        FrameworkUse(version, tuple(each.name for each in rounds if each.framework_id == version.id))
        for version in reversed(reader.find(FrameworkVersion))
    ]
