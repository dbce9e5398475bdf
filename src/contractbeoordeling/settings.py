"""The user's own settings, shared by window and command line: a small JSON file.

What moves a judgement never lives here but in the register.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from contractbeoordeling import paths


def settings_file() -> Path:
    """The file that holds the settings; it may not exist yet."""
    return paths.config_dir() / "settings.json"


def read() -> dict[str, object]:
    """All settings; nothing where the file is missing or unreadable, for no setting may stop the program."""
    try:
        content: object = json.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, object]", content) if isinstance(content, dict) else {}


def write(**changes: object) -> None:
    """Keep these settings beside the ones already there."""
    file = settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_suffix(".new")
    aside.write_text(json.dumps(read() | changes, indent=1, ensure_ascii=False), encoding="utf-8")
    aside.replace(file)
