"""What of the register is due on a day, and why: a list to decide on, never an act."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.retention import AfterTerm, Kept, KeptLonger, RetentionRule, TermStart
from contractbeoordeling.domain.retention_terms import due_day, is_filled
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views.recorded import recorded_on
from contractbeoordeling.usecases.retention.holdings import Holding, holdings
from contractbeoordeling.usecases.retention.keep_longer import kept_longer
from contractbeoordeling.usecases.retention.rules import retention_table


@dataclass(frozen=True, slots=True)
class DueItem:
    """A piece whose term is over: since when, under which rule; `kept` where somebody decided to keep it longer."""

    holding: Holding
    rule: RetentionRule
    provider: str
    round: str
    started_on: date
    due_on: date
    kept: KeptLonger | None

    @property
    def key(self) -> str:
        """What it is chosen by: one participation can be due for more than one kind."""
        return f"{self.holding.kind}:{self.holding.record.id}"

    @property
    def after(self) -> AfterTerm:
        """What the selection list says happens now."""
        return self.rule.after or AfterTerm.KEEP


@dataclass(frozen=True, slots=True)
class DueList:
    """What is due on a day; `not_begun` counts pieces whose term can't be said to have begun, per kind.

    Of the kinds `unfilled` nothing is ever due: nobody has filled in their term.
    """

    on: date
    items: tuple[DueItem, ...]
    not_begun: dict[Kept, int]
    unfilled: tuple[Kept, ...]

    @property
    def undecided(self) -> tuple[DueItem, ...]:
        """What is to be decided on: due, and not kept longer."""
        return tuple(each for each in self.items if each.kept is None)


def due_list(reader: Reader, on: date) -> DueList:
    """Return everything that is due on a day, in the order of the table."""
    lines = retention_table(reader)
    starts = _Starts(reader)
    items: list[DueItem] = []
    not_begun: dict[Kept, int] = {}
    for line in lines:
        if not is_filled(line.rule):
            continue
        found = list(holdings(reader, line.rule.kind))
        begun = starts.of(found, line.rule)
        late = sum(each is None for each in begun)
        if late:
            not_begun[line.rule.kind] = late
        items += _due(reader, line.rule, zip(found, begun, strict=True), on)
    unfilled = tuple(line.rule.kind for line in lines if not is_filled(line.rule))
    return DueList(on, tuple(items), not_begun, unfilled)


def _due(
    reader: Reader, rule: RetentionRule, begun: "zip[tuple[Holding, date | None]]", on: date
) -> Iterator[DueItem]:
    providers = {each.id: each.name for each in reader.find(Provider)}
    rounds = {each.id: each.name for each in reader.find(Round)}
    decided = kept_longer(reader)
    for holding, started in begun:
        day = due_day(rule, started)
        if started is None or day is None or day > on:
            continue
        own = holding.record
        kept = decided.get((holding.kind, own.id))
        yield DueItem(
            holding=holding,
            rule=rule,
            provider=providers.get(holding.provider_id or "", ""),
            round=rounds.get(own.round_id, "") if isinstance(own, Participation) else "",
            started_on=started,
            due_on=day,
            kept=kept if kept is not None and kept.until > on else None,
        )


class _Starts:
    """When the terms of pieces began."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._contracts = {each.id: each for each in reader.find(Contract)}
        self._determined: dict[str, date | None] = {}
        for each in sorted(reader.find(AssessmentVersion), key=_version):
            at = each.determined_at
            self._determined[each.participation_id] = None if at is None else at.date()

    def of(self, found: Sequence[Holding], rule: RetentionRule) -> list[date | None]:
        """Return for each piece the day on which its term began; None where it has not."""
        if rule.starts is TermStart.RECORDED:
            days = recorded_on(self._reader, [record.id for each in found for record in each.records])
            return [
                max((days[record.id] for record in each.records if record.id in days), default=None)
                for each in found
            ]
        if rule.starts is TermStart.DETERMINED:
            return [self._determined.get(each.participation_id or "") for each in found]
        if rule.starts is TermStart.CONTRACT_ENDED:
            return [self._contract_ended(each) for each in found]
        return [each.closed_on for each in found]

    def _contract_ended(self, holding: Holding) -> date | None:
        """Return when the contract ended that a piece is about, or else the last of its provider's."""
        named = [holding.contract_id]
        if isinstance(holding.record, Participation):
            named.append(holding.record.subject_id)
        own = next((self._contracts[each] for each in named if each in self._contracts), None)
        if own is not None:
            return own.ends_on
        ends = [each.ends_on for each in self._contracts.values() if each.provider_id == holding.provider_id]
        known = [each for each in ends if each is not None]
        return max(known) if known and len(known) == len(ends) else None


def _version(version: AssessmentVersion) -> int:
    return version.version
