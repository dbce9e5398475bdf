"""Many rows in one statement, handed to the driver as they are: our rows are texts and numbers already.

SQLAlchemy would look at every value of every row once more, which takes longer than storing them.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table


def insert_rows(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Store rows that give every column by its name; SQLite itself numbers them."""
    names, statement = _insert(table)
    values = [tuple(row[name] for name in names) for row in rows]
    if values:
        connection.exec_driver_sql(statement, values)


@cache
def _insert(table: Table) -> tuple[tuple[str, ...], str]:
    names = tuple(column.name for column in table.columns if column.name != "row")
    marks = ", ".join("?" * len(names))
    columns = ", ".join(f'"{name}"' for name in names)
    return names, f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})'  # noqa: S608 - names of our own tables
