"""Shows a plot as wide as there is room, in the colours of the window; who can't see it hears it in words."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop.theme import Tone, scheme
from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.report.plots.trend import HEIGHT, WIDTH, Look

_LEAST_WIDTH = 390  # two beside each other in a window of 1024 points; smaller letters can hardly be read


class PlotView(QWidget):
    """One drawing, kept in its own proportions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = QSvgRenderer(self)
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_WIDTH * HEIGHT // WIDTH)

    def show_plot(self, plot: Plot) -> None:
        """Show a plot instead."""
        self._renderer.load(QByteArray(plot.svg.encode("utf-8")))
        self.setAccessibleDescription(plot.words)
        self.setToolTip(plot.words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._renderer.isValid():
            return
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(0, 0, WIDTH * scale, HEIGHT * scale))
        painter.end()


def window_look() -> Look:
    """The colours of the window as they are now."""
    colours = scheme()
    return Look(
        font="sans-serif",
        ink=colours.text,
        faint=colours.line,
        line=colours.accent,
        person=colours.tones[Tone.WORST].back,
    )
