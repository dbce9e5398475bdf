"""People who work with the register, and in whose name something happens."""

from dataclasses import dataclass

from contractbeoordeling.domain.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Person(Record):
    """Somebody who works with this register."""

    name: str
    function: str = ""
    organisation: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Author:
    """Who makes a change: a person of the register if known, and the system account."""

    person_id: str | None = None
    account: str = ""
