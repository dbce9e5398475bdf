"""What the page that a register opens at says."""

from __future__ import annotations

from datetime import date

from contractbeoordeling.desktop.texts import meetings, whole
from contractbeoordeling.domain.followup import Follow
from contractbeoordeling.usecases.attention import Attention, Item, Matter
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.numbers import day_if_any

_HEADS = {
    Matter.DECISION: mark("Zeer ernstige bevindingen: vandaag besluiten over maatregelen"),
    Matter.SERIOUS_SIGNAL: mark("Ernstige signalen die nog niet zijn nagegaan"),
    Matter.OVERDUE_ACTION: mark("Verbeteracties die te laat zijn"),
    Matter.DUE_ACTION: mark("Verbeteracties die binnen twee weken klaar moeten zijn"),
    Matter.PLAN: mark("Verbeterplannen: inleveren of hertoetsen"),
    Matter.ESCALATION: mark("Termijnen van gezette treden op de escalatieladder"),
    Matter.TERMINATION: mark("Taken bij het beëindigen van een contract"),
    Matter.CONTINUITY: mark("Continuïteitsrisico"),
    Matter.STOPPED: mark("Aanbieders die nu stoppen: als gestopt markeren"),
    Matter.STOPPING: mark("Aanbieders die binnen 60 dagen stoppen"),
    Matter.LATE_FORMS: mark("Formulieren die te laat zijn"),
    Matter.CERTIFICATE: mark("Keurmerken die aflopen of verlopen zijn"),
    Matter.CONTRACT: mark("Contracten die binnen een half jaar aflopen"),
    Matter.BUDGET: mark("Plafonds waarvan 70% of meer is gebruikt"),
    Matter.MEETING: mark("Komende gesprekken en werkbezoeken"),
}


_FOLLOWS = {
    Follow.DECISION: mark("{what}"),
    Follow.ACTION: mark("{what}"),
    Follow.PLAN: mark("plan inleveren voor {what}"),
    Follow.RETEST: mark("hertoets van {what}"),
    Follow.TERM: mark("trede {n}: {what}, termijn loopt af"),
    Follow.TERMINATION: mark("{what}"),
    Follow.CONTINUITY: mark("stap {n} van 6: {what}"),
}


def heading(found: Attention) -> str:
    return f"{tr(_HEADS[found.matter])} ({whole(found.total)})"


def what(item: Item) -> str:
    if item.matter is Matter.LATE_FORMS:
        return ntr("{n} formulier nog niet terug", "{n} formulieren nog niet terug", item.number).format(
            n=item.number
        )
    if item.matter is Matter.BUDGET:
        return tr("contract {number}: {n}% gebruikt").format(number=item.what, n=item.number)
    if item.matter is Matter.CONTRACT:
        return tr("contract {number}").format(number=item.what)
    if item.matter is Matter.MEETING:
        return "  ·  ".join(
            filter(None, (meetings.kind(item.level), f"{item.at:%H:%M}" if item.at else "", item.what))
        )
    if item.follow is not None:
        said = " ".join(item.what.split()) or tr("alleen voor een kleine kring")
        return tr(_FOLLOWS[item.follow]).format(what=said, n=item.number)
    return " ".join(item.what.split())


def when(item: Item) -> str:
    return day_if_any(item.day)


def mark_stopped(name: str, on: date | None) -> str:
    """Return what is asked before a provider counts as stopped."""
    said = tr(
        "{name} als gestopt markeren? De aanbieder stopt op {day}. Met Ongedaan maken wordt de aanbieder weer actief."
    )
    return said.format(name=name, day=day_if_any(on))


def client(name: str) -> str:
    return name or tr("Start")


def facts(providers: int, rounds: int) -> str:
    return "  ·  ".join(
        (
            ntr("{n} aanbieder", "{n} aanbieders", providers).format(n=whole(providers)),
            ntr("{n} beoordelingsronde", "{n} beoordelingsrondes", rounds).format(n=rounds),
        )
    )


def all_quiet() -> str:
    return tr("Vandaag vraagt niets om aandacht.")


def empty() -> str:
    return tr(
        "Dit register is nog leeg. Begin met de aanbieders: voeg ze toe of importeer een lijst uit Excel. "
        "Maak daarna een beoordelingsronde; de formulieren volgen vanzelf."
    )
