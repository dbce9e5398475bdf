"""What program this is, what came with it, and where it may write."""

from __future__ import annotations

import gzip
import json
import locale
import platform
import secrets
import sys
from datetime import datetime
from pathlib import Path

from contractbeoordeling import __version__, paths, settings
from contractbeoordeling.build_info import build_info
from contractbeoordeling.domain.framework import parse_framework
from contractbeoordeling.storage import schema
from contractbeoordeling.storage.cipher import library_versions
from contractbeoordeling.usecases.self_test.check import NotSound
from contractbeoordeling.usecases.self_test.stage import MARK, Stage
from contractbeoordeling.wording import i18n
from contractbeoordeling.wording.policy import problem_sentence
from contractbeoordeling.wording.self_test import say

SAMPLE = "registers/0001.register.gz"
"""The oldest register that there is; whatever version this program is, it must be able to open it."""
EXAMPLES = "worked-examples.json"
_ENCODINGS = ("utf-8-sig", "utf-16", "cp1252")


def program(stage: Stage) -> str:
    """Name the versions of everything; what was built together must still be together."""
    sqlite, cipher = library_versions()
    build = build_info()
    kind = "source" if build is None else "test" if build.test else "release"
    stage.facts |= {
        "version": __version__,
        "build": kind,
        "built": None if build is None else build.built,
        "python": platform.python_version(),
        "sqlite": sqlite,
        "sqlcipher": cipher,
        "system": platform.platform(),
        "encoding": locale.getencoding(),
    }
    if not cipher:
        raise NotSound("no_cipher", sqlite=sqlite)
    if build is not None and (build.version, build.python) != (__version__, platform.python_version()):
        raise NotSound(
            "mixed_build",
            built=f"{build.version}, Python {build.python}",
            found=f"{__version__}, Python {platform.python_version()}",
        )
    versions = f"{__version__} ({say(kind)}), Python {platform.python_version()}"
    return f"{versions}, SQLite {sqlite}, SQLCipher {cipher}, {platform.platform()}"


def places(stage: Stage) -> str:
    """Write beside the settings and the log, and take it away again; all of the organisation's policy must hold."""
    log = paths.log_file()
    stage.facts |= {"settings": str(settings.settings_file()), "log": str(log)}
    for folder in {paths.config_dir(), log.parent}:
        _try_writing(folder)
    if problems := settings.policy().problems:
        said = "; ".join(map(problem_sentence, problems))
        raise NotSound("policy_faulty", path=paths.policy_file(), problems=said)
    return say("places_written", settings=settings.settings_file(), log=log)


def _try_writing(folder: Path) -> None:
    """Write a file in a folder and remove all of it again, the folder too where it wasn't there."""
    absent = [each for each in (folder, *folder.parents) if not each.exists()]
    aside = folder / f".zelftest-{secrets.token_hex(4)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_text(MARK, encoding="utf-8")
        if aside.read_text(encoding="utf-8") != MARK:
            raise NotSound("not_as_written", path=folder)
    finally:
        aside.unlink(missing_ok=True)
        for each in absent:
            if each.exists():
                each.rmdir()


def resources(_stage: Stage) -> str:
    """Read what comes with the program as a file."""
    data = json.loads(paths.resource("framework-nl.json").read_text(encoding="utf-8"))
    framework, faults = parse_framework(data)
    if framework is None:
        raise NotSound("framework_faulty", count=len(faults))
    json.loads(paths.resource(EXAMPLES).read_text(encoding="utf-8"))
    if not gzip.decompress(paths.resource(SAMPLE).read_bytes()):
        raise NotSound("sample_empty")
    if schema.known_versions()[-1:] != [schema.HEAD]:
        raise NotSound("migrations_missing", head=schema.HEAD)
    if not i18n.has("en"):
        raise NotSound("texts_missing", language="en")
    if build_info() is not None and paths.licences_dir() is None:
        raise NotSound("licences_missing")
    return say(
        "resources_read",
        framework=framework.name,
        version=framework.version,
        themes=len(framework.themes),
        criteria=len(list(framework.criteria)),
    )


def encodings(_stage: Stage) -> str:
    """Take a text through the encodings of other people's files, and ask what time it is here."""
    for each in _ENCODINGS:
        if MARK.encode(each).decode(each) != MARK:
            raise NotSound("encoding_loses", encoding=each)
    offset = datetime.now().astimezone().strftime("%z")
    names = ", ".join(_ENCODINGS)
    return say("encodings_known", encodings=names, files=sys.getfilesystemencoding(), offset=offset)
