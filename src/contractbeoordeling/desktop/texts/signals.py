"""What the pages and dialogs about signals say."""

from __future__ import annotations

from enum import StrEnum
from html import escape

from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.usecases.signals.listing import SignalLine
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.signals import KINDS, SEVERITIES, URGENCIES


class Which(StrEnum):
    """Which signals the list shows."""

    ALL = ""
    TO_CHECK = "to_check"
    OPEN_SERIOUS = "open_serious"
    VERIFIED = "verified"


_WHICH = {
    Which.ALL: mark("alle"),
    Which.TO_CHECK: mark("nog na te gaan"),
    Which.OPEN_SERIOUS: mark("ernstig en nog na te gaan"),
    Which.VERIFIED: mark("geverifieerd"),
}


def which(each: Which) -> str:
    return tr(_WHICH[each])


def any_kind() -> str:
    return tr("alle soorten")


def other_party() -> str:
    return tr("iemand anders (school, politie…)")


def waited() -> str:
    return tr("er is op de reactie gewacht")


def change_title() -> str:
    return tr("Signaal wijzigen")


def severity(number: int | None) -> str:
    return tr("positief") if number is None else f"{number} {SEVERITIES[number]}"


def state(line: SignalLine) -> str:
    if line.repaired_on:
        return tr("hersteld")
    if line.verified_on:
        return tr("geverifieerd")
    return tr("ingetrokken") if line.withdrawn_on else tr("na te gaan")


def none_found() -> str:
    return tr("Geen signaal past bij deze zoekopdracht en filters.")


def none_yet() -> str:
    return tr("Er zijn nog geen signalen. Leg er een vast, of importeer een lijst uit Excel.")


def withdraw_title() -> str:
    return tr("Verificatie intrekken")


def withdraw_explanation() -> str:
    return tr(
        "Het signaal telt dan niet meer mee. Wie het eerder verifieerde blijft in de geschiedenis staan."
    )


def remove_question() -> str:
    return tr("Dit signaal verwijderen? Met Ongedaan maken komt het terug.")


def details(signal: Signal, provider: str, criterion: str) -> str:
    """Everything about one signal, as rich text."""
    head = f"{KINDS[signal.kind].capitalize()}, {day(signal.observed_on)} · {severity(signal.severity)}"
    parts = [f"<p style='font-size: 11pt; font-weight: 600'>{escape(provider)}</p>", _line("", head)]
    said = PARTIES[signal.party] if signal.party else tr("anders")
    reporter = ", ".join(each for each in (said, signal.reporter_role) if each)
    parts.append(_line(tr("Gemeld door"), reporter))
    parts.append(_line(tr("Criterium"), criterion))
    parts.append(f"<p>{escape(signal.text).replace(chr(10), '<br>')}</p>")
    return "".join((*parts, *_verified(signal), *_repaired(signal)))


def _verified(signal: Signal) -> list[str]:
    if signal.verified_on is None:
        gone = signal.withdrawn_on
        said = f"{day(gone)}: {signal.withdrawn_reason}" if gone is not None else ""
        return [_line(tr("Verificatie ingetrokken"), said)]
    by = ", ".join(each for each in (signal.verified_by, signal.verified_function) if each)
    return [
        _line(tr("Geverifieerd"), tr("{day} door {by}").format(day=day(signal.verified_on), by=by)),
        _line(tr("Namens"), signal.verified_on_behalf_of),
        _line(tr("Hoe nagegaan"), signal.verified_how),
        _line(tr("Reactie van de aanbieder"), signal.provider_reaction),
        _line(tr("Niet op de reactie gewacht"), _urgency(signal)),
    ]


def _urgency(signal: Signal) -> str:
    if signal.urgency is None:
        return ""
    return ": ".join(each for each in (URGENCIES[signal.urgency], signal.reason_without_reaction) if each)


def _repaired(signal: Signal) -> list[str]:
    if signal.repaired_on is None:
        return []
    said = tr("{day} door {by}").format(day=day(signal.repaired_on), by=signal.repair_verified_by)
    return [_line(tr("Herstel vastgesteld"), said), _line(tr("Hoe vastgesteld"), signal.repair_how)]


def _line(name: str, text: str) -> str:
    if not text:
        return ""
    return f"<p>{f'<b>{escape(name)}</b> ' if name else ''}{escape(text)}</p>"
