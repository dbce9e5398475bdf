"""Every rating of one assessment with what it rests on: the whole, the themes and the criteria, in that order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractbeoordeling.domain.assessment import Deviation, Level, WrittenFinding
from contractbeoordeling.domain.canonical import canonical_bytes
from contractbeoordeling.domain.framework import Criterion, Theme
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.method.themes import OverallResult, ThemeResult
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import AssessmentFile
from contractbeoordeling.usecases.assessments.outcome import BothRatings, sealed_content
from contractbeoordeling.usecases.assessments.place import Place
from contractbeoordeling.usecases.assessments.show import WholeAssessment

Result = OverallResult | ThemeResult | CriterionResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """One place with both ratings, its result, and what a person said there; `about` is None for the whole."""

    place: Place
    ratings: BothRatings
    about: Theme | Criterion | None
    result: Result
    deviation: Deviation | None
    finding: WrittenFinding | None


@dataclass(frozen=True, slots=True)
class RatedAssessment:
    """All places of an assessment, computed as they were sealed where they are."""

    whole: WholeAssessment
    result: CaseResult
    places: tuple[Rated, ...]

    @property
    def parameters(self) -> Parameters:
        """The numbers that the method worked with."""
        return self.result.case.parameters

    @property
    def blind_levels(self) -> tuple[Level, ...]:
        """The levels at which the round works blind."""
        return self.whole.file.computed.context.round.blind_levels

    def hidden_under(self, rated: Rated) -> list[Rated]:
        """Return what has to be shown before a rating can be: itself, and whatever it is computed from."""
        hidden = [
            each for each in self.places if each.ratings.blind and each.place.level in self.blind_levels
        ]
        if rated.about is None:
            return hidden
        under = {rated.about.code}
        if isinstance(rated.about, Theme):
            under |= {each.code for each in rated.about.criteria}
        return [each for each in hidden if each.about is not None and each.about.code in under]


def rated_assessment(store: Store, whole: WholeAssessment) -> RatedAssessment:
    """Return every rating of an assessment; what is sealed is read from its seal."""
    result = _result(store, whole.file)
    return RatedAssessment(whole, result, tuple(_places(whole, result)))


def _result(store: Store, file: AssessmentFile) -> CaseResult:
    envelope = None if file.version is None else sealed_content(store, file.version)
    if envelope is None:
        return file.computed.result
    (case,) = read_cases(canonical_bytes(envelope["case"])).cases
    return evaluate(case)


def _places(whole: WholeAssessment, result: CaseResult) -> Iterator[Rated]:
    both = {(each.level, each.code): each for each in whole.outcome.ratings}
    said = _Said(whole.file)
    place = Place(Level.OVERALL)
    yield said.rated(place, both[Level.OVERALL, ""], None, result.overall)
    criteria = {each.code: each for each in result.criteria}
    themes: Mapping[str, ThemeResult] = {each.code: each for each in result.themes}
    for theme in whole.file.framework.themes:
        if theme.code not in themes:
            continue
        place = Place(Level.THEME, theme.key)
        yield said.rated(place, both[Level.THEME, theme.code], theme, themes[theme.code])
        for criterion in theme.criteria:
            if criterion.code in criteria:
                place = Place(Level.CRITERION, criterion.key)
                ratings = both[Level.CRITERION, criterion.code]
                yield said.rated(place, ratings, criterion, criteria[criterion.code])


class _Said:
    """What people said of an assessment, by place."""

    def __init__(self, file: AssessmentFile) -> None:
        self._deviations = {(each.level, each.subject_key): each for each in file.deviations}
        self._findings = {(each.level, each.subject_key): each for each in file.findings}

    def rated(
        self, place: Place, ratings: BothRatings, about: Theme | Criterion | None, result: Result
    ) -> Rated:
        """Return a place with what was said there."""
        at = place.level, place.key
        return Rated(
            place=place,
            ratings=ratings,
            about=about,
            result=result,
            deviation=self._deviations.get(at),
            finding=self._findings.get(at),
        )
