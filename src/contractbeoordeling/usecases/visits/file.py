"""One visit with everything that belongs to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Location, Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.meetings.agree import agreed_actions
from contractbeoordeling.usecases.meetings.attach import KeptFile, files_of
from contractbeoordeling.usecases.meetings.rules import find_visit
from contractbeoordeling.usecases.visits.questions import framework_id_of
from contractbeoordeling.usecases.visits.rules import notes_of


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFile:
    """A visit, its provider, location and people, its notes in order, its files and what was agreed.

    `framework` is that of its round, or the newest; `participation` None where no round is meant.
    """

    visit: Visit
    provider: Provider
    location: Location | None
    participation: Participation | None
    framework: Framework
    notes: tuple[VisitNote, ...]
    files: tuple[KeptFile, ...]
    actions: tuple[Action, ...]
    people: Mapping[str, Person]

    def criterion(self, note: VisitNote) -> Criterion | None:
        """Return the criterion of a note; None where the framework has it no more."""
        return self.framework.criterion(note.criterion_key)

    @property
    def reporter(self) -> str:
        """Who wrote the report."""
        person = self.people.get(self.visit.reported_by_id or "")
        return person.name if person else ""

    @property
    def scored(self) -> int:
        """How many notes have a score."""
        return sum(each.score is not None for each in self.notes)


def visit_file(reader: Reader, visit_id: str) -> VisitFile:
    """Return a visit with everything that belongs to it."""
    visit = find_visit(reader, visit_id)
    own = reader.get(Participation, visit.participation_id) if visit.participation_id else None
    people = [each for each in (visit.reported_by_id, visit.second_reporter_id) if each]
    return VisitFile(
        visit=visit,
        provider=reader.by_id(Provider, [visit.provider_id])[visit.provider_id],
        location=reader.get(Location, visit.location_id) if visit.location_id else None,
        participation=own,
        framework=framework_in_use(reader, framework_id_of(reader, own))[1],
        notes=tuple(notes_of(reader, visit.id)),
        files=tuple(files_of(reader, visit.id)),
        actions=tuple(agreed_actions(reader, visit.id)),
        people=reader.by_id(Person, people),
    )
