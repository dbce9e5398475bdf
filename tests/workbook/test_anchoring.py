"""A mapping is found again by its header texts, and says what it misses."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.workbook.anchoring import anchored, fingerprint, with_headers
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.mapping import SheetLayout, SheetMapping

HEADS = ("Nr", "Vraag", "Antwoord", "Toelichting")
BODY = ("1", "Is er een plan?", "ja", "map 1")


def book(*sheets: Sheet, format_: str = "xlsx") -> Workbook:
    return Workbook(format_, sheets)


def sheet(name: str, *rows: Sequence[str], visible: bool = True) -> Sheet:
    return Sheet(name, visible, rows)


MAPPING = with_headers(
    SheetMapping("Vragen", (1,), {"id": (1,), "question": (2,), "answer": (3,), "comment": (4,)}),
    book(sheet("Vragen", HEADS, BODY)),
)


def test_headers_are_known_by_their_text() -> None:
    assert MAPPING.headers == {1: "Nr", 2: "Vraag", 3: "Antwoord", 4: "Toelichting"}


@given(st.permutations(range(4)), st.integers(0, 30), st.integers(0, 3))
def test_rows_and_columns_may_move(order: list[int], above: int, before: int) -> None:
    padding = [""] * before
    head = [*padding, *(HEADS[each] for each in order)]
    body = [*padding, *(BODY[each] for each in order)]
    fit = anchored([MAPPING], book(sheet("Anders", *[("tekst",)] * above, head, body)))
    (found,) = fit.sheets
    at = {HEADS[each]: before + place for place, each in enumerate(order, 1)}
    assert fit.exact
    assert (found.sheet, found.header_rows) == ("Anders", (above + 1,))
    assert {role: columns[0] for role, columns in found.columns.items()} == {
        "id": at["Nr"],
        "question": at["Vraag"],
        "answer": at["Antwoord"],
        "comment": at["Toelichting"],
    }


def test_capitals_accents_and_signs_make_no_difference() -> None:
    heads = ("NR.", "vraag:", "Ántwoord ", "(toelichting)")
    assert anchored([MAPPING], book(sheet("Vragen", heads, BODY))).exact


def test_header_of_a_sign_alone_is_found_too() -> None:
    mapping = with_headers(
        SheetMapping("S", (1,), {"id": (1,), "answer": (2,)}), book(sheet("S", ("#", "Stand")))
    )
    moved = anchored([mapping], book(sheet("S", ("", "Stand", "#"))))
    assert (moved.exact, moved.sheets[0].columns) == (True, {"id": (3,), "answer": (2,)})


def test_headers_of_one_text_are_told_apart_by_their_order() -> None:
    heads = ("Norm", "Oordeel", "Bevinding", "Oordeel", "Bevinding")
    mapping = with_headers(
        SheetMapping("Norm", (1,), {"question": (1,), "answer": (4,), "other": (2,)}),
        book(sheet("Norm", heads)),
    )
    moved = anchored([mapping], book(sheet("Norm", ("", *heads))))
    assert moved.sheets[0].columns == {"question": (2,), "answer": (5,), "other": (3,)}


def test_column_without_a_header_keeps_its_distance() -> None:
    heads = ("Vraag", "", "Antwoord")
    mapping = with_headers(
        SheetMapping("Scan", (1,), {"id": (1,), "question": (2,), "answer": (3,)}), book(sheet("Scan", heads))
    )
    moved = anchored([mapping], book(sheet("Scan", ("",), ("x", "", "Vraag", "", "Antwoord"))))
    assert moved.sheets[0].columns == {"id": (3,), "question": (4,), "answer": (5,)}


def test_missing_header_is_named_and_its_role_left_out() -> None:
    fit = anchored([MAPPING], book(sheet("Vragen", ("Nr", "Vraag", "Stand", "Toelichting"), BODY)))
    assert not fit.exact
    assert [(each.header, each.role) for each in fit.missing] == [("Antwoord", "answer")]
    assert "answer" not in fit.sheets[0].columns


def test_sheet_with_hardly_any_of_the_headers_is_another_layout() -> None:
    fit = anchored([MAPPING], book(sheet("Vragen", ("Nr", "Naam", "Plaats"), BODY)))
    assert (fit.sheets, fit.exact) == ((), False)
    assert [each.header for each in fit.missing] == [""]


def test_sheet_of_the_same_name_goes_before_a_hidden_or_other_one() -> None:
    fit = anchored(
        [MAPPING],
        book(
            sheet("Oud", HEADS, BODY, visible=False),
            sheet("Ander", HEADS, BODY),
            sheet("vragen", HEADS, BODY),
        ),
    )
    assert fit.sheets[0].sheet == "vragen"


def test_each_sheet_is_taken_once() -> None:
    two = [MAPPING, MAPPING]
    fit = anchored(two, book(sheet("Deel 1", HEADS, BODY), sheet("Deel 2", HEADS, BODY)))
    assert [each.sheet for each in fit.sheets] == ["Deel 1", "Deel 2"]
    assert not anchored(two, book(sheet("Deel 1", HEADS, BODY))).exact


def test_mapping_without_headers_is_never_sure() -> None:
    bare = SheetMapping("Vragen", (), {"question": (1,)})
    assert not anchored([bare], book(sheet("Vragen", HEADS, BODY))).exact


def test_columns_of_crosses_move_along() -> None:
    heads = ("Vraag", "Goed", "Matig")
    mapping = with_headers(
        SheetMapping("Kruis", (1,), {"question": (1,)}, layout=SheetLayout.MARKS, marks={2: 4, 3: 2}),
        book(sheet("Kruis", heads)),
    )
    moved = anchored([mapping], book(sheet("Kruis", ("Nr", "Vraag", "Matig", "Goed"))))
    assert moved.sheets[0].marks == {4: 4, 3: 2}


def test_header_of_two_rows_is_found_again() -> None:
    rows = (("Norm", "Aanbieder"), ("", "Oordeel"))
    mapping = with_headers(
        SheetMapping("Z", (1, 2), {"question": (1,), "answer": (2,)}), book(sheet("Z", *rows))
    )
    moved = anchored([mapping], book(sheet("Z", ("titel",), *rows)))
    assert (moved.sheets[0].header_rows, moved.exact) == ((2, 3), True)


def test_fingerprint_is_of_the_texts_alone() -> None:
    moved = anchored([MAPPING], book(sheet("Anders", ("",), ("", *reversed(HEADS)))))
    assert fingerprint(moved.sheets) == fingerprint([MAPPING])
    other = with_headers(SheetMapping("V", (1,), {"answer": (1,)}), book(sheet("V", ("Stand",))))
    assert fingerprint([other]) != fingerprint([MAPPING])


def test_csv_has_one_sheet_whatever_its_name() -> None:
    fit = anchored([MAPPING], book(sheet("", HEADS, BODY), format_="csv"))
    assert (fit.exact, fit.sheets[0].sheet) == (True, None)
