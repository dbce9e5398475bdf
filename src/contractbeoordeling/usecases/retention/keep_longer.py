"""Deciding to keep what is due for longer, with the reason; a later decision takes the place of the former."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.retention import Kept, KeptLonger
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store

if TYPE_CHECKING:
    from contractbeoordeling.usecases.retention.due import DueItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who decides, in which function, on whose behalf, on which day and on what ground."""

    ground: str
    decided_on: date
    by_id: str | None = None
    function: str = ""
    on_behalf_of: str = ""


def keep_longer(
    store: Store, who: Author, items: Sequence["DueItem"], until: date, decider: Decider
) -> list[KeptLonger]:
    """Record that due pieces are kept until a day; refuses without a reason or with a day that is past."""
    if not decider.ground.strip():
        raise Refusal("retention_keep_without_reason")
    if until <= decider.decided_on:
        raise Refusal("retention_keep_in_past")
    with store.change(who, Verb.RETENTION_CHANGED) as change:
        made: list[KeptLonger] = []
        for item in items:
            decision = _decision(item, until, decider, who)
            known = change.first(KeptLonger, kind=decision.kind, record_id=decision.record_id)
            if known is None:
                made.append(change.add(decision))
            else:
                made.append(change.update(replace(decision, id=known.id)))
    return made


def kept_longer(reader: Reader) -> dict[tuple[Kept, str], KeptLonger]:
    """Return the decisions to keep something longer, by kind and record."""
    return {(each.kind, each.record_id): each for each in reader.find(KeptLonger)}


def _decision(item: "DueItem", until: date, decider: Decider, who: Author) -> KeptLonger:
    return KeptLonger(
        kind=item.holding.kind,
        record_id=item.holding.record.id,
        until=until,
        reason=decider.ground.strip(),
        decided_on=decider.decided_on,
        decided_by_id=decider.by_id or who.person_id,
        decided_function=decider.function,
        decided_on_behalf_of=decider.on_behalf_of,
    )
