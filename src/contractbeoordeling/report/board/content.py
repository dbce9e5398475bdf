"""What stands on pages for the board, beside the assessments themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from contractbeoordeling.report.plots.gaps import Plot


@dataclass(frozen=True, slots=True, kw_only=True)
class Matters:
    """What runs around one provider: lines to read, already fit for the reader."""

    actions: Sequence[str] = ()
    open_actions: int = 0
    overdue_actions: int = 0
    steps: Sequence[str] = ()
    supervision: Sequence[str] = ()
    next_steps: Sequence[str] = ()
    trend: Plot | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSpread:
    """How many have which rating on a theme, None for no rating, and how it moved since the round before."""

    code: str
    name: str
    core: bool
    ratings: Mapping[int | None, int]
    higher: int = 0
    equal: int = 0
    lower: int = 0

    @property
    def low(self) -> int:
        """How many are below satisfactory."""
        return self.ratings.get(1, 0) + self.ratings.get(2, 0)

    @property
    def whole(self) -> int:
        """How many were assessed on it or could have been."""
        return sum(self.ratings.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioLine:
    """One provider, in the order of the names; texts as they stand in the table."""

    provider: str
    rating: str
    standing: str
    low_themes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """Everything on the board page of all providers of a round; `matters` are counts with their words."""

    client: str
    round: str
    previous: str
    reference_date: date
    made_on: date
    scale: Mapping[int, str]
    providers: int
    states: Sequence[tuple[str, int]]
    overall: Mapping[int | None, int]
    themes: Sequence[ThemeSpread]
    goals: Sequence[str]
    matters: Sequence[tuple[str, int]]
    signals: Sequence[tuple[str, str]]
    lines: Sequence[PortfolioLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One improvement that may be told in public: what, why, what came of it and what was learned."""

    what: str
    why: str
    who: str
    outcome: str
    lesson: str


@dataclass(frozen=True, slots=True)
class Spent:
    """What was used under the contracts of so many providers together, in euro; `until` where that is known of all."""

    amount: Decimal
    providers: int
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accountability:
    """All on the sheet of an accountability day; `spreads` and `spent` only where nobody can be recognised in them."""

    client: str
    round: str
    year: int
    made_on: date
    providers: int | None
    determined: int | None
    scale: Mapping[int, str]
    goals: Sequence[tuple[str, str]]
    deeds: Sequence[Deed]
    spreads: Sequence[ThemeSpread] = field(default=())
    spent: Spent | None = None
