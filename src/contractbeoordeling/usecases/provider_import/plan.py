"""What a list of providers would do to a register, row by row."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import (
    AgbCode,
    Contact,
    Location,
    Provider,
    ProviderStatus,
    TradeName,
)
from contractbeoordeling.domain.record import Record, new_id
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.doubles import Identity, KnownProviders, Match, MatchOn, certain
from contractbeoordeling.usecases.imported import OnConflict
from contractbeoordeling.usecases.provider_import.known import Difference, KnownProvider, Merge
from contractbeoordeling.workbook.provider_list.headers import Role
from contractbeoordeling.workbook.provider_list.rows import ProviderRow

_DETAILS: tuple[type[Location | TradeName | AgbCode | Contact], ...] = (
    Location,
    TradeName,
    AgbCode,
    Contact,
)
Place = tuple[str, int]


class Outcome(StrEnum):
    """What became of a row."""

    NEW = "new"
    SAME = "same"
    FILLED = "filled"
    UPDATED = "updated"
    DIFFERS = "differs"
    POSSIBLE_DOUBLE = "possible_double"
    SEVERAL_MATCHES = "several_matches"
    FAULTY = "faulty"

    @property
    def kept(self) -> bool:
        """Tell whether what the row says now stands in the register."""
        return self in (Outcome.NEW, Outcome.SAME, Outcome.FILLED, Outcome.UPDATED)


class Decision(StrEnum):
    """What the user says of a row that may be a double."""

    NEW = "new"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Matched:
    """A provider that a row was matched to, and on what; `row` where an earlier row made it."""

    provider_id: str
    name: str
    kvk: str | None
    on: tuple[MatchOn, ...]
    row: int | None = None


@dataclass(frozen=True, slots=True)
class RowPlan:
    """One row with its outcome; `provider_id` is set where the outcome is about one provider."""

    source: ProviderRow
    outcome: Outcome
    provider_id: str | None = None
    matched: tuple[Matched, ...] = ()
    differences: tuple[Difference, ...] = ()
    in_file: frozenset[Role] = frozenset()


@dataclass
class Plan:
    """All rows with their outcomes, and the records that they make or change."""

    rows: list[RowPlan] = field(default_factory=list[RowPlan])
    added: dict[str, Record] = field(default_factory=dict[str, Record])
    changed: dict[str, Record] = field(default_factory=dict[str, Record])

    @property
    def records(self) -> tuple[Record, ...]:
        """Everything that is written."""
        return (*self.added.values(), *self.changed.values())


@dataclass(frozen=True, slots=True)
class Choices:
    """How doubtful rows are handled; `decisions` by sheet (empty: any) and row go before `on_conflict`."""

    on_conflict: OnConflict = OnConflict.STOP
    decisions: Mapping[Place, Decision] = field(default_factory=dict[Place, Decision])

    def decision(self, row: ProviderRow) -> Decision | None:
        """Return what the user said of a row."""
        return self.decisions.get((row.sheet, row.row)) or self.decisions.get(("", row.row))


def make_plan(
    reader: Reader, rows: list[ProviderRow], choices: Choices, progress: Progress | None = None
) -> Plan:
    """Match every row with the register and the rows before it."""
    bar = progress or NoProgress()
    planner = _Planner(reader, choices)
    for done, row in enumerate(rows, start=1):
        planner.take(row)
        bar.step(done, len(rows))
    return planner.plan


class _Planner:
    """Goes through the rows and remembers what they made of the register."""

    def __init__(self, reader: Reader, choices: Choices) -> None:
        self.plan = Plan()
        self._choices = choices
        self._known = _snapshot(reader)
        self._index = KnownProviders()
        self._made_by: dict[str, int] = {}
        for known in self._known.values():
            self._index.add(known.identity())

    def take(self, row: ProviderRow) -> None:
        """Plan one row."""
        identity = _identity(row)
        matches = self._index.matches(identity)
        self.plan.rows.append(self._planned(row, identity, matches))

    def _planned(self, row: ProviderRow, identity: Identity, matches: tuple[Match, ...]) -> RowPlan:
        decision = self._choices.decision(row)
        sure = [match for match in matches if certain(identity, match)]
        if decision is Decision.SAME and not sure:
            sure = list(matches)
        if len(sure) > 1:
            return RowPlan(row, Outcome.SEVERAL_MATCHES, matched=self._matched(sure))
        if sure:
            return self._merged(row, sure[0])
        if matches and decision is not Decision.NEW:
            return self._doubtful(row, matches)
        if not row.name:
            return RowPlan(row, Outcome.FAULTY)
        return self._new(row)

    def _doubtful(self, row: ProviderRow, matches: tuple[Match, ...]) -> RowPlan:
        """A likeness is the same provider only where the row says nothing that isn't known of it."""
        if len(matches) == 1:
            known = self._known[matches[0].identity.provider_id]
            merge = known.merged(row, overwrite=False)
            contrary = row.kvk is not None and row.kvk != known.provider.kvk
            if not contrary and not merge.adds and not merge.differences:
                return RowPlan(row, Outcome.SAME, known.provider.id, self._matched(matches))
        return RowPlan(row, Outcome.POSSIBLE_DOUBLE, matched=self._matched(matches))

    def _merged(self, row: ProviderRow, match: Match) -> RowPlan:
        known = self._known[match.identity.provider_id]
        overwrite = self._choices.on_conflict is OnConflict.UPDATE
        merge = known.merged(row, overwrite=False)
        in_file = frozenset(each.role for each in merge.differences if each.role in known.told_by)
        differences = tuple(merge.differences)
        if differences and (in_file or self._choices.on_conflict is OnConflict.STOP):
            outcome = Outcome.DIFFERS
        elif differences and overwrite:
            merge, outcome = known.merged(row, overwrite=True), Outcome.UPDATED
        else:
            outcome = Outcome.FILLED if merge.adds else Outcome.SAME
        if outcome.kept:
            self._apply(known, merge, row)
        return RowPlan(row, outcome, known.provider.id, self._matched([match]), differences, in_file)

    def _new(self, row: ProviderRow) -> RowPlan:
        provider = Provider(
            id=row.id or new_id(), name=row.name, kvk=row.kvk, status=row.status or ProviderStatus.ACTIVE
        )
        known = KnownProvider(provider, is_new=True)
        self._known[provider.id] = known
        self._made_by[provider.id] = row.row
        self.plan.added[provider.id] = provider
        self._apply(known, known.merged(row, overwrite=False), row)
        known.told_by.update(dict.fromkeys((Role.NAME, Role.STATUS), row.row))
        return RowPlan(row, Outcome.NEW, provider.id)

    def _apply(self, known: KnownProvider, merge: Merge, row: ProviderRow) -> None:
        existing = {known.provider.id, *(each.id for each in known.details)}
        for record in merge.applied_to(known, row):
            fresh = record.id in self.plan.added or record.id not in existing
            (self.plan.added if fresh else self.plan.changed)[record.id] = record
        self._index.add(known.identity())

    def _matched(self, matches: list[Match] | tuple[Match, ...]) -> tuple[Matched, ...]:
        order = list(MatchOn)
        return tuple(
            Matched(
                match.identity.provider_id,
                match.identity.names[0],
                match.identity.kvk,
                tuple(sorted(match.on, key=order.index)),
                self._made_by.get(match.identity.provider_id),
            )
            for match in matches
        )


def _identity(row: ProviderRow) -> Identity:
    return Identity(
        provider_id=new_id(),
        names=tuple(name for name in (row.name, *row.trade_names) if name),
        kvk=row.kvk,
        agb_codes=row.agb_codes,
        location_numbers=(row.location,) if row.location else (),
        known_as=row.id,
    )


def _snapshot(reader: Reader) -> dict[str, KnownProvider]:
    """All providers of the register with what they are compared on."""
    details: dict[str, list[Location | TradeName | AgbCode | Contact]] = defaultdict(list)
    for kind in _DETAILS:
        for detail in reader.find(kind):
            details[detail.provider_id].append(detail)
    return {each.id: KnownProvider(each, details[each.id]) for each in reader.find(Provider)}
