"""What is asked about two versions."""

import pytest

from contractbeoordeling.domain.framework import Change, compare_frameworks
from tests.domain.framework.changing import CRITERION, Json, changed, content, framework


def changes(data: Json) -> dict[str, set[Change]]:
    """Return what changed since the default, per key."""
    compared = compare_frameworks(framework(content()), framework(data))
    return {each.key: set(each.changes) for each in compared}


def test_the_same_content_has_no_changes() -> None:
    assert changes(content()) == {}


@pytest.mark.parametrize(
    ("value", "path", "change"),
    [
        ("Andere stelling.", ("statement",), Change.WORDING),
        ("Andere naam", ("name",), Change.WORDING),
        ("Andere vraag?", ("questions", "provider"), Change.WORDING),
        ("Wat nog?", ("certificate", "question"), Change.WORDING),
        ("Ander anker", ("anchors", "4"), Change.ANCHORS),
        (3, ("weights", "access"), Change.WEIGHTS),
        ("1.9", ("code",), Change.CODE),
        (["wmo"], ("laws",), Change.SCOPE),
        (["begeleiding"], ("care_forms",), Change.SCOPE),
        (["task"], ("not_for_variants",), Change.SCOPE),
        (True, ("shared_with_municipality",), Change.BACKGROUND),
        ("Wmo 3.1", ("legal_basis",), Change.BACKGROUND),
    ],
)
def test_a_change_is_named_by_its_kind(value: object, path: tuple[str, ...], change: Change) -> None:
    assert changes(changed(value, *CRITERION, *path)) == {"bejegening-en-vertrouwen": {change}}


def test_other_certificates_are_a_change() -> None:
    path = ("themes", 8, "criteria", 0, "certificate", "names")
    assert changes(changed(["ISO 9001"], *path)) == {"kwaliteitssysteem-werkt": {Change.CERTIFICATE}}


def test_a_criterion_in_another_theme_is_moved_and_not_new() -> None:
    data = content()
    data["themes"][3]["criteria"].append(data["themes"][0]["criteria"].pop(0))
    assert changes(data) == {"bejegening-en-vertrouwen": {Change.MOVED}}


def test_added_and_removed_criteria_are_known_by_their_keys() -> None:
    data = content()
    data["themes"][0]["criteria"][0]["key"] = "iets-nieuws"
    assert changes(data) == {"iets-nieuws": {Change.ADDED}, "bejegening-en-vertrouwen": {Change.REMOVED}}


def test_wording_stays_comparable_and_anchors_do_not_unless_said() -> None:
    old = framework(content())
    (wording,) = compare_frameworks(old, framework(changed("Anders.", *CRITERION, "statement")))
    (anchors,) = compare_frameworks(old, framework(changed("Anders.", *CRITERION, "anchors", "1")))
    (weights,) = compare_frameworks(old, framework(changed(3, *CRITERION, "weights", "access")))
    assert (wording.asks_comparability, wording.proposed_comparable) == (True, True)
    assert (anchors.asks_comparability, anchors.proposed_comparable) == (True, False)
    assert weights.asks_comparability is False
