"""Which names and numbers make two providers one, perhaps one, or surely two."""

import pytest

from contractbeoordeling.usecases import doubles
from contractbeoordeling.usecases.doubles import Identity, KnownProviders, Match, MatchOn, certain

KVK, OTHER_KVK = "08174925", "41087362"


def identity(
    name: str, *, provider_id: str = "", names: tuple[str, ...] = (), kvk: str | None = None
) -> Identity:
    return Identity(provider_id or name, names or (name,), kvk)


def matches(known: Identity, wanted: Identity) -> list[frozenset[MatchOn]]:
    index = KnownProviders()
    index.add(known)
    index.add(identity("Heel Anders"))
    return [each.on for each in index.matches(wanted)]


@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("Zorggroep Wilgenoord", MatchOn.NAME),
        ("Stichting ZORGGROEP WILGENOORD", MatchOn.NAME),
        ("Wilgenoord Zorggroep B.V.", MatchOn.NEAR_NAME),
        ("Zorg Groep Wilgenoord", MatchOn.NEAR_NAME),
        ("Zorggroep Wilgenoort", MatchOn.NEAR_NAME),
        ("Zorggroep Wilgneoord", MatchOn.NEAR_NAME),
        ("Zoorggroep Wilgenoord", MatchOn.NEAR_NAME),
        ("Zorggroep Wilgenhof", None),
        ("Zorggroep Wilgenoord Oost", None),
        ("Thuiszorg Wilgenoord", None),
        ("Zorggroep Wilgenoord 2", None),
    ],
)
def test_a_name_is_known_in_spite_of_one_misspelt_word(name: str, on: MatchOn | None) -> None:
    found = matches(identity("Zorggroep Wilgenoord"), identity(name, provider_id="new"))
    assert found == ([frozenset({on})] if on else [])


@pytest.mark.parametrize(
    ("name", "other"), [("Zon", "Zin"), ("Zorg A", "Zorg B"), ("Zorg Oost", "Zorg West")]
)
def test_short_words_are_other_words(name: str, other: str) -> None:
    assert matches(identity(name), identity(other)) == []


def test_a_trade_name_counts_as_a_name() -> None:
    known = identity("Koepel", names=("Koepel", "Linde Thuis"))
    assert matches(known, identity("Linde Thuis")) == [frozenset({MatchOn.NAME})]


def test_two_kvk_numbers_are_two_providers_unless_one_digit_is_off() -> None:
    known = identity("Zorg Linde", kvk=KVK)
    assert matches(known, identity("Zorg Linden", kvk=OTHER_KVK)) == []
    assert matches(known, identity("Zorg Linden", kvk="08174952")) == [frozenset({MatchOn.NEAR_NAME})]
    assert matches(known, identity("Zorg Linde", provider_id="x", kvk=OTHER_KVK)) == [
        frozenset({MatchOn.NAME})
    ]


def test_a_provider_is_never_its_own_double() -> None:
    known = identity("Zorg Linde", kvk=KVK)
    assert matches(known, known) == []


@pytest.mark.parametrize(
    ("wanted", "known", "on", "sure"),
    [
        (KVK, KVK, {MatchOn.KVK}, True),
        (None, KVK, {MatchOn.AGB, MatchOn.NAME}, True),
        (OTHER_KVK, KVK, {MatchOn.AGB, MatchOn.NAME}, False),
        (None, None, {MatchOn.AGB}, False),
        (None, None, {MatchOn.NAME}, False),
        (None, None, {MatchOn.LOCATION, MatchOn.NEAR_NAME}, False),
    ],
)
def test_only_the_kvk_number_or_name_and_agb_together_are_sure(
    wanted: str | None, known: str | None, on: set[MatchOn], sure: bool
) -> None:
    one = Identity("a", ("A",), wanted)
    assert certain(one, Match(Identity("b", ("B",), known), frozenset(on))) is sure


def test_the_surest_match_comes_first() -> None:
    index = KnownProviders()
    index.add(identity("Zorg Linden"))
    index.add(identity("Koepel", kvk=KVK))
    found = index.matches(identity("Zorg Linde", kvk=KVK))
    assert [each.identity.names[0] for each in found] == ["Koepel", "Zorg Linden"]


def test_many_names_of_one_pattern_are_not_compared_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    distance = doubles.OSA.distance

    def counted(one: str, other: str, *, score_cutoff: int) -> int:
        nonlocal compared
        compared += 1
        return distance(one, other, score_cutoff=score_cutoff)

    monkeypatch.setattr(doubles, "OSA", type("Counting", (), {"distance": staticmethod(counted)}))
    index = KnownProviders()
    for number in range(2000):
        each = identity(f"Zorgaanbieder {number:04} Waterbeke")
        assert index.matches(each) == ()
        index.add(each)
    assert compared < 2000 * 20
