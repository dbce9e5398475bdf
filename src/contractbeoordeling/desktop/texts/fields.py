"""Names and values of fields as the history shows them: never a code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, cast

from contractbeoordeling.domain.action import Action, ActionStatus, Owner
from contractbeoordeling.domain.answer import Answer, AnswerKind
from contractbeoordeling.domain.contract import FinancingVariant
from contractbeoordeling.domain.observation import Evidence, Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.provider import Law, LinkKind, ProviderStatus
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.domain.round import (
    Deadline,
    Familiarity,
    Request,
    Respondent,
    Round,
    RoundState,
    SubjectKind,
)
from contractbeoordeling.domain.signal import Audience, Polarity, Signal, SignalKind, Urgency
from contractbeoordeling.domain.supervision import Judgement, SupervisionMeasure, SupervisionReport
from contractbeoordeling.usecases.history import FieldChange, field_value
from contractbeoordeling.wording import signals as words
from contractbeoordeling.wording.fields import FIELDS, record_label
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.labels import LAWS, LINKS, NO, PARTIES, STATUSES, VARIANTS, YES
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.rounds import SUBJECTS

_SEEN = {
    "observed_on": mark("datum"),
    "score": mark("score"),
    "evidence": mark("rust op"),
    "perspective": mark("bron"),
    "respondents": mark("aantal inwoners"),
    "origin": mark("herkomst"),
}
_MORE: dict[type[Record], dict[str, str]] = {
    Observation: _SEEN,
    Answer: {"score": mark("score"), "kind": mark("antwoord"), "answered_on": mark("beantwoord op")},
    Signal: {
        "observed_on": mark("datum"),
        "polarity": mark("aard"),
        "severity": mark("ernst"),
        "kind": mark("soort"),
        "party": mark("gemeld door"),
        "event": mark("gebeurtenis"),
        "verified_on": mark("geverifieerd op"),
        "verified_by": mark("geverifieerd door"),
        "verified_function": mark("functie"),
        "verified_on_behalf_of": mark("namens"),
        "urgency": mark("niet gewacht wegens"),
        "withdrawn_on": mark("ingetrokken op"),
        "repaired_on": mark("hersteld op"),
        "repair_party": mark("herstel vastgesteld door"),
        "repair_verified_by": mark("naam"),
        "audience": mark("wie leest dit"),
        "reference": mark("kenmerk"),
    },
    Action: {
        "owner": mark("wie"),
        "status": mark("stand"),
        "due_on": mark("klaar vóór"),
        "agreed_on": mark("afgesproken op"),
        "closed_on": mark("afgesloten op"),
        "audience": mark("wie leest dit"),
    },
    Round: {
        "name": mark("naam"),
        "reference_date": mark("peildatum"),
        "theme_codes": mark("thema's"),
        "subject": mark("wat wordt beoordeeld"),
        "contact": mark("contactpersoon"),
        "state": mark("stand"),
    },
    Request: {
        "party": mark("partij"),
        "return_by": mark("terug vóór"),
        "sent_at": mark("verstuurd"),
        "received_at": mark("ontvangen"),
        "reminded_at": mark("herinnerd"),
        "familiarity": mark("kent de aanbieder"),
    },
    Respondent: {"party": mark("partij"), "name": mark("team"), "email": mark("e-mailadres")},
    FrameworkVersion: {"name": mark("kader"), "version": mark("versie")},
    SupervisionReport: {"reported_on": mark("datum"), "kind": mark("soort"), "public": mark("openbaar")},
    SupervisionMeasure: {"starts_on": mark("vanaf"), "ends_on": mark("tot")},
}
_CODES: dict[type[StrEnum], dict[Any, str]] = {
    Law: LAWS,
    LinkKind: LINKS,
    ProviderStatus: STATUSES,
    FinancingVariant: VARIANTS,
    Party: PARTIES,
    Perspective: {each: PARTIES[Party(each)] for each in Perspective},
    SubjectKind: SUBJECTS,
    SignalKind: words.KINDS,
    Polarity: words.POLARITIES,
    Audience: words.AUDIENCES,
    Urgency: words.URGENCIES,
    Origin: words.ORIGINS,
    Owner: words.OWNERS,
    ActionStatus: words.STATUSES,
    Evidence: {Evidence.DIRECT: mark("zelf gezien"), Evidence.HEARSAY: mark("van horen zeggen")},
    AnswerKind: {
        AnswerKind.SCORE: mark("score"),
        AnswerKind.NOT_APPLICABLE: mark("n.v.t."),
        AnswerKind.UNKNOWN: mark("weet ik niet"),
        AnswerKind.TEXT: mark("tekst"),
    },
    Familiarity: {
        Familiarity.WELL: mark("goed"),
        Familiarity.SOMEWHAT: mark("een beetje"),
        Familiarity.NOT: mark("niet"),
    },
    RoundState: {RoundState.OPEN: mark("open"), RoundState.CLOSED: mark("gesloten")},
    Judgement: {
        Judgement.MEETS: mark("voldoet"),
        Judgement.MOSTLY: mark("grotendeels"),
        Judgement.MOSTLY_NOT: mark("grotendeels niet"),
        Judgement.NOT: mark("niet"),
        Judgement.NOT_TESTED: mark("niet getoetst"),
    },
}


def field_name(change: FieldChange) -> str:
    """What a field is called; nothing for a field that nobody would recognise."""
    known = FIELDS.get(change.kind, {}) | _MORE.get(change.kind, {})
    return tr(known[change.field]) if change.field in known else ""


def record_name(kind: type[Record]) -> str:
    """What a record is called; nothing where it is only there for the program itself."""
    own = {
        Round: mark("beoordelingsronde"),
        Respondent: mark("respondent"),
        FrameworkVersion: mark("kwaliteitskader"),
    }
    if kind in own:
        return tr(own[kind])
    name = record_label(kind)
    return "" if name == kind.__name__ else name


def value(change: FieldChange, scalar: Any) -> str:
    """A field's value in words."""
    return "" if scalar is None else _said(field_value(change.kind, change.field, scalar))


def _said(found: Any) -> str:
    if isinstance(found, StrEnum):
        return tr(_CODES.get(type(found), {}).get(found, found.value))
    for kind, say in _SAID.items():
        if isinstance(found, kind):
            return say(found)
    return str(found)


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%d-%m-%Y %H:%M}"


def _decimal(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def _truth(is_so: bool) -> str:
    return YES if is_so else NO


def _deadline(deadline: Deadline) -> str:
    return f"{PARTIES[deadline.party]} {day(deadline.return_by)}"


def _list(items: tuple[Any, ...]) -> str:
    return ", ".join(_said(each) for each in items)


_SAID: dict[type[Any], Callable[[Any], str]] = {
    bool: _truth,
    datetime: _moment,
    date: cast("Callable[[Any], str]", day),
    Decimal: _decimal,
    Deadline: _deadline,
    tuple: _list,
}
