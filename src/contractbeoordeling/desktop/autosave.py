"""Fields without a save button: stored when left, or after two seconds of quiet."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

QUIET_MILLISECONDS = 2_000

Field = QLineEdit | QPlainTextEdit | QComboBox | QCheckBox


class AutoSave(QObject):
    """Watches the fields of a page; `ready` names a field whose content should be stored now.

    `steady` stores every two seconds while somebody types on, and doesn't wait for quiet: no more than that is at risk.
    What the machine could not store, the page hands back with `keep`.
    """

    ready = Signal(str)
    _typed: Mapping[str, None] = MappingProxyType({})  # also once the collector took the watch's own values

    _fresh = False  # whether anything was typed since it was last tried

    def __init__(self, parent: QWidget, *, steady: bool = False) -> None:
        super().__init__(parent)
        self._steady = steady
        self._fields: dict[str, Field] = {}
        self.quiet = QTimer(self, singleShot=True, interval=QUIET_MILLISECONDS)
        self.quiet.timeout.connect(self.flush)

    def watch(self, name: str, field: Field) -> None:
        """Watch a field under a name."""
        self._fields[name] = field
        field.setProperty("field", name)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._type)
            field.editingFinished.connect(self.flush)
        elif isinstance(field, QPlainTextEdit):
            field.textChanged.connect(self._type)
            field.installEventFilter(self)
        elif isinstance(field, QComboBox):
            field.activated.connect(self._choose)
        else:
            field.clicked.connect(self._choose)

    def fill(self, name: str, value: str) -> None:
        """Show what is stored, unless the user is typing in this very field."""
        field = self._fields[name]
        if name in self._typed:
            return
        with QSignalBlocker(field):
            if isinstance(field, QLineEdit):
                if field.text() != value:
                    field.setText(value)
            elif isinstance(field, QPlainTextEdit) and field.toPlainText() != value:
                field.setPlainText(value)

    @property
    def waiting(self) -> bool:
        """Whether something was typed that isn't stored."""
        return bool(self._typed)

    def keep(self, name: str) -> None:
        """Hold on to a field that could not be stored: nothing is shown over it, and the next time it is tried again."""
        self._typed = {**self._typed, name: None}

    def flush(self) -> None:
        """Store what was typed and not stored yet."""
        self.quiet.stop()
        self._fresh = False
        for name in tuple(self._typed):
            self._typed = {each: None for each in self._typed if each != name}
            self.ready.emit(name)

    def forget(self) -> None:
        """Let go of what was typed: the fields show another record now."""
        self.quiet.stop()
        self._fresh = False
        self._typed = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusOut and self._fresh:
            self.flush()  # what failed before isn't tried here: the message about it takes the focus away
        return super().eventFilter(watched, event)

    def _type(self) -> None:
        self._typed = {**self._typed, self._sender_name(): None}
        self._fresh = True
        if not (self._steady and self.quiet.isActive()):
            self.quiet.start()

    def _choose(self) -> None:
        self._typed = {**self._typed, self._sender_name(): None}
        self.flush()

    def _sender_name(self) -> str:
        return str(self.sender().property("field"))
