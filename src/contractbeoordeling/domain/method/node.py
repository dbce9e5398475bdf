"""A value of a JSON document with its place: reads it as what it should be, and notes what it isn't.

After a fault each reader returns a harmless stand-in, so that all faults of a document are found in
one go; whoever reads a document throws the result away when there are faults.
"""

import json
import re
from collections.abc import Collection
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar, cast

from contractbeoordeling.domain.method.faults import Fault, FaultCode
from contractbeoordeling.domain.method.json_text import JsonObject, Number
from contractbeoordeling.domain.method.parameters import Bounds

Choice = TypeVar("Choice", bound=StrEnum)

_ABSENT = object()
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_RATIO = re.compile(r"(-?[0-9]+)/([0-9]*[1-9][0-9]*)")
_PLAIN_NAME = re.compile(r"\w+")
_MOST_DIGITS = 100
_MOST_SHOWN = 60


class Node:
    """One value, its place in the document, and the faults found so far."""

    def __init__(self, value: object, place: str, faults: list[Fault]) -> None:
        self.value = value
        self.place = place
        self._faults = faults

    @property
    def absent(self) -> bool:
        """Tell whether a fault was already noted for this value, or for what it should lie in."""
        return self.value is _ABSENT

    def fault(self, code: FaultCode, **values: str) -> None:
        """Note a fault at this place, once."""
        if not self.absent:
            self._faults.append(Fault(self.place, code, {"found": shown(self.value), **values}))
        self.value = _ABSENT

    def mapping(self, known: Collection[str], *, unknown: FaultCode = FaultCode.UNKNOWN_FIELD) -> JsonObject:
        """Read an object that has no other fields than the known ones, and none of them twice."""
        value = self.value
        if not isinstance(value, JsonObject):
            self.fault(FaultCode.NOT_AN_OBJECT)
            return JsonObject([])
        for name in dict.fromkeys(value.repeated):
            self._inner(name).fault(FaultCode.REPEATED_FIELD)
        for name in value:
            if name not in known:
                self._inner(name).fault(unknown, known=", ".join(known))
        return value

    def field(self, name: str) -> "Node":
        """Return a field that has to be there."""
        found = self.optional(name)
        if found is None:
            found = self._inner(name)
            found.fault(FaultCode.MISSING)
        return found

    def optional(self, name: str) -> "Node | None":
        """Return a field that may be missing."""
        if self.absent:
            return Node(_ABSENT, "", self._faults)
        if not isinstance(self.value, JsonObject) or name not in self.value:
            return None
        return self._inner(name)

    def _inner(self, name: str) -> "Node":
        value = self.value.get(name) if isinstance(self.value, JsonObject) else None
        step = f".{name}" if _PLAIN_NAME.fullmatch(name) else f"[{json.dumps(name)}]"
        return Node(value, f"{self.place}{step}".removeprefix("."), self._faults)

    def items(self) -> "list[Node]":
        """Read a list."""
        value = self.value
        if not isinstance(value, list):
            self.fault(FaultCode.NOT_A_LIST)
            return []
        values = cast("list[object]", value)
        return [Node(each, f"{self.place}[{index}]", self._faults) for index, each in enumerate(values)]

    def text(self) -> str:
        """Read a text."""
        if isinstance(self.value, str):
            return self.value
        self.fault(FaultCode.NOT_TEXT)
        return ""

    def code(self) -> str:
        """Read a text that names something, so that it can't be empty."""
        text = self.text()
        if not self.absent and not text.strip():
            self.fault(FaultCode.EMPTY_TEXT)
        return text

    def boolean(self) -> bool:
        """Read true or false."""
        if isinstance(self.value, bool):
            return self.value
        self.fault(FaultCode.NOT_BOOLEAN)
        return False

    def day(self, latest: date = date.max) -> date:
        """Read a date written like 2026-06-01 that isn't later than the latest."""
        found = _date(self.value)
        if found is None:
            self.fault(FaultCode.NOT_A_DATE)
            return date.min
        if found > latest:
            self.fault(FaultCode.AFTER_REFERENCE_DATE, reference_date=latest.isoformat())
        return found

    def choice(self, kind: type[Choice], unknown: FaultCode = FaultCode.NOT_A_CHOICE) -> Choice:
        """Read one of the words of an enumeration."""
        if isinstance(self.value, str) and self.value in list(kind):
            return kind(self.value)
        self.fault(unknown, known=", ".join(kind))
        return next(iter(kind))

    def whole(self, bounds: Bounds) -> int:
        """Read a whole number."""
        number = self._number(FaultCode.NOT_WHOLE) if isinstance(self.value, Number) else None
        if number is None or number.denominator != 1:
            self.fault(FaultCode.NOT_WHOLE)
            return 0
        return int(self._within(number, bounds))

    def decimal(self, bounds: Bounds) -> Fraction:
        """Read a number with a decimal point, written as a number or as text."""
        return self._within(self._number(FaultCode.NOT_DECIMAL), bounds)

    def fraction(self, bounds: Bounds) -> Fraction:
        """Read a number that may also be written like 1/2."""
        match = _RATIO.fullmatch(self.value) if isinstance(self.value, str) else None
        if match and len(match[0]) <= _MOST_DIGITS:
            return self._within(Fraction(int(match[1]), int(match[2])), bounds)
        return self._within(self._number(FaultCode.NOT_FRACTION), bounds)

    def _within(self, number: Fraction | None, bounds: Bounds) -> Fraction:
        if number is None:
            return Fraction(0)
        if not bounds.hold(number):
            code = FaultCode.TOO_LOW if bounds.high is None else FaultCode.OUT_OF_RANGE
            self.fault(code, low=str(bounds.low), high=str(bounds.high))
        return number

    def _number(self, wrong: FaultCode) -> Fraction | None:
        """Read the digits; a number too long to compute with (1e999999999) is a fault of its own."""
        value = self.value
        if isinstance(value, str) and _DECIMAL.fullmatch(value):
            value = Number(value)
        number = _decimal(value.text) if isinstance(value, Number) else None
        if number is None or not isinstance(value, Number):
            self.fault(wrong)
            return None
        if len(value.text) > _MOST_DIGITS or abs(number.adjusted()) > _MOST_DIGITS:
            self.fault(FaultCode.TOO_LONG, most=str(_MOST_DIGITS))
            return None
        return Fraction(number)


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _date(value: object) -> date | None:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def shown(value: object) -> str:
    """Return a value as a fault shows it: on one line, and not too long."""
    text = json.dumps(value, ensure_ascii=False, default=_digits)
    text = value.text if isinstance(value, Number) else text
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"


def _digits(value: object) -> str:
    return value.text if isinstance(value, Number) else ""
