"""A mapping in the making: the file as it was opened, what is proposed for it, and what the user said since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.mapped_import.options import Target
from contractbeoordeling.usecases.mapped_import.people import names_providers
from contractbeoordeling.usecases.mapped_import.propose import FileProposal, propose_file
from contractbeoordeling.usecases.mapped_import.remembering import KeptFit
from contractbeoordeling.usecases.mapping_draft.columns import ANSWERS, with_layout, with_role
from contractbeoordeling.usecases.mapping_draft.whole import whole_roles
from contractbeoordeling.workbook.anchoring import anchored, with_headers
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.header import header_at
from contractbeoordeling.workbook.inspection import InspectedSheet, inspect_under
from contractbeoordeling.workbook.mapping import SheetLayout, SheetMapping
from contractbeoordeling.workbook.proposing import propose_as
from contractbeoordeling.workbook.sheet_proposal import SheetProposal

MOST_HEADER_ROWS = 4


@dataclass(slots=True)
class SheetDraft:
    """One sheet: what it seems to be, whether it is imported, and its header and columns as they are now."""

    sheet: Sheet
    inspected: InspectedSheet
    proposal: SheetProposal
    mapping: SheetMapping
    chosen: bool = False
    roles: dict[int, str] = field(default_factory=dict[int, str])  # what the user said of columns

    @property
    def name(self) -> str:
        """The name of the sheet; a CSV file has none."""
        return self.sheet.name


@dataclass(frozen=True, slots=True)
class UnderHeader:
    """What a sheet looks like under a header that was pointed out, and how its columns are guessed then."""

    inspected: InspectedSheet
    mapping: SheetMapping


class Draft:
    """What the user says of one file, until it is imported."""

    def __init__(self, opened: OpenedFile, proposal: FileProposal, steps: FigureSteps) -> None:
        self.opened = opened
        self.proposal = proposal
        self.steps = steps
        self.kept: KeptFit | None = None
        self.same_layout = False
        self.left_out: set[tuple[str, int]] = set()
        self.providers: dict[str, str] = {}
        self._of_all: dict[str, str] = {}  # what the user said of every row at once, by role
        self.kind = _likeliest_kind(proposal)
        self.version = 0
        """Rises with whatever may change which rows are read, and how."""
        inspected = {each.name: each for each in proposal.inspection.sheets}
        mapped = {(each.sheet or "").casefold(): each for each in proposal.mapping.sheets}
        self.sheets: list[SheetDraft] = []
        for sheet, proposed in zip(opened.workbook.sheets, proposal.sheets, strict=True):
            mapping = mapped.get(sheet.name.casefold()) or proposed.mapping
            chosen = mapping is not None and mapping.kind is self.kind
            bare = mapping or SheetMapping(sheet.name or None, inspected[sheet.name].header_rows, {})
            self.sheets.append(SheetDraft(sheet, inspected[sheet.name], proposed, bare, chosen))
        sure = next((each for each in proposal.kept if each.sure), None)
        if sure is not None and sure.kept.kind is self.kind:
            self.kept = sure

    @property
    def workbook(self) -> Workbook:
        """The cells of the file."""
        return self.opened.workbook

    @property
    def chosen(self) -> list[SheetDraft]:
        """The sheets that are imported, in their own order."""
        return [each for each in self.sheets if each.chosen]

    @property
    def asks_answers(self) -> bool:
        """Whether the file answers our criteria."""
        return self.kind in ANSWERS

    @property
    def names_providers(self) -> bool:
        """Whether the rows say by themselves whom they are about."""
        if self.kind is FileKind.PROVIDERS:
            return True
        return bool(self.chosen) and all(names_providers(each.mapping) for each in self.chosen)

    @property
    def kind_is_sure(self) -> bool:
        """Whether all sheets that hold something are beyond doubt of this kind."""
        told = [each.proposal for each in self.sheets if each.proposal.kind is not None]
        return bool(told) and all(each.sure and each.kind is self.kind for each in told)

    def draft_of(self, name: str) -> SheetDraft:
        """One sheet by its name."""
        return next(each for each in self.sheets if each.name == name)

    def choose_kind(self, kind: FileKind) -> None:
        """Take the file for another kind; what the user said of columns stays where such columns exist."""
        if kind is self.kind:
            return
        between_answers = kind in ANSWERS and self.kind in ANSWERS
        self.kind = kind
        self._of_all = {role: text for role, text in self._of_all.items() if role in whole_roles(kind)}
        for each in self.sheets:
            if between_answers and each.mapping.kind in ANSWERS:
                each.mapping = replace(each.mapping, kind=kind)
            else:
                each.roles.clear()
                self._propose(each)
            each.mapping = replace(each.mapping, kind=kind)
        seen = [each for each in self.sheets if each.sheet.visible and each.sheet.height]
        if not self.chosen and len(seen) == 1:
            seen[0].chosen = True
        self.version += 1

    def choose_kept(self, fit: KeptFit | None) -> None:
        """Begin with a kept mapping, or with what the program proposes."""
        self.kept = fit
        self._of_all.clear()
        sheets = () if fit is None else fit.mapping.sheets
        by_name = {(each.sheet or "").casefold(): each for each in sheets}
        if fit is not None:
            self.kind = fit.kept.kind
            self.providers.update(fit.mapping.providers)
        for each in self.sheets:
            each.roles.clear()
            kept = by_name.get(each.name.casefold())
            if kept is not None:
                each.mapping = with_headers(replace(kept, kind=self.kind), self.workbook)
            else:
                self._propose(each)
            each.chosen = kept is not None if fit is not None else each.proposal.kind is self.kind
        self.version += 1

    def choose_sheet(self, name: str, *, chosen: bool) -> None:
        """Import a sheet, or leave it."""
        self.draft_of(name).chosen = chosen
        self.version += 1

    def choose_header(self, name: str, first: int, last: int) -> None:
        """Point out the header's rows, or with 0 that there is none; columns are guessed anew under it."""
        self.take_header(name, self.under_header(name, first, last))

    def under_header(self, name: str, first: int, last: int) -> UnderHeader:
        """What a sheet would be with another header; changes nothing, so that it can be found out beside the window."""
        sheet = self.draft_of(name)
        if first:
            last = max(first, min(last, first + MOST_HEADER_ROWS - 1, sheet.sheet.height))
        header = header_at(sheet.sheet, first, last) if first else None
        rows = tuple(range(first, last + 1)) if first else ()
        inspected = replace(inspect_under(sheet.sheet, header), header_rows=rows)
        mapping = replace(self._proposed(sheet, inspected), header_rows=rows, kind=self.kind)
        return UnderHeader(inspected, mapping)

    def take_header(self, name: str, found: UnderHeader) -> None:
        """Go on with another header; what the user said of columns stays."""
        sheet = self.draft_of(name)
        sheet.inspected, sheet.mapping = found.inspected, replace(found.mapping, kind=self.kind)
        for column, role in sheet.roles.items():
            sheet.mapping = with_role(sheet.mapping, column, role, self.workbook)
        sheet.mapping = with_headers(sheet.mapping, self.workbook)
        self._spread(sheet)

    def choose_role(self, name: str, column: int, role: str) -> None:
        """Say what a column is; empty for nothing."""
        sheet = self.draft_of(name)
        sheet.roles[column] = role
        sheet.mapping = with_role(sheet.mapping, column, role, self.workbook)
        self._spread(sheet)

    def choose_layout(self, name: str, layout: SheetLayout) -> None:
        """Say how a sheet has its answers."""
        sheet = self.draft_of(name)
        sheet.mapping = with_layout(sheet.mapping, layout, self.workbook)
        self._spread(sheet)

    def choose_same_layout(self, name: str, *, same: bool) -> None:
        """Let what is said of one sheet hold for every other that has the same headers."""
        self.same_layout = same
        self._spread(self.draft_of(name))

    def of_all(self, role: str) -> str:
        """What holds for every row where no column says it: as the user said, else as the file says of itself."""
        known = (each.mapping.constants.get(role, "") for each in self.chosen)
        return self._of_all.get(role, next((each for each in known if each), ""))

    def say_of_all(self, role: str, text: str) -> None:
        """Say something of every row at once; an empty text says that nothing is known."""
        self._of_all[role] = text
        self.version += 1

    def constants(self, mapping: SheetMapping) -> dict[str, str]:
        """What holds for every row of a sheet."""
        said = {**mapping.constants, **self._of_all}
        return {role: text for role, text in said.items() if text}

    def leave_out(self, name: str, row: int, *, out: bool) -> None:
        """Leave a row out, or take it after all."""
        (self.left_out.add if out else self.left_out.discard)((name, row))
        self.version += 1

    def alike(self, name: str) -> list[str]:
        """The other chosen sheets on which the headers of this one all stand."""
        mapping = self.draft_of(name).mapping
        others = [each for each in self.chosen if each.name != name]
        return [each.name for each in others if self._fitted(mapping, each) is not None]

    def _fitted(self, mapping: SheetMapping, sheet: SheetDraft) -> SheetMapping | None:
        alone = Workbook(self.workbook.format, (sheet.sheet,))
        found = anchored((mapping,), alone)
        return found.sheets[0] if found.exact else None

    def _spread(self, sheet: SheetDraft) -> None:
        """Tell the other sheets, where one layout holds for all of them."""
        self.version += 1
        if not self.same_layout:
            return
        for each in self.chosen:
            if each is not sheet and (fitted := self._fitted(sheet.mapping, each)) is not None:
                each.mapping = replace(fitted, kind=self.kind)
                each.roles = {}

    def _propose(self, sheet: SheetDraft) -> None:
        """Guess the columns of a sheet as one of the chosen kind."""
        sheet.mapping = self._proposed(sheet, sheet.inspected)

    def _proposed(self, sheet: SheetDraft, inspected: InspectedSheet) -> SheetMapping:
        if self.kind is None:
            return sheet.mapping
        known = sheet.proposal.mapping
        if sheet.proposal.kind is self.kind and known is not None and not inspected.header_rows:
            return known
        found = propose_as(self.workbook, inspected, self.kind)
        return found.mapping or SheetMapping(sheet.name or None, inspected.header_rows, {}, kind=self.kind)


def begin(opened: OpenedFile, reader: Reader, target: Target, steps: FigureSteps) -> Draft:
    """Look into a file and begin with what the program proposes for it."""
    return Draft(opened, propose_file(opened, reader, target), steps)


def _likeliest_kind(proposal: FileProposal) -> FileKind | None:
    """The kind of the first sheet that has one; sheets of other kinds are left for another time."""
    kinds: Sequence[SheetMapping] = proposal.mapping.sheets
    return next((each.kind for each in kinds if each.kind is not None), None)
