"""What a round asks of one respondent: questions and minutes, with a warning above an hour."""

from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.party import Party

MOST_MINUTES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPer:
    """How long one thing takes on average: our own estimate, to compare rounds by, not a measurement.

    A provider writes a score with a remark (`own`), once per theme three texts together (`theme`) and
    scores the municipality (`municipality`). A source scores what it sees (`seen`) and says of each
    provider how well it knows it (`provider`). A result of residents is copied from a list (`result`).
    """

    own: Fraction = Fraction(2)
    theme: Fraction = Fraction(3)
    municipality: Fraction = Fraction(1, 2)
    seen: Fraction = Fraction(3, 4)
    provider: Fraction = Fraction(1, 4)
    result: Fraction = Fraction(1, 2)


DEFAULT_MINUTES = MinutesPer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """Questions about criteria asked of a respondent, those skipped, and those answered by what we have."""

    providers: int = 0
    asked: int = 0
    skipped: int = 0
    reused: int = 0
    themes: int = 0
    about_municipality: int = 0

    def __add__(self, other: "Burden") -> "Burden":
        return Burden(
            providers=self.providers + other.providers,
            asked=self.asked + other.asked,
            skipped=self.skipped + other.skipped,
            reused=self.reused + other.reused,
            themes=self.themes + other.themes,
            about_municipality=self.about_municipality + other.about_municipality,
        )

    def minutes(self, party: Party, per: MinutesPer = DEFAULT_MINUTES) -> int:
        """Return how many minutes it takes this party, rounded up."""
        if party is Party.PROVIDER:
            exact = self.asked * per.own + self.themes * per.theme
            exact += self.about_municipality * per.municipality
        elif party is Party.RESIDENT:
            exact = self.asked * per.result + self.providers * per.provider
        else:
            exact = self.asked * per.seen + self.providers * per.provider
        return -int(-exact // 1)

    def too_much(self, party: Party, per: MinutesPer = DEFAULT_MINUTES) -> bool:
        """Tell whether it takes more than an hour."""
        return self.minutes(party, per) > MOST_MINUTES
