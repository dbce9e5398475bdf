"""The framework (kwaliteitskader): what is asked, of whom, against which anchors, with which weights."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contractbeoordeling.domain.contract import FinancingVariant
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.domain.framework.norms import NormTable
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.provider import Law

SCORES = (1, 2, 3, 4, 5)
WEIGHTS = (0, 1, 2, 3)
DEFAULT_REPLY_DAYS = 14
SHORT_QUESTIONS = 8
"""The most questions that residents are asked."""


class CertificateCoverage(StrEnum):
    """How much of a criterion a valid certificate answers."""

    NONE = "none"
    PARTLY = "partly"
    WHOLE = "whole"


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """Which certificates cover a criterion, and what is still asked where they do so partly."""

    coverage: CertificateCoverage = CertificateCoverage.NONE
    names: tuple[str, ...] = ()
    question: str = ""
    explanation: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Criterion:
    """One statement that every party scores against the same anchors.

    `key` stays when code, name or wording change. `questions` holds only parties that are asked,
    `weights` (0-3, how well a perspective can know it) every perspective, `anchors` every score.
    Without `laws` or `care_forms` it is meant for all of them.
    """

    key: str
    code: str
    name: str
    statement: str
    questions: Mapping[Party, str] = field(hash=False)
    weights: Mapping[Perspective, int] = field(hash=False)
    anchors: Mapping[int, str] = field(hash=False)
    certificate: Certificate = Certificate()
    legal_basis: str = ""
    shared_with_municipality: bool = False
    indicator: str = ""
    laws: tuple[Law, ...] = ()
    care_forms: tuple[str, ...] = ()
    not_for_variants: tuple[FinancingVariant, ...] = ()
    short_resident_question: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Theme:
    """A group of criteria; a core theme (kernthema) is asked every year."""

    key: str
    code: str
    name: str
    core: bool
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class LegendEntry:
    """An abbreviation of the framework and what it stands for."""

    term: str
    meaning: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Framework:
    """One version of a framework; `version` is its label, its identity is the hash of its content.

    `scale` gives each score its word, `reply_days` is the term of the right of reply (R12) and
    `figures` turns residents' marks and percentages into scores, and `norms` figures that were measured.
    """

    name: str
    version: str
    scale: Mapping[int, str] = field(hash=False)
    themes: tuple[Theme, ...]
    parameters: Parameters = field(default_factory=Parameters)
    reply_days: int = DEFAULT_REPLY_DAYS
    figures: FigureSteps = field(default_factory=FigureSteps)
    legend: tuple[LegendEntry, ...] = ()
    norms: tuple[NormTable, ...] = ()

    @property
    def criteria(self) -> Iterator[Criterion]:
        """Every criterion, in the order of the themes."""
        for theme in self.themes:
            yield from theme.criteria

    def criterion(self, key: str) -> Criterion | None:
        """Return the criterion with this key."""
        return next((each for each in self.criteria if each.key == key), None)

    def theme(self, code: str) -> Theme | None:
        """Return the theme with this code."""
        return next((each for each in self.themes if each.code == code), None)

    def theme_of(self, key: str) -> Theme | None:
        """Return the theme that holds the criterion with this key."""
        return next((each for each in self.themes if any(c.key == key for c in each.criteria)), None)
