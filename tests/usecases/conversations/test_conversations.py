"""An agenda is made from what there is to speak about, another mix at each level; then people change it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contractbeoordeling.domain.action import Action, ActionOrigin, ActionStatus, Owner
from contractbeoordeling.domain.assessment import AssessmentVersion, Level
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation, ConversationLevel, PointKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.figures.kinds import FigureKind
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import Certificate
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience, SignalKind
from contractbeoordeling.usecases.conversations.agenda import (
    add_points,
    change_point,
    move_point,
    remove_point,
)
from contractbeoordeling.usecases.conversations.agree import agree_minutes, withdraw_minutes
from contractbeoordeling.usecases.conversations.file import conversation_file
from contractbeoordeling.usecases.conversations.material import material_of
from contractbeoordeling.usecases.conversations.plan import (
    change_conversation,
    plan_conversation,
    remove_conversation,
)
from contractbeoordeling.usecases.conversations.propose import proposed_points
from contractbeoordeling.usecases.meetings.agree import agree_action
from tests.usecases.assessments.years import Year, year
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

__all__ = ["year"]

OPERATIONAL, TACTICAL, STRATEGIC = ConversationLevel


def proposed(example: ExampleRegister, level: ConversationLevel) -> tuple[AgendaPoint, ...]:
    return proposed_points(material_of(example.store, example.provider, TODAY), level)


def titles(points: Sequence[AgendaPoint]) -> list[str]:
    return [each.title for each in points]


def kinds(points: Sequence[AgendaPoint]) -> set[PointKind]:
    return {each.kind for each in points}


def action(example: ExampleRegister, measure: str, due_on: date | None, **fields: Any) -> Action:
    made = Action(
        provider_id=example.provider.id, owner=Owner.PROVIDER, measure=measure, due_on=due_on, **fields
    )
    example.add(made)
    return made


def assessed(example: ExampleRegister, **fields: Any) -> Participation:
    """Take part in a round in which two parties see little of 4.2."""
    own = example.take_part("4", **fields)
    for perspective in (Perspective.ACCESS, Perspective.REGULATOR):
        for code in ("4.1", "4.2", "4.3"):
            example.observe(code, perspective, 2)
    return own


def test_what_is_overdue_comes_first_among_actions(example: ExampleRegister) -> None:
    action(example, "Zonder dag", None)
    action(example, "Straks", date(2026, 9, 1))
    action(example, "Te laat", date(2026, 5, 1))
    action(example, "Klaar", date(2026, 5, 1), status=ActionStatus.DONE)

    assert titles(proposed(example, OPERATIONAL)) == ["Te laat", "Straks", "Zonder dag"]
    assert titles(proposed(example, TACTICAL)) == ["Te laat"]


def test_open_serious_signals_come_first_and_narrow_ones_never(example: ExampleRegister) -> None:
    for fields in (
        {"severity": 1, "kind": SignalKind.COMPLAINT},
        {"severity": 3, "kind": SignalKind.INCIDENT},
        {"severity": 4, "kind": SignalKind.FRAUD, "audience": Audience.NARROW},
        {"severity": 2, "kind": SignalKind.OTHER, "withdrawn_on": TODAY},
        {"severity": 2, "kind": SignalKind.OTHER, "observed_on": date(2025, 5, 1)},
    ):
        example.add(example.signal(**fields))

    points = proposed(example, OPERATIONAL)

    assert titles(points) == [
        "Signaal van 01-05-2026: incident, ernstig",
        "Signaal van 01-05-2026: klacht, licht",
    ]
    assert {each.audience for each in points} == {Audience.INTERNAL}
    assert titles(proposed(example, TACTICAL)) == titles(points)[:1]


def test_a_signal_s_own_text_stays_out_of_the_agenda(example: ExampleRegister) -> None:
    example.add(example.signal(text="Mevrouw Jansen belde"))

    (point,) = proposed(example, OPERATIONAL)

    assert "Jansen" not in point.title + point.explanation


def test_each_level_has_its_own_mix(example: ExampleRegister) -> None:
    assessed(example)
    contract = Contract(provider_id=example.provider.id, number="C-1", ends_on=date(2026, 12, 31))
    example.add(
        contract,
        ContractYear(contract_id=contract.id, year=2026, ceiling=Decimal(100), used=Decimal(80)),
        Certificate(provider_id=example.provider.id, kind="HKZ", valid_until=date(2026, 7, 1)),
        Escalation(
            provider_id=example.provider.id,
            step=1,
            measure="Schriftelijke afspraak",
            facts="f",
            decided_on=TODAY,
        ),
        ContinuityRisk(provider_id=example.provider.id, step=3, since=TODAY),
        BoardGoal(year=2026, name="Minder wachten", theme_keys=("resultaat",)),
    )
    action(example, "Te laat", date(2026, 5, 1))
    example.add(example.signal())

    assert kinds(proposed(example, OPERATIONAL)) == {
        PointKind.ESCALATION, PointKind.SIGNAL, PointKind.ACTION, PointKind.DIFFERENCE, PointKind.CERTIFICATE,
    }  # fmt: skip
    tactical = proposed(example, TACTICAL)
    assert kinds(tactical) == {
        PointKind.ESCALATION, PointKind.SIGNAL, PointKind.ACTION, PointKind.DIFFERENCE, PointKind.CONTRACT,
        PointKind.CERTIFICATE,
    }  # fmt: skip
    assert "Contract C-1 eindigt op 31-12-2026" in titles(tactical)
    assert "Van het plafond van contract C-1 is 80% gebruikt" in titles(tactical)
    strategic = proposed(example, STRATEGIC)
    assert "Het oordeel over de jaren" in titles(strategic)
    assert "Continuïteitsrisico sinds 01-06-2026: stap 3 van 6, solvabiliteit onder 20%" in titles(strategic)
    assert "Minder wachten" in titles(strategic)
    assert PointKind.ACTION not in kinds(strategic)


def test_a_theme_names_the_criteria_on_which_pictures_differ(year: Year) -> None:
    said = [
        each.explanation for each in proposed_points(material_of(year.store, year.provider, TODAY), TACTICAL)
    ]
    assert "Oordeel 4 (goed). De beelden verschillen op 1.1 Rust." in said


def test_continuity_is_for_ourselves(example: ExampleRegister) -> None:
    example.add(ContinuityRisk(provider_id=example.provider.id, step=4, since=TODAY))

    (point,) = proposed(example, STRATEGIC)

    assert point.audience is Audience.INTERNAL


def test_a_result_is_for_the_provider_once_its_draft_was_sent(example: ExampleRegister) -> None:
    own = assessed(example)
    before = [each for each in proposed(example, OPERATIONAL) if each.kind is PointKind.DIFFERENCE]
    example.add(AssessmentVersion(participation_id=own.id, drafted_on=TODAY, sent_on=TODAY))
    after = [each for each in proposed(example, OPERATIONAL) if each.kind is PointKind.DIFFERENCE]

    assert {each.audience for each in before} == {Audience.INTERNAL}
    assert {each.audience for each in after} == {Audience.PROVIDER}


def test_what_changes_after_reopening_is_for_ourselves_until_the_new_draft_is_sent(
    example: ExampleRegister,
) -> None:
    own = assessed(example)
    first = AssessmentVersion(participation_id=own.id, drafted_on=TODAY, sent_on=TODAY)
    example.add(first, replace(first, id=new_id(), version=2, sent_on=None))

    points = proposed(example, OPERATIONAL)

    assert {each.audience for each in points if each.kind is PointKind.DIFFERENCE} == {Audience.INTERNAL}


def test_blind_work_shows_no_scores(example: ExampleRegister) -> None:
    assessed(example, blind_levels=(Level.CRITERION,))

    found = [each for each in proposed(example, OPERATIONAL) if each.kind is PointKind.DIFFERENCE]

    assert found
    assert not any(digit in each.explanation for each in found for digit in "12345")


def test_figures_of_few_residents_are_left_out(example: ExampleRegister) -> None:
    for kind, count in ((FigureKind.USEFULNESS, 4), (FigureKind.WAITING, 30)):
        example.add(
            MeasuredFigure(
                provider_id=example.provider.id,
                kind=kind.value,
                since=date(2025, 1, 1),
                until=date(2025, 12, 31),
                value=Decimal(8),
                count=count,
            )
        )

    points = [each for each in proposed(example, TACTICAL) if each.kind is PointKind.FIGURE]

    assert len(points) == 1
    assert "30" in points[0].explanation


def test_a_figure_of_one_municipality_is_not_told_as_that_of_the_whole_provider(
    example: ExampleRegister,
) -> None:
    town = Municipality(name="Waterbeke")
    example.add(town)
    for municipality_id, value in ((None, Decimal(8)), (town.id, Decimal(6))):
        example.add(
            MeasuredFigure(
                provider_id=example.provider.id,
                municipality_id=municipality_id,
                kind=FigureKind.USEFULNESS.value,
                since=date(2025, 1, 1),
                until=date(2025, 12, 31),
                value=value,
                count=80 if municipality_id is None else 30,
            )
        )
    (point,) = (each for each in proposed(example, TACTICAL) if each.kind is PointKind.FIGURE)
    assert ("8" in point.title, "n = 80" in point.explanation) == (True, True)


def planned(example: ExampleRegister, *own: str) -> Conversation:
    points = [AgendaPoint(conversation_id="", title=each) for each in own]
    wanted = Conversation(provider_id=example.provider.id, level=TACTICAL)
    return plan_conversation(example.store, WHO, wanted, points, today=TODAY).record


def agenda(example: ExampleRegister, conversation: Conversation) -> list[str]:
    return titles(conversation_file(example.store, conversation.id).points)


def test_points_can_be_added_moved_and_taken_off(example: ExampleRegister) -> None:
    made = planned(example, "Een", "Twee", "Drie")
    add_points(example.store, WHO, made.id, [AgendaPoint(conversation_id="", title="Vier")])
    add_points(example.store, WHO, made.id, [AgendaPoint(conversation_id="", title="Vier")])
    points = conversation_file(example.store, made.id).points
    move_point(example.store, WHO, points[3], 0)
    remove_point(example.store, WHO, points[1])

    assert agenda(example, made) == ["Vier", "Een", "Drie"]
    assert [each.position for each in conversation_file(example.store, made.id).points] == [0, 1, 2]


def test_what_was_said_tells_that_it_is_held(example: ExampleRegister) -> None:
    made = planned(example, "Een")
    (point,) = conversation_file(example.store, made.id).points
    change_point(example.store, WHO, replace(point, said="Eens.\nWij doen het."), today=TODAY)

    file = conversation_file(example.store, made.id)

    assert file.conversation.held_on == TODAY
    assert file.points[0].said == "Eens.\nWij doen het."


def test_a_point_has_a_subject(example: ExampleRegister) -> None:
    made = planned(example, "Een")
    (point,) = conversation_file(example.store, made.id).points
    with pytest.raises(Refusal, match="point_without_title"):
        change_point(example.store, WHO, replace(point, title="  "))


def test_agreed_minutes_stay_as_they_are(example: ExampleRegister) -> None:
    made = planned(example, "Een")
    with pytest.raises(Refusal, match="meeting_not_held"):
        agree_minutes(example.store, WHO, made.id, today=TODAY)
    held = replace(made, held_on=date(2026, 5, 20))
    change_conversation(example.store, WHO, held, today=TODAY)
    with pytest.raises(Refusal, match="conversation_without_minutes"):
        agree_minutes(example.store, WHO, made.id, today=TODAY)
    change_conversation(example.store, WHO, replace(held, minutes="Besproken."), today=TODAY)
    for wrong in (date(2026, 5, 19), date(2026, 6, 2)):
        with pytest.raises(Refusal, match="minutes_agreed_at_wrong_time"):
            agree_minutes(example.store, WHO, made.id, wrong, today=TODAY)

    agreed = agree_minutes(example.store, WHO, made.id, today=TODAY)

    assert agreed.minutes_agreed_on == TODAY
    with pytest.raises(Refusal, match="conversation_is_agreed"):
        change_conversation(example.store, WHO, replace(agreed, minutes="Anders"))
    with pytest.raises(Refusal, match="conversation_is_agreed"):
        remove_conversation(example.store, WHO, made.id)
    withdrawn = withdraw_minutes(example.store, WHO, made.id, "Naam klopte niet", today=TODAY)
    assert "Naam klopte niet" in withdrawn.minutes
    assert withdrawn.minutes_agreed_on is None


def test_what_is_agreed_in_a_conversation_is_an_action(example: ExampleRegister) -> None:
    made = planned(example, "Een")

    done = agree_action(
        example.store, WHO, made.id, Action(owner=Owner.MUNICIPALITY, measure="Tarief uitzoeken"), today=TODAY
    ).record

    assert (done.origin, done.origin_id) == (ActionOrigin.CONVERSATION, made.id)


def test_a_conversation_ends_after_it_begins(example: ExampleRegister) -> None:
    from datetime import datetime

    at = datetime.fromisoformat("2026-07-01T09:30")
    wanted = Conversation(provider_id=example.provider.id, level=TACTICAL, planned_at=at, ends_at=at)

    with pytest.raises(Refusal, match="meeting_reversed"):
        plan_conversation(example.store, WHO, wanted, [], today=TODAY)
