"""One thing in a dossier, and what decides whether its reader may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.criteria import criterion_names

SEALED = "#sealed"
"""Behind the id of a version: what belongs to determining it, not to its draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a day; `subject_ids` are the records whose files belong to it."""

    on: date
    title: str
    lines: Sequence[tuple[str, str]] = ()
    subject_ids: tuple[str, ...] = ()


class Source:
    """The register as the dossier of one provider reads it, for one reader."""

    def __init__(self, store: Store, provider: Provider, audience: Audience) -> None:
        self.store, self.provider, self.audience = store, provider, audience
        self._criteria = criterion_names(store)
        self._people = {each.id: each for each in store.find(Person)}

    def shows(self, text: Audience) -> bool:
        """Tell whether the reader may see something."""
        return self.audience.shows(text)

    def person(self, person_id: str | None, name: str = "", function: str = "") -> str:
        """Return who did something: name and function for the client itself, for others the function alone."""
        known = self._people.get(person_id or "")
        function = function or (known.function if known else "")
        if self.audience not in (Audience.NARROW, Audience.INTERNAL):
            return function
        return ", ".join(filter(None, (known.name if known else name, function)))

    def criterion(self, key: str | None) -> str:
        """Return code and name of a criterion."""
        return self._criteria.get(key or "", key or "")
