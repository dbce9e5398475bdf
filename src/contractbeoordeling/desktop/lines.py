"""A line of buttons and fields that goes on below itself where a page is too narrow for it.

Forms know lines that only grow; on a small or strongly enlarged screen they would push part of a page out of sight.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from shiboken6 import delete

_BELOW = 6  # between one row and the next
_ALL = 1_000  # against one: what grows leaves nothing to what merely can


class Line(QLayout):
    """One row while it fits, as Qt's own line; else as many as it takes, where a label stays with its field."""

    # Also for a page that is collected while it is seen.
    _items: Sequence[QLayoutItem] = ()
    _heights: Mapping[int, int] = MappingProxyType({})

    def __init__(self, items: Sequence[QLayoutItem], spacing: int) -> None:
        super().__init__()
        self._items = [*items]
        self._heights = {}
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items = [*self._items, item]

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        taken = self.itemAt(index)
        self._items = [each for each in self._items if each is not taken]
        return taken

    def invalidate(self) -> None:
        super().invalidate()
        self._heights = {}

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        if width not in self._heights:
            measured = self._lay(QRect(0, 0, width, 0), is_real=False)
            self._heights = {**self._heights, width: measured}
        return self._heights[width]

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size([self._width([_least(each) for each in group]) for group in self._groups()])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size([self._width([_liked(each) for group in self._groups() for each in group])])

    def setGeometry(self, place: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(place)
        self._lay(place, is_real=True)

    def _size(self, widths: Sequence[int]) -> QSize:
        """The widest of these, and the height of a single row."""
        heights = (each.sizeHint().height() for group in self._groups() for each in group)
        margins = self.contentsMargins()
        inner = QSize(max(widths, default=0), max(heights, default=0))
        return inner.grownBy(margins)

    def _width(self, widths: Sequence[int]) -> int:
        return sum(widths) + self.spacing() * max(0, len(widths) - 1)

    def _groups(self) -> list[list[QLayoutItem]]:
        """What is never parted: each thing by itself, and a label with its field."""
        seen = [each for each in self._items if each.spacerItem() is not None or not each.isEmpty()]
        groups = [[each] for each in seen[:1]]
        for former, each in pairwise(seen):
            if _is_label_of(former, each):
                groups[-1].append(each)
            else:
                groups.append([each])
        return groups

    def _rows(self, width: int) -> Iterator[list[QLayoutItem]]:
        """Break the line where the next group doesn't fit; a space that would begin a row is left out."""
        row: list[QLayoutItem] = []
        for group in self._groups():
            if row and self._width([_need(each) for each in (*row, *group)]) > width:
                yield row
                row = []
            if row or group[0].spacerItem() is None:
                row.extend(group)
        if row:
            yield row

    def _lay(self, place: QRect, *, is_real: bool) -> int:
        """Lay the rows in a place, or only measure them; return the height that they take, margins and all."""
        margins = self.contentsMargins()
        room = place.marginsRemoved(margins)
        top = room.top()
        for row in self._rows(room.width()):
            widths = self._share(row, room.width())
            height = max(_height(item, width) for item, width in zip(row, widths, strict=True))
            left = room.left()
            for item, width in zip(row, widths, strict=True) if is_real else ():
                item.setGeometry(QRect(left, top, width, height))
                left += width + self.spacing()
            top += height + _BELOW
        return max(top - _BELOW - room.top(), 0) + margins.top() + margins.bottom()

    def _share(self, row: Sequence[QLayoutItem], width: int) -> list[int]:
        """The width of each thing in a row: what is over goes to what grows, what lacks comes from what can shrink."""
        widths = [_liked(each) for each in row]
        over = width - self._width(widths)
        spare = [liked - _least(each) for each, liked in zip(row, widths, strict=True)]
        weights = [_greed(each) for each in row] if over > 0 else spare
        for place, weight in enumerate(weights):
            part = over * weight // max(1, sum(weights[place:]))
            widths[place] += part
            over -= part
        return widths


def fold(page: QWidget) -> None:
    """Let each line of a page go on below itself where it doesn't fit, and its title too."""
    for row in page.findChildren(QHBoxLayout):
        around = row.parent()
        if not _is_line(row):
            continue
        if isinstance(around, QVBoxLayout):
            place = around.indexOf(row)
            around.takeAt(place)
            around.insertLayout(place, _folding(row))
        elif isinstance(around, QWidget):
            around.setLayout(_folding(row))


def _folding(row: QHBoxLayout) -> Line:
    """A line that folds, with what stood in one that doesn't."""
    items = [_own(item) for place in range(row.count()) if (item := row.itemAt(place)) is not None]
    made = Line(items, row.spacing())
    made.setContentsMargins(row.contentsMargins())
    delete(row)  # a widget has room for one layout
    for each in items:
        if (title := _title_of(each)) is not None:
            title.setWordWrap(True)
    return made


def _own(item: QLayoutItem) -> QLayoutItem:
    """An item of our own for the same thing: what Qt made for a line may go with that line."""
    widget, space = item.widget(), item.spacerItem()
    if isinstance(space, QSpacerItem):
        size, grows = space.sizeHint(), space.sizePolicy()
        return QSpacerItem(size.width(), size.height(), grows.horizontalPolicy(), grows.verticalPolicy())
    if widget is None:
        raise AssertionError("a line holds words, buttons, fields and spaces alone")
    made = QWidgetItem(widget)
    made.setAlignment(item.alignment())
    return made


def _is_line(row: QHBoxLayout) -> bool:
    """Whether a layout holds words, buttons and fields alone: nothing that grows downwards or has lines of its own."""
    items = [item for place in range(row.count()) if (item := row.itemAt(place)) is not None]
    upright = (each.expandingDirections() & Qt.Orientation.Vertical for each in items)
    return not any(upright) and all(each.layout() is None for each in items)


def _is_label_of(former: QLayoutItem, item: QLayoutItem) -> bool:
    label = former.widget()
    return isinstance(label, QLabel) and item.widget() == label.buddy()


def _title_of(item: QLayoutItem) -> QLabel | None:
    label = item.widget()
    return label if isinstance(label, QLabel) and label.property("role") == "title" else None


def _least(item: QLayoutItem) -> int:
    """The width that a thing can't do without."""
    return item.minimumSize().width()


def _liked(item: QLayoutItem) -> int:
    """The width that a thing would like to have; a title would like to stand on one row."""
    title = _title_of(item)
    if title is None:
        return item.sizeHint().width()
    title.ensurePolished()
    letters = title.fontMetrics()
    return max(_least(item), letters.horizontalAdvance(title.text()) + letters.averageCharWidth())


def _need(item: QLayoutItem) -> int:
    """The width that must be there, or the line is broken."""
    return _least(item) if _title_of(item) is None else _liked(item)


def _greed(item: QLayoutItem) -> int:
    """How much of the width that is left a thing takes: a space and a field all they can, words the rest."""
    if item.expandingDirections() & Qt.Orientation.Horizontal:
        return _ALL
    label = item.widget()
    return int(isinstance(label, QLabel) and label.wordWrap() and _title_of(item) is None)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
