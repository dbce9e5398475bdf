"""How many lines a wrapped text takes: spreadsheet programs don't measure the rows of a file they open."""

LINE, PADDING = 12.75, 4.0
"""Points per line of a 10 points font, and above and below them together."""
_HIGHEST = 409.0
_NARROW, _LETTERS, _LETTERS_OF_MANY = 60, 1.06, 1.12
"""Letters per character of width, which counts digits: letters are narrower, and in a long line surely so."""


def lines_of(text: str, width: float) -> int:
    """Return the lines of a text in a column of a width in characters."""
    room = width * (_LETTERS if width < _NARROW else _LETTERS_OF_MANY)
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(_wrapped(line, room) for line in text.split("\n"))


def height_of(lines: int) -> float:
    """Return the height of a row in points, at most what Excel allows."""
    return min(lines * LINE + PADDING, _HIGHEST)


def _wrapped(line: str, room: float) -> int:
    count, used = 1, 0.0
    for word in line.split(" "):
        size = len(word)
        if used and used + size > room:
            count, used = count + 1, 0.0
        while size > room:
            count, size = count + 1, size - int(room)
        used += size + 1
    return count
