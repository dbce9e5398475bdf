"""Deviating one step from a computed rating, with a reason and a second reader; both ratings stay visible."""

from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation
from contractbeoordeling.domain.assessment_rules import (
    AssessmentFault,
    changing_faults,
    deviation_faults,
)
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import personal_data_notices
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.assessments.file import (
    assessment_file,
    newest_version,
    refuse,
)
from contractbeoordeling.usecases.assessments.place import Place, code_of
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.deciders import at_work
from contractbeoordeling.usecases.noted import Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRating:
    """What a person says instead of what was computed; without a function that of the person counts."""

    place: Place
    rating: int
    reason: str
    second_reader: str
    function: str = ""
    on_behalf_of: str = ""


def deviate(
    store: Store, who: Author, participation: Participation, own: OwnRating, *, today: date | None = None
) -> Noted[Deviation]:
    """Store a deviation; one that stands at the same place is made anew, and is then unconfirmed."""
    with store.change(who, Verb.DEVIATION_MADE) as change:
        version = newest_version(change, participation)
        refuse(changing_faults(version))
        person = at_work(change, who)
        if person is None:
            raise Refusal("deviate_without_person")
        file = assessment_file(change, participation)
        code = code_of(file.framework, own.place.level, own.place.key)
        if (own.place.level, code) in hidden_codes(change, file.computed):
            raise Refusal("rating_not_shown")
        ratings = file.standing().ratings
        computed = ratings.get((own.place.level, own.place.key))
        if computed is None:
            raise Refusal(str(AssessmentFault.DEVIATION_WITHOUT_RATING))
        made = checked(
            Deviation(
                assessment_id=version.id,
                level=own.place.level,
                subject_key=own.place.key,
                computed=computed,
                determined=own.rating,
                reason=own.reason,
                decided_on=today or now(),
                decided_by_id=person.id,
                decided_function=own.function or person.function,
                decided_on_behalf_of=own.on_behalf_of,
                second_reader_name=own.second_reader,
            )
        )
        refuse(deviation_faults(made, ratings, person))
        known = _at(change, version, own.place)
        if known is None:
            change.add(made)
        else:
            made = change.update(replace(made, id=known.id))
    return Noted(made, personal_data_notices({"reason": made.reason}))


def withdraw_deviation(store: Store, who: Author, participation: Participation, place: Place) -> Deviation:
    """Take a deviation back: what was computed stands again."""
    with store.change(who, Verb.DEVIATION_WITHDRAWN) as change:
        known = find_deviation(change, participation, place)
        change.remove(known)
    return known


def confirm_deviation(
    store: Store, who: Author, participation: Participation, place: Place, *, today: date | None = None
) -> Deviation:
    """Confirm a deviation as its second reader: another person than who made it."""
    with store.change(who, Verb.DEVIATION_CONFIRMED) as change:
        known = find_deviation(change, participation, place)
        person = at_work(change, who)
        if person is None:
            raise Refusal("confirm_without_person")
        if known.confirmed_on is not None:
            raise Refusal("deviation_is_confirmed", reader=known.second_reader_name)
        decider = change.get(Person, known.decided_by_id) if known.decided_by_id else None
        confirmed = replace(
            known,
            second_reader_id=person.id,
            second_reader_name=person.name,
            confirmed_on=today or now(),
        )
        refuse(deviation_faults(confirmed, {(known.level, known.subject_key): known.computed}, decider))
        return change.update(confirmed)


def find_deviation(reader: Reader, participation: Participation, place: Place) -> Deviation:
    """Return the deviation at a place of an assessment that may still be changed; refuses where there is none."""
    version = newest_version(reader, participation)
    refuse(changing_faults(version))
    found = _at(reader, version, place)
    if found is None:
        raise Refusal("deviation_unknown")
    return found


def _at(reader: Reader, version: AssessmentVersion, place: Place) -> Deviation | None:
    return reader.first(Deviation, assessment_id=version.id, level=place.level, subject_key=place.key)
