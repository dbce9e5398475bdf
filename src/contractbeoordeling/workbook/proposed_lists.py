"""Proposals for lists: signals, providers and actions, by the words of their headers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Protocol

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.workbook.action_list import headers as actions_by
from contractbeoordeling.workbook.anchoring import with_headers
from contractbeoordeling.workbook.grid import Workbook, column_number
from contractbeoordeling.workbook.inspection import InspectedSheet
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.provider_list import headers as providers_by
from contractbeoordeling.workbook.scales.said import Certainty
from contractbeoordeling.workbook.sheet_proposal import KindReason, LeftOut, ProposedColumn, SheetProposal
from contractbeoordeling.workbook.signal_list import headers as signals_by
from contractbeoordeling.workbook.words import normal

_FILLED_IN = re.compile(
    r"(?:datum (?:van )?(?:invullen|ingevuld|beantwoord|meting)|ingevuld op|invuldatum|meetdatum|tijdstempel|timestamp"
    r"|voltooiingstijd|tijd van voltooien|completion time|submission time|submitdate|peildatum)"
)
_CONTRACT = re.compile(
    r"contract ?(?:nr|nummer)|overeenkomst(?: ?(?:nr|nummer))?|perceel|ingangsdatum|einddatum"
)


class ListMaker(Protocol):
    """Proposes the columns of a list that a sheet holds."""

    def __call__(self, workbook: Workbook, sheet: InspectedSheet, *, sure: bool) -> SheetProposal: ...


def says_filled_in(header: str) -> bool:
    """Whether a column has the day on which answers were given."""
    return any(_FILLED_IN.fullmatch(normal(part)) for part in header.split(" / "))


def signals(workbook: Workbook, sheet: InspectedSheet, *, sure: bool) -> SheetProposal:
    """A list of signals."""
    found = _roles(sheet, signals_by.role_of)
    about = {signals_by.Role.PROVIDER, signals_by.Role.KVK, signals_by.Role.AGB} & found.keys()
    whole = bool(about) and signals_by.Role.SEVERITY in found and signals_by.Role.DAY in found
    return _proposal(workbook, sheet, found, (FileKind.SIGNALS, KindReason.SEVERITIES, sure and whole))


def register(workbook: Workbook, sheet: InspectedSheet) -> SheetProposal:
    """A list of actions or providers; another list is not known."""
    if lists_actions(sheet):
        return actions(workbook, sheet, sure=sheet.sure)
    told = _roles(sheet, signals_by.role_of)
    if {signals_by.Role.PROVIDER, signals_by.Role.DAY, signals_by.Role.TEXT} <= told.keys():
        return signals(workbook, sheet, sure=False)
    found = _roles(sheet, providers_by.role_of)
    if providers_by.Role.NAME in found and {providers_by.Role.KVK, providers_by.Role.AGB} & found.keys():
        return providers(workbook, sheet, sure=sheet.sure)
    return SheetProposal(sheet.name, sheet.visible, left_out=LeftOut.UNKNOWN_LIST)


def lists_actions(sheet: InspectedSheet) -> bool:
    """Whether the headers are those of improvement actions."""
    return actions_by.lists_actions(actions_by.roles_of(_headers(sheet)))


def actions(workbook: Workbook, sheet: InspectedSheet, *, sure: bool) -> SheetProposal:
    """A list of improvement actions."""
    found = {role.value: column for role, column in actions_by.roles_of(_headers(sheet)).items()}
    return _proposal(workbook, sheet, found, (FileKind.ACTIONS, KindReason.ACTIONS, sure))


def providers(workbook: Workbook, sheet: InspectedSheet, *, sure: bool) -> SheetProposal:
    """A list of providers; in one of contracts the status is the contract's."""
    found: dict[str, int] = {
        str(role): column for role, column in _roles(sheet, providers_by.role_of).items()
    }
    if any(_CONTRACT.fullmatch(normal(text)) for text in _headers(sheet).values()):
        contract = next(
            (column for column, text in _headers(sheet).items() if normal(text).startswith("contract")), None
        )
        if contract is not None:
            found["contract"] = contract
        if "status" in found:
            found["contract_status"] = found.pop("status")
    return _proposal(workbook, sheet, found, (FileKind.PROVIDERS, KindReason.PROVIDERS, sure))


MAKERS: Mapping[FileKind, ListMaker] = {
    FileKind.SIGNALS: signals,
    FileKind.PROVIDERS: providers,
    FileKind.ACTIONS: actions,
}


def _headers(sheet: InspectedSheet) -> dict[int, str]:
    return {column_number(each.letter): each.header for each in sheet.column_guesses if each.header}


def _roles(sheet: InspectedSheet, role_of: Callable[[str], StrEnum | None]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, text in _headers(sheet).items():
        role = role_of(text)
        if role is not None:
            found.setdefault(role.value, column)
    return found


def _proposal(
    workbook: Workbook,
    sheet: InspectedSheet,
    roles: Mapping[str, int],
    what: tuple[FileKind, KindReason, bool],
) -> SheetProposal:
    kind, reason, sure = what
    columns = {role: (column,) for role, column in roles.items()}
    mapping = with_headers(SheetMapping(sheet.name or None, sheet.header_rows, columns, kind=kind), workbook)
    by_column = {column: role for role, column in roles.items()}
    return SheetProposal(
        sheet.name,
        sheet.visible,
        kind,
        sure,
        reason,
        mapping=mapping,
        columns=tuple(
            ProposedColumn(number, each.header, by_column.get(number, ""), Certainty.SURE)
            for each in sheet.column_guesses
            for number in (column_number(each.letter),)
        ),
    )
