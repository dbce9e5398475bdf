"""What may be done with an assessment, and which reason the program gives where it may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    Deviation,
    Level,
    RemarkDecision,
    ReplyRemark,
    WrittenFinding,
)
from contractbeoordeling.domain.assessment_rules import (
    AssessmentFault,
    AssessmentStep,
    Standing,
    determination_faults,
    deviation_faults,
    extension_faults,
    finding_faults,
    late_serious,
    ratings_of,
    remark_faults,
    reopening_faults,
    step_faults,
    term_days,
)
from contractbeoordeling.domain.method.case import Case, CriterionCase, ThemeCase
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.signal import Audience, Polarity, Signal
from tests.domain.method.building import ACCESS, REFERENCE_DATE, VISIT, seen

DRAFT = AssessmentVersion(participation_id="p", drafted_on=date(2026, 4, 1))
SENT = replace(DRAFT, sent_on=date(2026, 4, 2), reply_due=date(2026, 4, 16))
ANSWERED = replace(SENT, replied_on=date(2026, 4, 10))
SEALED = replace(
    ANSWERED, determined_at=datetime(2026, 4, 20, 9, tzinfo=UTC), determined_by_id="ik", seal_sha256="a" * 64
)
DURING, AFTER = date(2026, 4, 16), date(2026, 4, 17)
ME, OTHER = Person(name="Noor Bakker"), Person(name="Sam de Wit")
RATINGS: dict[tuple[Level, str], int | None] = {
    (Level.CRITERION, "k"): 3,
    (Level.CRITERION, "leeg"): None,
    (Level.THEME, "t"): 4,
    (Level.OVERALL, ""): 5,
}


def deviation(**fields: Any) -> Deviation:
    """A deviation that may stand, but for the given fields."""
    usual: dict[str, Any] = {
        "assessment_id": SENT.id,
        "level": Level.CRITERION,
        "subject_key": "k",
        "computed": 3,
        "determined": 4,
        "reason": "Het rapport van april woog nog niet mee.",
        "decided_on": AFTER,
        "decided_by_id": ME.id,
        "second_reader_id": OTHER.id,
    }
    return Deviation(**{**usual, **fields})


def remark(**fields: Any) -> ReplyRemark:
    """A remark that is answered, but for the given fields."""
    usual: dict[str, Any] = {
        "assessment_id": SENT.id,
        "text": "Het beleid is in maart vernieuwd.",
        "received_on": date(2026, 4, 9),
        "decision": RemarkDecision.PARTLY,
        "reason": "Nagegaan; het nieuwe beleid geldt vanaf mei.",
    }
    return ReplyRemark(**{**usual, **fields})


DETERMINE, SEND, REPLY, WITHDRAW, REOPEN = (
    AssessmentStep.DETERMINE,
    AssessmentStep.SEND,
    AssessmentStep.REPLY,
    AssessmentStep.WITHDRAW,
    AssessmentStep.REOPEN,
)


@pytest.mark.parametrize(
    ("version", "allowed"),
    [
        (None, {AssessmentStep.DRAFT}),
        (DRAFT, {AssessmentStep.DRAFT, SEND}),
        (SENT, {REPLY, WITHDRAW}),
        (ANSWERED, {REPLY, WITHDRAW, DETERMINE}),
        (SEALED, {REOPEN}),
    ],
)
def test_each_state_allows_its_own_steps(
    version: AssessmentVersion | None, allowed: set[AssessmentStep]
) -> None:
    standing = Standing(version=version)
    assert {step for step in AssessmentStep if not step_faults(step, standing, DURING)} == allowed


@pytest.mark.parametrize(
    ("step", "version", "fault"),
    [
        (SEND, None, AssessmentFault.NO_DRAFT),
        (SEND, SENT, AssessmentFault.ALREADY_SENT),
        (AssessmentStep.DRAFT, SENT, AssessmentFault.ALREADY_SENT),
        (AssessmentStep.DRAFT, SEALED, AssessmentFault.IS_DETERMINED),
        (REPLY, DRAFT, AssessmentFault.NOT_SENT),
        (REPLY, SEALED, AssessmentFault.IS_DETERMINED),
        (WITHDRAW, DRAFT, AssessmentFault.NOTHING_TO_WITHDRAW),
        (WITHDRAW, SEALED, AssessmentFault.IS_DETERMINED),
        (DETERMINE, DRAFT, AssessmentFault.NOT_SENT),
        (DETERMINE, SENT, AssessmentFault.REPLY_RUNS),
        (DETERMINE, SEALED, AssessmentFault.IS_DETERMINED),
        (REOPEN, ANSWERED, AssessmentFault.NOT_DETERMINED),
    ],
)
def test_step_that_is_not_allowed_has_its_reason(
    step: AssessmentStep, version: AssessmentVersion | None, fault: AssessmentFault
) -> None:
    assert step_faults(step, Standing(version=version), DURING) == [fault]


def test_term_that_is_over_needs_no_reply() -> None:
    standing = Standing(version=SENT)
    assert step_faults(DETERMINE, standing, DURING) == [AssessmentFault.REPLY_RUNS]
    assert determination_faults(standing, ME, AFTER) == []


def test_nothing_is_done_on_a_day_to_come_or_before_what_it_follows() -> None:
    assert step_faults(SEND, Standing(version=DRAFT), AFTER, DURING) == [AssessmentFault.IN_FUTURE]
    early = date(2026, 3, 31)
    assert step_faults(SEND, Standing(version=DRAFT), early) == [AssessmentFault.SENT_ON_WRONG_DAY]
    assert step_faults(REPLY, Standing(version=SENT), early) == [AssessmentFault.REPLY_ON_WRONG_DAY]


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (remark(decision=None, reason=""), AssessmentFault.REMARK_UNDECIDED),
        (remark(reason=" "), AssessmentFault.DECISION_WITHOUT_REASON),
    ],
)
def test_every_remark_is_answered_with_a_reason_before_determining(
    said: ReplyRemark, fault: AssessmentFault
) -> None:
    standing = Standing(version=ANSWERED, remarks=(remark(), said, said))
    assert determination_faults(standing, ME, AFTER) == [fault]


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({}, []),
        ({"determined": 2}, []),
        ({"level": Level.THEME, "subject_key": "t", "computed": 4, "determined": 5}, []),
        ({"level": Level.OVERALL, "subject_key": "", "computed": 5, "determined": 4}, []),
        ({"determined": 5}, [AssessmentFault.NOT_ONE_STEP]),
        ({"determined": 3}, [AssessmentFault.NOT_ONE_STEP]),
        (
            {"level": Level.OVERALL, "subject_key": "", "computed": 5, "determined": 6},
            [AssessmentFault.NOT_ONE_STEP],
        ),
        ({"reason": "\n"}, [AssessmentFault.DEVIATION_WITHOUT_REASON]),
        ({"subject_key": "leeg"}, [AssessmentFault.DEVIATION_WITHOUT_RATING]),
        ({"subject_key": "onbekend"}, [AssessmentFault.DEVIATION_WITHOUT_RATING]),
        ({"computed": 2, "determined": 3}, [AssessmentFault.DEVIATION_OUTDATED]),
        ({"second_reader_id": None}, [AssessmentFault.NO_SECOND_READER]),
        ({"second_reader_id": None, "second_reader_name": " . "}, [AssessmentFault.NO_SECOND_READER]),
        ({"second_reader_id": None, "second_reader_name": "Sam de Wit"}, []),
        ({"second_reader_id": ME.id}, [AssessmentFault.READER_DECIDES]),
        ({"second_reader_id": None, "second_reader_name": "noor  bakker"}, [AssessmentFault.READER_DECIDES]),
    ],
)
def test_deviation_is_one_step_with_reason_and_second_reader(
    fields: dict[str, Any], faults: list[AssessmentFault]
) -> None:
    assert list(deviation_faults(deviation(**fields), RATINGS, ME)) == faults


def test_who_deviated_is_known_without_being_told() -> None:
    own = deviation(second_reader_id=ME.id)
    assert list(deviation_faults(own, RATINGS)) == [AssessmentFault.READER_DECIDES]


def test_second_reader_does_not_determine() -> None:
    standing = Standing(version=ANSWERED, deviations=(deviation(),), ratings=RATINGS)
    assert determination_faults(standing, ME, AFTER) == []
    assert determination_faults(standing, OTHER, AFTER) == [AssessmentFault.READER_DETERMINES]
    assert determination_faults(standing, None, AFTER) == [AssessmentFault.NOBODY_DETERMINES]
    named = deviation(second_reader_id=None, second_reader_name="SAM DE WIT")
    standing = replace(standing, deviations=(named,))
    assert determination_faults(standing, OTHER, AFTER) == [AssessmentFault.READER_DETERMINES]


def test_deviation_from_what_is_no_longer_computed_blocks_determining() -> None:
    standing = Standing(version=ANSWERED, deviations=(deviation(),), ratings={(Level.CRITERION, "k"): 4})
    assert determination_faults(standing, ME, AFTER) == [AssessmentFault.DEVIATION_OUTDATED]


def test_serious_signals_need_a_written_reason() -> None:
    standing = Standing(version=ANSWERED, late_signals=1, open_signals=2)
    assert determination_faults(standing, ME, AFTER) == [
        AssessmentFault.LATE_SIGNALS,
        AssessmentFault.OPEN_SIGNALS,
    ]
    explained = replace(ANSWERED, late_signals_reason="Volgende ronde.", open_signals_reason="Loopt nog.")
    assert determination_faults(replace(standing, version=explained), ME, AFTER) == []


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        ({}, True),
        ({"severity": 4, "criterion_key": "k"}, True),
        ({"severity": 2}, False),
        ({"observed_on": REFERENCE_DATE}, False),
        ({"polarity": Polarity.POSITIVE, "severity": None}, False),
    ],
)
def test_late_serious_signal_is_severity_3_or_4_after_the_reference_date(
    fields: dict[str, Any], late: bool
) -> None:
    usual: dict[str, Any] = {"provider_id": "a", "observed_on": date(2026, 6, 2), "severity": 3}
    signal = Signal(**{**usual, **fields})
    assert late_serious([signal], REFERENCE_DATE) == ([signal] if late else [])


@pytest.mark.parametrize(
    ("version", "fields", "faults"),
    [
        (SENT, {}, []),
        (SENT, {"text": "", "document_id": "d"}, []),
        (SENT, {"text": " "}, [AssessmentFault.REMARK_EMPTY]),
        (SENT, {"received_on": date(2026, 5, 2)}, [AssessmentFault.REPLY_ON_WRONG_DAY]),
        (SENT, {"received_on": date(2026, 4, 1)}, [AssessmentFault.REPLY_ON_WRONG_DAY]),
        (DRAFT, {}, [AssessmentFault.NOT_SENT]),
        (SEALED, {}, [AssessmentFault.IS_DETERMINED]),
    ],
)
def test_remark_has_something_to_say_about_a_draft_that_is_out(
    version: AssessmentVersion, fields: dict[str, Any], faults: list[AssessmentFault]
) -> None:
    assert list(remark_faults(version, remark(**fields), date(2026, 5, 1))) == faults


def test_finding_has_words_unless_the_rating_was_asked_for() -> None:
    finding = WrittenFinding(assessment_id=DRAFT.id, level=Level.THEME, written_on=AFTER)
    assert list(finding_faults(DRAFT, finding)) == [AssessmentFault.FINDING_EMPTY]
    assert list(finding_faults(DRAFT, replace(finding, text="Te weinig bronnen."))) == []
    assert list(finding_faults(DRAFT, replace(finding, shown_at=datetime.now(UTC)))) == []
    assert list(finding_faults(SEALED, replace(finding, text="Later."))) == [AssessmentFault.IS_DETERMINED]


@pytest.mark.parametrize(
    ("changed", "blocked"),
    [
        ({}, False),
        ({"audience": Audience.PUBLIC}, False),
        ({"text": " "}, True),
        ({"ask_next": " "}, True),
        ({"audience": Audience.INTERNAL}, True),
        ({"level": Level.THEME}, True),
    ],
)
def test_where_no_overall_rating_was_computed_the_provider_reads_in_words_what_is_found(
    changed: dict[str, Any], blocked: bool
) -> None:
    said = WrittenFinding(
        assessment_id=SENT.id,
        level=Level.OVERALL,
        written_on=AFTER,
        text="Nog niet te zeggen.",
        ask_next="Inwoners.",
        audience=Audience.PROVIDER,
    )
    finding = replace(said, **changed)
    standing = Standing(version=ANSWERED, ratings={(Level.OVERALL, ""): None}, findings=(finding,))
    faults = [AssessmentFault.NO_OVERALL_FINDING] if blocked else []
    assert determination_faults(standing, ME, AFTER) == faults


@pytest.mark.parametrize(
    ("version", "until", "reason", "faults"),
    [
        (SENT, date(2026, 4, 17), "Ziek.", []),
        (SENT, date(2026, 4, 16), "Ziek.", [AssessmentFault.EXTENSION_SHORTENS]),
        (SENT, date(2026, 4, 18), "Ziek.", [AssessmentFault.EXTENSION_ENDS_ON_FREE_DAY]),
        (SENT, date(2026, 4, 17), " ", [AssessmentFault.EXTENSION_WITHOUT_REASON]),
        (ANSWERED, date(2026, 4, 17), "Ziek.", [AssessmentFault.REPLY_IS_IN]),
        (DRAFT, date(2026, 4, 17), "Ziek.", [AssessmentFault.NOT_SENT]),
    ],
)
def test_right_of_reply_ends_later_on_a_working_day_and_with_a_reason(
    version: AssessmentVersion, until: date, reason: str, faults: list[AssessmentFault]
) -> None:
    assert list(extension_faults(version, until, reason)) == faults


def test_reopening_needs_a_reason() -> None:
    assert reopening_faults(Standing(version=SEALED), "Nieuw rapport.", AFTER) == []
    assert reopening_faults(Standing(version=SEALED), " ", AFTER) == [AssessmentFault.REOPEN_WITHOUT_REASON]


def test_ratings_go_by_the_keys_of_what_they_are_of() -> None:
    told = (seen(ACCESS, 4), seen(VISIT, 4))
    criteria = (
        CriterionCase(code="1.1", weights={ACCESS: 1, VISIT: 1}, observations=told),
        CriterionCase(code="1.2", weights={ACCESS: 1}),
    )
    theme = ThemeCase(code="1", core=True, criteria=criteria)
    keys = {
        (Level.CRITERION, "1.1"): "veilig",
        (Level.CRITERION, "1.2"): "tijdig",
        (Level.THEME, "1"): "basis",
    }
    found = ratings_of(evaluate(Case(reference_date=REFERENCE_DATE, themes=(theme,))), keys)
    assert found == {
        (Level.CRITERION, "veilig"): 4,
        (Level.CRITERION, "tijdig"): None,
        (Level.THEME, "basis"): None,
        (Level.OVERALL, ""): None,
    }


@pytest.mark.parametrize(
    ("of_contracts", "days"), [((), 14), ((None,), 14), ((10, None), 10), ((10, 21), 21)]
)
def test_contracts_own_term_comes_first(of_contracts: tuple[int | None, ...], days: int) -> None:
    assert term_days(14, of_contracts) == days
