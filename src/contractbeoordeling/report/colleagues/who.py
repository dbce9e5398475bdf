"""The columns that say which provider a row is about."""

from typing import Protocol

from contractbeoordeling.report.colleagues.content import About, Who
from contractbeoordeling.report.table import Column, Look


class AboutSomebody(Protocol):
    """A row about one participation."""

    @property
    def who(self) -> Who: ...


def who_columns(about: About) -> list[Column[AboutSomebody]]:
    """Return the name, the subject where the round has subjects, and the codes."""
    columns = [
        Column[AboutSomebody](header="Aanbieder", value=lambda row: row.who.name, width=27, look=Look.STRONG),
        Column[AboutSomebody](header="aanbieder_id", value=lambda row: row.who.provider_id, hidden=True),
        Column[AboutSomebody](header="kvk", value=lambda row: row.who.kvk, hidden=True),
    ]
    if about.subjects:
        columns.append(Column(header="Contract, perceel of vestiging", value=_subject, width=22))
    return columns


def _subject(row: AboutSomebody) -> str:
    return row.who.subject
