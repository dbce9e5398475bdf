"""What a workbook may take: far above any list of a municipality, far below what hurts a laptop."""

MAX_FILE = 100 * 2**20  # bytes of the file itself
MAX_UNPACKED = 512 * 2**20  # bytes of all parts of an archive together
MAX_PART = 384 * 2**20  # bytes of one part
MAX_RATIO = 200  # unpacked ÷ packed, from where on a part is suspect…
SUSPECT_FROM = 24 * 2**20  # …when it is at least this large
MAX_CELLS = 3_000_000  # the rectangle from A1 to the last cell, all sheets together
MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
MAX_TEXT = 32_767  # characters in one cell

MEMORY = 1536 * 2**20  # address space of a process that reads
CHILDREN = 4  # of such processes side by side
AT_ONCE = 40  # files that are read before the first of them is used…
AT_ONCE_BYTES = 32 * 2**20  # …unless they are large


def seconds_for(size: int) -> float:
    """How long reading a file of this many bytes may take."""
    return 9.0 + 3.0 * size / 2**20
