"""Giving a score with one key: 1 to 5; a comma or a point adds a half, Backspace takes the score away."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from contractbeoordeling.desktop.texts import meetings as texts

_SCORES = range(1, 6)
_KEYS = {getattr(Qt.Key, f"Key_{score}"): score for score in _SCORES}
_NEITHER = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_0)
_HALF = (Qt.Key.Key_Comma, Qt.Key.Key_Period)
_HALF_POINT = Decimal("0.5")
_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScorePad(QFrame):
    """Five buttons in a row and one for a half, of which the keyboard needs none; `scored` gives a score or None."""

    scored = Signal(object)
    moved_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._score: Decimal | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(6)
        self.buttons: dict[int, QPushButton] = {}
        for score in _SCORES:
            button = self._button(row, str(score), f"score_{score}")
            button.setProperty("score", score)
            button.clicked.connect(self._press)
            self.buttons[score] = button
        self.half = self._button(row, texts.half(), "score_half")
        self.half.setAccessibleName(texts.half_name())
        self.half.setToolTip(texts.half_hint())
        self.half.clicked.connect(self._press_half)
        row.addStretch()

    def name_scores(self, words: Mapping[int, str]) -> None:
        """Say what each score means, beside its figure."""
        for score, button in self.buttons.items():
            word = words.get(score, "")
            button.setText(f"{score}  {word}".rstrip())
            button.setAccessibleName(texts.score_name(score, word))

    def show_score(self, score: Decimal | None) -> None:
        """Show a score; one between two steps lights the lower one and the half."""
        self._score = score
        for each, button in self.buttons.items():
            button.setChecked(score is not None and int(score) == each)
        self.half.setChecked(score is not None and score != int(score))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain:
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.scored.emit(Decimal(_KEYS[key]))
        elif key in _HALF:
            self._halve()
        elif key in _NEITHER:
            self.scored.emit(None)
        elif key in _ON:
            self.moved_on.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, row: QHBoxLayout, text: str, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(button)
        return button

    def _halve(self) -> None:
        """Add a half to a whole score, or take it off again; above the highest there is none."""
        score = self._score
        if score is None or score >= _SCORES[-1]:
            return
        self.scored.emit(score + _HALF_POINT if score == int(score) else Decimal(int(score)))

    def _press_half(self) -> None:
        self.setFocus()
        self._halve()
        self.show_score(self._score)

    def _press(self) -> None:
        self.setFocus()
        self.scored.emit(Decimal(int(self.sender().property("score"))))
        self.show_score(self._score)
