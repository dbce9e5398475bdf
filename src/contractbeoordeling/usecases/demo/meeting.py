"""Visits to and conversations with the example's providers: prepared, held, written down and agreed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.visit import Present, Visit
from contractbeoordeling.usecases.conversations.agenda import change_point
from contractbeoordeling.usecases.conversations.agree import agree_minutes
from contractbeoordeling.usecases.conversations.material import material_of
from contractbeoordeling.usecases.conversations.plan import change_conversation, plan_conversation
from contractbeoordeling.usecases.conversations.propose import proposed_points
from contractbeoordeling.usecases.conversations.rules import points_of
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.demo.opinions import Opinions
from contractbeoordeling.usecases.demo.stage import Stage
from contractbeoordeling.usecases.demo.stories import Story
from contractbeoordeling.usecases.meetings.agree import agree_action
from contractbeoordeling.usecases.visits.agree import agree_visit, hand_over_report
from contractbeoordeling.usecases.visits.prepare import prepare_visit
from contractbeoordeling.usecases.visits.questions import proposed_questions
from contractbeoordeling.usecases.visits.record import record_note
from contractbeoordeling.usecases.visits.rules import notes_of

_VISITED = frozenset({Story.VERY_FLATTERED, Story.GRAVE, Story.DIVIDED})
_LEVELS: Mapping[Story, ConversationLevel] = {
    Story.FINDING: ConversationLevel.OPERATIONAL,
    Story.FLATTERED: ConversationLevel.TACTICAL,
    Story.STEADY: ConversationLevel.STRATEGIC,
}
_SEEN: Mapping[int, str] = {
    1: "In geen van de ingeziene plannen stond dit.",
    2: "In vier van de tien ingeziene plannen ontbrak dit.",
    3: "Meestal op orde; twee medewerkers wisten niet wat de afspraak is.",
    4: "Op orde, en medewerkers konden het uitleggen.",
    5: "Op orde, met voorbeelden die anderen kunnen gebruiken.",
}


def meet(stage: Stage, parts: Mapping[str, Participation], *, held: bool) -> None:
    """Visit and speak to the providers whose story asks for it; where it isn't `held` it is only planned."""
    for invented in stage.cast:
        part = parts[invented.provider.id]
        if invented.story in _VISITED:
            _visit(stage, invented, part, held=held)
        if invented.story in _LEVELS:
            _speak(stage, invented, part, held=held)


def _visit(stage: Stage, invented: InventedProvider, part: Participation, *, held: bool) -> None:
    day = stage.reference_date + timedelta(days=106)
    visit = Visit(
        provider_id=invented.provider.id,
        participation_id=part.id,
        planned_at=datetime.combine(day, time(10)),
        ends_at=datetime.combine(day, time(12)),
        place=invented.provider.city,
        purpose="Zien wat de verschillen in de beoordeling verklaart.",
        present=_people(invented),
    )
    questions = proposed_questions(stage.store, part, 5)
    visit = prepare_visit(stage.store, stage.who, visit, questions, today=stage.reference_date).record
    if not held:
        return
    opinions = Opinions(invented, stage.seed)
    for note in notes_of(stage.store, visit.id):
        criterion = stage.framework.criterion(note.criterion_key)
        if criterion is not None:
            score = min(5, max(1, round(opinions.truth(criterion))))
            seen = replace(note, score=Decimal(score), remark=_SEEN[score])
            record_note(stage.store, stage.who, seen, today=day)
    _agree_on_it(stage, visit.id, "Alle plannen krijgen vóór de winter een evaluatie.", day)
    report = "Tien plannen ingezien, met drie medewerkers en de teamleider gesproken."
    hand_over_report(stage.store, stage.who, visit.id, report)
    agree_visit(stage.store, stage.people.reader, visit.id, today=day + timedelta(days=6))


def _speak(stage: Stage, invented: InventedProvider, part: Participation, *, held: bool) -> None:
    day = stage.reference_date + timedelta(days=135)
    planned = Conversation(
        provider_id=invented.provider.id,
        participation_id=part.id,
        level=_LEVELS[invented.story],
        planned_at=datetime.combine(day, time(14)),
        ends_at=datetime.combine(day, time(15)),
        place=f"gemeentehuis {invented.provider.city}",
        purpose="Voortgang na de beoordeling.",
        present=_people(invented),
    )
    material = material_of(stage.store, invented.provider, stage.reference_date, part)
    points = proposed_points(material, planned.level)
    planned = plan_conversation(stage.store, stage.who, planned, points, today=stage.reference_date).record
    if not held:
        return
    for each in points_of(stage.store, planned.id)[:3]:
        said = "De aanbieder licht toe wat er sinds de zomer is veranderd; we zien het in het voorjaar terug."
        change_point(stage.store, stage.who, replace(each, said=said), today=day)
    _agree_on_it(stage, planned.id, "Kwartaalcijfers worden voortaan met de toegang besproken.", day)
    written = replace(planned, held_on=day, minutes="Open gesprek; beide partijen herkennen het verslag.")
    change_conversation(stage.store, stage.who, written, today=day)
    agree_minutes(stage.store, stage.who, planned.id, today=day + timedelta(days=9))


def _agree_on_it(stage: Stage, meeting_id: str, measure: str, day: date) -> None:
    action = Action(owner=Owner.PROVIDER, measure=measure, due_on=day + timedelta(days=90))
    agree_action(stage.store, stage.who, meeting_id, action, today=day)


def _people(invented: InventedProvider) -> tuple[Present, ...]:
    return (
        Present(name="R. Verzonnen", function="contractmanager", organisation="Regio Waterland"),
        Present(name="T. Bedacht", function="kwaliteitsadviseur", organisation="Regio Waterland"),
        Present(name="", function="teamleider", organisation=invented.provider.name),
    )
