"""Text of any encoding and separator becomes the records that somebody meant."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.workbook import limits, text_file
from contractbeoordeling.workbook.problem import Unreadable


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_usual_encoding_is_read(encoding: str) -> None:
    text = "nr;vraag;bedrag\n1;Cliënt – tevreden?;€ 3,50\n"
    assert text_file.decoded(text.encode(encoding)).lstrip("\ufeff") == text


@pytest.mark.parametrize(
    ("encoding", "end"), [("mac_roman", "\r"), ("cp850", "\r\n"), ("cp1252", "\r\n"), ("cp1252", "\r")]
)
def test_letters_with_accents_tell_whose_table_it_is(encoding: str, end: str) -> None:
    text = end.join(["nr;vraag", "1;Cliënten geïnformeerd?", "2;Privé gecoördineerd, ‘auto’s’…zo"])
    known = text.encode(encoding, "ignore")
    assert text_file.decoded(known) == known.decode(encoding)
    assert "Cliënten geïnformeerd" in text_file.decoded(known)


def test_a_foreign_byte_does_not_spoil_a_text_that_is_utf_8() -> None:
    content = "nr;vraag\n1;Cliënt geïnformeerd\n2;".encode() + "Privé".encode("cp1252") + b"\n"
    assert text_file.decoded(content) == "nr;vraag\n1;Cliënt geïnformeerd\n2;Privé\n"


def test_a_stray_null_byte_is_dropped_and_many_strange_bytes_are_no_text() -> None:
    assert text_file.decoded(b"a,b\n\x00,2\n") == "a,b\n,2\n"
    with pytest.raises(Unreadable):
        text_file.decoded(bytes(range(1, 32)) * 10)


@pytest.mark.parametrize("separator", text_file.SEPARATORS)
@given(
    st.lists(st.lists(st.text("abc ,;\n\"'é|\t", max_size=8), min_size=3, max_size=3), min_size=3, max_size=8)
)
def test_records_come_back_as_they_were_written(separator: str, rows: list[list[str]]) -> None:
    rows = [["nummer", "vraag", "antwoord"], *([f"r{row[0]}", *row[1:]] for row in rows)]
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    assert text_file.records(target.getvalue()) == rows


def test_decimal_commas_do_not_separate_where_semicolons_do() -> None:
    assert text_file.records("a;b\n1,5;2,5\n3,5;4,5\n") == [["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]]


def test_excels_own_separator_line_is_obeyed_and_is_no_record() -> None:
    assert text_file.records("sep=|\na,b|c\n") == [["a,b", "c"]]


def test_a_tab_can_be_declared_as_separator_too() -> None:
    assert text_file.records("sep=\t\r\na;b\tc\r\n") == [["a;b", "c"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_ends_a_record(end: str) -> None:
    assert text_file.records(f"a,b{end}1,2{end}") == [["a", "b"], ["1", "2"]]


def test_a_record_may_span_lines_within_quotes() -> None:
    assert text_file.records('a;b\n1;"een\ntwee"\n') == [["a", "b"], ["1", "een\ntwee"]]


def test_a_quote_that_never_ends_swallows_nothing() -> None:
    assert text_file.records('a;b\n1;"5 cm\n2;x\n') == [["a", "b"], ["1", '"5 cm'], ["2", "x"]]


def test_a_stray_quote_leaves_other_records_as_they_are() -> None:
    text = 'a;b\n1;"5 cm\n2;"x;y"\n3;"een\ntwee"\n4;"6" cm\n5;z\n'
    assert text_file.records(text) == [
        ["a", "b"], ["1", '"5 cm'], ["2", "x;y"], ["3", "een\ntwee"], ["4", "6 cm"], ["5", "z"],
    ]  # fmt: skip


def test_a_quote_within_a_field_is_a_character() -> None:
    assert text_file.records('a;b\n1;5" pijp\n"Jan" Smit;x\n')[1:] == [["1", '5" pijp'], ["Jan Smit", "x"]]


def test_one_column_is_one_column() -> None:
    assert text_file.records("a\n02/01/2014\n31/12/2012\n") == [["a"], ["02/01/2014"], ["31/12/2012"]]


def test_too_many_fields_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CELLS", 10)
    with pytest.raises(Unreadable) as caught:
        text_file.records("a;b\n" * 6)
    assert caught.value.reason == "too_large"


@pytest.mark.parametrize("first", ["sep=;\r", "sep=;\n", '"sep=;"\r\n', "SEP=; \n", "\ufeffsep=;\n"])
def test_a_declared_separator_is_understood_however_it_is_written(first: str) -> None:
    text = text_file.decoded(f"{first}a;b,c\n".encode())
    assert text_file.records(text.lstrip("\ufeff")) == [["a", "b,c"]]


def test_a_declared_tab_may_be_spelled() -> None:
    assert text_file.records("sep=\\t\na\tb;c\n") == [["a", "b;c"]]


def test_a_space_before_a_quoted_field_is_no_part_of_it() -> None:
    assert text_file.records('nr, "vraag, kort", ja\n1, "een, twee", nee\n') == [
        ["nr", "vraag, kort", "ja"],
        ["1", "een, twee", "nee"],
    ]


def test_zeros_after_the_text_and_the_end_of_dos_are_no_text() -> None:
    assert text_file.decoded(b"a;b\r\n1;2\r\n" + bytes(512)) == "a;b\r\n1;2\r\n"
    assert text_file.decoded(b"a;b\r\n1;2\r\n\x1a") == "a;b\r\n1;2\r\n"
