"""What a provider receives of an assessment: no personal data, and of signals nothing that others told."""

from __future__ import annotations

from datetime import date
from typing import Any

from contractbeoordeling.domain.assessment import RemarkDecision, ReplyRemark
from contractbeoordeling.domain.canonical import canonical_bytes
from contractbeoordeling.domain.seal.check import verify
from contractbeoordeling.domain.seal.envelope import SEALED_THEMES, with_hash
from contractbeoordeling.domain.seal.human import HumanText, MaskedWord
from contractbeoordeling.domain.signal import Signal, SignalKind
from contractbeoordeling.usecases.assessments.decide import decide_remark
from contractbeoordeling.usecases.assessments.determine import Mandate, determine
from contractbeoordeling.usecases.assessments.export import export_envelope
from contractbeoordeling.usecases.assessments.reply import close_reply, record_remark
from contractbeoordeling.usecases.assessments.show import show_assessment
from contractbeoordeling.usecases.documents.assessment_report import report_content
from tests.usecases.assessments.years import DAY, Year

BSN = "123456782"


def sealed(year: Year) -> dict[str, Any]:
    determine(
        year.store, year.manager, year.participation, Mandate(open_signals_reason="Nagegaan."), today=DAY
    )
    return export_envelope(year.store, year.participation)


def test_personal_data_in_words_is_masked_where_they_go_out_and_is_said(year: Year) -> None:
    year.sent()
    remark = ReplyRemark(
        assessment_id="", criterion_key="rust", text=f"BSN {BSN} klopt niet", received_on=DAY
    )
    kept = record_remark(year.store, year.manager, year.participation, remark, today=DAY).record
    decide_remark(
        year.store, year.manager, kept.id, (RemarkDecision.NOT_ADOPTED, "Bel 06-12345678."), today=DAY
    )
    close_reply(year.store, year.manager, year.participation, today=DAY)
    shown = show_assessment(year.store, year.manager, year.participation, DAY)
    assert shown.masked == (
        MaskedWord(HumanText.REMARK, "1.1", "123••••82"),
        MaskedWord(HumanText.ANSWER, "1.1", "06••••78"),
    )
    envelope = sealed(year)
    assert verify(envelope) == []
    written = canonical_bytes(envelope).decode()
    assert (BSN in written, "12345678" in written) == (False, False)
    (said,) = report_content(year.store, year.participation, DAY).people.remarks
    assert (said.text, said.reason) == ("BSN 123••••82 klopt niet", "Bel 06••••78.")
    found = year.store.get(ReplyRemark, kept.id)
    assert found is not None
    assert found.text == f"BSN {BSN} klopt niet"


def signal(year: Year, **more: Any) -> Signal:
    told = {"text": "Een buurvrouw belde.", "event": "valincident mevrouw De Vries", **more}
    return year.signal("zorg", 2, date(2026, 3, 1), kind=SignalKind.GUT_FEELING, **told)


def test_of_a_signal_goes_out_what_is_computed_with_and_nothing_of_what_was_told(year: Year) -> None:
    first = signal(year)
    signal(year)
    year.answered()
    envelope = sealed(year)
    assert "gut_feeling" not in canonical_bytes(envelope).decode()
    written = canonical_bytes(envelope).decode()
    assert ("buurvrouw" in written, "De Vries" in written) == (False, False)
    (told,) = [each for each in envelope["sources"] if each["id"] == first.id]
    assert told == {"id": first.id, "kind": "signal", "origin": "signal", "document": None}
    events = {
        one.get("event")
        for theme in envelope["case"]["themes"]
        for each in theme["criteria"]
        for one in each["signals"]
    }
    assert events == {"1"}
    assert verify(envelope) == []


def test_the_seal_names_its_themes_and_one_of_before_still_holds(year: Year) -> None:
    year.answered()
    envelope = sealed(year)
    themes = envelope["framework"][SEALED_THEMES]
    assert [(each["code"], each["name"]) for each in themes] == [("1", "Thema 1"), ("2", "Thema 2")]
    framework = {name: value for name, value in envelope["framework"].items() if name != SEALED_THEMES}
    assert verify(with_hash({**envelope, "framework": framework})) == []
