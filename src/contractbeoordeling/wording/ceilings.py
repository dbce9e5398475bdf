"""What is said of the use of a contract's ceiling."""

from fractions import Fraction
from math import floor

from contractbeoordeling.domain.ceiling import WARN_AT
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import NOTHING, number, percentage


def share_said(share: Fraction | None) -> str:
    """Return the part of a ceiling that is used, never rounded up to the part from which it is pointed out."""
    return NOTHING if share is None else number(Fraction(floor(share * 1000), 10), 1).removesuffix(",0") + "%"


def attention(much: bool) -> str:
    """Return what stands beside a use that is pointed out."""
    return tr("{share} of meer").format(share=percentage(WARN_AT)) if much else ""


def beside() -> str:
    """Return what money means for the quality score."""
    return tr("Het gebruik van het plafond staat naast de kwaliteit en telt er nooit in mee.")
