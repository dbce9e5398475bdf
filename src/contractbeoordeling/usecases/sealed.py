"""What a seal holds, for who goes on from it: its envelope where it is whole, and the result that follows from it."""

import json
from hashlib import sha256
from typing import Any, cast

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.seal.reading import UnreadableEnvelope, read_envelope
from contractbeoordeling.storage.store import Store


def determined_version(store: Store, participation: Participation) -> AssessmentVersion | None:
    """Return the newest version that was determined: a reopened one stands until the next is."""
    versions = store.find(AssessmentVersion, participation_id=participation.id)
    done = [each for each in versions if each.determined_at is not None]
    return max(done, key=_number, default=None)


def whole_envelope(store: Store, version: AssessmentVersion) -> dict[str, Any] | None:
    """Return the envelope of a version; None where it isn't there or isn't whole.

    What is wrong with it, `check` and `assessment verify` say.
    """
    content = store.content(version.seal_sha256) if version.seal_sha256 else None
    if content is None or sha256(content).hexdigest() != version.seal_sha256:
        return None
    try:
        return cast("dict[str, Any]", read_envelope(content))
    except UnreadableEnvelope:
        return None


def sealed_result(store: Store, version: AssessmentVersion) -> CaseResult | None:
    """Return what follows from the sealed case, as anyone can recompute it; None without a whole seal."""
    envelope = whole_envelope(store, version)
    if envelope is None or "case" not in envelope:
        return None
    cases = read_cases(json.dumps(envelope["case"]).encode("utf-8")).cases
    return evaluate(cases[0], sensitivity=False, agreement=False) if len(cases) == 1 else None


def _number(version: AssessmentVersion) -> int:
    return version.version
