"""What everybody answered and saw, one line each; and what the providers together said of the municipality."""

from collections.abc import Sequence

from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import About, InputRow, MunicipalityRow
from contractbeoordeling.report.colleagues.who import who_columns
from contractbeoordeling.report.table import Column, Look, Table
from contractbeoordeling.wording.export import TOO_FEW_PROVIDERS

NAME, MUNICIPALITY_NAME = "Antwoorden", "Over de gemeente"


def inputs_table(about: About, rows: Sequence[InputRow]) -> Table[InputRow]:
    """Return the sheet: everything for the contract team, its own input for a source party."""
    own = about.readership.own_party is not None
    columns: list[Column[InputRow]] = [*who_columns(about), *_COLUMNS]
    if not own:
        columns += _FOR_THE_TEAM
    return Table(
        name=NAME,
        title="Wat u zelf antwoordde" if own else "Antwoorden en waarnemingen",
        hint="Eén regel per antwoord of waarneming, met de toelichting. N.v.t. en weet ik niet zijn antwoorden, geen scores.",
        columns=columns,
        rows=rows,
    )


def municipality_table(readership: Readership, rows: Sequence[MunicipalityRow]) -> Table[MunicipalityRow]:
    """Return the sheet; the board gets it without the remarks."""
    columns: list[Column[MunicipalityRow]] = [*_MUNICIPALITY]
    if readership is Readership.TEAM:
        columns.append(Column(header="Toelichtingen, zonder namen", value=lambda row: row.remarks, width=90))
    return Table(
        name=MUNICIPALITY_NAME,
        title="Wat aanbieders over de gemeente zeggen",
        hint="Per criterium dat aanbieder en gemeente samen voor elkaar moeten krijgen. Pas vanaf vijf aanbieders een uitkomst.",
        columns=columns,
        rows=rows,
    )


_COLUMNS: tuple[Column[InputRow], ...] = (
    Column(header="Partij", value=lambda row: row.party, width=14),
    Column(header="partij_code", value=lambda row: row.party_code, hidden=True),
    Column(header="Respondent", value=lambda row: row.respondent, width=20),
    Column(header="Waarover", value=lambda row: row.subject, width=34),
    Column(header="sleutel", value=lambda row: row.criterion_key, hidden=True),
    Column(header="Antwoord", value=lambda row: row.answer, width=13, look=Look.ONE),
    Column(header="Aantal (n)", value=lambda row: row.respondents, width=10, look=Look.WHOLE),
    Column(header="Waarop het rust", value=lambda row: row.evidence, width=33),
    Column(header="Datum", value=lambda row: row.observed_on, width=12, look=Look.DAY),
    Column(header="Toelichting", value=lambda row: row.remark, width=56),
)
_FOR_THE_TEAM: tuple[Column[InputRow], ...] = (
    Column(header="Telt mee?", value=lambda row: row.counts, width=20),
    Column(header="Herkomst", value=lambda row: row.origin, width=16),
    Column(header="Cijfer en methode", value=lambda row: row.figure, width=24, optional=True),
)
_MUNICIPALITY: tuple[Column[MunicipalityRow], ...] = (
    Column(header="Gemeente", value=lambda row: row.municipality, width=24, look=Look.STRONG),
    Column(header="Criterium", value=lambda row: row.criterion, width=40),
    Column(header="criterium_sleutel", value=lambda row: row.criterion_key, hidden=True),
    Column(header="Aantal aanbieders (n)", value=lambda row: row.providers, width=12, look=Look.WHOLE),
    Column(
        header="Gemiddelde score",
        value=lambda row: TOO_FEW_PROVIDERS if row.mean is None else row.mean,
        width=14,
        look=Look.ONE,
    ),
)
