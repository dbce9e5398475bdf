"""The layout of the quarterly export: which sheets and columns, in which order. A change asks for a new version.

docs/kwartaalrapportage.md tells what each column holds.
"""

from typing import Any

from contractbeoordeling.report.document import Document, Front, Listing
from contractbeoordeling.report.quarterly.rows import (
    ActionCount,
    CeilingRow,
    QualityRow,
    Quarterly,
    SignalRow,
    StepRow,
)
from contractbeoordeling.report.table import AnyTable, Column, Look, Table
from contractbeoordeling.wording.export import YES
from contractbeoordeling.wording.numbers import day

VERSION = 1
KIND = f"quarterly {VERSION}"
_TOTAL, _THEME, _EVERY = "totaal", "thema", "Alle aanbieders"


def quarterly_document(content: Quarterly) -> Document:
    """Return the workbook."""
    return Document(
        title=f"Kwartaalrapportage {content.quarter}",
        subject="Voor planning en control",
        kind=KIND,
        footer=f"Kwartaalrapportage {content.quarter} · gemaakt op {day(content.made_on)} · intern",
        sheets=[_front(content), *tables_of(content)],
    )


def tables_of(content: Quarterly) -> list[AnyTable]:
    """Return the sheets with rows; every column is always there, also where it is empty."""
    quarter = content.quarter
    return [
        _table("Kwaliteit", "Oordelen per aanbieder en thema", _quality(quarter), content.quality),
        _table("Signalen", "Signalen in het kwartaal, per soort", _signals(quarter), content.signals),
        _table("Acties", "Verbeteracties in het kwartaal", _actions(quarter), content.actions),
        _table("Escalatie", "Treden van de escalatieladder in het kwartaal", _steps(quarter), content.steps),
        _table(
            "Plafonds",
            "Gebruik van contractplafonds: staat los van kwaliteit",
            _ceilings(quarter),
            content.ceilings,
        ),
    ]


def _front(content: Quarterly) -> Front:
    return Front(
        name="Uitleg",
        title=f"Kwartaalrapportage {content.quarter}",
        intro=[
            "Voor planning en control. De bladen en kolommen liggen vast; een andere indeling krijgt een ander versienummer.",
            "Aanbieders staan op naam. Dit is geen ranglijst, en een laag oordeel is geen grond om een aanbieder uit te sluiten.",
            "Signalen en acties voor een beperkte kring tellen niet mee. Teksten van mensen staan er niet in.",
        ],
        listings=[
            Listing(
                "Waar dit over gaat",
                [
                    ("Indeling", f"kwartaalrapportage, versie {VERSION}"),
                    ("Opdrachtgever", content.client),
                    ("Kwartaal", content.quarter),
                    ("Beoordelingsronde", content.round),
                    ("Peildatum", day(content.reference_date)),
                    ("Oordelen, acties en plafonds zoals bekend op", day(content.made_on)),
                ],
            )
        ],
    )


def _table(name: str, title: str, columns: list[Column[Any]], rows: Any) -> AnyTable:
    return Table(
        name=name, title=title, hint=f"{title}, op naam van de aanbieder.", columns=columns, rows=rows, keep=2
    )


def _first(quarter: str) -> list[Column[Any]]:
    """Return the columns that every sheet begins with."""
    return [
        Column(header="Kwartaal", value=lambda _: quarter, width=10, look=Look.CODE),
        Column(header="Aanbieder", value=lambda row: row.whose.name or _EVERY, width=30, look=Look.STRONG),
        Column(header="KvK-nummer", value=lambda row: row.whose.kvk, width=12, look=Look.CODE),
        Column(header="aanbieder_id", value=lambda row: row.whose.id, hidden=True),
    ]


