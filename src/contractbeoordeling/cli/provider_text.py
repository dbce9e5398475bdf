"""A provider on the screen, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

from contractbeoordeling.wording.fields import field_label, record_label
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.labels import LINKS
from contractbeoordeling.wording.numbers import number
from contractbeoordeling.wording.values import said

if TYPE_CHECKING:
    from contractbeoordeling.domain.record import Record
    from contractbeoordeling.usecases.provider_file import ContractFile, ProviderFile


def provider_text(file: ProviderFile) -> str:
    """Return everything of a provider as lines of text."""
    return "\n".join(_lines(file))


def _lines(file: ProviderFile) -> Iterator[str]:
    yield file.provider.name
    yield from _fields(file.provider, "  ", skip=("name",))
    details = (*file.trade_names, *file.agb_codes, *file.locations, *file.contacts, *file.certificates)
    for detail in details:
        yield f"{_title(record_label(type(detail)))}: {_short(detail)}"
    for each in file.links:
        yield tr("Verband: {kind} – {other}").format(kind=LINKS[each.link.kind], other=each.other.name)
    for contract in file.contracts:
        yield from _contract(contract)


def _contract(file: ContractFile) -> Iterator[str]:
    yield f"{_title(record_label(type(file.contract)))} {file.contract.number}"
    yield from _fields(file.contract, "  ", skip=("number", "municipality_ids"))
    if file.municipalities:
        names = ", ".join(each.name for each in file.municipalities)
        yield f"  {field_label(type(file.contract), 'municipality_ids')}: {names}"
    for year in file.years:
        line = tr("  {year}: plafond {ceiling}, gebruikt {used}")
        yield line.format(year=year.year, ceiling=number(year.ceiling, 2), used=number(year.used, 2))


def _fields(record: Record, indent: str, skip: tuple[str, ...]) -> Iterator[str]:
    for each in fields(record):
        value = said(getattr(record, each.name))
        if value and each.name not in skip and each.name != "id" and not each.name.endswith("_id"):
            yield f"{indent}{field_label(type(record), each.name)}: {value}"


def _short(record: Record) -> str:
    values = (
        said(getattr(record, each.name))
        for each in fields(record)
        if each.name != "id" and not each.name.endswith("_id")
    )
    return ", ".join(value for value in values if value)


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]
