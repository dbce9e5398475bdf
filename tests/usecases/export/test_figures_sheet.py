"""The sheet with figures: beside the scores, without texts for readers outside, never of too few residents."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.figures.add import add_figure
from tests.usecases.example_register import TODAY, WHO
from tests.usecases.export import world as w
from tests.usecases.export.world import World

SECRET = "kenmerk van de bron"
TOO_FEW = Decimal("9.87")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    store = memory_register()
    made = w.world(store, tmp_path)
    for kind, value, count in (("waiting", Decimal("35.5"), None), ("usefulness", TOO_FEW, 3)):
        figure = MeasuredFigure(
            provider_id=made.small.provider.id,
            kind=kind,
            since=date(2025, 1, 1),
            until=date(2025, 12, 31),
            value=value,
            count=count,
            source=SECRET,
        )
        add_figure(store, WHO, figure, today=TODAY)
    yield made
    store.close()


@pytest.mark.parametrize("reader", list(Readership))
def test_a_figure_of_too_few_residents_is_in_no_file(world: World, reader: Readership) -> None:
    assert "9.87" not in world.export(reader).everything()


@pytest.mark.parametrize("reader", [Readership.TEAM, Readership.BOARD, Readership.PROVIDER])
def test_figures_stand_beside_the_scores(world: World, reader: Readership) -> None:
    rows = world.export(reader).rows("Cijfers")
    assert [(row["Soort cijfer"], row["Uitkomst"]) for row in rows] == [
        ("Nut van de hulp (rapportcijfer)", "n<5: niet getoond"),
        ("Wachttijd", 35.5),
    ]


@pytest.mark.parametrize("reader", [Readership.ACCESS, Readership.BACK_OFFICE])
def test_a_source_party_gets_no_figures(world: World, reader: Readership) -> None:
    assert "Wachttijd" not in world.export(reader).everything()


@pytest.mark.parametrize("reader", list(Readership))
def test_only_the_team_reads_where_a_figure_came_from(world: World, reader: Readership) -> None:
    assert (SECRET in world.export(reader).everything()) is (reader is Readership.TEAM)
