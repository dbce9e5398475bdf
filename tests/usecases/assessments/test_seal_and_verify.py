"""What was determined stays provable: after changes to the register and the framework, and against tampering."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from contractbeoordeling.domain.assessment import Level, RemarkDecision, ReplyRemark, SentDraft
from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.method.writing import result_document
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.seal.envelope import Envelope
from contractbeoordeling.storage import soundness
from contractbeoordeling.storage.destroying import destroy
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.assessments.decide import decide_remark
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.deviate import OwnRating, confirm_deviation, deviate
from contractbeoordeling.usecases.assessments.export import export_case, export_envelope
from contractbeoordeling.usecases.assessments.file import assessment_file, versions_of
from contractbeoordeling.usecases.assessments.place import Place
from contractbeoordeling.usecases.assessments.reopen import reopen
from contractbeoordeling.usecases.assessments.reply import close_reply, record_remark
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.assessments.verify import verify_assessments, verify_file
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.wording.refusals import sentence
from tests.usecases.assessments.years import DAY, Year, year_framework

RUST = Place(Level.CRITERION, "rust")


def wrong(year: Year) -> list[str]:
    """Place and code of everything that verifying finds."""
    found = verify_assessments(year.store, [year.participation])
    return [f"{each.version.version} {one.place} {one.code}" for each in found for one in each.differences]


def execute(store: Store, statement: str, *values: object) -> None:
    """What no verb of ours would do."""
    with store.connection() as connection:
        cursor = connection.connection.cursor()
        cursor.execute(statement, values)
        connection.connection.commit()


def with_words(year: Year) -> None:
    """A remark partly adopted, with new evidence, and a deviation that a second reader confirmed; not determined."""
    year.sent()
    remark = ReplyRemark(assessment_id="", criterion_key="rust", text="Eén bron mist.", received_on=DAY)
    found = record_remark(year.store, year.manager, year.participation, remark, today=DAY).record
    close_reply(year.store, year.manager, year.participation, today=DAY)
    decide_remark(
        year.store, year.manager, found.id, (RemarkDecision.PARTLY, "Cijfer toegevoegd."), today=DAY
    )
    year.observe("rust", Perspective.RESIDENT, "4.2", respondents=20)
    own = OwnRating(place=RUST, rating=4, reason="Het rapport van april.", second_reader="Sam de Wit")
    deviate(year.store, year.manager, year.participation, own, today=DAY)
    confirm_deviation(year.store, year.reader, year.participation, RUST, today=DAY)


def change_everything(year: Year) -> None:
    """Other evidence, another name, another framework with comparable anchors, and signals."""
    year.observe("rust", Perspective.ACCESS, "1")
    year.signal("hulp", 4, year.round.reference_date, verified_on=DAY, verified_by="Sam")
    keep_framework(year.store, year.manager, year_framework("2"))
    person = year.store.get(Person, year.reader.person_id or "")
    assert person is not None
    with year.store.change(year.manager, Verb.PERSON_CHANGED) as change:
        change.update(Person(id=person.id, name="tweede lezer"))
        change.update(replace(year.provider, name="Andere naam"))


def test_a_seal_is_made_and_verifies(year: Year) -> None:
    version = year.sealed()
    envelope = export_envelope(year.store, year.participation)
    assert year.store.content(version.seal_sha256 or "") is not None
    assert json.loads(canonical_bytes(envelope))["seal"]["hash"] == version.seal_sha256
    assert (
        verify_file(canonical_bytes(envelope), year.store)[1]
        == verify_file(canonical_bytes(envelope))[1]
        == []
    )
    assert wrong(year) == []


def test_a_year_with_remarks_a_deviation_and_a_second_version_stands_after_everything_changed(
    year: Year,
) -> None:
    with_words(year)
    first = determine(year.store, year.manager, year.participation, today=DAY)
    second = reopen(year.store, year.manager, year.participation, "Een bron was dubbel geteld.", today=DAY)
    assert (second.version, second.previous_seal) == (2, first.seal_sha256)
    (carried,) = assessment_file(year.store, year.participation).deviations
    assert (carried.second_reader_name, carried.second_reader_id, carried.confirmed_on) == (
        "Sam de Wit",
        None,
        None,
    )
    send_draft(year.store, year.manager, year.participation, today=DAY)
    close_reply(year.store, year.manager, year.participation, no_remarks=True, today=DAY)
    determine(year.store, year.manager, year.participation, today=DAY)
    before = [export_envelope(year.store, year.participation, number) for number in (1, 2)]
    change_everything(year)
    assert wrong(year) == []
    assert [export_envelope(year.store, year.participation, number) for number in (1, 2)] == before
    human = json.loads(canonical_bytes(before[0]["human"]))
    assert [each["reason"] for each in human["remarks"]] == ["Cijfer toegevoegd."]
    assert human["deviations"][0]["second_reader"] == "Sam de Wit"
    assert json.loads(canonical_bytes(before[1]["human"]))["texts"] == {
        "reopened": "Een bron was dubbel geteld."
    }


def test_an_exported_case_gives_the_result_that_was_computed(year: Year) -> None:
    year.observe("rust", Perspective.RESIDENT, "1", respondents=3)
    computed = result_document(assess_participation(year.store, year.participation).result)

    def recomputed() -> Envelope:
        (case,) = read_cases(canonical_bytes(export_case(year.store, year.participation))).cases
        return result_document(evaluate(case))

    assert recomputed() == computed
    year.sealed()
    change_everything(year)
    assert (
        recomputed()
        == computed
        != result_document(assess_participation(year.store, year.participation).result)
    )


def test_every_row_of_the_case_has_its_source(year: Year) -> None:
    signal = year.signal("rust", 2, DAY.replace(month=5), kind="complaint", verified_on=DAY)
    year.sealed()
    sources = json.loads(canonical_bytes(export_envelope(year.store, year.participation)["sources"]))
    assert {"id": signal.id, "kind": "signal", "origin": "complaint", "document": None} in sources
    assert len(sources) == 9


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "UPDATE content SET content = replace(content, '\"rating\":4', '\"rating\":5')",
            ["1  envelope_other_bytes", "1 seal.hash other_hash", "1 result.criteria[1].rating other_result"],
        ),
        ("UPDATE content SET content = content || ' '", ["1  envelope_other_bytes"]),
        ("UPDATE content SET content = 'x'", ["1  envelope_other_bytes", "1  envelope_unreadable"]),
        ("DELETE FROM content", ["1  envelope_gone"]),
        ("UPDATE deviation SET determined = 2", ["1 human.deviations envelope_other_record"]),
        ("UPDATE assessment SET version = 2", ["2 seal.version envelope_other_record"]),
        (
            "UPDATE assessment SET determined_function = 'wethouder'",
            ["1 seal.function envelope_other_record"],
        ),
        ("UPDATE assessment SET seal_sha256 = NULL, determined_at = NULL", ["1  seal_undone"]),
        ("UPDATE assessment SET seal_sha256 = NULL", ["1  envelope_gone", "1  seal_undone"]),
        ("DELETE FROM assessment", ["1  seal_undone"]),
    ],
)
def test_tampering_is_named(year: Year, statement: str, expected: list[str]) -> None:
    with_words(year)
    determine(year.store, year.manager, year.participation, today=DAY)
    execute(year.store, "PRAGMA foreign_keys = OFF")
    execute(year.store, statement)
    assert set(expected) <= set(wrong(year))


def test_version_that_was_forged_whole_is_named_by_the_seal_of_the_next(year: Year) -> None:
    first = year.sealed()
    reopen(year.store, year.manager, year.participation, "Een bron ontbrak.", today=DAY)
    send_draft(year.store, year.manager, year.participation, today=DAY)
    close_reply(year.store, year.manager, year.participation, no_remarks=True, today=DAY)
    determine(year.store, year.manager, year.participation, today=DAY)
    content = year.store.content(first.seal_sha256 or "") or b""
    forged = content.replace(b'"program":"', b'"program":"9')
    sha256 = hashlib.sha256(forged).hexdigest()
    execute(year.store, "PRAGMA foreign_keys = OFF")
    execute(
        year.store,
        "UPDATE content SET content = ?, sha256 = ? WHERE sha256 = ?",
        forged,
        sha256,
        first.seal_sha256,
    )
    execute(year.store, "UPDATE assessment SET seal_sha256 = ? WHERE version = 1", sha256)
    assert wrong(year) == ["1  seal_undone", "2 seal.previous other_previous"]


def test_seal_that_was_undone_is_told_of_its_own_participation_alone(year: Year) -> None:
    year.sealed()
    stranger = Provider(name="Stichting Verderop")
    other = Participation(round_id=year.round.id, provider_id=stranger.id)
    with year.store.change(year.manager, Verb.SCOPE_CHANGED) as change:
        change.add(stranger)
        change.add(other)
    execute(year.store, "UPDATE assessment SET seal_sha256 = NULL, determined_at = NULL")
    assert [each.participation for each in verify_assessments(year.store, [other, year.participation])] == [
        year.participation
    ]


def test_any_single_byte_of_a_kept_envelope_that_is_changed_is_named(year: Year) -> None:
    seal = year.sealed().seal_sha256 or ""
    content = year.store.content(seal) or b""
    for place in range(0, len(content), max(1, len(content) // 40)):
        flipped = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        execute(year.store, "UPDATE content SET content = ? WHERE sha256 = ?", flipped, seal)
        assert wrong(year)


def _rating(envelope: Envelope) -> None:
    result = envelope["result"]
    assert isinstance(result, dict)
    result["overall"] = {"limits": [], "rating": 5, "score": "5"}


def _name(envelope: Envelope) -> None:
    seal = envelope["seal"]
    assert isinstance(seal, dict)
    seal["by"] = "Iemand anders"


@pytest.mark.parametrize(
    ("tamper", "places"),
    [(_rating, {"seal.hash", "result.overall.rating"}), (_name, {"seal.hash", "seal.by"})],
)
def test_a_file_that_was_changed_is_named(
    year: Year, tamper: Callable[[Envelope], None], places: set[str]
) -> None:
    year.sealed()
    envelope: dict[str, JsonValue] = json.loads(
        canonical_bytes(export_envelope(year.store, year.participation))
    )
    tamper(envelope)
    found = {each.place for each in verify_file(canonical_bytes(envelope), year.store)[1]}
    assert places <= found


def test_a_file_that_is_no_envelope_or_of_another_register_is_refused(year: Year) -> None:
    year.sealed()
    envelope = canonical_bytes(export_envelope(year.store, year.participation))
    with pytest.raises(Refusal, match="envelope_unreadable"):
        verify_file(b"[1]")
    for other in (envelope.replace(year.participation.id.encode(), b"elders"), b"{}"):
        with pytest.raises(Refusal, match="envelope_not_of_register"):
            verify_file(other, year.store)


def test_only_what_was_determined_is_exported_as_an_envelope(year: Year) -> None:
    year.sent()
    with pytest.raises(Refusal, match="assessment_not_sealed") as refused:
        export_envelope(year.store, year.participation)
    assert year.provider.name in sentence(refused.value)
    with pytest.raises(Refusal, match="assessment_version_unknown"):
        export_envelope(year.store, year.participation, 3)
    with pytest.raises(Refusal, match="assessment_not_determined"):
        reopen(year.store, year.manager, year.participation, "Toch.", today=DAY)


def test_reopening_needs_a_reason_and_leaves_the_sealed_version(year: Year) -> None:
    version = year.sealed()
    with pytest.raises(Refusal, match="reopen_without_reason"):
        reopen(year.store, year.manager, year.participation, " ", today=DAY)
    reopen(year.store, year.manager, year.participation, "Toch.", today=DAY)
    assert versions_of(year.store, year.participation)[0] == version
    assert wrong(year) == []


def test_a_check_names_a_text_in_the_place_of_an_envelope(year: Year) -> None:
    year.sealed()
    execute(year.store, "UPDATE content SET content = 'x'")
    codes = {each.code for _, found in soundness.faults(year.store) for each in found}
    assert {"seal_changed", "sent_draft_changed"} <= codes


def test_an_assessment_that_was_destroyed_by_the_retention_table_lacks_no_seal(year: Year) -> None:
    version = year.sealed()
    with year.store.change(year.manager, Verb.DESTROYED) as change:
        destroy(change, [version, *change.find(SentDraft)])
    assert wrong(year) == []
    assert [each for _, found in soundness.faults(year.store) for each in found] == []
