"""Gathering everything about one provider: records, kept files, sealed envelopes, history."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any, cast

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import AssessmentVersion, SentDraft
from contractbeoordeling.domain.criminal import is_criminal_data, is_person
from contractbeoordeling.domain.document import Attachment, Document, FileKind, Outgoing
from contractbeoordeling.domain.figures.kinds import HIDDEN_BELOW
from contractbeoordeling.domain.figures.readings import hidden_figures
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Contact, Provider, ProviderLink, TradeName
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.retention import Destruction
from contractbeoordeling.domain.round import Request
from contractbeoordeling.domain.signal import Audience, Signal
from contractbeoordeling.domain.visit import Present
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views.about import documents_about, records_about
from contractbeoordeling.usecases.history import UNSAID
from contractbeoordeling.usecases.record_names import NAMED_BY, Names
from contractbeoordeling.usecases.woo.marking import Marker
from contractbeoordeling.usecases.woo.pieces import NotInExport, Piece, Redaction, WithheldBy
from contractbeoordeling.wording.fields import field_label, record_label
from contractbeoordeling.wording.imports import KINDS as FILE_KINDS
from contractbeoordeling.wording.woo import draft_title, seal_title

_LISTS = frozenset(
    {
        FileKind.SIGNALS,
        FileKind.OBSERVATIONS,
        FileKind.ACTIONS,
        FileKind.FIGURES,
        FileKind.PROVIDERS,
        FileKind.SUPERVISION,
    }
)
"""Files that as a rule are about more providers than one."""
_DAYS = (
    "observed_on", "held_on", "decided_on", "reported_on", "written_on", "received_on", "demanded_on", "made_on",
    "agreed_on", "drafted_on", "answered_on", "until", "since", "starts_on",
)  # fmt: skip
_PERSON_FIELDS = frozenset(
    """verified_by repair_verified_by reporter_role owner_name effect_by_name author second_reader_name
    second_reporter_name determined_by_id decided_by_id written_by_id second_reader_id reported_by_id
    second_reporter_id owner_person_id effect_by_id made_by_id present""".split()
)
_OF_THE_LIST = ("provider_id", "position")
"""What only says that the record is about this provider, or where it stands among others."""
_ENVELOPES: Mapping[type[Record], str] = {AssessmentVersion: "seal_sha256", SentDraft: "sha256"}


@dataclass
class Gathered:
    """What the export holds, and what it leaves out and why."""

    provider: Provider
    pieces: list[Piece] = field(default_factory=list[Piece])
    left_out: list[NotInExport] = field(default_factory=list[NotInExport])


def gather(reader: Reader, provider: Provider) -> Gathered:
    """Return everything about a provider, by kind and day."""
    return _Gathering(reader, provider).done


class _Gathering:
    """One gathering, with what it needs at every step."""

    def __init__(self, reader: Reader, provider: Provider) -> None:
        self._reader, self._provider = reader, provider
        self.done = Gathered(provider)
        about = records_about(reader, provider.id)
        self._residents = {
            each.id
            for each in about.get(Request, ())
            if isinstance(each, Request) and each.party is Party.RESIDENT
        }
        measured = (each for each in about.get(MeasuredFigure, ()) if isinstance(each, MeasuredFigure))
        self._hidden = hidden_figures(measured)
        self._withheld: Counter[tuple[WithheldBy, str]] = Counter()
        kept = [each for records in about.values() for each in records if not self._few(each)]
        kept += reader.find(Destruction, provider_name=provider.name)
        own = {provider.name, *(each.name for each in reader.find(TradeName, provider_id=provider.id))}
        self._marker = Marker(_people(reader, kept), _others(reader, provider), own)
        rows = {each.id: codec(type(each)).to_row(each) for each in kept}
        self._names = Names(reader, ((type(each), rows[each.id]) for each in kept))
        self._rows = rows
        for each in kept:
            self.done.pieces += self._pieces(each)
        self._files(kept, about)
        links = reader.count(ProviderLink, provider_id=provider.id) + reader.count(
            ProviderLink, other_id=provider.id
        )
        self._withheld[WithheldBy.LINKS, record_label(ProviderLink)] += links
        self.done.left_out = [
            NotInExport(why, what, count) for (why, what), count in self._withheld.items() if count
        ]
        self.done.pieces.sort(key=_order)

    def _few(self, record: Record) -> bool:
        """Tell whether a record shows what so few residents said that they could be traced."""
        few = record.id in self._hidden or _few_residents(record, self._residents)
        if few:
            self._withheld[WithheldBy.FEW_RESIDENTS, record_label(type(record))] += 1
        return few

    def _pieces(self, record: Record) -> Iterator[Piece]:
        kind = type(record)
        audience: Audience | None = getattr(record, "audience", None)
        lines, persons = self._lines(record)
        redactions = self._redactions(record, audience, persons=persons)
        day = _day(record)
        title = self._title(record)
        yield Piece(
            kind=record_label(kind),
            title=title,
            day=day,
            audience=audience,
            redactions=redactions,
            lines=lines,
        )
        sha256: str | None = getattr(record, _ENVELOPES[kind]) if kind in _ENVELOPES else None
        if sha256 is not None:
            said = seal_title(title) if kind is AssessmentVersion else draft_title(title)
            yield Piece(
                kind=record_label(kind),
                title=said,
                day=day,
                audience=Audience.PROVIDER,
                redactions=(Redaction.PERSONS,),
                file=(f"{said}.json", sha256),
            )

    def _title(self, record: Record) -> str:
        kind, row = type(record), self._rows[record.id]
        words = [self._names.said(kind, name, row.get(name)) for name in NAMED_BY.get(kind, ())]
        title, _ = self._marker.marked(" · ".join(" ".join(each.split()) for each in words if each))
        return title

    def _lines(self, record: Record) -> tuple[tuple[tuple[str, str], ...], bool]:
        """Return the fields of a record in words, and whether persons stand in them."""
        kind, row = type(record), self._rows[record.id]
        lines: list[tuple[str, str]] = []
        persons = False
        for name, scalar in row.items():
            if name in UNSAID or name in _OF_THE_LIST or scalar in (None, "", "[]"):
                continue
            text, found = self._marker.marked(self._names.said(kind, name, scalar))
            persons = persons or found or name in _PERSON_FIELDS
            if text:
                lines.append((field_label(kind, name), text))
        return tuple(lines), persons

    def _redactions(
        self, record: Record, audience: Audience | None, *, persons: bool
    ) -> tuple[Redaction, ...]:
        found: list[Redaction] = []
        criminal = isinstance(record, Signal) and is_criminal_data(record, self._provider)
        if criminal or audience is Audience.NARROW:
            found.append(Redaction.CRIMINAL)
        if audience is Audience.INTERNAL:
            found.append(Redaction.INTERNAL)
        own_person = isinstance(record, Provider) and is_person(record)
        if persons or own_person or isinstance(record, Contact):
            found.append(Redaction.PERSONS)
        return tuple(found)

    def _files(self, kept: Sequence[Record], about: Mapping[type[Record], Sequence[Record]]) -> None:
        everything = [each for records in about.values() for each in records]
        few = {
            each.document_id
            for each in about.get(Answer, ())
            if isinstance(each, Answer) and _few_residents(each, self._residents)
        }
        few |= {
            each.document_id
            for each in about.get(MeasuredFigure, ())
            if isinstance(each, MeasuredFigure) and each.id in self._hidden
        }
        audiences = {
            each.document_id: each.audience for each in kept if isinstance(each, Attachment | Outgoing)
        }
        narrow = {each.document_id for each in kept if isinstance(each, Signal) and self._is_narrow(each)}
        for document, shared in documents_about(self._reader, self._provider.id, everything):
            if document.id in few:
                self._withheld[WithheldBy.FEW_RESIDENTS, record_label(Document)] += 1
            elif shared or (document.kind in _LISTS and document.provider_id is None):
                self._withheld[WithheldBy.OTHER_PROVIDERS, record_label(Document)] += 1
            else:
                self.done.pieces.append(
                    _file_piece(document, audiences.get(document.id), narrow=document.id in narrow)
                )

    def _is_narrow(self, signal: Signal) -> bool:
        return signal.audience is Audience.NARROW or is_criminal_data(signal, self._provider)


def _file_piece(document: Document, audience: Audience | None, *, narrow: bool) -> Piece:
    criminal = (Redaction.CRIMINAL,) if narrow or audience is Audience.NARROW else ()
    return Piece(
        kind=FILE_KINDS[document.kind],
        title=document.name,
        day=document.received_at.astimezone().date(),
        audience=audience,
        redactions=(*criminal, Redaction.UNREAD),
        file=(document.name, document.kept_sha256),
    )


def _few_residents(record: Record, residents: Collection[str]) -> bool:
    """Tell whether so few residents said it; `residents` are the requests to them."""
    if isinstance(record, Observation):
        asked, number = record.perspective is Perspective.RESIDENT, record.respondents
    elif isinstance(record, Answer):
        asked, number = record.request_id in residents, record.respondents
    else:
        return False
    return asked and (number is None or number < HIDDEN_BELOW)


def _people(reader: Reader, records: Iterable[Record]) -> set[str]:
    """Return the names of everybody that is known from the register or from these records."""
    found = {each.name for each in reader.find(Person)}
    for record in records:
        if isinstance(record, Contact):
            found.add(record.name)
        for each in fields(record):
            if each.name in _PERSON_FIELDS and not each.name.endswith("_id") and each.name != "reporter_role":
                found.update(_names_in(getattr(record, each.name)))
    return found


def _names_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            if isinstance(each, Present):
                yield each.name


def _others(reader: Reader, provider: Provider) -> set[str]:
    names = {each.name for each in reader.find(Provider) if each.id != provider.id}
    return names | {each.name for each in reader.find(TradeName) if each.provider_id != provider.id}


def _day(record: Record) -> date | None:
    for name in _DAYS:
        value = getattr(record, name, None)
        if value is not None:
            return value.date() if isinstance(value, datetime) else value
    return None


def _order(piece: Piece) -> tuple[bool, str, str, str]:
    return piece.criminal, piece.day.isoformat() if piece.day else "", piece.kind, piece.title
