"""Personal data is found by its form, and what merely looks like it is left alone."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.privacy import (
    PersonalKind,
    erased,
    masked,
    passes_eleven_test,
    scan,
    shown,
    spans_of,
)


def kinds(text: str) -> list[str]:
    return [each.kind.value for each in scan(text)]


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in scan(text)]


@pytest.mark.parametrize(
    ("digits", "passes"),
    [
        ("123456782", True),
        ("111222333", True),
        ("010000008", True),
        ("123456789", False),
        ("000000000", False),
        ("12345678", False),
        ("1234567820", False),
        ("12345678x", False),
        ("١٢٣٤٥٦٧٨٢", False),
    ],
)
def test_eleven_test_has_weights_nine_to_two_and_minus_one(digits: str, passes: bool) -> None:
    assert passes_eleven_test(digits) is passes


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("BSN 123456782 klopt niet", "123456782"),
        ("(123456782)", "123456782"),
        ("dossier-123456782.", "123456782"),
        ("1234.56.782", "1234.56.782"),
        ("nr 123 456 782, zie boven", "123 456 782"),
        ("bsn: 10000008", "10000008"),
        ("123456782,111222333", "123456782"),
    ],
)
def test_number_that_passes_the_eleven_test_is_a_bsn(text: str, number: str) -> None:
    assert scan(text)[0].kind is PersonalKind.BSN
    assert found(text)[0] == number


@pytest.mark.parametrize(
    "text",
    [
        "dossier 123456789",  # does not pass
        "KvK 12345678",
        "AGB 06012345, vestiging 000012345678",
        "KvK 10000008 en AGB 10000008",  # would pass with a zero before it
        "IBAN NL91ABNA0417164300",
        "IBAN NL91 ABNA 0417 1643 00",
        "IBAN NL02ABNA0123456782",
        "€ 123456782",
        "EUR 123.456.782",
        "123456782,50 euro",
        "begroot 123456782,-",
        "het aandeel is 0,123456782",
        "contract 1234567820 en 9123456782",
        "order A123456782 en 123456782X",
        "123456 782",
        "000000000",
    ],
)
def test_number_that_is_something_else_is_no_bsn(text: str) -> None:
    assert PersonalKind.BSN not in {each.kind for each in scan(text)}


@pytest.mark.parametrize(
    "text",
    [
        "06-12345678",
        "0612345678",
        "06 12 34 56 78",
        "06 1234 5678",
        "+31 6 12345678",
        "+31(0)6-12345678",
        "0031612345678",
        "010-1234567",
        "(020) 123 45 67",
        "0541 - 123456",
        "088 123 4567",
    ],
)
def test_dutch_phone_number_is_found_whole(text: str) -> None:
    assert found(f"Bel {text}, na 9 uur") == [text]
    assert kinds(f"tel.:{text} 3 keer") == ["phone"]


@pytest.mark.parametrize(
    "text",
    [
        "0800-1234 of 0900-1234567",
        "06-12-2024 10:30 uur",
        "van 01-02-2024 tot 03-04-2025",
        "01-02-2024 10:30",
        "2024-0123456789",
        "AGB 30304567 12",
        "vestiging 000012345678",
        "gemeentecode 0344",
        "3 van 10 en 4 van 12",
    ],
)
def test_other_digits_are_no_phone_number(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text", ["j.de.vries@voorbeeld.nl", "info+zorg@mail.zorg-thuis.example", "ß@straße.de"]
)
def test_e_mail_address_is_found_whole(text: str) -> None:
    assert found(f"Mail naar {text}.") == [text]
    assert kinds(f"<{text}>") == ["email"]


@pytest.mark.parametrize("text", ["2 x per week @ 60 euro", "@gemeente", "a@b", "twee @@ tekens", "x@y.z"])
def test_at_sign_alone_is_no_e_mail_address(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("geb. 1-2-1980", "1-2-1980"),
        ("Geboren te Utrecht op 3 mei 1980", "3 mei 1980"),
        ("geb.dat. 03/05/80", "03/05/80"),
        ("geboortedatum: 1980-05-03", "1980-05-03"),
        ("mevrouw (geb 12 maart 1954) belde", "12 maart 1954"),
        ("mw. De Vries (12-03-1954) belde", "12-03-1954"),
        ("cliënt J. van der Berg (12.03.1954)", "12.03.1954"),
        ("Kind (1-9-2019) is thuis", "1-9-2019"),
    ],
)
def test_date_after_a_birth_word_or_behind_a_person_is_a_birth_date(text: str, day: str) -> None:
    assert kinds(text) == ["birth_date"]
    assert found(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Cliënt is op 12-03-2025 gevallen",
        "gesprek van 12-03-1999",
        "Gebouw geopend op 1-1-2020",
        "Gebeld op 12-03-2025",
        "het gebied per 1-1-2025",
        "Rapport (12-03-2025) ontvangen",
        "De heer Bos belde ons. Het gesprek (12-03-2025) was goed",
        "geboren. Op 1-2-2020 begon de hulp",
        "geb. 31-02-1980",
        "geb. 45-02-1980",
    ],
)
def test_date_without_a_birth_word_or_person_is_just_a_date(text: str) -> None:
    assert kinds(text) == []


def test_all_kinds_in_one_text_stand_in_order() -> None:
    text = "Mw. Bos (12-03-1954), BSN 123456782, tel. 0612345678, a@b.nl en NL91ABNA0417164300"
    assert kinds(text) == ["birth_date", "bsn", "phone", "email"]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("BSN 123456782!", "BSN 123••••82!"),
        ("bsn 1234.56.782", "bsn 123••••82"),
        ("06-12345678", "06••••78"),
        ("Mail a.b@voorbeeld.nl.", "Mail a••••@••••."),
        ("geb. 1-2-1980", "geb. ••-••-••••"),
        ("niets bijzonders", "niets bijzonders"),
    ],
)
def test_masked_text_keeps_what_recognises_it(text: str, seen: str) -> None:
    assert masked(text) == seen


def test_erased_text_keeps_nothing_of_it() -> None:
    text = "BSN 123456782 van Jansen"
    assert erased(text, scan(text)) == "BSN •••••• van Jansen"


def test_overlapping_spans_are_erased_together() -> None:
    text = "mail jan.bos@voorbeeld.nl nu"
    spans = [*scan(text), *spans_of(text, ["bos"])]
    assert erased(text, spans) == "mail •••••• nu"


def test_words_are_found_whole_and_whatever_their_capitals() -> None:
    text = "DE BOER en de  boer, niet de boerin"
    spans = spans_of(text, ["de boer", " "])
    assert [text[each.start : each.end] for each in spans] == ["DE BOER", "de  boer"]
    assert {shown(text, each) for each in spans} == {"D••••", "d••••"}


@given(st.text(alphabet="0123456789 .-()@+gebnsa/€NLA", max_size=60))
def test_erasing_leaves_nothing_to_find(text: str) -> None:
    for span in scan(text):
        assert span.start < span.end <= len(text)
    spans = scan(text)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert erased(text, spans).count("•") >= 6 * len(spans)


def test_long_hostile_text_is_scanned_in_time() -> None:
    start = time.perf_counter()
    for text in ("a" * 200_000 + "@", "0" * 200_000, "geb" * 60_000, "06 " * 60_000, "a." * 90_000 + "@b"):
        scan(text)
    assert time.perf_counter() - start < 5
