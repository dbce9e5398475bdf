"""From the rows with one value each to the framework's JSON, remembering every cell."""

from typing import Any

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.framework.faults import Path
from contractbeoordeling.domain.framework.parameters import RECENCY_STEPS
from contractbeoordeling.workbook.framework.cells import from_cell
from contractbeoordeling.workbook.framework.faultlist import FaultList
from contractbeoordeling.workbook.framework.sheets import ABOUT_CODES, SETTINGS, Kind
from contractbeoordeling.workbook.framework.table import Settings

_RECENCY = "parameters.recency"


def read_about(about: Settings, faults: FaultList) -> dict[str, Any]:
    """Read the name, the version and the words of the scale."""
    raw: dict[str, Any] = {"scale": {}}
    for code in ABOUT_CODES:
        parent, _, name = code.rpartition(".")
        target = raw[parent] if parent else raw
        target[name] = from_cell(Kind.LINE, about.cell(code))
        faults.place(_path(code), about.sheet, about.address(code))
    return raw


def read_settings(settings: Settings, faults: FaultList) -> dict[str, Any]:
    """Read every number; an empty cell is a fault, but for a step of recency that isn't used."""
    values: dict[str, JsonValue] = {}
    for setting in SETTINGS:
        value = from_cell(setting.kind, settings.cell(setting.code))
        values[setting.code] = "" if value is None and not setting.optional else value
        faults.place(_path(setting.code), settings.sheet, settings.address(setting.code))
    raw: dict[str, Any] = {"parameters": {}, "figures": {}, "reply_days": values["reply_days"]}
    for code, value in values.items():
        group, _, name = code.partition(".")
        if group == "figures":
            raw["figures"].setdefault(name.partition(".")[0], []).append(value)
        elif group == "parameters" and not code.startswith(_RECENCY):
            raw["parameters"][name] = value
    raw["parameters"]["recency"] = _recency(values, settings, faults)
    return raw


def _recency(values: dict[str, JsonValue], settings: Settings, faults: FaultList) -> list[list[JsonValue]]:
    """Return the steps that have months or a weight, under the places that they have among those."""
    faults.place(("parameters", "recency"), settings.sheet, settings.address(f"{_RECENCY}.0.months"))
    steps: list[list[JsonValue]] = []
    for number in range(RECENCY_STEPS):
        codes = f"{_RECENCY}.{number}.months", f"{_RECENCY}.{number}.weight"
        pair = [values[code] for code in codes]
        if pair == [None, None]:
            continue
        path = ("parameters", "recency", len(steps))
        for place, code in ((path, codes[0]), ((*path, 0), codes[0]), ((*path, 1), codes[1])):
            faults.place(place, settings.sheet, settings.address(code))
        steps.append(pair)
    return steps


def _path(code: str) -> Path:
    """Return the path of a code; in JSON the parts of a list are numbers."""
    return tuple(
        int(part) if part.isdigit() and not code.startswith("scale") else part for part in code.split(".")
    )
