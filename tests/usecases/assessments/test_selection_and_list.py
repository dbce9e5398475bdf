"""A step for many at once, and the list that shows both ratings and what is in the way."""

from __future__ import annotations

from dataclasses import replace

from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion, Level
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.undo import line, undo
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.deviate import OwnRating, deviate
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.listing import AssessmentLine, list_assessments
from contractbeoordeling.usecases.assessments.outcome import BothRatings
from contractbeoordeling.usecases.assessments.place import OVERALL
from contractbeoordeling.usecases.assessments.selection import take_step
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.assessments.show import show_assessment
from contractbeoordeling.usecases.lookup import select_participations
from tests.usecases.assessments.years import DAY, Year, more_providers

HIGHER = OwnRating(place=OVERALL, rating=5, reason="Boven verwachting.", second_reader="Sam de Wit")


def draft(year: Year, own: Participation) -> AssessmentVersion:
    return make_draft(year.store, year.manager, own, today=DAY)


def lines(year: Year) -> list[AssessmentLine]:
    chosen = select_participations(year.store, year.round, [])
    return list_assessments(year.store, year.manager, year.round, chosen, DAY)


def test_one_that_cannot_is_named_and_stops_no_other_and_all_are_undone_at_once(year: Year) -> None:
    more_providers(year, 2)
    year.sent()
    taken = take_step(
        year.store, select_participations(year.store, year.round, []), lambda each: draft(year, each)
    )
    assert [(each.refusal.code if each.refusal else None) for each in taken] == [
        "draft_already_sent",
        None,
        None,
    ]
    assert len(line(year.store).undo) == 1
    undo(year.store, year.manager)
    assert [each.version is None for each in lines(year)] == [True, True, False]


def test_a_rehearsal_tells_what_would_be_and_stores_nothing(year: Year) -> None:
    draft(year, year.participation)
    before = year.store.history()
    (taken,) = take_step(
        year.store,
        [year.participation],
        lambda each: send_draft(year.store, year.manager, each, today=DAY),
        rehearse=True,
    )
    assert taken.version is not None
    assert taken.version.sent_on == DAY
    assert year.store.history() == before
    assert lines(year)[0].state is AssessmentState.DRAFT


def test_a_provider_that_is_named_twice_is_taken_once(year: Year) -> None:
    names = [year.provider.name, year.provider.kvk or "", year.provider.id]
    assert select_participations(year.store, year.round, names) == [year.participation]


def test_the_list_shows_both_ratings_and_what_is_in_the_way(year: Year) -> None:
    (collecting,) = lines(year)
    assert (collecting.state, collecting.computed, collecting.determined) == (None, 4, None)
    assert collecting.blocking == (AssessmentFault.NO_DRAFT,)
    year.sent()
    deviate(year.store, year.manager, year.participation, HIGHER, today=DAY)
    (waiting,) = lines(year)
    assert (waiting.state, waiting.computed, waiting.standing) == (AssessmentState.REPLY, 4, 5)
    assert waiting.determined is None
    assert waiting.blocking == (AssessmentFault.REPLY_RUNS,)


def test_a_sealed_assessment_shows_what_was_sealed(year: Year) -> None:
    year.answered()
    deviate(year.store, year.manager, year.participation, HIGHER, today=DAY)
    determine(year.store, year.manager, year.participation, today=DAY)
    year.signal("rust", 4, year.round.reference_date, verified_on=DAY, verified_by="Sam")
    (line_now,) = lines(year)
    assert (line_now.computed, line_now.determined, line_now.blocking) == (4, 5, ())
    shown = show_assessment(year.store, year.manager, year.participation, DAY)
    assert shown.outcome.sealed
    assert shown.outcome.overall == BothRatings(Level.OVERALL, "", 4, 5)
    assert shown.file.computed.result.overall.rating == 2
    assert (shown.waiting, shown.changes) == ((), ())


def test_a_deviation_changes_only_the_level_where_it_is_made(year: Year) -> None:
    year.sent()
    place = replace(OVERALL, level=Level.THEME, key="thema-2")
    deviate(year.store, year.manager, year.participation, replace(HIGHER, place=place), today=DAY)
    shown = show_assessment(year.store, year.manager, year.participation, DAY)
    differing = [each for each in shown.outcome.ratings if each.computed != each.standing]
    assert differing == [BothRatings(Level.THEME, "2", 4, 5)]
