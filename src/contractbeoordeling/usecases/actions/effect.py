"""Checking whether an action worked: by someone other than who carries it out."""

from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.action import Action, Effect, Owner
from contractbeoordeling.domain.action_rules import Carriers, EffectCheck, EffectFault, effect_faults
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
    for fault in effect_faults(action, check, _carriers(reader, action), today):
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
    """Refuse that whoever checked the effect of an action becomes its owner, or may be it."""
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
    for fault in effect_faults(action, check, _carriers(reader, action), action.effect_on):
        if fault in (EffectFault.OWNER, EffectFault.OWNER_UNKNOWN):
            raise Refusal(str(fault))


def without_effect(action: Action) -> Action:
    """Return the action as one whose effect nobody checked yet."""
    return replace(action, effect=None, effect_on=None, effect_by_id=None, effect_by_name="", effect_how="")


def _carriers(reader: Reader, action: Action) -> Carriers:
    """Return who carries the action out: the person, and all that a provider and its people are known by."""
    person = reader.get(Person, action.owner_person_id) if action.owner_person_id else None
    people = [] if person is None else [person.name]
    if action.owner is not Owner.PROVIDER or action.provider_id is None:
        return Carriers(people)
    for each in reader.find(Contact, provider_id=action.provider_id):
        people += [each.name, each.function]
    provider = reader.get(Provider, action.provider_id)
    names = [] if provider is None else [provider.name]
    names += [each.name for each in reader.find(TradeName, provider_id=action.provider_id)]
    return Carriers(people, names)
