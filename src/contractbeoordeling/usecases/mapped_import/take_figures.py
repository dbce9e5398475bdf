"""Taking figures of a mapped workbook: a row per figure, or a column per figure in a row per provider."""

from collections.abc import Iterator, Mapping

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.figures.importing import FigureOptions, take_rows
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.mapped_import.lists import (
    columns_by_role,
    header_end,
    unmapped,
    with_constants,
    with_rows_above,
)
from contractbeoordeling.usecases.mapped_import.task import Task
from contractbeoordeling.wording.figures import KINDS
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.figure_list.headers import Header, Role
from contractbeoordeling.workbook.figure_list.rows import FigureWords, figure_kind, read_figure_list
from contractbeoordeling.workbook.mapping import MappingFile, SheetMapping

_ALIASES = {"comment": "remark", "respondents": "count", "score": "value", "answer": "value"}


def take_figures(store: Store, who: Author, task: Task) -> ImportedFile:
    """Import the figures of a mapped workbook. Raises Refusal where a column of outcomes has no kind."""
    opened, mapping = task.opened, task.mapping
    headers = [header for each in mapping.sheets for header in _headers(task, each)]
    listed = read_figure_list(opened.workbook, opened.name, headers=headers, words=_words(mapping))
    options = FigureOptions(
        same=mapping.providers,
        on_conflict=task.options.on_conflict,
        all_or_nothing=task.options.all_or_nothing,
    )
    done = take_rows(store, who, (opened.name, opened.content), listed, options, task.options.day)
    return with_rows_above(done, opened.workbook, mapping)


def _words(mapping: MappingFile) -> FigureWords:
    """What the mapping says of words for kinds and parts; the codes themselves need no mention."""
    return FigureWords(*(_said(mapping, role) for role in (Role.KIND, Role.PART)))


def _said(mapping: MappingFile, role: Role) -> dict[str, str]:
    return {
        folded(word): code for each in mapping.sheets for word, code in each.words.get(role.value, {}).items()
    }


def _headers(task: Task, mapping: SheetMapping) -> Iterator[Header]:
    """Where the figures of a sheet stand; of several columns with outcomes each is a list of its own."""
    sheet = sheet_of(mapping, task.opened.workbook)
    if sheet is None:
        return
    columns = {
        role: column for role, column in columns_by_role(mapping, _ALIASES).items() if role in list(Role)
    }
    constants = {_ALIASES.get(role, role): text for role, text in mapping.constants.items()}
    provider = task.providers.get(mapping.sheet or "")
    if provider is not None:
        constants |= {"provider": provider.name, "provider_id": provider.id}
    for value, count in _outcomes(mapping):
        own = {role: text for role, text in constants.items() if role in list(Role) and role not in columns}
        if len(mapping.columns.get("value", ())) > 1:
            own |= _kind_of_column(mapping, mapping.headers.get(value, ""))
        wide, more = with_constants(sheet, mapping, own)
        played = {**columns, **more, "value": value} | ({"count": count} if count else {})
        roles = {Role(role): column for role, column in played.items()}
        yield Header(wide, header_end(mapping), roles, unmapped(sheet, mapping))


def _outcomes(mapping: SheetMapping) -> Iterator[tuple[int, int | None]]:
    """Give each column of outcomes with that of its numbers: one beside each, or one for all."""
    values = next(
        (mapping.columns[role] for role in ("value", "score", "answer") if role in mapping.columns), ()
    )
    counts = next((mapping.columns[role] for role in ("count", "respondents") if role in mapping.columns), ())
    if not values:
        raise Refusal("figure_values_unmapped")
    for place, value in enumerate(values):
        paired = counts[place] if len(counts) == len(values) else next(iter(counts), None)
        yield value, paired


def _kind_of_column(mapping: SheetMapping, header: str) -> Mapping[str, str]:
    """Return what the header of a column says of its figures. Raises Refusal where that is nothing we know."""
    word = folded(header)
    kinds, parts = _said(MappingFile((mapping,)), Role.KIND), _said(MappingFile((mapping,)), Role.PART)
    kind = figure_kind(header, kinds)
    if kind is None:
        known = ", ".join(f"{code} ({word})" for code, word in KINDS.items())
        raise Refusal("figure_column_unknown", header=header, kinds=known)
    return {"kind": kind.value} | ({"part": parts[word]} if word in parts else {})
