"""Returned forms become answers, and those of sources observations."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.framework.figures import Figure
from contractbeoordeling.domain.observation import Evidence, Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Familiarity, Request, SubjectKind
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.import_files import import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.rounds.proposal import ASKED_PARTIES
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.filling import FormFiller
from tests.usecases.form_import.returned import DAY, RECEIVED, filled, sent_round, typing
from tests.usecases.rounds.town import WHO


def test_a_self_evaluation_becomes_answers_and_no_observation(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(filled(sent.form(Party.PROVIDER)))
    assert (result.status, result.kind) == (ImportStatus.IMPORTED, FileKind.SELF_EVALUATION)
    assert (result.provider, result.round) == ("Zorggroep De Linde", "2026")
    answers = sent.town.store.find(Answer, question=Question.CRITERION)
    assert len(answers) == result.read - len(sent.town.store.find(Answer, question=Question.MUNICIPALITY))
    assert {(each.kind, each.score, each.answered_on) for each in answers} == {
        (AnswerKind.SCORE, Decimal(4), DAY)
    }
    assert sent.town.store.count(Observation) == 0


def test_what_a_provider_says_of_municipalities_is_kept_by_municipality(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    sent.one(filled(sent.form(Party.PROVIDER)))
    about = sent.town.store.find(Answer, question=Question.MUNICIPALITY)
    assert {each.municipality_id for each in about} == {each.id for each in sent.town.municipalities}


def test_a_source_form_becomes_answers_and_observations_of_its_perspective(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(filled(sent.form(Party.ACCESS)))
    observations = sent.town.store.find(Observation)
    assert (result.kind, result.provider) == (FileKind.SOURCE_FORM, None)
    assert len(observations) == result.kept == sent.town.store.count(Answer)
    assert {each.provider_id for each in observations} == {each.id for each in sent.town.providers}
    assert {
        (each.perspective, each.score, each.evidence, each.observed_on, each.origin) for each in observations
    } == {(Perspective.ACCESS, Decimal(4), Evidence.DIRECT, DAY, Origin.FORM)}
    answers = {each.id: each for each in sent.town.store.find(Answer)}
    assert all(each.origin_id in answers for each in observations)
    assert all(each.participation_id and each.respondent_id for each in observations)


def test_answers_that_are_no_score_are_no_observation(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    sent.one(
        filled(sent.form(Party.ACCESS), typing(0, Col.SCORE, "n.v.t."), typing(1, Col.SCORE, "weet ik niet"))
    )
    answers, observations = sent.town.store.count(Answer), sent.town.store.count(Observation)
    assert answers == observations + 2


def test_who_does_not_say_what_it_rests_on_counts_as_hearsay(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)

    def silent(filler: FormFiller) -> None:
        for request_id in filler.manifest.request_ids:
            filler.put_about(request_id, Col.EVIDENCE, None)

    result = sent.one(filled(sent.form(Party.ACCESS), silent))
    assert {each.evidence for each in sent.town.store.find(Observation)} == {Evidence.HEARSAY}
    assert {each.code for each in result.findings} == {"evidence_missing"}


def test_not_knowing_a_provider_answers_all_questions_without_an_observation(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    filler = FormFiller(sent.form(Party.ACCESS))
    first = filler.manifest.request_ids[0]
    filler.put_about(first, Col.FAMILIARITY, "niet")
    result = sent.one(filler.saved())
    request = sent.town.store.get(Request, first)
    assert request is not None
    assert (request.familiarity, result.status) == (Familiarity.NOT, ImportStatus.IMPORTED)
    assert {each.kind for each in sent.town.store.find(Answer, request_id=first)} == {AnswerKind.UNKNOWN}
    assert sent.town.store.count(Observation) == 0


def test_a_figure_of_residents_gets_the_score_of_the_framework_and_is_kept_itself(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(filled(sent.form(Party.RESIDENT), score=7.5))
    (answer, *_) = sent.town.store.find(Answer)
    assert result.kind is FileKind.RESIDENTS
    assert (answer.figure, answer.value, answer.score) == (Figure.MARK, Decimal("7.5"), Decimal(4))
    (observation, *_) = sent.town.store.find(Observation)
    assert (observation.perspective, observation.respondents, observation.method) == (
        Perspective.RESIDENT,
        20,
        "vragenlijst",
    )
    assert observation.municipality_id == sent.town.municipalities[0].id


def test_few_residents_are_kept_and_pointed_out(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    result = sent.one(filled(sent.form(Party.RESIDENT), typing(0, Col.RESPONDENTS, 4)))
    assert [each.code for each in result.findings] == ["count_small"]
    assert sorted(each.respondents or 0 for each in sent.town.store.find(Observation))[:2] == [4, 20]


def test_a_regulators_words_become_observations(tmp_path: Path) -> None:
    sent = sent_round(tmp_path, parties=(*ASKED_PARTIES, Party.REGULATOR))
    sent.one(filled(sent.form(Party.REGULATOR), typing(0, Col.SCORE, "niet getoetst"), score="grotendeels"))
    observations = sent.town.store.find(Observation)
    assert {(each.perspective, each.score) for each in observations} == {(Perspective.REGULATOR, Decimal(3))}


def test_the_observation_of_a_narrower_subject_names_it(tmp_path: Path) -> None:
    sent = sent_round(tmp_path, subject=SubjectKind.CONTRACT)
    sent.one(filled(sent.form(Party.ACCESS)))
    contracts = {each.contract_id for each in sent.town.store.find(Observation)}
    assert contracts == {each.id for each in sent.town.contracts[:2]}


def test_the_original_is_kept_with_its_hash(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(Party.PROVIDER))
    sent.one(content)
    (document,) = sent.town.store.find(Document)
    assert sent.town.store.content(document.kept_sha256) == content
    assert (document.provider_id, document.round_id) == (sent.town.providers[0].id, sent.round.id)
    assert {each.document_id for each in sent.town.store.find(Answer)} == {document.id}


def test_a_request_remembers_when_it_came_in(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    sent.one(filled(sent.form(Party.PROVIDER)))
    received = [each.received_at for each in sent.town.store.find(Request, party=Party.PROVIDER)]
    assert received == [RECEIVED, None, None]


def test_forms_are_known_by_what_is_in_them_whatever_they_are_called(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    folder = tmp_path / "terug"
    folder.mkdir()
    contents = [filled(sent.form(party)) for party in (Party.ACCESS, Party.PROVIDER, Party.RESIDENT)]
    for name, content in zip(("a.XLSX", "Kopie van formulier (3).xlsx", "zzz.xlsx"), contents, strict=True):
        (folder / name).write_bytes(content)
    (folder / "~$a.xlsx").write_bytes(b"slot")
    (folder / "mail.eml").write_bytes(b"Subject: x")
    run = import_files(sent.town.store, WHO, [folder])
    assert {Path(each.file).name: each.kind for each in run.files} == {
        "a.XLSX": FileKind.SOURCE_FORM,
        "Kopie van formulier (3).xlsx": FileKind.SELF_EVALUATION,
        "zzz.xlsx": FileKind.RESIDENTS,
    }


def test_one_undo_takes_back_a_whole_import(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    forms = [filled(sent.form(party)) for party in (Party.PROVIDER, Party.ACCESS)]
    results = sent.take(*forms)
    assert len({each.change_set for each in results}) == 2
    undo.undo(sent.town.store, WHO)
    assert [sent.town.store.count(each) for each in (Answer, Observation, Document)] == [0, 0, 0]
    undo.redo(sent.town.store, WHO)
    assert sent.town.store.count(Document) == 2


def test_a_form_can_be_imported_again_after_it_was_undone(tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(Party.PROVIDER))
    sent.one(content)
    undo.undo(sent.town.store, WHO)
    assert sent.one(content).status is ImportStatus.IMPORTED


@pytest.mark.parametrize("party", [Party.PROVIDER, Party.ACCESS, Party.RESIDENT])
def test_a_rehearsal_says_what_would_happen_and_changes_nothing(party: Party, tmp_path: Path) -> None:
    sent = sent_round(tmp_path)
    content = filled(sent.form(party))
    before = len(sent.town.store.history())
    rehearsed = sent.one(content, dry_run=True)
    assert (rehearsed.status, rehearsed.change_set) == (ImportStatus.WOULD_IMPORT, None)
    assert (sent.town.store.count(Answer), len(sent.town.store.history())) == (0, before)
    assert sent.one(content).kept == rehearsed.kept
