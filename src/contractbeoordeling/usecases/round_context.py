"""What a round knows before it looks at any evidence: framework, participations, scope of each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from contractbeoordeling.domain.comparability import Versions
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.provider import Certificate, Provider
from contractbeoordeling.domain.register import Comparability, FrameworkVersion
from contractbeoordeling.domain.round import NotApplicable, Participation, Round, SubjectKind
from contractbeoordeling.domain.scope import Scope, SkipReason, Subject, scope_of
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.frameworks import framework_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Participant:
    """One participation with its provider, what its scope rests on, and that scope."""

    participation: Participation
    subject: Subject
    scope: Scope

    @property
    def provider(self) -> Provider:
        """The provider that takes part."""
        return self.subject.provider


@dataclass(frozen=True, slots=True)
class RoundContext:
    """A round with its framework, and how older observations compare to it."""

    round: Round
    framework: Framework
    versions: Versions

    def comparable(self, criterion_key: str, framework_id: str) -> bool:
        """Tell whether an observation made under a framework version counts in this round."""
        return self.versions.comparable(criterion_key, framework_id, self.round.framework_id)


def round_context(reader: Reader, round_id: str) -> RoundContext:
    """Return the context of a round; raises KeyError where there is no such round."""
    found = reader.get(Round, round_id)
    if found is None:
        raise KeyError(round_id)
    return context_of(reader, found)


def context_of(reader: Reader, of_round: Round) -> RoundContext:
    """Return the context of a round that need not be stored yet."""
    ids = [version.id for version in reader.find(FrameworkVersion)]
    frameworks = {each: framework_of(reader, each) for each in ids}
    declared = {
        (each.criterion_key, each.older_id, each.newer_id): each.comparable
        for each in reader.find(Comparability)
    }
    return RoundContext(of_round, frameworks[of_round.framework_id], Versions(frameworks, declared))


def participants(
    reader: Reader,
    context: RoundContext,
    participations: Sequence[Participation],
    declared_too: Sequence[NotApplicable] = (),
) -> list[Participant]:
    """Return the participants of these participations, in their order; `declared_too` isn't stored yet."""
    provider_ids = sorted({each.provider_id for each in participations})
    providers = reader.by_id(Provider, provider_ids)
    contracts = _grouped(reader.find(Contract, provider_id=provider_ids), _provider_of)
    certificates = _grouped(reader.find(Certificate, provider_id=provider_ids), _provider_of)
    stored = reader.find(NotApplicable, participation_id=[each.id for each in participations])
    declared = _grouped([*stored, *declared_too], _participation_of)
    found: list[Participant] = []
    for each in participations:
        subject = Subject(
            provider=providers[each.provider_id],
            contracts=_contracts_of(each, context.round, contracts[each.provider_id]),
            certificates=certificates[each.provider_id],
            not_applicable={item.criterion_key: item.reason for item in declared[each.id]},
        )
        scope = scope_of(context.framework, context.round.theme_codes, subject)
        found.append(Participant(each, subject, scope))
    return found


def is_light(context: RoundContext, participant: Participant) -> bool:
    """Tell whether someone takes part with the core themes alone: all others were declared not applicable."""
    codes = context.round.theme_codes
    beyond = {
        criterion.key
        for theme in context.framework.themes
        if theme.code in codes and not theme.core
        for criterion in theme.criteria
    }
    if any(each.key in beyond for each in participant.scope.criteria):
        return False
    skipped = participant.scope.skipped
    return any(each.reason is SkipReason.NOT_APPLICABLE and each.criterion_key in beyond for each in skipped)


def _contracts_of(participation: Participation, of_round: Round, contracts: list[Contract]) -> list[Contract]:
    """Return the contracts that the assessed subject falls under."""
    if of_round.subject in (SubjectKind.CONTRACT, SubjectKind.LOT):
        return [each for each in contracts if each.id == participation.subject_id]
    return contracts


def _grouped(items: Iterable[T], key: Callable[[T], str]) -> defaultdict[str, list[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def _provider_of(record: Contract | Certificate) -> str:
    return record.provider_id


def _participation_of(record: NotApplicable) -> str:
    return record.participation_id
