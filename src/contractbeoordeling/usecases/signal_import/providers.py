"""Which provider a row of a list is about: by number, by exact name, by what the user said; else it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy

from rapidfuzz import fuzz, process

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.names import folded, name_core
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.doubles import Identity, identities
from contractbeoordeling.usecases.lookup import find_provider
from contractbeoordeling.workbook.signal_list.headers import Role
from contractbeoordeling.workbook.signal_list.rows import Named

_NEAR = 75.0  # of 100
_NEARLY_INSIDE = 90.0
_LONG_ENOUGH = 6  # shorter texts are inside nearly everything
_SHOWN = 3


class ProviderFinder:
    """Knows every provider of a register by its numbers and names."""

    def __init__(self, reader: Reader, said: Mapping[str, str], *, take_near: bool = False) -> None:
        self._take_near = take_near
        self._providers = {each.id: each for each in reader.find(Provider)}
        self._kvk: dict[str, str] = {}
        self._agb: dict[str, set[str]] = {}
        self._near: dict[str, list[Provider]] = {}
        self._names: dict[str, set[str]] = {}
        self._spelt: dict[str, set[str]] = {}
        self._said = _meant(reader, said)
        for identity in identities(reader):
            self._know(identity)

    def with_said(self, reader: Reader, said: Mapping[str, str]) -> ProviderFinder:
        """The same providers, for a list in which the user said whom some names mean."""
        other = copy(self)
        other._said = _meant(reader, said)
        return other

    def _know(self, identity: Identity) -> None:
        if identity.kvk is not None:
            self._kvk[identity.kvk] = identity.provider_id
        for code in identity.agb_codes:
            self._agb.setdefault(code, set()).add(identity.provider_id)
        self._spelt[identity.provider_id] = {folded(name) for name in identity.names}
        for name in identity.names:
            self._names.setdefault(name_core(name), set()).add(identity.provider_id)

    def find(self, row: Named) -> Provider | None:
        """Return the provider that a row is about; None with a finding where that is not certain."""
        by_number, by_name = self._by_number(row), self._by_name(row)
        if by_number is not None and row.provider and by_name != by_number:
            return self._other_name(row, by_number, by_name)
        found = by_number or by_name
        if by_number is not None and row.provider and folded(row.provider) not in self._spelt[by_number]:
            known = self._providers[by_number].name
            row.cells.note(Role.PROVIDER, "other_spelling", row.provider, FindingSeverity.NOTE, known=known)
        return self._ask(row) if found is None else self._providers[found]

    def _by_number(self, row: Named) -> str | None:
        found = self._kvk.get(row.kvk.value or row.kvk.likely or "")
        if row.kvk.value is None and found is not None and found != self._by_name(row):
            found = None  # a number that misses a digit is believed only beside the right name
        for role, reading in ((Role.KVK, row.kvk), (Role.AGB, row.agb)):
            if reading.fault is not None and found is None:
                row.cells.note(role, "number_unusable", row.cells.line(role), FindingSeverity.WARNING)
        if found is None:
            owners = self._agb.get(row.agb.value or "", set())
            found = next(iter(owners)) if len(owners) == 1 else None
        return found

    def _by_name(self, row: Named) -> str | None:
        said = self._said.get(folded(row.provider)) if row.provider else None
        owners = self._names.get(name_core(row.provider), set()) if row.provider else set[str]()
        return said or (next(iter(owners)) if len(owners) == 1 else None)

    def _other_name(self, row: Named, by_number: str, by_name: str | None) -> Provider | None:
        known = self._providers[by_number]
        if by_name is not None:
            row.cells.fault(Role.PROVIDER, "provider_contradicts", row.provider, known=known.name)
            return None
        row.cells.note(
            Role.PROVIDER, "provider_by_number", row.provider, FindingSeverity.WARNING, known=known.name
        )
        return known

    def _ask(self, row: Named) -> Provider | None:
        """Return the only provider with a near name where the user said to take that; else ask which it is."""
        name = row.provider or row.cells.line(Role.KVK) or row.cells.line(Role.AGB)
        role = Role.PROVIDER if row.provider else Role.KVK
        near = self.near(row.provider)
        named = ", ".join(f"'{each.name}'" + (f" (KvK {each.kvk})" if each.kvk else "") for each in near)
        if self._take_near and len(near) == 1:
            row.cells.note(role, "provider_by_near_name", name, FindingSeverity.WARNING, known=named)
            return near[0]
        code = "provider_asks" if near else "provider_unknown"
        row.cells.fault(role, code, name, name=name, near=named)
        return None

    def near(self, name: str) -> list[Provider]:
        """Return the providers whose names look like this one, or hold it as a part, the likest first."""
        core = name_core(name) if name else ""
        if core not in self._near:
            self._near[core] = self._likest(core)
        return self._near[core]

    def _likest(self, core: str) -> list[Provider]:
        if not core:
            return []
        found = process.extract(core, list(self._names), scorer=_likeness, score_cutoff=_NEAR, limit=_SHOWN)
        ids = dict.fromkeys(each for match, _, _ in found for each in sorted(self._names[match]))
        return [self._providers[each] for each in list(ids)[:_SHOWN]]


def _meant(reader: Reader, said: Mapping[str, str]) -> dict[str, str]:
    return {folded(name): find_provider(reader, text).id for name, text in said.items()}


def _likeness(one: str, other: str, *, score_cutoff: float | None = None, **_options: object) -> float:
    """Return how alike two folded names are: the same words in any order, or one begun within the other."""
    whole = fuzz.token_set_ratio(one, other, score_cutoff=score_cutoff)
    part = fuzz.partial_ratio(one, other) if min(len(one), len(other)) >= _LONG_ENOUGH else 0.0
    return max(whole, part if part >= _NEARLY_INSIDE else 0.0)
