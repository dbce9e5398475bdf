"""What was computed and what a person made of it stand side by side in the workbook, as in the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.reopen import reopen
from contractbeoordeling.usecases.export.colleagues import export_round
from contractbeoordeling.usecases.export.wish import ExportWish
from tests.usecases.assessments.test_seal_and_verify import change_everything, with_words
from tests.usecases.assessments.years import DAY, Year, year
from tests.usecases.export.world import Export

__all__ = ["year"]


def exported(year: Year, folder: Path, reader: Readership = Readership.TEAM) -> Export:
    provider = year.provider if reader is Readership.PROVIDER else None
    wish = ExportWish(readership=reader, made_on=DAY, provider=provider)
    return Export(export_round(year.store, year.round, wish, folder / f"{reader}.xlsx"))


def overview(book: Export) -> list[object]:
    (row,) = book.rows("Overzicht")
    return [row[each] for each in ("Totaal", "Stand", "Totaal vastgesteld", "Waar een mens afweek")]


def rest(book: Export) -> list[object]:
    row = next(each for each in book.rows("Criteria") if each["Nr."] == "1.1")
    return [row["Oordeel"], row["Vastgesteld"]]


@pytest.mark.parametrize("reader", list(Readership))
def test_every_reader_sees_both_ratings_and_where_a_person_deviated(
    year: Year, tmp_path: Path, reader: Readership
) -> None:
    with_words(year)
    determine(year.store, year.manager, year.participation, today=DAY)
    book = exported(year, tmp_path, reader)
    assert overview(book)[1:] == ["vastgesteld", 4, "criterium 1.1: vastgesteld 4, berekend 3"]
    assert rest(book) == [3, 4]
    assert "Het rapport van april" not in book.everything()


def test_nothing_is_determined_before_the_seal(year: Year, tmp_path: Path) -> None:
    assert overview(exported(year, tmp_path)) == [4, "nog zonder concept", None, None]
    with_words(year)
    assert overview(exported(year, tmp_path))[2:] == [None, None]
    assert rest(exported(year, tmp_path)) == [3, None]


def test_what_was_determined_stays_when_the_register_changes_and_goes_when_it_is_reopened(
    year: Year, tmp_path: Path
) -> None:
    with_words(year)
    determine(year.store, year.manager, year.participation, today=DAY)
    change_everything(year)
    assert rest(exported(year, tmp_path))[1] == 4
    reopen(year.store, year.manager, year.participation, "Er kwam een rapport bij.", today=DAY)
    assert overview(exported(year, tmp_path))[1:] == ["concept", None, None]
