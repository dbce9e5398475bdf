"""Making the draft of an assessment, also while answers are still awaited."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.assessment_rules import AssessmentStep, Standing, step_faults
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import refuse, versions_of
from contractbeoordeling.usecases.clock import today as now


def make_draft(
    store: Store,
    who: Author,
    participation: Participation,
    *,
    on: date | None = None,
    today: date | None = None,
) -> AssessmentVersion:
    """Make the draft; one that did not go out yet is dated anew, for it always says what is computed now."""
    today = today or now()
    day = on or today
    with store.change(who, Verb.DRAFT_MADE) as change:
        versions = versions_of(change, participation)
        known = versions[-1] if versions else None
        refuse(step_faults(AssessmentStep.DRAFT, Standing(version=known), day, today))
        if known is None:
            return change.add(AssessmentVersion(participation_id=participation.id, drafted_on=day))
        return change.update(replace(known, drafted_on=day))
