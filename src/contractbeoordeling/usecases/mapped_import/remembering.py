"""Mappings that were confirmed before: kept per layout and provider, found again, shared, removed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptCriterion, KeptMapping, KeptName
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.privacy import scan
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.lookup import find_provider
from contractbeoordeling.workbook.anchoring import Anchored, Looked, anchored, fingerprint
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.mapped_rows import MappedRow
from contractbeoordeling.workbook.mapping import NO_CRITERION, MappingFile
from contractbeoordeling.workbook.mapping_document import mapping_json
from contractbeoordeling.workbook.mapping_reading import parse_mapping_file

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class KeptFit:
    """A kept mapping as it fits a workbook; `mapping` has the rows and columns of that workbook."""

    kept: KeptMapping
    mapping: MappingFile
    anchored: Anchored

    @property
    def sure(self) -> bool:
        """Whether it may be used unasked: every header was found, and somebody imported with it before."""
        return self.anchored.exact and self.kept.last_used_on is not None

    def fits(self, provider: Provider | None) -> bool:
        """Whether it is of this provider, or of nobody in particular."""
        return self.kept.provider_id in (None, provider.id if provider else None)


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What somebody confirmed by importing: the mapping, and which question is about which criterion."""

    mapping: MappingFile
    kind: FileKind
    provider_id: str | None = None
    criteria: tuple[KeptCriterion, ...] = ()
    names: tuple[KeptName, ...] = ()
    name: str = ""


