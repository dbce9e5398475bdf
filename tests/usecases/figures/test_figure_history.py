"""The history tells figures in words, and of too few residents neither outcome nor number."""

from dataclasses import replace
from decimal import Decimal

import pytest

from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.figures.change import change_figure
from contractbeoordeling.usecases.figures.remove import remove_figure
from contractbeoordeling.usecases.history_list import act_details
from contractbeoordeling.usecases.municipalities import keep_municipality
from tests.usecases.example_register import TODAY, WHO, ExampleRegister
from tests.usecases.figures.test_figures import stored, with_norms


def told(store: Store) -> str:
    """Return all that the history says of the newest act."""
    details = act_details(store, store.history(limit=1)[0].id)
    return "\n".join(
        " ".join([record.name, *(f"{each.field} {each.before} {each.after}" for each in record.fields)])
        for record in details.records
    )


def test_a_figure_has_its_dutch_name(example: ExampleRegister) -> None:
    stored(example, kind="zrm_change", part="housing", value=Decimal("0.7"), count=20)
    said = told(example.store)
    assert "ZRM-verandering" in said
    assert "Huisvesting" in said
    assert "0,7" in said


@pytest.mark.parametrize(
    ("kind", "count"),
    [("usefulness", 4), ("waiting", None), ("waiting", 3)],
    ids=["few", "unknown", "waiting"],
)
def test_a_value_that_too_few_may_stand_behind_is_not_told(
    example: ExampleRegister, kind: str, count: int | None
) -> None:
    stored(example, kind=kind, value=Decimal("9.9"), count=count)
    said = told(example.store)
    assert "9,9" not in said
    assert "niet getoond" in said


def test_a_change_from_few_to_many_tells_neither(example: ExampleRegister) -> None:
    made = stored(example, kind="usefulness", value=Decimal("9.9"), count=4)
    change_figure(example.store, WHO, replace(made, value=Decimal("8.8"), count=40), today=TODAY)
    assert not {"9,9", "8,8"} & set(told(example.store).split())
    change_figure(example.store, WHO, replace(made, value=Decimal("7.7"), count=40), today=TODAY)
    assert "7,7" in told(example.store)


def test_the_score_of_a_hidden_figure_is_not_told_either(example: ExampleRegister) -> None:
    with_norms(example)
    stored(example, kind="usefulness", value=Decimal("9.9"), count=4)
    observed = next(line for line in told(example.store).splitlines() if "inwoner" in line)
    assert "niet getoond" in observed


def test_figures_that_are_not_about_residents_are_told(example: ExampleRegister) -> None:
    stored(example, kind="messages", value=Decimal("98.5"))
    assert "98,5" in told(example.store)


def test_what_few_residents_said_is_not_told_wherever_it_came_from(example: ExampleRegister) -> None:
    seen = Observation(
        provider_id=example.provider.id,
        criterion_key=example.criterion("4.1").key,
        framework_id=example.framework_id,
        perspective=Perspective.RESIDENT,
        respondents=3,
        observed_on=TODAY,
        score=Decimal("4.7"),
        remark="Mijn buurman kreeg geen hulp",
    )
    with example.store.change(WHO, Verb.OBSERVATION_ADDED) as change:
        change.add(seen)
    assert not {"4,70", "3", "buurman"} & set(told(example.store).split())
    with example.store.change(WHO, Verb.OBSERVATION_ADDED) as change:
        change.add(replace(seen, id=new_id(), respondents=5))
    assert {"4,70", "5", "buurman"} <= set(told(example.store).split())


def test_a_total_that_is_gone_is_not_told_beside_a_part_that_is_shown(example: ExampleRegister) -> None:
    whole = stored(example, kind="usefulness", value=Decimal("7.5"), count=30)
    town = keep_municipality(example.store, WHO, Municipality(name="Waterbeke"))
    stored(example, kind="usefulness", value=Decimal("7.6"), count=27, municipality_id=town.id)
    assert "7,6" not in told(example.store)
    remove_figure(example.store, WHO, whole.id)
    assert "7,5" not in told(example.store)
