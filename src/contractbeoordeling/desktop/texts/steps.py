"""What the steps of assessments say: what is asked before one, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from contractbeoordeling.wording.i18n import mark, ntr, tr


class StepKind(StrEnum):
    """A step that is taken for a selection of assessments, in the order in which they come."""

    DRAFT = "draft"
    SEND = "send"
    WITHDRAW = "withdraw"
    NO_REMARKS = "no_remarks"
    COMPLETE = "complete"
    DETERMINE = "determine"
    REPORTS = "reports"
    REOPEN = "reopen"


class StepWords(NamedTuple):
    """What is said of one kind of step."""

    title: str
    explanation: str
    button: str
    busy: str


_WORDS: dict[StepKind, StepWords] = {
    StepKind.DRAFT: StepWords(
        mark("Concept maken"),
        mark("Het concept zegt wat er nu berekend is, ook als nog antwoorden ontbreken."),
        mark("&Maken"),
        mark("Concepten maken"),
    ),
    StepKind.SEND: StepWords(
        mark("Concept versturen"),
        mark(
            "In de map komen per aanbieder het concept (PDF en Word) en de werkmap om op te reageren. De termijn voor "
            "wederhoor begint morgen. Dit kan niet ongedaan worden gemaakt."
        ),
        mark("&Versturen"),
        mark("Concepten vastleggen"),
    ),
    StepKind.WITHDRAW: StepWords(
        mark("Concept intrekken"),
        mark(
            "Het is weer een concept en er loopt geen termijn meer. Wat verstuurd was en de opmerkingen blijven bewaard; rapport "
            "en dossier vertellen wanneer en waarom. Dit kan niet ongedaan worden gemaakt: laat de aanbieder het weten."
        ),
        mark("&Intrekken"),
        mark("Concepten intrekken"),
    ),
    StepKind.NO_REMARKS: StepWords(
        mark("Geen opmerkingen"),
        mark("De aanbieder laat weten geen opmerkingen te hebben; de termijn hoeft niet af te lopen."),
        mark("&Vastleggen"),
        mark("Reacties vastleggen"),
    ),
    StepKind.COMPLETE: StepWords(
        mark("Reactie compleet"),
        mark("Alle opmerkingen van de aanbieder zijn vastgelegd; de termijn hoeft niet af te lopen."),
        mark("&Vastleggen"),
        mark("Reacties vastleggen"),
    ),
    StepKind.DETERMINE: StepWords(
        mark("Vaststellen"),
        mark(
            "U stelt de beoordeling vast en zij wordt verzegeld. Daarna kan zij alleen worden heropend: dan komt er een "
            "nieuwe versie. In de map komt het rapport, als PDF en Word."
        ),
        mark("Va&ststellen"),
        mark("Beoordelingen vaststellen en verzegelen"),
    ),
    StepKind.REPORTS: StepWords(
        mark("Rapport schrijven"),
        mark(
            "Wat niet vastgesteld is, wordt als concept geschreven; dat staat op elke bladzijde. Bestaande bestanden "
            "blijven staan."
        ),
        mark("&Schrijven"),
        mark("Rapporten schrijven"),
    ),
    StepKind.REOPEN: StepWords(
        mark("Heropenen"),
        mark(
            "Er komt een nieuwe versie, die als concept begint. De verzegelde versie blijft zoals zij is. Afwijkingen en "
            "bevindingen gaan mee; een tweede lezer bevestigt opnieuw."
        ),
        mark("&Heropenen"),
        mark("Beoordelingen heropenen"),
    ),
}


def words(kind: StepKind) -> StepWords:
    return StepWords(*(tr(each) for each in _WORDS[kind]))


def looking(kind: StepKind) -> str:
    return tr("{step}: nagaan wie kan").format(step=words(kind).title)


def button(kind: StepKind, count: int) -> str:
    return f"{words(kind).button} ({count})" if count != 1 else words(kind).button


def who_can(able: int, total: int) -> str:
    """How many of those that are chosen can take the step."""
    if able == total:
        return tr("Dit kan voor alle {total}.").format(total=total)
    if not able:
        return tr("Dit kan nu voor geen van de {total}; de reden staat erbij.").format(total=total)
    return tr(
        "Dit kan voor {able} van de {total}. Voor {left} niet: de reden staat erbij, en de anderen gaan gewoon door."
    ).format(able=able, total=total, left=total - able)


def about_one(name: str, computed: str, determined: str) -> str:
    """Whom a step is about, with both ratings."""
    return tr("{name}: berekend {computed}; vastgesteld {determined}.").format(
        name=name, computed=computed, determined=determined
    )


def can() -> str:
    return tr("kan")


def can_waiting(count: int) -> str:
    return ntr("kan, met nog {n} open uitvraag", "kan, met nog {n} open uitvragen", count).format(n=count)


def as_concept() -> str:
    return tr("kan, als concept")


def deviates() -> str:
    return tr(
        "Hier is van het berekende oordeel afgeweken. Stel deze apart vast, vanuit de beoordeling zelf."
    )


def alone(sentence: str) -> str:
    """A refusal for one of several that asks for a reason of its own."""
    return tr("{why} Een reden schrijft u vanuit de beoordeling zelf.").format(why=sentence)


_DONE: dict[StepKind, tuple[str, str]] = {
    StepKind.DRAFT: (mark("{n} concept gemaakt."), mark("{n} concepten gemaakt.")),
    StepKind.SEND: (mark("{n} concept is verstuurd."), mark("{n} concepten zijn verstuurd.")),
    StepKind.WITHDRAW: (mark("{n} concept is ingetrokken."), mark("{n} concepten zijn ingetrokken.")),
    StepKind.NO_REMARKS: (mark("{n} reactie vastgelegd."), mark("{n} reacties vastgelegd.")),
    StepKind.COMPLETE: (mark("{n} reactie is compleet."), mark("{n} reacties zijn compleet.")),
    StepKind.DETERMINE: (
        mark("{n} beoordeling vastgesteld en verzegeld."),
        mark("{n} beoordelingen vastgesteld en verzegeld."),
    ),
    StepKind.REPORTS: (
        mark("Rapport van {n} aanbieder geschreven."),
        mark("Rapporten van {n} aanbieders geschreven."),
    ),
    StepKind.REOPEN: (mark("{n} beoordeling heropend."), mark("{n} beoordelingen heropend.")),
}


def done(kind: StepKind, count: int, refused: int) -> str:
    """What came of a step."""
    said = ntr(*_DONE[kind], count).format(n=count) if count else tr("Er is niets gewijzigd.")
    if not refused:
        return said
    return said + " " + tr("Bij {n} kon het niet:").format(n=refused)


def folder_name(kind: StepKind, round_name: str) -> str:
    said = tr("Concepten {round}") if kind is StepKind.SEND else tr("Rapporten {round}")
    return said.format(round=round_name)


def no_folder(kind: StepKind) -> str:
    """What an empty folder means."""
    return {
        StepKind.SEND: tr("leeg: alleen vastleggen dat het concept verstuurd is"),
        StepKind.DETERMINE: tr("leeg: nu geen rapporten schrijven"),
    }.get(kind, "")


def choose_folder() -> str:
    return tr("In welke map komen de bestanden?")


def titles() -> Sequence[str]:
    """The columns of the list to confirm."""
    return tr("Aanbieder"), tr("Stand"), tr("Berekend"), tr("Vastgesteld"), tr("Wat er gebeurt")
