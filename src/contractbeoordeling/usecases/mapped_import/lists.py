"""Mapped lists of signals and of providers: planned and stored by the imports of those lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.imported import ImportedFile, SkippedLine
from contractbeoordeling.usecases.mapped_import.options import MappedOptions
from contractbeoordeling.usecases.provider_import import run as providers
from contractbeoordeling.usecases.provider_import.plan import Choices
from contractbeoordeling.usecases.signal_import import run as signals
from contractbeoordeling.usecases.signal_import.options import SignalOptions
from contractbeoordeling.wording.mapped_findings import mapped_finding
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.grid import Sheet, Workbook, address
from contractbeoordeling.workbook.header import filled_columns
from contractbeoordeling.workbook.mapping import MappingFile, SheetMapping
from contractbeoordeling.workbook.provider_list import headers as provider_headers
from contractbeoordeling.workbook.signal_list import headers as signal_headers
from contractbeoordeling.workbook.signal_list import words
from contractbeoordeling.workbook.signal_list.rows import ListWords

_SIGNAL_ALIASES = {
    "date": "day",
    "comment": "text",
    "summary": "text",
    "question": "text",
    "theme": "topic",
}
_PROVIDER_ALIASES = {"provider": "name", "comment": "note"}
_ENDED = ("opgezegd", "beeindigd", "afgelopen", "verlopen", "gestopt", "ontbonden")


def take_signals(
    store: Store, who: Author, opened: OpenedFile, mapping: MappingFile, options: MappedOptions, bar: Progress
) -> ImportedFile:
    """Import a mapped list of signals. Raises Refusal like the import of such lists."""
    workbook, headers = _signal_headers(opened.workbook, mapping)
    file = signals.SignalFile(Path(opened.name), opened.content, workbook, tuple(headers))
    taken = signals.take_over(
        store,
        who,
        file,
        SignalOptions(
            words=_words(mapping, options),
            same=_named(mapping),
            on_conflict=options.on_conflict,
            all_or_nothing=options.all_or_nothing,
        ),
        bar,
        options.day,
    )
    result = replace(taken.result, file=opened.name)
    return with_rows_above(_noted(result, list(_praised(result, headers))), opened.workbook, mapping)


def take_providers(
    store: Store, who: Author, opened: OpenedFile, mapping: MappingFile, options: MappedOptions, bar: Progress
) -> ImportedFile:
    """Import a mapped list of providers. Raises Refusal like the import of such lists."""
    headers = list(_provider_headers(opened.workbook, mapping))
    taken = providers.take_over(
        store,
        who,
        providers.Source(Path(opened.name), opened.content, opened.workbook, tuple(headers)),
        providers.Options(
            choices=Choices(on_conflict=options.on_conflict), all_or_nothing=options.all_or_nothing
        ),
        bar,
    )
    result = replace(taken.result, file=opened.name, change_set=taken.change_set)
    contracts = {
        sheet.name: column
        for each in mapping.sheets
        if (sheet := sheet_of(each, opened.workbook)) and (column := each.column("contract"))
    }
    told = [mapped_finding("contracts_not_taken", (opened.name, name, "")) for name in contracts]
    notes = [*told, *_ended(opened, mapping), *_same_rows(opened.name, headers, contracts)]
    return with_rows_above(_noted(result, notes), opened.workbook, mapping)


def _words(mapping: MappingFile, options: MappedOptions) -> ListWords:
    """What the mapping says of severities; a word that has still to be asked means nothing."""
    severities: dict[str, int] = {}
    asked: set[str] = set()
    for sheet in mapping.sheets:
        for word, meaning in sheet.values.items():
            if meaning == "not_applicable":
                severities[word] = words.POSITIVE
            elif isinstance(meaning, str):
                asked.add(folded(word))
            elif word:
                severities[word] = int(meaning)
    blank = {sheet.values.get("") for sheet in mapping.sheets}
    for_empty = next((int(each) for each in blank if isinstance(each, (int, float))), None)
    return ListWords(
        severities=severities,
        asked=frozenset(asked - {""}),
        severity=for_empty,
        party=options.target.party,
    )


def _named(mapping: MappingFile) -> Mapping[str, str]:
    return mapping.providers


def _signal_headers(workbook: Workbook, mapping: MappingFile) -> tuple[Workbook, list[signal_headers.Header]]:
    """The headers of the mapped lists; what holds for every row gets a column of its own."""
    found: list[signal_headers.Header] = []
    changed: dict[str, Sheet] = {}
    for each in mapping.sheets:
        sheet = sheet_of(each, workbook)
        if sheet is None:
            continue
        columns = columns_by_role(each, _SIGNAL_ALIASES)
        constants = {
            _SIGNAL_ALIASES.get(role, role): text
            for role, text in each.constants.items()
            if _SIGNAL_ALIASES.get(role, role) not in columns
        }
        if constants:
            sheet, more = with_constants(sheet, each, constants)
            changed[sheet.name] = sheet
            columns |= more
        roles = {
            signal_headers.Role(role): column
            for role, column in columns.items()
            if role in list(signal_headers.Role)
        }
        found.append(signal_headers.Header(sheet, header_end(each), roles, unmapped(sheet, each)))
    sheets = tuple(changed.get(sheet.name, sheet) for sheet in workbook.sheets)
    return replace(workbook, sheets=sheets), found


def _provider_headers(workbook: Workbook, mapping: MappingFile) -> Iterator[provider_headers.Header]:
    for each in mapping.sheets:
        sheet = sheet_of(each, workbook)
        if sheet is None:
            continue
        roles = {
            provider_headers.Role(role): column
            for role, column in columns_by_role(each, _PROVIDER_ALIASES).items()
            if role in list(provider_headers.Role) and role != "id"
        }
        roles.setdefault(provider_headers.Role.NAME, sheet.width + 1)  # a list by numbers alone
        yield provider_headers.Header(sheet, header_end(each), roles, unmapped(sheet, each))


def columns_by_role(mapping: SheetMapping, aliases: Mapping[str, str]) -> dict[str, int]:
    """The first column of each role, by our name for it."""
    return {aliases.get(role, role): columns[0] for role, columns in mapping.columns.items() if columns}


def header_end(mapping: SheetMapping) -> int:
    """The last row of the header; 0 where there is none."""
    return (mapping.header_rows or (0,))[-1]


def unmapped(sheet: Sheet, mapping: SheetMapping) -> dict[int, str]:
    """The headers of columns that nobody mapped."""
    last = header_end(mapping)
    used = set(mapping.used_columns)
    return {
        column: text
        for column in range(1, sheet.width + 1)
        if last and column not in used and (text := sheet.text(last, column).strip())
    }


def with_constants(
    sheet: Sheet, mapping: SheetMapping, constants: Mapping[str, str]
) -> tuple[Sheet, dict[str, int]]:
    """The sheet with a column for each text that holds for all rows, behind its own."""
    width, last = sheet.width, header_end(mapping)
    columns = {role: width + at for at, role in enumerate(constants, 1)}
    rows = [
        [*row, *[""] * (width - len(row)), *constants.values()] if number > last and any(row) else row
        for number, row in enumerate(sheet.rows, 1)
    ]
    return replace(sheet, rows=rows), columns


def _praised(result: ImportedFile, headers: Iterable[signal_headers.Header]) -> Iterator[Finding]:
    """The positive signals among the rows that were taken."""
    skipped = {(each.sheet, each.row) for each in result.skipped}
    for header in headers:
        column = header.columns.get(signal_headers.Role.SEVERITY)
        for row in range(header.row + 1, header.sheet.height + 1) if column else ():
            text = header.sheet.text(row, column or 1).strip()
            taken = (header.sheet.name, row) not in skipped
            if taken and words.severity_of(text, {}) == words.POSITIVE:
                place = (result.file, header.sheet.name, address(row, column or 1))
                yield mapped_finding("positive_signal", place, text)


def _ended(opened: OpenedFile, mapping: MappingFile) -> Iterator[Finding]:
    """Contracts that the list says have ended; that says nothing yet of the provider."""
    for each in mapping.sheets:
        sheet, column = sheet_of(each, opened.workbook), each.column("contract_status")
        if sheet is None or not column:
            continue
        for row in range(header_end(each) + 1, sheet.height + 1):
            text = sheet.text(row, column)
            if any(word in folded(text) for word in _ENDED):
                place = (opened.name, sheet.name, address(row, column))
                yield mapped_finding("contract_ended", place, text)


def _same_rows(
    file: str, headers: Iterable[provider_headers.Header], contracts: Mapping[str, int]
) -> Iterator[Finding]:
    """Rows about a contract that an earlier row is about; without contracts, rows that say the very same."""
    for header in headers:
        seen: dict[tuple[str, ...], int] = {}
        contract = contracts.get(header.sheet.name)
        for row in range(header.row + 1, header.sheet.height + 1):
            cells = (contract,) if contract else range(1, len(header.sheet.rows[row - 1]) + 1)
            texts = tuple(header.sheet.text(row, column).strip() for column in cells)
            if not any(texts):
                continue
            first = seen.setdefault(texts, row)
            if first != row:
                place = (file, header.sheet.name, address(row, 1))
                yield mapped_finding("same_row", place, texts[0], earlier=first)


def _noted(result: ImportedFile, notes: list[Finding]) -> ImportedFile:
    """The result with what else is to be said of rows that were taken."""
    return replace(result, findings=(*result.findings, *notes))


def with_rows_above(result: ImportedFile, workbook: Workbook, mapping: MappingFile) -> ImportedFile:
    """The result with the rows above the lists among the skipped ones."""
    above = [
        SkippedLine(sheet.name, row, "above_table")
        for each in mapping.sheets
        if (sheet := sheet_of(each, workbook)) is not None and each.header_rows
        for row in range(1, min(each.header_rows[0], sheet.height + 1))
        if filled_columns(sheet, row)
    ]
    lines = {(each.sheet, each.row): each for each in (*above, *result.skipped)}
    return replace(result, skipped=tuple(lines[key] for key in sorted(lines)))
