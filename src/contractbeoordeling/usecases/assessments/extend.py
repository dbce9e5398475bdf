"""Lengthening the right of reply of a draft, with the reason; it never becomes shorter."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.assessment_rules import extension_faults
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import newest_version, refuse
from contractbeoordeling.usecases.checked import checked


def extend_reply(
    store: Store, who: Author, participation: Participation, until: date, reason: str
) -> AssessmentVersion:
    """Let the provider reply until the end of a later day; also where the term was over, as long as nothing is sealed."""
    with store.change(who, Verb.REPLY_EXTENDED) as change:
        version = newest_version(change, participation)
        refuse(extension_faults(version, until, reason))
        return change.update(checked(replace(version, reply_due=until, extended_reason=reason)))
