"""Chips: a word on a coloured ground, inside a table."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from contractbeoordeling.desktop.table import HEADING_ROLE, QUIET_ROLE, TONE_ROLE, Index
from contractbeoordeling.desktop.theme import Tone, ink, scheme

_SIDE, _TOP, _ROUND = 4, 3, 4
_INSIDE = 7
_QUIET_SIZE = 0.85


class ChipDelegate(QStyledItemDelegate):
    """Paints a cell with a tone as a chip, and a heading's row in bold; other cells as ever."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        if index.data(HEADING_ROLE):
            option.font.setWeight(QFont.Weight.DemiBold)
        if index.data(QUIET_ROLE):
            option.font.setPointSizeF(option.font.pointSizeF() * _QUIET_SIZE)
            option.palette.setColor(QPalette.ColorRole.Text, QColor(scheme().muted))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tone = index.data(TONE_ROLE)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if tone is None or not text:
            super().paint(painter, option, index)
            return
        self._paint_ground(painter, option, index)
        _paint_chip(painter, option, (str(text), Tone(tone)), index.data(Qt.ItemDataRole.TextAlignmentRole))

    def helpEvent(  # noqa: N802 - Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say in full what didn't fit, where the cell has no hint of its own."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if (
            index.data(Qt.ItemDataRole.ToolTipRole)
            or self.sizeHint(option, index).width() <= option.rect.width()
        ):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell as ever, but without its text."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)


def _paint_chip(
    painter: QPainter, option: QStyleOptionViewItem, said: tuple[str, Tone], side: Qt.AlignmentFlag
) -> None:
    text, tone = said
    colours = ink(tone)
    room = QRectF(option.rect).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
    width = min(room.width(), painter.fontMetrics().horizontalAdvance(text) + 2 * _INSIDE)
    chip = QRectF(room.left(), room.top(), width, room.height())
    if side & Qt.AlignmentFlag.AlignRight:
        chip.moveRight(room.right())
    elif side & Qt.AlignmentFlag.AlignHCenter:
        chip.moveCenter(room.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.back))
    painter.drawRoundedRect(chip, _ROUND, _ROUND)
    painter.setPen(QColor(colours.text))
    inside = chip.adjusted(_INSIDE, 0, -_INSIDE, 0)
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(inside.width()) + 1)
    painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter, short)
    painter.restore()


class ChipLabel(QLabel):
    """A chip of its own, outside a table."""

    def show_chip(self, text: str, tone: Tone) -> None:
        """Show a word on the ground of its tone."""
        colours = ink(tone)
        self.setText(text)
        self.setStyleSheet(
            f"background: {colours.back}; color: {colours.text}; border-radius: {_ROUND}px;"
            f" padding: {_TOP}px {_INSIDE}px; font-weight: 600;"
        )
