"""Which roles columns can play, and a sheet's mapping with another role for one of them."""

from collections.abc import Mapping
from dataclasses import replace

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.workbook.action_list.headers import Role as ActionRole
from contractbeoordeling.workbook.anchoring import with_headers
from contractbeoordeling.workbook.figure_list.headers import Role as FigureRole
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.mapping import SheetLayout, SheetMapping
from contractbeoordeling.workbook.provider_list.headers import Role as ProviderRole
from contractbeoordeling.workbook.signal_list.headers import Role as SignalRole

MARK = "mark"
"""The role of a column in which an x stands for one answer."""
ANSWERS = (FileKind.SELF_EVALUATION, FileKind.SOURCE_FORM, FileKind.RESIDENTS)
"""The kinds of file that answer our criteria."""
KINDS = (*ANSWERS, FileKind.SIGNALS, FileKind.ACTIONS, FileKind.FIGURES, FileKind.PROVIDERS)
"""The kinds of file that a mapping can be made for."""

_ASKED = ("id", "question", "answer", "score", "comment", "theme", MARK, "date", "provider", "kvk", "agb")
_OURS = (FigureRole.PROVIDER_ID, FigureRole.UNIT)
"""What only our own list of figures has."""
_OF_KIND: Mapping[FileKind, tuple[str, ...]] = {
    FileKind.SIGNALS: tuple(map(str, SignalRole)),
    FileKind.ACTIONS: tuple(map(str, ActionRole)),
    FileKind.FIGURES: tuple(str(each) for each in FigureRole if each not in _OURS),
    FileKind.PROVIDERS: (
        *(str(each) for each in ProviderRole if each is not ProviderRole.ID),
        "contract",
        "contract_status",
    ),
}
_NEEDED: Mapping[FileKind, tuple[str, ...]] = {
    FileKind.SIGNALS: ("provider", "kvk", "agb"),
    FileKind.ACTIONS: ("measure",),
    FileKind.PROVIDERS: ("name", "kvk", "agb"),
    FileKind.FIGURES: ("value",),
}
"""One of these has to be there."""
_SEVERAL = ("comment",)
"""Roles that more than one column may play."""


def roles_of(kind: FileKind) -> tuple[str, ...]:
    """Every role that a column can play in a file of this kind, the usual ones first."""
    if kind is FileKind.RESIDENTS:
        return (*_ASKED, "respondents")
    return _OF_KIND.get(kind, _ASKED)


def role_of(mapping: SheetMapping, column: int) -> str:
    """The role that a column plays; empty for none."""
    if column in mapping.marks:
        return MARK
    return next((role for role, columns in mapping.columns.items() if column in columns), "")


def with_role(mapping: SheetMapping, column: int, role: str, workbook: Workbook) -> SheetMapping:
    """The mapping with a column in another role; what can be played once is taken from the former column."""
    columns = {each: tuple(n for n in found if n != column) for each, found in mapping.columns.items()}
    marks = {each: meaning for each, meaning in mapping.marks.items() if each != column}
    layout = mapping.layout
    if role == MARK:
        marks[column] = "unknown"
        columns.pop("answer", None)
        layout = SheetLayout.MARKS
    elif role:
        several = role in _SEVERAL or (role == "answer" and layout is SheetLayout.WIDE)
        columns[role] = tuple(sorted((*columns.get(role, ()), column))) if several else (column,)
        if role == "answer" and layout is SheetLayout.MARKS:
            marks, layout = {}, SheetLayout.LONG
    if layout is SheetLayout.MARKS and not marks:
        layout = SheetLayout.LONG
    return with_columns(replace(mapping, marks=dict(sorted(marks.items())), layout=layout), columns, workbook)


def with_layout(mapping: SheetMapping, layout: SheetLayout, workbook: Workbook) -> SheetMapping:
    """The mapping with its answers in another shape: the columns that held them keep holding them."""
    answers = (*mapping.columns.get("answer", ()), *mapping.marks)
    columns = {role: found for role, found in mapping.columns.items() if role != "answer"}
    marks: dict[int, int | float | str] = {}
    if layout is SheetLayout.MARKS:
        marks = dict.fromkeys(sorted(answers), "unknown")
    elif answers:
        columns["answer"] = tuple(sorted(answers)) if layout is SheetLayout.WIDE else (min(answers),)
    if layout is SheetLayout.WIDE:
        columns.pop("question", None)
    return with_columns(replace(mapping, layout=layout, marks=marks), columns, workbook)


def with_columns(
    mapping: SheetMapping, columns: Mapping[str, tuple[int, ...]], workbook: Workbook
) -> SheetMapping:
    """The mapping with these columns, and the texts of their headers."""
    kept = {role: found for role, found in columns.items() if found}
    wide = frozenset(("answer",)) if mapping.layout is SheetLayout.WIDE else frozenset[str]()
    listed = frozenset(role for role, found in kept.items() if len(found) > 1) | (wide & kept.keys())
    return with_headers(replace(mapping, columns=kept, listed=listed, headers={}), workbook)


def missing_in(mapping: SheetMapping, kind: FileKind) -> str:
    """The code of what a sheet lacks before anything can be read from it; empty where it can."""
    roles = mapping.columns.keys()
    if kind in _NEEDED:
        wanted = _NEEDED[kind]
        return "" if roles & set(wanted) else wanted[0]
    marks = mapping.layout is SheetLayout.MARKS
    if not (marks or roles & {"answer", "score"}):
        return "answer"
    if kind is FileKind.RESIDENTS and "respondents" not in roles:
        return "respondents"
    return "" if mapping.layout is SheetLayout.WIDE or roles & {"question", "id"} else "question"
