"""Deciding to keep what is due for longer, with the reason.

The decision is a record of the kind that destructions have, with no records destroyed: its id follows from the piece
that it is about, so that a later decision about the same piece takes the place of the former.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.retention import Destruction, Kept
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store

if TYPE_CHECKING:
    from contractbeoordeling.usecases.retention.due import DueItem

_SPACE = UUID("0d5b8f4e-7c0a-5b52-9a55-0c6a9b1f6d10")
_TOLD = re.compile(r"(\d{4}-\d{2}-\d{2}) (\w+) (\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who decides, in which function, on whose behalf, on which day and on what ground."""

    ground: str
    decided_on: date
    by_id: str | None = None
    function: str = ""
    on_behalf_of: str = ""


@dataclass(frozen=True, slots=True)
class KeptLonger:
    """A decision to keep a piece until a day, and why."""

    kind: Kept
    record_id: str
    until: date
    reason: str
    decision: Destruction


def keep_longer(
    store: Store, who: Author, items: Sequence["DueItem"], until: date, decider: Decider
) -> list[Destruction]:
    """Record that due pieces are kept until a day; refuses without a reason or with a day that is past."""
    if not decider.ground.strip():
        raise Refusal("retention_keep_without_reason")
    if until <= decider.decided_on:
        raise Refusal("retention_keep_in_past")
    with store.change(who, Verb.RETENTION_CHANGED) as change:
        made: list[Destruction] = []
        for item in items:
            decision = _decision(item, until, decider, who)
            known = change.get(Destruction, decision.id)
            made.append(change.add(decision) if known is None else change.update(decision))
    return made


def kept_longer(reader: Reader) -> dict[tuple[Kept, str], KeptLonger]:
    """Return the decisions to keep something longer, by kind and record."""
    found: dict[tuple[Kept, str], KeptLonger] = {}
    for each in reader.find(Destruction, records=0):
        told = _TOLD.match(each.description)
        if told is not None:
            kept = KeptLonger(Kept(told[2]), told[3], date.fromisoformat(told[1]), each.ground, each)
            found[kept.kind, kept.record_id] = kept
    return found


def _decision(item: "DueItem", until: date, decider: Decider, who: Author) -> Destruction:
    kind, record_id = item.holding.kind, item.holding.record.id
    return Destruction(
        id=str(uuid5(_SPACE, f"{kind}:{record_id}")),
        kind=kind,
        provider_name=item.provider,
        description=f"{until.isoformat()} {kind} {record_id}",
        records=0,
        ground=decider.ground.strip(),
        decided_on=decider.decided_on,
        decided_by_id=decider.by_id or who.person_id,
        decided_function=decider.function,
        decided_on_behalf_of=decider.on_behalf_of,
    )
