"""The sheets with one value per row: the explanation with the scale, and the parameters."""

from fractions import Fraction
from itertools import groupby
from operator import attrgetter

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.framework.figures import Figure, FigureSteps
from contractbeoordeling.domain.framework.model import DEFAULT_REPLY_DAYS
from contractbeoordeling.domain.framework.parameters import RECENCY_STEPS
from contractbeoordeling.domain.method.parameters import (
    DEFAULT_PARAMETERS,
    FRACTION_PARAMETERS,
    WHOLE_PARAMETERS,
    Parameters,
)
from contractbeoordeling.wording import framework as words
from contractbeoordeling.workbook.framework.cells import CellValue, to_cell
from contractbeoordeling.workbook.framework.paper import Paper, write_cell
from contractbeoordeling.workbook.framework.sheets import (
    CODE_ROW,
    FIRST_ROW,
    HEADER_ROW,
    SETTINGS,
    VALUE_CODE,
    Kind,
    Setting,
    Sheet,
)
from contractbeoordeling.workbook.row_height import height_of

_VALUE = 2
_TEXT_WIDTH = 104
_SETTING_WIDTHS = (42, 11, 11, 10, 10, 82)
_NONE = "–"


def setting_values(parameters: Parameters, reply_days: int, figures: FigureSteps) -> dict[str, JsonValue]:
    """Return each number of a framework by its code; an unused step of recency is missing."""
    values: dict[str, JsonValue] = {"reply_days": reply_days}
    for name in WHOLE_PARAMETERS:
        values[f"parameters.{name}"] = getattr(parameters, name)
    for name in FRACTION_PARAMETERS:
        values[f"parameters.{name}"] = str(getattr(parameters, name))
    for number, step in enumerate(parameters.recency[:RECENCY_STEPS]):
        values[f"parameters.recency.{number}.months"] = step.months
        values[f"parameters.recency.{number}.weight"] = str(step.weight)
    for figure in Figure:
        for number, bound in enumerate(figures.steps(figure)):
            values[f"figures.{figure}.{number}"] = str(bound)
    return values


def write_parameters(paper: Paper) -> None:
    """Write every number with its default, its bounds and what it does."""
    page = paper.begin(Sheet.PARAMETERS)
    framework = paper.framework
    page.write_string(1, 1, words.SHEET_HINTS[Sheet.PARAMETERS], paper.styles.hint)
    page.write_string(CODE_ROW, _VALUE, VALUE_CODE)
    paper.headers(page, dict(enumerate(words.SETTING_HEADERS, 1)))
    for column, width in enumerate(_SETTING_WIDTHS, 1):
        page.set_column(column, column, width)
    values = setting_values(framework.parameters, framework.reply_days, framework.figures)
    defaults = setting_values(DEFAULT_PARAMETERS, DEFAULT_REPLY_DAYS, FigureSteps())
    row = FIRST_ROW
    for group, settings in groupby(SETTINGS, key=attrgetter("group")):
        _write_section(paper, page, row, words.SETTING_GROUPS[group])
        for setting in settings:
            row += 1
            code = setting.code
            _write_setting(paper, page, row, setting, (values.get(code), defaults.get(code)))
        row += 1
    page.ignore_errors({"number_stored_as_text": xl_range(FIRST_ROW, _VALUE, row, _VALUE)})
    page.write_string(row + 1, 1, words.PARAMETER_NOTE, paper.styles.hint)
    page.freeze_panes(FIRST_ROW, 0)
    page.fit_to_pages(1, 1)


