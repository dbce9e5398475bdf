"""Figures of too few residents stay out of what others make of the register, too."""

from dataclasses import replace
from decimal import Decimal

from contractbeoordeling.usecases.figures.change import change_figure
from contractbeoordeling.usecases.woo.gather import gather
from tests.usecases.example_register import TODAY, WHO, ExampleRegister
from tests.usecases.figures.test_figures import ended, stored


def woo_texts(example: ExampleRegister) -> str:
    return " ".join(f"{each.title} {each.lines}" for each in gather(example.store, example.provider).pieces)


def test_a_woo_export_holds_a_figure_of_enough_residents_only(example: ExampleRegister) -> None:
    stored(example, kind="usefulness", value=Decimal("9.87"), count=4)
    stored(example, kind="gas", value=Decimal("51.23"), count=40)
    said = woo_texts(example)
    assert "51,23" in said
    assert "9,87" not in said


def test_a_woo_export_holds_endings_of_enough_together_only(example: ExampleRegister) -> None:
    few = ended(example, 2, 1, 1, 0, 0)
    assert "Beëindigd" not in woo_texts(example)
    change_figure(example.store, WHO, replace(few[0], value=Decimal(20)), today=TODAY)
    assert "Beëindigd" in woo_texts(example)
