"""Observations of another framework version count where anchors are the same or somebody said so."""

from contractbeoordeling.domain.comparability import Versions
from contractbeoordeling.domain.framework import Framework
from tests.usecases.small_round import criterion, framework, theme


def version(anchors: str, key: str = "zorg", statement: str = "Het gaat goed.") -> Framework:
    words = {score: f"{anchors} {score}" for score in range(1, 6)}
    return framework(theme("1", criterion(key, "1.1", anchors=words, statement=statement)))


def versions(declared: dict[tuple[str, str, str], bool] | None = None) -> Versions:
    frameworks = {
        "a": version("een"),
        "b": version("twee"),
        "c": version("drie"),
        "d": version("een"),
        "e": version("een", statement="Het gaat uitstekend."),
        "f": version("een", statement="Het gaat uitstekend."),
    }
    return Versions(frameworks, declared or {})


def test_a_version_compares_with_itself() -> None:
    assert versions().comparable("zorg", "a", "a")


def test_equal_anchors_compare_and_other_anchors_do_not() -> None:
    assert versions().comparable("zorg", "a", "d")
    assert not versions().comparable("zorg", "a", "b")


def test_another_wording_with_equal_anchors_compares() -> None:
    assert versions().comparable("zorg", "a", "e")


def test_declaration_decides_against_equal_anchors() -> None:
    assert not versions({("zorg", "a", "d"): False}).comparable("zorg", "a", "d")


def test_declarations_make_a_chain() -> None:
    chain = versions({("zorg", "a", "b"): True, ("zorg", "b", "c"): True})
    assert chain.comparable("zorg", "a", "c")
    assert chain.comparable("zorg", "d", "c")


def test_declaration_holds_both_ways() -> None:
    said = versions({("zorg", "a", "b"): True, ("zorg", "d", "e"): False})
    assert said.comparable("zorg", "b", "a")
    assert not said.comparable("zorg", "e", "d")


def test_later_version_without_a_change_does_not_get_round_a_declaration() -> None:
    said = versions({("zorg", "a", "e"): False})
    assert not said.comparable("zorg", "a", "f")
    assert said.comparable("zorg", "e", "f")


def test_criterion_that_a_version_lacks_does_not_compare() -> None:
    assert not versions().comparable("rust", "a", "d")
