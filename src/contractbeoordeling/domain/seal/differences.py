"""Where two JSON documents differ, place by place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes


@dataclass(frozen=True, slots=True)
class ValueDifference:
    """One place such as `result.criteria[0].rating` with the JSON on both sides; None where nothing stands there."""

    place: str
    found: str | None
    expected: str | None


def differences(found: JsonValue, expected: JsonValue, place: str = "") -> Iterator[ValueDifference]:
    """Give every place where documents differ, as near to the value as can be; 1 and true are not the same."""
    items, wanted = _items(found), _items(expected)
    if isinstance(found, Mapping) and isinstance(expected, Mapping):
        for name in sorted({**found, **expected}):
            yield from _at(f"{place}.{name}" if place else name, _of(found, name), _of(expected, name))
    elif items is not None and wanted is not None:
        for index in range(max(len(items), len(wanted))):
            yield from _at(f"{place}[{index}]", items[index : index + 1], wanted[index : index + 1])
    elif canonical_bytes(found) != canonical_bytes(expected):
        yield ValueDifference(place, _text(found), _text(expected))


def _items(value: JsonValue) -> Sequence[JsonValue] | None:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else None


def _of(document: Mapping[str, JsonValue], name: str) -> Sequence[JsonValue]:
    """Return the value in a list, empty where there is none: null is a value too."""
    return [document[name]] if name in document else []


def _at(place: str, found: Sequence[JsonValue], expected: Sequence[JsonValue]) -> Iterator[ValueDifference]:
    if found and expected:
        yield from differences(found[0], expected[0], place)
    else:
        yield ValueDifference(
            place, _text(found[0]) if found else None, _text(expected[0]) if expected else None
        )


def _text(value: JsonValue) -> str:
    return canonical_bytes(value).decode()
