"""Provider lists in other people's layouts: columns by their headers, numbers as text, faults by cell."""

from collections.abc import Sequence
from typing import Any

import pytest

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.provider import Law, ProviderStatus
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.provider_list.headers import Role, find_headers, role_of
from contractbeoordeling.workbook.provider_list.rows import ProviderList, read_provider_list


def sheet(rows: Sequence[Sequence[Value]], name: str = "Blad1", **more: Any) -> Sheet:
    return Sheet(name=name, visible=more.pop("visible", True), rows=rows, **more)


def read(*sheets: Sheet, restore_zeros: bool = False) -> ProviderList:
    return read_provider_list(Workbook("xlsx", sheets), "lijst.xlsx", restore_zeros=restore_zeros)


def faults(result: ProviderList) -> list[tuple[str, str, str]]:
    return [(each.cell, each.code, each.found) for each in result.findings]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("KvK-nr", Role.KVK),
        ("K.v.K. nummer", Role.KVK),
        ("KVK_NUMMER", Role.KVK),
        ("Naam zorgaanbieder *", Role.NAME),
        ("AGB-code (8 cijfers)", Role.AGB),
        ("Vestigingsnr.", Role.LOCATION),
        ("Wet(ten)", Role.LAWS),
        ("Zorgvorm(en)", Role.CARE_FORMS),
        ("Regio's", Role.REGIONS),
        ("E-mailadres", Role.CONTACT_EMAIL),
        ("Einddatum", None),
    ],
)
def test_a_column_is_known_by_the_text_of_its_header(text: str, role: Role | None) -> None:
    assert role_of(text) is role


def test_columns_may_stand_in_any_order_under_a_header_that_is_not_in_row_1() -> None:
    found = read(
        sheet(
            [
                ["Aanbieders 2026"],
                [],
                ["Plaats", "", "KvK-nr", "Einddatum", "Aanbieder", "Wet"],
                ["Waterbeke", "", "41087362", "31-12-2028", "Zorg Linde", "Wmo / Jeugdwet"],
            ]
        )
    )
    row = found.rows[0]
    assert (row.row, row.name, row.kvk, row.city, row.laws) == (
        4, "Zorg Linde", "41087362", "Waterbeke", (Law.WMO, Law.YOUTH),
    )  # fmt: skip
    assert found.ignored == {"Blad1!D3": "Einddatum"}
    assert found.findings == []


def test_everything_that_a_row_can_say_is_read() -> None:
    headers = [
        "Naam", "Handelsnaam", "KvK", "Vestigingsnummer", "Naam vestiging", "AGB", "Rechtsvorm", "Straat", "Huisnummer",
        "Postcode", "Plaats", "Wetten", "Zorgvorm", "Regio", "Status", "Opmerking", "Contactpersoon", "Functie",
        "E-mail", "Telefoon",
    ]  # fmt: skip
    values = [
        "Zorg Linde", "Linde; Linde Thuis", "08 17 49 25", "000012345678", "Hoofdlocatie", "41412076 / 41412077", "BV",
        "Dorpsweg", "12a", "1234ab", "Waterbeke", "beide", "Begeleiding; Dagbesteding", "Oost", "beëindigd",
        "Let op", "Iris Berg", "directeur", "iris@linde.example", "0344 - 12 34 56",
    ]  # fmt: skip
    row = read(sheet([headers, values])).rows[0]
    assert {
        role: getattr(row, role) for role in Role if role is not Role.HOUSE_NUMBER and hasattr(row, role)
    } == {
        "id": "",
        "name": "Zorg Linde",
        "kvk": "08174925",
        "location": "000012345678",
        "location_name": "Hoofdlocatie",
        "legal_form": "BV",
        "street": "Dorpsweg 12a",
        "postal_code": "1234 AB",
        "city": "Waterbeke",
        "laws": (Law.WMO, Law.YOUTH),
        "care_forms": ("Begeleiding", "Dagbesteding"),
        "regions": ("Oost",),
        "status": ProviderStatus.STOPPED,
        "note": "Let op",
        "contact_name": "Iris Berg",
        "contact_function": "directeur",
        "contact_email": "iris@linde.example",
        "contact_phone": "0344 - 12 34 56",
    }
    assert row.trade_names == ("Linde", "Linde Thuis")
    assert row.agb_codes == ("41412076", "41412077")


