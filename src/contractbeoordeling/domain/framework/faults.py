"""What can be wrong with a framework: data with the place, never raised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Path = tuple[str | int, ...]
"""Where it is: field names and positions, as in `("themes", 0, "criteria", 2, "anchors", "3")`."""


class FaultCode(StrEnum):
    """The kinds of fault; those of `WARNINGS` leave the framework usable."""

    WRONG_TYPE = "wrong_type"
    UNKNOWN_FIELD = "unknown_field"
    NEWER_FORMAT = "newer_format"
    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_WHOLE = "not_whole"
    NOT_NUMBER = "not_number"
    OUT_OF_RANGE = "out_of_range"
    NOT_RISING = "not_rising"
    UNKNOWN_VALUE = "unknown_value"
    BAD_CODE = "bad_code"
    BAD_KEY = "bad_key"
    BAD_LIST = "bad_list"
    DUPLICATE_CODE = "duplicate_code"
    DUPLICATE_KEY = "duplicate_key"
    DUPLICATE_TERM = "duplicate_term"
    DUPLICATE_VALUE = "duplicate_value"
    NO_THEMES = "no_themes"
    THEME_WITHOUT_CRITERIA = "theme_without_criteria"
    TOO_MANY_SHORT_QUESTIONS = "too_many_short_questions"
    SHORT_WITHOUT_QUESTION = "short_without_question"
    COVERED_WITHOUT_CERTIFICATE = "covered_without_certificate"
    CERTIFICATE_WITHOUT_COVERAGE = "certificate_without_coverage"
    WEIGHT_WITHOUT_QUESTION = "weight_without_question"
    QUESTION_WITHOUT_WEIGHT = "question_without_weight"
    NEVER_RATED = "never_rated"
    NORM_UNKNOWN_CRITERION = "norm_unknown_criterion"
    NORM_UNKNOWN_PART = "norm_unknown_part"
    NORM_WITHOUT_PART = "norm_without_part"
    NORM_NO_DIRECTION = "norm_no_direction"
    NORM_NOT_RISING = "norm_not_rising"
    NORM_NOT_FALLING = "norm_not_falling"
    NORM_RESIDENTS = "norm_residents"
    NORM_TWICE = "norm_twice"
    NORM_WITHOUT_WEIGHT = "norm_without_weight"


WARNINGS = frozenset(
    {
        FaultCode.CERTIFICATE_WITHOUT_COVERAGE,
        FaultCode.WEIGHT_WITHOUT_QUESTION,
        FaultCode.QUESTION_WITHOUT_WEIGHT,
        FaultCode.NEVER_RATED,
        FaultCode.NORM_WITHOUT_WEIGHT,
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its place, what stood there, and the values that its sentence mentions.

    `other` is a second place that it clashes with, such as the first use of a double code.
    """

    code: FaultCode
    path: Path
    found: str = ""
    values: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    other: Path | None = None

    @property
    def warning(self) -> bool:
        """Whether the framework can be used all the same."""
        return self.code in WARNINGS
