"""Identities are made by the program: UUID version 7, in the order of making."""

import time
import uuid

from contractbeoordeling.domain.record import new_id


def test_id_is_a_uuid_of_version_7() -> None:
    made = uuid.UUID(new_id())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_ids_are_never_the_same_and_sort_by_time() -> None:
    first = new_id()
    time.sleep(0.002)
    later = [new_id() for _ in range(2_000)]
    assert len(set(later)) == len(later)
    assert first < min(later)


def test_id_tells_the_time_of_making() -> None:
    milliseconds = uuid.UUID(new_id()).int >> 80
    assert abs(milliseconds - time.time() * 1000) < 5_000
