"""Masked personal data is gone from every layer of the register, and the register stays sound."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import Judgement, SupervisionFinding, SupervisionReport
from contractbeoordeling.storage import search, soundness, undo
from contractbeoordeling.storage.opening import create_register
from contractbeoordeling.usecases.free_texts import TextPlace, find_personal_data, places_of
from contractbeoordeling.usecases.mask_text import Masked, Masking, mask_text
from contractbeoordeling.usecases.signal_import.run import import_signals
from contractbeoordeling.usecases.signals.add import add_signal
from contractbeoordeling.usecases.signals.change import change_signal
from contractbeoordeling.usecases.supervision.add import add_supervision
from contractbeoordeling.usecases.supervision.report import Judged
from contractbeoordeling.workbook.read import read_workbook
from tests.usecases.example_register import TODAY, WHO, ExampleRegister, example_register

BSN = "123456782"
TEXT = f"Gaat over mevrouw Zwanenburg, BSN {BSN}"


@pytest.fixture
def filed(tmp_path: Path) -> Iterator[ExampleRegister]:
    """An example register in a file."""
    store = create_register(tmp_path / "proef.register", "Waterbeke", WHO)
    yield example_register(store)
    store.close()


def signal(example: ExampleRegister, **fields: Any) -> Signal:
    return add_signal(example.store, WHO, example.signal(**{"text": TEXT, **fields}), today=TODAY).record


def masked(example: ExampleRegister, record: Record, field: str, **options: Any) -> Masked:
    place = TextPlace(type(record), record.id, field)
    return mask_text(example.store, WHO, [place], Masking(**options), today=TODAY)


def test_text_is_masked_for_good(example: ExampleRegister) -> None:
    kept = signal(example)
    done = masked(example, kept, "text")
    assert example.store.find(Signal)[0].text == "Gaat over mevrouw Zwanenburg, BSN ••••••"
    assert (done.texts, done.erased_entries) == ([TextPlace(Signal, kept.id, "text")], 1)
    with pytest.raises(Refusal, match="nothing_to_undo"):
        undo.undo(example.store, WHO)


def test_names_go_where_somebody_points_them_out(example: ExampleRegister) -> None:
    kept = signal(example)
    masked(example, kept, "text", words=("Zwanenburg",))
    assert example.store.find(Signal)[0].text == "Gaat over mevrouw ••••••, BSN ••••••"


def test_journal_loses_every_entry_with_the_old_text_and_stays_sound(example: ExampleRegister) -> None:
    kept = signal(example)
    change_signal(example.store, WHO, replace(kept, text=f"{TEXT}, nogmaals"), today=TODAY)
    change_signal(example.store, WHO, replace(kept, text=TEXT, severity=2), today=TODAY)
    done = masked(example, kept, "text")
    assert (done.erased_entries, example.chain_faults()) == (3, [])
    entries = [each for step in example.store.history(kept.id) for each in example.store.entries(step.id)]
    assert [each.erased for each in entries] == [False, True, True, True]
    assert BSN not in repr(entries)
    assert example.store.history()[0].verb is Verb.TEXT_MASKED


def test_entries_without_the_old_text_stay(example: ExampleRegister) -> None:
    kept = signal(example, text="Te laat")
    change_signal(example.store, WHO, replace(kept, text=TEXT), today=TODAY)
    assert masked(example, kept, "text").erased_entries == 1
    first = example.store.history(kept.id)[-1]
    assert not example.store.entries(first.id)[0].erased


def test_text_that_was_changed_by_hand_is_still_erased_from_the_history(example: ExampleRegister) -> None:
    kept = signal(example)
    change_signal(example.store, WHO, replace(kept, text="opgeschoond"), today=TODAY)
    done = masked(example, kept, "text")
    assert (done.texts, done.erased_entries, example.chain_faults()) == ([], 2, [])
    assert example.store.find(Signal)[0].text == "opgeschoond"


def test_masked_word_is_found_no_more(example: ExampleRegister) -> None:
    kept = signal(example)
    assert len(search.signals(example.store, "zwanenburg")) == 1
    masked(example, kept, "text", words=("zwanenburg",))
    assert search.signals(example.store, "zwanenburg") == search.signals(example.store, BSN) == []
    assert len(search.signals(example.store, "mevrouw")) == 1


def test_nothing_to_mask_is_refused_and_changes_nothing(example: ExampleRegister) -> None:
    kept = signal(example, text="Te laat")
    before = example.store.history()
    with pytest.raises(Refusal, match="nothing_to_mask"):
        masked(example, kept, "text")
    with pytest.raises(Refusal, match="no_free_text"):
        masked(example, kept, "provider_id")
    with pytest.raises(Refusal, match="record_gone"):
        mask_text(example.store, WHO, [TextPlace(Signal, "bestaat-niet", "text")])
    assert example.store.history() == before


def test_no_byte_of_it_stays_in_the_file(filed: ExampleRegister, tmp_path: Path) -> None:
    kept = signal(filed)
    change_signal(filed.store, WHO, replace(kept, text="opgeschoond"), today=TODAY)
    again = change_signal(filed.store, WHO, replace(kept, text=TEXT), today=TODAY).record
    path = tmp_path / "proef.register"
    assert masked(filed, again, "text", words=("Zwanenburg",)).compacted
    beside = path.with_name(path.name + "-wal")
    for data in (path.read_bytes(), beside.read_bytes() if beside.exists() else b""):
        assert BSN.encode() not in data
        assert b"zwanenburg" not in data.lower()
    assert [fault for _, faults in soundness.faults(filed.store) for fault in faults] == []


def imported(example: ExampleRegister, folder: Path, *texts: str) -> list[Signal]:
    file = folder / "signalen.csv"
    rows = [f"{example.provider.name};1-9-2025;laag;{text}" for text in texts]
    file.write_text("\n".join(["Aanbieder;Datum;Ernst;Tekst", *rows]), encoding="utf-8")
    import_signals(example.store, WHO, file)
    return example.store.find(Signal)


def test_kept_original_becomes_a_cleaned_copy_with_a_note(filed: ExampleRegister, tmp_path: Path) -> None:
    [kept, _] = imported(filed, tmp_path, f"BSN {BSN}", "Gewoon")
    done = masked(filed, kept, "text")
    [document] = filed.store.find(Document)
    assert done.cleaned == [document]
    assert document.sha256 != document.kept_sha256
    assert "01-06-2026" in document.note
    content = filed.store.content(document.kept_sha256) or b""
    assert (BSN.encode() in content, b"Gewoon" in content) == (False, True)
    assert filed.store.content(document.sha256) is None
    assert BSN.encode() not in (tmp_path / "proef.register").read_bytes()
    assert [fault for _, faults in soundness.faults(filed.store) for fault in faults] == []


def test_list_that_comes_again_does_not_bring_it_back(example: ExampleRegister, tmp_path: Path) -> None:
    [kept] = imported(example, tmp_path, f"BSN {BSN}")
    masked(example, kept, "text")
    assert imported(example, tmp_path, f"BSN {BSN}")[0].text == "BSN ••••••"
    [document] = example.store.find(Document)
    assert BSN.encode() not in (example.store.content(document.kept_sha256) or b"")


def test_other_texts_with_the_same_are_named(example: ExampleRegister, tmp_path: Path) -> None:
    first, second = imported(example, tmp_path, f"BSN {BSN}", f"nogmaals {BSN}")
    done = masked(example, first, "text")
    assert done.elsewhere == [TextPlace(Signal, second.id, "text")]


def test_older_copies_beside_the_register_are_named(filed: ExampleRegister, tmp_path: Path) -> None:
    copy = tmp_path / "proef.reservekopie.20260101-120000.register"
    copy.write_bytes(b"x")
    assert masked(filed, signal(filed), "text").copies == [copy]


def with_document(example: ExampleRegister, content: bytes, name: str) -> Document:
    with example.store.change(WHO, Verb.SIGNALS_IMPORTED) as change:
        kept = change.keep_content(content)
        return change.add(
            Document(
                sha256=kept, kept_sha256=kept, name=name, size=len(content), kind=FileKind.SIGNALS,
                received_at=datetime.now(UTC),
            )
        )  # fmt: skip


def test_original_that_cannot_be_cleaned_is_refused_unless_it_may_go(example: ExampleRegister) -> None:
    pdf = b"%PDF-1.7\n" + BSN.encode()
    document = with_document(example, pdf, "rapport.pdf")
    kept = signal(example, document_id=document.id)
    with pytest.raises(Refusal, match="document_not_cleanable"):
        masked(example, kept, "text")
    assert example.store.find(Signal)[0].text == TEXT
    done = masked(example, kept, "text", drop_originals=True)
    assert [each.name for each in done.dropped] == ["rapport.pdf"]
    [after] = example.store.find(Document)
    assert example.store.content(document.kept_sha256) is None
    assert "verwijderd" in (example.store.content(after.kept_sha256) or b"").decode()


def test_content_that_another_document_keeps_stays_for_that_one(example: ExampleRegister) -> None:
    content = f"tekst;{TEXT}\n".encode()
    first, second = (with_document(example, content, name) for name in ("een.csv", "twee.csv"))
    masked(example, signal(example, document_id=first.id), "text")
    assert example.store.content(second.kept_sha256) == content


def test_answer_and_its_observation_are_masked_together(example: ExampleRegister, tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    path.write_text(f"Toelichting\n{TEXT}\n", encoding="utf-8")
    document = with_document(example, path.read_bytes(), "form.csv")
    of_round = Round(name="2026", reference_date=TODAY, framework_id=example.framework_id, theme_codes=("1",))
    participation = Participation(round_id=of_round.id, provider_id=example.provider.id)
    request = Request(participation_id=participation.id, party=Party.ACCESS)
    key = example.criterion("4.1").key
    answer = Answer(
        request_id=request.id, question=Question.CRITERION, subject_key=key, kind=AnswerKind.SCORE,
        score=Decimal(3), remark=TEXT, document_id=document.id,
    )  # fmt: skip
    observation = Observation(
        provider_id=example.provider.id, criterion_key=key, framework_id=example.framework_id,
        perspective=Perspective.ACCESS, observed_on=date(2026, 5, 1), score=Decimal(3), remark=TEXT,
        origin=Origin.FORM, origin_id=answer.id,
    )  # fmt: skip
    example.add(of_round, participation, request, answer, observation)
    done = masked(example, observation, "remark")
    assert {each.kind for each in done.texts} == {Answer, Observation}
    assert BSN not in example.store.find(Answer)[0].remark + example.store.find(Observation)[0].remark
    assert [each.name for each in done.cleaned] == ["form.csv"]
    assert done.elsewhere == []


def test_supervisors_remark_is_masked_with_its_observation_and_file(
    example: ExampleRegister, tmp_path: Path
) -> None:
    file = tmp_path / "rapport.csv"
    file.write_text(f"a;b\n{TEXT};x\n", encoding="utf-8")
    report = SupervisionReport(
        provider_id=example.provider.id, supervisor="GGD", reported_on=date(2026, 1, 1)
    )
    says = {example.criterion("4.1").key: Judged(Judgement.MEETS, TEXT)}
    add_supervision(example.store, WHO, report, says, file=file, today=TODAY)
    finding = example.store.find(SupervisionFinding)[0]
    done = masked(example, finding, "remark")
    assert {each.kind for each in done.texts} == {SupervisionFinding, Observation}
    [document] = example.store.find(Document)
    book = read_workbook(example.store.content(document.kept_sha256) or b"", "rapport.csv")
    assert BSN not in book.sheets[0].text(2, 1)


def test_personal_data_is_found_in_all_free_texts_and_shown_masked(example: ExampleRegister) -> None:
    kept = signal(example, repair_how="bel 06-12345678")
    found = list(find_personal_data(example.store))
    assert [(each.place.field, each.shown) for each in found] == [
        ("text", "123••••82"),
        ("repair_how", "06••••78"),
    ]
    assert places_of(example.store, kept.id, "text") == [TextPlace(Signal, kept.id, "text")]
    assert len(places_of(example.store, kept.id)) == 7
    with pytest.raises(Refusal, match="no_free_text"):
        places_of(example.store, kept.id, "severity")
    with pytest.raises(Refusal, match="no_free_text"):
        places_of(example.store, "bestaat-niet")
