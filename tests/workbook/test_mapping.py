"""A mapping file is read whole or refused with the place of its first fault."""

from __future__ import annotations

import json
from typing import Any

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.workbook.mapping_reading import parse_mapping

SHEET: dict[str, Any] = {
    "sheet": "Vragen",
    "header_row": 4,
    "repeated_headers": False,
    "columns": {
        "id": "A",
        "question": "d",
        "answer": "F",
        "score": "AB",
        "comment": ["I", "J"],
        "theme": None,
    },
    "values": {"Ja": 5, "Deels": 2.5, "n.v.t.": "not_applicable", "?": "unknown", "": "empty", "x": "refuse"},
    "criteria": {"SM1": "1.1"},
}


def written(**changes: object) -> bytes:
    return json.dumps({"sheets": [{**SHEET, **changes}]}).encode()


def test_a_mapping_says_what_each_column_and_value_is() -> None:
    (mapping,) = parse_mapping(b"\xef\xbb\xbf" + written())
    assert (mapping.sheet, mapping.header_rows, mapping.repeated_headers) == ("Vragen", (4,), False)
    assert mapping.columns == {
        "id": (1,),
        "question": (4,),
        "answer": (6,),
        "score": (28,),
        "comment": (9, 10),
    }
    assert (mapping.listed, mapping.values["Deels"], mapping.criteria) == ({"comment"}, 2.5, {"SM1": "1.1"})
    assert (mapping.column("score"), mapping.column("theme")) == (28, None)


def test_sheet_header_and_meanings_may_be_left_out() -> None:
    (mapping,) = parse_mapping(b'{"sheets": [{"columns": {"question": "A"}}]}')
    assert (mapping.sheet, mapping.header_rows, mapping.values, mapping.repeated_headers) == (
        None,
        (),
        {},
        True,
    )


def test_a_header_of_several_rows_is_given_as_a_list() -> None:
    (mapping,) = parse_mapping(written(header_rows=[7, 6]))
    assert mapping.header_rows == (6, 7)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"[]", "-"),
        (b'{"sheets": []}', "sheets"),
        (b'{"sheets": [3]}', "sheets[0]"),
        (written(sheet=3), "sheets[0].sheet"),
        (written(blad="x"), "sheets[0].blad"),
        (written(header_row=0), "sheets[0].header_row"),
        (written(header_row=True), "sheets[0].header_row"),
        (written(columns={}), "sheets[0].columns"),
        (written(columns={"id": "7"}), "sheets[0].columns.id"),
        (written(columns={"id": 1}), "sheets[0].columns.id"),
        (written(values={"Ja": "misschien"}), "sheets[0].values.Ja"),
        (written(values={"Ja": True}), "sheets[0].values.Ja"),
        (written(values=["Ja"]), "sheets[0].values"),
        (written(values={"Ja": float("nan")}), "sheets[0].values.Ja"),
        (written(values={"Ja": float("inf")}), "sheets[0].values.Ja"),
        (written(columns={"id": "XFE"}), "sheets[0].columns.id"),
        (written(criteria={"SM1": 1}), "sheets[0].criteria.SM1"),
        (written(repeated_headers="ja"), "sheets[0].repeated_headers"),
    ],
)
def test_a_fault_is_refused_by_its_place(content: bytes, place: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_mapping(content)
    assert (caught.value.code, caught.value.values["place"]) == ("mapping_wrong", place)


@pytest.mark.parametrize("content", [b"geen JSON", b"\xff\xfe", b"[" * 100_000, b"", b"PK\x03\x04"])
def test_what_is_no_mapping_file_is_refused_as_such(content: bytes) -> None:
    with pytest.raises(Refusal, match="mapping_no_file"):
        parse_mapping(content)
