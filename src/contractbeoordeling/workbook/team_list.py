"""A list of the teams that answer for a party, from Excel or CSV."""

from collections.abc import Iterator
from dataclasses import dataclass

from contractbeoordeling.workbook.grid import Sheet, Workbook

_HEADERS: dict[str, tuple[str, ...]] = {
    "party": ("partij", "bron", "perspectief", "party"),
    "name": ("naam", "team", "respondent", "name"),
    "municipality": ("gemeente", "municipality"),
    "email": ("e-mail", "email", "e-mailadres", "emailadres", "mail"),
    "providers": ("aanbieders", "aanbieder", "providers", "kvk", "kvk-nummers"),
}
_SEARCHED_ROWS = 20


@dataclass(frozen=True, slots=True)
class TeamRow:
    """One team as it stands in the list; `row` is Excel's own."""

    row: int
    party: str
    name: str
    municipality: str
    email: str
    providers: tuple[str, ...]


def read_team_list(workbook: Workbook) -> list[TeamRow] | None:
    """Return the teams of the first sheet that lists any, or None where there is no such sheet."""
    for sheet in workbook.sheets:
        header = _header(sheet)
        if sheet.visible and header is not None:
            return list(_rows(sheet, *header))
    return None


def _header(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    """Return the row of the headers and the column of each, where party and name are among them."""
    for row in range(1, min(sheet.height, _SEARCHED_ROWS) + 1):
        found: dict[str, int] = {}
        for column in range(1, sheet.width + 1):
            text = sheet.text(row, column).strip().casefold()
            for code, words in _HEADERS.items():
                if text in words:
                    found.setdefault(code, column)
        if {"party", "name"} <= set(found):
            return row, found
    return None


def _rows(sheet: Sheet, header: int, columns: dict[str, int]) -> Iterator[TeamRow]:
    for row in range(header + 1, sheet.height + 1):
        texts = {code: sheet.text(row, column).strip() for code, column in columns.items()}
        if not any(texts.values()):
            continue
        listed = texts.get("providers", "").replace("\n", ";").replace(",", ";").split(";")
        yield TeamRow(
            row=row,
            party=texts["party"],
            name=texts["name"],
            municipality=texts.get("municipality", ""),
            email=texts.get("email", ""),
            providers=tuple(each.strip() for each in listed if each.strip()),
        )
