"""The framework that comes with the program."""

import json
from functools import cache

from contractbeoordeling.domain.framework import Framework, parse_framework
from contractbeoordeling.paths import resource


@cache
def default_framework() -> Framework:
    """Read the framework that a new register begins with."""
    data = json.loads(resource("framework-nl.json").read_text(encoding="utf-8"))
    framework, faults = parse_framework(data)
    if framework is None:
        raise ValueError(f"the default framework has faults: {faults}")
    return framework
