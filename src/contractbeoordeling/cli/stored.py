"""Values of fields as they stand on the screen: codes in Dutch, dates and amounts as people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from contractbeoordeling.wording.labels import LAWS, LINKS, STATUSES, VARIANTS
from contractbeoordeling.wording.numbers import NOTHING, day, number

if TYPE_CHECKING:
    from contractbeoordeling.domain.record import Record

_WORDS: dict[Any, str] = {**LAWS, **STATUSES, **VARIANTS, **LINKS}


def said(value: object) -> str:
    """Return a record's value as text; empty where there is none."""
    if isinstance(value, tuple):
        return ", ".join(said(each) for each in cast("tuple[object, ...]", value))
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return number(value, 2)
    if isinstance(value, StrEnum):
        return _WORDS.get(value, value.value)
    return "" if value is None else str(value)


def shown(kind: type[Record], field: str, scalar: object) -> str:
    """Return a value of the journal as text; a dash where there was none."""
    from contractbeoordeling.usecases.history import field_value

    return said(field_value(kind, field, scalar)) or NOTHING
