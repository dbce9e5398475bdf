"""An edited workbook as a new version of the framework, or all that is wrong with it, cell by cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.framework import Framework, parse_framework
from contractbeoordeling.domain.framework.content import FORMAT as JSON_FORMAT
from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.wording import framework as words
from contractbeoordeling.workbook import grid
from contractbeoordeling.workbook.framework.faultlist import FaultList
from contractbeoordeling.workbook.framework.keys import Named
from contractbeoordeling.workbook.framework.norm_rows import read_norm_rows
from contractbeoordeling.workbook.framework.rows import Raw, place_row, read_rows, settle, theme_number
from contractbeoordeling.workbook.framework.sheets import (
    ABOUT_CODES,
    CRITERION_COLUMNS,
    DATA_SHEET,
    FORMAT,
    LEGEND_COLUMNS,
    MARK,
    NORM_COLUMNS,
    OPTIONAL_SHEETS,
    SETTINGS,
    THEME_COLUMNS,
    Column,
    Sheet,
)
from contractbeoordeling.workbook.framework.table import (
    MarkedSheet,
    Settings,
    Table,
    marked_sheets,
    settings_of,
    table_of,
)
from contractbeoordeling.workbook.framework.values import read_about, read_settings


@dataclass(frozen=True, slots=True)
class FrameworkReading:
    """What a workbook says; without a framework there is at least one finding that is an error.

    `made_from` is the identity of the version that was exported to the workbook, where it still says so.
    """

    framework: Framework | None
    findings: tuple[Finding, ...]
    made_from: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """What the workbook was made from: format, version, and the keys, codes and names of then."""

    format: int = FORMAT
    version: str = ""
    themes: tuple[Named, ...] = ()
    criteria: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pages:
    """The sheets that a framework is read from."""

    about: Settings
    themes: Table
    criteria: Table
    parameters: Settings
    legend: Table
    norms: Table | None


def is_framework(workbook: grid.Workbook) -> bool:
    """Tell whether a workbook was made to hold a framework."""
    return any(True for _ in marked_sheets(workbook))


def read_framework(workbook: grid.Workbook, file: str) -> FrameworkReading:
    """Read a framework from a workbook; `file` is its name in the findings."""
    faults = FaultList(file)
    origin = _origin(workbook)
    pages = _pages(workbook, origin, faults)
    framework = None
    if pages:
        _point_out_empty_formulas(pages, faults)
        framework, found = parse_framework(_content(pages, origin, faults))
        for each in found:
            faults.add_fault(each)
    names = [each.name for each in workbook.sheets]
    return FrameworkReading(
        None if faults.has_errors else framework, tuple(_in_order(faults.findings, names)), origin.version
    )


def _pages(workbook: grid.Workbook, origin: Origin, faults: FaultList) -> _Pages | None:
    """Find every sheet and its columns; None where the workbook can't be read as a framework."""
    if not is_framework(workbook):
        return faults.add("foreign_workbook")
    if origin.format > FORMAT:
        return faults.add("newer_workbook")
    marked: dict[Sheet, MarkedSheet] = {}
    for each in marked_sheets(workbook):
        if marked.setdefault(each.kind, each) is not each:
            faults.add("copied_sheet", (each.sheet.name, "", ""), FindingSeverity.WARNING)
    for kind in Sheet:
        if kind not in marked and kind not in OPTIONAL_SHEETS:
            faults.add("missing_sheet", (words.SHEETS[kind], "", ""))
    if faults.has_errors:
        return None
    about = _settings(marked[Sheet.ABOUT], words.ABOUT_LABELS, ABOUT_CODES, faults)
    setting_codes = tuple(each.code for each in SETTINGS)
    parameters = _settings(marked[Sheet.PARAMETERS], words.SETTING_LABELS, setting_codes, faults)
    themes = _table(marked[Sheet.THEMES], words.THEME_HEADERS, THEME_COLUMNS, faults)
    criteria = _table(marked[Sheet.CRITERIA], words.CRITERION_HEADERS, CRITERION_COLUMNS, faults)
    legend = _table(marked[Sheet.LEGEND], words.LEGEND_HEADERS, LEGEND_COLUMNS, faults)
    norms = marked.get(Sheet.NORMS)
    norm_table = norms and _table(norms, words.NORM_HEADERS, NORM_COLUMNS, faults)
    if not (about and parameters and themes and criteria and legend):
        return None
    return _Pages(about, themes, criteria, parameters, legend, norm_table)


