"""Icons for Windows."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from installer.facts import ROOT
from installer.icon import SIDE_COLOUR, SIZES, write_icon, write_side

ICONS = ROOT / "resources" / "icons"
PNG = b"\x89PNG\r\n\x1a\n"


def pictures(icon: bytes) -> list[tuple[int, bytes]]:
    """The edge and the bytes of every picture in an .ico."""
    kind, count = struct.unpack_from("<HH", icon, 2)
    assert kind == 1
    found: list[tuple[int, bytes]] = []
    for each in range(count):
        width, height, _, _, _, depth, length, offset = struct.unpack_from("<BBBBHHII", icon, 6 + 16 * each)
        assert (width, depth) == (height, 32)
        found.append((width or 256, icon[offset : offset + length]))
    return found


@pytest.mark.parametrize("name", ["app.svg", "register.svg"])
def test_icon_holds_every_size_that_windows_asks_for(name: str, tmp_path: Path) -> None:
    write_icon(ICONS / name, tmp_path / "made.ico")
    found = pictures((tmp_path / "made.ico").read_bytes())
    assert [edge for edge, _ in found] == list(SIZES)
    assert [edge for edge, data in found if data.startswith(PNG)] == [256]


def test_small_picture_shows_what_the_large_one_shows(tmp_path: Path) -> None:
    write_icon(ICONS / "app.svg", tmp_path / "made.ico")
    *_, (edge, bitmap), (_, png) = pictures((tmp_path / "made.ico").read_bytes())
    header, width, height = struct.unpack_from("<Iii", bitmap)
    assert (header, width, height) == (40, edge, 2 * edge)
    middle_row = header + 4 * edge * (edge // 2)
    blue, green, red, opaque = bitmap[middle_row + 4 * 6 : middle_row + 4 * 7]  # left of the first bar
    large = QImage.fromData(png).pixelColor(24, 128)
    assert (red, green, blue, opaque) == (large.red(), large.green(), large.blue(), 255)
    assert bitmap[header + 3] == 0  # the corner shows through


def test_icon_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("one.ico", "two.ico"):
        write_icon(ICONS / "register.svg", tmp_path / name)
    assert (tmp_path / "one.ico").read_bytes() == (tmp_path / "two.ico").read_bytes()


@pytest.mark.qt_log_ignore(r"Cannot read file .*wrong\.svg")
def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.svg"
    wrong.write_text("no picture", encoding="utf-8")
    with pytest.raises(ValueError, match=r"wrong\.svg"):
        write_icon(wrong, tmp_path / "made.ico")
    assert not (tmp_path / "made.ico").exists()


def test_side_of_the_setup_shows_the_icon(tmp_path: Path) -> None:
    write_side(ICONS / "app.svg", tmp_path / "side.bmp")
    side = QImage(str(tmp_path / "side.bmp"))
    assert (side.width(), side.height()) == (328, 628)  # twice 164 × 314, what NSIS shows
    assert side.pixelColor(0, 0).name() == SIDE_COLOUR
    assert side.pixelColor(110, 152).name() == "#154273"
