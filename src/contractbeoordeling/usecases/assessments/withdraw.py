"""Withdrawing a draft that went out: the same version is a draft again; what was sent and said of it stays."""

from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion, withdrawn
from contractbeoordeling.domain.assessment_rules import Standing, withdrawal_faults
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import newest_version, refuse
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.wording.assessments import withdrawn_said


def withdraw_draft(
    store: Store,
    who: Author,
    participation: Participation,
    reason: str,
    *,
    on: date | None = None,
    today: date | None = None,
) -> AssessmentVersion:
    """Take back a draft that the provider has, with the reason; the provider is told, so undo stops here.

    The copy that went out, its documents and the remarks with their answers are kept.
    """
    today = today or now()
    day = on or today
    with store.change(who, Verb.DRAFT_WITHDRAWN) as change:
        version = newest_version(change, participation)
        refuse(withdrawal_faults(Standing(version=version), reason, day, today))
        if version.sent_on is None:
            raise AssertionError("the rules ask for a draft that went out")
        told = withdrawn_said(version.sent_on, day, reason)
        return change.update(checked(withdrawn(version, day, told)))
