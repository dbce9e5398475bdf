"""Criminal data: fraud or crime of somebody who can be known from the signal."""

from dataclasses import replace
from datetime import date

import pytest

from contractbeoordeling.domain.criminal import is_criminal_data, names_person
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Signal, SignalKind

COMPANY = Provider(name="Zorg B.V.", legal_form="B.V.")
SIGNAL = Signal(provider_id=COMPANY.id, party=Party.ACCESS, observed_on=date(2026, 1, 1), severity=3)


@pytest.mark.parametrize("form", ["eenmanszaak", "Eenmanszaak", "ZZP", "V.O.F.", "maatschap"])
def test_fraud_of_a_sole_trader_is_criminal_data(form: str) -> None:
    trader = replace(COMPANY, legal_form=form)
    assert is_criminal_data(replace(SIGNAL, kind=SignalKind.FRAUD), trader)
    assert not is_criminal_data(replace(SIGNAL, text="afspraken niet nagekomen"), trader)


def test_fraud_of_a_company_is_not_unless_somebody_is_named() -> None:
    fraud = replace(SIGNAL, kind=SignalKind.FRAUD, text="uren niet geleverd")
    assert not is_criminal_data(fraud, COMPANY)
    assert is_criminal_data(replace(fraud, text="mw. De Vries schrijft uren die er niet waren"), COMPANY)


@pytest.mark.parametrize(
    "text",
    [
        "Mevrouw Jansen zou zorgfraude plegen",
        "aangifte van diefstal tegen dhr. van den Berg",
        "de heer P. Bos wordt verdacht van mishandeling",
        "verduistering, BSN 123456782",
    ],
)
def test_crime_of_a_named_person_is_criminal_data_whatever_its_kind(text: str) -> None:
    assert is_criminal_data(replace(SIGNAL, text=text), COMPANY)


@pytest.mark.parametrize("text", ["de heer en mevrouw", "mw. belde", "De directeur van Zorg B.V.", ""])
def test_form_of_address_alone_names_nobody(text: str) -> None:
    assert not names_person(text)
