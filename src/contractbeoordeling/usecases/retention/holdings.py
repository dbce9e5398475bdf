"""What a selection list speaks of, found in the register: each piece with everything that goes when it goes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar

from contractbeoordeling.domain.action import Action, ActionEntry, ImprovementPlan
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    CycleChoice,
    Deviation,
    ReplyRemark,
    SentDraft,
    WrittenFinding,
)
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.criminal import is_criminal_data
from contractbeoordeling.domain.document import Attachment, Outgoing
from contractbeoordeling.domain.escalation import Escalation, TerminationTask
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Contact, Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.retention import Kept
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.domain.signal import Audience, Signal
from contractbeoordeling.domain.supervision import SupervisionFinding, SupervisionReport
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.reading import Reader, chunks

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One piece that is kept: `record` names it, `records` go with it; of `emptied` only the remarks go."""

    kind: Kept
    record: Record
    records: tuple[Record, ...]
    provider_id: str | None
    participation_id: str | None = None
    contract_id: str | None = None
    seen_on: date | None = None
    closed_on: date | None = None
    emptied: tuple[Observation, ...] = ()


def holdings(reader: Reader, kind: Kept) -> Iterator[Holding]:
    """Go through what the register keeps of a kind."""
    return _FINDERS[kind](reader, kind)


def _grouped(records: Iterable[R], field: str) -> Mapping[str, Sequence[R]]:
    found: dict[str, list[R]] = defaultdict(list)
    for each in records:
        found[getattr(each, field) or ""].append(each)
    return found


def _naming(reader: Reader, kind: type[R], field: str, ids: Iterable[str]) -> Mapping[str, Sequence[R]]:
    """Return the records that name one of these ids, by that id."""
    parts = (reader.find(kind, **{field: list(chunk)}) for chunk in chunks(sorted(set(ids))))
    return _grouped(chain.from_iterable(parts), field)


def _signals(reader: Reader, kind: Kept) -> Iterator[Holding]:
    providers = {each.id: each for each in reader.find(Provider)}
    attached = _grouped(reader.find(Attachment), "subject_id")
    for each in reader.find(Signal):
        if signal_kind(each, providers[each.provider_id]) is kind:
            yield Holding(
                kind=kind,
                record=each,
                records=(each, *attached.get(each.id, ())),
                provider_id=each.provider_id,
                contract_id=each.contract_id,
                seen_on=each.observed_on,
                closed_on=each.repaired_on or each.withdrawn_on or each.verified_on,
            )


def signal_kind(signal: Signal, provider: Provider) -> Kept:
    """Return under which row of the table a signal falls: criminal data first, whether verified or not."""
    if signal.audience is Audience.NARROW or is_criminal_data(signal, provider):
        return Kept.CRIMINAL_SIGNAL
    return Kept.VERIFIED_SIGNAL if signal.verified else Kept.UNVERIFIED_SIGNAL


def _assessments(reader: Reader, kind: Kept) -> Iterator[Holding]:
    """All versions of a participation go together, and only where the newest is determined."""
    parts = [
        _grouped(reader.find(each), "assessment_id")
        for each in (Deviation, WrittenFinding, ReplyRemark, SentDraft)
    ]
    cycles = _grouped(reader.find(CycleChoice), "participation_id")
    sent = _grouped(reader.find(Outgoing), "subject_id")
    versions = _grouped(reader.find(AssessmentVersion), "participation_id")
    for own in reader.by_id(Participation, versions).values():
        of_own = sorted(versions[own.id], key=_version)
        determined = of_own[-1].determined_at
        if determined is None:
            continue
        ids = [each.id for each in of_own]
        belonging = [record for part in parts for each in ids for record in part.get(each, ())]
        gone_out = [record for each in (own.id, *ids) for record in sent.get(each, ())]
        yield Holding(
            kind=kind,
            record=own,
            records=(*of_own, *belonging, *cycles.get(own.id, ()), *gone_out),
            provider_id=own.provider_id,
            participation_id=own.id,
            seen_on=determined.date(),
            closed_on=determined.date(),
        )


_PARTIES: Mapping[Kept, frozenset[Party]] = {
    Kept.SELF_EVALUATION: frozenset({Party.PROVIDER}),
    Kept.RESIDENT_ANSWER: frozenset({Party.RESIDENT}),
    Kept.SOURCE_ANSWER: frozenset(Party) - {Party.PROVIDER, Party.RESIDENT},
}


