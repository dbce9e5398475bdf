"""Read models: the rows that pages show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.names import folded
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views import providers as view
from contractbeoordeling.storage.views.providers import ProviderCounts, ProviderRow

__all__ = ["ProviderCounts", "ProviderFilter", "ProviderRow", "haystacks", "provider_counts", "provider_rows"]


def provider_rows(reader: Reader) -> list[ProviderRow]:
    """Return all providers by name."""
    return view.provider_rows(reader)


def provider_counts(reader: Reader, today: date) -> Mapping[str, ProviderCounts]:
    """Return per provider what is open on a day."""
    return view.provider_counts(reader, today.isoformat())


def haystacks(reader: Reader, rows: Sequence[ProviderRow]) -> dict[str, str]:
    """Return per provider the folded text that a search looks through: names, numbers and places."""
    others = view.other_names(reader)
    return {
        row.id: folded(f"{row.name} {row.kvk or ''} {row.city} {others.get(row.id, '')}") for row in rows
    }


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
