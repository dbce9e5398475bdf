"""What the provider says is answered, and what a person says otherwise needs a reason and another reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from contractbeoordeling.domain.assessment import (
    AssessmentState,
    Deviation,
    Level,
    RemarkDecision,
    ReplyRemark,
)
from contractbeoordeling.domain.document import Attachment, Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import NoticeCode
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.undo import undo
from contractbeoordeling.usecases.assessments.decide import decide_remark, find_remark
from contractbeoordeling.usecases.assessments.determine import Mandate, determine
from contractbeoordeling.usecases.assessments.deviate import (
    OwnRating,
    confirm_deviation,
    deviate,
    withdraw_deviation,
)
from contractbeoordeling.usecases.assessments.file import assessment_file
from contractbeoordeling.usecases.assessments.finding import OwnWords, write_finding
from contractbeoordeling.usecases.assessments.place import (
    OVERALL,
    Place,
    criterion_place,
    theme_place,
)
from contractbeoordeling.usecases.assessments.reply import (
    attach_evidence,
    close_reply,
    evidence_of,
    record_remark,
)
from tests.usecases.assessments.years import DAY, Year, person, year_framework

RUST = Place(Level.CRITERION, "rust")
OWN = OwnRating(place=RUST, rating=4, reason="Het rapport van april.", second_reader="Sam de Wit")


def remark(text: str = "Eén bron mist.") -> ReplyRemark:
    return ReplyRemark(assessment_id="", criterion_key="rust", text=text, received_on=DAY)


def state(year: Year) -> AssessmentState | None:
    version = assessment_file(year.store, year.participation).version
    return None if version is None else version.state_on(DAY)


def test_a_reply_before_the_draft_went_out_is_refused(year: Year) -> None:
    with pytest.raises(Refusal, match="assessment_without_draft"):
        record_remark(year.store, year.manager, year.participation, remark(), today=DAY)


def test_a_remark_keeps_its_file_and_does_not_end_the_term(year: Year) -> None:
    year.sent()
    done = record_remark(
        year.store,
        year.manager,
        year.participation,
        remark("bel 0612345678"),
        files=[("b.pdf", b"%PDF"), ("foto.png", b"PNG")],
        today=DAY,
    )
    assert [each.code for each in done.notices] == [NoticeCode.PERSONAL_DATA]
    document = year.store.get(Document, done.record.document_id or "")
    assert document is not None
    assert (document.kind, document.name) == (FileKind.EVIDENCE, "b.pdf")
    (attached,) = year.store.find(Attachment, subject_id=done.record.id)
    assert (attached.caption, attached.audience) == ("foto.png", Audience.PROVIDER)
    attach_evidence(year.store, year.manager, done.record.id, [("c.pdf", b"%PDF 2")])
    evidence = evidence_of(year.store, [done.record])[done.record.id]
    assert [each.name for each in evidence] == ["b.pdf", "foto.png", "c.pdf"]
    assert state(year) is AssessmentState.REPLY
    close_reply(year.store, year.manager, year.participation, today=DAY)
    assert state(year) is AssessmentState.ANSWERED


def test_no_remarks_is_said_once_and_only_where_there_are_none(year: Year) -> None:
    year.sent()
    with pytest.raises(Refusal, match="reply_without_remarks"):
        close_reply(year.store, year.manager, year.participation, today=DAY)
    close_reply(year.store, year.manager, year.participation, no_remarks=True, today=DAY)
    with pytest.raises(Refusal, match="reply_is_closed"):
        close_reply(year.store, year.manager, year.participation, no_remarks=True, today=DAY)
    undo(year.store, year.manager)
    record_remark(year.store, year.manager, year.participation, remark(), today=DAY)
    with pytest.raises(Refusal, match="reply_has_remarks"):
        close_reply(year.store, year.manager, year.participation, no_remarks=True, today=DAY)


def test_every_remark_is_decided_with_a_reason_before_anything_is_determined(year: Year) -> None:
    year.sent()
    record_remark(year.store, year.manager, year.participation, remark(), today=DAY)
    close_reply(year.store, year.manager, year.participation, today=DAY)
    with pytest.raises(Refusal, match="remark_undecided"):
        determine(year.store, year.manager, year.participation, today=DAY)
    found = find_remark(year.store, year.participation, "1")
    with pytest.raises(Refusal, match="remark_decided_without_reason"):
        decide_remark(year.store, year.manager, found.id, (RemarkDecision.ADOPTED, " "), today=DAY)
    done = decide_remark(
        year.store, year.manager, found.id, (RemarkDecision.PARTLY, "Klopt deels."), today=DAY
    )
    assert done.record.decided_by_id == year.manager.person_id
    determine(year.store, year.manager, year.participation, today=DAY)
    with pytest.raises(Refusal, match="assessment_is_determined"):
        decide_remark(year.store, year.manager, found.id, (RemarkDecision.ADOPTED, "Toch."), today=DAY)
    with pytest.raises(Refusal, match="remark_unknown"):
        find_remark(year.store, year.participation, "2")


def test_a_term_that_runs_keeps_it_from_being_determined(year: Year) -> None:
    version = year.sent()
    with pytest.raises(Refusal, match="reply_term_runs"):
        determine(year.store, year.manager, year.participation, today=version.reply_due)
    over = (version.reply_due or DAY) + timedelta(days=1)
    assert determine(year.store, year.manager, year.participation, today=over).seal_sha256


@pytest.mark.parametrize(
    ("own", "code"),
    [
        (replace(OWN, rating=5), "deviation_not_one_step"),
        (replace(OWN, rating=3), "deviation_not_one_step"),
        (replace(OWN, reason="  "), "deviation_without_reason"),
        (replace(OWN, second_reader=""), "deviation_without_second_reader"),
        (replace(OWN, second_reader="noor BAKKER"), "second_reader_decides"),
        (replace(OWN, second_reader="Bakker, N."), "second_reader_decides"),
        (replace(OWN, place=Place(Level.CRITERION, "weg")), "deviation_without_rating"),
    ],
)
def test_a_deviation_is_one_step_with_a_reason_and_another_reader(
    year: Year, own: OwnRating, code: str
) -> None:
    year.answered()
    with pytest.raises(Refusal, match=code):
        deviate(year.store, year.manager, year.participation, own, today=DAY)


def test_a_deviation_is_confirmed_by_another_person_and_made_anew_it_waits_again(year: Year) -> None:
    year.answered()
    deviate(year.store, year.manager, year.participation, OWN, today=DAY)
    with pytest.raises(Refusal, match="second_reader_decides"):
        confirm_deviation(year.store, year.manager, year.participation, RUST, today=DAY)
    with pytest.raises(Refusal, match="confirm_without_person"):
        confirm_deviation(year.store, Author(), year.participation, RUST, today=DAY)
    confirmed = confirm_deviation(year.store, year.reader, year.participation, RUST, today=DAY)
    assert (confirmed.second_reader_id, confirmed.confirmed_on) == (year.reader.person_id, DAY)
    with pytest.raises(Refusal, match="second_reader_determines"):
        determine(year.store, year.reader, year.participation, today=DAY)
    with pytest.raises(Refusal, match="deviation_is_confirmed"):
        confirm_deviation(year.store, person(year.store, "Kim Prins"), year.participation, RUST, today=DAY)
    deviate(year.store, year.manager, year.participation, replace(OWN, rating=2), today=DAY)
    (again,) = year.store.find(Deviation)
    assert (again.determined, again.second_reader_id, again.confirmed_on) == (2, None, None)


def test_nobody_reads_along_or_determines_under_a_second_record_of_the_same_name(year: Year) -> None:
    year.answered()
    deviate(year.store, year.manager, year.participation, OWN, today=DAY)
    with pytest.raises(Refusal, match="second_reader_decides"):
        confirm_deviation(year.store, person(year.store, "noor bakker"), year.participation, RUST, today=DAY)
    confirm_deviation(year.store, year.reader, year.participation, RUST, today=DAY)
    with pytest.raises(Refusal, match="second_reader_determines"):
        determine(year.store, person(year.store, "Sam De Wit"), year.participation, today=DAY)


def test_a_deviation_is_outdated_once_something_else_is_computed_and_can_be_withdrawn(year: Year) -> None:
    year.answered()
    deviate(year.store, year.manager, year.participation, OWN, today=DAY)
    year.observe("rust", Perspective.RESIDENT, "1", respondents=20)
    with pytest.raises(Refusal, match="deviation_outdated"):
        determine(year.store, year.manager, year.participation, today=DAY)
    withdraw_deviation(year.store, year.manager, year.participation, RUST)
    determine(year.store, year.manager, year.participation, today=DAY)
    with pytest.raises(Refusal, match="assessment_is_determined"):
        withdraw_deviation(year.store, year.manager, year.participation, RUST)


def test_a_finding_is_written_where_nothing_could_be_rated_and_written_anew(year: Year) -> None:
    year.sent()
    for text in ("Te weinig gehoord.", "Te weinig gehoord van inwoners."):
        done = write_finding(
            year.store,
            year.manager,
            year.participation,
            OwnWords(place=OVERALL, text=text, ask_next="Inwoners.", audience=Audience.PROVIDER),
            today=DAY,
        )
    (kept,) = assessment_file(year.store, year.participation).findings
    assert (kept.text, kept.id) == ("Te weinig gehoord van inwoners.", done.record.id)
    with pytest.raises(Refusal, match="finding_empty"):
        write_finding(
            year.store, year.manager, year.participation, OwnWords(place=OVERALL, text=" "), today=DAY
        )


def test_serious_signals_after_the_reference_date_or_unverified_need_a_written_reason(year: Year) -> None:
    year.answered()
    year.signal("rust", 3, DAY)
    year.signal(None, 4, year.round.reference_date)
    reasons = Mandate(late_signals_reason="Pas na de peildatum bekend.")
    for mandate, code in ((None, "determine_with_late_signals"), (reasons, "determine_with_open_signals")):
        with pytest.raises(Refusal, match=code):
            determine(year.store, year.manager, year.participation, mandate, today=DAY)
    done = determine(
        year.store,
        year.manager,
        year.participation,
        replace(reasons, open_signals_reason="Loopt nog."),
        today=DAY,
    )
    assert (done.late_signals_reason, done.open_signals_reason) == (
        "Pas na de peildatum bekend.",
        "Loopt nog.",
    )


def test_nobody_unknown_determines(year: Year) -> None:
    year.answered()
    with pytest.raises(Refusal, match="determine_without_person"):
        determine(year.store, Author(account="x"), year.participation, today=DAY)


def test_places_are_named_by_code_key_or_name() -> None:
    chosen = year_framework()
    assert criterion_place(chosen, "1.1") == criterion_place(chosen, "Rust") == RUST
    assert theme_place(chosen, "2") == theme_place(chosen, "thema 2") == Place(Level.THEME, "thema-2")
    for find in (criterion_place, theme_place):
        with pytest.raises(Refusal):
            find(chosen, "9")


def test_nobody_deviates_without_a_name(year: Year) -> None:
    year.sent()
    with pytest.raises(Refusal, match="deviate_without_person"):
        deviate(year.store, Author(account="tester"), year.participation, OWN, today=DAY)
