"""A finding in words: what a person says where nothing could be rated, or beside a rating."""

from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.assessment import WrittenFinding
from contractbeoordeling.domain.assessment_rules import finding_faults
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import personal_data_notices
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import newest_version, refuse
from contractbeoordeling.usecases.assessments.place import Place
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """What a person finds, what will be asked next, and who may read it."""

    place: Place
    text: str
    ask_next: str = ""
    audience: Audience = Audience.INTERNAL


def write_finding(
    store: Store, who: Author, participation: Participation, own: OwnWords, *, today: date | None = None
) -> Noted[WrittenFinding]:
    """Store a finding; one that stands at the same place is written anew."""
    with store.change(who, Verb.FINDING_WRITTEN) as change:
        version = newest_version(change, participation)
        known = change.first(
            WrittenFinding, assessment_id=version.id, level=own.place.level, subject_key=own.place.key
        )
        said = known or WrittenFinding(
            assessment_id=version.id,
            level=own.place.level,
            subject_key=own.place.key,
            written_on=today or now(),
        )
        finding = checked(
            replace(
                said,
                text=own.text,
                ask_next=own.ask_next,
                audience=own.audience,
                written_on=today or now(),
                written_by_id=who.person_id,
            )
        )
        refuse(finding_faults(version, replace(finding, shown_at=None)))
        if known is None:
            change.add(finding)
        else:
            change.update(finding)
    return Noted(finding, personal_data_notices({"text": finding.text, "ask_next": finding.ask_next}))
