"""What the pages and dialogs about rounds say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.method.reach import Reach
from contractbeoordeling.domain.round import RequestState, Round
from contractbeoordeling.usecases.rounds.reach import RoundReach
from contractbeoordeling.usecases.rounds.status import RequestStatus
from contractbeoordeling.wording.cycle import light_said
from contractbeoordeling.wording.i18n import ntr, tr
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.rounds import STATES, missing_words

if TYPE_CHECKING:
    from contractbeoordeling.usecases.rounds.send_forms import SentForm


def none_yet() -> str:
    return tr(
        "Er is nog geen beoordelingsronde. Maak er een: de thema's worden voorgesteld, u kiest de peildatum."
    )


def facts(of_round: Round, framework: Framework, providers: int) -> str:
    """Reference date, scope and framework on one line."""
    themes = ", ".join(
        theme.code for theme in framework.themes if theme.core or theme.code in of_round.theme_codes
    )
    said = tr("Peildatum {day}  ·  thema's {themes}  ·  kader {framework}")
    taking_part = ntr("{n} deelname", "{n} deelnames", providers).format(n=providers)
    return (
        said.format(day=day(of_round.reference_date), themes=themes, framework=framework.version)
        + f"  ·  {taking_part}"
    )


def progress(requests: Sequence[RequestStatus]) -> str:
    """How many forms are in, partly in and open."""
    if not requests:
        return tr("Er is nog niemand iets gevraagd")
    counts = {state: sum(each.state is state for each in requests) for state in RequestState}
    inside = tr("{n} van de {total} formulieren zijn binnen").format(
        n=counts[RequestState.COMPLETE], total=len(requests)
    )
    rest = [
        f"{count} {tr(STATES[state])}"
        for state, count in counts.items()
        if count and state is not RequestState.COMPLETE
    ]
    return ", ".join((inside, *rest))


def progress_and_light(requests: Sequence[RequestStatus], light: Sequence[str]) -> str:
    """How many forms are in, and who takes part with the core themes alone."""
    said = progress(requests)
    return f"{said}. {light_said(light)}" if light else said


def whole_title(provider: str) -> str:
    return tr("Toch alle thema's voor {provider}").format(provider=provider)


def whole_explanation() -> str:
    return tr(
        "Deze aanbieder doet dan met alle thema's van de ronde mee. Formulieren die al verstuurd zijn moeten opnieuw "
        "uit. De reden blijft in de geschiedenis staan."
    )


def state(each: RequestStatus) -> str:
    return tr(STATES[each.state])


def late(each: RequestStatus) -> str:
    return tr("{day}, te laat").format(day=day(each.request.return_by))


def minutes(number: int, too_much: bool) -> str:
    return tr("{n}, meer dan een uur").format(n=number) if too_much else str(number)


def within(found: Reach) -> str:
    return (
        tr("haalbaar")
        if found.within
        else tr("niet haalbaar: {missing}").format(missing=missing_words(found.missing_core))
    )


def themes_within(found: Reach) -> str:
    inside = sum(theme.within for theme in found.themes)
    return tr("{n} van {total}").format(n=inside, total=len(found.themes))


def reach_said(found: RoundReach) -> str:
    total = len(found.providers)
    said = tr("Als iedereen antwoordt, is een eindoordeel haalbaar voor {n} van de {total} deelnames.")
    return said.format(n=total - len(found.without_overall), total=total)


def outcomes_said(rated: int, total: int) -> str:
    return tr(
        "Themaoordelen komen eerst; {n} van de {total} deelnames hebben ook een eindoordeel. "
        "De volgorde is op naam en zegt niets over kwaliteit."
    ).format(n=rated, total=total)


def assessing() -> str:
    return tr("De ronde wordt doorgerekend")


def making_forms() -> str:
    return tr("De formulieren worden gemaakt")


def choose_folder() -> str:
    return tr("Map voor de formulieren")


def forms_made(sent: Sequence[SentForm]) -> str:
    said = ntr(
        "{n} formulier is gemaakt, met een mail (.eml) en de tekst daarvan (.txt).",
        "{n} formulieren zijn gemaakt, elk met een mail (.eml) en de tekst daarvan (.txt).",
        len(sent),
    ).format(n=len(sent))
    heavy = [each.name for each in sent if each.too_much]
    if heavy:
        said += "\n\n" + tr("Meer dan een uur werk voor: {names}.").format(names=", ".join(heavy[:8]))
    return said


def close_request_title() -> str:
    return tr("Uitvraag afsluiten")


def close_request_explanation() -> str:
    return tr("Er wordt dan niet meer op dit antwoord gewacht. De reden blijft bij de uitvraag staan.")


def core_theme(name: str) -> str:
    return tr("{name} (kernthema, altijd)").format(name=name)


def round_made(name: str) -> str:
    return tr("Ronde '{name}' is gemaakt").format(name=name)


def round_changed(name: str) -> str:
    return tr("Ronde '{name}' is gewijzigd").format(name=name)


def outcome_columns() -> dict[str, tuple[str, str]]:
    """Short titles, and what they stand for."""
    return {
        "provider": (tr("Aanbieder"), ""),
        "rated": (tr("Met score"), tr("criteria met een score, van die in de ronde")),
        "confirmed": (tr("Herkend"), tr("criteria waar het zelfbeeld herkend wordt")),
        "higher": (
            tr("Hoger"),
            tr("criteria waar het zelfbeeld hoger is dan het beeld van anderen of een bevinding"),
        ),
        "unknown": (tr("Onbekend"), tr("criteria die onvoldoende onderbouwd zijn")),
        "serious": (tr("Ernstig"), tr("criteria met een ernstig signaal dat nog niet is nagegaan")),
        "overall": (tr("Eindoordeel"), ""),
    }


def tabs() -> tuple[str, ...]:
    return (
        tr("Wie heeft ge&antwoord"),
        tr("Uit&komsten"),
        tr("Wat is haa&lbaar"),
        tr("Wat nu te vra&gen"),
        tr("&Risico's"),
        tr("Wat het &vraagt"),
        tr("Volgend &jaar"),
    )
