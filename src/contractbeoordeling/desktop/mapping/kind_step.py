"""The first step: what the file is, for which round, about whom, and which of its sheets are read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QWidget

from contractbeoordeling.desktop._built.ui_mapping_kind import Ui_MappingKindPage
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import (
    municipality_choices,
    party_choices,
    provider_choices,
    respondent_choices,
)
from contractbeoordeling.desktop.mapping.step import Step
from contractbeoordeling.desktop.mapping.work import Work
from contractbeoordeling.desktop.texts import mapping as texts
from contractbeoordeling.desktop.texts import mapping_whole as whole_texts
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.mapping_draft.columns import ANSWERS, KINDS
from contractbeoordeling.usecases.mapping_draft.whole import DAYS, day_said, whole_roles

_NAME = Qt.ItemDataRole.UserRole


class KindStep(Step):
    """Shows what was recognised and why; what is unsure is left open to be chosen."""

    code = "kind"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.ui = Ui_MappingKindPage()
        self.ui.setupUi(self)
        ui = self.ui
        self._offer()
        self._show_of_all()  # before the dialog makes room for what isn't shown
        ui.kind.activated.connect(self._choose_kind)
        ui.kept.activated.connect(self._choose_kept)
        ui.round.activated.connect(self._choose_target)
        ui.party.activated.connect(self._choose_target)
        ui.provider.currentTextChanged.connect(self._choose_target)
        ui.subject.textEdited.connect(self._choose_target)
        ui.sheets.itemChanged.connect(self._choose_sheet)
        ui.team.activated.connect(self._choose_target)
        ui.day.textEdited.connect(self._choose_day)
        for role, box in self._boxes().items():
            box.activated.connect(partial(self._choose_of_all, role))

    def _offer(self) -> None:
        """Fill the lists to choose from."""
        ui, draft, work = self.ui, self.work.draft, self.work
        kinds = [(texts.kind(each), str(each)) for each in KINDS]
        offer(ui.kind, [*([] if draft.kind else [(texts.choose_kind(), "")]), *kinds])
        kept = [
            (texts.kept(each.kept.name, whole=each.anchored.exact), str(number))
            for number, each in enumerate(draft.proposal.kept)
        ]
        offer(ui.kept, [(texts.proposal(), ""), *kept])
        if draft.kept is not None:
            choose(ui.kept, str(draft.proposal.kept.index(draft.kept)))
        rounds = [(each.name, each.id) for each in work.open_rounds()]
        first = texts.choose_round() if rounds else texts.no_round()
        offer(ui.round, rounds if len(rounds) == 1 else [(first, ""), *rounds])
        choose(ui.round, work.round_id)
        offer(ui.party, [(texts.choose_party(), ""), *party_choices()])
        likely = {each.id for each in draft.proposal.provider.candidates}
        providers = provider_choices(work.desk.store)
        first_ones = [each for each in providers if each[1] in likely]
        others = [each for each in providers if each[1] not in likely]
        offer(ui.provider, [(texts.choose_provider(), ""), *first_ones, *others])
        choose(ui.provider, work.provider_id)
        for role, box in self._boxes().items():
            offer(box, whole_texts.choices(role))
        towns = [(name, name) for name, _ in municipality_choices(work.desk.store)]
        offer(ui.municipality, [(whole_texts.not_said(), ""), *towns])

    def _boxes(self) -> dict[str, QComboBox]:
        """What can be chosen for every row at once, by role."""
        ui = self.ui
        return {
            "evidence": ui.evidence,
            "method": ui.method,
            "severity": ui.severity,
            "municipality": ui.municipality,
            "owner": ui.owner,
            "kind": ui.figure_kind,
            "period": ui.period,
        }

    def enter(self) -> None:
        ui, draft = self.ui, self.work.draft
        choose(ui.kind, str(draft.kind or ""))
        ui.kind_reason.setText(texts.kind_reason(draft.sheets, sure=draft.kind_is_sure))
        answers = draft.kind in ANSWERS
        for widget in (ui.round, ui.round_label, ui.subject, ui.subject_label):
            widget.setVisible(answers)
        for widget in (ui.party, ui.party_label):
            widget.setVisible(draft.kind in (FileKind.SOURCE_FORM, FileKind.SIGNALS))
        for widget in (ui.kept, ui.kept_label):
            widget.setVisible(bool(draft.proposal.kept))
        in_rows = draft.names_providers
        ui.provider.setEnabled(not in_rows)
        said = texts.providers_in_rows() if in_rows else texts.provider_reason(draft.proposal.provider)
        if draft.kind is FileKind.SIGNALS and not in_rows:
            said = texts.provider_if_one()
        ui.provider_reason.setText(said)
        ui.provider_reason.setToolTip(said)
        self._show_of_all()
        self._show_sheets()

    def _show_of_all(self) -> None:
        """Show what is said of every row at once, as far as this kind of file has it."""
        ui, draft = self.ui, self.work.draft
        roles = whole_roles(draft.kind)
        of_source = draft.kind is FileKind.SOURCE_FORM
        teams = respondent_choices(self.work.desk.store, self.work.party) if of_source else []
        offer(ui.team, [(whole_texts.not_said(), ""), *teams])
        choose(ui.team, self.work.respondent)
        day = next((each for each in DAYS if each in roles), "")
        shown: list[tuple[QWidget, QWidget, bool]] = [
            (ui.day_label, ui.day, bool(day)),
            (ui.team_label, ui.team, bool(teams)),
        ]
        for role, box in self._boxes().items():
            shown.append((getattr(ui, f"{box.objectName()}_label"), box, role in roles))
            choose(box, draft.of_all(role))
        for label, widget, wanted in shown:
            label.setVisible(wanted)
            widget.setVisible(wanted)
        said = day_said(draft.of_all(day)) if day else None
        if day_said(ui.day.text()) != said:
            ui.day.setText(whole_texts.day(said))
        for widget in (ui.whole, ui.whole_label, ui.whole_hint):
            widget.setVisible(bool(roles))
        ui.whole_hint.setText(whole_texts.hint(said))

    def problem(self) -> str:
        draft, work = self.work.draft, self.work
        if draft.kind is None:
            return texts.kind_missing()
        if not draft.chosen:
            return texts.sheet_missing()
        if draft.asks_answers and not work.round_id:
            return texts.round_missing()
        if draft.kind is FileKind.SOURCE_FORM and work.party is None:
            return texts.party_missing()
        if self.ui.day.text().strip() and day_said(self.ui.day.text()) is None and not self.ui.day.isHidden():
            return whole_texts.day_unclear()
        optional = draft.names_providers or draft.kind is FileKind.SIGNALS
        return "" if optional or work.provider_id else texts.provider_missing()

    def _show_sheets(self) -> None:
        sheets = self.ui.sheets
        current = sheets.currentRow()
        with QSignalBlocker(sheets):
            sheets.clear()
            for each in self.work.draft.sheets:
                item = QListWidgetItem(texts.sheet(each), sheets)
                item.setData(_NAME, each.name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if each.chosen else Qt.CheckState.Unchecked)
        sheets.setCurrentRow(max(0, current))

    def _choose_kind(self) -> None:
        code = code_of(self.ui.kind)
        if not code:
            return
        self.work.draft.choose_kind(FileKind(code))
        self._changed()

    def _choose_kept(self) -> None:
        number = code_of(self.ui.kept)
        draft = self.work.draft
        draft.choose_kept(draft.proposal.kept[int(number)] if number else None)
        self._changed()

    def _choose_target(self) -> None:
        ui, work = self.ui, self.work
        work.round_id = code_of(ui.round)
        work.party = Party(code_of(ui.party)) if code_of(ui.party) else None
        work.provider_id = ui.provider.code()
        work.subject = ui.subject.text().strip()
        work.respondent = code_of(ui.team)
        self._show_of_all()
        self.changed.emit()

    def _choose_of_all(self, role: str, _place: int) -> None:
        self.work.draft.say_of_all(role, code_of(self._boxes()[role]))
        self.changed.emit()

    def _choose_day(self, text: str) -> None:
        """Take the day of all answers; of a period its last one."""
        draft = self.work.draft
        said = day_said(text)
        role = next(each for each in DAYS if each in whole_roles(draft.kind))
        draft.say_of_all(role, said.isoformat() if said is not None else "")
        self.ui.whole_hint.setText(whole_texts.hint(said))
        self.changed.emit()

    def _choose_sheet(self, item: QListWidgetItem) -> None:
        chosen = item.checkState() is Qt.CheckState.Checked
        self.work.draft.choose_sheet(item.data(_NAME), chosen=chosen)
        self.changed.emit()

    def _changed(self) -> None:
        self.enter()
        self.changed.emit()
