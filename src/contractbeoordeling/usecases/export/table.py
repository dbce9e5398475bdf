"""Any list to Excel: the rows and columns of one table as a workbook of one sheet."""

from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.report.document import Document
from contractbeoordeling.report.table import AnyTable
from contractbeoordeling.report.xlsx import write_document
from contractbeoordeling.usecases.replacing import replacing

KIND = "table 1"


def export_table(table: AnyTable, path: Path, progress: Progress | None = None) -> None:
    """Write a table as a workbook; an older file is replaced only by a whole new one."""
    if path.suffix.casefold() != ".xlsx":
        raise Refusal("not_an_xlsx_name", path=path)
    document = Document(
        title=table.title, subject=table.hint, kind=KIND, footer=table.title, sheets=[table.filled()]
    )
    with replacing(path) as stream:
        write_document(document, stream, progress)
