"""A round that is worked blind: every front hides what nobody saw, and a draft goes out only when all was seen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from contractbeoordeling.domain.assessment import Level, WrittenFinding
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.method.writing import result_document
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Request
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.assessments.blind import blinded, hidden_codes, reveal
from contractbeoordeling.usecases.assessments.deviate import OwnRating, deviate
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.finding import OwnWords, write_finding
from contractbeoordeling.usecases.assessments.listing import list_assessments
from contractbeoordeling.usecases.assessments.place import Place
from contractbeoordeling.usecases.assessments.rated import rated_assessment
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.assessments.show import show_assessment
from contractbeoordeling.usecases.documents.assessment_report import write_assessment_report
from contractbeoordeling.usecases.pictures import provider_picture
from contractbeoordeling.usecases.rounds.ask_next import round_ask_next
from contractbeoordeling.usecases.rounds.change import set_blind_levels
from contractbeoordeling.usecases.summaries import round_summaries
from contractbeoordeling.usecases.trend_years import year_of
from contractbeoordeling.usecases.why import provider_why
from tests.usecases.assessments.years import DAY, Year

KEYS = ("rust", "regie", "hulp", "zorg")


@pytest.fixture
def blind(year: Year) -> Year:
    """A draft in a round in which criteria are blind."""
    of_round = set_blind_levels(year.store, year.manager, year.round, [Level.CRITERION])
    make_draft(year.store, year.manager, year.participation, today=DAY)
    return replace(year, round=of_round)


def see(year: Year, *keys: str) -> None:
    places = [Place(Level.CRITERION, each) for each in keys]
    reveal(year.store, year.manager, year.participation, places, today=DAY)


def test_a_result_has_null_and_says_blind_until_a_finding_was_written(blind: Year) -> None:
    write_finding(
        blind.store, blind.manager, blind.participation,
        OwnWords(place=Place(Level.CRITERION, "rust"), text="Onrustig."), today=DAY,
    )  # fmt: skip
    computed = assess_participation(blind.store, blind.participation)
    document = blinded(result_document(computed.result), hidden_codes(blind.store, computed))
    first, second, *_ = document["criteria"]
    assert (first["code"], first["rating"], "blind" in first) == ("1.1", 3, False)
    assert (second["rating"], second["score"], second["verdict"], second["blind"]) == (None, None, None, True)
    assert second["perspectives"] == {"access": "4", "back_office": "4"}
    assert [each["rating"] for each in document["themes"]] == [None, None]
    assert (document["overall"]["rating"], document["overall"]["blind"]) == (None, True)


def test_every_read_model_hides_what_nobody_saw(blind: Year) -> None:
    see(blind, "rust")
    store, who, own = blind.store, blind.manager, blind.participation
    (line,) = list_assessments(store, who, blind.round, [own], DAY)
    assert (line.computed, line.standing, line.blind) == (None, None, True)
    shown = show_assessment(store, who, own, DAY)
    ratings = {each.code: each.computed for each in shown.outcome.ratings}
    assert ratings == {"": None, "1": None, "2": None, "1.1": 3, "1.2": None, "2.1": None, "2.2": None}
    rated = {each.ratings.code: each.ratings.blind for each in rated_assessment(store, shown).places}
    assert rated == {code: code != "1.1" for code in ratings}
    picture = provider_picture(store, own)
    assert [each.blind for theme in picture.themes for each in theme.criteria] == [False, True, True, True]
    assert picture.blind
    assert provider_why(store, own).blind
    summary = round_summaries(store, blind.round.id)[own.id]
    assert (summary.overall, summary.themes, summary.verdicts, summary.blind) == (
        None, {"1": None, "2": None}, {}, True,
    )  # fmt: skip


def test_what_an_open_answer_could_change_is_not_called_nothing_where_it_is_hidden(blind: Year) -> None:
    with blind.store.change(blind.manager, Verb.ROUND_CHANGED) as change:
        change.add(Request(participation_id=blind.participation.id, party=Party.ACCESS))
    shown = show_assessment(blind.store, blind.manager, blind.participation, DAY)
    waiting = next(each for each in shown.waiting if each.party is Party.ACCESS)
    assert (waiting.changes, waiting.blind) == ((), True)
    see(blind, *KEYS)
    shown = show_assessment(blind.store, blind.manager, blind.participation, DAY)
    assert not any(each.blind for each in shown.waiting)


def test_asking_to_see_is_kept_with_the_moment_and_the_person(blind: Year) -> None:
    see(blind, "rust")
    (kept,) = blind.store.find(WrittenFinding)
    assert (kept.subject_key, kept.text, kept.written_by_id) == ("rust", "", blind.manager.person_id)
    assert kept.shown_at is not None
    assert blind.store.history()[0].verb is Verb.RATING_SHOWN


def test_a_draft_goes_out_only_when_everything_was_seen(blind: Year, tmp_path: Path) -> None:
    see(blind, "rust", "hulp")
    with pytest.raises(Refusal, match="draft_with_unseen") as refused:
        send_draft(blind.store, blind.manager, blind.participation, today=DAY)
    assert refused.value.values["places"] == "1.2, 2.2"
    with pytest.raises(Refusal, match="report_with_unseen"):
        write_assessment_report(blind.store, blind.participation, tmp_path / "r.docx", DAY)
    see(blind, *KEYS)
    send_draft(blind.store, blind.manager, blind.participation, today=DAY)
    (line,) = list_assessments(blind.store, blind.manager, blind.round, [blind.participation], DAY)
    assert (line.computed, line.blind) == (4, False)


def test_nobody_deviates_from_a_rating_that_was_not_shown(blind: Year) -> None:
    own = OwnRating(
        place=Place(Level.CRITERION, "rust"), rating=4, reason="Gezien.", second_reader="Sam de Wit"
    )
    with pytest.raises(Refusal, match="rating_not_shown"):
        deviate(blind.store, blind.manager, blind.participation, own, today=DAY)
    see(blind, "rust")
    assert deviate(blind.store, blind.manager, blind.participation, own, today=DAY).record.determined == 4


def test_without_the_setting_nothing_is_hidden(year: Year) -> None:
    computed = assess_participation(year.store, year.participation)
    assert hidden_codes(year.store, computed) == frozenset()
    assert "blind" not in str(blinded(result_document(computed.result), ()))
    assert round_summaries(year.store, year.round.id)[year.participation.id].overall == 4


def test_neither_the_trend_nor_what_to_ask_next_tells_what_nobody_saw(blind: Year) -> None:
    see(blind, "rust")
    points = year_of(blind.store, blind.participation).points
    assert [(each.level, each.key) for each in points] == [(Level.CRITERION, "rust")]
    (found,) = round_ask_next(blind.store, blind.round.id).providers
    assert set(found.needs) <= {"1.1"}
    see(blind, *KEYS)
    assert len(year_of(blind.store, blind.participation).points) == 7
    (found,) = round_ask_next(blind.store, blind.round.id).providers
    assert set(found.needs) > {"1.1"}
