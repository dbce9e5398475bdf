"""The words of headers and rows."""

from __future__ import annotations

import pytest

from contractbeoordeling.workbook import words


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Nr.", "id"),
        ("#", "id"),
        ("Control ID", "id"),
        ("ref_id", "id"),
        ("Auditvraag", "question"),
        ("Waar kijken we naar?", "question"),
        ("Kies het antwoord dat het best past", "answer"),
        ("Voldoet?", "answer"),
        ("Applicable (Y/N/NA)", "answer"),
        ("Cijfer", "score"),
        ("punten", "score"),
        ("Waar te vinden / opmerking", "comment"),
        ("Gezien bewijs", "comment"),
        ("Naam aanbieder", "provider"),
        ("K.v.K.-nummer", "kvk"),
        ("KvK-nr", "kvk"),
        ("AGB-code", "agb"),
        ("Ingangsdatum", "date"),
        ("Gereed op", "date"),
        ("Thema (bijlage A)", "theme"),
        ("Ernst", "severity"),
        ("Vorig kwartaal", ""),
        ("Niet invullen - toezichthouder", ""),
        ("Aandachtspunt", ""),
        ("Organisatie:", ""),
        ("", ""),
    ],
)
def test_a_header_names_its_role(header: str, role: str) -> None:
    assert words.header_role(header)[0] == role


@pytest.mark.parametrize(
    "text",
    ["Totaal bedrag", "Gemiddelde hoofdstuk 1", "Aantal keer Ja op dit blad:", "Alle aanbieders (gewogen)"],
)
def test_a_total_announces_itself(text: str) -> None:
    assert words.is_total(text)


@pytest.mark.parametrize("text", ["Totaliteit", "Gemiddeldheid", "Sommige cliënten", "12"])
def test_not_every_word_that_resembles_a_total_is_one(text: str) -> None:
    assert not words.is_total(text)


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("K1.1 Is er een plan?", ("K1.1", "Is er een plan?")),
        (" K2.10  Heeft u een huisregel?", ("K2.10", "Heeft u een huisregel?")),
        ("3.2. Zijn er afspraken?", ("3.2", "Zijn er afspraken?")),
        ("Is er een plan?", None),
        ("2026 was een goed jaar", None),
    ],
)
def test_a_code_before_a_question_is_told_apart(text: str, split: tuple[str, str] | None) -> None:
    assert words.leading_id(text) == split


@pytest.mark.parametrize("text", ["3", "2.10", "5.01.01", "K1.1", "1a", "A-07", "WMO-2025-001", "SM1", "4-1"])
def test_codes_are_codes(text: str) -> None:
    assert words.is_id(text)


@pytest.mark.parametrize("text", ["ja", "1  Aanmelding en intake", "", "goed geregeld"])
def test_words_are_no_codes(text: str) -> None:
    assert not words.is_id(text)
