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
    Our own control looks something up in documents (`check`); a supervisor's report is found and read (`report`).
    """

    own: Fraction = Fraction(2)
    theme: Fraction = Fraction(3)
    municipality: Fraction = Fraction(1, 2)
    seen: Fraction = Fraction(3, 4)
    provider: Fraction = Fraction(1, 4)
    result: Fraction = Fraction(1, 2)
    check: Fraction = Fraction(5)
    report: Fraction = Fraction(15)


DEFAULT_MINUTES = MinutesPer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What asking a party takes in minutes: each question, and once per provider."""

    question: Fraction
    provider: Fraction


def asking_price(party: Party, *, form: bool = True, per: MinutesPer = DEFAULT_MINUTES) -> Price:
    """Return what it takes to ask a party other than the provider something by form, or without one.

    Without a form our own control looks it up, and of a supervisor there is a report, or none (two tracks).
    """
    if party is Party.RESIDENT:
        return Price(question=per.result, provider=per.provider)
    if form or party not in (Party.VISIT, Party.REGULATOR):
        return Price(question=per.seen, provider=per.provider)
    if party is Party.VISIT:
        return Price(question=per.check, provider=Fraction(0))
    return Price(question=per.result, provider=per.report)


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
        else:
            price = asking_price(party, per=per)
            exact = self.asked * price.question + self.providers * price.provider
        return -int(-exact // 1)

    def too_much(self, party: Party, per: MinutesPer = DEFAULT_MINUTES) -> bool:
        """Tell whether it takes more than an hour."""
        return self.minutes(party, per) > MOST_MINUTES
