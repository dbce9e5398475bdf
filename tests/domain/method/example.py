"""One readable case as JSON, and ways to spoil it."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from contractbeoordeling.domain.method.faults import FaultCode
from contractbeoordeling.domain.method.reading import ReadCases, read_cases

Json = dict[str, Any]
CASE: Json = {
    "method": "1",
    "reference_date": "2026-06-01",
    "supervision_measure": False,
    "parameters": {},
    "themes": [
        {
            "code": "1",
            "core": True,
            "criteria": [
                {
                    "code": "1.1",
                    "weights": {"access": 1, "regulator": 1, "resident": 3},
                    "self_score": "4",
                    "observations": [
                        {"perspective": "access", "score": "4", "observed_on": "2026-03-01"},
                        {
                            "perspective": "resident",
                            "score": "4.2",
                            "observed_on": "2026-01-01",
                            "respondents": 38,
                        },
                        {"perspective": "regulator", "score": 3, "observed_on": "2026-01-01"},
                    ],
                    "signals": [
                        {
                            "severity": 3,
                            "polarity": "negative",
                            "verified": True,
                            "repair_verified": True,
                            "observed_on": "2025-11-01",
                        }
                    ],
                }
            ],
        },
        {"code": "2", "core": False, "criteria": []},
    ],
}
CRITERION = "themes[0].criteria[0]"
OBSERVATION = f"{CRITERION}.observations"
SIGNAL = f"{CRITERION}.signals[0]"
REMOVE = object()


def read(document: object) -> ReadCases:
    return read_cases(json.dumps(document).encode())


def changed(place: str, value: object) -> Json:
    """The case with something else at a place."""
    case = deepcopy(CASE)
    *path, last = [
        int(step) if step.isdigit() else step for step in place.replace("[", ".").replace("]", "").split(".")
    ]
    inner: Any = case
    for step in path:
        inner = inner[step]
    if value is REMOVE:
        del inner[last]
    else:
        inner[last] = value
    return case


def faults(document: object) -> list[tuple[str, FaultCode]]:
    found = read(document)
    assert (found.cases == ()) is bool(found.faults)
    return [(fault.place, fault.code) for fault in found.faults]