def write_about(paper: Paper) -> None:
    """Write the first sheet: what this is, the framework's name and scale, and how to change it."""
    page, styles = paper.begin(Sheet.ABOUT), paper.styles
    page.set_column(1, 1, 22)
    page.set_column(2, 2, _TEXT_WIDTH)
    page.set_row(1, 30)
    page.merge_range(1, 1, 1, 2, words.ABOUT_INTRO, styles.body)
    page.write_string(CODE_ROW, _VALUE, VALUE_CODE)
    framework = paper.framework
    fields = {"name": framework.name, "version": framework.version}
    row = _write_fields(paper, page, HEADER_ROW, (words.ABOUT_SECTION, fields))
    _write_section(paper, page, row, words.STEPS_SECTION, _VALUE)
    for number, step in enumerate(words.ABOUT_STEPS, 1):
        page.write_string(row + number, 1, f"Stap {number}", styles.label)
        page.write_string(row + number, 2, step, styles.note)
        page.set_row(row + number, height_of([(step, _TEXT_WIDTH)]))
    row += len(words.ABOUT_STEPS) + 2
    _write_section(paper, page, row, words.SHEETS_SECTION, _VALUE)
    for number, (sheet, purpose) in enumerate(words.SHEET_PURPOSES.items(), 1):
        title = words.SHEETS[sheet]
        link = "internal:'{}'!B1".format(title.replace("'", "''"))
        page.write_url(row + number, 1, link, styles.link, title)
        page.write_string(row + number, 2, purpose, styles.note)
    row += len(words.SHEET_PURPOSES) + 2
    scale = {f"scale.{score}": word for score, word in framework.scale.items()}
    _write_fields(paper, page, row, (words.SCALE_SECTION, scale))
    page.fit_to_pages(1, 1)


def _write_fields(paper: Paper, page: Worksheet, row: int, section: tuple[str, dict[str, str]]) -> int:
    """Write a heading with its fields to fill in; return the row where the next heading goes."""
    title, fields = section
    _write_section(paper, page, row, title, _VALUE)
    for code, text in fields.items():
        row += 1
        page.write_string(row, 0, code)
        page.write_string(row, 1, words.ABOUT_LABELS[code], paper.styles.label)
        page.write_string(row, _VALUE, text, paper.styles.field)
        page.set_row(row, height_of([(text, _TEXT_WIDTH)]))
    return row + 2


def _write_section(paper: Paper, page: Worksheet, row: int, title: str, last: int = 6) -> None:
    page.set_row(row, 24)
    page.merge_range(row, 1, row, last, title, paper.styles.section)


def _write_setting(
    paper: Paper, page: Worksheet, row: int, setting: Setting, values: tuple[JsonValue, JsonValue]
) -> None:
    styles = paper.styles
    value, default = (to_cell(setting.kind, each) for each in values)
    low, high = (_bound(setting, each) for each in (setting.low, setting.high))
    page.write_string(row, 0, setting.code)
    page.write_string(row, 1, words.SETTING_LABELS[setting.code], styles.label)
    formats = {Kind.WHOLE: styles.field_number, Kind.SHARE: styles.field_share}
    write_cell(page, (row, _VALUE), value, formats.get(setting.kind, styles.field_figure))
    for column, each in enumerate((_NONE if default == "" else default, low, high), _VALUE + 1):
        write_cell(page, (row, column), each, styles.fixed)
    explanation = words.SETTING_EXPLANATIONS.get(setting.code, "")
    page.write_string(row, 6, explanation, styles.note)
    page.set_row(row, height_of([(explanation, _SETTING_WIDTHS[-1])]))
    if setting.kind is Kind.WHOLE:
        _limit(page, row, setting)


def _bound(setting: Setting, bound: int | Fraction) -> CellValue:
    return to_cell(setting.kind, int(bound) if setting.kind is Kind.WHOLE else str(bound))


def _limit(page: Worksheet, row: int, setting: Setting) -> None:
    """Let Excel itself refuse what is out of bounds."""
    low, high = int(setting.low), int(setting.high)
    page.data_validation(
        row,
        _VALUE,
        row,
        _VALUE,
        {
            "validate": "integer",
            "criteria": "between",
            "minimum": low,
            "maximum": high,
            "error_title": words.LIMIT_TITLE,
            "error_message": words.LIMIT_MESSAGE.format(low=low, high=high),
        },
    )
