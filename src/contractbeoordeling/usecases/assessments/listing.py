"""How far the assessments of a round are, each with what was computed beside what was determined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion, Deviation, Level
from contractbeoordeling.domain.assessment_rules import AssessmentFault, determination_faults
from contractbeoordeling.domain.blind import WHOLE
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.assessments.file import (
    AssessmentFile,
    assessment_files,
)
from contractbeoordeling.usecases.assessments.outcome import sealed_content
from contractbeoordeling.usecases.deciders import at_work
from contractbeoordeling.usecases.round_context import context_of
from contractbeoordeling.usecases.rounds.form_content import subject_names


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentLine:
    """One participation: how far it is, the overall rating twice, and what keeps it from being determined.

    `state` is None while answers are still collected; `standing` is the overall rating after a person's deviation,
    which counts once it is determined.
    """

    provider: Provider
    participation: Participation
    subject: str
    version: AssessmentVersion | None
    state: AssessmentState | None
    computed: int | None
    standing: int | None
    remarks: int
    undecided: int
    deviations: int
    blocking: tuple[AssessmentFault, ...]
    blind: bool = False
    """Whether the overall rating may not be shown yet; both are None then."""

    @property
    def determined(self) -> int | None:
        """The overall rating that somebody determined."""
        return self.standing if self.state is AssessmentState.DETERMINED else None


def list_assessments(
    store: Store, who: Author, of_round: Round, participations: Sequence[Participation], today: date
) -> list[AssessmentLine]:
    """Return a line per participation, by the provider's name."""
    subjects = subject_names(store, participations)
    lines = list(_lines(store, who, (of_round, participations, today), subjects))
    return sorted(lines, key=_name)


def blocking(store: Store, who: Author, file: AssessmentFile, today: date) -> tuple[AssessmentFault, ...]:
    """Return what keeps somebody from determining an assessment now; nothing where it was done."""
    if file.version is not None and file.version.determined_at is not None:
        return ()
    return tuple(determination_faults(file.standing(), at_work(store, who), today))


def _lines(
    store: Store, who: Author, of: tuple[Round, Sequence[Participation], date], subjects: dict[str, str]
) -> Iterator[AssessmentLine]:
    of_round, participations, today = of
    for file in assessment_files(store, context_of(store, of_round), participations):
        version = file.version
        blind = WHOLE in hidden_codes(store, file.computed)
        computed = None if blind else _computed(store, file)
        yield AssessmentLine(
            provider=file.computed.provider,
            participation=file.participation,
            subject=subjects[file.participation.id],
            version=version,
            state=None if version is None else version.state_on(today),
            computed=computed,
            standing=None if blind else _standing(file.deviations, computed),
            remarks=len(file.remarks),
            undecided=sum(each.decision is None for each in file.remarks),
            deviations=len(file.deviations),
            blocking=blocking(store, who, file, today),
            blind=blind,
        )


def _computed(store: Store, file: AssessmentFile) -> int | None:
    """Return the overall rating: of the seal where there is one, else as computed now."""
    envelope = None if file.version is None else sealed_content(store, file.version)
    return (
        file.computed.result.overall.rating if envelope is None else envelope["result"]["overall"]["rating"]
    )


def _standing(deviations: Sequence[Deviation], computed: int | None) -> int | None:
    return next((each.determined for each in deviations if each.level is Level.OVERALL), computed)


def _name(line: AssessmentLine) -> tuple[str, str]:
    return line.provider.name.casefold(), line.subject
