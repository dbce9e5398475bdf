"""What a municipality may choose: the numbers of the rules, with their defaults and bounds."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class RecencyStep:
    """Up to and including this age in completed months an observation has this weight."""

    months: int
    weight: Fraction


DEFAULT_RECENCY = (
    RecencyStep(12, Fraction(1)),
    RecencyStep(24, Fraction(1, 2)),
    RecencyStep(36, Fraction(1, 4)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The numbers of the rules; the field names are those of the calculator's JSON."""

    recency: tuple[RecencyStep, ...] = DEFAULT_RECENCY  # R2, by age; older has no weight
    hearsay: Fraction = Fraction(1, 2)  # R2
    minimum_respondents: int = 5  # R2
    full_respondents: int = 10  # R2
    minimum_perspectives: int = 2  # R4
    minimum_coverage: Fraction = Fraction(1, 2)  # R4
    cap_severity_4: int = 1  # R6
    cap_severity_3: int = 2  # R6
    cap_severity_2_twice: int = 3  # R6
    signal_months: int = 24  # R6
    repeat_months: int = 12  # R6, both signals of severity 2
    open_signal_months: int = 12  # R11
    theme_minimum_share: Fraction = Fraction(3, 5)  # R9
    overall_minimum_share: Fraction = Fraction(2, 3)  # R10


DEFAULT_PARAMETERS = Parameters()


@dataclass(frozen=True, slots=True)
class Bounds:
    """The range of a parameter, both ends included; None is no end."""

    low: int | Fraction
    high: int | Fraction | None = None

    def hold(self, value: int | Fraction) -> bool:
        """Tell whether the value lies in the range."""
        return self.low <= value and (self.high is None or value <= self.high)


SHARE = Bounds(Fraction(0), Fraction(1))
_RATING = Bounds(1, 5)
_MONTHS = Bounds(0)
RECENCY_MONTHS, RECENCY_WEIGHT = _MONTHS, SHARE

WHOLE_PARAMETERS: Mapping[str, Bounds] = MappingProxyType(
    {
        "minimum_respondents": Bounds(5),
        "full_respondents": Bounds(1),
        "minimum_perspectives": Bounds(2, 5),
        "cap_severity_4": _RATING,
        "cap_severity_3": _RATING,
        "cap_severity_2_twice": _RATING,
        "signal_months": _MONTHS,
        "repeat_months": _MONTHS,
        "open_signal_months": _MONTHS,
    }
)
FRACTION_PARAMETERS: Mapping[str, Bounds] = MappingProxyType(
    {
        "hearsay": SHARE,
        "minimum_coverage": Bounds(Fraction(1, 4), Fraction(1)),
        "theme_minimum_share": SHARE,
        "overall_minimum_share": SHARE,
    }
)
