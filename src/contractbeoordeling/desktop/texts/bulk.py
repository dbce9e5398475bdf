"""What is said of plans, reminders and the quarterly export that are made for many at once."""

from __future__ import annotations

from contractbeoordeling.usecases.export.quarterly import QuarterlyDone
from contractbeoordeling.wording.i18n import ntr, tr

# Plans


def plans_title() -> str:
    return tr("Verbeterplannen vragen")


def plans_explanation() -> str:
    return tr(
        "Bij elke aanbieder gaat het plan over de criteria waar zijn eigen beoordeling erom vraagt. Wie niets te verbeteren "
        "heeft, wordt overgeslagen."
    )


def plans_looking() -> str:
    return tr("Nagaan bij wie een verbeterplan nodig is")


def plans_busy() -> str:
    return tr("Verbeterplannen vragen")


def plans_summary(able: int, total: int) -> str:
    return tr("Een plan bij {able} van de {total}.").format(able=able, total=total)


def plans_button(count: int) -> str:
    return tr("&Vragen ({n})").format(n=count)


def plans_done(count: int) -> str:
    return ntr("{n} verbeterplan gevraagd.", "{n} verbeterplannen gevraagd.", count).format(n=count)


def plans_left(names: str) -> str:
    return tr("Bij {names} kon het niet meer.").format(names=names)


def no_plan_needed() -> str:
    return tr("geen verbeterplan nodig")


# Reminders


def remind_title() -> str:
    return tr("Herinneren")


def remind_explanation() -> str:
    return tr(
        "Van formulieren die niet terug zijn en van concepten waarvan het wederhoor bijna afloopt. In de map komt per "
        "ontvanger een bericht om te versturen. Wie de laatste week herinnerd is, staat er niet bij. Dit kan niet ongedaan "
        "worden gemaakt."
    )


def remind_looking() -> str:
    return tr("Nagaan wie herinnerd kan worden")


def remind_busy() -> str:
    return tr("Herinneringen schrijven")


def remind_summary(forms: int, replies: int) -> str:
    """How many reminders there are about what."""
    about = ntr("{n} over een formulier", "{n} over formulieren", forms).format(n=forms)
    drafts = ntr("{n} over een concept", "{n} over concepten", replies).format(n=replies)
    said = [text for text, count in ((about, forms), (drafts, replies)) if count]
    return f"{', '.join(said)}." if said else tr("Er is nu niemand te herinneren.")


def remind_button(count: int) -> str:
    return tr("He&rinneren ({n})").format(n=count)


def remind_done(count: int) -> str:
    return ntr("{n} herinnering is geschreven.", "{n} herinneringen zijn geschreven.", count).format(n=count)


def remind_folder(round_name: str) -> str:
    return tr("Herinneringen {round}").format(round=round_name)


def reply() -> str:
    return tr("wederhoor")


def no_address() -> str:
    return tr("geen adres bekend")


# The quarterly export


def quarter(year: int, number: int) -> str:
    return tr("{year}, {number}e kwartaal").format(year=year, number=number)


def newest_round() -> str:
    return tr("de nieuwste ronde tot het eind van het kwartaal")


def quarterly_name(code: str) -> str:
    return tr("Kwartaalrapportage {quarter}").format(quarter=code)


def quarterly_write() -> str:
    return tr("&Schrijven")


def quarterly_busy() -> str:
    return tr("De kwartaalrapportage wordt gemaakt")


def quarterly_done(done: QuarterlyDone) -> str:
    """What was written: how many rows on which sheet."""
    said = tr("{name} is geschreven over {quarter}, met de oordelen van {round}.").format(
        name=done.path.name, quarter=done.quarter, round=done.round
    )
    sheets = [
        tr("{sheet}: {rows}").format(sheet=name, rows=ntr("{n} rij", "{n} rijen", count).format(n=count))
        for name, count in done.sheets.items()
    ]
    return "\n".join((said, "", *(f"• {each}" for each in sheets)))