class KeptMappings:
    """The kept mappings of a register for the files of one import: read again after a change, parsed once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._kept: list[KeptMapping] | None = None
        self._parsed: dict[str, MappingFile] = {}

    def forget(self) -> None:
        """Read them again for the next file: an import kept its mapping."""
        self._kept = None

    def fitting(self, workbook: Workbook, provider_id: str | None = None) -> list[KeptFit]:
        """Those that fit a workbook, the best first.

        Those of another provider are offered too, after its own and the general ones; they are never sure.
        """
        if self._kept is None:
            self._kept = self._reader.find(KeptMapping)
        looked = Looked(workbook)
        fits: list[KeptFit] = []
        for kept in self._kept:
            mapping = self._mapping(kept)
            fit = anchored(mapping.sheets, workbook, looked)
            if fit.sheets:
                fits.append(KeptFit(kept, replace(mapping, sheets=fit.sheets), fit))

        def order(fit: KeptFit) -> tuple[bool, bool, float, bool, str]:
            own = fit.kept.provider_id is not None and fit.kept.provider_id == provider_id
            foreign = fit.kept.provider_id is not None and not own
            last = (fit.kept.last_used_on or fit.kept.made_on).isoformat()
            return fit.sure and not foreign, not foreign, fit.anchored.share, own, last

        return sorted(fits, key=order, reverse=True)

    def _mapping(self, kept: KeptMapping) -> MappingFile:
        if kept.mapping not in self._parsed:
            self._parsed[kept.mapping] = parse_mapping_file(kept.mapping.encode())
        return _named(self._parsed[kept.mapping], kept)


def mappings_for(reader: Reader, workbook: Workbook, provider_id: str | None = None) -> list[KeptFit]:
    """The kept mappings that fit one workbook, the best first."""
    return KeptMappings(reader).fitting(workbook, provider_id)


def mapping_of(kept: KeptMapping) -> MappingFile:
    """The mapping that was kept, with the names that were said to mean a provider."""
    return _named(parse_mapping_file(kept.mapping.encode()), kept)


def _named(mapping: MappingFile, kept: KeptMapping) -> MappingFile:
    return replace(mapping, name=kept.name, providers={each.name: each.provider_id for each in kept.names})


def keep_mapping(change: Change, confirmed: Confirmed, day: date) -> KeptMapping:
    """Keep a mapping, or renew the one that was kept of this layout for the same provider.

    What was said of this file alone is left out, and so are values that hold personal data.
    """
    mapping = _lasting(confirmed.mapping)
    mark = fingerprint(mapping.sheets)
    known = change.first(
        KeptMapping, fingerprint=mark, kind=confirmed.kind, provider_id=confirmed.provider_id
    )
    name = confirmed.name or (known.name if known else "") or confirmed.mapping.name or name_of(mapping)
    kept = KeptMapping(
        name=name,
        kind=confirmed.kind,
        provider_id=confirmed.provider_id,
        fingerprint=mark,
        mapping=mapping_json(replace(mapping, name="", providers={})),
        criteria=_merged(known.criteria if known else (), confirmed.criteria),
        names=_merged_names(known.names if known else (), confirmed.names),
        made_on=known.made_on if known else day,
        last_used_on=day,
    )
    if known is None:
        return change.add(kept)
    return change.update(replace(kept, id=known.id))


def chosen_criteria(
    rows: Iterable[MappedRow], framework: Framework, framework_id: str
) -> tuple[KeptCriterion, ...]:
    """What the rows of an import say about which question belongs to which criterion."""
    keys = {each.code: each.key for each in framework.criteria} | {
        each.key: each.key for each in framework.criteria
    }
    found: dict[tuple[str, str], KeptCriterion] = {}
    for row in rows:
        key = keys.get(row.criterion or "")
        if row.criterion is None or (key is None and row.criterion != NO_CRITERION) or scan(row.question):
            continue
        wording = folded(row.question)
        found[row.id, wording] = KeptCriterion(
            code=row.id, wording=wording, criterion_key=key or NO_CRITERION, framework_id=framework_id
        )
    return tuple(found.values())


def find_kept(reader: Reader, text: str, provider: str = "") -> KeptMapping:
    """The kept mapping with this name or id, of this provider where one is named. Raises Refusal for none or several."""
    owner = find_provider(reader, provider).id if provider else None
    known = [each for each in reader.find(KeptMapping) if owner in (None, each.provider_id)]
    found = [each for each in known if text == each.id or folded(text) == folded(each.name)]
    if not found:
        names = ", ".join(sorted({each.name for each in known})) or "–"
        raise Refusal("kept_mapping_unknown", name=text, names=names)
    if len(found) > 1:
        raise Refusal("kept_mapping_ambiguous", name=text, count=len(found), ids=_ids(reader, found))
    return found[0]


def _ids(reader: Reader, found: Sequence[KeptMapping]) -> str:
    """The ids of the first mappings, each with its provider."""
    first = found[:_SHOWN]
    providers = reader.by_id(Provider, [each.provider_id for each in first if each.provider_id])
    named = [
        f"{each.id} ({providers[each.provider_id].name})" if each.provider_id else each.id for each in first
    ]
    return ", ".join(named) + (", …" if len(found) > _SHOWN else "")


def remove_kept(store: Store, who: Author, kept: KeptMapping) -> None:
    """Forget a mapping."""
    with store.change(who, Verb.MAPPING_REMOVED, note=kept.name) as change:
        if change.get(KeptMapping, kept.id) is None:
            raise Refusal("record_gone")
        change.remove(kept)


def _lasting(mapping: MappingFile) -> MappingFile:
    """The part of a mapping that serves the next file: no corrections, no values with personal data."""
    private = ("date", "day", "period", "since", "until", "provider")
    return MappingFile(
        tuple(
            replace(
                each,
                values={text: meaning for text, meaning in each.values.items() if not scan(text)},
                constants={role: text for role, text in each.constants.items() if role not in private},
            )
            for each in mapping.sheets
        ),
        mapping.name,
    )


def name_of(mapping: MappingFile) -> str:
    """A name by the first sheet and its first headers."""
    first = mapping.sheets[0]
    headers = [text for _, text in sorted(first.headers.items()) if text][:3]
    return first.sheet or " / ".join(headers) or "indeling"


def _merged(old: Sequence[KeptCriterion], new: Sequence[KeptCriterion]) -> tuple[KeptCriterion, ...]:
    """All choices, the newest for the same question."""
    return tuple({(each.code, each.wording): each for each in (*old, *new)}.values())


def _merged_names(old: Sequence[KeptName], new: Sequence[KeptName]) -> tuple[KeptName, ...]:
    return tuple({folded(each.name): each for each in (*old, *new)}.values())
