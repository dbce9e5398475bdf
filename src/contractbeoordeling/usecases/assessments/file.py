"""An assessment as it stands: what is computed now beside what people made of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    Deviation,
    Level,
    ReplyRemark,
    WrittenFinding,
)
from contractbeoordeling.domain.assessment_rules import (
    AssessmentFault,
    Standing,
    late_serious,
    ratings_of,
)
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.method.signals import SERIOUS
from contractbeoordeling.domain.method.weighing import age_in_months
from contractbeoordeling.domain.round import Participation, SubjectKind
from contractbeoordeling.domain.signal import Polarity, Signal
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assess import Assessment, assess_many
from contractbeoordeling.usecases.round_context import RoundContext, round_context


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentFile:
    """One participation: what is computed now, all versions, and what was said about the newest."""

    computed: Assessment
    versions: tuple[AssessmentVersion, ...] = ()
    remarks: tuple[ReplyRemark, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    findings: tuple[WrittenFinding, ...] = ()
    late_signals: int = 0
    open_signals: int = 0

    @property
    def participation(self) -> Participation:
        """The participation that is assessed."""
        return self.computed.participant.participation

    @property
    def framework(self) -> Framework:
        """The framework of its round."""
        return self.computed.context.framework

    @property
    def version(self) -> AssessmentVersion | None:
        """The newest version, None while answers are still collected."""
        return self.versions[-1] if self.versions else None

    def standing(self) -> Standing:
        """Return what the rules look at."""
        return Standing(
            version=self.version,
            remarks=self.remarks,
            deviations=self.deviations,
            findings=self.findings,
            ratings=ratings_of(self.computed.result, keys_of(self.framework)),
            late_signals=self.late_signals,
            open_signals=self.open_signals,
        )

    def of_version(self, version: AssessmentVersion) -> "AssessmentFile":
        """Return the file with its newest version as it will be."""
        return replace(self, versions=(*self.versions[:-1], version))


def assessment_file(reader: Reader, participation: Participation) -> AssessmentFile:
    """Return the assessment of one participation as it stands."""
    context = round_context(reader, participation.round_id)
    return next(assessment_files(reader, context, [participation]))


def assessment_files(
    reader: Reader, context: RoundContext, participations: Sequence[Participation], *, full: bool = False
) -> Iterator[AssessmentFile]:
    """Give the assessments of participations of one round, in their order; `full` adds sensitivity and agreement."""
    for computed in assess_many(reader, context, participations, full=full):
        own = computed.participant.participation
        versions = versions_of(reader, own)
        signals = _signals_of(reader, context, own)
        found = AssessmentFile(
            computed=computed,
            versions=versions,
            late_signals=len(late_serious(signals, context.round.reference_date)),
            open_signals=_open_serious(computed, signals),
        )
        yield _with_words(reader, found, versions[-1].id) if versions else found


def versions_of(reader: Reader, participation: Participation) -> tuple[AssessmentVersion, ...]:
    """Return the versions of an assessment, the first one first."""
    found = reader.find(AssessmentVersion, participation_id=participation.id)
    return tuple(sorted(found, key=_number))


def newest_version(reader: Reader, participation: Participation) -> AssessmentVersion:
    """Return the newest version; refuses where no draft was made yet."""
    versions = versions_of(reader, participation)
    if not versions:
        raise Refusal(str(AssessmentFault.NO_DRAFT))
    return versions[-1]


def keys_of(framework: Framework) -> dict[tuple[Level, str], str]:
    """Return the key of each code of a framework, by level."""
    themes = {(Level.THEME, each.code): each.key for each in framework.themes}
    return {(Level.CRITERION, each.code): each.key for each in framework.criteria} | themes


def refuse(faults: Iterable[AssessmentFault]) -> None:
    """Refuse with the first fault."""
    for fault in faults:
        raise Refusal(str(fault))


def _number(version: AssessmentVersion) -> int:
    return version.version


def _with_words(reader: Reader, file: AssessmentFile, assessment_id: str) -> AssessmentFile:
    return replace(
        file,
        remarks=tuple(reader.find(ReplyRemark, assessment_id=assessment_id)),
        deviations=tuple(reader.find(Deviation, assessment_id=assessment_id)),
        findings=tuple(reader.find(WrittenFinding, assessment_id=assessment_id)),
    )


def _signals_of(reader: Reader, context: RoundContext, participation: Participation) -> list[Signal]:
    """Return the provider's signals, without those that name another contract or location than is assessed."""
    found = reader.find(Signal, provider_id=participation.provider_id)
    kind, own = context.round.subject, participation.subject_id
    if kind is SubjectKind.PROVIDER:
        return found
    by_location = kind is SubjectKind.LOCATION
    return [each for each in found if (each.location_id if by_location else each.contract_id) in (None, own)]


def _open_serious(computed: Assessment, signals: Iterable[Signal]) -> int:
    """Count serious signals that nobody verified: those of criteria as the method counts them, and those of none."""
    day, months = computed.case.reference_date, computed.case.parameters.open_signal_months
    of_criteria = sum(
        event.open_serious for each in computed.result.criteria for event in each.signals.events
    )
    of_none = sum(
        each.criterion_key is None
        and each.polarity is Polarity.NEGATIVE
        and not each.verified
        and (each.severity or 0) >= SERIOUS
        and each.observed_on <= day
        and age_in_months(each.observed_on, day) <= months
        for each in signals
    )
    return of_criteria + of_none
