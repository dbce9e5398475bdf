"""Framework versions in the register: adding one, and getting one back as it was."""

import json
from datetime import UTC, datetime
from functools import lru_cache

from contractbeoordeling.domain.framework import (
    Framework,
    framework_bytes,
    framework_hash,
    parse_framework,
)
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store


def keep_framework(store: Store, who: Author, framework: Framework) -> FrameworkVersion:
    """Store a framework version and return it; the same content is stored once."""
    version = framework_version(framework)
    kept = store.get(FrameworkVersion, version.id)
    if kept is not None:
        return kept
    with store.change(who, Verb.FRAMEWORK_ADDED, note=framework.version) as change:
        return change.add(version)


def framework_version(framework: Framework) -> FrameworkVersion:
    """Return the record of a framework, named by the hash of its content."""
    return FrameworkVersion(
        id=framework_hash(framework),
        name=framework.name,
        version=framework.version,
        content=framework_bytes(framework).decode(),
        added_at=datetime.now(UTC),
    )


def framework_of(reader: Reader, framework_id: str) -> Framework:
    """Return a framework version of the register; raises KeyError where it holds none with this id."""
    version = reader.get(FrameworkVersion, framework_id)
    if version is None:
        raise KeyError(framework_id)
    return _parsed(version.content)


def newest_framework(reader: Reader) -> FrameworkVersion | None:
    """Return the framework version that was added last."""
    return next(reversed(reader.find(FrameworkVersion)), None)


@lru_cache(maxsize=8)
def _parsed(content: str) -> Framework:
    framework, faults = parse_framework(json.loads(content))
    if framework is None:
        raise ValueError(f"a stored framework version no longer reads: {faults}")
    return framework