def _quality(quarter: str) -> list[Column[QualityRow]]:
    return [
        *_first(quarter),
        Column(header="Onderdeel", value=lambda row: row.subject, width=22),
        Column(header="deelname_id", value=lambda row: row.participation_id, hidden=True),
        Column(header="Regel", value=lambda row: _THEME if row.theme_key else _TOTAL, width=9),
        Column(header="Themacode", value=lambda row: row.theme_code, width=11, look=Look.CODE),
        Column(header="Thema", value=lambda row: row.theme, width=32),
        Column(header="thema_sleutel", value=lambda row: row.theme_key, hidden=True),
        Column(header="Kernthema", value=lambda row: YES if row.core else "", width=11, look=Look.CODE),
        Column(header="Berekend oordeel", value=lambda row: row.computed, width=11, look=Look.WHOLE),
        Column(
            header="Vastgesteld oordeel",
            value=lambda row: row.standing if row.determined else None,
            width=12,
            look=Look.WHOLE,
        ),
        Column(header="Score", value=lambda row: row.score, width=9, look=Look.TWO),
        Column(header="Beoordeeld", value=lambda row: row.rated, width=11, look=Look.WHOLE),
        Column(header="In de ronde", value=lambda row: row.in_scope, width=11, look=Look.WHOLE),
        Column(header="Stand", value=lambda row: row.state, width=20),
        Column(header="stand_code", value=lambda row: row.state_code, hidden=True),
    ]


def _signals(quarter: str) -> list[Column[SignalRow]]:
    return [
        *_first(quarter),
        Column(header="Soort", value=lambda row: row.kind, width=22),
        Column(header="soort_code", value=lambda row: row.kind_code, hidden=True),
        Column(header="Aantal", value=lambda row: row.count, width=9, look=Look.WHOLE),
        Column(header="Ernst 3 of 4", value=lambda row: row.serious, width=11, look=Look.WHOLE),
        Column(header="Geverifieerd", value=lambda row: row.verified, width=12, look=Look.WHOLE),
        Column(header="Spoed", value=lambda row: row.urgent, width=9, look=Look.WHOLE),
    ]


def _actions(quarter: str) -> list[Column[ActionCount]]:
    return [
        *_first(quarter),
        Column(header="Open bij begin", value=lambda row: row.open_before, width=11, look=Look.WHOLE),
        Column(header="Afgesproken", value=lambda row: row.agreed, width=12, look=Look.WHOLE),
        Column(header="Afgesloten", value=lambda row: row.closed, width=11, look=Look.WHOLE),
        Column(header="Open bij einde", value=lambda row: row.open_after, width=11, look=Look.WHOLE),
        Column(header="Over datum", value=lambda row: row.overdue, width=11, look=Look.WHOLE),
        Column(header="Heeft gewerkt", value=lambda row: row.worked, width=11, look=Look.WHOLE),
        Column(header="Deels gewerkt", value=lambda row: row.partly, width=11, look=Look.WHOLE),
        Column(header="Niet gewerkt", value=lambda row: row.not_worked, width=11, look=Look.WHOLE),
    ]


def _steps(quarter: str) -> list[Column[StepRow]]:
    return [
        *_first(quarter),
        Column(header="escalatie_id", value=lambda row: row.id, hidden=True),
        Column(header="Trede", value=lambda row: row.step, width=8, look=Look.WHOLE),
        Column(header="Maatregel", value=lambda row: row.measure, width=40),
        Column(header="Contract", value=lambda row: row.contract, width=18),
        Column(header="Besloten op", value=lambda row: row.decided_on, width=12, look=Look.DAY),
        Column(header="Beëindigd op", value=lambda row: row.ended_on, width=12, look=Look.DAY),
    ]


def _ceilings(quarter: str) -> list[Column[CeilingRow]]:
    return [
        *_first(quarter),
        Column(header="contract_id", value=lambda row: row.contract_id, hidden=True),
        Column(header="Contract", value=lambda row: row.contract, width=24),
        Column(header="Plafond in euro", value=lambda row: row.ceiling, width=16, look=Look.TWO),
        Column(header="Gebruik in euro", value=lambda row: row.used, width=16, look=Look.TWO),
        Column(header="Gebruik tot en met", value=lambda row: row.used_until, width=12, look=Look.DAY),
        Column(header="Gebruikt deel", value=lambda row: row.share, width=11, look=Look.SHARE_ONE),
        Column(header="70% of meer", value=lambda row: YES if row.much else "", width=11, look=Look.CODE),
    ]
