"""Pictures lose the place where they were taken, and keep how they were turned."""

from struct import pack

import pytest

from contractbeoordeling.usecases.meetings.pictures import is_picture, without_details

_SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"dots\xff\x00more" + b"\xff\xd9"


def part(kind: int, body: bytes) -> bytes:
    return bytes([0xFF, kind]) + pack(">H", len(body) + 2) + body


def exif(order: str, turn: int) -> bytes:
    """Return camera data with a place and how the camera was held."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    entries = pack(order + "HHIHH", 0x0112, 3, 1, turn, 0) + pack(order + "HHII", 0x8825, 4, 1, 38)
    return (
        b"Exif\0\0" + mark + pack(order + "IH", 8, 2) + entries + pack(order + "I", 0) + b"52.0907N 5.1214E"
    )


def jpeg(*parts: bytes) -> bytes:
    return (
        b"\xff\xd8" + part(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + b"".join(parts) + part(0xDB, b"table") + _SCAN
    )


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_place_goes_and_the_turn_stays(order: str) -> None:
    done = without_details(jpeg(part(0xE1, exif(order, 6)), part(0xFE, b"Els, Dorpsstraat 1")))

    assert done.cleaned
    assert done.sure
    assert b"52.0907N" not in done.content
    assert b"Dorpsstraat" not in done.content
    assert pack(">HHIHH", 0x0112, 3, 1, 6, 0) in done.content
    assert done.content.endswith(part(0xDB, b"table") + _SCAN)


def test_a_picture_without_details_stays_byte_for_byte() -> None:
    done = without_details(jpeg())

    assert done.content == jpeg()
    assert not done.cleaned


def test_what_stands_behind_the_picture_goes_too() -> None:
    done = without_details(jpeg() + jpeg(part(0xE1, exif("<", 1))))

    assert done.content == jpeg()


def test_cleaning_twice_changes_nothing_more() -> None:
    once = without_details(jpeg(part(0xE1, exif("<", 8)))).content

    assert without_details(once).content == once


def chunk(kind: bytes, body: bytes) -> bytes:
    return pack(">I", len(body)) + kind + body + b"crc!"


def test_words_in_a_png_go() -> None:
    head, end = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"size"), chunk(b"IDAT", b"dots") + chunk(b"IEND", b"")
    done = without_details(head + chunk(b"eXIf", b"52.0907N") + chunk(b"tEXt", b"Author\0Els") + end)

    assert done.content == head + end


@pytest.mark.parametrize(
    "content", [b"\xff\xd8\xff", jpeg()[:40], b"\x89PNG\r\n\x1a\nxx", b"GIF89a....", b"\0\0\0\x18ftypheic"]
)
def test_what_we_cannot_read_is_kept_and_said_to_be_unsure(content: bytes) -> None:
    done = without_details(content)

    assert is_picture(content)
    assert done.content == content
    assert not done.sure


def test_other_files_are_no_pictures() -> None:
    assert not any(is_picture(each) for each in (b"", b"%PDF-1.7", b"PK\3\4", b"\xd0\xcf\x11\xe0"))
