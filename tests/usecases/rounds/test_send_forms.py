"""Forms out: files, mails, and what the register remembers."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.domain.round import Request, Respondent
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.rounds.change import close_request
from contractbeoordeling.usecases.rounds.proposal import ASKED_PARTIES
from contractbeoordeling.usecases.rounds.send_forms import Selection, send_forms
from contractbeoordeling.usecases.rounds.teams import Team
from contractbeoordeling.workbook.forms.filling import FormFiller
from tests.rights import rights
from tests.usecases.rounds.town import WHO, Town, make_town

PROVIDERS = Selection(parties=frozenset({Party.PROVIDER}))


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def make(folder: Path) -> Path:
    folder.mkdir()
    return folder


def requests(town: Town, party: Party) -> list[Request]:
    return town.store.find(Request, party=party)


def test_each_provider_and_each_team_gets_a_form_a_mail_and_a_text(tmp_path: Path) -> None:
    town = make_town()
    sent = send_forms(town.store, WHO, town.create(), tmp_path)
    assert len(sent) == 3 + 2 + 2
    assert files(tmp_path)[:6] == [
        "aanbieders/Zelfevaluatie 2026 - De Brug jeugdhulp.eml",
        "aanbieders/Zelfevaluatie 2026 - De Brug jeugdhulp.txt",
        "aanbieders/Zelfevaluatie 2026 - De Brug jeugdhulp.xlsx",
        "aanbieders/Zelfevaluatie 2026 - Thuis Nabij Noord.eml",
        "aanbieders/Zelfevaluatie 2026 - Thuis Nabij Noord.txt",
        "aanbieders/Zelfevaluatie 2026 - Thuis Nabij Noord.xlsx",
    ]
    assert "toegang/Toegang 2026.xlsx" in files(tmp_path)
    assert len(files(tmp_path)) == 3 * len(sent)


def test_forms_are_as_readable_for_colleagues_as_any_other_file(tmp_path: Path) -> None:
    town = make_town()
    (sent, *_) = send_forms(town.store, WHO, town.create(), tmp_path)
    usual = sent.path.with_name("gewoon")
    usual.touch()
    assert rights(sent.path) == rights(usual)
    assert rights(sent.path.parent) == rights(make(tmp_path / "gewoon"))


def test_a_mail_goes_to_the_providers_contact_with_the_form_in_it(tmp_path: Path) -> None:
    town = make_town()
    (sent,) = send_forms(
        town.store,
        WHO,
        town.create(),
        tmp_path,
        Selection(provider_ids=frozenset({town.providers[0].id}), parties=PROVIDERS.parties),
    )
    message = message_from_bytes(sent.path.with_suffix(".eml").read_bytes(), policy=default)
    (attachment,) = message.iter_attachments()
    assert message["To"] == "kwaliteit@linde.example"
    assert attachment.get_content() == sent.path.read_bytes()
    body = message.get_body(("plain",))
    assert body is not None
    assert "Regio Waterbeke" in body.get_content()
    assert "graag terug vóór 01-06-2026" in body.get_content()


def test_a_team_gets_the_providers_that_it_is_asked_about_alone(tmp_path: Path) -> None:
    town = make_town()
    team = Team(
        party=Party.ACCESS,
        name="Noord",
        email="noord@x.example",
        provider_ids=frozenset({town.providers[2].id}),
    )
    of_round = town.create(teams=[team])
    respondent = town.store.first(Respondent, name="Noord")
    assert respondent is not None
    chosen = Selection(respondent_ids=frozenset({respondent.id}))
    (sent,) = send_forms(town.store, WHO, of_round, tmp_path, chosen)
    filler = FormFiller(sent.path.read_bytes())
    assert (sent.email, len(filler.manifest.request_ids)) == ("noord@x.example", 1)
    assert "1 De Brug jeugdhulp" in filler.book.sheetnames


def test_sent_requests_bear_the_day_and_a_second_time_is_a_reminder(tmp_path: Path) -> None:
    town = make_town()
    of_round = town.create()
    send_forms(town.store, WHO, of_round, tmp_path, PROVIDERS)
    first = requests(town, Party.PROVIDER)
    assert all(each.sent_at and each.reminded_at is None for each in first)
    assert all(each.sent_at is None for each in requests(town, Party.ACCESS))
    send_forms(town.store, WHO, of_round, tmp_path, PROVIDERS)
    again = requests(town, Party.PROVIDER)
    assert [each.sent_at for each in again] == [each.sent_at for each in first]
    assert all(each.reminded_at for each in again)
    text = next(path for path in tmp_path.rglob("*(2).txt")).read_text("utf-8-sig")
    assert "Herinnering" in text


def test_a_form_never_takes_the_place_of_one_that_lies_there(tmp_path: Path) -> None:
    town = make_town()
    of_round = town.create()
    chosen = Selection(provider_ids=frozenset({town.providers[2].id}), parties=PROVIDERS.parties)
    (first,) = send_forms(town.store, WHO, of_round, tmp_path, chosen)
    first.path.write_bytes(b"ingevuld")
    (second,) = send_forms(town.store, WHO, of_round, tmp_path, chosen)
    assert first.path.read_bytes() == b"ingevuld"
    assert second.path.stem == f"{first.path.stem} (2)"


def test_sending_is_an_act_outside_that_undo_does_not_cross(tmp_path: Path) -> None:
    town = make_town()
    send_forms(town.store, WHO, town.create(), tmp_path)
    assert town.store.history(limit=1)[0].verb is Verb.FORMS_SENT
    with pytest.raises(Refusal, match="nothing_to_undo"):
        undo.undo(town.store, WHO)


class Stop:
    """A progress that is stopped at the second step."""

    def step(self, done: int, total: int) -> None:
        if done == 2:
            raise Cancelled


def test_being_stopped_leaves_neither_files_nor_marks(tmp_path: Path) -> None:
    town = make_town()
    of_round = town.create()
    with pytest.raises(Cancelled):
        send_forms(town.store, WHO, of_round, tmp_path, progress=Stop())
    assert files(tmp_path) == []
    assert all(each.sent_at is None for each in town.store.find(Request))


def test_a_folder_that_cannot_be_written_leaves_no_marks(tmp_path: Path) -> None:
    town = make_town()
    of_round = town.create()
    (tmp_path / "aanbieders").write_text("geen map", encoding="utf-8")
    with pytest.raises(OSError, match="aanbieders"):
        send_forms(town.store, WHO, of_round, tmp_path)
    assert files(tmp_path) == ["aanbieders"]
    assert all(each.sent_at is None for each in town.store.find(Request))


def test_closed_requests_get_no_form(tmp_path: Path) -> None:
    town = make_town()
    of_round = town.create()
    for request in requests(town, Party.PROVIDER):
        close_request(town.store, WHO, request, "Gestopt")
    with pytest.raises(Refusal, match="no_forms"):
        send_forms(town.store, WHO, of_round, tmp_path, PROVIDERS)


def test_our_own_controls_need_no_form(tmp_path: Path) -> None:
    town = make_town()
    of_round = town.create(parties=(*ASKED_PARTIES, Party.VISIT))
    with pytest.raises(Refusal, match="no_forms"):
        send_forms(town.store, WHO, of_round, tmp_path, Selection(parties=frozenset({Party.VISIT})))
