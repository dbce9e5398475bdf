"""What is dated after the reference date of an open round is kept and pointed out, whichever way it came in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import Notice, NoticeCode
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.round import Participation, Round, RoundState
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import SupervisionReport
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.observations.add import add_observation
from contractbeoordeling.usecases.signals.add import add_signal
from contractbeoordeling.usecases.signals.change import change_signal
from contractbeoordeling.usecases.supervision.add import add_supervision
from contractbeoordeling.wording.notices import notice_sentence
from tests.usecases.example_register import TODAY, WHO, ExampleRegister
from tests.usecases.signal_import.lists import ROW, codes, taken

REFERENCE = date(2026, 3, 1)
LATE = REFERENCE + timedelta(days=1)
Act = Callable[[ExampleRegister, date], tuple[Notice, ...]]


def in_round(example: ExampleRegister, reference_date: date = REFERENCE) -> Round:
    """Let the provider take part in an open round."""
    with example.store.change(WHO, Verb.ROUND_CREATED) as change:
        made = Round(
            name="2026", reference_date=reference_date, framework_id=example.framework_id, theme_codes=()
        )
        change.add(made)
        change.add(Participation(round_id=made.id, provider_id=example.provider.id))
    return made


def observed(example: ExampleRegister, day: date) -> tuple[Notice, ...]:
    observation = Observation(
        provider_id=example.provider.id,
        criterion_key=example.criterion("4.2").key,
        framework_id=example.framework_id,
        perspective=Perspective.ACCESS,
        score=Decimal(3),
        observed_on=day,
    )
    return add_observation(example.store, WHO, observation, today=TODAY).notices


def signalled(example: ExampleRegister, day: date) -> tuple[Notice, ...]:
    return add_signal(example.store, WHO, example.signal(observed_on=day), today=TODAY).notices


def redated(example: ExampleRegister, day: date) -> tuple[Notice, ...]:
    made = add_signal(example.store, WHO, example.signal(observed_on=REFERENCE), today=TODAY).record
    return change_signal(example.store, WHO, replace(made, observed_on=day), today=TODAY).notices


def inspected(example: ExampleRegister, day: date) -> tuple[Notice, ...]:
    report = SupervisionReport(provider_id=example.provider.id, supervisor="GGD", reported_on=day)
    return add_supervision(example.store, WHO, report, {}, today=TODAY).notices


@pytest.mark.parametrize("act", [observed, signalled, redated, inspected])
def test_what_is_typed_after_the_reference_date_is_kept_with_what_to_do(
    example: ExampleRegister, act: Act
) -> None:
    in_round(example)
    assert act(example, REFERENCE) == ()
    [notice] = act(example, LATE)
    assert notice.code is NoticeCode.AFTER_REFERENCE_DATE
    assert "peildatum (01-03-2026) van de ronde '2026'" in notice_sentence(Signal, notice)


def test_an_observation_that_is_too_old_for_a_round_is_kept_and_pointed_out(example: ExampleRegister) -> None:
    in_round(example)
    assert observed(example, date(2023, 2, 2)) == ()
    [notice] = observed(example, date(2023, 2, 1))
    assert notice.code is NoticeCode.TOO_OLD
    said = notice_sentence(Signal, notice)
    assert "36 maanden ouder dan de peildatum (01-03-2026) van de ronde '2026'" in said


def test_closed_round_and_another_providers_round_ask_nothing(example: ExampleRegister) -> None:
    made = in_round(example)
    with example.store.change(WHO, Verb.ROUND_CHANGED) as change:
        change.update(replace(made, state=RoundState.CLOSED))
    assert signalled(example, LATE) == ()


def test_row_of_a_list_after_the_reference_date_is_kept_and_pointed_out(example: ExampleRegister) -> None:
    in_round(example)
    found = taken(example, (*ROW[:2], "15-3-2026", *ROW[3:]), (*ROW[:2], "1-3-2026", *ROW[3:]))
    assert codes(found) == ["after_reference_date"]
    assert found.result.findings[0].cell == "C2"
    assert (found.result.status, example.store.count(Signal)) == (ImportStatus.IMPORTED, 2)
