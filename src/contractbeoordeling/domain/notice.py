"""What somebody should know about what was just stored: never a reason to refuse it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contractbeoordeling.domain.privacy import scan, shown


class NoticeCode(StrEnum):
    """What a notice is about."""

    PERSONAL_DATA = "personal_data"
    CRIMINAL_DATA = "criminal_data"
    NO_KNOWLEDGE = "no_knowledge"  # weight 0: the observation is shown and counts nowhere
    FEW_RESIDENTS = "few_residents"
    TELLS_OF_FEW = "tells_of_few"  # a total and its parts, of which one is about few residents
    SMALL_SHARE = "small_share"  # below 1%: perhaps a fraction was typed
    AFTER_REFERENCE_DATE = "after_reference_date"  # kept, and left out of that round
    TOO_OLD = "too_old"  # kept, and without weight in that round
    NO_CRITERION = "no_criterion"  # a signal of severity 2 and up that can't be verified yet


@dataclass(frozen=True, slots=True)
class Notice:
    """A code with the values that its sentence mentions; personal data in them is masked."""

    code: NoticeCode
    values: Mapping[str, str] = field(default_factory=dict[str, str])


def personal_data_notices(texts: Mapping[str, str]) -> tuple[Notice, ...]:
    """Return a notice for each piece of personal data in texts, given by field name."""
    return tuple(
        Notice(NoticeCode.PERSONAL_DATA, {"field": name, "kind": span.kind.value, "shown": shown(text, span)})
        for name, text in texts.items()
        for span in scan(text)
    )