def test_zeros_in_front_come_back_only_where_the_format_shows_them() -> None:
    rows = [["Naam", "KvK"], ["Zorg A", 8174925], ["Zorg B", 8174926]]
    found = read(sheet(rows, shown={(2, 2): "08174925"}))
    assert [(each.name, each.kvk) for each in found.rows] == [("Zorg A", "08174925")]
    assert faults(found) == [("B3", "number_too_short", "8174926")]
    assert "08174926" in found.findings[0].remedy
    assert [(each.row, each.reason) for each in found.skipped] == [(3, "faulty")]


def test_the_user_can_have_lost_zeros_filled_in() -> None:
    found = read(sheet([["Naam", "KvK"], ["Zorg B", 8174926]]), restore_zeros=True)
    assert [each.kvk for each in found.rows] == ["08174926"]
    assert found.findings == []


@pytest.mark.parametrize(
    ("value", "shown", "code"),
    [
        (204716, "00204716", "number_by_format"),
        (0, "00000000", "number_all_zero"),
        (648172030, "", "number_too_long"),
        ("13-07-6263", "", "number_date"),
        ("4,1E+07", "", "number_scientific"),
        ("zie bijlage", "", "number_not_digits"),
    ],
)
def test_a_kvk_number_that_cannot_be_right_leaves_the_row_out(value: Value, shown: str, code: str) -> None:
    rows = [["Naam", "KvK", "Plaats"], ["Zorg A", value, "Waterbeke"]]
    found = read(sheet(rows, shown={(2, 2): shown} if shown else {}))
    assert found.rows == []
    assert [(each.cell, each.code) for each in found.findings] == [("B2", code)]
    assert all(each.expected and each.remedy for each in found.findings)


def test_a_number_that_may_be_a_bsn_is_shown_masked() -> None:
    found = read(sheet([["Naam", "KvK"], ["Zorg A", "123456782"]]))
    assert [each.found for each in found.findings] == ["123••••82"]


def test_another_wrong_cell_is_left_out_and_the_rest_of_the_row_stays() -> None:
    rows = [
        ["Naam", "KvK", "AGB", "Postcode", "Wet", "Status", "E-mail", "Telefoon"],
        ["Zorg A", "41087362", "123", "12 AB", "Wlz", "in onderzoek", "geen-adres", "bel maar"],
    ]
    found = read(sheet(rows))
    assert [cell for cell, _, _ in faults(found)] == ["D2", "E2", "F2", "C2", "G2", "H2"]
    row = found.rows[0]
    assert (row.kvk, row.agb_codes, row.postal_code, row.laws, row.status) == ("41087362", (), "", (), None)


@pytest.mark.parametrize("text", ["-", "n.v.t.", "Onbekend", "?", " "])
def test_what_stands_for_nothing_is_no_fault(text: str) -> None:
    found = read(sheet([["Naam", "KvK", "AGB"], ["Zorg A", text, "41412076"]]))
    assert (found.findings, found.rows[0].kvk) == ([], None)


def test_place_behind_the_postal_code_is_taken_along() -> None:
    found = read(sheet([["Naam", "Postcode en plaats"], ["Zorg A", "1058 aa  Waterbeke"]]))
    assert (found.rows[0].postal_code, found.rows[0].city) == ("1058 AA", "Waterbeke")


