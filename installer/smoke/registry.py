"""The registry as text: read whole, and compared with how it was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from installer.smoke.report import Wrong
from installer.smoke.wine import Wine

HIVES = ("HKCU", "HKLM")
_LONG = {"HKCU": "HKEY_CURRENT_USER", "HKLM": "HKEY_LOCAL_MACHINE"}
_ENTRY = re.compile(r'^(?:"((?:[^"\\]|\\.)*)"|@)=(.*)$')

Keys = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Registry:
    """Keys by their path, and in each the values by name; "" is the one without a name."""

    keys: Keys

    def value(self, key: str, name: str = "") -> str | None:
        """A value as text, None where it isn't there; upper and lower case are the same to Windows."""
        long = _long(key).lower()
        for path, values in self.keys.items():
            if path.lower() == long:
                found = {each.lower(): text for each, text in values.items()}.get(name.lower())
                return None if found is None else _text(found)
        return None

    def below(self, key: str) -> list[str]:
        """The names of the keys directly under this one."""
        long = _long(key).lower() + "\\"
        names = {path[len(long) :].split("\\")[0] for path in self.keys if path.lower().startswith(long)}
        return sorted(names)


def registry(wine: Wine) -> Registry:
    """Read the user's and the machine's part."""
    keys: Keys = {}
    for hive in HIVES:
        file = wine.c / "windows" / "temp" / f"{hive}.reg"
        done = wine.run("reg.exe", "export", hive, wine.windows(file), "/y")
        if done.status != 0 or not file.exists():
            raise Wrong(f"the registry can't be read: {done.text}")
        keys.update(parsed(file))
        file.unlink()
    return Registry(keys)


def parsed(file: Path) -> Keys:
    """What an exported file holds; values that are broken over lines are put together."""
    keys: Keys = {}
    values: dict[str, str] = {}
    text = file.read_text(encoding="utf-16").replace("\\\n  ", "")
    for line in text.splitlines()[1:]:
        if line.startswith("[") and line.endswith("]"):
            values = keys.setdefault(line[1:-1], {})
        elif found := _ENTRY.match(line):
            values[_plain(found[1] or "")] = found[2]
    return keys


def differences(before: Registry, after: Registry) -> list[str]:
    """What came, went and changed, a line each."""
    found: list[str] = []
    for key in sorted(before.keys.keys() | after.keys.keys()):
        old, new = before.keys.get(key), after.keys.get(key)
        if old is None or new is None:
            found.append(f"{'+' if old is None else '-'} {key}")
        for name in sorted((old or {}).keys() | (new or {}).keys()):
            was, is_now = (old or {}).get(name), (new or {}).get(name)
            if was != is_now:
                found.append(f"{key} “{name}”: {_shown(was)} → {_shown(is_now)}")
    return found


def _long(key: str) -> str:
    hive, _, rest = key.partition("\\")
    return f"{_LONG.get(hive, hive)}\\{rest}"


def _text(value: str) -> str:
    """A value as Windows would show it: texts, also those that are kept as bytes, and numbers."""
    if value.startswith('"'):
        return _plain(value[1:-1])
    if value.startswith("dword:"):
        return str(int(value[6:], 16))
    if found := re.match(r"hex\((?:1|2|7)\):(.*)", value):
        return bytes.fromhex(found[1].replace(",", "")).decode("utf-16le").rstrip("\0")
    return value


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _shown(value: str | None) -> str:
    return "nothing" if value is None else value if len(value) < 160 else value[:160] + "…"
