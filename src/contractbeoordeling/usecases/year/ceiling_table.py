"""Ceilings with their use as a sheet; its texts are Dutch, as those of all files."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contractbeoordeling.report.table import Column, Look, Rule, Table, Tone
from contractbeoordeling.usecases.year.ceilings import CeilingUse
from contractbeoordeling.wording.ceilings import attention, beside


def ceiling_table(found: Sequence[CeilingUse], year: int) -> Table[CeilingUse]:
    """Return the sheet of a year, in the order of the providers' names; without a word on quality."""
    much = attention(much=True)
    return Table(
        name="Plafonds",
        title=f"Gebruik van plafonds in {year}",
        hint=beside(),
        columns=[
            Column(header="Aanbieder", value=_provider, width=34, look=Look.STRONG),
            Column(header="Contract", value=_number, width=16),
            Column(header="Titel", value=_title, width=40),
            Column(header="Plafond", value=_ceiling, width=16, look=Look.TWO),
            Column(header="Gebruikt", value=_used, width=16, look=Look.TWO),
            Column(header="Deel", value=_share, width=10, look=Look.SHARE_ONE),
            Column(header="Tot en met", value=_until, width=12, look=Look.DAY),
            Column(header="Cliënten", value=_clients, width=11, look=Look.WHOLE),
            Column(header="Let op", value=_attention, width=16, rules=(Rule(much, Tone.LOW),)),
        ],
        rows=found,
    )


def _provider(use: CeilingUse) -> str:
    return use.line.provider


def _number(use: CeilingUse) -> str:
    return use.line.number


def _title(use: CeilingUse) -> str:
    return use.line.title


def _ceiling(use: CeilingUse) -> Decimal | None:
    return use.line.ceiling


def _used(use: CeilingUse) -> Decimal | None:
    return use.line.used


def _share(use: CeilingUse) -> Fraction | None:
    return use.share


def _until(use: CeilingUse) -> date | None:
    return use.line.used_until


def _clients(use: CeilingUse) -> int | None:
    return use.line.clients


def _attention(use: CeilingUse) -> str:
    return attention(use.much)