def test_totals_and_repeated_headers_are_skipped_with_the_reason() -> None:
    rows = [
        ["Naam", "KvK", "Plaats"],
        ["Zorg A", "41087362", "X"],
        ["NAAM", "KVK", "PLAATS"],
        ["Totaal", "", "1"],
    ]
    found = read(sheet(rows))
    assert [(each.row, each.reason) for each in found.skipped] == [(3, "repeated_header"), (4, "total")]
    assert len(found.rows) == 1
    assert found.findings == []


def test_a_row_with_only_a_name_may_be_a_heading_and_is_pointed_out() -> None:
    found = read(sheet([["Naam", "KvK"], ["Jeugd", ""], ["Zorg A", "41087362"]]))
    assert faults(found) == [("A2", "only_a_name", "Jeugd")]
    assert [each.name for each in found.rows] == ["Zorg A"]


def test_a_list_of_names_alone_is_a_list() -> None:
    found = read(sheet([["Aanbieder"], ["Zorg A"], ["Zorg B"]]))
    assert [each.name for each in found.rows] == ["Zorg A", "Zorg B"]


def test_a_row_without_a_name_but_with_a_number_is_kept_for_matching() -> None:
    found = read(sheet([["Naam", "KvK", "Plaats"], ["", "41087362", "Waterbeke"], ["", "", "Linde"]]))
    assert [(each.name, each.kvk) for each in found.rows] == [("", "41087362")]
    assert faults(found) == [("A3", "name_missing", "")]


def test_error_cells_and_formulas_without_a_result_are_named() -> None:
    rows = [["Naam", "KvK", "Plaats"], ["Zorg A", "41087362", ""], ["Zorg B", "41087363", ""]]
    found = read(sheet(rows, errors={(2, 3): "#N/B"}, uncalculated=frozenset({(3, 3)})))
    assert faults(found) == [("C2", "cell_error", "#N/B"), ("C3", "not_calculated", "=")]
    assert len(found.rows) == 2


def test_a_name_merged_over_several_rows_counts_for_each() -> None:
    rows = [
        ["Naam", "KvK", "Vestigingsnummer"],
        ["Zorg A", "41087362", "000012345678"],
        ["", "", "000012345679"],
    ]
    found = read(sheet(rows, merged=((2, 1, 3, 1), (2, 2, 3, 2))))
    assert [(each.name, each.kvk, each.location) for each in found.rows] == [
        ("Zorg A", "41087362", "000012345678"),
        ("Zorg A", "41087362", "000012345679"),
    ]


def test_personal_data_in_a_note_is_pointed_out_and_the_row_is_taken() -> None:
    found = read(sheet([["Naam", "KvK", "Opmerking"], ["Zorg A", "41087362", "bsn 123456782 gebeld"]]))
    assert [(each.cell, each.code, each.severity) for each in found.findings] == [
        ("C2", "personal_data", FindingSeverity.WARNING)
    ]
    assert "123456782" not in found.findings[0].found
    assert len(found.rows) == 1


def test_every_visible_sheet_with_numbers_is_read_and_helper_sheets_are_not() -> None:
    numbered = [["Naam", "KvK"], ["Zorg A", "41087362"]]
    found = read(
        sheet([["Naam"], ["Wmo"]], "Keuzelijst"),
        sheet(numbered, "Wmo"),
        sheet([["Naam", "KvK"], ["Zorg B", "41087363"]], "Jeugd"),
        sheet(numbered, "Verborgen", visible=False),
    )
    assert [(each.sheet, each.name) for each in found.rows] == [("Wmo", "Zorg A"), ("Jeugd", "Zorg B")]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Datum", "Bedrag"], ["1-1-2026", 3]],
        [["Nr", "Datum", "Wie", "Aanbieder", "Onderwerp"], [1, "1-1-2026", "A", "Zorg A", "x"]],
        [["Aanbieder", "Zorggroep Wilg", "Datum"], ["", "", ""]],
    ],
)
def test_another_sheet_is_no_list_of_providers(rows: list[list[Value]]) -> None:
    assert find_headers(Workbook("xlsx", (sheet(rows),))) == []
