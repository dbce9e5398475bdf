"""Reading raw JSON values one by one, collecting what is wrong instead of stopping at it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeGuard, TypeVar

from contractbeoordeling.domain.framework.faults import Fault, FaultCode, Path
from contractbeoordeling.domain.text import clean_line, clean_text

LINE_LIMIT = 200
TEXT_LIMIT = 4000
_Choice = TypeVar("_Choice", bound=StrEnum)


class Node:
    """A raw value with its place; each reading gives a usable value and notes a fault where there is one."""

    def __init__(self, raw: object, path: Path, faults: list[Fault]) -> None:
        self.raw = raw
        self.path = path
        self.faults = faults

    def fault(self, code: FaultCode, other: Path | None = None, **values: object) -> None:
        """Note a fault at this place."""
        found = str(self.raw) if isinstance(self.raw, str | int | float) else ""
        texts = {name: str(value) for name, value in values.items()}
        self.faults.append(Fault(code, self.path, found, texts, other))

    def object(self, known: tuple[str, ...] | None = None) -> dict[str, "Node"]:
        """Return the fields of an object; those beside the known ones are faults."""
        if not _is_object(self.raw):
            self.fault(FaultCode.MISSING if self.raw is None else FaultCode.WRONG_TYPE, wanted="object")
            return {}
        nodes = {name: Node(value, (*self.path, name), self.faults) for name, value in self.raw.items()}
        for name in [] if known is None else sorted(set(nodes) - set(known)):
            nodes[name].fault(FaultCode.UNKNOWN_FIELD, field=name)
        return nodes

    def field(self, name: str) -> "Node":
        """Return one field; one that isn't there reads as empty."""
        raw = self.raw.get(name) if _is_object(self.raw) else None
        return Node(raw, (*self.path, name), self.faults)

    def items(self) -> list["Node"]:
        """Return the items of a list; nothing reads as an empty list."""
        if self.raw is None:
            return []
        if not _is_list(self.raw):
            self.fault(FaultCode.WRONG_TYPE, wanted="list")
            return []
        return [Node(each, (*self.path, number), self.faults) for number, each in enumerate(self.raw)]

    def text(self, *, required: bool = False, limit: int = TEXT_LIMIT) -> str:
        """Return a text of any number of lines, cleaned."""
        return self._checked(clean_text(self._string()), required=required, limit=limit)

    def line(self, *, required: bool = False, limit: int = LINE_LIMIT) -> str:
        """Return a text of one line, cleaned."""
        return self._checked(clean_line(self._string()), required=required, limit=limit)

    def whole(self, low: int, high: int, default: int) -> int:
        """Return a whole number within bounds; nothing reads as the default."""
        if self.raw is None:
            return default
        if not isinstance(self.raw, int) or isinstance(self.raw, bool):
            self.fault(FaultCode.NOT_WHOLE, low=low, high=high)
            return default
        if not low <= self.raw <= high:
            self.fault(FaultCode.OUT_OF_RANGE, low=low, high=high)
            return default
        return self.raw

    def flag(self) -> bool:
        """Return a yes or no; nothing reads as no."""
        if self.raw is None or isinstance(self.raw, bool):
            return bool(self.raw)
        self.fault(FaultCode.WRONG_TYPE, wanted="flag")
        return False

    def choice(self, choices: type[_Choice]) -> _Choice | None:
        """Return one of the codes of an enumeration; nothing reads as None."""
        if self.raw is None:
            return None
        if isinstance(self.raw, str) and self.raw in list(choices):
            return choices(self.raw)
        self.fault(FaultCode.UNKNOWN_VALUE, options=" ".join(choices))
        return None

    def _string(self) -> str:
        if self.raw is None or isinstance(self.raw, str):
            return self.raw or ""
        self.fault(FaultCode.WRONG_TYPE, wanted="text")
        return ""

    def _checked(self, text: str, *, required: bool, limit: int) -> str:
        if required and not text and (self.raw is None or isinstance(self.raw, str)):
            self.fault(FaultCode.MISSING)
        if len(text) > limit:
            self.fault(FaultCode.TOO_LONG, limit=limit, length=len(text))
        return text


def choices_of(node: Node, choices: type[_Choice]) -> tuple[_Choice, ...]:
    """Return a list of codes in the enumeration's own order; a double code is a fault."""
    found: set[_Choice | None] = set()
    for item in node.items():
        code = item.choice(choices)
        if code in found:
            item.fault(FaultCode.DUPLICATE_VALUE)
        found.add(code)
    return tuple(each for each in choices if each in found)


def _is_object(raw: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(raw, Mapping)


def _is_list(raw: object) -> TypeGuard[list[object]]:
    return isinstance(raw, list)
