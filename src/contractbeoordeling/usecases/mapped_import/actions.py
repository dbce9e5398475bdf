"""Improvement actions from a list: known again by provider and measure, never closed or changed unseen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from contractbeoordeling.domain.action import Action, ActionEntry, ActionOrigin, ActionStatus
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.privacy import masked, scan
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.actions.rules import refuse_wrong
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.criteria import criterion_named
from contractbeoordeling.usecases.imported import Difference, OnConflict, SkippedLine
from contractbeoordeling.usecases.mapped_import.people import Rows, names_providers
from contractbeoordeling.wording.form_findings import form_finding
from contractbeoordeling.wording.mapped_findings import mapped_finding
from contractbeoordeling.wording.numbers import day as day_said
from contractbeoordeling.wording.signals import OWNERS
from contractbeoordeling.wording.values import said
from contractbeoordeling.workbook.action_list.headers import Role
from contractbeoordeling.workbook.action_list.rows import ActionRow, columns_of
from contractbeoordeling.workbook.action_list.words import owner_of, status_of
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.header import header_at
from contractbeoordeling.workbook.mapped_sheet import layout_of
from contractbeoordeling.workbook.mapping import MappingFile, SheetMapping
from contractbeoordeling.workbook.rows import RowKind, classified

_FIELDS = ("due_on", "status", "success_criterion")
_SIDES = frozenset({*OWNERS, *OWNERS.values()})
"""Words of the owner's column that say which side carries an action out, and name nobody."""
_TOLD = (Role.REASON, Role.STATUS, Role.PROGRESS, Role.EVIDENCE)


