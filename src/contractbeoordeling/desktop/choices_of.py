"""What can be chosen in dialogs: providers, criteria and municipalities of the register, codes of the domain."""

from __future__ import annotations

from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.overview import provider_rows

Choices = list[tuple[str, str]]


def provider_choices(reader: Reader) -> Choices:
    """Every provider; two of the same name are told apart by their numbers."""
    rows = provider_rows(reader)
    names = [row.name for row in rows]
    seen = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else set[str]()
    return [(f"{row.name} ({row.kvk or row.city})" if row.name in seen else row.name, row.id) for row in rows]


def criterion_choices(reader: Reader, framework_id: str | None = None) -> Choices:
    """Every criterion of a framework version, or of the newest."""
    _, framework = framework_in_use(reader, framework_id)
    return [(f"{each.code}  {each.name}", each.key) for each in framework.criteria]


def criterion_names(reader: Reader) -> dict[str, str]:
    """Code and name by key, of the newest framework; nothing where there is none."""
    return {key: text for text, key in criterion_choices(reader)}


def municipality_choices(reader: Reader) -> Choices:
    """Every municipality of the register."""
    return sorted((each.name, each.id) for each in reader.find(Municipality))
