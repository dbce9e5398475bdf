"""One provider as the register and the earlier rows of a list describe it, and what one more row adds."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from contractbeoordeling.domain.names import folded, name_core
from contractbeoordeling.domain.provider import AgbCode, Contact, Location, Provider, TradeName
from contractbeoordeling.domain.record import Record
from contractbeoordeling.usecases.doubles import Identity
from contractbeoordeling.wording.labels import GENERAL_CONTACT
from contractbeoordeling.workbook.provider_list.headers import Role
from contractbeoordeling.workbook.provider_list.rows import ProviderRow

_TEXTS = (Role.LEGAL_FORM, Role.STREET, Role.POSTAL_CODE, Role.CITY, Role.NOTE)
_ADDRESS = (Role.STREET, Role.POSTAL_CODE, Role.CITY)
_TAGS = (Role.LAWS, Role.CARE_FORMS, Role.REGIONS)
_CONTACT = {
    Role.CONTACT_FUNCTION: "function",
    Role.CONTACT_EMAIL: "email",
    Role.CONTACT_PHONE: "phone",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that a row gives for something that is known otherwise."""

    role: Role
    known: str
    given: str


@dataclass
class KnownProvider:
    """A provider with its details; `told_by` says which row gave a field, where it was this list."""

    provider: Provider
    details: list[Location | TradeName | AgbCode | Contact] = field(
        default_factory=list[Location | TradeName | AgbCode | Contact]
    )
    is_new: bool = False
    told_by: dict[Role, int] = field(default_factory=dict[Role, int])

    def identity(self) -> Identity:
        """What this provider is recognised by."""
        return Identity(
            provider_id=self.provider.id,
            names=(self.provider.name, *(each.name for each in self._all(TradeName))),
            kvk=self.provider.kvk,
            agb_codes=tuple(each.code for each in self._all(AgbCode)),
            location_numbers=tuple(each.number for each in self._all(Location) if each.number),
        )

    def _all(self, kind: type[Any]) -> Iterator[Any]:
        return (each for each in self.details if isinstance(each, kind))

    def merged(self, row: ProviderRow, *, overwrite: bool) -> "Merge":
        """Return what this provider becomes with a row: filled up, and overwritten only where asked."""
        merge = Merge(self.provider)
        self._merge_fields(merge, row)
        self._merge_details(merge, row)
        if overwrite:
            for difference in merge.differences:
                merge.overwrite(difference, row)
        return merge

    def _merge_fields(self, merge: "Merge", row: ProviderRow) -> None:
        provider = self.provider
        if row.kvk and provider.kvk is None:
            merge.fill(Role.KVK, row.kvk)
        if row.name and not self._goes_by(row.name):
            merge.differences.append(Difference(Role.NAME, provider.name, row.name))
        for role in _TEXTS:
            known, given = getattr(provider, role), getattr(row, role)
            if not given or folded(known) == folded(given):
                continue
            of_location = role in _ADDRESS and bool(row.location or row.location_name)
            if of_location and row.id:
                continue  # in a list of our own the provider's address has a line of its own
            if not known:
                merge.fill(role, given)
            elif not of_location:
                merge.differences.append(Difference(role, known, given))
        for role in _TAGS:
            known_tags, given_tags = getattr(provider, role), getattr(row, role)
            merge.fill_tags(role, known_tags, given_tags)
        if row.status is not None and row.status is not provider.status:
            merge.differences.append(Difference(Role.STATUS, provider.status, row.status))

    def _goes_by(self, name: str) -> bool:
        names = (self.provider.name, *(each.name for each in self._all(TradeName)))
        return name_core(name) in map(name_core, names)

    def _merge_details(self, merge: "Merge", row: ProviderRow) -> None:
        known_names = {folded(name) for name in self.identity().names} | {folded(row.name)}
        merge.details += [
            TradeName(provider_id=self.provider.id, name=name)
            for name in row.trade_names
            if folded(name) not in known_names
        ]
        known_codes = {each.code for each in self._all(AgbCode)}
        merge.details += [
            AgbCode(provider_id=self.provider.id, code=code)
            for code in row.agb_codes
            if code not in known_codes
        ]
        if row.location or row.location_name:
            self._merge_location(merge, row)
        if row.contact_name or row.contact_email or row.contact_phone:
            self._merge_contact(merge, row)

    def _merge_location(self, merge: "Merge", row: ProviderRow) -> None:
        known = next((each for each in self._all(Location) if _same_location(each, row)), None)
        old = known or Location(provider_id=self.provider.id)
        new = replace(
            old,
            number=old.number or row.location,
            name=old.name or row.location_name,
            street=old.street or row.street,
            postal_code=old.postal_code or row.postal_code,
            city=old.city or row.city,
        )
        merge.detail(known, new)

    def _merge_contact(self, merge: "Merge", row: ProviderRow) -> None:
        name = row.contact_name or GENERAL_CONTACT
        known = next((each for each in self._all(Contact) if folded(each.name) == folded(name)), None)
        old = known or Contact(provider_id=self.provider.id, name=name)
        new = old
        for role, attribute in _CONTACT.items():
            has, given = getattr(old, attribute), getattr(row, role)
            if given and not has:
                new = replace(new, **{attribute: given})
            elif given and folded(has) != folded(given):
                merge.differences.append(Difference(role, has, given))
        merge.contact = new
        merge.detail(known, new)


