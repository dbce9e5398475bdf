"""Figures of too few residents stay out of what others make of the register, too."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from contractbeoordeling.domain.figures.kinds import FigureKind
from contractbeoordeling.domain.framework import NormTable
from contractbeoordeling.domain.framework.norms import NormParty
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.figures.change import change_figure
from contractbeoordeling.usecases.framework_import import import_framework
from contractbeoordeling.usecases.woo.gather import gather
from contractbeoordeling.workbook.framework.export import framework_workbook
from tests.usecases.example_register import TODAY, WHO, ExampleRegister
from tests.usecases.figures.test_figures import MARKS, ended, stored


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


def test_a_framework_that_comes_in_tells_that_its_norm_tables_are_others(
    example: ExampleRegister, tmp_path: Path
) -> None:
    file, plain = tmp_path / "kader.xlsx", default_framework()
    file.write_bytes(framework_workbook(plain))
    assert not import_framework(example.store, WHO, file).other_norms
    norms = (
        NormTable(
            kind=FigureKind.GAS, criterion_key=next(plain.criteria).key, party=NormParty.ACCESS, bounds=MARKS
        ),
    )
    file.write_bytes(framework_workbook(replace(plain, version="anders", norms=norms)))
    assert import_framework(example.store, WHO, file).other_norms
