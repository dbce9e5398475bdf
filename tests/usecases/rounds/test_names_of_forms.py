"""Forms of providers whose names are one name to Windows, or none at all, lie beside each other."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.files.names import folded, refuse_forbidden
from contractbeoordeling.usecases.marked_forms import keep_marked
from contractbeoordeling.usecases.rounds.send_forms import Selection, send_forms
from contractbeoordeling.workbook.forms.opening import open_file
from tests.usecases.rounds.town import WHO, make_town

PROVIDERS = Selection(parties=frozenset({Party.PROVIDER}))


@pytest.mark.parametrize(
    "names",
    [
        ("De Brug", "DE BRUG", "de brug"),
        ("Café Zorg", "Cafe\u0301 Zorg", "CAFÉ ZORG"),
        ("Straße", "STRASSE", "strasse"),
        ("Zorg: a/b?", "Zorg a b", "Zorg*a|b."),
        ("CON", "x" * 300, "x" * 299 + "y"),
        ("漢" * 90, "漢" * 91, "\u202ezorg"),
    ],
    ids=["capitals", "accents", "sharp-s", "signs", "devices-and-length", "bytes-and-order"],
)
def test_no_form_takes_the_place_of_another(tmp_path: Path, names: tuple[str, str, str]) -> None:
    town = make_town()
    with town.store.change(WHO, Verb.PROVIDER_CHANGED) as change:
        for each, name in zip(town.providers, names, strict=True):
            change.update(replace(each, name=name))
    of_round = town.create()
    sent = [form for _ in range(2) for form in send_forms(town.store, WHO, of_round, tmp_path, PROVIDERS)]
    made = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert len(sent) == 6
    assert len({folded(each.name) for each in made}) == len(made) == 18
    for form in sent:
        refuse_forbidden(form.path.relative_to(tmp_path), windows=True)
        opened = open_file(form.path.read_bytes(), form.path.name)
        assert opened.manifest is not None
        mail = message_from_bytes(form.path.with_suffix(".eml").read_bytes(), policy=default)
        (attachment,) = mail.iter_attachments()
        assert attachment.get_filename() == form.path.name
    kept = keep_marked([each.path for each in sent], tmp_path / "terug")
    assert len({folded(each.name) for each in kept}) == 6
