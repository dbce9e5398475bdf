"""What a verb hands back: the stored record, and what somebody should know about it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from contractbeoordeling.domain.notice import Notice
from contractbeoordeling.domain.record import Record

R_co = TypeVar("R_co", bound=Record, covariant=True)


# Without slots: Python 3.11 cannot make a subscripted generic that has them.
@dataclass(frozen=True)
class Noted(Generic[R_co]):
    """A stored record with the notices about it."""

    record: R_co
    notices: tuple[Notice, ...] = ()
