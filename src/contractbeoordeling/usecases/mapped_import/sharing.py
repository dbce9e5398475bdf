"""Mappings as files: to complete by hand, to share with other registers, to take over from them."""

import json
from dataclasses import replace

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.criteria import criterion_codes
from contractbeoordeling.usecases.mapped_import.remembering import mapping_of, name_of
from contractbeoordeling.workbook.anchoring import fingerprint
from contractbeoordeling.workbook.mapping import MappingFile
from contractbeoordeling.workbook.mapping_document import mapping_document, mapping_json, shared
from contractbeoordeling.workbook.mapping_reading import parse_mapping_file


def mapping_bytes(mapping: MappingFile, reader: Reader | None = None) -> bytes:
    """A mapping as a file that people can read and complete; our criteria by their codes."""
    codes = {} if reader is None else criterion_codes(reader)
    sheets = tuple(
        replace(each, criteria={theirs: codes.get(ours, ours) for theirs, ours in each.criteria.items()})
        for each in mapping.sheets
    )
    document = mapping_document(replace(mapping, sheets=sheets))
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def exported(reader: Reader, kept: KeptMapping) -> bytes:
    """A kept mapping as a file for others: nothing of providers or of one file is in it."""
    return mapping_bytes(shared(replace(mapping_of(kept), name=kept.name)), reader)


def import_kept(store: Store, who: Author, content: bytes, name: str = "") -> KeptMapping:
    """Keep a mapping that somebody shared; it is offered, and used unasked only after a first import with it.

    One for the same headers replaces the former. Raises Refusal for a file that is no mapping, or by which no file
    can be recognised, and for a name that another one has.
    """
    mapping = shared(parse_mapping_file(content))
    kind = mapping.kind
    if kind is None:
        raise Refusal("mapping_without_kind")
    if not any(any(each.headers.values()) for each in mapping.sheets):
        raise Refusal("mapping_without_headers")
    chosen = name or mapping.name or name_of(mapping)
    with store.change(who, Verb.MAPPING_KEPT, note=chosen) as change:
        mark = fingerprint(mapping.sheets)
        known = change.first(KeptMapping, fingerprint=mark, kind=kind, provider_id=None)
        made = KeptMapping(
            name=chosen,
            kind=kind,
            fingerprint=mark,
            mapping=mapping_json(replace(mapping, name="")),
            made_on=today(),
        )
        _refuse_taken(change, made, known)
        if known is None:
            return change.add(made)
        return change.update(replace(made, id=known.id, made_on=known.made_on, criteria=known.criteria))


def _refuse_taken(reader: Reader, made: KeptMapping, replaced: KeptMapping | None) -> None:
    """Refuse a name that already means another layout; those of one provider bear what name they like."""
    same = [
        each for each in reader.find(KeptMapping, provider_id=None) if folded(each.name) == folded(made.name)
    ]
    if any(replaced is None or each.id != replaced.id for each in same):
        raise Refusal("kept_mapping_taken", name=made.name)
