"""One spelling for texts that look the same."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.text import clean_line, clean_text


def test_line_breaks_have_one_spelling() -> None:
    assert clean_text("een\r\ntwee\rdrie\nvier") == "een\ntwee\ndrie\nvier"


def test_what_nobody_sees_is_taken_out() -> None:
    assert clean_text("\x00 te\x07kst\ud800\uffff\x7f ") == "tekst"


def test_a_line_has_single_spaces() -> None:
    assert clean_line(" Nut \n van\tde  hulp ") == "Nut van de hulp"


@given(st.text(alphabet=st.characters(), max_size=40))
def test_a_cleaned_text_is_composed_and_stays_as_it_is(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.encode().decode() == cleaned


def test_what_goes_is_exactly_controls_halves_and_what_xml_never_holds() -> None:
    for code in range(0x10000):
        character = chr(code)
        control = unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t\r"
        gone = clean_text(f"a{character}b") == "ab"
        assert gone == (control or character in "\ufffe\uffff"), hex(code)
