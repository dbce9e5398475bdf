"""What a reply workbook shows and holds: plain data, the same for writing and reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from contractbeoordeling.workbook.forms.content import Form


class ReplyChoice(StrEnum):
    """What a provider says of its reply as a whole."""

    NONE = "none"
    COMPLETE = "complete"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class PointSaid:
    """What the provider says about one point: its remark, and the evidence that it names."""

    remark: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyForm:
    """A form whose items say what the draft says (`statement`) and who saw what (`question`).

    `overall` is what the draft says of the whole. `said` are remarks that are known already, by the key of their
    criterion; the whole has an empty one.
    """

    form: Form
    subject: str
    overall: str
    sent_on: date
    due: date
    said: Mapping[str, PointSaid] = field(default_factory=dict[str, PointSaid])
    choice: ReplyChoice | None = None
