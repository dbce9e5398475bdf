"""What a list of figures would do to a register, row by row."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.figures.kinds import HIDDEN_BELOW, is_hidden
from contractbeoordeling.domain.figures.readings import FigureGroup, FigureReading, group_of, readings_of
from contractbeoordeling.domain.figures.rules import FigureFault, figure_faults
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.numbers import NumberKind, NumberReading, read_number
from contractbeoordeling.domain.privacy import scan, shown
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.figures.rules import TEXTS, fault_values
from contractbeoordeling.usecases.imported import OnConflict
from contractbeoordeling.usecases.places import find_contract
from contractbeoordeling.usecases.signal_import.providers import ProviderFinder
from contractbeoordeling.wording.figures import HIDDEN, figure_value
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.notices import PERSONAL_KINDS
from contractbeoordeling.workbook.figure_list.headers import Role
from contractbeoordeling.workbook.figure_list.rows import FigureList, FigureRow, Line
from contractbeoordeling.workbook.signal_list.cells import Cells
from contractbeoordeling.workbook.signal_list.headers import Role as NamedBy
from contractbeoordeling.workbook.signal_list.rows import Named

_PLACES = {
    FigureFault.UNKNOWN_PART: Role.PART,
    FigureFault.NO_PART: Role.PART,
    FigureFault.OUT_OF_RANGE: Role.VALUE,
    FigureFault.TOO_FINE: Role.VALUE,
    FigureFault.NO_COUNT: Role.COUNT,
    FigureFault.WRONG_COUNT: Role.COUNT,
    FigureFault.REVERSED: Role.UNTIL,
    FigureFault.IN_FUTURE: Role.UNTIL,
}
_NAMED_BY = {Role.PROVIDER: NamedBy.PROVIDER, Role.KVK: NamedBy.KVK}
_SAID = ("value", "count", *TEXTS)
_Key = tuple[FigureGroup, str, str]


class RowOutcome(StrEnum):
    """What became of a row."""

    NEW = "new"
    KNOWN = "known"
    UPDATED = "updated"
    KEPT = "kept"
    DIFFERS = "figure_differs"
    SAME_ROW = "same_row"
    FAULTY = "faulty"

    @property
    def stands(self) -> bool:
        """Tell whether the register has the figure of the row now."""
        return self in (RowOutcome.NEW, RowOutcome.KNOWN, RowOutcome.UPDATED, RowOutcome.KEPT)


@dataclass
class PlannedFigure:
    """One row with its outcome and the figure that it makes."""

    row: FigureRow
    outcome: RowOutcome
    figure: MeasuredFigure | None = None


@dataclass
class FigurePlan:
    """Every row that could be read, with its outcome."""

    rows: list[PlannedFigure] = field(default_factory=list[PlannedFigure])

    def figures(self, outcome: RowOutcome) -> list[MeasuredFigure]:
        """Return the figures of the rows with an outcome."""
        return [each.figure for each in self.rows if each.outcome is outcome and each.figure is not None]


@dataclass
class _Maker:
    """Makes figures of rows, with what it knows of the register."""

    reader: Reader
    finder: ProviderFinder
    today: date
    providers: Mapping[str, Provider]
    municipalities: Mapping[str, str]

    def make(self, row: FigureRow) -> MeasuredFigure | None:
        """Return the figure of a row, or None where it can't be one; its findings say why."""
        provider = self._provider(row)
        municipality = self._municipality(row)
        if provider is None:
            return None
        figure = checked(
            MeasuredFigure(
                provider_id=provider.id,
                contract_id=self._contract(row, provider),
                municipality_id=municipality,
                kind=row.kind,
                part=row.part,
                since=row.since,
                until=row.until,
                value=row.value,
                count=row.count,
                source=row.source,
                method=row.method,
                remark=row.remark,
            )
        )
        for fault in figure_faults(figure, self.today):
            role = _place(row.line, _PLACES[fault])
            values = {**fault_values(fault, figure), "since": f"{row.since:%d-%m-%Y}"}
            row.line.fault(role, str(fault), row.line.line(role), **values)
        if row.line.faulty:
            return None
        _point_out(row, figure)
        return figure

    def _provider(self, row: FigureRow) -> Provider | None:
        """Return the provider of a row: by the hidden id where the name still is that one's, else by name and number."""
        line = row.line
        known = self.providers.get(line.line(Role.PROVIDER_ID))
        if known is not None and folded(line.line(Role.PROVIDER)) in ("", folded(known.name)):
            return known
        columns = {_NAMED_BY[role]: place for role, place in line.columns.items() if role in _NAMED_BY}
        cells = Cells(line.file, line.sheet, line.row, columns)
        kvk = line.line(Role.KVK)
        reading = read_number(NumberKind.KVK, kvk) if kvk else NumberReading()
        named = Named(cells, line.line(Role.PROVIDER), reading, NumberReading())
        if not (named.provider or kvk):
            line.fault(Role.PROVIDER, "provider_missing")
            return None
        found = self.finder.find(named)
        line.findings += cells.findings
        line.faulty = line.faulty or cells.faulty
        return found

    def _municipality(self, row: FigureRow) -> str | None:
        found = self.municipalities.get(folded(row.municipality)) if row.municipality else None
        if row.municipality and found is None:
            row.line.fault(Role.MUNICIPALITY, "municipality_unknown", row.municipality)
        return found

    def _contract(self, row: FigureRow, provider: Provider) -> str | None:
        if not row.contract:
            return None
        try:
            return find_contract(self.reader, provider, row.contract).id
        except Refusal:
            row.line.fault(Role.CONTRACT, "contract_unknown", row.contract, provider=provider.name)
            return None


