"""What every verb does before it stores a record: tidy it, and refuse what can't be right."""

from typing import TypeVar

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.validity import faults_of, tidied
from contractbeoordeling.wording.field_faults import field_sentence, remedy

R = TypeVar("R", bound=Record)


def checked(record: R) -> R:
    """Return the record as it may be stored; refuses with its first wrong field."""
    tidy = tidied(record)
    for fault in faults_of(tidy):
        raise Refusal(
            "field_wrong",
            field=fault.field,
            fault=str(fault.code),
            value=fault.value,
            problem=field_sentence(type(tidy), fault),
            remedy=remedy(fault),
        )
    return tidy
