"""From the rows of the sheet with norm tables to the framework's JSON."""

from collections.abc import Sequence

from contractbeoordeling.domain.framework.number import number_of
from contractbeoordeling.workbook.framework.faultlist import FaultList
from contractbeoordeling.workbook.framework.rows import Raw, place_row, read_rows, same_number
from contractbeoordeling.workbook.framework.sheets import NORM_COLUMNS
from contractbeoordeling.workbook.framework.table import Table

_BOUNDS = 4


def read_norm_rows(table: Table, themes: Sequence[Raw], faults: FaultList) -> list[Raw]:
    """Return each row as a norm table, its criterion by key; an unknown code stays as it stands."""
    keys = {str(each["code"]): str(each["key"]) for theme in themes for each in theme["criteria"]}
    rows = list(table.rows())
    for number, row in enumerate(rows):
        place_row(table, NORM_COLUMNS, row, ("norms", number), faults)
        faults.place(("norms", number), table.sheet, table.address(row, "kind"))
        faults.place(("norms", number, "bounds"), table.sheet, table.address(row, "bounds.0"))
        for step in range(_BOUNDS):
            address = table.address(row, f"bounds.{step}")
            faults.place(("norms", number, "bounds", step), table.sheet, address)
    norms = read_rows(table, NORM_COLUMNS, rows)
    for norm, row in zip(norms, rows, strict=True):
        norm["bounds"] = [norm["bounds"][str(step)] for step in range(_BOUNDS)]
        norm["criterion"] = _key(table, row, keys)
    return norms


def _key(table: Table, row: int, keys: dict[str, str]) -> str:
    """Return the key of the criterion that a cell names by its code; Excel may have made a number of it."""
    value, shown = table.cell(row, "criterion")
    code = shown.strip()
    if code in keys or number_of(code.replace(",", ".")) is None:
        return keys.get(code, code)
    alike = [key for each, key in keys.items() if same_number(value, each)]
    return alike[0] if len(alike) == 1 else code
