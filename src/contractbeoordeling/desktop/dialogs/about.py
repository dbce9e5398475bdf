"""What this program is, and the facts that help when something is wrong."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from contractbeoordeling import __version__, paths, settings
from contractbeoordeling.build_info import BuildInfo, build_info
from contractbeoordeling.desktop._built.ui_about import Ui_AboutDialog
from contractbeoordeling.desktop.fitting import FittedDialog
from contractbeoordeling.desktop.texts import about as texts


class AboutDialog(FittedDialog):
    """Shows which version this is and where it keeps its files; one button copies the versions of everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        info, problems = build_info(), settings.policy().problems
        self.ui.version.setText(texts.version(__version__))
        self.ui.build.setText(texts.build(info))
        self.ui.build.setProperty("role", "warning" if info is not None and info.test else "quiet")
        self.ui.policy.setText(texts.faulty_policy(problems))
        self.ui.policy.setVisible(bool(problems))
        self.ui.facts.setPlainText(facts(info))
        self.ui.copy_button.clicked.connect(self._copy)
        self._licences = paths.licences_dir()
        self.ui.licences_button.setVisible(self._licences is not None)
        self.ui.licences_button.clicked.connect(self._show_licences)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.facts.toPlainText())

    def _show_licences(self) -> None:
        if self._licences is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._licences)))


def facts(info: BuildInfo | None) -> str:
    """Versions and places, without anything out of a register."""
    policy = paths.policy_file()
    return "\n".join(
        (
            texts.version(__version__),
            texts.build(info),
            f"Python {platform.python_version()}",
            f"Qt {qVersion()} ({QGuiApplication.platformName()})",
            platform.platform(),
            *texts.kept_in(settings.settings_file(), policy if policy.exists() else None, paths.log_file()),
        )
    )
