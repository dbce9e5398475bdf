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


def test_a_form_that_goes_back_has_a_mail_beside_it(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    path = tmp_path / "fout.xlsx"
    edits = (typing(1, Col.SCORE, "zes"), typing(2, Col.SCORE, "zeven"))
    path.write_bytes(filled(sent.form(Party.PROVIDER), *edits))
    run = import_files(sent.town.store, WHO, [path], ImportOptions(marked=tmp_path / "terug"))
    (form,), (word,) = run.marked, run.words
    assert (word.workbook, word.mail, run.returned) == (form, form.with_suffix(".txt"), (form,))
    assert word.subject.startswith("Uw formulier ‘fout.xlsx’ – graag nog 1 punt nakijken")
    assert "12 antwoorden hebben wij overgenomen." in word.body
    assert (
        "- Blad ‘Zelfevaluatie’, 2 vakken – er staat ‘zes’, ‘zeven’. Wij verwachten een heel cijfer"
        in word.body
    )
    assert "Kies een antwoord uit de lijst." in word.body
    assert "Verbeter de rode vakken in de bijlage" in word.body
    assert "overgenomen. Kies" not in word.body


def test_an_empty_form_gives_only_a_mail(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    path = tmp_path / "leeg.xlsx"
    path.write_bytes(sent.form(Party.PROVIDER))
    run = import_files(sent.town.store, WHO, [path], ImportOptions(marked=tmp_path / "terug"))
    (word,) = run.words
    assert (run.marked, word.workbook) == ((), None)
    assert "Uw formulier kwam leeg binnen." in word.body
    assert "bijlage" not in word.body
