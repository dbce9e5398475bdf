"""Read models: the rows that pages show.

What the list of providers needs is light, so that its rows stand before the rest of storage is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.names import folded
from contractbeoordeling.storage.views import provider_list
from contractbeoordeling.storage.views.provider_list import ProviderCounts, ProviderRow
from contractbeoordeling.usecases.shared_places import refuse_shared

if TYPE_CHECKING:
    from contractbeoordeling.storage.reading import Reader

__all__ = [
    "ProviderCounts",
    "ProviderFilter",
    "ProviderRow",
    "glimpse_providers",
    "haystacks",
    "provider_counts",
    "provider_rows",
]


def glimpse_providers(path: Path) -> list[ProviderRow] | None:
    """Return the providers of a register that isn't open yet, or None where it takes more to open it."""
    try:
        refuse_shared(path)
    except Refusal:
        return None
    return provider_list.glimpse(path)


def provider_rows(reader: Reader) -> list[ProviderRow]:
    """Return all providers by name."""
    from contractbeoordeling.storage.views import providers

    return providers.provider_rows(reader)


def provider_counts(reader: Reader, today: date) -> Mapping[str, ProviderCounts]:
    """Return per provider what is open on a day."""
    from contractbeoordeling.storage.views import providers

    return providers.provider_counts(reader, today.isoformat())


def haystacks(reader: Reader | None, rows: Sequence[ProviderRow]) -> dict[str, str]:
    """Return per provider the folded text that a search looks through: names, numbers and places."""
    others: Mapping[str, str] = {}
    if reader is not None:
        from contractbeoordeling.storage.views import providers

        others = providers.other_names(reader)
    return {row.id: folded(f"{row.name} {row.kvk or ''} {row.city} {others.get(row.id, '')}") for row in rows}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderFilter:
    """What is asked of the list of providers; an empty field asks nothing."""

    words: str = ""
    law: str = ""
    care_form: str = ""
    region: str = ""
    status: str = ""

    @property
    def active(self) -> int:
        """How many fields beside the words ask something."""
        return sum(bool(each) for each in (self.law, self.care_form, self.region, self.status))

    def of(self, rows: Sequence[ProviderRow], texts: Mapping[str, str]) -> list[ProviderRow]:
        """Return the rows that fit; `texts` are the haystacks, needed where words are asked."""
        words = folded(self.words).split()
        found = [row for row in rows if self._fits(row)] if self.active else list(rows)
        return [row for row in found if all(word in texts[row.id] for word in words)] if words else found

    def _fits(self, row: ProviderRow) -> bool:
        return (
            self.law in ("", *row.laws)
            and self.care_form in ("", *row.care_forms)
            and self.region in ("", *row.regions)
            and self.status in ("", row.status)
        )
