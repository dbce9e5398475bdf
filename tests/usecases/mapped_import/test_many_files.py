"""A folder of mixed files as one import: each by its own, all undone together, what they share read once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage import journal, undo
from contractbeoordeling.usecases.import_files import ImportOptions, ImportRun, import_files
from contractbeoordeling.usecases.imported import ImportStatus, OnConflict
from contractbeoordeling.usecases.mapped_import import provider_in_file, remembering
from contractbeoordeling.usecases.mapped_import.options import MappedOptions, Target
from contractbeoordeling.workbook.forms.opening import OpenedFile
from tests.usecases.mapped_import.market import (
    QUESTIONS,
    WILGENOORD,
    Market,
    mapped,
    market,
    opened,
    workbook,
)
from tests.usecases.small_round import WHO

__all__ = ["market"]
ROUND = ImportOptions(mapped=MappedOptions(target=Target(round="2026")))


def about(kvk: str, *scores: int) -> bytes:
    """QUESTIONS with other scores, about a provider by its number above the table."""
    return layout(kvk, *scores).content


def layout(kvk: str, *scores: int) -> OpenedFile:
    """The same, opened."""
    rows = [(*row[:2], score, *row[3:]) for row, score in zip(QUESTIONS[1:], scores, strict=True)]
    return workbook(Vragen=[("KvK", kvk), (), QUESTIONS[0], *rows])


@pytest.fixture
def kept(market: Market) -> Market:
    """A register that knows the layout for every provider, from last time."""
    for each in market.providers[:4]:
        assert each.kvk is not None
        market.take(layout(each.kvk, 1, 1, 1), mapped(header_rows=(3,)), provider=each.kvk)
    return market


def imported(of: Market, folder: Path, **changes: Any) -> ImportRun:
    """Import a folder, letting the files win."""
    options = replace(ROUND, mapped=replace(ROUND.mapped, on_conflict=OnConflict.UPDATE), **changes)
    return import_files(of.store, WHO, [folder], options)


def fill(folder: Path, of: Market) -> None:
    """Files of four providers, and bad ones between them."""
    for number, each in enumerate(of.providers[:4]):
        assert each.kvk is not None
        (folder / f"{number}.xlsx").write_bytes(about(each.kvk, 2, 3, 4))
    (folder / "1a stuk.xlsx").write_bytes(about(WILGENOORD, 2, 3, 4)[:2000])
    (folder / "1b leeg.csv").write_bytes(b"")
    (folder / "~$2.xlsx").write_bytes(b"\x05Jan" + bytes(160))
    (folder / "2a onbekend.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    (folder / "foto.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "diep" / "er").mkdir(parents=True)
    (folder / "diep" / "er" / "5.xlsx").write_bytes(about("00000000", 1, 2, 3))


def test_bad_files_stop_no_other_and_each_has_its_outcome(kept: Market, tmp_path: Path) -> None:
    fill(tmp_path, kept)
    run = imported(kept, tmp_path)
    told = {Path(each.file).name: each.status for each in run.files}
    assert Counter(told.values()) == {ImportStatus.IMPORTED: 4, ImportStatus.REFUSED: 4}
    assert set(told) == {
        "0.xlsx",
        "1.xlsx",
        "2.xlsx",
        "3.xlsx",
        "1a stuk.xlsx",
        "1b leeg.csv",
        "2a onbekend.csv",
        "5.xlsx",
    }


def test_a_folder_is_one_step_to_undo_and_redo(kept: Market, tmp_path: Path) -> None:
    fill(tmp_path, kept)
    before = {each.id: each for each in kept.store.find(Answer)}
    documents = kept.store.count(Document)
    imported(kept, tmp_path)
    after = {each.id: each for each in kept.store.find(Answer)}
    assert {each.score for each in after.values()} == {2, 3, 4}
    undo.undo(kept.store, WHO)
    assert {each.id: each for each in kept.store.find(Answer)} == before
    assert kept.store.count(Document) == documents
    undo.redo(kept.store, WHO)
    assert {each.id: each.score for each in kept.store.find(Answer)} == {
        each.id: each.score for each in after.values()
    }
    with kept.store.connection() as connection:
        assert journal.chain_faults(connection) == []


class StopsAfter:
    """A user who presses Ctrl+C after some files."""

    def __init__(self, count: int) -> None:
        self._count = count

    def step(self, done: int, total: int) -> None:
        """Stop once so many files are done."""
        if min(done, total) >= self._count:
            raise Cancelled


@pytest.mark.parametrize("count", [1, 3, 8])
def test_a_folder_that_is_cancelled_leaves_nothing(kept: Market, tmp_path: Path, count: int) -> None:
    fill(tmp_path, kept)
    before = kept.store.find(Answer)
    options = replace(ROUND, mapped=replace(ROUND.mapped, on_conflict=OnConflict.UPDATE))
    with pytest.raises(Cancelled):
        import_files(kept.store, WHO, [tmp_path], options, StopsAfter(count))
    assert kept.store.find(Answer) == before


def test_what_files_share_is_read_once(kept: Market, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, kept)
    counts: Counter[str] = Counter()
    parse, index = remembering.parse_mapping_file, provider_in_file.identities

    def parsed(content: bytes) -> Any:
        counts["parsed"] += 1
        return parse(content)

    def indexed(*known: Any) -> Any:
        counts["indexed"] += 1
        return index(*known)

    monkeypatch.setattr(remembering, "parse_mapping_file", parsed)
    monkeypatch.setattr(provider_in_file, "identities", indexed)
    imported(kept, tmp_path)
    assert kept.store.count(KeptMapping) == 4
    assert counts == {"parsed": 1, "indexed": 1}  # four mappings that say the same


def test_a_provider_of_an_earlier_file_is_known_to_the_next(market: Market, tmp_path: Path) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    (tmp_path / "1 aanbieders.csv").write_text("Naam;KvK\nNieuwe Zorg;12345679\n", encoding="utf-8")
    (tmp_path / "0.xlsx").write_bytes(about(WILGENOORD, 2, 2, 2))
    run = imported(market, tmp_path)
    assert [each.status for each in run.files] == [ImportStatus.IMPORTED, ImportStatus.IMPORTED]
    assert market.store.first(Provider, kvk="12345679") is not None


def test_a_mapping_of_an_earlier_file_is_used_for_the_next(market: Market, tmp_path: Path) -> None:
    (tmp_path / "0.xlsx").write_bytes(about(WILGENOORD, 2, 2, 2))
    (tmp_path / "1.xlsx").write_bytes(about(WILGENOORD, 3, 3, 3))
    first = import_files(
        market.store, WHO, [tmp_path / "0.xlsx"], replace(ROUND, mapping=mapped(header_rows=(3,)))
    )
    assert first.files[0].status is ImportStatus.IMPORTED
    run = imported(market, tmp_path)
    assert [each.status for each in run.files] == [ImportStatus.DUPLICATE, ImportStatus.IMPORTED]
