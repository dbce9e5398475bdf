"""From a row of a list to a signal: places, criterion and verification looked up in the register."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from contractbeoordeling.domain.canonical import content_hash
from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.criminal import is_criminal_data
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.privacy import erased, scan, shown
from contractbeoordeling.domain.provider import Location, Provider
from contractbeoordeling.domain.signal import Audience, Polarity, Signal
from contractbeoordeling.domain.signal_rules import (
    Verification,
    reports_own_calamity,
    verification_faults,
    verified,
)
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.criteria import criterion_named
from contractbeoordeling.usecases.places import find_contract, find_location
from contractbeoordeling.usecases.reference_dates import OpenRounds
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.notices import PERSONAL_KINDS
from contractbeoordeling.wording.refusals.signals import SENTENCES
from contractbeoordeling.workbook.signal_list.headers import Role
from contractbeoordeling.workbook.signal_list.rows import SignalRow

_IDENTIFYING = (Role.KIND, Role.TOPIC, Role.TEXT)
_WHO = (Role.PROVIDER, Role.KVK, Role.AGB)


@dataclass
class Maker:
    """What making signals needs to know of the register."""

    reader: Reader
    framework: Framework | None
    today: date
    municipalities: Mapping[str, str] = field(init=False)
    _rounds: OpenRounds = field(init=False)
    _unknown: set[tuple[Role, str]] = field(default_factory=set[tuple[Role, str]])

    def __post_init__(self) -> None:
        self._rounds = OpenRounds(self.reader)
        self.municipalities = {folded(each.name): each.id for each in self.reader.find(Municipality)}

    def make(self, row: SignalRow, provider: Provider) -> Signal | None:
        """Return the signal of a row, or None where it can't be one; its findings say what was left out."""
        if row.day > self.today:
            row.cells.fault(Role.DAY, "day_in_future", f"{row.day:%d-%m-%Y}")
            return None
        contract, location = self._places(row, provider)
        signal = checked(
            Signal(
                provider_id=provider.id,
                party=row.party,
                criterion_key=self._criterion(row),
                observed_on=row.day,
                polarity=Polarity.POSITIVE if row.positive else Polarity.NEGATIVE,
                severity=row.severity,
                kind=row.kind,
                text=row.text,
                reporter_role=row.reporter_role,
                event=row.event or None,
                municipality_id=self._municipality(row),
                contract_id=None if contract is None else contract.id,
                location_id=None if location is None else location.id,
                reference=row.reference,
                source_key=_source_key(row, provider),
                source_hash=_source_hash(row),
            )
        )
        self._late(row, provider)
        signal = _praised(row, signal)
        return _pointed_out(row, self._verified(row, signal), provider)

    def _late(self, row: SignalRow, provider: Provider) -> None:
        """Point out a row that comes too late for an open round; it is kept all the same."""
        for each in self._rounds.closed_before(provider.id, row.day):
            row.cells.note(
                Role.DAY,
                "after_reference_date",
                f"{row.day:%d-%m-%Y}",
                FindingSeverity.WARNING,
                round=each.name,
                reference_date=f"{each.reference_date:%d-%m-%Y}",
            )

    def _criterion(self, row: SignalRow) -> str | None:
        if not row.criterion:
            return None
        found = None if self.framework is None else criterion_named(self.framework, row.criterion)
        if found is None:
            self._warn(row, Role.CRITERION, "criterion_unknown", row.criterion)
        return None if found is None else found.key

    def _municipality(self, row: SignalRow) -> str | None:
        found = self.municipalities.get(folded(row.municipality)) if row.municipality else None
        if row.municipality and found is None:
            self._warn(row, Role.MUNICIPALITY, "municipality_unknown", row.municipality)
        return found

    def _places(self, row: SignalRow, provider: Provider) -> tuple[Contract | None, Location | None]:
        contract: Contract | None = None
        location: Location | None = None
        if row.contract:
            try:
                contract = find_contract(self.reader, provider, row.contract)
            except Refusal:
                self._warn(row, Role.CONTRACT, "contract_unknown", row.contract, provider.name)
        if row.location:
            try:
                location = find_location(self.reader, provider, row.location)
            except Refusal:
                self._warn(row, Role.LOCATION, "location_unknown", row.location, provider.name)
        return contract, location

    def _warn(self, row: SignalRow, role: Role, code: str, found: str, provider: str = "") -> None:
        """Warn once per value that nothing is known of."""
        if (role, found) not in self._unknown:
            self._unknown.add((role, found))
            row.cells.note(role, code, found, FindingSeverity.WARNING, provider=provider)

    def _verified(self, row: SignalRow, signal: Signal) -> Signal:
        """Return the signal verified where the list says all that verifying asks, else with a finding."""
        claim = row.claim
        if claim is None:
            return signal
        as_verified = checked(
            verified(
                signal,
                Verification(
                    on=claim.on or signal.observed_on,
                    by=claim.by,
                    function=claim.function,
                    how=claim.how,
                    reaction=claim.reaction,
                    urgency=claim.urgency,
                    explanation=claim.urgency_text,
                ),
            )
        )
        faults = list(verification_faults(as_verified, self.today))
        if faults:
            why = tr(SENTENCES[str(faults[0])])
        elif claim.on is None or not claim.how:
            why = tr("Wanneer en hoe ontbreekt.")
        else:
            return as_verified
        role = Role.VERIFIED if Role.VERIFIED in row.cells.columns else Role.VERIFIED_BY
        row.cells.note(role, "not_verified", row.cells.line(role), FindingSeverity.WARNING, why=why)
        return replace(signal, provider_reaction=as_verified.provider_reaction)


def _praised(row: SignalRow, signal: Signal) -> Signal:
    """A provider's report of its own calamity is positive, whatever the list says (R6)."""
    if not reports_own_calamity(signal) or signal.polarity is Polarity.POSITIVE:
        return signal
    row.cells.note(Role.SEVERITY, "calamity_report", row.cells.line(Role.SEVERITY), FindingSeverity.WARNING)
    return replace(signal, polarity=Polarity.POSITIVE, severity=None)


def _pointed_out(row: SignalRow, signal: Signal, provider: Provider) -> Signal:
    """Point out personal data, masked; narrow the audience of criminal data."""
    for role in (Role.TEXT, Role.TOPIC, Role.VERIFIED_HOW, Role.REACTION, Role.URGENCY):
        text = row.cells.text(role)
        for span in scan(text):
            row.cells.note(
                role,
                "personal_data",
                shown(text, span),
                FindingSeverity.WARNING,
                kind=tr(PERSONAL_KINDS[span.kind]),
            )
    if not is_criminal_data(signal, provider):
        return signal
    row.cells.note(Role.TEXT, "criminal_data", "", FindingSeverity.WARNING)
    return replace(signal, audience=Audience.NARROW)


def _source_key(row: SignalRow, provider: Provider) -> str:
    """Return by what the row is known again: its own reference, else day and texts without personal data."""
    if row.reference:
        return content_hash([provider.id, folded(row.reference)])
    texts = [_harmless(row.said.get(role, "")) for role in _IDENTIFYING]
    return content_hash([provider.id, row.day.isoformat(), *texts])


def _source_hash(row: SignalRow) -> str:
    """Return the hash of all that the row says but for how it names its provider."""
    return content_hash(
        {role: _harmless(text) for role, text in row.said.items() if text and role not in _WHO}
    )


def _harmless(text: str) -> str:
    """Personal data must not be guessable from a hash that outlives it."""
    return folded(erased(text, scan(text)))
