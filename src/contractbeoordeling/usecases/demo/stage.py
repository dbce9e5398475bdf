"""Where the example takes place: its register, its people, its folder and the year that it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.files import disk
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.demo.invented import InventedProvider

REFERENCE_DATE = date(2026, 6, 1)
EARLIER = "0 eerdere rondes"


@dataclass(frozen=True, slots=True)
class People:
    """Who work with the example's register: the contract manager, who determines, and a second reader."""

    manager: Author
    reader: Author
    reader_name: str


@dataclass(frozen=True, slots=True)
class Stage:
    """Where everything takes place, and when."""

    store: Store
    people: People
    folder: Path
    framework: Framework
    seed: int
    cast: Sequence[InventedProvider]
    places: Sequence[Municipality]
    reference_date: date = REFERENCE_DATE

    @property
    def who(self) -> Author:
        """Who does the work."""
        return self.people.manager

    def before(self, years: int) -> "Stage":
        """Return the stage as it was so many years before, with a folder of its own."""
        day = self.reference_date.replace(year=self.reference_date.year - years)
        folder = disk.make_folder(self.folder / EARLIER / str(day.year)) if years else self.folder
        cast = [each.before(years) for each in self.cast]
        return replace(self, reference_date=day, folder=folder, cast=cast)


def people_of(store: Store, account: Author) -> People:
    """Put the invented people of the municipality in a register."""
    manager = Person(name="R. Verzonnen", function="contractmanager", organisation="Regio Waterland")
    reader = Person(name="T. Bedacht", function="kwaliteitsadviseur", organisation="Regio Waterland")
    with store.change(account, Verb.PERSON_ADDED) as change:
        change.add_all((manager, reader))
    return People(
        manager=replace(account, person_id=manager.id),
        reader=replace(account, person_id=reader.id),
        reader_name=reader.name,
    )
