"""Every code about signals, observations and lists of them has its Dutch words."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from contractbeoordeling.domain.action import Action, ActionStatus, Owner
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.days import DayFault
from contractbeoordeling.domain.notice import Notice, NoticeCode
from contractbeoordeling.domain.observation import Origin
from contractbeoordeling.domain.observation_rules import ObservationFault
from contractbeoordeling.domain.privacy import PersonalKind
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience, Polarity, Signal, SignalKind, Urgency
from contractbeoordeling.domain.signal_rules import SignalFault
from contractbeoordeling.usecases.free_texts import FREE_TEXTS
from contractbeoordeling.wording import signals
from contractbeoordeling.wording.fields import FIELDS, RECORDS
from contractbeoordeling.wording.notices import PERSONAL_KINDS, notice_sentence
from contractbeoordeling.wording.refusals import SENTENCES
from contractbeoordeling.wording.signal_list import FINDINGS

SOURCE = Path(__file__).resolve().parents[2] / "src" / "contractbeoordeling"
_CODE = re.compile(
    r'\.(?:note|fault)\(\s*[\w.]+,\s*"(\w+)"|_(?:note|warn)\(\s*\w+,\s*(?:Role\.\w+,\s*)?"(\w+)"'
)


@pytest.mark.parametrize("code", [*SignalFault, *ObservationFault, *AssessmentFault])
def test_every_rule_that_refuses_has_a_sentence(code: str) -> None:
    assert str(code) in SENTENCES


@pytest.mark.parametrize("code", NoticeCode)
def test_every_notice_is_a_sentence(code: NoticeCode) -> None:
    values = {"field": "text", "kind": "bsn", "shown": "123••••82", "minimum": "5"}
    values |= {
        "round": "2026",
        "reference_date": "01-06-2026",
        "months": "36",
        "share": "0,5%",
        "whole": "50%",
    }
    sentence = notice_sentence(Signal, Notice(code, values))
    assert sentence
    assert "{" not in sentence


def test_every_code_of_a_record_has_a_word() -> None:
    assert set(signals.KINDS) == set(SignalKind)
    assert set(signals.POLARITIES) == set(Polarity)
    assert set(signals.AUDIENCES) == set(Audience)
    assert set(signals.URGENCIES) == set(Urgency)
    assert set(signals.ORIGINS) == set(Origin)
    assert set(signals.OWNERS) == set(Owner)
    assert set(signals.STATUSES) == set(ActionStatus)
    assert set(PERSONAL_KINDS) == set(PersonalKind)


@pytest.mark.parametrize("kind", [*FREE_TEXTS, Action])
def test_every_free_text_has_a_name(kind: type[Record]) -> None:
    assert kind in RECORDS
    assert [name for name in FREE_TEXTS[kind] if name not in FIELDS[kind]] == []


def test_every_finding_about_a_list_of_signals_has_words() -> None:
    folders = [SOURCE / "workbook" / "signal_list", SOURCE / "usecases" / "signal_import"]
    source = "".join(file.read_text(encoding="utf-8") for folder in folders for file in folder.glob("*.py"))
    used = {code for found in _CODE.findall(source) for code in found if code}
    assert len(used) > 15
    assert used - set(FINDINGS) == set()
    assert {f"day_{fault}" for fault in DayFault} - set(FINDINGS) == set()


@pytest.mark.parametrize("code", FINDINGS)
def test_words_of_a_finding_ask_for_known_values(code: str) -> None:
    known = {"name", "near", "known", "day", "word", "provider", "why", "kind", "row"}
    known |= {"round", "reference_date"}
    asked = {field for words in FINDINGS[code] for _, field, _, _ in Formatter().parse(words) if field}
    assert asked <= known
