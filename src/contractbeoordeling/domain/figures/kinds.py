"""The kinds of figures: what providers measure already, with the unit, the range and which way is better."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

HIDDEN_BELOW = 5
"""A figure about fewer residents than this is shown nowhere: they must not be traceable."""


class FigureKind(StrEnum):
    """What was measured."""

    ENDING = "ending"
    DROP_OUT = "drop_out"
    USEFULNESS = "usefulness"
    ON_OWN = "on_own"
    NO_NEW_START = "no_new_start"
    GAS = "gas"
    ZRM_START = "zrm_start"
    ZRM_END = "zrm_end"
    ZRM_CHANGE = "zrm_change"
    WAITING = "waiting"
    MESSAGES = "messages"
    COMPLAINTS = "complaints"
    PARTICIPATION = "participation"
    VOLUNTEERS = "volunteers"


class FigureUnit(StrEnum):
    """What the number of a figure counts; a share is a percentage of n."""

    PEOPLE = "people"
    SHARE = "share"
    MARK = "mark"
    T_SCORE = "t_score"
    STEP = "step"
    DAYS = "days"
    PER_HUNDRED = "per_hundred"


class Better(StrEnum):
    """Which way a figure is better; a count by itself is neither."""

    UP = "up"
    DOWN = "down"


ENDINGS = ("01", "02", "03", "04", "05")
"""The reasons of ending in the youth outcome set: as planned, agreed, by client, by provider, external."""
DROPPED_OUT = frozenset(("03", "04"))
ANSWERS = ("01", "02", "03", "04")
"""The answers to how well somebody can go on without help; without one, the figure is of all who can."""
DOMAINS = (
    "finances",
    "work_and_education",
    "time_use",
    "housing",
    "domestic_relations",
    "mental_health",
    "physical_health",
    "addiction",
    "basic_daily_life",
    "instrumental_daily_life",
    "social_network",
    "participation",
    "justice",
)
"""The thirteen domains of the self-reliance matrix (ZRM); never averaged over them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KindRules:
    """What holds for a kind: range and decimals of its value, its parts, and whether n must be said.

    `residents` tells that people could be traced by it. Where a kind has parts, `whole` tells that a figure
    without a part is good too.
    """

    unit: FigureUnit
    low: Decimal
    high: Decimal
    decimals: int = 2
    better: Better | None = Better.UP
    residents: bool = True
    counted: bool = True
    parts: tuple[str, ...] = ()
    whole: bool = True


_MOST_PEOPLE = Decimal(1_000_000)
_SHARE = KindRules(unit=FigureUnit.SHARE, low=Decimal(0), high=Decimal(100))
_PEOPLE = KindRules(unit=FigureUnit.PEOPLE, low=Decimal(0), high=_MOST_PEOPLE, decimals=0, counted=False)
_ZRM = KindRules(
    unit=FigureUnit.STEP, low=Decimal(1), high=Decimal(5), better=None, parts=DOMAINS, whole=False
)

RULES: Mapping[FigureKind, KindRules] = {
    FigureKind.ENDING: replace(_PEOPLE, better=None, parts=ENDINGS, whole=False),
    FigureKind.DROP_OUT: replace(_SHARE, better=Better.DOWN),
    FigureKind.USEFULNESS: KindRules(unit=FigureUnit.MARK, low=Decimal(1), high=Decimal(10)),
    FigureKind.ON_OWN: replace(_SHARE, parts=ANSWERS),
    FigureKind.NO_NEW_START: _SHARE,
    FigureKind.GAS: KindRules(unit=FigureUnit.T_SCORE, low=Decimal(0), high=Decimal(100)),
    FigureKind.ZRM_START: _ZRM,
    FigureKind.ZRM_END: _ZRM,
    FigureKind.ZRM_CHANGE: replace(_ZRM, low=Decimal(-4), high=Decimal(4), better=Better.UP),
    FigureKind.WAITING: KindRules(
        unit=FigureUnit.DAYS,
        low=Decimal(0),
        high=Decimal(3650),
        decimals=1,
        better=Better.DOWN,
        counted=False,
    ),
    FigureKind.MESSAGES: replace(_SHARE, residents=False, counted=False),
    FigureKind.COMPLAINTS: KindRules(
        unit=FigureUnit.PER_HUNDRED, low=Decimal(0), high=Decimal(10_000), better=Better.DOWN
    ),
    FigureKind.PARTICIPATION: _SHARE,
    FigureKind.VOLUNTEERS: replace(_PEOPLE, residents=False),
}


BESIDE: Mapping[FigureKind, tuple[str, ...]] = {
    FigureKind.DROP_OUT: ("uitval",),
    FigureKind.USEFULNESS: ("nut-van-de-hulp",),
    FigureKind.ON_OWN: ("uitstroom-en-geen-terugkeer",),
    FigureKind.NO_NEW_START: ("uitstroom-en-geen-terugkeer",),
    FigureKind.GAS: ("doelen-gehaald",),
    FigureKind.ZRM_CHANGE: ("zelfredzaamheid-en-participatie",),
    FigureKind.WAITING: ("tijdige-start",),
    FigureKind.MESSAGES: ("berichtenverkeer",),
    FigureKind.COMPLAINTS: ("onvrede-kan-veilig-geuit-worden", "leren-van-klachten-en-signalen"),
    FigureKind.PARTICIPATION: ("zelfredzaamheid-en-participatie",),
}
"""The criteria, by their key in the default framework, that a figure stands beside without being a picture of them."""


def kind_of(code: str) -> FigureKind | None:
    """Return the kind with this code, or None."""
    return FigureKind(code) if code in list(FigureKind) else None


def better_of(kind: FigureKind, part: str) -> Better | None:
    """Return which way a figure is better; of single answers nobody can say."""
    return None if part and kind is FigureKind.ON_OWN else RULES[kind].better


def is_hidden(kind: FigureKind, count: int | None) -> bool:
    """Tell whether a figure may be shown to nobody, because so few residents stand behind it."""
    return RULES[kind].residents and count is not None and count < HIDDEN_BELOW
