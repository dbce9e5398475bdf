"""A table in Excel holds what the rows hold: texts as texts, days as days, numbers as numbers."""

import gc
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.report import xlsx_table
from contractbeoordeling.report.document import Document, Front, Listing, Prose, Section, Sheet
from contractbeoordeling.report.table import Cell, Chart, ChartKind, Column, Look, Rule, Table, Tone
from contractbeoordeling.report.text import MOST_CHARACTERS
from contractbeoordeling.report.xlsx import write_document

FIRST = xlsx_table.HEADER_ROW + 2  # the first row of data, as Excel counts


@dataclass(frozen=True)
class Row:
    name: str
    value: Cell = None


def table(values: Sequence[Cell], look: Look = Look.TEXT, rules: tuple[Rule, ...] = ()) -> Table[Row]:
    columns = [
        Column[Row](header="Naam", value=lambda row: row.name, width=20, look=Look.STRONG),
        Column[Row](header="code", value=lambda row: row.name.upper(), hidden=True),
        Column[Row](header="Waarde", value=lambda row: row.value, width=30, look=look, rules=rules),
    ]
    rows = [Row(f"rij {number}", value) for number, value in enumerate(values)]
    return Table(name="Proef", title="Een proef", hint="zo maar", columns=columns, rows=rows)


def content(*sheets: Sheet) -> bytes:
    stream = BytesIO()
    write_document(
        Document(title="t", subject="s", kind="proef 1", footer="Proef & co", sheets=sheets), stream
    )
    return stream.getvalue()


def book(*sheets: Sheet) -> Workbook:
    return load_workbook(BytesIO(content(*sheets)), rich_text=False)