def _same_location(location: Location, row: ProviderRow) -> bool:
    if location.number and row.location:
        return location.number == row.location
    return bool(row.location_name) and folded(location.name) == folded(row.location_name)


@dataclass
class Merge:
    """What a row changes: the provider as it becomes, new and changed details, and what contradicts."""

    provider: Provider
    filled: list[Role] = field(default_factory=list[Role])
    details: list[Location | TradeName | AgbCode | Contact] = field(
        default_factory=list[Location | TradeName | AgbCode | Contact]
    )
    replaced: dict[str, Location | Contact] = field(default_factory=dict[str, Location | Contact])
    differences: list[Difference] = field(default_factory=list[Difference])
    contact: Contact | None = None

    @property
    def adds(self) -> bool:
        """Tell whether the row brings anything that was not known."""
        return bool(self.filled or self.details or self.replaced)

    def fill(self, role: Role, value: Any) -> None:
        """Give a value to a field that had none."""
        self.provider = replace(self.provider, **{role.value: value})
        self.filled.append(role)

    def fill_tags(self, role: Role, known: tuple[str, ...], given: tuple[str, ...]) -> None:
        """Add the tags that are not there yet."""
        has = {folded(each) for each in known}
        more = tuple(each for each in given if folded(each) not in has)
        if more:
            self.fill(role, known + more)

    def detail(self, known: Location | Contact | None, new: Location | Contact) -> None:
        """Add a detail, or replace the known one where it changed."""
        if known is None:
            self.details.append(new)
        elif new != known:
            self.replaced[known.id] = new

    def overwrite(self, difference: Difference, row: ProviderRow) -> None:
        """Let the row's value win."""
        role = difference.role
        if role not in _CONTACT:
            self.provider = replace(self.provider, **{role.value: getattr(row, role)})
        elif self.contact is not None:
            self.contact = replace(self.contact, **{_CONTACT[role]: getattr(row, role)})
            self.replaced[self.contact.id] = self.contact
        self.filled.append(role)

    def applied_to(self, known: KnownProvider, row: ProviderRow) -> list[Record]:
        """Make the known provider as it becomes; return the records that are new or changed."""
        written: list[Record] = [*self.details, *self.replaced.values()]
        if self.provider != known.provider:
            written.insert(0, self.provider)
        known.provider = self.provider
        known.details = [self.replaced.get(each.id, each) for each in known.details] + self.details
        known.told_by.update(dict.fromkeys(self.filled, row.row))
        return written
