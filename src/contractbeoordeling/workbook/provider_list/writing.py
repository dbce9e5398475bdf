"""A list of providers as a workbook of our own, which reads back as the same providers."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

from xlsxwriter import Workbook

from contractbeoordeling.wording.provider_list import COLUMNS, SHEET
from contractbeoordeling.workbook.provider_list.headers import Role

_WIDTHS = {Role.ID: 38, Role.NAME: 40, Role.NOTE: 40, Role.STREET: 28, Role.CONTACT_EMAIL: 28}
_WIDTH = 18
_ROLES = tuple(Role(each) for each in COLUMNS)


def provider_workbook(lines: Iterable[Mapping[Role, str]]) -> bytes:
    """Return an xlsx file with a line per provider, location or contact; every cell is text."""
    buffer, rows = BytesIO(), list(lines)
    with Workbook(buffer, {"in_memory": True}) as book:
        text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "bottom": 1})
        sheet = book.add_worksheet(SHEET)
        for column, role in enumerate(_ROLES):
            # The id tells which provider is meant when the list comes back.
            hidden = {"hidden": role is Role.ID}
            sheet.set_column(column, column, _WIDTHS.get(role, _WIDTH), text, hidden)
            sheet.write_string(0, column, COLUMNS[role], bold)
        for row, line in enumerate(rows, start=1):
            for column, role in enumerate(_ROLES):
                if line.get(role):
                    sheet.write_string(row, column, line[role], text)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(len(rows), 1), len(_ROLES) - 1)
    return buffer.getvalue()


def listed(items: Sequence[str]) -> str:
    """Return items as one cell; a comma inside an item is no division where a semicolon stands."""
    text = "; ".join(items)
    return f"{text};" if len(items) == 1 and any(each in text for each in ",|\n") else text
