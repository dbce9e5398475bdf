"""What is wrong in a case: a place, a code and the values that a sentence mentions."""

from dataclasses import dataclass, field
from enum import StrEnum


class FaultCode(StrEnum):
    """The kinds of fault; the Dutch sentences are in wording/method_faults.py."""

    EMPTY = "empty"
    NOT_UTF_8 = "not_utf_8"
    BROKEN_JSON = "broken_json"
    TOO_DEEP = "too_deep"
    NOT_AN_OBJECT = "not_an_object"
    NOT_A_LIST = "not_a_list"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_PERSPECTIVE = "unknown_perspective"
    UNKNOWN_PARAMETER = "unknown_parameter"
    REPEATED_FIELD = "repeated_field"
    MISSING = "missing"
    NOT_TEXT = "not_text"
    EMPTY_TEXT = "empty_text"
    NOT_BOOLEAN = "not_boolean"
    NOT_WHOLE = "not_whole"
    NOT_DECIMAL = "not_decimal"
    NOT_FRACTION = "not_fraction"
    NOT_A_DATE = "not_a_date"
    NOT_A_CHOICE = "not_a_choice"
    OUT_OF_RANGE = "out_of_range"
    TOO_LOW = "too_low"
    TOO_LONG = "too_long"
    AFTER_REFERENCE_DATE = "after_reference_date"
    DOUBLE_CODE = "double_code"
    RESIDENTS_ONLY = "residents_only"
    NOT_A_STEP = "not_a_step"
    STEPS_NOT_ASCENDING = "steps_not_ascending"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; `place` is like `themes[0].criteria[2].code`, empty for the document itself."""

    place: str
    code: FaultCode
    values: dict[str, str] = field(default_factory=dict[str, str])
