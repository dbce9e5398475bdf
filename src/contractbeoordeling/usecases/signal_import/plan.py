"""What a list of signals would do to a register, row by row."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.signal import Audience, Signal
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.frameworks import framework_of, newest_framework
from contractbeoordeling.usecases.imported import OnConflict
from contractbeoordeling.usecases.signal_import.making import Maker
from contractbeoordeling.usecases.signal_import.offers import offered
from contractbeoordeling.usecases.signal_import.options import SignalOptions
from contractbeoordeling.usecases.signal_import.providers import ProviderFinder
from contractbeoordeling.workbook.signal_list.headers import Role
from contractbeoordeling.workbook.signal_list.rows import SignalList, SignalRow

_ALIKE = 70.0  # of 100
# What the register adds to a row; a list that comes again leaves it alone.
_OWN = (
    "id",
    "verified_on",
    "verified_by",
    "verified_function",
    "verified_on_behalf_of",
    "verified_how",
    "urgency",
    "reason_without_reaction",
    "withdrawn_on",
    "withdrawn_reason",
    "repaired_on",
    "repair_party",
    "repair_verified_by",
    "repair_how",
    "audience",
    "document_id",
)
_FILLED_LATER = ("criterion_key", "event", "municipality_id", "contract_id", "location_id", "party")


class Outcome(StrEnum):
    """What became of a row."""

    NEW = "new"
    KNOWN = "known"
    UPDATED = "updated"
    KEPT = "kept"
    CHANGED = "changed"
    SAME_ROW = "same_row"
    FAULTY = "faulty"

    @property
    def stands(self) -> bool:
        """Tell whether the signal of the row is in the register now."""
        return self in (Outcome.NEW, Outcome.KNOWN, Outcome.UPDATED, Outcome.KEPT)


@dataclass
class PlannedRow:
    """One row with its outcome, the signal that it makes and the observation that its score could be."""

    row: SignalRow
    outcome: Outcome
    signal: Signal | None = None
    offer: Observation | None = None


@dataclass
class Plan:
    """All rows that could be read, with their outcomes."""

    rows: list[PlannedRow] = field(default_factory=list[PlannedRow])

    def signals(self, outcome: Outcome) -> list[Signal]:
        """Return the signals of the rows with an outcome."""
        return [each.signal for each in self.rows if each.outcome is outcome and each.signal is not None]

    @property
    def offers(self) -> list[Observation]:
        """Return the observations that scores of new rows could be."""
        return [each.offer for each in self.rows if each.offer is not None]


def make_plan(reader: Reader, listed: SignalList, options: SignalOptions, today: date, bar: Progress) -> Plan:
    """Match every row with the providers and signals of the register and with the rows before it."""
    rows = listed.rows
    version = newest_framework(reader)
    framework = None if version is None else framework_of(reader, version.id)
    maker = Maker(reader, framework, today)
    finder = ProviderFinder(reader, options.same, take_near=options.near)
    plan = Plan()
    for named in listed.faulty:
        if named.anybody:  # all that is wrong with a row is said at once
            finder.find(named)
    for done, row in enumerate(rows, start=1):
        provider = finder.find(row.named)
        signal = None if provider is None else maker.make(row, provider)
        plan.rows.append(PlannedRow(row, Outcome.FAULTY if signal is None else Outcome.NEW, signal))
        bar.step(done, len(rows))
    _recognise(plan)
    _compare(plan, _known(reader, plan), options.on_conflict)
    if framework is not None and version is not None:
        for each in plan.rows:
            if each.outcome is Outcome.NEW and each.signal is not None:
                each.offer = offered(each.row, each.signal, (version.id, framework), today)
    return plan


def _recognise(plan: Plan) -> None:
    """Find rows that say what an earlier row of the list says, or nearly so."""
    first: dict[str, PlannedRow] = {}
    near: defaultdict[tuple[str, date], list[PlannedRow]] = defaultdict(list)
    for each in plan.rows:
        if each.signal is None:
            continue
        earlier = first.setdefault(each.signal.source_key, each)
        if earlier is not each:
            each.outcome = Outcome.SAME_ROW
            _note(each, "same_row", FindingSeverity.WARNING, row=earlier.row.cells.row)
            continue
        others = near[each.signal.provider_id, each.signal.observed_on]
        for other in others:
            if _alike(other, each):
                _note(each, "nearly_same", FindingSeverity.WARNING, row=other.row.cells.row)
                break
        others.append(each)


def _alike(one: PlannedRow, other: PlannedRow) -> bool:
    if one.row.reference and other.row.reference:
        return False
    return fuzz.ratio(one.row.text, other.row.text) >= _ALIKE


def _known(reader: Reader, plan: Plan) -> dict[str, Signal]:
    keys = [each.source_key for each in plan.signals(Outcome.NEW)]
    return {each.source_key: each for each in reader.find(Signal, source_key=keys)}


def _compare(plan: Plan, known: dict[str, Signal], on_conflict: OnConflict) -> None:
    """Leave alone what is in the register already; what the list changed since then goes by `on_conflict`."""
    for each in plan.rows:
        if each.outcome is not Outcome.NEW or each.signal is None:
            continue
        old = known.get(each.signal.source_key)
        if old is None:
            continue
        if old.source_hash == each.signal.source_hash:
            each.outcome = Outcome.KNOWN
        elif on_conflict is OnConflict.SKIP:
            each.outcome = Outcome.KEPT
            _note(each, "row_kept_known", FindingSeverity.NOTE)
        elif on_conflict is OnConflict.STOP or old.verified:
            each.outcome = Outcome.CHANGED
            code = "row_changed" if on_conflict is OnConflict.STOP else "row_changed_verified"
            _note(each, code, FindingSeverity.ERROR)
        else:
            each.outcome = Outcome.UPDATED
            each.signal = _updated(old, each.signal)


def _updated(old: Signal, new: Signal) -> Signal:
    """Return the known signal as the list has it now; what the list doesn't say stays as it is."""
    kept = [*_OWN, *(name for name in _FILLED_LATER if getattr(new, name) is None)]
    if new.audience is Audience.NARROW:
        kept.remove("audience")
    return replace(new, **{name: getattr(old, name) for name in kept})


def _note(planned: PlannedRow, code: str, severity: FindingSeverity, **values: object) -> None:
    cells = planned.row.cells
    role = Role.TEXT if Role.TEXT in cells.columns else Role.PROVIDER
    cells.note(role, code, cells.line(role), severity, **values)
