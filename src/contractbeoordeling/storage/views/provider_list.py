"""The rows of the list of providers, and a first look at them before the rest of storage is loaded."""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlite

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.reach import reach
from contractbeoordeling.storage.versions import APPLICATION_ID, HEAD

ALL_PROVIDERS = (
    "SELECT id, name, kvk, city, laws, care_forms, regions, status FROM provider ORDER BY name COLLATE NOCASE"
)


class ProviderRow(NamedTuple):
    """One provider as its list shows it; laws and status are codes."""

    id: str
    name: str
    kvk: str | None
    city: str
    laws: tuple[str, ...]
    care_forms: tuple[str, ...]
    regions: tuple[str, ...]
    status: str


class ProviderCounts(NamedTuple):
    """What is open about one provider."""

    actions: int = 0
    overdue: int = 0
    unverified: int = 0


def provider_row(values: Sequence[Any]) -> ProviderRow:
    """Return the row of one line of ALL_PROVIDERS."""
    key, name, kvk, city, laws, care_forms, regions, status = values
    return ProviderRow(key, name, kvk, city, _texts(laws), _texts(care_forms), _texts(regions), status)


def glimpse(path: Path) -> list[ProviderRow] | None:
    """Return the providers of a sound register of this version; None leaves it to opening to say what is wrong."""
    try:
        # Not Path.as_uri: of a share or a long path on Windows it makes what SQLite takes for another machine.
        connection = sqlite.connect(f"file:{quote(str(reach(path)))}?mode=rw", uri=True, timeout=0)
    except (sqlite.Error, Refusal):
        return None
    try:
        if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            return None
        if connection.execute("SELECT version_num FROM alembic_version").fetchone() != (HEAD,):
            return None
        return [provider_row(values) for values in connection.execute(ALL_PROVIDERS)]
    except sqlite.Error:
        return None
    finally:
        connection.close()


@lru_cache(maxsize=4_000)
def _texts(value: str) -> tuple[str, ...]:
    return tuple(json.loads(value))
