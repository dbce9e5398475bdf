"""The six steps of continuity risk: one at a time, with a source, until it is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.usecases.continuity.steps import end_continuity, list_continuity, set_continuity
from tests.usecases.example_register import TODAY, WHO, ExampleRegister, example

__all__ = ["example"]


def stand(example: ExampleRegister, step: int = 3, since: date = TODAY, **fields: Any) -> ContinuityRisk:
    risk = ContinuityRisk(provider_id=example.provider.id, source="Jaarrekening 2025", step=step, since=since)
    return set_continuity(example.store, WHO, replace(risk, **fields), today=TODAY).record


def test_new_step_ends_the_former(example: ExampleRegister) -> None:
    stand(example, 3, date(2026, 2, 1))
    stand(example, 4)
    lines = list_continuity(example.store)
    assert [(each.risk.step, each.risk.ended_on) for each in lines] == [(4, None), (3, TODAY)]
    assert [each.risk.step for each in list_continuity(example.store, only_running=True)] == [4]


def test_step_is_left_on_a_day(example: ExampleRegister) -> None:
    stand(example)
    assert end_continuity(example.store, WHO, example.provider.id, today=TODAY).ended_on == TODAY
    with pytest.raises(Refusal, match="continuity_unknown"):
        end_continuity(example.store, WHO, example.provider.id, today=TODAY)


def test_highest_step_stands_first(example: ExampleRegister) -> None:
    stand(example, 3)
    stand(example, 6, provider_id=example.other.id)
    assert [each.provider for each in list_continuity(example.store)] == [example.other, example.provider]
    assert [each.risk.step for each in list_continuity(example.store, example.provider.id)] == [3]


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("continuity_step_unknown", {"step": 7}),
        ("continuity_without_source", {"source": " "}),
        ("continuity_day_wrong", {"since": TODAY + timedelta(days=1)}),
        ("record_gone", {"provider_id": "bestaat-niet"}),
    ],
)
def test_step_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, fields: dict[str, Any]
) -> None:
    with pytest.raises(Refusal, match=code):
        stand(example, **fields)
