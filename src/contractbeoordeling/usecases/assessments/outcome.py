"""What a provider's assessment says, everywhere in two columns: what was computed, and what a person determined."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation, Level
from contractbeoordeling.domain.blind import Place
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.writing import result_document
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.blind import blinded, hidden_codes
from contractbeoordeling.usecases.assessments.drafted import ratings_in
from contractbeoordeling.usecases.assessments.file import AssessmentFile
from contractbeoordeling.usecases.assessments.place import code_of


@dataclass(frozen=True, slots=True)
class BothRatings:
    """A rating as computed and as it stands after a person's deviation; equal where nobody deviated.

    Both are None where the round works `blind` and nobody saw it yet.
    """

    level: Level
    code: str
    computed: int | None
    standing: int | None
    blind: bool = False


@dataclass(frozen=True, slots=True)
class AssessmentOutcome:
    """The result as JSON with both ratings at every place; `sealed` tells that it can't change any more."""

    result: Mapping[str, Any]
    ratings: tuple[BothRatings, ...]
    sealed: bool

    @property
    def overall(self) -> BothRatings:
        """The rating of the whole."""
        return next(each for each in self.ratings if each.level is Level.OVERALL)


def outcome_of(store: Store, file: AssessmentFile) -> AssessmentOutcome:
    """Return what the newest version says: from its seal where it has one, else as computed now."""
    envelope = None if file.version is None else sealed_content(store, file.version)
    if envelope is not None:
        return sealed_outcome(envelope)
    hidden = hidden_codes(store, file.computed)
    result: Mapping[str, Any] = blinded(result_document(_whole(file.computed.result)), hidden)
    own = {at: rating for at, rating in _deviations(file.deviations, file.framework) if at not in hidden}
    return AssessmentOutcome(result, _both(result, own, hidden), sealed=False)


def sealed_content(store: Store, version: AssessmentVersion) -> Mapping[str, Any] | None:
    """Return what a sealed version holds, unchecked; None where it isn't sealed or the content can't be read."""
    content = None if version.seal_sha256 is None else store.content(version.seal_sha256)
    if content is None:
        return None
    try:
        return json.loads(content)
    except ValueError:
        return None


def sealed_outcome(envelope: Mapping[str, Any]) -> AssessmentOutcome:
    """Return what an envelope in which nothing is wrong says."""
    own = {
        (Level(each["level"]), str(each["code"])): int(each["determined"])
        for each in envelope["human"]["deviations"]
    }
    return AssessmentOutcome(envelope["result"], _both(envelope["result"], own), sealed=True)


def _whole(result: CaseResult) -> CaseResult:
    """Return a result with its agreement and sensitivity, which a list leaves out."""
    return result if result.agreement is not None else evaluate(result.case)


def _deviations(
    deviations: Iterable[Deviation], framework: Framework
) -> Iterable[tuple[tuple[Level, str], int]]:
    for each in deviations:
        yield (each.level, code_of(framework, each.level, each.subject_key)), each.determined


def _both(
    result: Mapping[str, Any], own: Mapping[Place, int], hidden: Collection[Place] = ()
) -> tuple[BothRatings, ...]:
    return tuple(
        BothRatings(level, code, rating, own.get((level, code), rating), (level, code) in hidden)
        for (level, code), rating in ratings_in(result).items()
    )
