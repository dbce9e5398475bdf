"""A reader of calendar files that takes nothing but what RFC 5545 allows."""

import re
from dataclasses import dataclass, field

_LINE = re.compile(
    r'(?P<name>[A-Z0-9-]+)(?P<parameters>(?:;[A-Z0-9-]+=(?:[^\x00-\x1f";:,]+|"[^"]*"))*):(?P<value>.*)'
)
_ESCAPES = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}
_TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "UID", "X-WR-CALNAME"}


@dataclass
class Component:
    """A part of a calendar: its properties by name, each once, and the parts inside it."""

    kind: str
    properties: dict[str, str] = field(default_factory=dict[str, str])
    parameters: dict[str, str] = field(default_factory=dict[str, str])
    parts: "list[Component]" = field(default_factory=list["Component"])

    def all(self, kind: str) -> "list[Component]":
        """Return the parts of a kind."""
        return [each for each in self.parts if each.kind == kind]


def read_calendar(content: bytes) -> Component:
    """Return the calendar; any departure from the standard is an error."""
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    physical = content[:-2].split(b"\r\n")
    assert all(0 < len(line) <= 75 for line in physical)
    for line in physical:
        line.decode()  # a line is never cut within a sign
    lines = content[:-2].replace(b"\r\n ", b"").decode().split("\r\n")
    root = Component("")
    stack = [root]
    for line in lines:
        _take(line, stack)
    assert len(stack) == 1
    (calendar,) = root.parts
    assert calendar.kind == "VCALENDAR"
    assert {"VERSION", "PRODID"} <= calendar.properties.keys()
    for event in calendar.all("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART"} <= event.properties.keys()
    return calendar


def _take(line: str, stack: list[Component]) -> None:
    found = _LINE.fullmatch(line)
    assert found, line
    name, value = found["name"], found["value"]
    if name == "BEGIN":
        stack.append(Component(value))
        stack[-2].parts.append(stack[-1])
    elif name == "END":
        assert stack.pop().kind == value
    else:
        here = stack[-1]
        assert name not in here.properties, line
        here.properties[name] = _unescaped(value) if name in _TEXTS else value
        here.parameters[name] = found["parameters"]


def _unescaped(value: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", re.sub(r"\\[\\;,n]", "", value)), value
    return re.sub(r"\\(.)", lambda each: _ESCAPES[each[0]], value)
