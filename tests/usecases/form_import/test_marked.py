"""Personal data in a form that goes back with its faults marked."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportStatus, OnConflict
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.filling import FormFiller
from tests.usecases.form_import.returned import Sent, filled, sent_round, typing
from tests.usecases.rounds.town import WHO

PERSONAL = "BSN 123456782, bel 06-12345678 of jan@voorbeeld.nl"
MASKED = "BSN 123••••82, bel 06••••78 of j••••@••••"


def marked_form(sent: Sent, folder: Path) -> bytes:
    """A form that goes back because of one fault, with personal data in a remark and in the faulty cell."""
    path = folder / "fout.xlsx"
    edits = (typing(0, Col.REMARK, PERSONAL), typing(1, Col.SCORE, "123456782"))
    path.write_bytes(filled(sent.form(Party.PROVIDER), *edits))
    run = import_files(sent.town.store, WHO, [path], ImportOptions(marked=folder / "terug"))
    (marked,) = run.marked
    return marked.read_bytes()


def test_personal_data_is_masked_in_every_part_of_a_form_that_goes_back(tmp_path: Path) -> None:
    content = marked_form(sent_round(tmp_path), tmp_path)
    assert load_workbook(BytesIO(content))["Zelfevaluatie"]["G7"].value == MASKED
    with ZipFile(BytesIO(content)) as parts:
        written = b"".join(map(parts.read, parts.namelist()))
    assert not any(each in written for each in (b"123456782", b"12345678", b"jan@"))


@pytest.mark.parametrize("on_conflict", OnConflict)
def test_a_text_that_comes_back_masked_is_the_text_that_was_there(
    on_conflict: OnConflict, tmp_path: Path
) -> None:
    sent = sent_round(tmp_path)
    again = FormFiller(marked_form(sent, tmp_path))
    again.put(again.questions()[1], Col.SCORE, 3)
    result = sent.one(again.saved(), on_conflict=on_conflict)
    assert (result.status, result.kept, result.changes) == (ImportStatus.IMPORTED, 1, ())
    assert PERSONAL in {each.remark for each in sent.town.store.find(Answer)}