def _answers(reader: Reader, kind: Kept) -> Iterator[Holding]:
    """The answers of one participation.

    What residents' answers were made into, a score with its number, stays and loses its remark; of a source party
    the observations are the answers once more, and go.
    """
    requests = _grouped(
        [each for each in reader.find(Request) if each.party in _PARTIES[kind]], "participation_id"
    )
    answers = _grouped(reader.find(Answer), "request_id")
    ids = [
        each.id for request in chain.from_iterable(requests.values()) for each in answers.get(request.id, ())
    ]
    made = _naming(reader, Observation, "origin_id", ids)
    for own in reader.by_id(Participation, requests).values():
        given = [answer for request in requests[own.id] for answer in answers.get(request.id, ())]
        if not given:
            continue
        observations = [each for answer in given for each in made.get(answer.id, ())]
        residents = kind is Kept.RESIDENT_ANSWER
        yield Holding(
            kind=kind,
            record=own,
            records=(*given, *(() if residents else observations)),
            provider_id=own.provider_id,
            participation_id=own.id,
            seen_on=max((each.answered_on for each in given if each.answered_on), default=None),
            emptied=tuple(each for each in observations if each.remark) if residents else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plain:
    """A kind whose pieces are single records: their parts with the reference to them, and the fields with their days.

    The term of a closed piece begins on the first of `closed` that is known.
    """

    record: type[Record]
    parts: tuple[type[Record], str] | None = None
    seen: str | None = None
    closed: tuple[str, ...] = ()


_PLAIN: Mapping[Kept, _Plain] = {
    Kept.VISIT: _Plain(
        record=Visit, parts=(VisitNote, "visit_id"), seen="held_on", closed=("agreed_on", "held_on")
    ),
    Kept.CONVERSATION: _Plain(
        record=Conversation,
        parts=(AgendaPoint, "conversation_id"),
        seen="held_on",
        closed=("minutes_agreed_on", "held_on"),
    ),
    Kept.ACTION: _Plain(
        record=Action, parts=(ActionEntry, "action_id"), seen="agreed_on", closed=("closed_on",)
    ),
    # Its actions have a term of their own: what goes is the demand, its terms and its re-test.
    Kept.IMPROVEMENT_PLAN: _Plain(record=ImprovementPlan, seen="demanded_on", closed=("closed_on",)),
    Kept.ESCALATION: _Plain(
        record=Escalation, parts=(TerminationTask, "escalation_id"), seen="decided_on", closed=("ended_on",)
    ),
    Kept.CONTINUITY_RISK: _Plain(record=ContinuityRisk, seen="since", closed=("ended_on",)),
    Kept.SUPERVISION: _Plain(
        record=SupervisionReport,
        parts=(SupervisionFinding, "report_id"),
        seen="reported_on",
        closed=("reported_on",),
    ),
    Kept.CONTACT: _Plain(record=Contact),
    Kept.FIGURE: _Plain(record=MeasuredFigure, seen="until", closed=("until",)),
}


def _plain(reader: Reader, kind: Kept) -> Iterator[Holding]:
    """Each record with its parts, and with all that hangs on them."""
    wanted = _PLAIN[kind]
    found = reader.find(wanted.record)
    parts: Mapping[str, Sequence[Record]] = {}
    if wanted.parts is not None:
        part, field = wanted.parts
        parts = _grouped(reader.find(part), field)
    with_it = _WithIt(reader, [*found, *chain.from_iterable(parts.values())])
    for each in found:
        yield Holding(
            kind=kind,
            record=each,
            records=with_it.all_of([each, *parts.get(each.id, ())]),
            provider_id=getattr(each, "provider_id", None),
            participation_id=getattr(each, "participation_id", None),
            contract_id=getattr(each, "contract_id", None),
            seen_on=getattr(each, wanted.seen) if wanted.seen else None,
            closed_on=next((day for name in wanted.closed if (day := getattr(each, name))), None),
        )


class _WithIt:
    """What hangs on records without being a part of them: attachments, what went out, observations made of them."""

    def __init__(self, reader: Reader, records: Iterable[Record]) -> None:
        ids = [each.id for each in records]
        self._attached = _naming(reader, Attachment, "subject_id", ids)
        self._sent = _naming(reader, Outgoing, "subject_id", ids)
        self._made = _naming(reader, Observation, "origin_id", ids)

    def all_of(self, records: Sequence[Record]) -> tuple[Record, ...]:
        """Return records with all that hangs on them."""
        found: list[Record] = list(records)
        for each in records:
            for more in (self._attached, self._sent, self._made):
                found += more.get(each.id, ())
        return tuple(found)


def _version(version: AssessmentVersion) -> int:
    return version.version


_FINDERS: Mapping[Kept, Callable[[Reader, Kept], Iterator[Holding]]] = {
    Kept.ASSESSMENT: _assessments,
    Kept.UNVERIFIED_SIGNAL: _signals,
    Kept.VERIFIED_SIGNAL: _signals,
    Kept.CRIMINAL_SIGNAL: _signals,
    Kept.RESIDENT_ANSWER: _answers,
    Kept.SELF_EVALUATION: _answers,
    Kept.SOURCE_ANSWER: _answers,
    **dict.fromkeys(_PLAIN, _plain),
}
