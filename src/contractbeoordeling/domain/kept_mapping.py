"""Mappings (indelingen): how a layout of somebody else's workbook was read, kept to offer it again."""

from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptCriterion:
    """The criterion that somebody confirmed for a question of theirs; an empty key says that it has none.

    The question is known again by its code, or by its wording folded where it has none.
    """

    code: str
    wording: str
    criterion_key: str
    framework_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptName:
    """The provider that somebody said is meant by a name in a list."""

    name: str
    provider_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptMapping(Record):
    """How the files of one layout are read, of one provider or of any.

    `fingerprint` is made of the folded header texts, wherever they stand; `mapping` is the canonical JSON
    of a mapping file, with what each value means.
    """

    name: str
    kind: FileKind
    provider_id: str | None = None
    fingerprint: str
    mapping: str
    criteria: tuple[KeptCriterion, ...] = ()
    names: tuple[KeptName, ...] = ()
    made_on: date
    last_used_on: date | None = None
