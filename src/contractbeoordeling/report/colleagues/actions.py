"""Improvement actions and their log, which shows what was tried."""

from collections.abc import Sequence

from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import ActionRow, LogRow
from contractbeoordeling.report.colleagues.tones import OVERDUE_RULES
from contractbeoordeling.report.table import Column, Look, Table
from contractbeoordeling.wording.export import OVERDUE

NAME, LOG_NAME = "Acties", "Logboek"


def actions_table(readership: Readership, rows: Sequence[ActionRow]) -> Table[ActionRow]:
    """Return the sheet; the board gets it without free text."""
    columns: list[Column[ActionRow]] = [*_SUBJECT]
    if readership is Readership.TEAM:
        columns.append(Column(header="Naam of functie", value=lambda row: row.owner_name, width=18))
    if readership is not Readership.BOARD:
        columns += _AGREEMENT
    columns += _PROGRESS
    if readership is Readership.TEAM:
        columns.append(Column(header="Lezers van de tekst", value=lambda row: row.audience, width=14))
    return Table(
        name=NAME,
        title="Verbeteracties",
        hint="Op naam van de aanbieder en op einddatum. Wat te laat is staat er in woorden bij.",
        columns=columns,
        rows=rows,
    )


def log_table(readership: Readership, rows: Sequence[LogRow]) -> Table[LogRow]:
    """Return the sheet with the logs of the actions."""
    columns: list[Column[LogRow]] = [*_LOG]
    if readership is Readership.TEAM:
        columns.append(Column(header="Lezers van de tekst", value=lambda row: row.audience, width=14))
    return Table(
        name=LOG_NAME,
        title="Logboek van de acties",
        hint="Wat er per actie gebeurde, op datum.",
        columns=columns,
        rows=rows,
    )


_SUBJECT: tuple[Column[ActionRow], ...] = (
    Column(header="Aanbieder", value=lambda row: row.provider, width=27, look=Look.STRONG),
    Column(header="actie_id", value=lambda row: row.id, hidden=True),
    Column(header="Gemeente", value=lambda row: row.municipality, width=14, optional=True),
    Column(header="Criterium", value=lambda row: row.criterion, width=26),
    Column(header="criterium_sleutel", value=lambda row: row.criterion_key, hidden=True),
    Column(header="Wie voert uit", value=lambda row: row.owner, width=13),
    Column(header="eigenaar_code", value=lambda row: row.owner_code, hidden=True),
)
_AGREEMENT: tuple[Column[ActionRow], ...] = (
    Column(header="Afgesproken maatregel", value=lambda row: row.measure, width=42),
    Column(header="Geslaagd als", value=lambda row: row.success_criterion, width=36),
)
_PROGRESS: tuple[Column[ActionRow], ...] = (
    Column(header="Afgesproken op", value=lambda row: row.agreed_on, width=13, look=Look.DAY),
    Column(header="Uiterlijk op", value=lambda row: row.due_on, width=12, look=Look.DAY),
    Column(header="Stand", value=lambda row: row.status, width=12),
    Column(header="stand_code", value=lambda row: row.status_code, hidden=True),
    Column(
        header="Op tijd?",
        value=lambda row: OVERDUE if row.overdue else "",
        width=10,
        look=Look.CODE,
        rules=OVERDUE_RULES,
    ),
    Column(header="Afgesloten op", value=lambda row: row.closed_on, width=12, look=Look.DAY),
    Column(header="Logregels", value=lambda row: row.logged, width=11, look=Look.WHOLE),
    Column(header="Laatste logregel", value=lambda row: row.last_logged, width=12, look=Look.DAY),
)
_LOG: tuple[Column[LogRow], ...] = (
    Column(header="Aanbieder", value=lambda row: row.provider, width=27, look=Look.STRONG),
    Column(header="actie_id", value=lambda row: row.action_id, hidden=True),
    Column(header="Afgesproken maatregel", value=lambda row: row.measure, width=42),
    Column(header="Datum", value=lambda row: row.written_on, width=12, look=Look.DAY),
    Column(header="Wat er gebeurde", value=lambda row: row.text, width=70),
)
