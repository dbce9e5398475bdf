"""What is seen on a file of a meeting, and who may see it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_meeting_file import Ui_MeetingFileDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.domain.document import Attachment
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.meetings.attach import KeptFile, change_file
from contractbeoordeling.wording.signals import AUDIENCES


class MeetingFileDialog(FormDialog):
    """The caption and the readers of one file."""

    def __init__(self, desk: Desk, parent: QWidget, kept: KeptFile) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_MeetingFileDialog()
        ui.setupUi(self)
        self._attachment = kept.attachment
        ui.title.setText(kept.document.name)
        ui.caption.setText(kept.attachment.caption)
        offer(ui.audience, [(AUDIENCES[each], str(each)) for each in Audience])
        choose(ui.audience, kept.attachment.audience)
        self.begin(ui.problem, ui.button_box)

    def store(self) -> Attachment:
        ui = self.ui
        said = replace(self._attachment, caption=ui.caption.text(), audience=Audience(code_of(ui.audience)))
        return change_file(self.desk.store, self.desk.who, said)
