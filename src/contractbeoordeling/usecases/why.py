"""Why this verdict: everything that a participation's result rests on, per criterion, per theme and for the whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation, Level
from contractbeoordeling.domain.framework import Theme
from contractbeoordeling.domain.method.consequences import Consequence, consequences
from contractbeoordeling.domain.method.explanation import (
    CriterionReason,
    WholeReason,
    explain_criterion,
    explain_overall,
    explain_theme,
)
from contractbeoordeling.domain.method.themes import ThemeResult
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assess import Assessment
from contractbeoordeling.usecases.pictures import CriterionPicture, Said, provider_picture


@dataclass(frozen=True, slots=True)
class CriterionWhy:
    """One criterion with its reasons, what follows from it, and what a person made of it."""

    picture: CriterionPicture
    reason: CriterionReason
    follows: tuple[Consequence, ...]
    deviation: Deviation | None


@dataclass(frozen=True, slots=True)
class ThemeWhy:
    """One theme with its reason and its criteria; `blind` where what was computed may not be shown yet."""

    theme: Theme
    result: ThemeResult
    reason: WholeReason
    criteria: tuple[CriterionWhy, ...]
    deviation: Deviation | None
    blind: bool = False


@dataclass(frozen=True, slots=True)
class ProviderWhy:
    """One participation: the whole, and every theme."""

    assessment: Assessment
    reason: WholeReason
    themes: tuple[ThemeWhy, ...]
    deviation: Deviation | None
    blind: bool = False

    def about(self, code: str | None = None) -> Iterator[tuple[ThemeWhy, tuple[CriterionWhy, ...]]]:
        """Give the themes with their criteria: all of them, or the one with this code."""
        for theme in self.themes:
            criteria = tuple(each for each in theme.criteria if code in (None, each.picture.criterion.code))
            if criteria:
                yield theme, criteria


def provider_why(reader: Reader, participation: Participation) -> ProviderWhy:
    """Return why a participation is assessed as it is; deviations are those of its newest version."""
    picture = provider_picture(reader, participation)
    made = deviations_of(reader, participation)
    parameters = picture.assessment.case.parameters
    themes = tuple(
        ThemeWhy(
            theme=theme.theme,
            result=theme.result,
            reason=explain_theme(theme.result),
            criteria=tuple(
                CriterionWhy(
                    picture=each,
                    reason=explain_criterion(each.result, parameters),
                    follows=consequences(
                        each.result, self_evaluation_asked=each.own.said is not Said.CERTIFICATE
                    ),
                    deviation=made.get((Level.CRITERION, each.criterion.key)),
                )
                for each in theme.criteria
            ),
            deviation=made.get((Level.THEME, theme.theme.key)),
            blind=theme.blind,
        )
        for theme in picture.themes
    )
    return ProviderWhy(
        assessment=picture.assessment,
        reason=explain_overall(picture.assessment.result.overall),
        themes=themes,
        deviation=made.get((Level.OVERALL, "")),
        blind=picture.blind,
    )


def deviations_of(reader: Reader, participation: Participation) -> Mapping[tuple[Level, str], Deviation]:
    """Return what a person made of the newest version of an assessment, by level and key."""
    versions = reader.find(AssessmentVersion, participation_id=participation.id)
    if not versions:
        return {}
    newest = max(versions, key=_version)
    found = reader.find(Deviation, assessment_id=newest.id)
    return {(each.level, each.subject_key): each for each in found}


def _version(version: AssessmentVersion) -> int:
    return version.version
