"""About which provider a file seems to be, by what stands outside its tables and in its name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.domain.names import name_core
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.doubles import identities
from contractbeoordeling.workbook.grid import Sheet, Workbook, address
from contractbeoordeling.workbook.mapping import SheetMapping

_MOST_ROWS, _MOST_COLUMNS = 40, 12
_DIGITS = re.compile(r"(?<![\d.,])\d{7,8}(?![\d.,]*\d)")
_SHORTEST = 5  # letters: longer words of a name tell something


class FoundBy(StrEnum):
    """What told about which provider a file is; the order is that of trust."""

    KVK = "kvk"
    AGB = "agb"
    NAME = "name"
    FILE_NAME = "file_name"


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a provider was seen; `cell` is empty for the file's name."""

    provider: Provider
    by: FoundBy
    sheet: str
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class ProviderGuess:
    """The provider that a file seems to be about; without `sure` it is to be asked."""

    provider: Provider | None = None
    sure: bool = False
    traces: tuple[Trace, ...] = ()

    @property
    def candidates(self) -> tuple[Provider, ...]:
        """Every provider that was seen, the likeliest first."""
        return tuple({each.provider.id: each.provider for each in self.traces}.values())


class ProviderIndex:
    """The register's providers by their numbers, and by the words that only one of them has in its name."""

    def __init__(self, reader: Reader) -> None:
        self._providers = {each.id: each for each in reader.find(Provider)}
        self._kvk: dict[str, str] = {}
        self._agb: defaultdict[str, set[str]] = defaultdict(set)
        self._words: defaultdict[str, set[str]] = defaultdict(set)
        for identity in identities(reader):
            if identity.kvk:
                self._kvk[identity.kvk] = identity.provider_id
            for code in identity.agb_codes:
                self._agb[code].add(identity.provider_id)
            for name in identity.names:
                for word in name_core(name).split():
                    self._words[word].add(identity.provider_id)

    def traces(self, place: tuple[str, str, str], *, numbers: bool) -> Iterator[Trace]:
        """Every provider that a text tells about."""
        sheet, cell, text = place
        found: dict[str, FoundBy] = {}
        # Excel loses a zero in front.
        seen = [each.zfill(8) for each in _DIGITS.findall(text)] if numbers else []
        found.update((self._kvk[each], FoundBy.KVK) for each in seen if each in self._kvk)
        for owner in (owner for each in seen for owner in self._agb.get(each, ())):
            found.setdefault(owner, FoundBy.AGB)
        for word in name_core(text).split():
            owners = self._words.get(word, ())
            if len(word) > _SHORTEST and len(owners) == 1:
                found.setdefault(next(iter(owners)), FoundBy.NAME)
        for provider_id, by in found.items():
            yield Trace(self._providers[provider_id], by, sheet, cell, text)


def provider_in(
    known: Reader | ProviderIndex, workbook: Workbook, file: str, mappings: Sequence[SheetMapping] = ()
) -> ProviderGuess:
    """Look for numbers and names of the register's providers above and beside the tables, and in the file's name.

    A number of one provider alone is sure; a name is only likely.
    """
    index = known if isinstance(known, ProviderIndex) else ProviderIndex(known)
    traces = [trace for place in _cells(workbook, mappings) for trace in index.traces(place, numbers=True)]
    stem = file.rsplit(".", 1)[0].replace("_", " ").replace("-", " ")
    traces += [
        Trace(each.provider, FoundBy.FILE_NAME, "", "", file)
        for each in index.traces(("", "", stem), numbers=False)
    ]
    order = list(FoundBy)
    traces.sort(key=lambda trace: order.index(trace.by))
    if not traces:
        return ProviderGuess()
    best = traces[0]
    rivals = {each.provider.id for each in traces if each.by is best.by}
    sure = best.by in (FoundBy.KVK, FoundBy.AGB) and len(rivals) == 1
    return ProviderGuess(best.provider if len(rivals) == 1 else None, sure, tuple(traces))


def _cells(workbook: Workbook, mappings: Sequence[SheetMapping]) -> Iterator[tuple[str, str, str]]:
    """The cells that say something about the whole file: above a mapped table, and on sheets without one."""
    heads = {(each.sheet or "").casefold(): each.header_rows[0] for each in mappings if each.header_rows}
    for sheet in workbook.sheets:
        first = heads.get(sheet.name.casefold(), _MOST_ROWS + 1)
        if not sheet.visible and sheet.name.casefold() not in heads:
            continue
        yield from _texts(sheet, min(first - 1, _MOST_ROWS, sheet.height))


def _texts(sheet: Sheet, rows: int) -> Iterator[tuple[str, str, str]]:
    for row in range(1, rows + 1):
        for column in range(1, min(len(sheet.rows[row - 1]), _MOST_COLUMNS) + 1):
            text = sheet.text(row, column).strip()
            if len(text) > 3:
                yield sheet.name, address(row, column), text
