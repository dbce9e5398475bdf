"""Checking whether an action worked: by someone other than who carries it out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.action import Action, Effect, Owner
from contractbeoordeling.domain.action_rules import EffectCheck, EffectFault, effect_faults
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import personal_data_notices
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Contact, Provider, TradeName
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.rules import find_action
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.deciders import at_work, known_person
from contractbeoordeling.usecases.noted import Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What somebody says of an action's effect; without a name it is who is at work that checked."""

    effect: Effect
    how: str
    by: str = ""
    on: date | None = None


def check_effect(
    store: Store, who: Author, action_id: str, found: Checked, *, today: date | None = None
) -> Noted[Action]:
    """Store what a check of the effect found; a later check takes the place of the former, which the journal keeps."""
    with store.change(who, Verb.EFFECT_CHECKED) as change:
        action = with_effect(change, who, find_action(change, action_id), found, today or now())
        change.update(action)
    return Noted(action, personal_data_notices({"effect_how": action.effect_how}))


def with_effect(reader: Reader, who: Author, action: Action, found: Checked, today: date) -> Action:
    """Return the action with its check; refuses one by its owner, by nobody, or that doesn't say how."""
    person = known_person(reader, found.by) if found.by.strip() else at_work(reader, who)
    check = EffectCheck(effect=found.effect, on=found.on or today, how=found.how, by=person, by_name=found.by)
    for fault in effect_faults(action, check, _owners(reader, action), today):
        raise Refusal(str(fault))
    return checked(
        replace(
            action,
            effect=check.effect,
            effect_on=check.on,
            effect_by_id=None if person is None else person.id,
            effect_by_name="" if person is not None else found.by,
            effect_how=check.how,
        )
    )


def refuse_own_check(reader: Reader, action: Action) -> None:
    """Refuse that whoever checked the effect of an action becomes its owner."""
    if action.effect is None or action.effect_on is None:
        return
    person = reader.get(Person, action.effect_by_id) if action.effect_by_id else None
    check = EffectCheck(
        effect=action.effect,
        on=action.effect_on,
        how=action.effect_how,
        by=person,
        by_name=action.effect_by_name,
    )
    if EffectFault.OWNER in effect_faults(action, check, _owners(reader, action), action.effect_on):
        raise Refusal(str(EffectFault.OWNER))


def without_effect(action: Action) -> Action:
    """Return the action as one whose effect nobody checked yet."""
    return replace(action, effect=None, effect_on=None, effect_by_id=None, effect_by_name="", effect_how="")


def _owners(reader: Reader, action: Action) -> Iterator[str]:
    """Give the names of whoever carries the action out: the person, and all that a provider is known by."""
    if action.owner_person_id is not None:
        person = reader.get(Person, action.owner_person_id)
        yield "" if person is None else person.name
    if action.owner is Owner.PROVIDER and action.provider_id is not None:
        provider = reader.get(Provider, action.provider_id)
        yield "" if provider is None else provider.name
        for kind in (TradeName, Contact):
            yield from (each.name for each in reader.find(kind, provider_id=action.provider_id))