def _settings(
    marked: MarkedSheet, labels: dict[str, str], codes: Sequence[str], faults: FaultList
) -> Settings | None:
    settings = settings_of(marked, frozenset(codes))
    if settings is None:
        return faults.add("missing_codes", (marked.sheet.name, "", ""))
    missing = [code for code in codes if code not in settings.rows]
    for code in missing:
        faults.add("missing_row", (marked.sheet.name, "", ""), label=labels[code])
    return None if missing else settings


def _table(
    marked: MarkedSheet, headers: dict[str, str], columns: Sequence[Column], faults: FaultList
) -> Table | None:
    table = table_of(marked.sheet, frozenset(each.code for each in columns))
    if table is None:
        return faults.add("missing_codes", (marked.sheet.name, "", ""))
    missing = [each.code for each in columns if each.code not in table.columns]
    for code in missing:
        faults.add("missing_column", (marked.sheet.name, "", ""), label=headers[code])
    return None if missing else table


def _content(pages: _Pages, origin: Origin, faults: FaultList) -> dict[str, Any]:
    """Return the workbook's content as JSON that isn't checked yet."""
    themes = _themes(pages, origin, faults)
    return {
        "format": JSON_FORMAT,
        "method": METHOD_VERSION,
        **read_about(pages.about, faults),
        **read_settings(pages.parameters, faults),
        "themes": themes,
        "legend": _legend(pages.legend, faults),
        "norms": [] if pages.norms is None else read_norm_rows(pages.norms, themes, faults),
    }


def _themes(pages: _Pages, origin: Origin, faults: FaultList) -> list[Raw]:
    rows = list(pages.themes.rows())
    themes = read_rows(pages.themes, THEME_COLUMNS, rows)
    settle(pages.themes, themes, rows, origin.themes, faults)
    for number, row in enumerate(rows):
        themes[number]["criteria"] = []
        place_row(pages.themes, THEME_COLUMNS, row, ("themes", number), faults)
    table, places = pages.criteria, list(pages.criteria.rows())
    criteria = read_rows(table, CRITERION_COLUMNS, places)
    settle(table, criteria, places, origin.criteria, faults)
    codes = [str(each["code"] or "") for each in themes]
    for raw, row in zip(criteria, places, strict=True):
        number = theme_number(table.cell(row, "theme"), codes)
        if number is None:
            cell = (table.sheet.name, table.address(row, "theme"), table.cell(row, "theme")[1])
            faults.add("unknown_theme", cell, options=" ".join(codes))
        if not themes:
            continue
        # One of an unknown theme is read with the first, so that its other faults are found too.
        siblings = themes[number or 0]["criteria"]
        del raw["theme"]
        path = ("themes", number or 0, "criteria", len(siblings))
        place_row(table, CRITERION_COLUMNS, row, path, faults)
        siblings.append(raw)
    return themes


def _legend(table: Table, faults: FaultList) -> list[Raw]:
    rows = list(table.rows())
    for number, row in enumerate(rows):
        place_row(table, LEGEND_COLUMNS, row, ("legend", number), faults)
    return read_rows(table, LEGEND_COLUMNS, rows)


def _origin(workbook: grid.Workbook) -> Origin:
    """Read the hidden sheet; a workbook without it is read all the same."""
    sheet = workbook.sheet(DATA_SHEET)
    if sheet is None or sheet.text(1, 1) != MARK:
        return Origin()
    named: dict[str, list[Named]] = {Sheet.THEMES: [], Sheet.CRITERIA: []}
    for row in range(2, sheet.height + 1):
        kind, *texts = (sheet.text(row, column) for column in range(1, 5))
        if kind in named:
            named[kind].append(Named(*texts))
    number = sheet.text(1, 2)
    return Origin(
        int(number) if number.isdigit() else FORMAT,
        sheet.text(1, 3),
        tuple(named[Sheet.THEMES]),
        tuple(named[Sheet.CRITERIA]),
    )


def _point_out_empty_formulas(pages: _Pages, faults: FaultList) -> None:
    """Point out cells that show an Excel error, and formulas that nobody calculated."""
    found = (pages.about, pages.themes, pages.criteria, pages.parameters, pages.legend, pages.norms)
    for page in filter(None, found):
        sheet = page.sheet
        for place, error in sheet.errors.items():
            faults.add("error_cell", (sheet.name, grid.address(*place), error))
        for place in sheet.uncalculated:
            faults.add("uncalculated_cell", (sheet.name, grid.address(*place), ""))


def _in_order(findings: Sequence[Finding], names: Sequence[str]) -> list[Finding]:
    """Sort findings by sheet, row and column, as somebody would mend them."""

    def place(finding: Finding) -> tuple[int, int, int]:
        sheet = names.index(finding.sheet) if finding.sheet in names else -1
        row, column = grid.place_of(finding.cell) if finding.cell else (0, 0)
        return sheet, row, column

    return sorted(findings, key=place)
