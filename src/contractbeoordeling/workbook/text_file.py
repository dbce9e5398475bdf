"""Text that others wrote: which encoding, which separator, which records."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.problem import Unreadable

SEPARATORS = (";", ",", "\t", "|")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
_DECLARED = re.compile(r'"?sep=(\\t|[^\r\n])"? *(?:\r\n|\r|\n|$)', re.IGNORECASE)
_STRAY_BYTES = "contractbeoordeling.as_windows"
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_IN_WORDS = {  # bytes between letters that are letters too in one table, and signs in Windows'
    "cp850": re.compile(rb"(?<=[A-Za-z])[\x81-\x84\x87-\x91](?=[A-Za-z])"),
    "mac_roman": re.compile(rb"(?<=[A-Za-z])[\x80-\x91\x93-\x9f](?=[A-Za-z])"),
    "cp1252": re.compile(rb"(?<=[A-Za-z])[\xc0-\xd1\xd6-\xff](?=[A-Za-z])"),
}
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_END_OF_DOS = "\x1a"  # old programs end a text with it
_MOST_LINES = 100  # of one record, in a text where quotes don't fit
_MAX_CONTROLS = 0.01  # of all characters; more is no text


def decoded(content: bytes) -> str:
    """The text, by its byte order mark, as UTF-16 or UTF-8, or else as Windows-1252.

    Raises Unreadable where too much of it is no text.
    """
    encoding = encoding_of(content)
    stray = _STRAY_BYTES if encoding.startswith("utf-8") else "replace"
    text = content.decode(encoding, stray).replace("\x00", "").rstrip(_END_OF_DOS)
    sample = text[:_SAMPLE]
    if sum(ord(each) in _CONTROLS or each == "\ufffd" for each in sample) > max(
        2, _MAX_CONTROLS * len(sample)
    ):
        raise Unreadable("not_a_workbook", format="unknown")
    return text


def encoding_of(content: bytes) -> str:
    """Python's name of the encoding."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return name
    sample = content[:_SAMPLE]
    if len(sample) > 3:
        even, odd = sample[::2], sample[1::2]
        for name, zeros, letters in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
            if zeros.count(0) > 0.6 * len(zeros) and letters.count(0) < 0.4 * len(letters):
                return name
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        whole = sum(1 for _ in _UTF8_LETTER.finditer(content))
        return "utf-8" if whole > len(_HIGH.findall(_UTF8_LETTER.sub(b"", content))) else _page_of(content)
    return "utf-8"


def _page_of(content: bytes) -> str:
    """Which table of 256 characters: Windows', or that of a Mac or DOS where its letters stand within words."""
    other = "cp850" if b"\n" in content else "mac_roman"  # only an old Mac ends its lines with a bare CR
    windows, others = (len(_IN_WORDS[name].findall(content)) for name in ("cp1252", other))
    return other if others > windows else "cp1252"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8, in a text that otherwise is: a cell that came from elsewhere."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_STRAY_BYTES, _as_windows)


def records(text: str) -> list[list[str]]:
    """The fields of each record; a record may span lines within quotes. Raises Unreadable when it is too much."""
    separator, text = _declared_separator(text)
    separator = separator or best_separator(text)
    try:
        return list(_bounded(_reader(text, separator, strict=True)))
    except csv.Error:
        return list(_bounded(_line_by_line(text, separator)))


def _line_by_line(text: str, separator: str) -> Iterator[list[str]]:
    """The records of a text with stray quotes: such a quote is a character of its own line, and swallows nothing."""
    lines = list(_lines(text))
    at = 0
    while at < len(lines):
        record, taken = _record_at(lines, at, separator)
        yield record
        at += taken


def _record_at(lines: list[str], at: int, separator: str) -> tuple[list[str], int]:
    """The record that begins on this line, and how many lines it takes."""
    for taken in range(1, min(_MOST_LINES, len(lines) - at) + 1):
        try:
            return next(csv.reader(lines[at : at + taken], delimiter=separator, strict=True)), taken
        except csv.Error as error:
            if "unexpected end" not in str(error):
                break
    paired = lines[at].count('"') % 2 == 0
    quoting = csv.QUOTE_MINIMAL if paired else csv.QUOTE_NONE
    try:
        return next(csv.reader(lines[at : at + 1], delimiter=separator, quoting=quoting)), 1
    except csv.Error as error:  # a field larger than any cell
        raise Unreadable("too_large", format="csv") from error


def best_separator(text: str) -> str:
    """The separator by which most records have the same number of fields, more than one."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    scores = {separator: _evenness(sample, separator) for separator in SEPARATORS}
    return max(SEPARATORS, key=lambda separator: scores[separator])


def _evenness(sample: str, separator: str) -> float:
    """How much of the sample falls into records of one width; wider is a little better."""
    widths: Counter[int] = Counter()
    try:
        for record in _reader(sample, separator):
            if any(field.strip() for field in record):
                widths[len(record)] += 1
    except csv.Error:
        return 0.0
    wide = [(count, width) for width, count in widths.items() if width > 1]
    if not wide:
        return 0.0
    count, width = max(wide)
    return count / widths.total() + min(width, 20) / 1000


def _reader(text: str, separator: str, *, strict: bool = False) -> Iterator[list[str]]:
    csv.field_size_limit(1 << 24)
    spaced = f'{separator} "' in text[:_SAMPLE]  # some writers put a space before a quoted field
    return csv.reader(_lines(text), delimiter=separator, strict=strict, skipinitialspace=spaced)


def _lines(text: str) -> Iterator[str]:
    return iter(io.StringIO(text, newline=""))


def _bounded(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The records while they fit in a workbook."""
    cells = 0
    for row in rows:
        cells += len(row)
        if cells > limits.MAX_CELLS or len(row) > limits.MAX_COLUMNS:
            raise Unreadable("too_large", format="csv")
        yield row


def _declared_separator(text: str) -> tuple[str | None, str]:
    """Excel's own `sep=;` on the first line, which is no record."""
    found = _DECLARED.match(text)
    if not found:
        return None, text
    return ("\t" if found[1] == "\\t" else found[1]), text[found.end() :]
