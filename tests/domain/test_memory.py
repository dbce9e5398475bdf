"""Collecting garbage is put off for a while, and comes back as it was."""

import gc

import pytest

from contractbeoordeling.domain.memory import without_collecting


def test_collecting_stops_and_goes_on_again_also_after_an_error() -> None:
    @without_collecting()
    def fails() -> None:
        raise ValueError(str(gc.isenabled()))

    with pytest.raises(ValueError, match="False"):
        fails()
    assert gc.isenabled()


def test_who_had_stopped_collecting_already_keeps_it_stopped() -> None:
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