def page(*sheets: Sheet) -> Worksheet:
    found = book(*sheets).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def xml(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("http://example.nl";"klik")',
        "{=SUM(A1:A2)}",
        "+31 6 12",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "00123",
        "1e5",
        "http://voorbeeld.example",
        "mailto:a@b.example",
        "internal:'Proef'!A1",
        "TRUE",
        "#N/B",
        "<b>&\"'</b>",
        " spaties ",
        "regel 1\nregel 2",
        "🙂 é",
    ],
)
def test_text_stays_the_text_that_it_was(text: str) -> None:
    data = content(table([text]))
    cell = load_workbook(BytesIO(data)).worksheets[0].cell(FIRST, 3)
    assert (cell.value, cell.data_type) == (text, "s")
    sheet = xml(data, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet


@pytest.mark.parametrize(("text", "careful"), [("=1+1", True), ("@x", True), ("-", True), ("1-2", False)])
def test_text_like_a_formula_stays_text_when_somebody_edits_the_cell(text: str, careful: bool) -> None:
    assert page(table([text])).cell(FIRST, 3).quotePrefix is careful


def test_signs_that_no_xml_holds_are_written_in_excels_own_way() -> None:
    assert "x_x0001_y _x005F_x0041_" in xml(content(table(["x\x01y _x0041_"])), "xl/sharedStrings.xml")


def test_text_cannot_smuggle_xml_into_the_workbook() -> None:
    data = content(table(["<r><t>ingesmokkeld</t></r>"]))
    assert "<t>ingesmokkeld</t>" not in xml(data, "xl/sharedStrings.xml")
    value = load_workbook(BytesIO(data)).worksheets[0].cell(FIRST, 3).value
    assert str(value).strip() == "<r><t>ingesmokkeld</t></r>"


@pytest.mark.parametrize("long", ["x" * 40_000, "🙂" * 20_000])
def test_text_longer_than_a_cell_is_cut_visibly_and_the_row_goes_on(long: str) -> None:
    rows = table([long, "na"])
    sheet = page(rows)
    value = str(sheet.cell(FIRST, 3).value)
    assert value.endswith(" […]")
    assert len(value.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert sheet.cell(FIRST + 1, 3).value == "na"


def test_numbers_and_days_are_numbers_and_days_in_their_form() -> None:
    sheet = page(table([Fraction(5, 2), Decimal("3.5"), 4, "weet ik niet", None], Look.TWO))
    values = [sheet.cell(FIRST + step, 3).value for step in range(5)]
    assert values == [2.5, 3.5, 4, "weet ik niet", None]
    assert sheet.cell(FIRST, 3).number_format == "0.00"
    days = page(table([date(2026, 6, 1), date(1850, 1, 2)], Look.DAY))
    assert days.cell(FIRST, 3).value == datetime(2026, 6, 1, tzinfo=UTC).replace(tzinfo=None)
    assert days.cell(FIRST, 3).number_format == "dd-mm-yyyy"
    assert days.cell(FIRST + 1, 3).value == "02-01-1850"


def test_rows_make_a_real_table_with_filters_and_a_header_that_stays() -> None:
    sheet = page(table(["a", "b", "c"]))
    made = sheet.tables["tabel_proef"]
    assert made.ref == f"A{FIRST - 1}:C{FIRST + 2}"
    assert made.autoFilter is not None
    assert sheet.freeze_panes == f"B{FIRST}"
    assert sheet.column_dimensions["B"].hidden
    assert sheet.print_title_rows == f"${FIRST - 1}:${FIRST - 1}"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToHeight == 0


def test_table_without_rows_is_still_a_table_that_excel_opens() -> None:
    assert page(table([])).tables["tabel_proef"].ref == f"A{FIRST - 1}:C{FIRST}"


def test_colour_never_stands_without_its_word() -> None:
    rules = (Rule(1, Tone.LOWEST, "onvoldoende"), Rule("geen", Tone.UNKNOWN))
    data = content(table([1, "geen oordeel"], Look.WHOLE, rules))
    assert 'formatCode="0 &quot;onvoldoende&quot;"' in xml(data, "xl/styles.xml")
    conditions = re.findall(r'<cfRule type="(\w+)"', xml(data, "xl/worksheets/sheet1.xml"))
    assert conditions == ["cellIs", "beginsWith", "expression"]


def test_long_text_makes_its_row_higher() -> None:
    sheet = xml(content(table(["kort", "woord " * 40, "kort", "kort"])), "xl/worksheets/sheet1.xml")
    heights = dict(re.findall(r'<row r="(\d+)"[^>]* ht="([\d.]+)"', sheet))
    assert float(heights[str(FIRST)]) < 20
    assert float(heights[str(FIRST + 1)]) > 60


def test_two_columns_with_one_header_are_refused() -> None:
    made = table(["a"])
    same = replace(made, columns=[*made.columns, replace(made.columns[0], header="NAAM")])
    with pytest.raises(ValueError, match="same header"):
        content(same)


def test_header_is_written_as_excel_keeps_it() -> None:
    made = table(["a"])
    columns = [replace(made.columns[0], header=" Twee\nregels  breed "), *made.columns[1:]]
    data = content(replace(made, columns=columns))
    assert 'name="Twee regels breed"' in xml(data, "xl/tables/table1.xml")
    assert load_workbook(BytesIO(data)).worksheets[0].cell(FIRST - 1, 1).value == "Twee regels breed"


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_table, "MOST_ROWS", 10)
    with pytest.raises(Refusal) as refused:
        content(table(["a"] * 20))
    assert refused.value.code == "too_many_rows"


def test_optional_column_without_values_is_left_out() -> None:
    made = table([None, ""])
    columns = [*made.columns[:2], replace(made.columns[2], optional=True)]
    assert [each.header for each in replace(made, columns=columns).filled().columns] == ["Naam", "code"]
    full = replace(table(["x"]), columns=columns)
    assert len(full.filled().columns) == 3


def test_chart_shows_cells_of_the_table_and_says_what_it_shows() -> None:
    chart = Chart("Beeld", "Twee staven", ChartKind.SIDE_BY_SIDE, "Naam", (("Waarde", Tone.HIGH),))
    data = content(replace(table([3, 4], Look.ONE), charts=[chart]))
    assert f"Proef!$C${FIRST}:$C${FIRST + 1}" in xml(data, "xl/charts/chart1.xml")
    assert 'descr="Twee staven"' in xml(data, "xl/drawings/drawing1.xml")


def test_front_page_links_to_the_sheets_and_the_footer_keeps_its_ampersand() -> None:
    front = Front("Voor", "Titel", ["intro"], [Listing("Bladen", [("Proef", "de rijen")], links=True)])
    prose = Prose("Uitleg", "Uitleg", [Section("Kop", ["alinea"], ["punt"])])
    made = book(front, table(["a"]), prose)
    assert made.sheetnames == ["Voor", "Proef", "Uitleg"]
    first = xml(content(front, table(["a"])), "xl/worksheets/sheet1.xml")
    assert "location=\"'Proef'!A1\"" in first or 'location="Proef!A1"' in first
    assert "Proef &amp;&amp; co" in first


def test_file_names_no_person_and_tells_an_import_what_it_is() -> None:
    data = content(table(["a"]))
    assert re.search(r"<dc:creator>\s*</dc:creator>|<dc:creator/>", xml(data, "docProps/core.xml"))
    assert "proef 1" in xml(data, "docProps/custom.xml")


def test_progress_ends_where_the_work_ends() -> None:
    steps: list[tuple[int, int]] = []

    class Watch:
        def step(self, done: int, total: int) -> None:
            steps.append((done, total))

    document = Document(title="t", subject="s", kind="k", footer="f", sheets=[table(["a"] * 1_200)])
    write_document(document, BytesIO(), Watch())
    assert steps[-1] == (1_200, 1_200)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)


def test_cancelling_stops_the_writing() -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    document = Document(title="t", subject="s", kind="k", footer="f", sheets=[table(["a"] * 2_000)])
    stream = BytesIO()
    with pytest.raises(Cancelled):
        write_document(document, stream, Stop())
    assert stream.getvalue() == b""
    assert gc.isenabled()


@pytest.mark.libreoffice
def test_libreoffice_opens_it(tmp_path: Path, libreoffice: Callable[[Path, str], Path]) -> None:
    file = tmp_path / "proef.xlsx"
    chart = Chart("Beeld", "Staven", ChartKind.SHARES, "Naam", (("Waarde", Tone.HIGH),))
    file.write_bytes(content(replace(table([3, "=1+1", None], Look.ONE), charts=[chart])))
    lines = libreoffice(file, "csv").read_text(encoding="utf-8", errors="replace").splitlines()
    told: list[Any] = [line.split(",")[0] for line in lines if line.startswith("rij")]
    assert told == ["rij 0", "rij 1", "rij 2"]
    assert "=1+1" in lines[FIRST]


def test_footer_that_begins_with_a_year_is_not_taken_for_a_size() -> None:
    document = Document(title="t", subject="s", kind="proef 1", footer="2026 · proef", sheets=(table(["x"]),))
    stream = BytesIO()
    write_document(document, stream)
    assert "&amp;8 2026 · proef" in xml(stream.getvalue(), "xl/worksheets/sheet1.xml")
