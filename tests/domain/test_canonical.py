"""Canonical JSON and its hash."""

from contractbeoordeling.domain.canonical import canonical_bytes, content_hash


def test_keys_are_sorted_and_nothing_is_spaced() -> None:
    assert canonical_bytes({"b": [1, True, None], "a": "é"}) == '{"a":"é","b":[1,true,null]}'.encode()


def test_texts_and_keys_are_composed() -> None:
    assert canonical_bytes({"e\u0301": "e\u0301"}) == canonical_bytes({"é": "é"})


def test_the_hash_is_of_the_canonical_bytes() -> None:
    assert content_hash({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
