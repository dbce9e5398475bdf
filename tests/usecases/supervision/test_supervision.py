"""A supervisor's report is typed over once; the regulator's observations follow it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import NoticeCode
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import Location
from contractbeoordeling.domain.supervision import (
    Judgement,
    SupervisionFinding,
    SupervisionMeasure,
    SupervisionReport,
    SupervisorWord,
)
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.supervision.add import add_supervision
from contractbeoordeling.usecases.supervision.change import change_supervision, remove_supervision
from contractbeoordeling.usecases.supervision.listing import list_supervision
from contractbeoordeling.usecases.supervision.measures import add_measure, end_measure
from contractbeoordeling.usecases.supervision.report import Judged
from contractbeoordeling.usecases.supervision.words import judgement_of, map_words
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

GGD = "GGD Hollands Midden"


def report(example: ExampleRegister, **fields: object) -> SupervisionReport:
    made = SupervisionReport(
        provider_id=example.provider.id, supervisor=GGD, reported_on=date(2026, 3, 1), reference="2026/17"
    )
    return replace(made, **fields)


def judged(example: ExampleRegister, **codes: Judgement) -> dict[str, Judged]:
    """Return judgements by criterion; `c41` stands for 4.1."""
    return {
        example.criterion(f"{name[1]}.{name[2]}").key: Judged(each, "zie rapport")
        for name, each in codes.items()
    }


def scores(example: ExampleRegister) -> dict[str, Decimal]:
    return {each.criterion_key: each.score for each in example.store.find(Observation)}


def stored(example: ExampleRegister) -> SupervisionReport:
    says = judged(example, c41=Judgement.MEETS, c42=Judgement.MOSTLY_NOT, c51=Judgement.NOT_TESTED)
    return add_supervision(example.store, WHO, report(example), says, today=TODAY).record


def test_each_tested_criterion_becomes_a_regulators_observation(example: ExampleRegister) -> None:
    stored(example)
    assert scores(example) == {example.criterion("4.1").key: 4, example.criterion("4.2").key: 2}
    observation = example.store.find(Observation)[0]
    assert observation.perspective is Perspective.REGULATOR
    assert observation.observed_on == date(2026, 3, 1)
    assert (observation.origin, observation.remark) == (Origin.SUPERVISION, "zie rapport")
    assert example.store.get(SupervisionFinding, observation.origin_id or "") is not None
    assert example.store.count(SupervisionFinding) == 3


def test_observations_move_along_with_the_reports_date_and_place(example: ExampleRegister) -> None:
    place = Location(provider_id=example.provider.id, name="Hoofdstraat")
    example.add(place)
    moved = replace(stored(example), reported_on=date(2026, 4, 1), location_id=place.id)
    before = {each.id for each in example.store.find(Observation)}
    change_supervision(example.store, WHO, moved, today=TODAY)
    after = example.store.find(Observation)
    assert {each.id for each in after} == before
    assert {(each.observed_on, each.location_id) for each in after} == {(date(2026, 4, 1), place.id)}


def test_observations_follow_changed_new_and_dropped_judgements(example: ExampleRegister) -> None:
    kept = stored(example)
    says = judged(example, c41=Judgement.NOT, c42=Judgement.NOT_TESTED, c52=Judgement.MOSTLY)
    change_supervision(example.store, WHO, kept, says, today=TODAY)
    assert scores(example) == {example.criterion("4.1").key: 1, example.criterion("5.2").key: 3}
    assert {each.criterion_key for each in example.store.find(SupervisionFinding)} == set(says)
    undo.undo(example.store, WHO)
    assert scores(example) == {example.criterion("4.1").key: 4, example.criterion("4.2").key: 2}


def test_removed_report_takes_its_observations_along(example: ExampleRegister) -> None:
    remove_supervision(example.store, WHO, stored(example).id)
    assert [example.store.count(each) for each in (SupervisionReport, SupervisionFinding, Observation)] == [
        0,
        0,
        0,
    ]
    undo.undo(example.store, WHO)
    assert len(scores(example)) == 2


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("supervision_without_supervisor", {"supervisor": " "}),
        ("supervision_in_future", {"reported_on": date(2026, 6, 2)}),
        ("record_gone", {"provider_id": "bestaat-niet"}),
        ("location_unknown", {"location_id": "bestaat-niet"}),
    ],
)
def test_report_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, fields: dict[str, object]
) -> None:
    with pytest.raises(Refusal, match=code):
        add_supervision(example.store, WHO, report(example, **fields), {}, today=TODAY)


def test_judgement_on_an_unknown_criterion_stores_nothing(example: ExampleRegister) -> None:
    with pytest.raises(Refusal, match="criterion_unknown"):
        add_supervision(
            example.store, WHO, report(example), {"bestaat-niet": Judged(Judgement.MEETS)}, today=TODAY
        )
    assert example.store.count(SupervisionReport) == 0


def test_personal_data_in_a_remark_is_pointed_out(example: ExampleRegister) -> None:
    says = {example.criterion("4.1").key: Judged(Judgement.MEETS, "mw. Bos (12-03-1954)")}
    noted = add_supervision(example.store, WHO, report(example), says, today=TODAY)
    assert [each.code for each in noted.notices] == [NoticeCode.PERSONAL_DATA]


def test_reports_file_is_kept_as_evidence(example: ExampleRegister, tmp_path: Path) -> None:
    file = tmp_path / "rapport.pdf"
    file.write_bytes(b"%PDF-1.7 rapport")
    kept = add_supervision(example.store, WHO, report(example), {}, file=file, today=TODAY).record
    document = example.store.get(Document, kept.document_id or "")
    assert document is not None
    assert (document.name, document.kind) == ("rapport.pdf", FileKind.SUPERVISION)
    assert example.store.content(document.kept_sha256) == b"%PDF-1.7 rapport"


@pytest.mark.parametrize("word", ["Voldoet", "meets", "voldoet grotendeels", "NIET", "niet beoordeeld"])
def test_our_own_words_are_known_of_every_supervisor(example: ExampleRegister, word: str) -> None:
    assert judgement_of(example.store, GGD, word) in Judgement


def test_supervisors_own_word_is_mapped_once_and_kept(example: ExampleRegister) -> None:
    with pytest.raises(Refusal, match="supervisor_word_unknown"):
        judgement_of(example.store, GGD, "Op orde")
    map_words(example.store, WHO, GGD, {"op orde": Judgement.MEETS})
    assert judgement_of(example.store, "ggd hollands midden", "OP ORDE") is Judgement.MEETS
    with pytest.raises(Refusal, match="supervisor_word_unknown"):
        judgement_of(example.store, "IGJ", "op orde")
    map_words(example.store, WHO, GGD, {"Op orde": Judgement.MOSTLY})
    assert [each.judgement for each in example.store.find(SupervisorWord)] == [Judgement.MOSTLY]


def test_our_own_words_keep_their_meaning(example: ExampleRegister) -> None:
    with pytest.raises(Refusal, match="supervisor_word_is_ours"):
        map_words(example.store, WHO, GGD, {"voldoet": Judgement.NOT})


def measure(example: ExampleRegister, **fields: object) -> SupervisionMeasure:
    made = SupervisionMeasure(provider_id=example.provider.id, kind="Aanwijzing", starts_on=date(2026, 2, 1))
    return replace(made, **fields)


def test_measure_runs_until_it_is_ended(example: ExampleRegister) -> None:
    running = add_measure(example.store, WHO, measure(example))
    assert running.running_on(TODAY)
    ended = end_measure(example.store, WHO, running.id, date(2026, 5, 1))
    assert not ended.running_on(TODAY)
    with pytest.raises(Refusal, match="measure_has_ended"):
        end_measure(example.store, WHO, running.id, TODAY)


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("measure_without_kind", {"kind": " "}),
        ("measure_reversed", {"ends_on": date(2026, 1, 1)}),
        ("record_gone", {"provider_id": "bestaat-niet"}),
    ],
)
def test_measure_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, fields: dict[str, object]
) -> None:
    with pytest.raises(Refusal, match=code):
        add_measure(example.store, WHO, measure(example, **fields))


def test_measure_does_not_end_before_it_starts(example: ExampleRegister) -> None:
    running = add_measure(example.store, WHO, measure(example))
    with pytest.raises(Refusal, match="measure_reversed"):
        end_measure(example.store, WHO, running.id, date(2026, 1, 1))
    with pytest.raises(Refusal, match="record_gone"):
        end_measure(example.store, WHO, "bestaat-niet", TODAY)


def test_list_shows_the_newest_report_first_of_one_provider_or_all(example: ExampleRegister) -> None:
    old = stored(example)
    new = add_supervision(
        example.store,
        WHO,
        report(example, provider_id=example.other.id, reported_on=TODAY),
        {},
        today=TODAY,
    ).record
    add_measure(example.store, WHO, measure(example))
    everything = list_supervision(example.store)
    assert [each.id for each in everything.reports] == [new.id, old.id]
    assert len(everything.findings[old.id]) == 3
    of_one = list_supervision(example.store, example.other.id)
    assert ([each.id for each in of_one.reports], of_one.measures) == ([new.id], [])
