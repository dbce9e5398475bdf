"""Every act has a name to undo it by."""

from __future__ import annotations

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.wording.acts import ACTS


def test_every_verb_has_its_own_words() -> None:
    assert [verb for verb in Verb if verb not in ACTS] == []
    assert len(set(ACTS.values())) == len(ACTS)
