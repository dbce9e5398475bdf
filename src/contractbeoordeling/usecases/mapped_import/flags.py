"""What somebody has to do about a row: nothing, look, answer a question, or have the sender mend it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.grid import Workbook, place_of
from contractbeoordeling.workbook.header import header_at
from contractbeoordeling.workbook.mapped_sheet import layout_of
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.rows import RowKind, classified


class RowFlag(StrEnum):
    """How a row stands; the gravest of its findings decides."""

    PLAIN = "plain"
    WARN = "warn"  # taken, somebody should look
    ASK = "ask"  # not taken, or doubtful: the user can say what is meant
    REFUSE = "refuse"  # not taken: only the file can be mended


_REFUSING = frozenset(
    "day_not_in_calendar day_in_future few_respondents count_missing count_unreadable provider_missing value_refuse"
    " error_cell formula_without_result cell_error not_calculated number_unreadable figure_range measure_missing"
    " name_missing value_missing value_unreadable figure_out_of_range figure_too_fine figure_without_count"
    " figure_count_wrong figure_reversed figure_in_future".split()
)
_ASKING = frozenset(
    "day_no_year day_unclear day_missing day_month_first day_several severity_unknown severity_missing"
    " severity_of_positive polarity_unknown provider_unknown provider_asks provider_contradicts same_row nearly_same"
    " value_unknown value_unmapped several_marks several_rows no_meaning score_outside figure_unclear criterion_unknown due_unclear"
    " status_unknown unknown_status unknown_law subject_needed not_in_round number_by_format number_all_zero"
    " number_too_long number_too_short number_not_digits number_scientific number_date possible_double several_matches"
    " differs differs_in_file row_changed row_changed_verified action_changed changed emptied only_a_name"
    " kind_unknown kind_missing figure_part_unknown figure_without_part period_unclear period_missing share_unclear"
    " figure_differs municipality_unknown contract_unknown".split()
)


@dataclass(frozen=True, slots=True)
class RowTold:
    """One question or record of the file: how it stands, and why it was left out if it was."""

    sheet: str
    row: int
    flag: RowFlag
    skipped: str = ""

    @property
    def taken(self) -> bool:
        """Tell whether the row, or a part of it, was taken."""
        return not self.skipped


def rows_told(
    result: ImportedFile, workbook: Workbook, mappings: Sequence[SheetMapping]
) -> tuple[RowTold, ...]:
    """Every question or record of the mapped sheets with how it stands."""
    findings: defaultdict[tuple[str, int], list[Finding]] = defaultdict(list)
    for each in result.findings:
        if each.cell:
            findings[each.sheet, place_of(each.cell)[0]].append(each)
    skipped = {(each.sheet, each.row): each.reason for each in result.skipped}
    return tuple(
        RowTold(
            sheet,
            row,
            flag_of(findings[sheet, row], taken=(sheet, row) not in skipped),
            skipped.get((sheet, row), ""),
        )
        for sheet, row in _records(workbook, mappings)
    )


def flag_of(findings: Iterable[Finding], *, taken: bool) -> RowFlag:
    """The gravest that findings say about one row; what was taken all the same was not refused."""
    codes = {each.code: each.severity for each in findings}
    if codes.keys() & _REFUSING and not taken:
        return RowFlag.REFUSE
    if codes.keys() & _ASKING:
        return RowFlag.ASK
    worth = any(severity is not FindingSeverity.NOTE for severity in codes.values())
    return RowFlag.WARN if worth or codes.keys() & {"positive_signal", "other_spelling"} else RowFlag.PLAIN


def _records(workbook: Workbook, mappings: Sequence[SheetMapping]) -> Iterator[tuple[str, int]]:
    for mapping in mappings:
        sheet = sheet_of(mapping, workbook)
        if sheet is None:
            continue
        rows = mapping.header_rows
        header = header_at(sheet, rows[0], rows[-1]) if rows and rows[-1] <= sheet.height else None
        for row, kind in classified(sheet, layout_of(mapping, header)):
            if kind is RowKind.RECORD:
                yield sheet.name, row
