"""Providers as a workbook: to look at, to work on in Excel, and to take over again."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TypeVar

from contractbeoordeling.domain.provider import AgbCode, Contact, Location, Provider, TradeName
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.written import write_file
from contractbeoordeling.wording.labels import LAWS, STATUSES
from contractbeoordeling.workbook.provider_list.headers import Role
from contractbeoordeling.workbook.provider_list.writing import listed, provider_workbook

D = TypeVar("D", TradeName, AgbCode, Location, Contact)
Line = dict[Role, str]


def export_providers(reader: Reader, path: Path, provider_ids: Collection[str] | None = None) -> int:
    """Write these providers, or all, to an xlsx file, and return how many there are."""
    providers = reader.find(Provider)
    if provider_ids is not None:
        providers = [each for each in providers if each.id in provider_ids]
    names, codes = _by_provider(reader, TradeName), _by_provider(reader, AgbCode)
    locations, contacts = _by_provider(reader, Location), _by_provider(reader, Contact)
    lines: list[Line] = []
    for each in sorted(providers, key=_name):
        own = _own_line(each)
        own[Role.TRADE_NAME] = listed([name.name for name in names[each.id]])
        own[Role.AGB] = listed([code.code for code in codes[each.id]])
        lines += _lines(each, own, locations[each.id], contacts[each.id])
    write_file(path, provider_workbook(lines))
    return len(providers)


def _by_provider(reader: Reader, kind: type[D]) -> dict[str, list[D]]:
    found: dict[str, list[D]] = defaultdict(list)
    for each in reader.find(kind):
        found[each.provider_id].append(each)
    return found


def _name(provider: Provider) -> str:
    return provider.name.casefold()


def _key(provider: Provider) -> Line:
    """What each line of a provider begins with."""
    return {Role.ID: provider.id, Role.NAME: provider.name, Role.KVK: provider.kvk or ""}


def _own_line(provider: Provider) -> Line:
    return {
        **_key(provider),
        Role.LEGAL_FORM: provider.legal_form,
        Role.STREET: provider.street,
        Role.POSTAL_CODE: provider.postal_code,
        Role.CITY: provider.city,
        Role.LAWS: " / ".join(LAWS[each] for each in provider.laws),
        Role.CARE_FORMS: listed(provider.care_forms),
        Role.REGIONS: listed(provider.regions),
        Role.STATUS: STATUSES[provider.status],
        Role.NOTE: provider.note,
    }


def _lines(
    provider: Provider, own: Line, locations: list[Location], contacts: list[Contact]
) -> Iterator[Line]:
    """Go through a provider's lines: its own with the first contact, then locations and other contacts."""
    lines = [own, *({**_key(provider), **_location(each)} for each in locations)]
    lines += [_key(provider) for _ in range(len(contacts) - len(lines))]
    for line, contact in zip(lines, contacts, strict=False):
        line.update(_contact(contact))
    yield from lines


def _location(location: Location) -> Line:
    return {
        Role.LOCATION: location.number or "",
        Role.LOCATION_NAME: location.name,
        Role.STREET: location.street,
        Role.POSTAL_CODE: location.postal_code,
        Role.CITY: location.city,
    }


def _contact(contact: Contact) -> Line:
    return {
        Role.CONTACT_NAME: contact.name,
        Role.CONTACT_FUNCTION: contact.function,
        Role.CONTACT_EMAIL: contact.email,
        Role.CONTACT_PHONE: contact.phone,
    }
