"""What was found: verified signals, supervision, visits, and assessments with their seals."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from contractbeoordeling.domain.assessment import AssessmentVersion, Level, ReplyRemark, SentDraft
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Audience, Polarity, Signal
from contractbeoordeling.domain.supervision import SupervisionMeasure, SupervisionReport
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.assessments.outcome import sealed_content
from contractbeoordeling.usecases.dossier.event import SEALED, Event, Source
from contractbeoordeling.usecases.frameworks import framework_of
from contractbeoordeling.wording.assessments import LEVELS, before_draft
from contractbeoordeling.wording.escalation import CONTINUITY
from contractbeoordeling.wording.numbers import NOTHING, day, day_if_any
from contractbeoordeling.wording.signals import SEVERITIES


def findings(source: Source) -> Iterator[Event]:
    """Give what was found about the provider."""
    yield from _signals(source)
    yield from _supervision(source)
    yield from _visits(source)
    yield from _assessments(source)
    yield from _continuity(source)


def _signals(source: Source) -> Iterator[Event]:
    for each in source.store.find(Signal, provider_id=source.provider.id):
        if (
            each.verified_on is None
            or each.polarity is not Polarity.NEGATIVE
            or not source.shows(each.audience)
        ):
            continue
        severity = SEVERITIES.get(each.severity or 0, "")
        yield Event(
            on=each.verified_on,
            title=f"bevinding vastgesteld ({severity})" if severity else "bevinding vastgesteld",
            lines=[
                ("Gezien op", day(each.observed_on)),
                ("Criterium", source.criterion(each.criterion_key)),
                ("Wat er was", each.text),
                ("Hoe nagegaan", each.verified_how),
                ("Nagegaan door", source.person(None, each.verified_by, each.verified_function)),
                ("Reactie van de aanbieder", each.provider_reaction or each.reason_without_reaction),
                ("Hersteld op", day_if_any(each.repaired_on)),
            ],
            subject_ids=(each.id,),
        )


def _supervision(source: Source) -> Iterator[Event]:
    for each in source.store.find(SupervisionReport, provider_id=source.provider.id):
        if each.public or source.audience is not Audience.PUBLIC:
            yield Event(
                on=each.reported_on,
                title=f"rapport van {each.supervisor}",
                lines=[("Soort", each.kind), ("Kenmerk", each.reference)],
                subject_ids=(each.id,),
            )
    for each in source.store.find(SupervisionMeasure, provider_id=source.provider.id):
        yield Event(
            on=each.starts_on,
            title=f"maatregel van een toezichthouder: {each.kind}",
            lines=[("Bron", each.source), ("Geëindigd op", day_if_any(each.ends_on))],
        )


def _visits(source: Source) -> Iterator[Event]:
    for each in source.store.find(Visit, provider_id=source.provider.id):
        if each.held_on is not None and source.shows(each.audience):
            agreed = day(each.agreed_on) if each.agreed_on else "nog niet"
            yield Event(
                on=each.held_on,
                title="werkbezoek",
                lines=[("Doel", each.purpose), ("Verslag", each.report), ("Verslag akkoord op", agreed)],
                subject_ids=(each.id,),
            )


def _assessments(source: Source) -> Iterator[Event]:
    store = source.store
    taking_part = {each.id: each for each in store.find(Participation, provider_id=source.provider.id)}
    rounds = store.by_id(Round, {each.round_id for each in taking_part.values()})
    versions = store.find(AssessmentVersion, participation_id=list(taking_part)) if taking_part else []
    for each in versions:
        of_round = rounds[taking_part[each.participation_id].round_id]
        yield from _sent(source, each, of_round.name)
        if each.determined_at is not None:
            yield _determined(source, each, of_round)


def _sent(source: Source, version: AssessmentVersion, round_name: str) -> Iterator[Event]:
    """Give the drafts that went out, also those that were withdrawn; the newest has what was said of it."""
    drafts = source.store.find(SentDraft, assessment_id=version.id)
    told = before_draft(version.reopened_reason).withdrawn
    title = f"concept van de beoordeling {round_name} verstuurd voor wederhoor"
    events = [
        Event(on=draft.sent_on, title=title, lines=[("Ingetrokken", said)])
        for draft, said in zip(drafts, told, strict=False)
    ]
    if version.sent_on is not None:
        due = ("Reageren kon tot en met", day_if_any(version.reply_due))
        events.append(Event(on=version.sent_on, title=title, lines=[due]))
    if events:
        remarks = source.store.find(ReplyRemark, assessment_id=version.id)
        newest = events.pop()
        lines = [*newest.lines, *_replied(source, version, remarks)]
        ids = (version.id, *(each.id for each in remarks))
        events.append(replace(newest, lines=lines, subject_ids=ids))
    yield from events


def _replied(
    source: Source, version: AssessmentVersion, remarks: Sequence[ReplyRemark]
) -> Iterator[tuple[str, str]]:
    replied = "geen opmerkingen" if version.replied_on else ""
    if remarks:
        replied = "1 opmerking" if len(remarks) == 1 else f"{len(remarks)} opmerkingen"
    yield "Reactie van de aanbieder", replied
    for each in remarks:
        yield f"Opmerking over {source.criterion(each.criterion_key) or 'het geheel'}", _answered(each)


def _answered(remark: ReplyRemark) -> str:
    return f"{remark.text} Antwoord: {remark.reason}" if remark.reason else remark.text


def _determined(source: Source, version: AssessmentVersion, of_round: Round) -> Event:
    moment = version.determined_at
    if moment is None:
        raise ValueError("the assessment is not determined")
    content = sealed_content(source.store, version)
    scale = framework_of(source.store, of_round.framework_id).scale
    return Event(
        on=moment.astimezone().date(),
        title=f"beoordeling {of_round.name} vastgesteld (versie {version.version})",
        lines=[
            ("Eindoordeel", NOTHING if content is None else _overall(content, scale)),
            *(("Afgeweken", _deviation(source, each, scale)) for each in _deviations(content)),
            ("Door", source.person(version.determined_by_id, function=version.determined_function)),
            ("Namens", version.determined_on_behalf_of),
            ("Kenmerk (SHA-256)", version.seal_sha256 or ""),
        ],
        subject_ids=(f"{version.id}{SEALED}",),
    )


def _overall(content: Mapping[str, Any], scale: Mapping[int, str]) -> str:
    """Return the determined rating of the whole, and the computed one where a person set another."""
    computed = content["result"]["overall"]["rating"]
    own = [each["determined"] for each in _deviations(content) if each["level"] == Level.OVERALL]
    if computed is None:
        return NOTHING
    said = _rating(computed, scale)
    return f"{_rating(own[0], scale)}; berekend: {said}" if own else said


def _deviations(content: Mapping[str, Any] | None) -> Sequence[Mapping[str, Any]]:
    return [] if content is None else content["human"]["deviations"]


def _deviation(source: Source, said: Mapping[str, Any], scale: Mapping[int, str]) -> str:
    """Return where a person gave another rating than the computed one, and why; who read along for the client alone."""
    place = f"{LEVELS[Level(said['level'])]} {said['code']}".strip()
    reader = source.person(None, said["second_reader"])
    return (
        f"{place}: vastgesteld {_rating(said['determined'], scale)}, berekend {_rating(said['computed'], scale)}. "
        f"Reden: {said['reason'].rstrip('. ')}.{f' Tweede lezer: {reader}.' if reader else ''}"
    )


def _rating(rating: int | str, scale: Mapping[int, str]) -> str:
    return f"{rating} ({scale[int(rating)]})"


def _continuity(source: Source) -> Iterator[Event]:
    for each in source.store.find(ContinuityRisk, provider_id=source.provider.id):
        if source.shows(each.audience):
            yield Event(
                on=each.since,
                title=f"continuïteitsrisico: stap {each.step} van 6, {CONTINUITY[each.step]}",
                lines=[
                    ("Bron", each.source),
                    ("Toelichting", each.remark),
                    ("Tot", day_if_any(each.ended_on)),
                ],
                subject_ids=(each.id,),
            )
