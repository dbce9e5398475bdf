"""What is said of the use of a contract's ceiling."""

from contractbeoordeling.domain.ceiling import WARN_AT
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import percentage


def attention(much: bool) -> str:
    """Return what stands beside a use that is pointed out."""
    return tr("{share} of meer").format(share=percentage(WARN_AT)) if much else ""


def beside() -> str:
    """Return what money means for the quality score."""
    return tr("Het gebruik van het plafond staat naast de kwaliteit en telt er nooit in mee.")
