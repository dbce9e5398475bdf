"""What a round asks of whom about one participation, and why the rest is left out (the method, scope of a round).

A criterion is in scope by theme, law, form of care, financing variant and the contract manager's
word. What a valid certificate covers stays in scope: only the provider is not asked.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.framework import CertificateCoverage, Criterion, Framework, Theme
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Certificate, Provider


class SkipReason(StrEnum):
    """Why a criterion is not in scope, or a question is not asked."""

    THEME = "theme"
    LAW = "law"
    CARE_FORM = "care_form"
    VARIANT = "variant"
    NOT_APPLICABLE = "not_applicable"
    CERTIFICATE = "certificate"
    NO_QUESTION = "no_question"


@dataclass(frozen=True, slots=True)
class Skip:
    """A criterion left out, or not asked of one party; `detail` is the written reason or certificate."""

    criterion_key: str
    reason: SkipReason
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What scope depends on: the provider, its contracts and certificates, and what was declared.

    `contracts` are those of the assessed subject; `not_applicable` gives the reason per key.
    """

    provider: Provider
    contracts: Sequence[Contract] = ()
    certificates: Sequence[Certificate] = ()
    not_applicable: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Scope:
    """The themes with their criteria in scope, and what was left out."""

    themes: tuple[tuple[Theme, tuple[Criterion, ...]], ...]
    skipped: tuple[Skip, ...]

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Every criterion in scope, in the order of the framework."""
        return tuple(each for _, criteria in self.themes for each in criteria)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to one party about one criterion; `certificate` where one covers it partly."""

    theme: Theme
    criterion: Criterion
    text: str
    certificate: str = ""


def scope_of(framework: Framework, theme_codes: Collection[str], subject: Subject) -> Scope:
    """Return which criteria are assessed for a subject, in the framework's order."""
    themes: list[tuple[Theme, tuple[Criterion, ...]]] = []
    skipped: list[Skip] = []
    for theme in framework.themes:
        kept: list[Criterion] = []
        for criterion in theme.criteria:
            skip = (
                _unfit(criterion, subject)
                if theme.core or theme.code in theme_codes
                else Skip(criterion.key, SkipReason.THEME)
            )
            if skip is None:
                kept.append(criterion)
            else:
                skipped.append(skip)
        if kept:
            themes.append((theme, tuple(kept)))
    return Scope(tuple(themes), tuple(skipped))


def questions(
    scope: Scope, party: Party, subject: Subject, day: date
) -> tuple[tuple[Asked, ...], tuple[Skip, ...]]:
    """Return what a party is asked about the criteria in scope, and what it is not asked and why."""
    asked: list[Asked] = []
    skipped: list[Skip] = []
    for theme, criteria in scope.themes:
        for criterion in criteria:
            question = _question(theme, criterion, party, subject.certificates, day)
            if isinstance(question, Skip):
                skipped.append(question)
            else:
                asked.append(question)
    return tuple(asked), tuple(skipped)


def covering_certificate(
    criterion: Criterion, certificates: Sequence[Certificate], day: date
) -> Certificate | None:
    """Return the certificate, valid on a day, that covers this criterion at least partly."""
    if criterion.certificate.coverage is CertificateCoverage.NONE:
        return None
    names = {name.casefold() for name in criterion.certificate.names}
    return next((each for each in certificates if each.kind.casefold() in names and each.valid_on(day)), None)


def _unfit(criterion: Criterion, subject: Subject) -> Skip | None:
    provider, laws = subject.provider, _laws(subject)
    if criterion.laws and laws and not laws & set(criterion.laws):
        return Skip(criterion.key, SkipReason.LAW)
    forms = {each.casefold() for each in criterion.care_forms}
    if forms and provider.care_forms and not forms & {each.casefold() for each in provider.care_forms}:
        return Skip(criterion.key, SkipReason.CARE_FORM)
    variants = [each.variant for each in subject.contracts]
    if variants and all(each is not None and each in criterion.not_for_variants for each in variants):
        return Skip(criterion.key, SkipReason.VARIANT)
    if criterion.key in subject.not_applicable:
        return Skip(criterion.key, SkipReason.NOT_APPLICABLE, subject.not_applicable[criterion.key])
    return None


def _laws(subject: Subject) -> set[str]:
    """Return the laws of the contracts, and where one of them is unknown those that the provider works under.

    Nothing is unknown: that leaves no criterion out.
    """
    laws: set[str] = {each.law for each in subject.contracts if each.law is not None}
    if subject.contracts and all(each.law is not None for each in subject.contracts):
        return laws
    return laws | set(subject.provider.laws) if subject.provider.laws else set()


def _question(
    theme: Theme,
    criterion: Criterion,
    party: Party,
    certificates: Sequence[Certificate],
    day: date,
) -> Asked | Skip:
    text = criterion.questions.get(party, "")
    if party is Party.PROVIDER:
        covering = covering_certificate(criterion, certificates, day)
        if covering is not None:
            if criterion.certificate.coverage is CertificateCoverage.WHOLE:
                return Skip(criterion.key, SkipReason.CERTIFICATE, covering.kind)
            return Asked(theme, criterion, criterion.certificate.question or text, covering.kind)
    if not text:
        return Skip(criterion.key, SkipReason.NO_QUESTION)
    return Asked(theme, criterion, text)