def _place(line: Line, role: Role) -> Role:
    """Return where a fault stands: of a day that no column has, where the period is."""
    return Role.PERIOD if role is Role.UNTIL and Role.UNTIL not in line.columns else role


def make_plan(
    reader: Reader, listed: FigureList, said: Mapping[str, str], on_conflict: OnConflict, today: date
) -> FigurePlan:
    """Match every row with the providers and figures of the register and with the rows before it."""
    maker = _Maker(
        reader,
        ProviderFinder(reader, said),
        today,
        {each.id: each for each in reader.find(Provider)},
        {folded(each.name): each.id for each in reader.find(Municipality)},
    )
    known = {
        _key(each.figure): each for each in readings_of(reader.find(MeasuredFigure)) if not each.computed
    }
    first: dict[_Key, PlannedFigure] = {}
    plan = FigurePlan()
    for row in listed.rows:
        figure = maker.make(row)
        planned = PlannedFigure(row, RowOutcome.FAULTY if figure is None else RowOutcome.NEW, figure)
        plan.rows.append(planned)
        if figure is None:
            continue
        earlier = first.setdefault(_key(figure), planned)
        if earlier is not planned:
            planned.outcome = RowOutcome.SAME_ROW
            row.line.fault(Role.KIND, "same_row", row.line.line(Role.KIND), row=earlier.row.line.row)
        elif (reading := known.get(_key(figure))) is not None:
            _compare(planned, figure, reading, on_conflict)
    return plan


def _key(figure: MeasuredFigure) -> _Key:
    return group_of(figure), figure.kind, figure.part


def _compare(
    planned: PlannedFigure, new: MeasuredFigure, reading: FigureReading, on_conflict: OnConflict
) -> None:
    """Leave alone what is there already; an empty cell never takes anything away."""
    old = reading.figure
    changes = {
        name: said
        for name in _SAID
        if (said := getattr(new, name)) not in (None, "") and said != getattr(old, name)
    }
    contradicted = any(getattr(old, name) not in (None, "") for name in changes)
    planned.figure = replace(old, **changes)
    if not changes:
        planned.outcome = RowOutcome.KNOWN
    elif not contradicted or on_conflict is OnConflict.UPDATE:
        planned.outcome = RowOutcome.UPDATED
    elif on_conflict is OnConflict.SKIP:
        planned.outcome = RowOutcome.KEPT
        _tell(planned.row, reading, changes, "figure_kept", FindingSeverity.NOTE)
    else:
        planned.outcome = RowOutcome.DIFFERS
        _tell(planned.row, reading, changes, "figure_differs", FindingSeverity.ERROR)


def _tell(
    row: FigureRow, old: FigureReading, changes: Mapping[str, object], code: str, severity: FindingSeverity
) -> None:
    """Say which cell is otherwise than the register; what may not be shown stays unsaid."""
    for name in changes:
        role = Role(name)
        row.line.note(role, code, row.line.line(role), severity, known=_known(old, name))


def _known(old: FigureReading, name: str) -> str:
    if name in TEXTS:
        return str(getattr(old.figure, name))
    if old.hidden:
        return tr(HIDDEN)
    return figure_value(old.kind, old.value) if name == "value" else str(old.figure.count)


def _point_out(row: FigureRow, figure: MeasuredFigure) -> None:
    """Point out personal data, masked, and outcomes that nobody will see."""
    line = row.line
    for name in TEXTS:
        text = str(getattr(figure, name))
        for span in scan(text):
            kind = tr(PERSONAL_KINDS[span.kind])
            line.note(Role(name), "personal_data", shown(text, span), FindingSeverity.WARNING, kind=kind)
    if is_hidden(row.kind, figure.count):
        line.note(Role.COUNT, "few_residents", f"n<{HIDDEN_BELOW}", FindingSeverity.NOTE)
