"""What is asked of a document: about whom or what, who will read it, and on which day it is made."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.storage.store import Store

T = TypeVar("T")


class About(StrEnum):
    """What a document is about, and so what has to be named to make it."""

    PARTICIPATION = "participation"
    PROVIDER = "provider"
    ROUND = "round"
    RECORD = "record"
    REGISTER = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRequest:
    """One document that is asked for; what it is not about is None.

    `record_id` names the conversation, visit or step that it is about; `options` are choices of its own kind.
    """

    store: Store
    audience: Audience
    made_on: date
    round: Round | None = None
    participation: Participation | None = None
    provider: Provider | None = None
    record_id: str = ""
    options: dict[str, str] = field(default_factory=dict[str, str])

    def the_round(self) -> Round:
        """Return the round, of a document that is about one."""
        return _given(self.round)

    def the_participation(self) -> Participation:
        """Return the participation, of a document that is about one."""
        return _given(self.participation)

    def the_provider(self) -> Provider:
        """Return the provider, of a document that is about one."""
        return _given(self.provider)


Maker = Callable[[DocumentRequest], Paper]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: who makes it, what it is about, and who may read it, the usual reader first."""

    make: Maker
    about: About
    audiences: tuple[Audience, ...]


def _given(value: T | None) -> T:
    if value is None:
        raise TypeError("a document is made of what it is about")
    return value
