"""The example round: every outcome of the method, by real files, and the same in every run."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from contractbeoordeling.domain.action import Action, Effect
from contractbeoordeling.domain.assessment import (
    AssessmentState,
    AssessmentVersion,
    Deviation,
    RemarkDecision,
    ReplyRemark,
)
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation, TerminationTask
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.storage import journal
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.assessments.verify import verify_assessments
from contractbeoordeling.usecases.demo.one_round import RETURNED
from contractbeoordeling.usecases.demo.play import Example, example_round
from contractbeoordeling.usecases.demo.stage import REFERENCE_DATE
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.session import author
from tests.usecases.demo.conftest import PROVIDERS

pytestmark = pytest.mark.xdist_group("example")


def test_every_verdict_of_the_method_occurs(example: Example) -> None:
    found = Counter(each.verdict for one in example.assessments for each in one.result.criteria)
    assert found.keys() == set(Verdict)


def test_about_a_third_ends_without_an_overall_rating_but_with_something_to_say(example: Example) -> None:
    without = [each for each in example.assessments if each.result.overall.rating is None]
    assert len(without) / PROVIDERS == pytest.approx(1 / 3, abs=0.07)
    some = [each for each in without if any(theme.rating is not None for theme in each.result.themes)]
    assert len(some) >= len(without) - 2


def test_typical_faults_are_found_and_the_same_file_is_recognised(example: Example) -> None:
    statuses = Counter(each.status for each in example.received)
    assert statuses[ImportStatus.PARTLY] >= 2
    assert statuses[ImportStatus.DUPLICATE] == 1
    codes = {finding.code for each in example.received for finding in each.findings}
    assert {"score_text", "score_range"} <= codes


def test_personal_number_in_a_remark_is_pointed_out_and_masked(example: Example) -> None:
    told = [finding for each in example.received for finding in each.findings if "BSN" in finding.file]
    assert told
    assert all("123456782" not in f"{each.found}{each.expected}{each.remedy}" for each in told)


def test_faulty_forms_lie_ready_to_go_back(example: Example) -> None:
    assert any((example.folder / RETURNED).rglob("*.xlsx"))


def test_corrected_forms_complete_what_was_left_out(example: Example) -> None:
    assert example.corrected
    assert all(not each.faulty for each in example.corrected)


def test_actions_are_agreed_where_a_result_asks_for_them(example: Example) -> None:
    assert example.actions > 0


def test_workbooks_for_colleagues_are_written(example: Example) -> None:
    assert len(example.exports) == 4
    assert all(each.stat().st_size > 5_000 for each in example.exports)


def test_register_of_the_example_is_sound(example: Example) -> None:
    store = open_register(example.register, author())
    with store.connection() as connection:
        assert journal.chain_faults(connection) == []
    store.close()


def test_same_seed_gives_the_same_results(tmp_path: Path) -> None:
    once, again = (example_round(tmp_path / name, count=3, years=2) for name in ("eens", "nog eens"))

    def told(one: Example) -> list[tuple[str, list[str | None]]]:
        return [
            (each.provider.name, [str(criterion.score) for criterion in each.result.criteria])
            for each in one.assessments
        ]

    assert told(again) == told(once)


def test_folder_with_something_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij", encoding="utf-8")
    with pytest.raises(Refusal, match="folder_not_empty"):
        example_round(tmp_path, count=1)
    assert [each.name for each in tmp_path.iterdir()] == ["brief.txt"]


def test_cancelled_example_leaves_nothing_behind(tmp_path: Path) -> None:
    class Impatient:
        def step(self, done: int, total: int) -> None:
            del total
            if done == 3:
                raise Cancelled

    with pytest.raises(Cancelled):
        example_round(tmp_path / "ronde", count=2, years=2, progress=Impatient())
    assert list(tmp_path.iterdir()) == []


def test_earlier_years_are_sealed_and_each_seal_holds(example: Example) -> None:
    store = open_register(example.register, author())
    assert [each.name for each in example.earlier] == ["2024", "2025"]
    for of_round in example.earlier:
        parts = store.find(Participation, round_id=of_round.id)
        versions = store.find(AssessmentVersion, participation_id=[each.id for each in parts])
        assert len(versions) == PROVIDERS
        assert all(each.seal_sha256 for each in versions)
        assert {each.determined_at.year for each in versions if each.determined_at} == {
            of_round.reference_date.year
        }
    assert not [
        verified for verified in verify_assessments(store, store.find(Participation)) if verified.differences
    ]
    store.close()


def test_last_year_has_an_assessment_in_every_state(example: Example) -> None:
    store = open_register(example.register, author())
    parts = store.find(Participation, round_id=example.round.id)
    versions = store.find(AssessmentVersion, participation_id=[each.id for each in parts])
    day = REFERENCE_DATE + timedelta(days=14)
    assert {each.state_on(day) for each in versions} == set(AssessmentState)
    store.close()


def test_replies_are_answered_and_a_deviation_is_confirmed_by_another(example: Example) -> None:
    store = open_register(example.register, author())
    assert {each.decision for each in store.find(ReplyRemark)} == {*RemarkDecision, None}
    assert store.find(Deviation)
    assert all(
        each.second_reader_id and each.second_reader_id != each.decided_by_id
        for each in store.find(Deviation)
    )
    store.close()


def test_three_years_hold_visits_plans_with_checked_effects_and_a_ladder_up_to_a_termination(
    example: Example,
) -> None:
    store = open_register(example.register, author())
    assert {visit.agreed for visit in store.find(Visit)} == {True, False}
    assert store.count(Observation, origin=Origin.VISIT) > 0
    assert {each.effect for each in store.find(Action) if each.effect_on} == set(Effect)
    steps = store.find(Escalation)
    assert all(each.letter_id for each in steps)
    assert [each.step for each in steps] == [0, 1, 2, 3, 5]
    assert [each.step for each in steps if each.ended_on is None] == [5]
    assert store.count(TerminationTask) > 0
    assert store.count(MeasuredFigure) > 0
    store.close()


def test_most_of_what_was_agreed_is_closed_and_some_is_late(example: Example) -> None:
    store = open_register(example.register, author())
    late = [each for each in store.find(Action) if each.overdue_on(REFERENCE_DATE)]
    closed = [each for each in store.find(Action) if not each.open]
    assert 0 < len(late) < len(closed)
    assert any(each.lesson and each.audience is Audience.PUBLIC for each in closed)
    store.close()
