"""The rows of a provider list: what each says of one provider, and the rows that say nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.numbers import NumberKind
from contractbeoordeling.domain.provider import Law, ProviderStatus
from contractbeoordeling.workbook.grid import Place, Sheet, Workbook
from contractbeoordeling.workbook.provider_list.headers import Header, Role, find_headers, role_of
from contractbeoordeling.workbook.provider_list.values import Cells

_TOTALS = {"totaal", "totalen", "subtotaal", "eindtotaal", "aantal", "som"}
_KNOWN_BY = (Role.ID, Role.KVK, Role.AGB)
"""A row that has one of these is no total, whatever its name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProviderRow:
    """What one row says; an empty text, None or an empty tuple is not said. `cells` has the address per role."""

    sheet: str
    row: int
    cells: Mapping[Role, str]
    id: str = ""
    name: str = ""
    kvk: str | None = None
    legal_form: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    laws: tuple[Law, ...] = ()
    care_forms: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    status: ProviderStatus | None = None
    status_text: str = ""
    note: str = ""
    trade_names: tuple[str, ...] = ()
    agb_codes: tuple[str, ...] = ()
    location: str | None = None
    location_name: str = ""
    contact_name: str = ""
    contact_function: str = ""
    contact_email: str = ""
    contact_phone: str = ""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that was not taken, and the code of the reason."""

    sheet: str
    row: int
    reason: str


@dataclass
class ProviderList:
    """A list as it was read; `found` tells whether there was a list at all."""

    found: bool = False
    rows: list[ProviderRow] = field(default_factory=list[ProviderRow])
    skipped: list[SkippedRow] = field(default_factory=list[SkippedRow])
    findings: list[Finding] = field(default_factory=list[Finding])
    ignored: dict[str, str] = field(default_factory=dict[str, str])


def read_provider_list(
    workbook: Workbook, file: str, *, restore_zeros: bool = False, headers: Sequence[Header] = ()
) -> ProviderList:
    """Read all provider lists of a workbook; `restore_zeros` fills up what is too short with zeros.

    `headers` says where they are, where somebody pointed them out.
    """
    result = ProviderList()
    for header in headers or find_headers(workbook):
        result.found = True
        merged = _merged_downwards(header.sheet)
        for column, text in header.ignored.items():
            cells = Cells(file, header.sheet, header.row)
            result.ignored[f"{header.sheet.name}!{cells.address(column)}"] = text
        for row in _data_rows(header, merged):
            reason = _no_provider(header, row, merged)
            if reason:
                result.skipped.append(SkippedRow(header.sheet.name, row, reason))
                continue
            cells = Cells(file, header.sheet, row, restore_zeros, merged)
            read = _read(header, cells)
            result.findings += cells.findings
            if read is None:
                result.skipped.append(SkippedRow(header.sheet.name, row, "faulty"))
            else:
                result.rows.append(read)
    return result


def _merged_downwards(sheet: Sheet) -> dict[Place, Place]:
    """For each cell of a block one column wide: its first cell, which has the value."""
    places: dict[Place, Place] = {}
    for first, left, last, right in sheet.merged:
        if left == right:
            places.update({(row, left): (first, left) for row in range(first + 1, last + 1)})
    return places


def _data_rows(header: Header, merged: Mapping[Place, Place]) -> Iterator[int]:
    """Go through the rows under the header in which something stands of what we know."""
    for row in range(header.row + 1, header.sheet.height + 1):
        own = [column for column in header.columns.values() if (row, column) not in merged]
        if any(header.sheet.text(row, column).strip() for column in own):
            yield row


def _no_provider(header: Header, row: int, merged: Mapping[Place, Place]) -> str:
    """Return why a row is no provider: a repeated header, a total; empty where it may be one."""
    sheet, columns = header.sheet, header.columns
    place = merged.get((row, columns[Role.NAME]), (row, columns[Role.NAME]))
    name = sheet.text(*place)
    if role_of(name) is Role.NAME:
        same = [role for role, column in columns.items() if role_of(sheet.text(row, column)) is role]
        if len(same) == len(columns) or len(same) > 1:
            return "repeated_header"
    words = folded(name).split()
    others = [column for role, column in columns.items() if role is not Role.NAME]
    known = any(sheet.text(row, columns[role]).strip() for role in _KNOWN_BY if role in columns)
    if words and words[0] in _TOTALS and not known and (len(words) == 1 or not others):
        return "total"
    return ""


def _read(header: Header, cells: Cells) -> ProviderRow | None:
    """Return what a row says, or None where it can't be told which provider is meant."""
    at = header.columns.get
    kvk, wrong_kvk = cells.number(at(Role.KVK), NumberKind.KVK)
    postal_code, city_behind = cells.postal_code_and_city(at(Role.POSTAL_CODE))
    location, _ = cells.number(at(Role.LOCATION), NumberKind.LOCATION)
    street = f"{cells.text(at(Role.STREET))} {cells.text(at(Role.HOUSE_NUMBER))}".strip()
    row = ProviderRow(
        sheet=cells.sheet.name,
        row=cells.row,
        cells={role: cells.address(column) for role, column in header.columns.items()},
        id=cells.id(at(Role.ID)),
        name=cells.text(at(Role.NAME)),
        kvk=kvk,
        legal_form=cells.text(at(Role.LEGAL_FORM)),
        street=street,
        postal_code=postal_code,
        city=cells.text(at(Role.CITY)) or city_behind,
        laws=cells.laws(at(Role.LAWS)),
        care_forms=cells.names(at(Role.CARE_FORMS)),
        regions=cells.names(at(Role.REGIONS)),
        status=cells.status(at(Role.STATUS)),
        status_text=cells.text(at(Role.STATUS)),
        note=cells.long_text(at(Role.NOTE)),
        trade_names=cells.names(at(Role.TRADE_NAME)),
        agb_codes=cells.numbers(at(Role.AGB), NumberKind.AGB),
        location=location,
        location_name=cells.text(at(Role.LOCATION_NAME)),
        contact_name=cells.text(at(Role.CONTACT_NAME)),
        contact_function=cells.text(at(Role.CONTACT_FUNCTION)),
        contact_email=cells.email(at(Role.CONTACT_EMAIL)),
        contact_phone=cells.phone(at(Role.CONTACT_PHONE)),
    )
    return None if wrong_kvk or not _recognisable(header, cells, row) else row


def _recognisable(header: Header, cells: Cells, row: ProviderRow) -> bool:
    """Whether the row tells which provider is meant; a finding says what is missing."""
    if not row.name and not row.kvk:
        cells.find(header.columns[Role.NAME], "name_missing", "")
        return False
    has_numbers = any(role in header.columns for role in _KNOWN_BY)
    others = set(header.columns) - {Role.NAME}
    if has_numbers and others and not _says_more(row):
        cells.find(header.columns[Role.NAME], "only_a_name", row.name)
        return False
    return True


def _says_more(row: ProviderRow) -> bool:
    said = (
        row.kvk, row.legal_form, row.street, row.postal_code, row.city, row.laws, row.care_forms, row.regions,
        row.status, row.note, row.trade_names, row.agb_codes, row.location, row.location_name, row.contact_name,
        row.contact_email, row.contact_phone,
    )  # fmt: skip
    return any(said)
