"""What the pages about providers say."""

from __future__ import annotations

from contractbeoordeling.desktop.texts import whole
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.wording.i18n import ntr, tr


def count(shown: int, total: int) -> str:
    if shown == total:
        return ntr("{n} aanbieder", "{n} aanbieders", total).format(n=whole(total))
    return tr("{shown} van {total}").format(shown=whole(shown), total=whole(total))


def clear_filters(active: int) -> str:
    return tr("&Filters wissen ({n})").format(n=active) if active else tr("&Filters wissen")


def none_yet() -> str:
    return tr(
        "Er staan nog geen aanbieders in dit register. Voeg de eerste toe, of importeer een lijst uit Excel."
    )


def none_found() -> str:
    return tr("Geen aanbieder past bij deze zoekopdracht en filters.")


def open_actions(number: int, overdue: int) -> str:
    if overdue:
        return tr("{n}, {late} te laat").format(n=number, late=overdue)
    return str(number or "")


def groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What stands on a provider's page: each group, and the tabs in it; only groups have a letter, for there are more tabs than letters."""
    return (
        (
            tr("&Kwaliteit"),
            (
                tr("Beelden naast elkaar"),
                tr("Waarnemingen"),
                tr("Signalen"),
                tr("Cijfers"),
                tr("Toezicht"),
                tr("Verloop"),
            ),
        ),
        (
            tr("Opvol&ging"),
            (tr("Gesprekken en bezoeken"), tr("Acties"), tr("Escalatie"), tr("Risico's")),
        ),
        (
            tr("&Aanbieder"),
            (
                tr("Gegevens"),
                tr("Contracten en keurmerken"),
                tr("Over de gemeente"),
                tr("Geschiedenis"),
            ),
        ),
    )


def facts(provider: Provider) -> str:
    """Number, legal form and address on one line."""
    kvk = tr("KvK {kvk}").format(kvk=provider.kvk) if provider.kvk else tr("geen KvK-nummer")
    place = " ".join(each for each in (provider.postal_code, provider.city) if each)
    address = ", ".join(each for each in (provider.street, place) if each)
    return "  ·  ".join(each for each in (kvk, provider.legal_form, address) if each)


def unverified_hint() -> str:
    return tr("negatieve signalen die nog niet zijn nagegaan")
