"""`workbook`: what other people's workbooks hold, before anything is imported."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.passwords import ask_password, ask_passwords
from contractbeoordeling.files.given import expanded, given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.workbook.apply_mapping import MappedRow, MappedRows
    from contractbeoordeling.workbook.inspection import InspectedColumn, InspectedSheet, Inspection

_MOST_VALUES_SHOWN = 12


def register(commands: Commands) -> None:
    """Add the commands that begin with `workbook`."""
    group = commands.group("workbook", tr("werkmappen van anderen bekijken"))
    parser = group.add(
        "inspect", tr("kijk wat er in bestanden staat: bladen, koppen, kolommen, waarden"), _inspect
    )
    parser.add_argument(
        "files", nargs="+", type=given_path, metavar=tr("BESTAND"), help=tr("werkmappen of CSV-bestanden")
    )
    parser.add_argument(
        "--password", metavar=tr("WACHTWOORD"), help=tr("wachtwoord van beveiligde bestanden")
    )
    parser = group.add("read", tr("toon de rijen zoals ze ingelezen zouden worden"), _read)
    parser.add_argument(
        "file", type=given_path, metavar=tr("BESTAND"), help=tr("de werkmap of het CSV-bestand")
    )
    parser.add_argument(
        "--mapping",
        type=given_path,
        required=True,
        metavar="M.json",
        help=tr("de indeling: welke kolom wat is"),
    )
    parser.add_argument("--password", metavar=tr("WACHTWOORD"), help=tr("wachtwoord van het bestand"))


def _inspect(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.inspect_workbook import inspect_workbooks

    files = list(expanded(args.files))
    progress = out.progress(tr("Bekijken")) if len(files) > 1 else None
    own = ask_passwords(files, args.password, out)
    found = list(inspect_workbooks(files, args.password, progress, own))
    documents = [_document(each) for each in found]
    out.result(documents[0] if len(documents) == 1 else documents)
    if not out.as_json:
        for file, each in zip(files, found, strict=True):
            out.say(_told(file, each))
    return ExitStatus.DONE if all(each.readable for each in found) else ExitStatus.FINDINGS


def _document(found: Inspection) -> dict[str, object]:
    """One file in the form of the command's contract."""
    said, remedy = _problem(found)
    sheets = [_sheet(sheet) for sheet in found.sheets]
    return {
        "format": found.format,
        "readable": found.readable,
        "problem": said,
        "remedy": remedy,
        "sheets": sheets,
    }


def _problem(found: Inspection) -> tuple[str | None, str | None]:
    from contractbeoordeling.wording.workbook import problem

    return problem(found.problem, found.values) if found.problem else (None, None)


def _sheet(sheet: InspectedSheet) -> dict[str, object]:
    return {
        "name": sheet.name,
        "visible": sheet.visible,
        "rows": sheet.rows,
        "header_rows": list(sheet.header_rows),
        "kind": sheet.kind,
        "columns": [_column(each) for each in sheet.column_guesses],
    }


def _column(column: InspectedColumn) -> dict[str, object]:
    distinct = [{"value": each.value, "count": each.count} for each in column.distinct]
    return {"letter": column.letter, "header": column.header, "role": column.role, "distinct": distinct}


def _told(file: Path, found: Inspection) -> str:
    """One file as text."""
    lines = [f"{file.name} ({found.format})" if found.sheets else file.name]
    lines.extend(f"  {text}" for text in _problem(found) if text)
    for sheet in found.sheets:
        lines.extend(f"  {line}" for line in _told_sheet(sheet))
    return "\n".join(lines)


def _told_sheet(sheet: InspectedSheet) -> list[str]:
    from contractbeoordeling.wording.workbook import SHEET_KINDS, sheet_said

    hidden = "" if sheet.visible else tr(" (verborgen)")
    header = ", ".join(map(str, sheet.header_rows)) or "-"
    told = tr("{sheet}{hidden}: {kind}; kop op rij {header}; t/m cel {last}")
    lines = [
        told.format(
            sheet=sheet_said(sheet.name),
            hidden=hidden,
            kind=tr(SHEET_KINDS[sheet.kind]),
            header=header,
            last=sheet.last_cell,
        )
    ]
    if sheet.kind != "none":
        lines.extend(f"  {_told_column(each)}" for each in sheet.column_guesses if each.role or each.distinct)
    return lines


def _told_column(column: InspectedColumn) -> str:
    from contractbeoordeling.wording.workbook import ROLES

    role = tr(ROLES[column.role]) if column.role else "-"
    line = f"{column.letter:>3} {role}: {column.header or '-'}"
    if not column.distinct:
        return line
    shown = column.distinct[:_MOST_VALUES_SHOWN]
    values = ", ".join(f"{each.value or tr('(leeg)')} ({each.count})" for each in shown)
    more = len(column.distinct) - len(shown)
    rest = tr(" en nog {number} andere").format(number=more) if more > 0 else ""
    return f"{line}\n        {values}{rest}"


def _read(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.finding import FindingSeverity
    from contractbeoordeling.usecases.read_mapped_workbook import read_mapped_workbook

    password = ask_password(args.file, args.password, out)
    found = read_mapped_workbook(args.file, args.mapping, password)
    out.result(_rows_document(found))
    if not out.as_json:
        out.say(_told_rows(found))
    faulty = any(finding.severity is not FindingSeverity.NOTE for finding in found.findings)
    return ExitStatus.FINDINGS if faulty else ExitStatus.DONE


def _rows_document(found: MappedRows) -> dict[str, object]:
    from contractbeoordeling.wording.workbook_findings import row_reason

    keys = ("sheet", "cell", "found", "expected", "remedy", "severity")
    return {
        "rows": [_row(row) for row in found.rows],
        "skipped": [
            {"sheet": each.sheet, "row": each.row, "reason": row_reason(each.reason), "text": each.text}
            for each in found.skipped
        ],
        "findings": [{key: getattr(finding, key) for key in keys} for finding in found.findings],
    }


def _row(row: MappedRow) -> dict[str, object]:
    """One row; what the mapping gave as a list comes back as a list."""
    document: dict[str, object] = {
        "sheet": row.sheet,
        "row": row.row,
        "id": row.id,
        "theme": row.theme,
        "question": row.question,
        "answer": row.answer,
        "score": row.score,
        "comment": row.comment,
        "outcome": row.outcome.value,
    }
    if row.criterion:
        document["criterion"] = row.criterion
    return {**document, **row.others}


def _told_rows(found: MappedRows) -> str:
    """Rows, skipped rows and findings as text."""
    from contractbeoordeling.wording.workbook_findings import row_reason

    lines = [
        f"{row.sheet} {row.row}: {row.id} {row.question} = {row.answer or '-'}".lstrip()
        + ("" if row.score is None else f" ({row.score})")
        for row in found.rows
    ]
    counts = tr("{number} rijen gelezen, {skipped} overgeslagen:")
    lines.append(counts.format(number=len(found.rows), skipped=len(found.skipped)))
    lines.extend(
        f"  {each.sheet} {each.row}: {row_reason(each.reason)}: {each.text}" for each in found.skipped
    )
    told = tr("  {sheet} {cell}: '{found}', verwacht: {expected}. {remedy}")
    lines.extend(
        told.format(
            sheet=each.sheet, cell=each.cell, found=each.found, expected=each.expected, remedy=each.remedy
        )
        for each in found.findings
    )
    return "\n".join(lines)
