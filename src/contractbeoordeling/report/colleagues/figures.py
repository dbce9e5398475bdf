"""The measured figures beside the scores; what too few residents stand behind shows as a word."""

from collections.abc import Sequence

from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import About, MeasuredRow
from contractbeoordeling.report.colleagues.who import who_columns
from contractbeoordeling.report.table import Column, Look, Table

NAME = "Cijfers"


def figures_table(about: About, rows: Sequence[MeasuredRow]) -> Table[MeasuredRow]:
    """Return the sheet; only the contract team gets the texts beside the figures."""
    columns: list[Column[MeasuredRow]] = [*who_columns(about), *_COLUMNS]
    if about.readership is Readership.TEAM:
        columns += _FOR_THE_TEAM
    return Table(
        name=NAME,
        title="Cijfers van aanbieders",
        hint="Cijfers staan naast de scores. Alleen waar het kwaliteitskader een normtabel heeft, geven ze er een; "
        "minder dan vijf cliënten worden niet getoond.",
        columns=columns,
        rows=rows,
    )


_COLUMNS: tuple[Column[MeasuredRow], ...] = (
    Column(header="cijfer_id", value=lambda row: row.id, hidden=True),
    Column(header="Soort cijfer", value=lambda row: row.kind, width=30),
    Column(header="soort_code", value=lambda row: row.kind_code, hidden=True),
    Column(header="Onderdeel", value=lambda row: row.part, width=30, optional=True),
    Column(header="onderdeel_code", value=lambda row: row.part_code, hidden=True),
    Column(header="Van", value=lambda row: row.since, width=12, look=Look.DAY),
    Column(header="Tot en met", value=lambda row: row.until, width=12, look=Look.DAY),
    Column(header="Uitkomst", value=lambda row: row.value, width=17, look=Look.TWO),
    Column(header="Eenheid", value=lambda row: row.unit, width=13),
    Column(header="Aantal (n)", value=lambda row: row.count, width=10, look=Look.WHOLE),
    Column(header="Gegeven of berekend", value=lambda row: row.origin, width=13),
    Column(header="Gemeente", value=lambda row: row.municipality, width=15, optional=True),
    Column(header="Contract", value=lambda row: row.contract, width=15, optional=True),
    Column(header="Geeft een score bij", value=lambda row: row.criteria, width=26, optional=True),
)
_FOR_THE_TEAM: tuple[Column[MeasuredRow], ...] = (
    Column(header="Bron", value=lambda row: row.source, width=26, optional=True),
    Column(header="Methode", value=lambda row: row.method, width=26, optional=True),
    Column(header="Toelichting", value=lambda row: row.remark, width=40, optional=True),
)
