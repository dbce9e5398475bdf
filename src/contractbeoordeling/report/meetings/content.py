"""What documents about a meeting hold, already narrowed to what their reader may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from contractbeoordeling.domain.conversation import ConversationLevel, PointKind
from contractbeoordeling.domain.visit import Present


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Which meeting, of whom with whom; `internal` tells that the reader is one of us."""

    client: str
    provider: str
    made_on: date
    internal: bool
    planned_at: datetime | None = None
    ends_at: datetime | None = None
    held_on: date | None = None
    place: str = ""
    purpose: str = ""
    present: Sequence[Present] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedAction:
    """What was agreed: what, by whom, when it is done and how we see it."""

    measure: str
    who: str
    due_on: date | None
    success: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCriterion:
    """One question of a visit, with what was seen; `pictures` says how the pictures differ, `anchors` what scores mean."""

    criterion: str
    question: str
    ask_whom: str
    statement: str
    pictures: str = ""
    anchors: Sequence[tuple[int, str]] = ()
    score: str = ""
    evidence: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitContent:
    """A visit: prepared, or held and reported; `standing` says whether two people agreed on it."""

    occasion: Occasion
    location: str
    asked: Sequence[AskedCriterion]
    report: str
    standing: str
    agreed: bool
    files: Sequence[str]
    actions: Sequence[AgreedAction]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenPoint:
    """One point of an agenda, and what was said about it."""

    kind: PointKind
    title: str
    explanation: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationContent:
    """A conversation with its agenda, its minutes and what was agreed."""

    occasion: Occasion
    level: ConversationLevel
    points: Sequence[SpokenPoint]
    minutes: str
    agreed_on: date | None
    actions: Sequence[AgreedAction]
