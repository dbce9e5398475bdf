"""The columns of a provider's contracts, certificates and other details."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import contracts as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.ceiling import WARN_AT
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    Location,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.details import Detail
from contractbeoordeling.wording.fields import record_label
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.labels import LAWS, LINKS, VARIANTS
from contractbeoordeling.wording.numbers import day_if_any

_RIGHT = Qt.AlignmentFlag.AlignRight
_SOON = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class ContractLine:
    """A contract with its newest year."""

    contract: Contract
    year: ContractYear | None

    @property
    def share(self) -> Decimal | None:
        """How much of the ceiling is used."""
        if self.year is None or not self.year.ceiling or self.year.used is None:
            return None
        return self.year.used / self.year.ceiling


def contract_columns(municipalities: Mapping[str, str]) -> tuple[Column[ContractLine], ...]:
    """The columns of contracts; `municipalities` are their names by id."""
    return (
        Column("number", tr("Nummer"), _number, width=14),
        Column("title", tr("Titel"), _title, width=28, grow=True, hint=_title),
        Column("lots", tr("Perceel"), _lots, width=14),
        Column("law", tr("Wet"), _law, width=10),
        Column("variant", tr("Variant"), _variant, width=18),
        Column("starts", tr("Van"), _starts, width=11, order=_starts_order),
        Column("ends", tr("Tot en met"), _ends, width=11, order=_ends_order, tone=_ends_tone),
        Column(
            "municipalities", tr("Gemeenten"), partial(_municipalities, municipalities), width=22, grow=True
        ),
        Column("ceiling", tr("Plafond"), _ceiling, width=20, side=_RIGHT, order=_ceiling_order),
        Column("used", tr("Gebruikt"), _used, width=14, order=_used_order, tone=_used_tone),
    )


def identify_contract(line: ContractLine) -> str:
    """What tells two contracts apart."""
    return line.contract.id


def certificate_columns() -> tuple[Column[Certificate], ...]:
    """The columns of certificates."""
    return (
        Column("kind", tr("Keurmerk"), _kind, width=20, grow=True),
        Column("number", tr("Nummer"), _certificate_number, width=16),
        Column("issuer", tr("Uitgever"), _issuer, width=20, grow=True),
        Column("from", tr("Vanaf"), _from, width=11, order=_from_order),
        Column("until", tr("Tot en met"), _until, width=24, order=_until_order, tone=_until_tone),
    )


def identify_record(record: Certificate | Detail) -> str:
    """What tells two records apart."""
    return record.id


def detail_columns(names: Mapping[str, str]) -> tuple[Column[Detail], ...]:
    """The columns of everything else; `names` are those of the other providers."""
    return (
        Column("kind", tr("Soort"), _detail_kind, width=16),
        Column("name", tr("Naam of nummer"), partial(_detail_name, names), width=30, grow=True),
        Column("more", tr("Verder"), _detail_more, width=44, grow=True),
    )


def _number(line: ContractLine) -> str:
    return line.contract.number


def _title(line: ContractLine) -> str:
    return line.contract.title


def _lots(line: ContractLine) -> str:
    return ", ".join(line.contract.lots)


def _law(line: ContractLine) -> str:
    return LAWS[line.contract.law] if line.contract.law else ""


def _variant(line: ContractLine) -> str:
    return VARIANTS[line.contract.variant] if line.contract.variant else ""


def _starts(line: ContractLine) -> str:
    return day_if_any(line.contract.starts_on)


def _starts_order(line: ContractLine) -> date | None:
    return line.contract.starts_on


def _ends(line: ContractLine) -> str:
    return day_if_any(line.contract.ends_on)


def _ends_order(line: ContractLine) -> date | None:
    return line.contract.ends_on


def _ends_tone(line: ContractLine) -> Tone | None:
    ends = line.contract.ends_on
    return Tone.NEUTRAL if ends is not None and ends < today() else None


def _municipalities(names: Mapping[str, str], line: ContractLine) -> str:
    return ", ".join(sorted(names.get(each, "") for each in line.contract.municipality_ids))


def _ceiling(line: ContractLine) -> str:
    if line.year is None or line.year.ceiling is None:
        return ""
    return f"{texts.money(line.year.ceiling)} ({line.year.year})"


def _ceiling_order(line: ContractLine) -> Decimal | None:
    return line.year.ceiling if line.year else None


def _used(line: ContractLine) -> str:
    return "" if line.share is None else texts.used_share(line.share)


def _used_order(line: ContractLine) -> Decimal | None:
    return line.share


def _used_tone(line: ContractLine) -> Tone | None:
    return Tone.ATTENTION if line.share is not None and line.share >= WARN_AT else None


def _kind(line: Certificate) -> str:
    return line.kind


def _certificate_number(line: Certificate) -> str:
    return line.number


def _issuer(line: Certificate) -> str:
    return line.issuer


def _from(line: Certificate) -> str:
    return day_if_any(line.valid_from)


def _from_order(line: Certificate) -> date | None:
    return line.valid_from


def _until(line: Certificate) -> str:
    if line.valid_until is None:
        return texts.unproven()
    said = day_if_any(line.valid_until)
    return f"{said}, {texts.expired()}" if line.valid_until < today() else said


def _until_order(line: Certificate) -> date | None:
    return line.valid_until


def _until_tone(line: Certificate) -> Tone | None:
    if line.valid_until is None or line.valid_until < today():
        return Tone.BAD
    return Tone.ATTENTION if line.valid_until < today() + _SOON else None


def _detail_kind(line: Detail) -> str:
    return record_label(type(line))


def _detail_name(names: Mapping[str, str], line: Detail) -> str:
    if isinstance(line, ProviderLink):
        return names.get(line.other_id, "")
    if isinstance(line, AgbCode):
        return line.code
    if isinstance(line, Location):
        return " ".join(each for each in (line.number, line.name) if each)
    return line.name if isinstance(line, Contact | TradeName) else line.kind


def _detail_more(line: Detail) -> str:
    if isinstance(line, ProviderLink):
        return LINKS[line.kind]
    if isinstance(line, Contact):
        return " · ".join(each for each in (line.function, line.email, line.phone) if each)
    if isinstance(line, Location):
        return " ".join(each for each in (line.street, line.postal_code, line.city) if each)
    return ""
