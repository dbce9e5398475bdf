"""What was tried and decided: conversations, plans, actions with their logs and effects, and steps on the ladder."""

from collections.abc import Iterator

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, ImprovementPlan
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Present
from contractbeoordeling.usecases.dossier.event import Event, Source
from contractbeoordeling.usecases.escalation.listing import TakenStep, list_escalations
from contractbeoordeling.wording.escalation import step_named
from contractbeoordeling.wording.numbers import day, day_if_any
from contractbeoordeling.wording.signals import OWNERS, STATUSES
from contractbeoordeling.wording.year import CONVERSATION_LEVELS, EFFECTS, JUMP_REASONS


def attempts(source: Source) -> Iterator[Event]:
    """Give what was tried and decided with the provider; of one day, what went before comes first."""
    yield from _conversations(source)
    plans = [
        each
        for each in source.store.find(ImprovementPlan, provider_id=source.provider.id)
        if source.shows(each.audience)
    ]
    yield from (_demanded(source, each) for each in plans)
    for each in source.store.find(Action, provider_id=source.provider.id):
        if source.shows(each.audience):
            yield from _action(source, each)
    for each in plans:
        yield from _answered(source, each)
    for taken in reversed(list_escalations(source.store, source.provider.id)):
        if source.shows(taken.escalation.audience):
            yield from _step(source, taken)


def _conversations(source: Source) -> Iterator[Event]:
    for each in source.store.find(Conversation, provider_id=source.provider.id):
        if each.held_on is None or not source.shows(each.audience):
            continue
        points = source.store.find(AgendaPoint, conversation_id=each.id)
        said = [(one.title, one.said) for one in points if one.said and source.shows(one.audience)]
        yield Event(
            on=each.held_on,
            title=f"gesprek ({CONVERSATION_LEVELS[each.level]})",
            lines=[
                ("Doel", each.purpose),
                ("Aanwezig", "; ".join(_present(source, one) for one in each.present)),
                *said,
                ("Verslag", each.minutes),
            ],
            subject_ids=(each.id,),
        )


def _present(source: Source, one: Present) -> str:
    name = one.name if _inside(source) else ""
    return ", ".join(filter(None, (name, one.function, one.organisation)))


def _inside(source: Source) -> bool:
    """Tell whether the reader is of the client itself: names of people are for nobody else."""
    return source.audience in (Audience.NARROW, Audience.INTERNAL)


def _demanded(source: Source, plan: ImprovementPlan) -> Event:
    return Event(
        on=plan.demanded_on,
        title="verbeterplan gevraagd",
        lines=[
            _criteria(source, plan),
            ("In te leveren vóór", day_if_any(plan.due_on)),
            ("Hertoets op", day_if_any(plan.retest_on)),
        ],
        subject_ids=(plan.id,),
    )


def _answered(source: Source, plan: ImprovementPlan) -> Iterator[Event]:
    criteria = _criteria(source, plan)
    for on, title in ((plan.handed_in_on, "ingeleverd"), (plan.accepted_on, "akkoord bevonden")):
        if on is not None:
            yield Event(on=on, title=f"verbeterplan {title}", lines=[criteria])
    if plan.closed_on is not None:
        note = plan.note if _inside(source) else ""
        yield Event(on=plan.closed_on, title="verbeterplan afgesloten", lines=[criteria, ("Opmerking", note)])


def _criteria(source: Source, plan: ImprovementPlan) -> tuple[str, str]:
    return "Criteria", "\n".join(source.criterion(key) for key in plan.criterion_keys)


