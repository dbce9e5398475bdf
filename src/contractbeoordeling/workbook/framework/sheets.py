"""The layout of the framework's workbook as data: which value stands in which column or row.

A code, hidden in the workbook, names each column and row, so that headers may be renamed and moved.
It is the place of the value in the framework's JSON, its parts joined by points.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.framework.figures import LIMITS, Figure
from contractbeoordeling.domain.framework.model import SCORES
from contractbeoordeling.domain.framework.parameters import (
    RECENCY_STEPS,
    REPLY_DAYS,
    bounds_of,
    ends_of,
)
from contractbeoordeling.domain.method.parameters import RECENCY_MONTHS, RECENCY_WEIGHT, WHOLE_PARAMETERS
from contractbeoordeling.domain.party import Party, Perspective

FORMAT = 1
MARK = "contractbeoordeling framework"
"""Begins the hidden first cell of every sheet; the sheet's own code follows."""
FORMAT_PROPERTY = "contractbeoordeling"
DATA_SHEET = "_gegevens"
FIRST_ROW = 5
"""Rows above the first row of a list, counted from 0: title, hint, groups, codes, headers."""
GROUP_ROW, CODE_ROW, HEADER_ROW = 2, 3, 4
VALUE_CODE = "value"
"""The code of the column that holds the values of a sheet with settings."""


class Sheet(StrEnum):
    """The sheets that a framework's workbook must have."""

    ABOUT = "about"
    THEMES = "themes"
    CRITERIA = "criteria"
    PARAMETERS = "parameters"
    LEGEND = "legend"
    NORMS = "norms"


OPTIONAL_SHEETS = frozenset({Sheet.NORMS})
"""Sheets that a workbook of an older program lacks."""


class Kind(StrEnum):
    """How a value is written in a cell and read from it."""

    KEY = "key"
    CODE = "code"
    THEME = "theme"
    LINE = "line"
    TEXT = "text"
    WEIGHT = "weight"
    FLAG = "flag"
    COVERAGE = "coverage"
    NAMES = "names"
    LAWS = "laws"
    VARIANTS = "variants"
    WHOLE = "whole"
    SHARE = "share"
    FIGURE = "figure"
    MEASURED = "measured"
    PART = "part"
    CRITERION = "criterion"
    NORM_PARTY = "norm_party"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list; `width` is in characters."""

    code: str
    kind: Kind
    width: float
    group: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """A row with one value and its bounds; an optional one may stay empty."""

    code: str
    kind: Kind
    low: int | Fraction
    high: int | Fraction
    group: str
    optional: bool = False


THEME_COLUMNS = (
    Column("key", Kind.KEY, 4),
    Column("code", Kind.CODE, 10),
    Column("name", Kind.LINE, 60),
    Column("core", Kind.FLAG, 14),
)

CRITERION_COLUMNS = (
    Column("key", Kind.KEY, 4, "identity"),
    Column("theme", Kind.THEME, 7, "identity"),
    Column("code", Kind.CODE, 7, "identity"),
    Column("name", Kind.LINE, 22, "identity"),
    Column("statement", Kind.TEXT, 30, "identity"),
    *(Column(f"questions.{party}", Kind.TEXT, 24, "questions") for party in Party),
    *(Column(f"weights.{each}", Kind.WEIGHT, 13, "weights") for each in Perspective),
    *(Column(f"anchors.{score}", Kind.TEXT, 20, "anchors") for score in SCORES),
    Column("certificate.coverage", Kind.COVERAGE, 10, "certificate"),
    Column("certificate.names", Kind.NAMES, 11, "certificate"),
    Column("certificate.question", Kind.TEXT, 20, "certificate"),
    Column("certificate.explanation", Kind.TEXT, 22, "certificate"),
    Column("legal_basis", Kind.TEXT, 25, "background"),
    Column("indicator", Kind.TEXT, 19, "background"),
    Column("shared_with_municipality", Kind.FLAG, 11, "background"),
    Column("short_resident_question", Kind.FLAG, 13, "background"),
    Column("laws", Kind.LAWS, 12, "scope"),
    Column("care_forms", Kind.NAMES, 11, "scope"),
    Column("not_for_variants", Kind.VARIANTS, 14, "scope"),
)
PAGES = ("weights", "certificate")
"""Groups of criterion columns that begin a new page on paper."""

LEGEND_COLUMNS = (Column("term", Kind.LINE, 18), Column("meaning", Kind.TEXT, 80))

NORM_COLUMNS = (
    Column("kind", Kind.MEASURED, 34),
    Column("part", Kind.PART, 30),
    Column("criterion", Kind.CRITERION, 11),
    Column("party", Kind.NORM_PARTY, 18),
    *(Column(f"bounds.{step}", Kind.FIGURE, 13) for step in range(4)),
)

ABOUT_CODES = ("name", "version", *(f"scale.{score}" for score in SCORES))


def _parameter(name: str, group: str) -> Setting:
    kind = Kind.WHOLE if name in WHOLE_PARAMETERS else Kind.SHARE
    return Setting(f"parameters.{name}", kind, *bounds_of(name), group)


def _recency(step: int) -> tuple[Setting, Setting]:
    months, weight = ends_of(RECENCY_MONTHS), ends_of(RECENCY_WEIGHT)
    code = f"parameters.recency.{step}"
    return (
        Setting(f"{code}.months", Kind.WHOLE, *months, "recency", optional=True),
        Setting(f"{code}.weight", Kind.SHARE, *weight, "recency", optional=True),
    )


def _figure(figure: Figure) -> tuple[Setting, ...]:
    codes = (f"figures.{figure}.{step}" for step in range(4))
    return tuple(Setting(code, Kind.FIGURE, *LIMITS[figure], figure.value) for code in codes)


SETTINGS = (
    _parameter("minimum_perspectives", "minimum"),
    _parameter("minimum_coverage", "minimum"),
    _parameter("minimum_respondents", "minimum"),
    _parameter("full_respondents", "minimum"),
    _parameter("hearsay", "minimum"),
    *(setting for step in range(RECENCY_STEPS) for setting in _recency(step)),
    _parameter("cap_severity_4", "signals"),
    _parameter("cap_severity_3", "signals"),
    _parameter("cap_severity_2_twice", "signals"),
    _parameter("signal_months", "signals"),
    _parameter("repeat_months", "signals"),
    _parameter("open_signal_months", "signals"),
    _parameter("theme_minimum_share", "levels"),
    _parameter("overall_minimum_share", "levels"),
    Setting("reply_days", Kind.WHOLE, *ends_of(REPLY_DAYS), "reply"),
    *_figure(Figure.MARK),
    *_figure(Figure.AGREE),
)
"""Every number of the framework, in the order of the sheet."""
