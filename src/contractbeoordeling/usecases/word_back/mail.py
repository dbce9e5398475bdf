"""The mail that goes with a workbook of somebody else, or with a form that goes back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from contractbeoordeling.domain.cause import Cause
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Contact, Provider
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.word_back.told import Point, points_of
from contractbeoordeling.wording import word_back as words
from contractbeoordeling.workbook.forms.mail import Mail

_POINTS = 6
"""So many causes stand in a mail; the workbook has them all."""
_DAYS = 14
_PARTIES = {FileKind.SELF_EVALUATION: Party.PROVIDER, FileKind.RESIDENTS: Party.RESIDENT}
Place = Callable[[Point], str]


@dataclass(frozen=True, slots=True)
class Saying:
    """What a mail says of one file: its name, what was fine, how a place is named, and what goes along.

    `term` is a last day that may not be moved, where there is one.
    """

    file: str
    good: str
    place: Place
    attached: words.Attached
    noun: str = words.NOUN
    to: tuple[str, ...] = ()
    term: date | None = None


def mail_of(
    reader: Reader, saying: Saying, causes: Iterable[Cause], result: ImportedFile, today: date
) -> Mail:
    """Return the mail that tells a sender of these causes."""
    register = reader.first(RegisterInfo)
    client = register.client if register else ""
    of_round = reader.first(Round, name=result.round) if result.round else None
    points = points_of(causes)
    must, look = (
        _points([each for each in points if each.first.severity is severity], saying)
        for severity in (FindingSeverity.ERROR, FindingSeverity.WARNING)
    )
    text = words.body(
        saying.file,
        saying.good,
        (must, look),
        saying.attached,
        (client, of_round.contact if of_round else "", _until(of_round, result.kind, today, saying.term)),
        saying.noun,
    )
    return Mail(saying.to, words.subject(saying.file, len(points), client, saying.noun), text)


def address_of(reader: Reader, provider: Provider | None) -> tuple[str, ...]:
    """The address of a provider's first contact that has one."""
    if provider is None:
        return ()
    contacts = reader.find(Contact, provider_id=provider.id)
    return tuple(each.email for each in contacts if each.email)[:1]


def in_cells(point: Point) -> str:
    """Name a place by its sheet and first cells."""
    return words.place_said(point.first.sheet, point.cells)


def _points(points: Sequence[Point], saying: Saying) -> str:
    """The first points, a line each, and how many more there are."""
    lines = [
        words.point(saying.place(each), each.found, each.first.expected, each.first.remedy)
        for each in points[:_POINTS]
    ]
    if len(points) > _POINTS:
        lines.append(words.more_points(len(points) - _POINTS, attached=bool(saying.attached.said)))
    return "\n".join(lines)


def _until(of_round: Round | None, kind: FileKind, today: date, term: date | None) -> date:
    """The day that the round asks for, or two weeks from now where that has passed or there is none."""
    if term is not None and term > today:
        return term
    party = _PARTIES.get(kind)
    asked = of_round.return_by(party) if of_round and party else None
    return asked if asked and asked > today else today + timedelta(days=_DAYS)
