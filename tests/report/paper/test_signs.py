"""Texts are cleaned of what no document can hold, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.report.paper.signs import UNKNOWN, breakable, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Één *ster* <b> & {x}", "Één *ster* <b> & {x}"),
        ("e\u0301", "é"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb", "a b"),
        ("\u202eomgekeerd\u2069", "omgekeerd"),
        ("a\x00\ud800\ufffe", f"a{UNKNOWN * 3}"),
        ("😀 שלום", "😀 שלום"),
    ],
)
def test_text_is_plain(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters()))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    plain(text).encode()


@given(st.text(), st.integers(1, 20))
def test_no_word_is_longer_than_a_line_and_no_sign_is_lost(text: str, longest: int) -> None:
    broken = breakable(text, longest)
    assert broken.replace("\u200b", "") == text.replace("\u200b", "")
    assert all(len(each) <= longest for each in re.split(r"\s|\u200b", broken))
