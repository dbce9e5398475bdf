"""The user's own settings, shared by window and command line: a small JSON file.

An organisation may set some of them for everybody on a machine, in a policy file: as a default that the user
can change, or fixed. What moves a judgement never lives here but in the register.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, cast

from contractbeoordeling import paths

_PARTS = ("defaults", "fixed")
_LANGUAGES, _APPEARANCES = ("nl", "en"), ("system", "light", "dark")
_TRIES, _SECONDS_BETWEEN_TRIES = 10, 0.05


def _is_language(value: object) -> bool:
    return value in _LANGUAGES


def _is_appearance(value: object) -> bool:
    return value in _APPEARANCES


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


ORGANISATION_SETTINGS: dict[str, Callable[[object], bool]] = {
    "appearance": _is_appearance,
    "folder": _is_text,
    "language": _is_language,
    "network_registers": _is_switch,
    "organisation": _is_text,
    "shared": _is_switch,
}
"""What a policy file may set, each with what makes a value right."""


class PolicyProblem(NamedTuple):
    """Something in the policy file that has no effect: its code, and the name or value that it is about."""

    code: str
    about: str = ""


class Policy(NamedTuple):
    """What the organisation set on this machine, and what in its file could not be used."""

    defaults: dict[str, object]
    fixed: dict[str, object]
    problems: tuple[PolicyProblem, ...] = ()


def settings_file() -> Path:
    """The file that holds the settings; it may not exist yet."""
    return paths.config_dir() / "settings.json"


def read() -> dict[str, object]:
    """All settings in force; what is missing or unreadable counts as not set, for no setting may stop the program."""
    set_for_all = policy()
    return set_for_all.defaults | _own() | set_for_all.fixed


def is_fixed(name: str) -> bool:
    """Tell whether the organisation fixed a setting, so that the user can't choose."""
    return name in policy().fixed


def write(**changes: object) -> None:
    """Keep these settings beside the ones already there; what the organisation fixed stays as it is.

    Raises OSError.
    """
    fixed = policy().fixed
    kept = _own() | {name: value for name, value in changes.items() if name not in fixed}
    file = settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_suffix(f".{os.getpid()}.new")
    try:
        aside.write_text(json.dumps(kept, indent=1, ensure_ascii=False), encoding="utf-8")
        _swap_in(aside, file)
    finally:
        aside.unlink(missing_ok=True)


def remember(**changes: object) -> None:
    """Keep what is merely handy to have next time; where it can't be written, the program goes on without."""
    with contextlib.suppress(OSError):
        write(**changes)


def policy() -> Policy:
    """What the organisation set; whatever is wrong in its file is named, and the rest of it holds."""
    try:
        content: object = json.loads(paths.policy_file().read_bytes())
    except FileNotFoundError:
        return Policy({}, {})
    except OSError as error:
        return Policy({}, {}, (PolicyProblem("unreadable", error.strerror or type(error).__name__),))
    except (ValueError, RecursionError):
        return Policy({}, {}, (PolicyProblem("not_json"),))
    if not isinstance(content, dict):
        return Policy({}, {}, (PolicyProblem("not_json"),))
    return _checked(cast("dict[str, object]", content))


def _checked(content: dict[str, object]) -> Policy:
    """Keep what can be used of a policy file."""
    problems = [PolicyProblem("part_unknown", name) for name in content if name not in _PARTS]
    kept: dict[str, dict[str, object]] = {}
    for part in _PARTS:
        values = content.get(part, {})
        if not isinstance(values, dict):
            problems.append(PolicyProblem("part_wrong", part))
            values = {}
        kept[part] = {}
        for name, value in cast("dict[str, object]", values).items():
            if name not in ORGANISATION_SETTINGS:
                problems.append(PolicyProblem("setting_unknown", name))
            elif not ORGANISATION_SETTINGS[name](value):
                problems.append(PolicyProblem("value_wrong", name))
            else:
                kept[part][name] = value
    return Policy(kept["defaults"], kept["fixed"], tuple(problems))


def _own() -> dict[str, object]:
    """What the user's own file holds."""
    try:
        content: object = json.loads(settings_file().read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", content) if isinstance(content, dict) else {}


def _swap_in(aside: Path, file: Path) -> None:
    """Put the new file in the old one's place; on Windows it waits for who happens to read the old one."""
    for tries_left in reversed(range(_TRIES)):
        try:
            aside.replace(file)
        except PermissionError:
            if not tries_left:
                raise
            time.sleep(_SECONDS_BETWEEN_TRIES)
        else:
            return
