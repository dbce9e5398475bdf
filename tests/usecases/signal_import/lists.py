"""Lists of signals to take over."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from contractbeoordeling.domain.progress import NoProgress
from contractbeoordeling.usecases.signal_import.options import SignalOptions
from contractbeoordeling.usecases.signal_import.run import SignalFile, SignalImport, take_over
from contractbeoordeling.workbook.grid import Sheet, Workbook
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

HEADER = ("Aanbieder", "KvK", "Datum", "Ernst", "Tekst", "Criterium")
NAME = "Zorggroep De Lantaarn B.V."
ROW = (NAME, "12345678", "15-9-2025", "ernstig", "Afspraak niet nagekomen", "4.2")
Row = Sequence[str]


def a_list(*rows: Row) -> SignalFile:
    """Return a file that holds these rows; the same rows are the same file."""
    content = "\n".join(";".join(row) for row in rows).encode()
    book = Workbook("csv", (Sheet("", True, [list(row) for row in rows]),))
    return SignalFile(Path("lijst.csv"), content, book)


def taken(example: ExampleRegister, *rows: Row, header: Row = HEADER, **options: Any) -> SignalImport:
    file = a_list(header, *rows)
    return take_over(example.store, WHO, file, SignalOptions(**options), NoProgress(), TODAY)


def with_more(**more: str) -> tuple[Row, Row]:
    """Return header and row with more columns."""
    return (*HEADER, *more), (*ROW, *more.values())


def codes(found: SignalImport) -> list[str]:
    return [each.code for each in found.result.findings]
