"""Whatever is changed in a sealed assessment is found, and named where there is something to hold it against."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contractbeoordeling.domain.seal.check import SealDifference, SealFault, verify, verify_chain
from contractbeoordeling.domain.seal.envelope import Envelope, with_hash
from contractbeoordeling.domain.seal.reading import UnreadableEnvelope, read_envelope
from tests.domain.seal.sealed import any_case, sealed

Place = tuple[str | int, ...]
SEALED = sealed(any_case(1))


def leaves(value: Any, place: Place = ()) -> Iterator[Place]:
    """The places of all values that hold no others."""
    held: dict[Any, Any] = {}
    if isinstance(value, dict):
        held = cast("dict[Any, Any]", value)
    elif isinstance(value, list):
        held = dict(enumerate(cast("list[Any]", value)))
    for name, each in held.items():
        yield from leaves(each, (*place, name))
    if not held:
        yield place


def at(envelope: Any, place: Place) -> Any:
    for name in place:
        envelope = envelope[name]
    return envelope


def flipped(place: Place, value: Any) -> Envelope:
    """A copy of the envelope with another value in one place."""
    changed: Envelope = copy.deepcopy(SEALED)
    at(changed, place[:-1])[place[-1]] = value
    return changed


def said(place: Place) -> str:
    words = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in place)
    return words.removeprefix(".")


_VALUES: list[Any] = ["", "x", "4", "5/2", 1, 4, True, False, None, [], {}]
OTHERS = st.sampled_from(_VALUES)


@given(st.sampled_from(list(leaves(SEALED))), OTHERS)
def test_every_value_that_is_changed_is_named(place: Place, other: object) -> None:
    changed = flipped(place, other)
    if json.dumps(changed, sort_keys=True) == json.dumps(SEALED, sort_keys=True):
        return
    assert SealFault.OTHER_HASH in codes(verify(changed))
    named = [each.place for each in verify(changed, kept=SEALED) if each.code is SealFault.CHANGED]
    assert named == ([] if place == ("seal", "hash") else [said(place)])


@given(st.sampled_from([each for each in leaves(SEALED) if each[0] == "result"]), OTHERS)
def test_changed_result_is_named_also_where_the_hash_was_made_anew(place: Place, other: object) -> None:
    changed = with_hash(flipped(place, other))
    if changed == SEALED and json.dumps(changed) == json.dumps(SEALED):
        return
    named = [each.place for each in verify(changed) if each.code is SealFault.OTHER_RESULT]
    assert named == [said(place)]


def codes(found: list[SealDifference]) -> set[SealFault]:
    return {each.code for each in found}


def rated_deviation() -> int:
    return next(n for n, each in enumerate(at(SEALED, ("human", "deviations"))) if each["computed"] < 4)


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (("human", "deviations", 0, "computed"), 9, SealFault.OTHER_RATING),
        (("human", "deviations", 0, "code"), "9.9", SealFault.OTHER_RATING),
        (("human", "deviations", rated_deviation(), "determined"), 5, SealFault.NOT_ONE_STEP),
        (("human", "deviations", 0, "determined"), True, SealFault.NOT_ONE_STEP),
        (("sources", 0, "id"), "elders", SealFault.SOURCES_INCOMPLETE),
        (("framework", "criteria", 0, "code"), "9.9", SealFault.CRITERIA_INCOMPLETE),
        (("seal", "method"), "2", SealFault.METHOD_UNKNOWN),
        (("case", "reference_date"), "gisteren", SealFault.CASE_UNREADABLE),
        (("case", "themes"), [], SealFault.OTHER_RESULT),
        (("human",), None, SealFault.PART_MISSING),
        (("extra",), {}, SealFault.PART_UNKNOWN),
    ],
)
def test_envelope_that_contradicts_itself_is_found_by_itself(
    place: Place, value: object, code: SealFault
) -> None:
    changed = flipped(place, value)
    assert code in codes(verify(with_hash(changed)))


EVERYWHERE = sorted({place[:length] for place in leaves(SEALED) for length in range(1, len(place))}, key=str)


@settings(max_examples=200)
@given(st.sampled_from(EVERYWHERE), OTHERS)
def test_part_of_another_shape_never_breaks_the_check(place: Place, other: Any) -> None:
    changed = with_hash(flipped(place, other)) if place != ("seal",) else flipped(place, other)
    assert [each.place for each in verify(changed, kept=SEALED)] != []
    verify_chain([changed, SEALED])


def test_difference_shows_both_sides() -> None:
    rating = at(SEALED, ("result", "overall", "rating"))
    (found,) = verify(with_hash(flipped(("result", "overall", "rating"), "x")))
    assert found == SealDifference("result.overall.rating", SealFault.OTHER_RESULT, '"x"', json.dumps(rating))


def chain(length: int) -> list[Envelope]:
    envelopes = [SEALED]
    while len(envelopes) < length:
        envelopes.append(sealed(any_case(len(envelopes)), previous=envelopes[-1]))
    return envelopes


def test_versions_follow_each_other() -> None:
    assert verify_chain([]) == verify_chain(chain(1)) == verify_chain(chain(3)) == []


def test_version_that_was_changed_taken_out_or_put_elsewhere_breaks_the_chain() -> None:
    first, second, third = chain(3)
    changed = with_hash(flipped(("seal", "by"), "Iemand Anders"))
    assert [each.place for each in verify_chain([changed, second, third])] == ["[2].seal.previous"]
    gone = [each.place for each in verify_chain([first, third])]
    assert gone == ["[2].seal.previous", "[2].seal.version"]
    foreign = with_hash({**third, "seal": {**at(third, ("seal",)), "participation": "p2"}})
    assert codes(verify_chain([first, second, foreign])) == {SealFault.OTHER_PARTICIPATION}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"PK", "broken_json"),
        (b"[]", "not_an_object"),
        (b'{"a": 1, "a": 1}', "repeated_field"),
        (b'{"a": {"\xc3\xa9": 1, "e\xcc\x81": 2}}', "repeated_field .a"),
        (b'{"a": [1.0]}', r"not_whole .a\[0\]"),
        (b'{"a": NaN}', "not_whole .a"),
        (b'{"a": "\\ud800"}', "not_utf_8"),
        (b'{"a": ' + b"[" * 60 + b"]" * 60 + b"}", "too_deep"),
        (b'{"a": ' + b"[" * 5000 + b"]" * 5000 + b"}", "too_deep"),
    ],
)
def test_file_that_could_be_read_in_two_ways_is_no_envelope(content: bytes, why: str) -> None:
    with pytest.raises(UnreadableEnvelope, match=why):
        read_envelope(content)
