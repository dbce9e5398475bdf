"""A form that comes in again: the same, with more, with other answers, or with fewer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.observation import Evidence, Observation
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.imported import ImportStatus, OnConflict
from contractbeoordeling.usecases.observations.change import change_observation
from contractbeoordeling.usecases.rounds.send_forms import Selection, send_forms
from contractbeoordeling.usecases.rounds.teams import Team
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.filling import FormFiller
from tests.usecases.form_import.returned import DAY, Edit, Sent, filled, sent_round, typing
from tests.usecases.rounds.town import WHO


def first_answer(sent: Sent) -> Answer:
    """The answer to the first question of the form."""
    return sent.town.store.find(Answer, question=Question.CRITERION)[0]


def on(day: date) -> Edit:
    """Another day of filling in."""

    def edit(filler: FormFiller) -> None:
        filler.put_date(day)

    return edit


def test_the_same_file_is_recognised_and_changes_nothing(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(Party.PROVIDER))
    sent.one(content)
    before = len(sent.town.store.history())
    again = sent.one(content)
    assert (again.status, again.provider) == (ImportStatus.DUPLICATE, sent.town.providers[0].name)
    assert len(sent.town.store.history()) == before


def test_the_same_file_twice_in_one_import_counts_once(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(Party.PROVIDER))
    assert [each.status for each in sent.take(content, content)] == [
        ImportStatus.IMPORTED,
        ImportStatus.DUPLICATE,
    ]


def test_another_file_with_the_same_answers_changes_nothing(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form))
    before = len(sent.town.store.history())
    saved_again = filled(filled(form))
    assert sent.one(saved_again).status is ImportStatus.DUPLICATE
    assert len(sent.town.store.history()) == before


def test_a_later_file_fills_what_was_empty_without_a_conflict(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form, typing(0, Col.SCORE, None), typing(1, Col.SCORE, None)))
    before = sent.town.store.count(Answer)
    result = sent.one(filled(form))
    assert (result.status, result.kept, result.changes) == (ImportStatus.IMPORTED, 2, ())
    assert sent.town.store.count(Answer) == before + 2


def test_a_remark_that_was_empty_is_filled_without_a_conflict(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form))
    result = sent.one(filled(form, typing(0, Col.REMARK, "Uit het panel.")))
    assert (result.status, result.kept) == (ImportStatus.IMPORTED, 1)
    assert first_answer(sent).remark == "Uit het panel."


def test_a_score_to_an_earlier_remark_is_no_conflict(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form, typing(0, Col.SCORE, None), typing(0, Col.REMARK, "Volgt nog.")))
    result = sent.one(filled(form, typing(0, Col.REMARK, "Volgt nog.")))
    assert result.status is ImportStatus.IMPORTED
    answer = next(each for each in sent.town.store.find(Answer) if each.remark == "Volgt nog.")
    assert (answer.kind, answer.score) == (AnswerKind.SCORE, Decimal(4))


def changed(sent: Sent, form: bytes, on_conflict: OnConflict) -> ImportStatus:
    result = sent.one(
        filled(form, typing(0, Col.SCORE, 2), typing(0, Col.REMARK, "Minder.")), on_conflict=on_conflict
    )
    (change,) = result.changes
    assert (change.before, change.after) == ("4 - goed", "2 - verbetering nodig")
    assert change.sheet == "Zelfevaluatie"
    assert change.subject.startswith("1.1 ")
    return result.status


def test_a_changed_answer_stops_the_file_and_both_are_shown(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form))
    assert changed(sent, form, OnConflict.STOP) is ImportStatus.REFUSED
    assert (first_answer(sent).score, first_answer(sent).remark) == (Decimal(4), "")


def test_skipping_keeps_the_register_and_takes_the_rest(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form))
    assert changed(sent, form, OnConflict.SKIP) is ImportStatus.IMPORTED
    assert (first_answer(sent).score, first_answer(sent).remark) == (Decimal(4), "Minder.")


def test_updating_lets_the_form_win(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form))
    assert changed(sent, form, OnConflict.UPDATE) is ImportStatus.IMPORTED
    assert first_answer(sent).score == Decimal(2)


def test_an_observation_follows_its_answer(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.ACCESS)
    sent.one(filled(form))
    before = sent.town.store.count(Observation)
    edits = (typing(0, Col.SCORE, 2), typing(1, Col.SCORE, "n.v.t."))
    sent.one(filled(form, *edits), on_conflict=OnConflict.UPDATE)
    answer = first_answer(sent)
    (observation,) = sent.town.store.find(Observation, origin_id=answer.id)
    assert (observation.score, sent.town.store.count(Observation)) == (Decimal(2), before - 1)


def test_what_somebody_decided_that_a_line_rests_on_stays_when_its_form_comes_again(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.ACCESS)
    sent.one(filled(form))
    store, answer = sent.town.store, first_answer(sent)
    (observation,) = store.find(Observation, origin_id=answer.id)
    other = Evidence.HEARSAY if observation.evidence is Evidence.DIRECT else Evidence.DIRECT
    change_observation(store, WHO, replace(observation, evidence=other))
    sent.one(filled(form, typing(0, Col.SCORE, 2)), on_conflict=OnConflict.UPDATE)
    (changed_one,) = store.find(Observation, origin_id=answer.id)
    assert (changed_one.score, changed_one.evidence) == (Decimal(2), other)


def test_an_emptied_answer_is_a_conflict_that_empties_nothing(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form))
    emptied = filled(form, typing(0, Col.SCORE, None))
    stopped = sent.one(emptied)
    assert (stopped.status, [each.code for each in stopped.findings]) == (ImportStatus.REFUSED, ["emptied"])
    for choice in (OnConflict.SKIP, OnConflict.UPDATE):
        result = sent.one(emptied, on_conflict=choice)
        assert [each.code for each in result.findings] == ["emptied_kept"]
        assert first_answer(sent).score == Decimal(4)


def test_two_teams_of_one_party_never_conflict(tmp_path: Path) -> None:
    teams = [Team(party=Party.ACCESS, name="Noord"), Team(party=Party.ACCESS, name="Zuid")]
    sent = sent_round(tmp_path, teams=teams)
    north, south = sent.form(Party.ACCESS, 0), sent.form(Party.ACCESS, 1)
    results = sent.take(filled(north), filled(south, score=2))
    assert [each.status for each in results] == [ImportStatus.IMPORTED] * 2
    scores = sorted(
        each.score for each in sent.town.store.find(Observation, criterion_key="bejegening-en-vertrouwen")
    )
    assert scores == [2, 2, 2, 4, 4, 4]


def test_another_day_alone_corrects_the_day(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.ACCESS)
    sent.one(filled(form))
    result = sent.one(filled(form, on(date(2026, 3, 1))))
    assert [each.code for each in result.findings] == ["date_changed"]
    assert {each.observed_on for each in sent.town.store.find(Observation)} == {date(2026, 3, 1)}


def test_going_on_with_a_form_leaves_the_day_of_what_was_there(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(filled(form, typing(0, Col.SCORE, None)))
    sent.one(filled(form, on(date(2026, 4, 15))))
    days = {each.answered_on for each in sent.town.store.find(Answer)}
    assert days == {DAY, date(2026, 4, 15)}


def test_a_form_that_is_not_complete_goes_back_with_its_answers_and_its_faults_marked(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    form = sent.form(Party.PROVIDER)
    sent.one(
        filled(form, typing(0, Col.SCORE, "4,5"), typing(0, Col.REMARK, "Goed."), typing(1, Col.SCORE, None))
    )
    first = frozenset({sent.town.providers[0].id})
    chosen = Selection(parties=frozenset({Party.PROVIDER}), provider_ids=first, unanswered=True)
    (again,) = send_forms(sent.town.store, WHO, sent.round, tmp_path / "weer", chosen)
    sheet = load_workbook(again.path)["Zelfevaluatie"]
    assert (sheet["F7"].value, sheet["G7"].value) == ("4,5", "Goed.")
    assert sheet["F7"].comment is not None
    assert (sheet["F12"].value, sheet["F17"].value) == (None, "4 - goed")
    assert "Eerder kregen wij uw formulier" in again.path.with_suffix(".txt").read_text("utf-8-sig")
    assert again.path.with_suffix(".txt").read_text("utf-8-sig").count("Herinnering") == 1


def test_a_complete_form_is_not_sent_again_among_the_unanswered(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    sent.one(filled(sent.form(Party.PROVIDER)))
    first = frozenset({sent.town.providers[0].id})
    chosen = Selection(parties=frozenset({Party.PROVIDER}), provider_ids=first, unanswered=True)
    with pytest.raises(Refusal, match="no_forms"):
        send_forms(sent.town.store, WHO, sent.round, tmp_path / "weer", chosen)