def _action(source: Source, action: Action) -> Iterator[Event]:
    what = ("Maatregel", action.measure)
    if action.agreed_on is not None:
        yield Event(
            on=action.agreed_on,
            title="verbeteractie afgesproken",
            lines=[
                what,
                ("Criterium", source.criterion(action.criterion_key)),
                ("Wie", OWNERS[action.owner]),
                ("Gelukt als", action.success_criterion),
                ("Klaar vóór", day_if_any(action.due_on)),
            ],
            subject_ids=(action.id,),
        )
    for entry in source.store.find(ActionEntry, action_id=action.id):
        if source.shows(entry.audience):
            author = entry.author if _inside(source) else ""
            yield Event(
                on=entry.written_on,
                title="logregel bij een verbeteractie",
                lines=[what, ("Regel", entry.text), ("Door", author)],
                subject_ids=(entry.id,),
            )
    if action.effect is not None and action.effect_on is not None:
        by = source.person(action.effect_by_id, action.effect_by_name)
        yield Event(
            on=action.effect_on,
            title=f"effect gemeten: {EFFECTS[action.effect]}",
            lines=[what, ("Hoe", action.effect_how), ("Door", by)],
        )
    if action.closed_on is not None:
        yield Event(
            on=action.closed_on,
            title=f"verbeteractie afgesloten: {STATUSES[action.status]}",
            lines=[what, ("Les", action.lesson)],
        )


def _step(source: Source, taken: TakenStep) -> Iterator[Event]:
    each = taken.escalation
    named = step_named(each.step, taken.step.name if taken.step else each.measure)
    contract = taken.contract.number if taken.contract else ""
    yield Event(
        on=each.decided_on,
        title=f"besluit: {named}",
        lines=[
            ("Maatregel", each.measure),
            ("Overeenkomst", contract),
            ("Artikel", taken.article),
            ("Grond", each.ground),
            ("Feiten", each.facts),
            ("Aanbieder gehoord op", day_if_any(each.heard_on)),
            ("Wat de aanbieder zei", each.heard),
            ("Waarom niet gehoord", each.not_heard_reason),
            ("Trede overgeslagen", f"{JUMP_REASONS[each.jump]}: {each.jump_reason}" if each.jump else ""),
            ("Besloten door", source.person(each.decided_by_id, function=each.decided_function)),
            ("Namens", each.decided_on_behalf_of),
            ("Termijn tot en met", day_if_any(each.term_on)),
            ("Wat er voor cliënten moet gebeuren", "\n".join(_tasks(source, taken))),
        ],
        subject_ids=(each.id,),
    )
    for task in taken.tasks:
        if task.done_on is not None and source.shows(task.audience):
            yield Event(
                on=task.done_on,
                title="taak bij de beëindiging gedaan",
                lines=[("Taak", task.task), ("Wie", task.owner if _inside(source) else "")],
            )
    if each.ended_on is not None:
        yield Event(on=each.ended_on, title=f"{named}: beëindigd", lines=[("Reden", each.ended_reason)])


def _tasks(source: Source, taken: TakenStep) -> Iterator[str]:
    """Give what a termination asks for: by which day, and for the client itself who does it."""
    for each in taken.tasks:
        if source.shows(each.audience):
            owner = each.owner if _inside(source) else ""
            due = f"vóór {day(each.due_on)}" if each.due_on else ""
            yield ", ".join(filter(None, (each.task, owner, due)))


def summary(source: Source) -> list[str]:
    """Return the attempt to repair in a few lines, as counted over what the reader may see."""
    plans = [
        each
        for each in source.store.find(ImprovementPlan, provider_id=source.provider.id)
        if source.shows(each.audience)
    ]
    actions = [
        each
        for each in source.store.find(Action, provider_id=source.provider.id)
        if source.shows(each.audience)
    ]
    steps = [
        each.escalation
        for each in list_escalations(source.store, source.provider.id)
        if source.shows(each.escalation.audience)
    ]
    handed_in = sum(each.handed_in_on is not None for each in plans)
    closed = sum(each.status is ActionStatus.DONE for each in actions)
    dropped = sum(each.status is ActionStatus.DROPPED for each in actions)
    still_open = len(actions) - closed - dropped
    found = [f"{sum(each.effect is effect for each in actions)}× {word}" for effect, word in EFFECTS.items()]
    heard = sum(each.heard_on is not None for each in steps)
    return [
        f"Verbeterplannen: {len(plans)} gevraagd, {handed_in} ingeleverd.",
        f"Verbeteracties: {len(actions)} afgesproken, {closed} klaar, {dropped} vervallen, {still_open} open.",
        f"Gemeten effect: {', '.join(found)}.",
        f"Treden op de escalatieladder: {len(steps)} gezet; bij {heard} is de aanbieder vooraf gehoord.",
    ]
