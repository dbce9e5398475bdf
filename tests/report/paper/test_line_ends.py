"""Data that ends in a carriage return is told from the end of line after it."""

from __future__ import annotations

import re

import page
import pytest

from contractbeoordeling.report.paper.line_ends import clear_ends


def pdf_of(*contents: bytes) -> bytes:
    """A PDF with these streams, every end of line a line feed."""
    dictionaries = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]
    bodies = [b"<</Length %d>>\nstream\n%s\nendstream" % (len(each), each) for each in contents]
    made, places = b"%PDF-1.7\n", list[int]()
    for number, body in enumerate([*dictionaries, *bodies], start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % each for each in places)
    size = len(places) + 1
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + tail


def wrong_lengths(pdf: bytes) -> int:
    report = page.validate_pdf_bytes(pdf, profile="3a")
    return sum("STREAM-LENGTH" in each.rule_id for each in report.failures)


def test_validator_miscounts_data_that_ends_in_a_carriage_return() -> None:
    assert wrong_lengths(pdf_of(b"a\r")) == 1


@pytest.mark.parametrize(
    "contents", [(b"a\r",), (b"a", b"b\r", b"c\r\r", b"d"), (b"\r", b"x\r\nendstream\nendobj\ny\r", b"")]
)
def test_ends_are_clear_and_everything_is_where_the_table_says(contents: tuple[bytes, ...]) -> None:
    made = clear_ends(pdf_of(*contents))
    assert wrong_lengths(made) == 0
    places = [int(each) for each in re.findall(rb"(\d{10}) \d{5} n", made)]
    assert len(places) == 2 + len(contents)
    for number, place in enumerate(places, start=1):
        assert made[place:].startswith(b"%d 0 obj\n" % number)
    for place, content in zip(places[2:], contents, strict=True):
        assert made[place:].split(b"stream\n", 1)[1].startswith(content)
    start = int(made.split(b"startxref\n")[-1].split()[0])
    assert made[start:].startswith(b"xref\n")


def test_file_without_such_data_stays_as_it_is() -> None:
    assert clear_ends(pdf_of(b"a", b"b\n")) == pdf_of(b"a", b"b\n")


def test_what_is_no_whole_pdf_is_refused() -> None:
    with pytest.raises(ValueError, match="no table"):
        clear_ends(b"%PDF-1.7")
