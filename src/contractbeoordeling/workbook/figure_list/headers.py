"""Which columns a list of figures has, told by its headers, wherever they stand."""

from enum import StrEnum
from functools import partial

from contractbeoordeling.domain.names import folded
from contractbeoordeling.wording.figure_list import COLUMNS
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.list_header import ListHeader, find_list_headers, header_of_row

MARK = "contractbeoordeling figures"
"""Stands out of sight in every list that the program wrote."""


class Role(StrEnum):
    """What a column says about a figure."""

    PROVIDER_ID = "provider_id"
    PROVIDER = "provider"
    KVK = "kvk"
    KIND = "kind"
    PART = "part"
    SINCE = "since"
    UNTIL = "until"
    PERIOD = "period"
    VALUE = "value"
    UNIT = "unit"
    COUNT = "count"
    SOURCE = "source"
    METHOD = "method"
    REMARK = "remark"
    MUNICIPALITY = "municipality"
    CONTRACT = "contract"


_ROLES = {folded(text): Role(role) for role, text in COLUMNS.items()} | {
    "n": Role.COUNT,
    "aantal": Role.COUNT,
    "periode": Role.PERIOD,
    "jaar": Role.PERIOD,
}
_NEEDED = frozenset((Role.KIND, Role.VALUE))
_WHEN = (frozenset((Role.SINCE, Role.UNTIL)), frozenset((Role.PERIOD,)))
_ABOUT = frozenset((Role.PROVIDER_ID, Role.PROVIDER, Role.KVK))


Header = ListHeader[Role]


def find_headers(workbook: Workbook) -> list[Header]:
    """Return the headers of the visible sheets that list figures."""
    return find_list_headers(workbook, partial(header_of_row, role_of=_role_of), _lists_figures)


def lists_figures(workbook: Workbook) -> bool:
    """Tell whether a workbook has a list of figures as we write it."""
    return bool(find_headers(workbook))


def _role_of(text: str) -> Role | None:
    return _ROLES.get(folded(text))


def _lists_figures(header: Header) -> bool:
    roles = header.columns.keys()
    return roles >= _NEEDED and any(roles >= each for each in _WHEN) and bool(roles & _ABOUT)
