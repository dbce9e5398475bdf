"""What a row of a list becomes: its provider is certain or asked, a score is offered, a claim is tested."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import AgbCode, TradeName
from contractbeoordeling.domain.signal import Audience, Polarity, Signal
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.imported import ImportStatus
from tests.usecases.example_register import WHO, ExampleRegister
from tests.usecases.signal_import.lists import NAME, ROW, codes, taken, with_more


@pytest.mark.parametrize(
    ("name", "kvk"),
    [
        ("", "12345678"),
        ("zorggroep de lantaarn", ""),
        ("De Lantaarn B.V. Zorggroep", "12345678"),
        ("Zorggroep Lantaarn", ""),
    ],
)
def test_provider_is_known_by_number_or_exact_name(example: ExampleRegister, name: str, kvk: str) -> None:
    taken(example, (name, kvk, *ROW[2:]))
    assert example.store.find(Signal)[0].provider_id == example.provider.id


def test_provider_is_known_by_a_trade_name_or_agb_code(example: ExampleRegister) -> None:
    example.add(
        TradeName(provider_id=example.provider.id, name="Lantaarntje"),
        AgbCode(provider_id=example.other.id, code="41412076"),
    )
    header = ("Aanbieder", "AGB", "Datum", "Ernst", "Tekst")
    found = taken(
        example,
        ("Lantaarntje", "", "1-9-2025", "laag", "een"),
        ("Gracht 12", "41412076", "1-9-2025", "laag", "twee"),
        header=header,
    )
    assert [each.provider_id for each in found.signals] == [example.provider.id, example.other.id]
    assert codes(found) == ["provider_by_number"]


def test_near_name_is_asked_with_the_providers_that_may_be_meant(example: ExampleRegister) -> None:
    found = taken(example, ("Lantaarn", "", *ROW[2:]))
    [finding] = found.result.findings
    assert (finding.code, finding.cell, finding.found) == ("provider_asks", "A2", "Lantaarn")
    assert f"'{NAME}' (KvK 12345678)" in finding.expected
    assert (found.result.status, example.store.count(Signal)) == (ImportStatus.REFUSED, 0)


def test_user_says_which_provider_a_name_means(example: ExampleRegister) -> None:
    found = taken(example, ("Lantaarn", "", *ROW[2:]), same={"lantaarn": "12345678"})
    assert (found.result.status, codes(found)) == (ImportStatus.IMPORTED, [])
    with pytest.raises(Refusal, match="provider_unknown"):
        taken(example, ROW, same={"x": "bestaat niet"})


def test_only_near_name_is_taken_where_the_user_said_so(example: ExampleRegister) -> None:
    found = taken(example, ("Lantaarn", "", *ROW[2:]), near=True)
    assert (found.result.kept, codes(found)) == (1, ["provider_by_near_name"])


def test_unknown_provider_is_asked(example: ExampleRegister) -> None:
    found = taken(example, ("Aurora Borealis", "", *ROW[2:]), near=True)
    assert codes(found) == ["provider_unknown"]


def test_name_of_another_provider_than_the_number_is_a_contradiction(example: ExampleRegister) -> None:
    found = taken(example, (example.other.name, *ROW[1:]))
    assert codes(found) == ["provider_contradicts"]


def test_number_without_its_zero_is_believed_only_beside_the_right_name(example: ExampleRegister) -> None:
    example.add(replace(example.other, id="nul", name="Nul Zorg", kvk="01234567"))
    found = taken(example, ("Nul Zorg", "1234567", *ROW[2:]), ("", "1234567", *ROW[2:]))
    assert [each.provider_id for each in found.signals] == ["nul"]
    assert codes(found) == ["number_unusable", "provider_unknown"]


def test_unknown_places_and_criteria_leave_the_signal_without_them(example: ExampleRegister) -> None:
    header, row = with_more(Gemeente="Elders", Contract="C-9", Vestiging="Noord")
    found = taken(example, (*row[:5], "99.9", *row[6:]), row, header=header)
    assert sorted(codes(found)) == [
        "contract_unknown", "criterion_unknown", "location_unknown", "municipality_unknown", "same_row",
    ]  # fmt: skip
    assert all(each.severity is FindingSeverity.WARNING for each in found.result.findings)
    assert (found.result.kept, found.signals[0].contract_id) == (1, None)


def test_places_and_criterion_are_looked_up(example: ExampleRegister) -> None:
    town = Municipality(name="Waterbeke")
    contract = Contract(provider_id=example.provider.id, number="C-9")
    example.add(town, contract)
    header, row = with_more(Gemeente="waterbeke", Contract="c-9", Gebeurtenis="brand")
    [signal] = taken(example, row, header=header).signals
    assert (signal.municipality_id, signal.contract_id, signal.event) == (town.id, contract.id, "brand")


VERIFIED = {
    "Geverifieerd": "ja",
    "Geverifieerd door": "A. Bakker",
    "Geverifieerd op": "1-10-2025",
    "Hoe geverifieerd": "dossier ingezien",
    "Reactie aanbieder": "erkent het",
}


def test_row_with_who_how_when_and_reaction_is_imported_as_verified(example: ExampleRegister) -> None:
    header, row = with_more(**VERIFIED)
    [signal] = taken(example, row, header=header).signals
    assert (signal.verified_on, signal.verified_by) == (date(2025, 10, 1), "A. Bakker")
    with pytest.raises(Refusal, match="nothing_to_undo"):
        undo.undo(example.store, WHO)


@pytest.mark.parametrize("lacking", list(VERIFIED)[1:])
def test_row_that_lacks_part_of_it_is_imported_as_unverified(example: ExampleRegister, lacking: str) -> None:
    header, row = with_more(**(VERIFIED | {lacking: ""}))
    found = taken(example, row, header=header)
    assert (found.signals[0].verified, codes(found)) == (False, ["not_verified"])
    undo.undo(example.store, WHO)


def test_serious_row_without_a_criterion_is_not_verified(example: ExampleRegister) -> None:
    header, row = with_more(**VERIFIED)
    found = taken(example, (*row[:5], "", *row[6:]), header=header)
    [finding] = found.result.findings
    assert (finding.code, found.signals[0].verified) == ("not_verified", False)
    assert "met een criterium" in finding.remedy


def test_own_report_of_a_calamity_is_positive_whatever_the_list_says(example: ExampleRegister) -> None:
    header, row = with_more(**{"Soort": "calamiteit", "Rol melder": "aanbieder"})
    found = taken(example, row, header=header)
    assert (found.signals[0].polarity, found.signals[0].severity) == (Polarity.POSITIVE, None)
    assert codes(found) == ["calamity_report"]


def test_personal_data_is_pointed_out_masked_and_imported(example: ExampleRegister) -> None:
    found = taken(example, (*ROW[:4], "BSN 123456782", "4.2"))
    [finding] = found.result.findings
    assert (finding.code, finding.cell, finding.found) == ("personal_data", "E2", "123••••82")
    assert "een BSN" in finding.remedy
    assert example.store.find(Signal)[0].text == "BSN 123456782"


def test_criminal_data_is_imported_for_a_narrow_audience(example: ExampleRegister) -> None:
    found = taken(example, (*ROW[:4], "Fraude door mw. De Vries", "4.2"))
    assert (codes(found), found.signals[0].audience) == (["criminal_data"], Audience.NARROW)


def test_row_is_known_again_after_its_personal_data_was_masked(example: ExampleRegister) -> None:
    row = (*ROW[:4], "BSN 123456782", "4.2")
    taken(example, row)
    with example.store.change(WHO, Verb.SIGNAL_CHANGED) as change:
        change.update(replace(change.find(Signal)[0], text="BSN ••••••"))
    assert taken(example, row, (*ROW[:4], "Nieuw", "4.2")).signals[0].text == "Nieuw"


def test_nearly_same_rows_are_pointed_out(example: ExampleRegister) -> None:
    found = taken(
        example,
        (*ROW[:4], "Cliënt krijgt 1 uur i.p.v. 3 uur per week", "4.2"),
        (*ROW[:4], "Cliënt krijgt één uur in plaats van drie uur per week.", "4.2"),
        (*ROW[:4], "Plan ontbreekt", "4.2"),
    )
    assert (len(found.signals), codes(found)) == (3, ["nearly_same"])
    assert found.result.findings[0].cell == "E3"


SCORED = {"Score": "3,5", "Rol melder": "consulent wijkteam"}


def test_score_is_offered_as_an_observation_and_not_stored(example: ExampleRegister) -> None:
    header, row = with_more(**SCORED)
    found = taken(example, row, header=header)
    [offer] = found.offered
    assert (offer.score, offer.perspective) == (Decimal("3.5"), Perspective.ACCESS)
    assert (codes(found), example.store.count(Observation)) == (["score_offered"], 0)
    assert not found.result.worth_a_look


def test_score_is_stored_beside_the_signal_when_the_user_says_so(example: ExampleRegister) -> None:
    header, row = with_more(**SCORED)
    taken(example, row, header=header, scores=True)
    [observation] = example.store.find(Observation)
    [signal] = example.store.find(Signal)
    assert (observation.origin_id, observation.provider_id) == (signal.id, example.provider.id)


@pytest.mark.parametrize(
    ("score", "role"),
    [("7", "consulent"), ("goed", "consulent"), ("3", "huisarts"), ("3", "inwoner"), ("3", "aanbieder")],
)
def test_score_that_can_be_no_observation_is_not_offered(
    example: ExampleRegister, score: str, role: str
) -> None:
    header, row = with_more(**{"Score": score, "Rol melder": role})
    found = taken(example, row, header=header)
    assert (found.offered, codes(found)) == ((), ["score_unusable"])


def test_score_without_a_criterion_is_not_offered(example: ExampleRegister) -> None:
    header, row = with_more(**SCORED)
    found = taken(example, (*row[:5], "", *row[6:]), header=header)
    assert (found.offered, codes(found)) == ((), ["score_unusable"])