@dataclass
class ActionPlan:
    """What a list of actions would do: new and changed actions with their first line in the log."""

    file: str
    people: Rows
    providers: Mapping[str, Provider]
    day: date
    on_conflict: OnConflict
    framework: Framework | None
    known: Mapping[tuple[str, str], Action]
    new: list[Action] = field(default_factory=list[Action])
    changed: list[Action] = field(default_factory=list[Action])
    log: list[ActionEntry] = field(default_factory=list[ActionEntry])
    findings: list[Finding] = field(default_factory=list[Finding])
    skipped: list[SkippedLine] = field(default_factory=list[SkippedLine])
    differences: list[Difference] = field(default_factory=list[Difference])
    read: int = 0
    kept: int = 0
    _rows: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])

    def take(self, workbook: Workbook, mapping: MappingFile) -> None:
        """Plan all rows of the mapped sheets."""
        for each in mapping.sheets:
            sheet = sheet_of(each, workbook)
            if sheet is None:
                continue
            rows = each.header_rows
            header = header_at(sheet, rows[0], rows[-1]) if rows and rows[-1] <= sheet.height else None
            for row, kind in classified(sheet, replace(layout_of(each, header), question=None)):
                if kind is RowKind.RECORD:
                    self._take(ActionRow(sheet, row, columns_of(each), each.constants), each)
                elif kind not in (RowKind.EMPTY, RowKind.HEADER):
                    self.skipped.append(SkippedLine(sheet.name, row, str(kind)))

    def store(self, change: Change) -> None:
        """Write what was planned; refuses what can't be right."""
        for each in (*self.new, *self.changed):
            refuse_wrong(change, each)
        change.add_all(self.new)
        for each in self.changed:
            change.update(each)
        change.add_all(self.log)

    @property
    def news(self) -> bool:
        """Tell whether anything would be stored."""
        return bool(self.new or self.changed)

    def _take(self, row: ActionRow, mapping: SheetMapping) -> None:
        self.read += 1
        before = len(self.findings)
        provider = self._provider(row.sheet, mapping, row.row)
        action = self._action(row, mapping, provider)
        if action is None or provider is None:
            codes = [each.code for each in self.findings[before:]]
            self.skipped.append(SkippedLine(row.sheet.name, row.row, _first_fault(codes)))
            return
        self._point_out(row)
        key = provider.id, folded(action.measure)
        if key in self._rows:
            self._find("same_row", row, Role.MEASURE, earlier=self._rows[key])
            self.skipped.append(SkippedLine(row.sheet.name, row.row, "same_row"))
            return
        self._rows[key] = row.row
        known = self.known.get(key)
        if known is not None:
            self._compare(row, known, action)
            return
        self.kept += 1
        self.new.append(action)
        entry = self._entry(row, action.id)
        if entry is not None:
            self.log.append(entry)

    def _provider(self, sheet: Sheet, mapping: SheetMapping, row: int) -> Provider | None:
        whole = self.providers.get(mapping.sheet or "")
        if whole is not None and not names_providers(mapping):
            return whole
        found, findings = self.people.provider(sheet, mapping, row)
        self.findings += findings
        return found

    def _action(self, row: ActionRow, mapping: SheetMapping, provider: Provider | None) -> Action | None:
        """The action of a row; None with findings where something has to be asked first."""
        measure, topic = row.text(Role.MEASURE), row.text(Role.TOPIC)
        if not measure:
            self._find("measure_missing", row, Role.MEASURE)
        due = row.due()
        if due.fault is not None:
            self._find("due_unclear", row, Role.DUE)
        elif due.day is not None and not due.exact:
            self._find("due_about", row, Role.DUE, day=day_said(due.day))
        words, text = mapping.words, row.text(Role.STATUS)
        status = status_of(text, words.get("status", {})) if text else ActionStatus.AGREED
        if status is None:
            self._find("status_unknown", row, Role.STATUS)
        if not measure or due.fault is not None or status is None or provider is None:
            return None
        return checked(
            Action(
                origin=ActionOrigin.IMPORT,
                provider_id=provider.id,
                criterion_key=self._criterion(row),
                owner=owner_of(row.text(Role.OWNER), words.get("owner", {})),
                owner_name=_owner_name(row),
                measure=f"{topic}: {measure}" if topic and folded(topic) != folded(measure) else measure,
                success_criterion=row.text(Role.SUCCESS),
                due_on=due.day,
                status=status,
                agreed_on=self._agreed(due.day),
                closed_on=self.day if status in (ActionStatus.DONE, ActionStatus.DROPPED) else None,
            )
        )

    def _agreed(self, due: date | None) -> date:
        """The day of receipt, unless the action was due before it."""
        return self.day if due is None or due >= self.day else due

    def _criterion(self, row: ActionRow) -> str | None:
        text = row.text(Role.CRITERION)
        found = criterion_named(self.framework, text) if self.framework and text else None
        return None if found is None else found.key

    def _entry(self, row: ActionRow, action_id: str) -> ActionEntry | None:
        """The first line of the log: what the list says beside the action itself."""
        said_there = [text for role in _TOLD if (text := row.text(role))]
        if not said_there:
            return None
        return ActionEntry(action_id=action_id, written_on=self.day, text=" | ".join(said_there), author="")

    def _compare(self, row: ActionRow, known: Action, action: Action) -> None:
        """A known action stays as it is, unless the list may win."""
        differing = [name for name in _FIELDS if getattr(known, name) != getattr(action, name)]
        if action.owner_name and folded(action.owner_name) != folded(known.owner_name):
            differing.append("owner_name")
        if not differing:
            self.kept += 1
            return
        before = ", ".join(said(getattr(known, name)) or "–" for name in differing)
        after = ", ".join(said(getattr(action, name)) or "–" for name in differing)
        cell = row.cell(Role.DUE)
        self.differences.append(
            Difference(row.sheet.name, cell, masked(known.measure), masked(before), masked(after))
        )
        code = {OnConflict.STOP: "action_changed", OnConflict.SKIP: "action_kept"}.get(
            self.on_conflict, "action_updated"
        )
        self._find(code, row, Role.DUE, found=after, known=masked(before))
        if self.on_conflict is OnConflict.STOP:
            self.skipped.append(SkippedLine(row.sheet.name, row.row, "action_changed"))
            return
        self.kept += 1
        if self.on_conflict is OnConflict.UPDATE:
            changes = {name: getattr(action, name) for name in differing}
            if "owner_name" in differing:
                changes["owner"] = action.owner
            self.changed.append(replace(known, **changes, closed_on=action.closed_on))
            entry = self._entry(row, known.id)
            if entry is not None:
                self.log.append(entry)

    def _point_out(self, row: ActionRow) -> None:
        for role in (Role.MEASURE, Role.TOPIC, Role.SUCCESS, Role.OWNER, Role.OWNER_NAME, *_TOLD):
            if role in row.columns and scan(row.text(role)):
                place = (self.file, row.sheet.name, row.cell(role))
                self.findings.append(form_finding("personal_data", place, row.text(role)))

    def _find(self, code: str, row: ActionRow, role: Role, found: str = "", **values: object) -> None:
        place = (self.file, row.sheet.name, row.cell(role))
        self.findings.append(mapped_finding(code, place, found or row.text(role), **values))


def known_actions(reader: Reader) -> dict[tuple[str, str], Action]:
    """The actions of the register by provider and measure; an open one before a closed one."""
    found: dict[tuple[str, str], Action] = {}
    for each in reader.find(Action):
        key = each.provider_id or "", folded(each.measure)
        if key not in found or each.open:
            found[key] = each
    return found


def _owner_name(row: ActionRow) -> str:
    """The person or function that carries an action out; nobody where a column only says which side does."""
    named = row.text(Role.OWNER_NAME) or row.text(Role.OWNER)
    return "" if folded(named) in _SIDES else named


def _first_fault(codes: list[str]) -> str:
    faults = [code for code in codes if code != "due_about"]
    return faults[0] if faults else "provider_other"
