"""Icons for Windows, drawn by Qt from the same SVG that the window shows."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
SIDE_COLOUR = "#0b2a4a"  # darker than the icon on it
_LARGEST_BITMAP = 64  # larger ones are PNG, as Windows wants them


def write_icon(svg: Path, target: Path) -> None:
    """Write an .ico with every size that Windows asks for."""
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no picture")
    pictures = [_encoded(_drawn(renderer, size)) for size in SIZES]
    offset = 6 + 16 * len(SIZES)
    head = struct.pack("<HHH", 0, 1, len(SIZES))
    for size, picture in zip(SIZES, pictures, strict=True):
        edge = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    target.write_bytes(head + b"".join(pictures))


def write_side(svg: Path, target: Path) -> None:
    """Draw the left side of the first and the last page of the setup, large enough for sharp screens."""
    width, height, edge = 328, 628, 160
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(SIDE_COLOUR))
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF((width - edge) / 2, 72, edge, edge))
    painter.end()
    if not QImageWriter(str(target), QByteArray(b"bmp")).write(image):
        raise OSError(f"{target} can't be written")


def _drawn(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _encoded(image: QImage) -> bytes:
    return _bitmap(image) if image.width() <= _LARGEST_BITMAP else _png(image)


def _png(image: QImage) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(kept.data())


def _bitmap(image: QImage) -> bytes:
    """The picture from its bottom row up, and the mask that 32 bits make superfluous but Windows expects."""
    size = image.width()
    row_of_mask = (size + 31) // 32 * 4
    upside_down = image.flipped()  # has a name, for its bits go away with it
    pixels = bytes(upside_down.constBits())
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, len(pixels), 0, 0, 0, 0)
    return header + pixels + bytes(row_of_mask * size)
