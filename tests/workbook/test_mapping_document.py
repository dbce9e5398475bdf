"""A mapping comes back from its file as it was written; what is wrong in one is refused at its place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.workbook.mapping import (
    FIGURES,
    NO_CRITERION,
    OUTCOMES,
    MappingFile,
    Several,
    SheetLayout,
    SheetMapping,
)
from contractbeoordeling.workbook.mapping_document import mapping_document, mapping_json, shared
from contractbeoordeling.workbook.mapping_reading import parse_mapping, parse_mapping_file
from contractbeoordeling.workbook.scales.rules import RULES

LAW = """{"sheets": [{"sheet": "Interview", "header_row": 17, "repeated_headers": true, "columns": {"id": "A",
"question": "D", "answer": "F", "score": "G", "comment": ["I"]}, "values": {"Yes": 5, "No": 1, "N/A": "not_applicable"},
"criteria": {"SM1": "1.1"}}]}"""

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8).filter(
    lambda text: text == text.strip()
)
meanings = st.one_of(st.integers(1, 5), st.sampled_from(OUTCOMES), st.sampled_from([1.5, 2.5, 4.2]))
columns = st.integers(1, 300)


@st.composite
def sheets(draw: st.DrawFn) -> SheetMapping:
    """Any mapping of a sheet that a file can hold."""
    used = draw(
        st.dictionaries(words, st.lists(columns, min_size=1, max_size=3, unique=True), min_size=1, max_size=5)
    )
    return SheetMapping(
        draw(st.none() | words),
        tuple(sorted(draw(st.sets(st.integers(1, 40), max_size=3)))),
        {role: tuple(found) for role, found in used.items()},
        frozenset(role for role, found in used.items() if len(found) > 1),
        draw(st.booleans()),
        draw(st.dictionaries(words | st.just(""), meanings, max_size=4)),
        draw(st.dictionaries(words, words | st.just(NO_CRITERION), max_size=3)),
        draw(st.none() | st.sampled_from(FileKind)),
        draw(st.sampled_from(SheetLayout)),
        draw(st.dictionaries(columns, words | st.just(""), max_size=3)),
        draw(st.none() | st.sampled_from(RULES)),
        draw(st.booleans()),
        draw(st.dictionaries(words, st.dictionaries(words, meanings, min_size=1, max_size=2), max_size=2)),
        draw(st.dictionaries(columns, meanings, max_size=3)),
        draw(st.dictionaries(words, st.dictionaries(words, words, min_size=1, max_size=2), max_size=2)),
        draw(st.dictionaries(words, words, max_size=2)),
        draw(st.none() | st.sampled_from([str(each) for each in FIGURES])),
        draw(st.none() | st.sampled_from(Several)),
    )


names = st.sampled_from(["", "Blad 1", "Zelf'audit", "a!b"])
files = st.builds(
    MappingFile,
    st.lists(sheets(), min_size=1, max_size=3).map(tuple),
    words | st.just(""),
    st.dictionaries(words, words, max_size=2),
    st.dictionaries(st.tuples(names, st.sampled_from(["A1", "AB12"])), words | st.just(""), max_size=2),
    st.frozensets(st.tuples(names, st.integers(1, 99)), max_size=2),
)


@given(files)
def test_mapping_comes_back_as_it_was_written(mapping: MappingFile) -> None:
    assert parse_mapping_file(mapping_json(mapping).encode()) == mapping


def test_file_as_the_contract_has_it_comes_back_the_same() -> None:
    document = json.loads(LAW)
    assert mapping_document(parse_mapping_file(LAW.encode())) == document
    (sheet,) = parse_mapping(LAW.encode())
    assert (sheet.kind, sheet.layout, sheet.rule, sheet.constants) == (None, SheetLayout.LONG, None, {})


def refused(**changes: Any) -> str:
    document = json.loads(LAW)
    for key, value in changes.items():
        target = (
            document if key in ("corrections", "left_out", "providers", "name") else document["sheets"][0]
        )
        target[key] = value
    with pytest.raises(Refusal) as caught:
        parse_mapping_file(json.dumps(document).encode())
    assert caught.value.code == "mapping_wrong"
    return str(caught.value.values["place"])


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"kind": "questions"}, "sheets[0].kind"),
        ({"layout": "square"}, "sheets[0].layout"),
        ({"rule": "guess"}, "sheets[0].rule"),
        ({"reversed": "ja"}, "sheets[0].reversed"),
        ({"figure": "stars"}, "sheets[0].figure"),
        ({"several": "last"}, "sheets[0].several"),
        ({"marks": {"7": 4}}, "sheets[0].marks"),
        ({"marks": {"C": "goed"}}, "sheets[0].marks.C"),
        ({"headers": {"C": 4}}, "sheets[0].headers.C"),
        ({"question_values": {"1a": {"Ja": "goed"}}}, "sheets[0].question_values.1a.Ja"),
        ({"words": {"status": {"loopt": ""}}}, "sheets[0].words.status.loopt"),
        ({"constants": {"provider": ""}}, "sheets[0].constants.provider"),
        ({"criteria": {"SM1": ""}}, "sheets[0].criteria.SM1"),
        ({"providers": {"Wilgenoord": 1}}, "providers.Wilgenoord"),
        ({"corrections": {"Blad!9": "x"}}, "corrections.Blad!9"),
        ({"left_out": ["Blad!F"]}, "left_out.Blad!F"),
        ({"left_out": "Blad!3"}, "left_out"),
        ({"name": 3}, "name"),
    ],
)
def test_fault_is_named_by_its_place(changes: dict[str, Any], place: str) -> None:
    assert refused(**changes) == place


def test_what_belongs_to_one_provider_or_file_is_not_shared() -> None:
    sheet = SheetMapping(
        "A", (1,), {"answer": (1,)}, constants={"provider": "x", "date": "1-1-2026", "method": "y"}
    )
    mapping = MappingFile((sheet,), "Naam", {"W": "1"}, {("A", "B2"): "3"}, frozenset({("A", 4)}))
    assert shared(mapping) == MappingFile(
        (SheetMapping("A", (1,), {"answer": (1,)}, constants={"method": "y"}),), "Naam"
    )
