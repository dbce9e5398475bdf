"""Reopening a determined assessment: the sealed version stays, and the next one begins as a draft."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    Deviation,
    WrittenFinding,
    reopened,
)
from contractbeoordeling.domain.assessment_rules import Standing, reopening_faults
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import newest_version, refuse
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now


def reopen(
    store: Store, who: Author, participation: Participation, reason: str, *, today: date | None = None
) -> AssessmentVersion:
    """Begin the next version; deviations and findings are taken along, remarks stay with the draft they are about.

    A deviation that is taken along waits for its second reader again.
    """
    day = today or now()
    with store.change(who, Verb.REOPENED) as change:
        old = newest_version(change, participation)
        refuse(reopening_faults(Standing(version=old), reason, day))
        version = change.add(checked(reopened(old, day, reason)))
        for deviation in change.find(Deviation, assessment_id=old.id):
            change.add(_unconfirmed(change, deviation, version))
        for finding in change.find(WrittenFinding, assessment_id=old.id):
            change.add(replace(finding, id=new_id(), assessment_id=version.id))
    return version


def _unconfirmed(change: Change, deviation: Deviation, version: AssessmentVersion) -> Deviation:
    reader = change.get(Person, deviation.second_reader_id) if deviation.second_reader_id else None
    return replace(
        deviation,
        id=new_id(),
        assessment_id=version.id,
        second_reader_id=None,
        second_reader_name=deviation.second_reader_name if reader is None else reader.name,
        confirmed_on=None,
    )
