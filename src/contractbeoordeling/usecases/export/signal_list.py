"""The list of signals to Excel, narrowed as it is on screen; who reported is not in it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.report.colleagues.signals import SEVERITY_RULES
from contractbeoordeling.report.table import Column, Look, Table
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.export.table import export_table
from contractbeoordeling.usecases.frameworks import framework_of
from contractbeoordeling.usecases.signals.listing import SignalFilter, SignalLine, list_signals
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.signals import AUDIENCES, KINDS, POLARITIES

_EVERYTHING = 2**31


def export_signal_list(
    reader: Reader,
    wanted: SignalFilter,
    path: Path,
    *,
    narrow: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write the signals that a filter finds and return how many; criminal data only where asked for."""
    lines, _ = list_signals(reader, wanted, limit=_EVERYTHING)
    rows = lines if narrow else [each for each in lines if each.audience != Audience.NARROW]
    export_table(signal_list(rows, _criteria(reader)), path, progress)
    return len(rows)


def signal_list(rows: list[SignalLine], criteria: Mapping[str, str]) -> Table[SignalLine]:
    """Return the table; `criteria` gives code and name by key."""
    criterion: Column[SignalLine] = Column(
        header="Criterium", value=lambda row: criteria.get(row.criterion_key or "", ""), width=24
    )
    return Table(
        name="Signalen",
        title="Signalen",
        hint="Zoals de lijst op het scherm stond, met persoonsgegevens afgeschermd. Wie het meldde staat er niet in.",
        columns=[*_WHO_AND_WHEN, criterion, *_WHAT, *_STATE],
        rows=rows,
    )


_POLARITIES = {str(each): word for each, word in POLARITIES.items()}
_KINDS = {str(each): word for each, word in KINDS.items()}
_PARTIES = {"": "", **{str(each): word for each, word in PARTIES.items()}}
_AUDIENCES = {str(each): word for each, word in AUDIENCES.items()}


@lru_cache(maxsize=4_000)
def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _criteria(reader: Reader) -> dict[str, str]:
    frameworks = [framework_of(reader, each.id) for each in reader.find(FrameworkVersion)]
    return {each.key: f"{each.code} {each.name}" for framework in frameworks for each in framework.criteria}


_WHO_AND_WHEN: tuple[Column[SignalLine], ...] = (
    Column(header="Aanbieder", value=lambda row: row.provider, width=27, look=Look.STRONG),
    Column(header="aanbieder_id", value=lambda row: row.provider_id, hidden=True),
    Column(header="signaal_id", value=lambda row: row.id, hidden=True),
    Column(header="Datum", value=lambda row: _day(row.observed_on), width=12, look=Look.DAY),
)
_WHAT: tuple[Column[SignalLine], ...] = (
    Column(header="criterium_sleutel", value=lambda row: row.criterion_key, hidden=True),
    Column(header="Ernst", value=lambda row: row.severity, width=16, look=Look.WHOLE, rules=SEVERITY_RULES),
    Column(header="Strekking", value=lambda row: _POLARITIES[row.polarity], width=11),
    Column(header="Soort", value=lambda row: _KINDS[row.kind], width=16),
    Column(header="Partij", value=lambda row: _PARTIES[row.party or ""], width=14),
    Column(header="Omschrijving", value=lambda row: masked(row.text), width=60),
    Column(header="Gebeurtenis", value=lambda row: row.event, width=16, optional=True),
)


def _when(
    header: str, value: Callable[[SignalLine], str | None], *, optional: bool = True
) -> Column[SignalLine]:
    return Column(
        header=header, value=lambda row: _day(value(row)), width=13, look=Look.DAY, optional=optional
    )


_STATE: tuple[Column[SignalLine], ...] = (
    _when("Geverifieerd op", lambda row: row.verified_on, optional=False),
    _when("Ingetrokken op", lambda row: row.withdrawn_on),
    _when("Herstel vastgesteld op", lambda row: row.repaired_on),
    Column(header="Kenmerk", value=lambda row: row.reference, width=14, optional=True),
    Column(header="Lezers van de tekst", value=lambda row: _AUDIENCES[row.audience], width=14),
)
