"""The hash of the canonical content is what a version is."""

import json
import unicodedata

from contractbeoordeling.domain.framework import framework_bytes, framework_hash
from tests.domain.framework.changing import CRITERION, changed, content, framework

STATEMENT = (*CRITERION, "statement")


def test_the_canonical_content_reads_back_as_the_same_version() -> None:
    made = framework(content())
    again = framework(json.loads(framework_bytes(made)))
    assert again == made
    assert framework_hash(again) == framework_hash(made)


def test_canonical_content_is_sorted_without_spaces_and_readable() -> None:
    text = framework_bytes(framework(content())).decode()
    assert text.startswith('{"figures":{"agree":["50","65","80","90"],"mark":["11/2",')
    assert "beëindiging" in text
    assert text.endswith('"version":"1.0-concept"}')


def test_one_letter_makes_another_version() -> None:
    other = framework(changed("De inwoner voelt zich gehoord.", *STATEMENT))
    assert framework_hash(other) != framework_hash(framework(content()))


def test_the_spelling_of_accents_breaks_and_outer_space_makes_no_other_version() -> None:
    composed = "Eén regel.\nTwee regels, cliënt."
    spelled = unicodedata.normalize("NFD", f"  {composed} ").replace("\n", "\r\n")
    one, other = (framework(changed(text, *STATEMENT)) for text in (composed, spelled))
    assert framework_hash(one) == framework_hash(other)


def test_the_order_of_fields_makes_no_other_version_and_that_of_criteria_does() -> None:
    data = dict(reversed(content().items()))
    assert framework_hash(framework(data)) == framework_hash(framework(content()))
    data["themes"][0]["criteria"].reverse()
    assert framework_hash(framework(data)) != framework_hash(framework(content()))
