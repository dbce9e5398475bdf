"""Names in every spelling fold to one text."""

import pytest

from contractbeoordeling.domain.names import folded, name_core


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Stichting Zorggroep Wilgenoord", "zorggroep wilgenoord"),
        ("ZORGGROEP  WILGENOORD B.V.", "zorggroep wilgenoord"),
        ("Coöperatie Zorgpunt Eemsteden U.A.", "zorgpunt eemsteden"),
        ("Schoon & Helder", "schoon helder"),
        ("Schoon en Helder BV", "schoon helder"),
        ("'t Huis", "t huis"),
        ("Stichting", "stichting"),
        ("De Wilg", "wilg"),
        ("", ""),
    ],
)
def test_legal_forms_small_words_and_signs_tell_no_names_apart(name: str, core: str) -> None:
    assert name_core(name) == core


def test_folding_keeps_words_and_digits() -> None:
    assert folded("Zorg-2-Thuis (Oost)") == "zorg 2 thuis oost"
