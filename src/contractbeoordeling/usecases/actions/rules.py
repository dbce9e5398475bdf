"""What every verb on improvement actions does first and last."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, ImprovementPlan, Owner
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import Notice, personal_data_notices
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.criteria import refuse_unknown_criterion

CLOSED = (ActionStatus.DONE, ActionStatus.DROPPED)


def find_action(reader: Reader, action_id: str) -> Action:
    """Return the action with this id; refuses where there is none."""
    found = reader.get(Action, action_id)
    if found is None:
        raise Refusal("action_unknown", action=action_id)
    return found


def refuse_wrong(reader: Reader, action: Action) -> None:
    """Refuse an action without a measure, about nobody, or due before it was agreed."""
    if not action.measure:
        raise Refusal("action_without_measure")
    if action.due_on is not None and action.agreed_on is not None and action.due_on < action.agreed_on:
        raise Refusal("action_due_too_early")
    _refuse_nobody(reader, action)
    refuse_unknown_criterion(reader, action.criterion_key)
    if action.participation_id is not None:
        participation = reader.get(Participation, action.participation_id)
        if participation is None or participation.provider_id != action.provider_id:
            raise Refusal("action_of_another_participation")
    if action.plan_id is not None:
        plan = reader.get(ImprovementPlan, action.plan_id)
        if plan is None or plan.provider_id != action.provider_id:
            raise Refusal("plan_of_another_provider")
        if not one_subject(reader, action.participation_id, plan.participation_id):
            raise Refusal("plan_of_another_subject")


def one_subject(reader: Reader, *participation_ids: str | None) -> bool:
    """Tell whether participations are about one subject; what names none is about all of the provider."""
    found = reader.by_id(Participation, {each for each in participation_ids if each})
    return len({(each.subject_id, each.lot) for each in found.values()}) <= 1


def notices_of(record: Action | ActionEntry) -> tuple[Notice, ...]:
    """Point out personal data in what was written."""
    if isinstance(record, ActionEntry):
        return personal_data_notices({"text": record.text})
    return personal_data_notices(
        {"measure": record.measure, "success_criterion": record.success_criterion, "lesson": record.lesson}
    )


def checked_entry(reader: Reader, who: Author, entry: ActionEntry, today: date) -> ActionEntry:
    """Return a line of the log as it may be stored, with its author; refuses an empty one or one of tomorrow."""
    entry = checked(replace(entry, author=entry.author or _name_of(reader, who)))
    if not entry.text:
        raise Refusal("action_entry_empty")
    if entry.written_on > today:
        raise Refusal("action_entry_in_future")
    return entry


def _name_of(reader: Reader, who: Author) -> str:
    person = None if who.person_id is None else reader.get(Person, who.person_id)
    return who.account if person is None else person.name


def _refuse_nobody(reader: Reader, action: Action) -> None:
    """An action of a provider names it; one of the client may be about all of them."""
    if action.provider_id is None and action.owner is Owner.PROVIDER:
        raise Refusal("action_about_nobody")
    for kind, record_id in ((Provider, action.provider_id), (Municipality, action.municipality_id)):
        if record_id is not None and reader.get(kind, record_id) is None:
            raise Refusal("record_gone")
