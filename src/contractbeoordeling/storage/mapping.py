"""Between records (frozen dataclasses) and rows of plain text and whole numbers.

A row's values are str, int or None: the same values stand in the tables and in the journal.
Dates are ISO text, decimals their own text, enumerations their value, tuples and small
dataclasses JSON text.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from contractbeoordeling.domain.journal import Scalar
from contractbeoordeling.domain.record import Record

R = TypeVar("R", bound=Record)
Encode = Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    return str(value)


def _iso(value: date | datetime) -> str:
    return value.isoformat()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


_PLAIN: dict[Any, tuple[Encode, Encode]] = {
    str: (_same, _same),
    int: (_same, _same),
    bool: (int, bool),
    date: (_iso, date.fromisoformat),
    datetime: (_iso, datetime.fromisoformat),
    Decimal: (_text, Decimal),
}


def split_optional(hint: Any) -> tuple[Any, bool]:
    """Return the type inside `X | None` and whether None is allowed."""
    if get_origin(hint) in (Union, UnionType):
        inner = [each for each in get_args(hint) if each is not type(None)]
        if len(inner) != 1:
            raise TypeError(f"a field has one type besides None: {hint}")
        return inner[0], True
    return hint, False


def _converters(hint: Any) -> tuple[Encode, Encode]:
    """Return the encoder to and the decoder from a scalar, for a type without None."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _text, hint
    to_parts, from_parts = _structure(hint)
    return (lambda value: _json(to_parts(value))), (lambda text: from_parts(json.loads(text)))


def _structure(hint: Any) -> tuple[Encode, Encode]:
    """Return converters to and from JSON's own structures for tuples and dataclasses."""
    if get_origin(hint) is tuple:
        to_item, from_item = _structure(get_args(hint)[0])
        return (
            lambda items: [to_item(each) for each in items],
            lambda items: tuple(from_item(each) for each in items),
        )
    if isinstance(hint, type) and is_dataclass(hint):
        parts = {name: _structure(each) for name, each in get_type_hints(hint).items()}
        return (
            lambda item: {name: to(getattr(item, name)) for name, (to, _) in parts.items()},
            lambda item: hint(**{name: back(item[name]) for name, (_, back) in parts.items()}),
        )
    return _converters(hint)


class Codec(Generic[R]):
    """How one class of records is written as a row and read back."""

    def __init__(self, record: type[R]) -> None:
        hints = get_type_hints(record)
        self.record = record
        self.names = tuple(each.name for each in fields(record))
        self.optional = {name: split_optional(hints[name])[1] for name in self.names}
        self.whole = {name: split_optional(hints[name])[0] in (int, bool) for name in self.names}
        pairs = {name: _converters(split_optional(hints[name])[0]) for name in self.names}
        self._to = {name: to for name, (to, _) in pairs.items()}
        self._from = tuple((name, back) for name, (_, back) in pairs.items())

    def scalar(self, name: str, value: Any) -> Scalar:
        """Return the row's value of one field."""
        return None if value is None else self._to[name](value)

    def value(self, name: str, scalar: Scalar) -> Any:
        """Return a field's value from the row's."""
        return None if scalar is None else dict(self._from)[name](scalar)

    def to_row(self, record: R) -> dict[str, Scalar]:
        """Return the record as a row, every field by its name."""
        row: dict[str, Scalar] = {}
        for name, to in self._to.items():
            value = getattr(record, name)
            row[name] = None if value is None else to(value)
        return row

    def from_values(self, values: Sequence[Scalar]) -> R:
        """Return the record of a row whose values stand in the order of `names`."""
        made: dict[str, Any] = {
            name: None if value is None else back(value)
            for (name, back), value in zip(self._from, values, strict=True)
        }
        return self.record(**made)


@cache
def codec(record: type[R]) -> Codec[R]:
    """Return the codec of a class of records."""
    return Codec(record)
