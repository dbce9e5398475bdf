"""What is seen on a visit counts from the day on which two people agree on the report, and never before."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contractbeoordeling.domain.action import Action, ActionOrigin, Owner
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import NoticeCode
from contractbeoordeling.domain.observation import Evidence, Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.visit import Present, Visit, VisitNote
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.meetings.agree import agree_action, agreed_actions
from contractbeoordeling.usecases.visits.agree import agree_visit, hand_over_report, withdraw_agreement
from contractbeoordeling.usecases.visits.file import visit_file
from contractbeoordeling.usecases.visits.prepare import (
    add_questions,
    change_visit,
    prepare_visit,
    remove_visit,
)
from contractbeoordeling.usecases.visits.questions import chosen_questions, proposed_questions
from contractbeoordeling.usecases.visits.record import record_note
from contractbeoordeling.usecases.visits.rules import notes_of
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

THEMES = ("4", "5")
HELD = date(2026, 5, 20)
FATIMA, JOOST = Person(name="Fatima Bakker"), Person(name="Joost de Wit")
FIRST, SECOND = Author(person_id=FATIMA.id, account="a"), Author(person_id=JOOST.id, account="b")


@pytest.fixture
def own(example: ExampleRegister) -> Participation:
    """Take part in a round, with two people at hand."""
    example.add(FATIMA, JOOST)
    return example.take_part(*THEMES)


def prepared(example: ExampleRegister, *codes: str, own: Participation | None = None) -> Visit:
    visit = Visit(provider_id=example.provider.id, participation_id=own.id if own else None)
    asked = chosen_questions(example.store, codes, own)
    return prepare_visit(example.store, FIRST, visit, asked, today=TODAY).record


def seen(example: ExampleRegister, visit: Visit, score: str | None, remark: str = "Gezien") -> VisitNote:
    note = notes_of(example.store, visit.id)[0]
    made = replace(note, score=Decimal(score) if score else None, remark=remark)
    return record_note(example.store, FIRST, made, today=HELD).record


def visit_scores(example: ExampleRegister) -> list[Decimal]:
    return [each.score for each in example.store.find(Observation, perspective=Perspective.VISIT)]


def test_a_visit_asks_the_framework_s_question_for_our_own_control(example: ExampleRegister) -> None:
    visit = prepared(example, "4.2")

    (note,) = notes_of(example.store, visit.id)

    criterion = example.criterion("4.2")
    assert note.question == (criterion.questions.get(Party.VISIT) or criterion.statement)
    assert note.ask_whom


def test_the_largest_and_most_uncertain_gaps_come_first(example: ExampleRegister, own: Participation) -> None:
    for code, score in {"4.1": 2, "4.2": 4}.items():
        for perspective in (Perspective.ACCESS, Perspective.REGULATOR):
            example.observe(code, perspective, score)

    proposed = proposed_questions(example.store, own, 50)

    urgencies = [each.urgency for each in proposed]
    assert urgencies == sorted(urgencies, reverse=True)
    assert urgencies[0] >= 1


def test_so_many_questions_as_somebody_wants(example: ExampleRegister, own: Participation) -> None:
    assert len(proposed_questions(example.store, own, 3)) == 3


def test_a_score_counts_only_once_the_report_is_agreed(example: ExampleRegister, own: Participation) -> None:
    visit = prepared(example, "4.2", own=own)
    seen(example, visit, "4")
    hand_over_report(example.store, FIRST, visit.id, "Wij zagen\nwat er staat.")

    assert visit_scores(example) == []

    agreed = agree_visit(example.store, SECOND, visit.id, today=TODAY).record

    assert visit_scores(example) == [Decimal(4)]
    assert agreed.report == "Wij zagen\nwat er staat."
    assert (agreed.reported_by_id, agreed.second_reporter_id) == (FATIMA.id, JOOST.id)
    results = assess_participation(example.store, own).result.criteria
    result = next(each for each in results if each.code == "4.2")
    assert [each.perspective for each in result.sources] == [Perspective.VISIT]


def test_an_agreed_note_is_an_observation_dated_on_the_visit(
    example: ExampleRegister, own: Participation
) -> None:
    visit = prepared(example, "4.2", own=own)
    note = replace(seen(example, visit, "3.5"), evidence=Evidence.HEARSAY)
    record_note(example.store, FIRST, note, today=HELD)
    hand_over_report(example.store, FIRST, visit.id, "Verslag")
    agree_visit(example.store, SECOND, visit.id, today=TODAY)

    (observation,) = example.store.find(Observation, origin=Origin.VISIT)

    assert observation.origin_id == note.id
    assert observation.observed_on == HELD
    assert observation.evidence is Evidence.HEARSAY
    assert observation.score == Decimal("3.5")
    assert example.store.history(limit=1)[0].verb is Verb.VISIT_AGREED


def test_a_note_without_a_score_never_becomes_an_observation(
    example: ExampleRegister, own: Participation
) -> None:
    visit = prepared(example, "4.2", own=own)
    seen(example, visit, None, "Niemand aanwezig")
    hand_over_report(example.store, FIRST, visit.id, "Verslag")

    agree_visit(example.store, SECOND, visit.id, today=TODAY)

    assert visit_scores(example) == []


def test_one_person_cannot_agree_alone(example: ExampleRegister, own: Participation) -> None:
    visit = prepared(example, "4.2", own=own)
    seen(example, visit, "4")
    hand_over_report(example.store, FIRST, visit.id, "Verslag")

    for who, second in ((FIRST, ""), (FIRST, "fatima BAKKER"), (FIRST, "mw. F. Bakker"), (WHO, "")):
        with pytest.raises(Refusal, match="visit_by_one"):
            agree_visit(example.store, who, visit.id, second=second, today=TODAY)


def test_a_note_that_changes_after_the_report_asks_for_the_report_anew(
    example: ExampleRegister, own: Participation
) -> None:
    visit = prepared(example, "4.2", own=own)
    seen(example, visit, "4")
    hand_over_report(example.store, FIRST, visit.id, "Verslag")
    seen(example, visit, "2")

    with pytest.raises(Refusal, match="visit_by_one"):
        agree_visit(example.store, SECOND, visit.id, today=TODAY)
    hand_over_report(example.store, FIRST, visit.id)
    assert agree_visit(example.store, SECOND, visit.id, today=TODAY).record.agreed


def test_a_typed_name_is_kept_as_typed(example: ExampleRegister, own: Participation) -> None:
    visit = prepared(example, "4.2", own=own)
    seen(example, visit, "4")
    hand_over_report(example.store, FIRST, visit.id, "Verslag")

    agreed = agree_visit(example.store, FIRST, visit.id, second="Els Smit", today=TODAY).record

    assert (agreed.second_reporter_id, agreed.second_reporter_name) == (None, "Els Smit")


def test_without_a_report_or_a_day_nothing_is_agreed(example: ExampleRegister, own: Participation) -> None:
    visit = prepared(example, "4.2", own=own)
    with pytest.raises(Refusal, match="meeting_not_held"):
        agree_visit(example.store, SECOND, visit.id, today=TODAY)
    seen(example, visit, "4")
    with pytest.raises(Refusal, match="visit_without_report"):
        agree_visit(example.store, SECOND, visit.id, today=TODAY)


def test_an_agreed_visit_stays_as_it_is_until_the_agreement_is_withdrawn(
    example: ExampleRegister, own: Participation
) -> None:
    visit = prepared(example, "4.2", own=own)
    note = seen(example, visit, "4")
    hand_over_report(example.store, FIRST, visit.id, "Verslag")
    agreed = agree_visit(example.store, SECOND, visit.id, today=TODAY).record
    for attempt in (
        lambda: record_note(example.store, FIRST, replace(note, score=Decimal(5))),
        lambda: change_visit(example.store, FIRST, replace(agreed, report="Anders")),
        lambda: remove_visit(example.store, FIRST, visit.id),
        lambda: agree_visit(example.store, FIRST, visit.id),
    ):
        with pytest.raises(Refusal, match="visit_is_agreed"):
            attempt()
    with pytest.raises(Refusal, match="withdraw_reason"):
        withdraw_agreement(example.store, FIRST, visit.id, " ")

    withdrawn = withdraw_agreement(example.store, FIRST, visit.id, "Verkeerde locatie", today=TODAY)

    assert visit_scores(example) == []
    assert withdrawn.agreed_on is None
    assert "Verkeerde locatie" in withdrawn.report
    assert record_note(example.store, FIRST, replace(note, score=Decimal(5))).record.score == 5


def test_undo_never_crosses_an_agreement(example: ExampleRegister, own: Participation) -> None:
    visit = prepared(example, "4.2", own=own)
    seen(example, visit, "4")
    hand_over_report(example.store, FIRST, visit.id, "Verslag")
    agree_visit(example.store, SECOND, visit.id, today=TODAY)

    assert undo.line(example.store).undo == []


def test_a_visit_after_the_reference_date_is_pointed_out(example: ExampleRegister) -> None:
    of_round = Round(
        name="2025", reference_date=date(2026, 1, 1), framework_id=example.framework_id, theme_codes=THEMES
    )
    own = Participation(round_id=of_round.id, provider_id=example.provider.id)
    example.add(FATIMA, JOOST, of_round, own)
    visit = prepared(example, "4.2", own=own)
    seen(example, visit, "4")
    hand_over_report(example.store, FIRST, visit.id, "Verslag")

    notices = agree_visit(example.store, SECOND, visit.id, today=TODAY).notices

    assert NoticeCode.AFTER_REFERENCE_DATE in [each.code for each in notices]


@pytest.mark.parametrize("score", ["0.9", "5.1", "6", "NaN", "Infinity", "3.00001"])
def test_a_score_is_from_1_to_5(example: ExampleRegister, score: str) -> None:
    visit = prepared(example, "4.2")

    with pytest.raises(Refusal, match="out_of_range"):
        seen(example, visit, score)


def test_the_first_note_tells_that_the_visit_is_held(example: ExampleRegister) -> None:
    visit = prepared(example, "4.2")
    seen(example, visit, None, "Net begonnen")

    assert visit_file(example.store, visit.id).visit.held_on == HELD


def test_a_note_keeps_its_lines_and_points_out_personal_data(example: ExampleRegister) -> None:
    visit = prepared(example, "4.2")
    note = notes_of(example.store, visit.id)[0]

    done = record_note(example.store, FIRST, replace(note, remark="Regel een\nbel 06-12345678"))

    assert done.record.remark == "Regel een\nbel 06-12345678"
    assert [each.code for each in done.notices] == [NoticeCode.PERSONAL_DATA]


def test_a_report_points_out_personal_data(example: ExampleRegister) -> None:
    visit = prepared(example, "4.2")

    done = hand_over_report(example.store, FIRST, visit.id, "Gezien: 123456782")

    assert [each.code for each in done.notices] == [NoticeCode.PERSONAL_DATA]


def test_a_criterion_is_asked_once(example: ExampleRegister) -> None:
    visit = prepared(example, "4.2")
    add_questions(example.store, FIRST, visit.id, chosen_questions(example.store, ["4.1"], None))

    with pytest.raises(Refusal, match="visit_note_twice"):
        add_questions(example.store, FIRST, visit.id, chosen_questions(example.store, ["4.2"], None))
    codes = [example.criterion(each).key for each in ("4.2", "4.1")]
    assert [each.criterion_key for each in notes_of(example.store, visit.id)] == codes


def test_what_is_agreed_on_a_visit_is_an_action_at_once(example: ExampleRegister) -> None:
    visit = prepared(example, "4.2")
    seen(example, visit, "2")
    wanted = Action(owner=Owner.PROVIDER, measure="Rooster herzien", due_on=date(2026, 9, 1))

    made = agree_action(example.store, FIRST, visit.id, wanted, today=TODAY).record

    assert (made.origin, made.origin_id, made.provider_id) == (
        ActionOrigin.VISIT,
        visit.id,
        example.provider.id,
    )
    assert made.agreed_on == HELD
    assert agreed_actions(example.store, visit.id) == [made]


def test_who_was_there_is_kept_once_without_empty_lines(example: ExampleRegister) -> None:
    visit = prepared(example, "4.2")
    there = (
        Present(name=" Els  Smit ", function="teamleider"),
        Present(),
        Present(name="Els Smit", function="teamleider"),
    )

    done = change_visit(example.store, FIRST, replace(visit, present=there)).record

    assert done.present == (Present(name="Els Smit", function="teamleider"),)


def test_a_report_whose_writer_is_not_known_is_not_agreed_by_one_name(example: ExampleRegister) -> None:
    visit = prepared(example, "4.2")
    change_visit(
        example.store, FIRST, replace(visit, held_on=HELD, report="Wij zagen wat er staat."), today=TODAY
    )

    with pytest.raises(Refusal, match="visit_without_writer"):
        agree_visit(example.store, WHO, visit.id, second="Els Smit", today=TODAY)
