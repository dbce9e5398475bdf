"""What single files of an import lack and somebody here can say: their password, provider, round, party or team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from contractbeoordeling.desktop._built.ui_import_files import Ui_ImportFilesDialog
from contractbeoordeling.desktop.choices import choose, offer
from contractbeoordeling.desktop.choices_of import (
    Choices,
    party_choices,
    provider_choices,
    respondent_choices,
    round_choices,
)
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.password import password_box
from contractbeoordeling.desktop.texts import imports as texts
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.mapped_import.options import Target
from contractbeoordeling.usecases.mapping_draft.need import Need, need_of


class ImportAsking(QObject):
    """Asks one question at a time about the chosen file, else about the first that lacks something.

    `answered` gives the files that are worth another look. Passwords are asked for by themselves, once per file.
    """

    answered = Signal(object)

    def __init__(self, ui: Ui_ImportFilesDialog, desk: Desk, parent: QDialog) -> None:
        super().__init__(parent)
        self._ui, self._desk, self._dialog = ui, desk, parent
        self._files: Sequence[ImportedFile] = ()
        self.passwords: dict[Path, str] = {}
        self.targets: dict[Path, Target] = {}
        self._tried: Path | None = None  # whose password was typed last
        self._left: set[Path] = set()  # of which nobody knows it
        ui.ask.hide()
        ui.files.chose.connect(self._follow)
        ui.ask_choice.currentTextChanged.connect(self._allow)
        ui.ask_button.clicked.connect(self._answer)

    def show(self, files: Sequence[ImportedFile]) -> None:
        """Know these files, and ask about the first one."""
        self._files = files
        self._follow()

    def ask_passwords(self) -> None:
        """Ask for the password of the first protected file that nobody was asked about yet."""
        for file in self._lacking(Need.PASSWORD):
            path = Path(file.file)
            wrong = any(each.code == "workbook_wrong_password" for each in file.findings)
            if path in self.passwords and not wrong:
                self._left.add(path)  # no password can open it here
            if path not in self._left:
                self._ask_password(path, again=wrong and path == self._tried)
                return

    def _ask_password(self, path: Path, *, again: bool) -> None:
        box = password_box(path.name, self._dialog, again=again)
        box.textValueSelected.connect(partial(self._try, path))
        box.rejected.connect(partial(self._leave, path))

    def _try(self, path: Path, password: str) -> None:
        """Try a password on this file, and on the others that have none yet."""
        self._tried = path
        locked = [each for each in map(_path, self._lacking(Need.PASSWORD)) if each not in self._left]
        self.passwords.update(dict.fromkeys(locked, password))
        self.answered.emit(locked)

    def _leave(self, path: Path) -> None:
        self._left.add(path)
        self.passwords.pop(path, None)
        self.ask_passwords()

    def _lacking(self, need: Need) -> list[ImportedFile]:
        return [each for each in self._files if need_of(each) is need]

    def _file(self) -> ImportedFile | None:
        """The chosen file, else the first that lacks something that is asked here."""
        chosen: ImportedFile | None = self._ui.files.chosen()
        if chosen is not None:
            return chosen if need_of(chosen) not in (None, Need.MAPPING) else None
        return next((each for each in self._files if need_of(each) not in (None, Need.MAPPING)), None)

    def _follow(self) -> None:
        """Ask what the file lacks."""
        ui, file = self._ui, self._file()
        need = None if file is None else need_of(file)
        ui.ask.setVisible(need is not None)
        if file is None or need is None:
            return
        ui.ask_label.setText(texts.lacks(need, Path(file.file).name))
        ui.ask_button.setText(texts.type_password() if need is Need.PASSWORD else texts.settle())
        others = len(self._lacking(need))
        ui.ask_choice.setVisible(need is not Need.PASSWORD)
        ui.ask_all.setVisible(need in (Need.ROUND, Need.PARTY, Need.RESPONDENT) and others > 1)
        ui.ask_all.setText(texts.for_all(others))
        offer(ui.ask_choice, [(texts.choose(need), ""), *self._choices(need, file)])
        choose(ui.ask_choice, "")
        self._allow()

    def _choices(self, need: Need, file: ImportedFile) -> Choices:
        store = self._desk.store
        if need is Need.PROVIDER:
            seen = " ".join(each.found for each in file.findings)
            found = provider_choices(store)
            return sorted(found, key=partial(_unseen, seen))
        if need is Need.ROUND:
            return round_choices(store)
        if need is Need.PARTY:
            return party_choices()
        return respondent_choices(store) if need is Need.RESPONDENT else []

    def _allow(self) -> None:
        file = self._file()
        locked = file is not None and need_of(file) is Need.PASSWORD
        self._ui.ask_button.setEnabled(locked or bool(self._ui.ask_choice.code()))

    def _answer(self) -> None:
        """Take what was chosen for the file, or for all that lack the same."""
        ui, file = self._ui, self._file()
        need = None if file is None else need_of(file)
        if file is None or need is None:
            return
        if need is Need.PASSWORD:
            self._left.discard(Path(file.file))
            self._ask_password(Path(file.file), again=False)
            return
        code = ui.ask_choice.code()
        every = not ui.ask_all.isHidden() and ui.ask_all.isChecked()
        paths = [_path(each) for each in (self._lacking(need) if every else [file])]
        for path in paths:
            self.targets[path] = _with(self.targets.get(path, Target()), need, code)
        self.answered.emit(paths)


def _with(target: Target, need: Need, code: str) -> Target:
    if need is Need.PROVIDER:
        return replace(target, provider=code)
    if need is Need.ROUND:
        return replace(target, round=code)
    return replace(target, party=Party(code)) if need is Need.PARTY else replace(target, respondent=code)


def _path(file: ImportedFile) -> Path:
    return Path(file.file)


def _unseen(seen: str, choice: tuple[str, str]) -> bool:
    """Providers that the file seems to name come first."""
    return choice[0] not in seen
