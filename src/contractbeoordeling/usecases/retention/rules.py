"""The retention table of a register: a row per kind, empty until the archivist fills it."""

from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.retention import Kept, RetentionRule
from contractbeoordeling.domain.retention_terms import PROPOSALS, RetentionProposal
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked


@dataclass(frozen=True, slots=True)
class RetentionLine:
    """A row of the table, as it is filled in, with what is proposed beside it."""

    rule: RetentionRule
    proposal: RetentionProposal | None


def retention_table(reader: Reader) -> list[RetentionLine]:
    """Return a row for every kind, also for those that nobody filled in."""
    known = {each.kind: each for each in reader.find(RetentionRule)}
    return [RetentionLine(known.get(kind) or RetentionRule(kind=kind), PROPOSALS.get(kind)) for kind in Kept]


def rule_of(reader: Reader, kind: Kept) -> RetentionRule:
    """Return the row of a kind; an empty one where nobody filled it in."""
    return reader.first(RetentionRule, kind=kind) or RetentionRule(kind=kind)


def keep_rule(store: Store, who: Author, rule: RetentionRule, filled_on: date) -> RetentionRule:
    """Store a row: term, start and what happens then come together, with their ground and who filled them in."""
    rule = checked(replace(rule, filled_on=filled_on))
    terms = (rule.months, rule.starts, rule.after)
    if any(each is None for each in terms) and any(each is not None for each in terms):
        raise Refusal("retention_half_filled")
    if rule.months is not None and not (rule.ground and rule.filled_by):
        raise Refusal("retention_without_ground")
    with store.change(who, Verb.RETENTION_CHANGED) as change:
        known = change.first(RetentionRule, kind=rule.kind)
        if known is None:
            return change.add(rule)
        return change.update(replace(rule, id=known.id))
