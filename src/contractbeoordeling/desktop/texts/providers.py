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
    return tr("Filters wi&ssen ({n})").format(n=active) if active else tr("Filters wi&ssen")


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


def tabs() -> tuple[str, ...]:
    return (
        tr("Beel&den naast elkaar"),
        tr("Wa&arnemingen"),
        tr("Toe&zicht"),
        tr("Ci&jfers"),
        tr("Si&gnalen"),
        tr("A&cties"),
        tr("E&scalatie"),
        tr("Ges&prekken en bezoeken"),
        tr("&Over de gemeente"),
        tr("Contracten en &keurmerken"),
        tr("Gege&vens"),
        tr("&Risico's"),
        tr("Ver&loop"),
        tr("Geschieden&is"),
    )


def facts(provider: Provider) -> str:
    """Number, legal form and address on one line."""
    kvk = tr("KvK {kvk}").format(kvk=provider.kvk) if provider.kvk else tr("geen KvK-nummer")
    place = " ".join(each for each in (provider.postal_code, provider.city) if each)
    address = ", ".join(each for each in (provider.street, place) if each)
    return "  ·  ".join(each for each in (kvk, provider.legal_form, address) if each)


def unverified_hint() -> str:
    return tr("negatieve signalen die nog niet zijn nagegaan")
