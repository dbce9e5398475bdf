"""The default framework as JSON, to change one thing in it and see what is said about that."""

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from contractbeoordeling.domain.framework import Fault, FaultCode, Framework, parse_framework

Json = dict[str, Any]
CRITERION = ("themes", 0, "criteria", 0)
"""The path of criterion 1.1."""


@cache
def _default() -> Json:
    file = Path(__file__).parents[3] / "resources" / "framework-nl.json"
    return json.loads(file.read_text(encoding="utf-8"))


def content() -> Json:
    """Return a copy of the default framework's JSON."""
    return deepcopy(_default())


def at(data: Json, *path: str | int) -> Any:
    """Return what lies at a path."""
    value: Any = data
    for part in path:
        value = value[part]
    return value


def changed(value: object, *path: str | int) -> Json:
    """Return the default with another value at a path."""
    data = content()
    at(data, *path[:-1])[path[-1]] = value
    return data


def framework(data: Json) -> Framework:
    """Return the framework that the JSON describes."""
    parsed, faults = parse_framework(data)
    assert parsed is not None, faults
    return parsed


def fault(data: Json) -> Fault:
    """Return the only fault of the JSON."""
    (found,) = parse_framework(data)[1]
    return found


def codes(data: Json) -> list[FaultCode]:
    """Return the codes of the faults of the JSON."""
    return [each.code for each in parse_framework(data)[1]]
