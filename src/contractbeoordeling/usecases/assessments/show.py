"""One assessment whole: both ratings everywhere, what was said about it, and what is still in the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.seal.human import MaskedWord
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.assessments.drafted import RatingChange, changes_since_draft
from contractbeoordeling.usecases.assessments.file import AssessmentFile, assessment_files
from contractbeoordeling.usecases.assessments.listing import blocking
from contractbeoordeling.usecases.assessments.material import material_of
from contractbeoordeling.usecases.assessments.outcome import AssessmentOutcome, outcome_of
from contractbeoordeling.usecases.assessments.reply import evidence_of
from contractbeoordeling.usecases.assessments.waiting import OpenRequest, open_requests
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.form_content import subject_names


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeAssessment:
    """An assessment with its outcome; `people` are the names of who decided, by id."""

    file: AssessmentFile
    subject: str
    outcome: AssessmentOutcome
    waiting: tuple[OpenRequest, ...]
    changes: tuple[RatingChange, ...]
    blocking: tuple[AssessmentFault, ...]
    people: dict[str, str]
    evidence: Mapping[str, Sequence[Document]]
    """The files that came along with each remark, by its id."""
    masked: tuple[MaskedWord, ...] = ()
    """Personal data in people's words that is masked where they go out."""


def awaited(store: Store, file: AssessmentFile) -> tuple[OpenRequest, ...]:
    """Return what is awaited; what it could change isn't told of a rating that may not be shown yet."""
    hidden = {code for level, code in hidden_codes(store, file.computed) if level is Level.CRITERION}
    return tuple(
        replace(
            each,
            changes=tuple(one for one in each.changes if one.code not in hidden),
            blind=bool(hidden),
        )
        for each in open_requests(store, file)
    )


def show_assessment(store: Store, who: Author, participation: Participation, today: date) -> WholeAssessment:
    """Return everything about the assessment of one participation."""
    context = round_context(store, participation.round_id)
    file = next(assessment_files(store, context, [participation], full=True))
    sealed = file.version is not None and file.version.determined_at is not None
    return WholeAssessment(
        file=file,
        subject=subject_names(store, [participation])[participation.id],
        outcome=outcome_of(store, file),
        waiting=() if sealed else awaited(store, file),
        changes=() if sealed else tuple(changes_since_draft(store, file)),
        blocking=blocking(store, who, file, today),
        people={each.id: each.name for each in store.find(Person)},
        evidence=evidence_of(store, file.remarks),
        masked=() if file.version is None else material_of(store, file).masked,
    )
