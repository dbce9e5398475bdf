"""What can be wrong with a municipality's own Word template, and where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class TemplateFaultCode(StrEnum):
    """What is wrong."""

    NOT_WORD = "not_word"
    OLD_WORD = "old_word"  # .doc, or a file with a password
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    MACROS = "macros"
    PROTECTED = "protected"  # against editing, and so would be every document that wears it
    WORD_TEMPLATE = "word_template"  # .dotx
    EXTERNAL = "external"  # something that Word would fetch from elsewhere
    FETCHING_FIELD = "fetching_field"
    UNKNOWN_PLACEHOLDER = "unknown_placeholder"
    UNCLOSED_PLACEHOLDER = "unclosed_placeholder"
    NO_CONTENT = "no_content"
    CONTENT_TWICE = "content_twice"
    CONTENT_NOT_ALONE = "content_not_alone"
    CONTENT_MISPLACED = "content_misplaced"


class TemplatePart(StrEnum):
    """In which part of a template something stands."""

    BODY = "body"
    TABLE = "table"
    BOX = "box"
    CONTROL = "control"
    HEADER = "header"
    FOOTER = "footer"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One fault: where it stands, the text of that paragraph, and the values that its sentence mentions."""

    code: TemplateFaultCode
    part: TemplatePart | None = None
    paragraph: str = ""
    values: Mapping[str, str] = field(default_factory=dict[str, str])
