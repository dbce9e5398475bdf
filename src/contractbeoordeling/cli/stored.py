"""Values of fields as they stand on the screen: codes in Dutch, dates and amounts as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contractbeoordeling.wording.numbers import NOTHING
from contractbeoordeling.wording.values import said

if TYPE_CHECKING:
    from contractbeoordeling.domain.record import Record


def shown(kind: type[Record], field: str, scalar: object) -> str:
    """Return a value of the journal as text; a dash where there was none."""
    from contractbeoordeling.usecases.history import field_value

    return said(field_value(kind, field, scalar)) or NOTHING
