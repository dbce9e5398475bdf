"""Assessments in the register: kept as they were said, never undone past the door, and sealed for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    Determination,
    Deviation,
    Level,
    RemarkDecision,
    ReplyRemark,
    SentDraft,
    WrittenFinding,
    determined,
    reopened,
    sent,
)
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.seal.envelope import Envelope, kept_bytes, seal_hash
from contractbeoordeling.storage import soundness
from contractbeoordeling.storage.soundness import Part
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.undo import line
from contractbeoordeling.storage.views.journal import HistoryFilter, history_count, providers_touched
from tests.domain.seal.sealed import any_case, sealed

DAY = date(2026, 6, 1)


@dataclass(frozen=True)
class Files:
    """A participation with an assessment that was determined, and its envelope."""

    provider: Provider
    participation: Participation
    person: Person
    draft: SentDraft
    version: AssessmentVersion
    envelope: Envelope


@pytest.fixture
def files(store: Store, who: Author) -> Files:
    provider, person = Provider(name="De Lantaarn"), Person(name="Noor Bakker")
    framework = FrameworkVersion(id="f", name="Kader", version="1", content="{}", added_at=datetime.now(UTC))
    own = Round(name="2026", reference_date=DAY, framework_id="f", theme_codes=("1",))
    participation = Participation(round_id=own.id, provider_id=provider.id)
    with store.change(who, Verb.ROUND_CREATED) as change:
        change.add_all([person, provider, framework, own, participation])
    version = AssessmentVersion(participation_id=participation.id, drafted_on=DAY)
    with store.change(who, Verb.DRAFT_MADE) as change:
        change.add(version)
    with store.change(who, Verb.DRAFT_SENT) as change:
        draft = SentDraft(assessment_id=version.id, sent_on=DAY, sha256=change.keep_content(b"{}"))
        change.add(draft)
        version = change.update(sent(version, DAY, 14))
    envelope = sealed(any_case(1), participation=participation.id)
    act = Determination(at=datetime(2026, 6, 22, 9, tzinfo=UTC), by_id=person.id, function="Manager")
    with store.change(who, Verb.DETERMINED) as change:
        version = change.update(determined(version, act, change.keep_content(kept_bytes(envelope))))
    return Files(provider, participation, person, draft, version, envelope)


def faults(store: Store) -> list[str]:
    """The codes of what is wrong with the seals."""
    (found,) = (found for part, found in soundness.faults(store) if part is Part.SEALS)
    return [each.code for each in found]


def execute(store: Store, statement: str) -> None:
    """What no verb of ours would do."""
    with store.connection() as connection:
        cursor = connection.connection.cursor()
        cursor.execute(statement)
        connection.connection.commit()


def said(files: Files) -> list[Record]:
    """One of everything that people say about an assessment, every field filled."""
    own, person = files.version.id, files.person.id
    return [
        Deviation(
            assessment_id=own,
            level=Level.CRITERION,
            subject_key="k",
            computed=3,
            determined=4,
            reason="Het rapport van april.",
            decided_on=DAY,
            decided_by_id=person,
            decided_function="Manager",
            decided_on_behalf_of="het college",
            second_reader_id=person,
            second_reader_name="Noor",
            confirmed_on=DAY,
        ),
        WrittenFinding(
            assessment_id=own,
            level=Level.OVERALL,
            text="Te weinig gehoord.",
            ask_next="Inwoners.",
            written_on=DAY,
            written_by_id=person,
            shown_at=datetime(2026, 6, 2, 9, tzinfo=UTC),
        ),
        ReplyRemark(
            assessment_id=own,
            criterion_key="k",
            text="Eén bron mist.",
            received_on=DAY,
            decision=RemarkDecision.NOT_ADOPTED,
            reason="Zij is gehoord.",
            decided_by_id=person,
            decided_on=DAY,
        ),
    ]


def test_what_was_said_is_kept_as_it_was_said(store: Store, who: Author, files: Files) -> None:
    records = said(files)
    with store.change(who, Verb.DEVIATION_MADE) as change:
        change.add_all(records)
    assert [store.get(type(each), each.id) for each in records] == records
    assert store.find(AssessmentVersion) == [files.version]
    assert store.find(SentDraft) == [files.draft]


def test_history_knows_whose_assessment_it_was(store: Store, who: Author, files: Files) -> None:
    with store.change(who, Verb.DEVIATION_MADE) as change:
        change.add_all(said(files))
    ids = [each.id for each in store.history() if each.verb in (Verb.DEVIATION_MADE, Verb.DETERMINED)]
    assert list(providers_touched(store, ids).values()) == [["De Lantaarn"], ["De Lantaarn"]]
    wanted = HistoryFilter(provider_id=files.provider.id, verbs=frozenset({Verb.DEVIATION_MADE}))
    assert history_count(store, wanted) == 1


@pytest.mark.parametrize("verb", [Verb.DRAFT_SENT, Verb.DETERMINED, Verb.REOPENED])
def test_undo_never_crosses_what_went_out(store: Store, who: Author, files: Files, verb: Verb) -> None:
    for each in (Verb.DRAFT_MADE, verb, Verb.DEVIATION_MADE):
        with store.change(who, each) as change:
            other = Provider(name=each.value)
            change.add(other)
    (left,) = line(store).undo
    assert [each.verb for each in left] == [Verb.DEVIATION_MADE]


def test_participation_has_one_version_with_a_number(store: Store, who: Author, files: Files) -> None:
    double = AssessmentVersion(participation_id=files.participation.id, drafted_on=DAY)
    with pytest.raises(Refusal, match="record_exists"), store.change(who, Verb.DRAFT_MADE) as change:
        change.add(double)


def test_kept_envelope_is_named_by_its_seal(store: Store, files: Files) -> None:
    seal = seal_hash(files.envelope)
    assert files.version.seal_sha256 == seal
    assert store.content(seal) == kept_bytes(files.envelope)
    assert faults(store) == []


def test_next_version_follows_the_seal_before_it(store: Store, who: Author, files: Files) -> None:
    second = reopened(files.version, DAY, "Een rapport kwam later.")
    envelope = sealed(any_case(2), previous=files.envelope, participation=files.participation.id)
    act = Determination(at=datetime(2026, 7, 22, 9, tzinfo=UTC), by_id=files.person.id)
    with store.change(who, Verb.REOPENED) as change:
        change.add(second)
    assert faults(store) == []
    with store.change(who, Verb.DETERMINED) as change:
        change.update(determined(second, act, change.keep_content(kept_bytes(envelope))))
    assert faults(store) == []
    execute(store, "UPDATE assessment SET previous_seal = 'x' WHERE version = 2")
    assert faults(store) == ["seal_chain", "seal_of_another"]


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE content SET content = CAST(replace(content, 'Noor', 'Joop') AS BLOB)", ["seal_changed"]),
        ("UPDATE assessment SET seal_sha256 = 'x'", ["seal_gone", "seal_undone"]),
        ("UPDATE assessment SET seal_sha256 = NULL", ["seal_lacking", "seal_undone"]),
        ("UPDATE assessment SET determined_at = NULL", ["seal_lacking"]),
        ("UPDATE assessment SET version = 2", ["seal_chain", "seal_of_another"]),
        (
            "UPDATE assessment SET seal_sha256 = (SELECT sha256 FROM sent_draft)",
            ["seal_of_another", "seal_undone"],
        ),
        ("UPDATE assessment SET seal_sha256 = NULL, determined_at = NULL", ["seal_undone"]),
        ("UPDATE sent_draft SET sha256 = 'x'", ["sent_draft_gone"]),
        (
            "UPDATE content SET content = CAST('[]' AS BLOB) WHERE content = CAST('{}' AS BLOB)",
            ["sent_draft_changed"],
        ),
    ],
)
def test_check_finds_a_seal_that_was_tampered_with(
    store: Store, files: Files, statement: str, found: list[str]
) -> None:
    execute(store, statement)
    assert faults(store) == found
