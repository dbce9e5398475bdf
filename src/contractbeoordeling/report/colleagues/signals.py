"""The signals: what was reported, whether it counts, and nowhere who reported it."""

from collections.abc import Sequence

from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import About, SignalRow
from contractbeoordeling.report.colleagues.who import who_columns
from contractbeoordeling.report.table import Column, Look, Rule, Table, Tone
from contractbeoordeling.wording.signals import SEVERITIES

NAME = "Signalen"
_TONES = {1: Tone.MIDDLE, 2: Tone.LOW, 3: Tone.LOWEST, 4: Tone.FINDING}
_SEVERITY_RULES = tuple(Rule(each, tone, SEVERITIES[each]) for each, tone in _TONES.items())


def signals_table(about: About, rows: Sequence[SignalRow]) -> Table[SignalRow]:
    """Return the sheet; a provider reads less of a signal about itself than the contract team does."""
    columns: list[Column[SignalRow]] = [*who_columns(about), *_WHAT]
    if about.readership is not Readership.PROVIDER:
        columns += _SOURCE
    columns += _STATE
    if about.readership is Readership.TEAM:
        columns += _CHECKED
    elif about.readership is Readership.PROVIDER:
        columns.append(_REACTION)
    return Table(
        name=NAME,
        title="Signalen",
        hint="Op naam van de aanbieder en op datum. Alleen een geverifieerd, negatief en niet hersteld signaal kan een "
        "score begrenzen.",
        columns=columns,
        rows=rows,
    )


_WHAT: tuple[Column[SignalRow], ...] = (
    Column(header="signaal_id", value=lambda row: row.id, hidden=True),
    Column(header="Datum", value=lambda row: row.observed_on, width=12, look=Look.DAY),
    Column(header="Criterium", value=lambda row: row.criterion, width=24),
    Column(header="criterium_sleutel", value=lambda row: row.criterion_key, hidden=True),
    Column(header="Ernst", value=lambda row: row.severity, width=16, look=Look.WHOLE, rules=_SEVERITY_RULES),
    Column(header="Strekking", value=lambda row: row.polarity, width=11),
    Column(header="strekking_code", value=lambda row: row.polarity_code, hidden=True),
    Column(header="Soort", value=lambda row: row.kind, width=16),
    Column(header="soort_code", value=lambda row: row.kind_code, hidden=True),
    Column(header="Omschrijving", value=lambda row: row.text, width=56),
)
_SOURCE: tuple[Column[SignalRow], ...] = (
    Column(header="Partij", value=lambda row: row.party, width=13),
    Column(header="Gemeente", value=lambda row: row.municipality, width=14, optional=True),
)
_STATE: tuple[Column[SignalRow], ...] = (
    Column(header="Telt het mee?", value=lambda row: row.state, width=28),
    Column(header="Geverifieerd op", value=lambda row: row.verified_on, width=13, look=Look.DAY),
    Column(
        header="Herstel vastgesteld op",
        value=lambda row: row.repaired_on,
        width=13,
        look=Look.DAY,
        optional=True,
    ),
)
_REACTION: Column[SignalRow] = Column(
    header="Reactie van de aanbieder", value=lambda row: row.reaction, width=32
)
_CHECKED: tuple[Column[SignalRow], ...] = (
    Column(
        header="Geverifieerd door (functie)", value=lambda row: row.verified_function, width=18, optional=True
    ),
    Column(header="Hoe gecontroleerd", value=lambda row: row.verified_how, width=32),
    _REACTION,
    Column(
        header="Ingetrokken op", value=lambda row: row.withdrawn_on, width=13, look=Look.DAY, optional=True
    ),
    Column(header="Reden van intrekken", value=lambda row: row.withdrawn_reason, width=24, optional=True),
    Column(header="Herstel vastgesteld door", value=lambda row: row.repair_party, width=15, optional=True),
    Column(header="Hoe hersteld", value=lambda row: row.repair_how, width=30, optional=True),
    Column(header="Gebeurtenis", value=lambda row: row.event, width=16, optional=True),
    Column(header="Kenmerk", value=lambda row: row.reference, width=14, optional=True),
    Column(header="Lezers van de tekst", value=lambda row: row.audience, width=14),
)
