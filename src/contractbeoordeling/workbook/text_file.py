"""Text that others wrote: which encoding, which separator, which records."""

from __future__ import annotations

import codecs
import csv
import io
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
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_MAX_CONTROLS = 0.01  # of all characters; more is no text


def decoded(content: bytes) -> str:
    """The text, by its byte order mark, as UTF-16 or UTF-8, or else as Windows-1252.

    Raises Unreadable where too much of it is no text.
    """
    text = content.decode(encoding_of(content), "replace").replace("\x00", "")
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
        for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
            if zeros.count(0) > 0.6 * len(zeros):
                return name
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def records(text: str) -> list[list[str]]:
    """The fields of each record; a record may span lines within quotes. Raises Unreadable when it is too much."""
    separator, text = _declared_separator(text)
    separator = separator or best_separator(text)
    try:
        return list(_bounded(_reader(text, separator, strict=True)))
    except csv.Error as error:
        unended = "unexpected end" in str(error) or "field larger" in str(error)
    if unended:  # a quote that never ends swallows all that follows: here quotes are just characters
        return list(_bounded(csv.reader(_lines(text), delimiter=separator, quoting=csv.QUOTE_NONE)))
    return list(_bounded(_reader(text, separator)))


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
    return csv.reader(_lines(text), delimiter=separator, strict=strict)


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
    first, _, rest = text.partition("\n")
    declared = first.strip("\r ").lower()
    if len(declared) == 5 and declared.startswith("sep="):
        return declared[4], rest
    return None, text
