"""What a verb hands back: the stored record, and what somebody should know about it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from contractbeoordeling.domain.notice import Notice
from contractbeoordeling.domain.record import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Noted(Generic[R]):
    """A stored record with the notices about it."""

    record: R
    notices: tuple[Notice, ...] = ()
