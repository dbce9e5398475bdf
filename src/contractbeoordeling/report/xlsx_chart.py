"""Charts under a table: pictures of its own cells, so that they change with them."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as Picture
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.report.styles import BARS, FONT, GREY, INK, LINE
from contractbeoordeling.report.table import AnyTable, Chart, ChartKind
from contractbeoordeling.report.xlsx_table import HEADER_ROW

_WIDTH, _ROW_HEIGHT, _MARGIN = 1040, 38, 150  # pixels; one row of bars per category
_PIXELS_PER_ROW = 20
_FONT = {"name": FONT, "size": 9, "color": INK}
_HIGHEST_SCORE = 5


def write_charts(book: Workbook, page: Worksheet, table: AnyTable, first_row: int) -> None:
    """Put the charts of a table below it."""
    row = first_row + 1
    for each in table.charts if table.rows else ():
        height = _MARGIN + _ROW_HEIGHT * len(table.rows)
        chart = book.add_chart(
            {"type": "bar"} if each.kind is ChartKind.SIDE_BY_SIDE else {"type": "bar", "subtype": "stacked"}
        )
        for header, tone in each.series:
            chart.add_series(
                {
                    "name": [page.name, HEADER_ROW, _place(table, header)],
                    "categories": _cells(page, table, each.categories),
                    "values": _cells(page, table, header),
                    "fill": {"color": BARS[tone]},
                    "border": {"color": GREY, "width": 0.5},
                    "gap": 60,
                    **_labels(each),
                }
            )
        _dress(chart, each, height)
        page.insert_chart(row, 0, chart, {"description": each.description, "object_position": 2})
        row += height // _PIXELS_PER_ROW + 2


def _dress(chart: Picture, told: Chart, height: int) -> None:
    value_axis: dict[str, Any] = {
        "name": told.axis,
        "name_font": {**_FONT, "bold": False},
        "num_font": _FONT,
        "num_format": "0",
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
        "line": {"none": True},
        "min": 0,
    }
    if told.kind is ChartKind.SIDE_BY_SIDE:
        value_axis |= {"max": _HIGHEST_SCORE, "major_unit": 1}
    chart.set_title({"name": told.title, "name_font": {**_FONT, "size": 12, "bold": True}, "overlay": False})
    chart.set_x_axis(value_axis)
    chart.set_y_axis({"reverse": True, "crossing": "max", "num_font": _FONT, "line": {"color": LINE}})
    chart.set_legend({"position": "bottom", "font": _FONT})
    chart.set_size({"width": _WIDTH, "height": height})


def _labels(told: Chart) -> dict[str, Any]:
    """Write the figures in the bars; those of parts of a whole leave out the zeros."""
    form = "0.0" if told.kind is ChartKind.SIDE_BY_SIDE else "0;;"
    return {"data_labels": {"value": True, "num_format": form, "font": _FONT}}


def _cells(page: Worksheet, table: AnyTable, header: str) -> list[str | int]:
    column = _place(table, header)
    return [page.name, HEADER_ROW + 1, column, HEADER_ROW + len(table.rows), column]


def _place(table: AnyTable, header: str) -> int:
    return [each.header for each in table.columns].index(header)
