"""Destroying what is due, on somebody's decision: everywhere, for good; a record of the destruction stays."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.retention import AfterTerm, Destruction, Kept, KeptLonger
from contractbeoordeling.storage import destroying, erasing
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.older_copies import older_copies
from contractbeoordeling.usecases.retention.due import DueItem, due_list
from contractbeoordeling.usecases.retention.keep_longer import Decider
from contractbeoordeling.wording.retention import destroyed


@dataclass(frozen=True, slots=True, kw_only=True)
class DestroyDecision:
    """The decision to destroy; `backups_until` is when the last older backup goes, `handed_over_to` the archive.

    Without a ground of its own the ground of the rule stands in the record of the destruction.
    """

    decider: Decider
    backups_until: date | None = None
    handed_over_to: str = ""


@dataclass
class DestroyDone:
    """What was destroyed, and where it may still stand: files that others use, and older copies of the register."""

    destructions: list[Destruction] = field(default_factory=list[Destruction])
    gone: destroying.Gone = field(default_factory=destroying.Gone)
    emptied: int = 0
    copies: list[Path] = field(default_factory=list[Path])
    backups_until: date | None = None
    compacted: bool = True

    @property
    def counts(self) -> tuple[int, int]:
        """How many records and lines of the history went."""
        return self.gone.records, self.gone.entries

    @property
    def files(self) -> tuple[list[str], list[str]]:
        """The names of kept files that went, and of those that others still use."""
        return [each.name for each in self.gone.files], [each.name for each in self.gone.used_files]


def chosen_items(reader: Reader, on: date, keys: Sequence[str]) -> list[DueItem]:
    """Return the due pieces with these keys; refuses what is not due on the day."""
    due = {each.key: each for each in due_list(reader, on).items}
    unknown = [each for each in keys if each not in due]
    if unknown:
        raise Refusal("retention_not_due", key=unknown[0], day=f"{on:%d-%m-%Y}")
    return [due[each] for each in dict.fromkeys(keys)]


def destroy_due(
    store: Store, who: Author, keys: Sequence[str], decision: DestroyDecision, *, today: date | None = None
) -> DestroyDone:
    """Destroy due pieces for good; undo stops here.

    Refuses a decision of a day that is still to come, what is not due on that day, what is kept longer, and what
    must be handed over first.
    """
    decider = decision.decider
    if not keys:
        raise Refusal("retention_nothing_chosen")
    if decider.decided_on > (today or now()):
        raise Refusal("retention_in_future")
    if not (decider.by_id or who.person_id) or not decider.function.strip():
        raise Refusal("retention_without_decider")
    with store.change(who, Verb.DESTROYED) as change:
        items = chosen_items(change, decider.decided_on, keys)
        for each in items:
            _refuse_unfit(each, decision)
        done = DestroyDone(backups_until=decision.backups_until)
        records = [record for each in items for record in _going(change, each)]
        for observation in {each.id: each for item in items for each in item.holding.emptied}.values():
            _empty(change, observation)
            done.emptied += 1
        done.gone = destroying.destroy(change, list({each.id: each for each in records}.values()))
        for (kind, provider), group in _grouped(items).items():
            done.destructions.append(change.add(_record(kind, provider, group, (decision, who))))
    done.compacted = store.compact()
    done.copies = older_copies(store.path)
    return done


def destructions(reader: Reader) -> list[Destruction]:
    """Return the records of what was destroyed, the newest first."""
    return list(reversed(reader.find(Destruction)))


def _going(reader: Reader, item: DueItem) -> list[Record]:
    """Return what goes with a piece: a decision to keep it longer would tell about it what nobody may know any more."""
    own = item.holding
    return [*own.records, *reader.find(KeptLonger, kind=own.kind, record_id=own.record.id)]


def _refuse_unfit(item: DueItem, decision: DestroyDecision) -> None:
    if item.kept is not None:
        raise Refusal("retention_kept", until=f"{item.kept.until:%d-%m-%Y}", reason=item.kept.reason)
    if item.after is AfterTerm.HAND_OVER and not decision.handed_over_to.strip():
        raise Refusal("retention_hand_over", provider=item.provider)


def _empty(change: Change, observation: Observation) -> None:
    """Take the remark out of an observation that stays, now and in its history."""
    erasing.rewrite(change, Observation, observation.id, {"remark": ""})
    destroying.forget_past(change, [observation.id])


def _grouped(items: Sequence[DueItem]) -> dict[tuple[Kept, str], list[DueItem]]:
    found: dict[tuple[Kept, str], list[DueItem]] = defaultdict(list)
    for each in items:
        found[each.holding.kind, each.provider].append(each)
    return found


def _record(
    kind: Kept, provider: str, items: Sequence[DueItem], made: tuple[DestroyDecision, Author]
) -> Destruction:
    decision, who = made
    decider = decision.decider
    ground = decider.ground.strip() or items[0].rule.ground
    if decision.handed_over_to.strip():
        ground = f"{ground} · {decision.handed_over_to.strip()}"
    return Destruction(
        kind=kind,
        provider_name=provider,
        description=destroyed(kind, [each.holding.seen_on for each in items]),
        records=sum(len(each.holding.records) for each in items),
        ground=ground,
        decided_on=decider.decided_on,
        decided_by_id=decider.by_id or who.person_id,
        decided_function=decider.function,
        decided_on_behalf_of=decider.on_behalf_of,
        backups_until=decision.backups_until,
    )
