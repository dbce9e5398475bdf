"""Destroying what is due: everywhere, for good, and the register stays sound."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, ImprovementPlan, Owner
from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation, Level, SentDraft
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.document import Attachment, Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.retention import AfterTerm, Kept, KeptLonger, TermStart
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage import results, search, undo
from contractbeoordeling.usecases.retention.destroy import (
    DestroyDecision,
    destroy_due,
    destructions,
)
from contractbeoordeling.usecases.retention.due import DueList, due_list
from contractbeoordeling.usecases.retention.keep_longer import Decider, keep_longer
from tests.usecases.example_register import TODAY, ExampleRegister
from tests.usecases.retention.filed import (
    LATER,
    PERSON,
    SECRET,
    WHO,
    bytes_of,
    decision,
    destroy,
    faults,
    filed,
    kept_file,
    participation,
    rule,
)

__all__ = ["filed"]


def test_destroyed_signal_leaves_no_byte_in_the_register_and_no_words_to_find(filed: ExampleRegister) -> None:
    document = kept_file(filed, f"{SECRET} in een lijst".encode(), "lijst.csv", FileKind.SIGNALS)
    signal = filed.signal(text=f"Over {SECRET}", document_id=document.id)
    filed.add(signal)
    with filed.store.change(WHO, Verb.SIGNAL_CHANGED) as change:
        change.update(replace(signal, text=f"Nog eens {SECRET}"))
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED)
    assert SECRET.encode() in bytes_of(filed.store)
    done = destroy(filed, Kept.UNVERIFIED_SIGNAL)
    assert (done.gone.records, [each.name for each in done.gone.files]) == (1, ["lijst.csv"])
    assert filed.store.find(Signal) == filed.store.find(Document) == []
    assert search.signals(filed.store, SECRET) == []
    assert SECRET.encode() not in bytes_of(filed.store)
    assert faults(filed.store) == []
    assert filed.store.content(document.kept_sha256) is None


def test_a_destruction_tells_what_how_many_and_who_and_never_the_content(filed: ExampleRegister) -> None:
    filed.add(filed.signal(text=SECRET, observed_on=date(2025, 1, 1)), filed.signal(text=SECRET))
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED)
    destroy(filed, Kept.UNVERIFIED_SIGNAL)
    [made] = destructions(filed.store)
    assert (made.records, made.provider_name, made.ground) == (2, filed.provider.name, "selectielijst 12.1")
    assert (made.decided_by_id, made.decided_function) == (PERSON.id, "teamleider")
    assert made.description == "2× niet-geverifieerd signaal, 01-01-2025 t/m 01-05-2026"
    assert SECRET not in repr(made)
    with pytest.raises(Refusal, match="nothing_to_undo"):
        undo.undo(filed.store, WHO)


def test_file_that_others_use_stays_and_is_named(filed: ExampleRegister) -> None:
    document = kept_file(filed, b"twee rijen", "lijst.csv", FileKind.SIGNALS)
    filed.add(filed.signal(document_id=document.id), filed.signal(document_id=document.id, verified_on=TODAY))
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED)
    done = destroy(filed, Kept.UNVERIFIED_SIGNAL)
    assert (done.gone.files, [each.name for each in done.gone.used_files]) == ([], ["lijst.csv"])
    assert filed.store.content(document.kept_sha256) == b"twee rijen"


def test_destroying_asks_for_what_is_due_and_for_who_decides(filed: ExampleRegister) -> None:
    signal = filed.signal()
    filed.add(signal)
    key = f"{Kept.UNVERIFIED_SIGNAL}:{signal.id}"
    with pytest.raises(Refusal, match="retention_not_due"):
        destroy_due(filed.store, WHO, [key], decision(), today=LATER)
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED)
    with pytest.raises(Refusal, match="retention_nothing_chosen"):
        destroy_due(filed.store, WHO, [], decision(), today=LATER)
    nobody = Author(account="tester")
    with pytest.raises(Refusal, match="retention_without_decider"):
        destroy_due(filed.store, nobody, [key], decision(), today=LATER)
    early = Decider(ground="", decided_on=TODAY, function="teamleider")
    with pytest.raises(Refusal, match="retention_not_due"):
        destroy_due(filed.store, WHO, [key], DestroyDecision(decider=early), today=LATER)
    with pytest.raises(Refusal, match="retention_in_future"):
        destroy_due(filed.store, WHO, [key], decision(), today=LATER - timedelta(days=1))
    assert filed.store.find(Signal) == [signal]


def test_what_must_be_handed_over_is_destroyed_only_after_that(filed: ExampleRegister) -> None:
    filed.add(filed.signal())
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED, AfterTerm.HAND_OVER)
    keys = [each.key for each in due_list(filed.store, LATER).items]
    with pytest.raises(Refusal, match="retention_hand_over"):
        destroy_due(filed.store, WHO, keys, decision(), today=LATER)
    destroy_due(filed.store, WHO, keys, decision(handed_over_to="Streekarchief"), today=LATER)
    assert destructions(filed.store)[0].ground == "selectielijst 12.1 · Streekarchief"


def sealed(example: ExampleRegister, own: Participation) -> AssessmentVersion:
    """A determined assessment with a kept envelope that the check accepts."""
    assessment = AssessmentVersion(participation_id=own.id, drafted_on=TODAY)
    seal = {"seal": {"participation": own.id, "version": 1, "previous": None, "note": SECRET}}
    with example.store.change(WHO, Verb.DETERMINED) as change:
        sha256 = change.keep_content(json.dumps(seal, separators=(",", ":")).encode())
        draft = change.keep_content(f"concept {SECRET}".encode())
        determined = replace(
            assessment, determined_at=datetime(2026, 6, 1, 12, tzinfo=UTC), seal_sha256=sha256
        )
        change.add(determined)
        change.add(SentDraft(assessment_id=determined.id, sent_on=TODAY, sha256=draft))
        change.add(
            Deviation(
                assessment_id=determined.id, level=Level.OVERALL, computed=3, determined=4, reason=SECRET,
                decided_on=TODAY,
            )
        )  # fmt: skip
        change.add(
            ImprovementPlan(provider_id=own.provider_id, assessment_id=determined.id, demanded_on=TODAY)
        )
    return determined


def test_sealed_assessment_goes_only_years_after_the_contract_ended(filed: ExampleRegister) -> None:
    own = participation(filed)
    sealed(filed, own)
    filed.add(Contract(provider_id=filed.provider.id, number="1", ends_on=date(2027, 12, 31)))
    rule(filed.store, Kept.ASSESSMENT, 84, TermStart.CONTRACT_ENDED)
    assert due_list(filed.store, date(2034, 12, 30)).items == ()
    [item] = due_list(filed.store, date(2034, 12, 31)).items
    assert item.started_on == date(2027, 12, 31)
    early = Decider(ground="", decided_on=date(2034, 12, 30), function="teamleider")
    with pytest.raises(Refusal, match="retention_not_due"):
        destroy_due(filed.store, WHO, [item.key], DestroyDecision(decider=early), today=LATER)


def test_destroyed_assessment_takes_seal_draft_and_reasons_and_leaves_the_register_sound(
    filed: ExampleRegister,
) -> None:
    own = participation(filed)
    version = sealed(filed, own)
    filed.add(Contract(provider_id=filed.provider.id, number="1", ends_on=TODAY))
    rule(filed.store, Kept.ASSESSMENT, 84, TermStart.CONTRACT_ENDED)
    before = faults(filed.store)
    done = destroy(filed, Kept.ASSESSMENT)
    assert (done.gone.records, before, faults(filed.store)) == (3, [], [])
    assert filed.store.find(AssessmentVersion) == filed.store.find(Deviation) == []
    [plan] = filed.store.find(ImprovementPlan)
    assert plan.assessment_id is None
    assert SECRET.encode() not in bytes_of(filed.store)
    assert filed.store.content(version.seal_sha256 or "") is None


def test_open_assessment_is_never_due(filed: ExampleRegister) -> None:
    own = participation(filed)
    version = sealed(filed, own)
    filed.add(
        AssessmentVersion(
            participation_id=own.id, version=2, drafted_on=TODAY, previous_seal=version.seal_sha256
        )
    )
    rule(filed.store, Kept.ASSESSMENT, 0, TermStart.DETERMINED)
    assert due_list(filed.store, LATER).items == ()


def resident(example: ExampleRegister, own: Participation) -> tuple[Answer, Observation]:
    request = Request(participation_id=own.id, party=Party.RESIDENT)
    key = example.criterion("1.1").key
    answer = Answer(
        request_id=request.id, question=Question.CRITERION, subject_key=key, kind=AnswerKind.SCORE,
        score=Decimal(4), remark=SECRET, respondents=12, answered_on=TODAY,
    )  # fmt: skip
    observation = Observation(
        provider_id=own.provider_id, participation_id=own.id, criterion_key=key,
        framework_id=example.framework_id, perspective=Perspective.RESIDENT, observed_on=TODAY, respondents=12,
        score=Decimal(4), remark=SECRET, origin=Origin.FORM, origin_id=answer.id,
    )  # fmt: skip
    example.add(request, answer, observation)
    return answer, observation


def test_residents_answers_go_at_determination_and_their_score_stays_without_words(
    filed: ExampleRegister,
) -> None:
    own = participation(filed)
    resident(filed, own)
    rule(filed.store, Kept.RESIDENT_ANSWER, 0, TermStart.DETERMINED)
    assert due_list(filed.store, LATER).not_begun == {Kept.RESIDENT_ANSWER: 1}
    filed.store.keep_results({own.id: ("hash", "tekst")}, results.moment(filed.store))
    version = AssessmentVersion(
        participation_id=own.id, drafted_on=TODAY, determined_at=datetime(2026, 6, 1, tzinfo=UTC)
    )
    filed.add(version)
    filed.store.keep_results({own.id: ("hash", "tekst")}, results.moment(filed.store))
    done = destroy(filed, Kept.RESIDENT_ANSWER)
    assert (done.gone.records, done.emptied, filed.store.find(Answer)) == (1, 1, [])
    [kept] = filed.store.find(Observation)
    assert (kept.score, kept.respondents, kept.remark) == (Decimal(4), 12, "")
    assert SECRET.encode() not in bytes_of(filed.store)
    assert results.read(filed.store, [own.id]) == {}


def test_answers_of_source_parties_go_with_their_observations(filed: ExampleRegister) -> None:
    own = participation(filed)
    request = Request(participation_id=own.id, party=Party.ACCESS)
    key = filed.criterion("1.1").key
    answer = Answer(
        request_id=request.id, question=Question.CRITERION, subject_key=key, kind=AnswerKind.SCORE,
        score=Decimal(4),
    )  # fmt: skip
    observation = Observation(
        provider_id=own.provider_id, criterion_key=key, framework_id=filed.framework_id,
        perspective=Perspective.ACCESS, observed_on=TODAY, score=Decimal(4), origin=Origin.FORM,
        origin_id=answer.id,
    )  # fmt: skip
    filed.add(request, answer, observation)
    resident(filed, own)
    rule(filed.store, Kept.SOURCE_ANSWER, 12, TermStart.RECORDED)
    assert destroy(filed, Kept.SOURCE_ANSWER).gone.records == 2
    assert [each.perspective for each in filed.store.find(Observation)] == [Perspective.RESIDENT]
    assert len(filed.store.find(Answer)) == 1


def test_visit_goes_with_its_notes_photos_and_observations(filed: ExampleRegister) -> None:
    photo = kept_file(filed, SECRET.encode(), "foto.jpg", FileKind.EVIDENCE)
    visit = Visit(provider_id=filed.provider.id, held_on=TODAY, agreed_on=TODAY, report=SECRET)
    note = VisitNote(visit_id=visit.id, criterion_key=filed.criterion("4.1").key, remark=SECRET)
    seen = Observation(
        provider_id=filed.provider.id, criterion_key=note.criterion_key, framework_id=filed.framework_id,
        perspective=Perspective.VISIT, observed_on=TODAY, score=Decimal(3), remark=SECRET,
        origin=Origin.VISIT, origin_id=note.id,
    )  # fmt: skip
    picture = Attachment(subject_kind="visit", subject_id=visit.id, document_id=photo.id)
    filed.add(visit, note, seen, picture)
    rule(filed.store, Kept.VISIT, 60, TermStart.CLOSED)
    done = destroy(filed, Kept.VISIT)
    assert (done.gone.records, [each.name for each in done.gone.files]) == (4, ["foto.jpg"])
    assert SECRET.encode() not in bytes_of(filed.store)
    assert faults(filed.store) == []


def test_action_goes_with_its_log_once_it_is_closed(filed: ExampleRegister) -> None:
    closed = Action(
        provider_id=filed.provider.id, owner=Owner.PROVIDER, measure="A", status=ActionStatus.DONE,
        closed_on=TODAY,
    )  # fmt: skip
    running = Action(provider_id=filed.provider.id, owner=Owner.PROVIDER, measure="B")
    filed.add(closed, running, ActionEntry(action_id=closed.id, written_on=TODAY, text="x"))
    rule(filed.store, Kept.ACTION, 12, TermStart.CLOSED)
    found: DueList = due_list(filed.store, LATER)
    assert (len(found.items), found.not_begun) == (1, {Kept.ACTION: 1})
    assert destroy(filed, Kept.ACTION).gone.records == 2
    assert [each.measure for each in filed.store.find(Action)] == ["B"]


def test_closed_plan_goes_and_its_actions_stay_without_it(filed: ExampleRegister) -> None:
    closed = ImprovementPlan(provider_id=filed.provider.id, demanded_on=TODAY, closed_on=TODAY, note=SECRET)
    running = ImprovementPlan(provider_id=filed.provider.id, demanded_on=TODAY)
    action = Action(provider_id=filed.provider.id, owner=Owner.PROVIDER, measure="A", plan_id=closed.id)
    filed.add(closed, running, action)
    rule(filed.store, Kept.IMPROVEMENT_PLAN, 12, TermStart.CLOSED)
    assert due_list(filed.store, LATER).not_begun == {Kept.IMPROVEMENT_PLAN: 1}
    assert destroy(filed, Kept.IMPROVEMENT_PLAN).gone.records == 1
    assert filed.store.find(ImprovementPlan) == [running]
    assert filed.store.find(Action) == [replace(action, plan_id=None)]
    assert SECRET.encode() not in bytes_of(filed.store)
    assert destructions(filed.store)[0].description == "1× verbeterplan, 01-06-2026"


def test_continuity_risk_goes_after_it_was_left(filed: ExampleRegister) -> None:
    left = ContinuityRisk(
        provider_id=filed.provider.id, step=2, since=TODAY - timedelta(days=90), ended_on=TODAY, remark=SECRET
    )
    stands = ContinuityRisk(provider_id=filed.provider.id, step=1, since=TODAY)
    filed.add(left, stands)
    rule(filed.store, Kept.CONTINUITY_RISK, 12, TermStart.CLOSED)
    [item] = due_list(filed.store, LATER).items
    assert (item.holding.record, item.started_on) == (left, TODAY)
    destroy(filed, Kept.CONTINUITY_RISK)
    assert filed.store.find(ContinuityRisk) == [stands]
    assert SECRET.encode() not in bytes_of(filed.store)


def test_decision_to_keep_longer_goes_with_the_piece_that_it_was_about(filed: ExampleRegister) -> None:
    filed.add(filed.signal())
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED)
    early = LATER - timedelta(days=400)
    decider = Decider(ground=f"geschil over {SECRET}", decided_on=early, function="jurist")
    keep_longer(filed.store, WHO, due_list(filed.store, early).items, LATER, decider)
    destroy(filed, Kept.UNVERIFIED_SIGNAL)
    assert filed.store.find(KeptLonger) == []
    assert SECRET.encode() not in bytes_of(filed.store)
    assert destructions(filed.store)[0].records == 1


def test_older_copies_are_named_with_the_day_on_which_they_go(filed: ExampleRegister) -> None:
    assert filed.store.path is not None
    copy = filed.store.path.with_name("proef.reservekopie.20260101-120000.register")
    copy.write_bytes(b"x")
    filed.add(filed.signal())
    rule(filed.store, Kept.UNVERIFIED_SIGNAL, 12, TermStart.RECORDED)
    keys = [each.key for each in due_list(filed.store, LATER).items]
    done = destroy_due(filed.store, WHO, keys, decision(backups_until=date(2099, 4, 1)), today=LATER)
    assert (done.copies, done.backups_until) == ([copy], date(2099, 4, 1))
    assert destructions(filed.store)[0].backups_until == date(2099, 4, 1)
