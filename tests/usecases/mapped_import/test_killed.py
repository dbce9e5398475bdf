"""A program that is ended in the middle of an import: the register is as it was, and whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.storage import journal
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.workbook.mapping_document import mapping_document
from tests.usecases.mapped_import.market import QUESTIONS, make_market, mapped, opened
from tests.usecases.small_round import WHO

FILES = 4

# Ends without a word when so many files are done: nothing is closed, nothing is rolled back.
_IMPORT = """
import os, sys
from pathlib import Path
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import OnConflict
from contractbeoordeling.usecases.mapped_import.options import MappedOptions, Target
from contractbeoordeling.workbook.mapping_reading import parse_mapping_file
from tests.usecases.small_round import WHO

class Ends:
    def step(self, done, total):
        if done >= int(sys.argv[3]):
            os._exit(9)

folder = Path(sys.argv[2])
mapping = parse_mapping_file((folder / "m.json").read_bytes())
target = Target(round="2026", provider="41087362")
options = ImportOptions(mapping=mapping, mapped=MappedOptions(target=target, on_conflict=OnConflict.UPDATE))
import_files(open_register(Path(sys.argv[1]), WHO), WHO, sorted(folder.glob("*.xlsx")), options, Ends())
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of one provider that say something else each, with their mapping."""
    made = tmp_path_factory.mktemp("bestanden")
    for number in range(FILES):
        rows = [QUESTIONS[0], *((*row[:2], 1 + number, *row[3:]) for row in QUESTIONS[1:])]
        (made / f"{number}.xlsx").write_bytes(opened(*rows).content)
    (made / "m.json").write_text(json.dumps(mapping_document(mapped())), encoding="utf-8")
    return made


def imported(register: Path, folder: Path, ends_at: int) -> int:
    """Import in a program of its own; returns how that ended."""
    words = [sys.executable, "-c", _IMPORT, str(register), str(folder), str(ends_at)]
    return subprocess.run(words, check=False, timeout=60, cwd=Path(__file__).parents[3]).returncode


@pytest.mark.parametrize("ends_at", [1, 2, FILES])
def test_a_register_is_whole_after_the_program_was_killed(folder: Path, tmp_path: Path, ends_at: int) -> None:
    register = tmp_path / "proef.register"
    make_market().store.copy_to(register)
    assert imported(register, folder, ends_at) == 9
    store = open_register(register, WHO)
    assert [store.count(each) for each in (Answer, Document, KeptMapping)] == [0, 0, 0]
    with store.connection() as connection:
        assert journal.chain_faults(connection) == []
    store.close()


def test_a_killed_import_can_be_done_again(folder: Path, tmp_path: Path) -> None:
    register = tmp_path / "proef.register"
    make_market().store.copy_to(register)
    assert imported(register, folder, 2) == 9
    assert imported(register, folder, FILES + 1) == 0
    store = open_register(register, WHO)
    assert {each.score for each in store.find(Answer)} == {FILES}
    store.close()
