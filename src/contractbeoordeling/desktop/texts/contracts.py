"""What the page about contracts and certificates says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from contractbeoordeling.wording.ceilings import share_said
from contractbeoordeling.wording.i18n import tr


def used_share(share: Decimal) -> str:
    return tr("{share} gebruikt").format(share=share_said(Fraction(share)))


def money(amount: Decimal | None) -> str:
    """An amount in euros as the Dutch write it."""
    return "" if amount is None else "€ " + f"{amount:,.0f}".replace(",", ".")


def expired() -> str:
    return tr("verlopen")


def unproven() -> str:
    return tr("zonder einddatum")


def remove_contract(number: str) -> str:
    return tr("Contract {number} verwijderen? Met Ongedaan maken komt het terug.").format(number=number)


def remove_certificate(kind: str) -> str:
    return tr("Keurmerk {kind} verwijderen? Met Ongedaan maken komt het terug.").format(kind=kind)


def remove_detail(name: str) -> str:
    return tr("{name} verwijderen? Met Ongedaan maken komt het terug.").format(name=name)


def no_law() -> str:
    return tr("niet opgegeven")
