"""Checking a register: is what stands in it sound?"""

from dataclasses import dataclass

from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.storage import soundness
from contractbeoordeling.storage.soundness import Part, SoundnessFault
from contractbeoordeling.storage.store import Store

__all__ = ["CheckedPart", "Part", "SoundnessFault", "check_register"]


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """One part that was looked at, with what is wrong in it."""

    part: Part
    faults: tuple[SoundnessFault, ...]


def check_register(store: Store, progress: Progress | None = None) -> list[CheckedPart]:
    """Look at every part of a register; nothing is changed."""
    bar, checked = progress or NoProgress(), list[CheckedPart]()
    for part, faults in soundness.faults(store):
        checked.append(CheckedPart(part, tuple(faults)))
        bar.step(len(checked), len(Part))
    return checked
