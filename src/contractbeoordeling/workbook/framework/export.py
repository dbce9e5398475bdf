"""A framework as a workbook that a municipality can edit and print."""

from collections.abc import Iterator, Mapping
from io import BytesIO

from xlsxwriter import Workbook

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.framework import Framework, framework_content, framework_hash
from contractbeoordeling.workbook.framework.lists import Row, write_criteria, write_legend, write_themes
from contractbeoordeling.workbook.framework.norms import write_norm_words, write_norms
from contractbeoordeling.workbook.framework.pages import write_about, write_parameters
from contractbeoordeling.workbook.framework.paper import Paper
from contractbeoordeling.workbook.framework.sheets import (
    DATA_SHEET,
    FORMAT,
    FORMAT_PROPERTY,
    MARK,
    Sheet,
)
from contractbeoordeling.workbook.framework.styles import FONT, make_styles
from contractbeoordeling.workbook.row_height import rows_that_grow

_OPTIONS = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": 10}}


def framework_workbook(framework: Framework) -> bytes:
    """Return the content of an xlsx file with the whole framework."""
    buffer = BytesIO()
    content = framework_content(framework)
    themes = list(_rows(content["themes"]))
    criteria = [{**row, "theme": theme["code"]} for theme in themes for row in _rows(theme["criteria"])]
    with Workbook(buffer, _OPTIONS) as book:
        paper = Paper(book, make_styles(book), framework)
        _name(paper)
        write_about(paper)
        write_themes(paper, themes)
        write_criteria(paper, criteria)
        write_parameters(paper)
        write_legend(paper, list(_rows(content["legend"])))
        write_norms(paper)
        _write_origin(paper)
    return rows_that_grow(buffer.getvalue())


def _rows(value: JsonValue) -> Iterator[Row]:
    """Go through the objects of a JSON list."""
    if isinstance(value, str) or not isinstance(value, list):
        return
    for each in value:
        if isinstance(each, Mapping):
            yield each


def _name(paper: Paper) -> None:
    framework = paper.framework
    paper.book.set_properties({"title": framework.name, "subject": "Kwaliteitskader"})
    paper.book.set_custom_property(FORMAT_PROPERTY, f"framework {FORMAT}", "text")


def _write_origin(paper: Paper) -> None:
    """Write what the workbook was made from, out of sight: it tells a copied row from an original."""
    page = paper.book.add_worksheet(DATA_SHEET)
    page.very_hidden()
    framework = paper.framework
    rows = [(MARK, str(FORMAT), framework_hash(framework), "")]
    for theme in framework.themes:
        rows.append((Sheet.THEMES, theme.key, theme.code, theme.name))
        rows += [(Sheet.CRITERIA, each.key, each.code, each.name) for each in theme.criteria]
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            page.write_string(number, column, text)
    write_norm_words(page)
