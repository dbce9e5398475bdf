"""The end of each stream in a PDF, written so that no reader can take part of the data for an end of line.

Packed data may end in a carriage return. With the line feed that follows it looks like one end of line, and validators
that don't go by the stated length then miss a byte.
"""

import re
from bisect import bisect_left

_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_PLACE = re.compile(rb"(\d{10}) (\d{5}) n")
_DOUBTFUL = re.compile(rb"\r(?=\nendstream\s+endobj\s*\Z)")


def clear_ends(pdf: bytes) -> bytes:
    """Return the PDF with a whole line end after such data, and a table that knows where everything went."""
    found = _TABLE.search(pdf)
    if found is None:
        raise ValueError("this PDF has no table")
    start = int(found[1])
    objects, table = pdf[:start], pdf[start:]
    places = sorted(int(each[1]) for each in _PLACE.finditer(table))
    doubtful = [
        begin + hit.end()
        for begin, end in zip(places, [*places[1:], start], strict=True)
        if (hit := _DOUBTFUL.search(objects[begin:end]))
    ]
    if not doubtful:
        return pdf
    pieces = [objects[begin:end] for begin, end in zip([0, *doubtful], [*doubtful, start], strict=True)]

    def moved(place: int) -> int:
        return place + bisect_left(doubtful, place)

    table = _PLACE.sub(lambda each: b"%010d %s n" % (moved(int(each[1])), each[2]), table)
    return b"\r".join(pieces) + _TABLE.sub(b"startxref\n%d\n%%%%EOF" % moved(start), table)
