"""A list of figures written, filled in and read back, with each fault at its cell."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.figures.kinds import FigureKind
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.figures.form import FormWish, write_figure_form
from contractbeoordeling.usecases.figures.importing import FigureOptions, import_figures
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict
from contractbeoordeling.wording.figure_list import COLUMNS, SHEET
from tests.usecases.example_register import WHO, ExampleRegister
from tests.usecases.figures.test_figures import given, stored, with_norms

YEAR = FormWish(since=date(2025, 1, 1), until=date(2025, 12, 31))
HEADER = 4


def column(role: str) -> int:
    return list(COLUMNS).index(role) + 1


def rows_of(sheet: Worksheet, kind: str) -> list[int]:
    """Return the rows of a kind, by its Dutch word."""
    found = sheet.iter_rows(min_row=HEADER + 1, min_col=column("kind"), max_col=column("kind"))
    return [row[0].row for row in found if row[0].value == kind and row[0].row]


def put(sheet: Worksheet, row: int, **values: Any) -> None:
    """Type values in a row, by the roles of their columns."""
    for role, value in values.items():
        sheet.cell(row, column(role)).value = value


Filling = Callable[[Worksheet], None]


def filled(example: ExampleRegister, path: Path, fill: Filling, wish: FormWish = YEAR) -> Path:
    """Write the list for a register, and fill it in."""
    write_figure_form(example.store, path, wish)
    book = load_workbook(path)
    sheet = book[SHEET]
    assert isinstance(sheet, Worksheet)
    fill(sheet)
    book.save(path)
    return path


def few(sheet: Worksheet) -> None:
    """Fill in two figures of the first provider."""
    put(sheet, rows_of(sheet, "Wachttijd")[0], value=35.5, source="eigen registratie")
    put(sheet, rows_of(sheet, "Nut van de hulp (rapportcijfer)")[0], value="7,8", count=40)


def codes(result: ImportedFile) -> set[tuple[str, str]]:
    return {(each.code, each.cell) for each in result.findings}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cijfers.xlsx"


def test_a_filled_list_is_read_exactly(example: ExampleRegister, path: Path) -> None:
    done = import_figures(example.store, WHO, filled(example, path, few))
    assert (done.status, done.kind, done.read, done.kept) == (ImportStatus.IMPORTED, FileKind.FIGURES, 2, 2)
    found = {each.kind: each for each in example.store.find(MeasuredFigure)}
    assert found["waiting"].value == Decimal("35.5")
    assert (found["usefulness"].value, found["usefulness"].count) == (Decimal("7.8"), 40)
    assert (found["waiting"].since, found["waiting"].until) == (YEAR.since, YEAR.until)
    assert found["waiting"].document_id is not None


def test_points_between_thousands_are_no_decimals(example: ExampleRegister, path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        put(sheet, rows_of(sheet, "Vrijwilligers")[0], value="1.250", count="1.250")

    import_figures(example.store, WHO, filled(example, path, fill))
    (found,) = example.store.find(MeasuredFigure)
    assert (found.value, found.count) == (Decimal(1250), 1250)


def test_an_empty_list_brings_nothing(example: ExampleRegister, path: Path) -> None:
    write_figure_form(example.store, path, YEAR)
    done = import_figures(example.store, WHO, path)
    assert (done.read, done.kept, done.change_set) == (0, 0, None)


def test_a_list_is_recognised_among_other_files(example: ExampleRegister, path: Path) -> None:
    filled(example, path, few)
    (done,) = import_files(example.store, WHO, [path]).files
    assert (done.kind, done.status, done.kept) == (FileKind.FIGURES, ImportStatus.IMPORTED, 2)
    (again,) = import_files(example.store, WHO, [path]).files
    assert again.status is ImportStatus.DUPLICATE
    assert example.store.count(MeasuredFigure) == 2


def test_a_rehearsal_changes_nothing(example: ExampleRegister, path: Path) -> None:
    filled(example, path, few)
    assert import_figures(example.store, WHO, path, FigureOptions(dry_run=True)).kept == 2
    (done,) = import_files(example.store, WHO, [path], ImportOptions(dry_run=True)).files
    assert done.status is ImportStatus.WOULD_IMPORT
    assert example.store.count(MeasuredFigure) == 0


def test_one_undo_takes_a_whole_list_back(example: ExampleRegister, path: Path) -> None:
    with_norms(example)
    import_figures(example.store, WHO, filled(example, path, few))
    assert len(given(example)) == 2
    undo.undo(example.store, WHO)
    assert given(example) == []
    assert example.store.count(MeasuredFigure) == 0


def wrong(sheet: Worksheet) -> None:
    """Make a fault of every kind, one per row."""
    rows = iter(range(HEADER + 1, HEADER + 30))
    good = {"kind": "Wachttijd", "part": None, "value": 10, "count": None}
    year = {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}
    for changed in (
        {"kind": "Weersgesteldheid"},
        {"part": "Huisvesting"},
        {"kind": "ZRM bij de start", "value": 3, "count": 20},
        {"since": "ergens in 2024"},
        {"until": date(2023, 12, 31)},
        {"until": date(2999, 12, 31)},
        {"value": "veel"},
        {"value": None, "count": 10},
        {"value": 99999},
        {"value": 1.25},
        {"kind": "Uitval", "value": 12},
        {"kind": "Uitval", "value": 0.125, "count": 40},
        {"count": 2.5},
        {"provider_id": None, "provider": "Nergens Bekend", "kvk": None},
        {"municipality": "Nergenshuizen"},
        {"contract": "X-1"},
    ):
        put(sheet, next(rows), **{**good, **year, **changed})


def test_every_fault_has_its_cell_and_keeps_its_row_out(example: ExampleRegister, path: Path) -> None:
    done = import_figures(example.store, WHO, filled(example, path, wrong))
    assert codes(done) == {
        ("kind_unknown", "D5"),
        ("figure_part_unknown", "E6"),
        ("figure_without_part", "E7"),
        ("day_unclear", "F8"),
        ("figure_reversed", "G9"),
        ("figure_in_future", "G10"),
        ("value_unreadable", "H11"),
        ("value_missing", "H12"),
        ("figure_out_of_range", "H13"),
        ("figure_too_fine", "H14"),
        ("figure_without_count", "J15"),
        ("share_unclear", "H16"),
        ("figure_count_wrong", "J17"),
        ("provider_unknown", "B18"),
        ("municipality_unknown", "N19"),
        ("contract_unknown", "O20"),
    }
    assert done.status is ImportStatus.REFUSED
    assert len(done.skipped) == 16
    assert all(each.expected and each.remedy for each in done.findings)


def test_good_rows_are_taken_beside_faulty_ones(example: ExampleRegister, path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        few(sheet)
        put(sheet, rows_of(sheet, "GAS (T-score)")[0], value=52.3)

    filled(example, path, fill)
    refused = import_figures(example.store, WHO, path, FigureOptions(all_or_nothing=True))
    assert (refused.status, refused.kept) == (ImportStatus.REFUSED, 0)
    done = import_figures(example.store, WHO, path)
    assert (done.status, done.kept, example.store.count(MeasuredFigure)) == (ImportStatus.PARTLY, 2, 2)


def test_a_percentage_may_be_a_formatted_cell_or_a_text(example: ExampleRegister, path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        first, second = rows_of(sheet, "Uitval")
        put(sheet, first, value=0.125, count=40)
        sheet.cell(first, column("value")).number_format = "0.0%"
        put(sheet, second, value="0,9%", count=200)

    import_figures(example.store, WHO, filled(example, path, fill))
    assert {each.value for each in example.store.find(MeasuredFigure)} == {Decimal("12.5"), Decimal("0.9")}


@pytest.mark.parametrize(
    ("on_conflict", "status", "kept", "value"),
    [
        (OnConflict.STOP, ImportStatus.REFUSED, 0, "35.5"),
        (OnConflict.SKIP, ImportStatus.IMPORTED, 1, "35.5"),
        (OnConflict.UPDATE, ImportStatus.IMPORTED, 1, "20"),
    ],
)
def test_another_outcome_than_the_register_has_is_asked(
    example: ExampleRegister, path: Path, on_conflict: OnConflict, status: str, kept: int, value: str
) -> None:
    stored(example)

    def fill(sheet: Worksheet) -> None:
        (row,) = (
            each
            for each in rows_of(sheet, "Wachttijd")
            if sheet.cell(each, column("provider")).value == example.provider.name
        )
        assert sheet.cell(row, column("value")).value == 35.5
        put(sheet, row, value=20)

    done = import_figures(
        example.store, WHO, filled(example, path, fill), FigureOptions(on_conflict=on_conflict)
    )
    assert (done.status, done.kept) == (status, kept)
    (figure,) = example.store.find(MeasuredFigure)
    assert figure.value == Decimal(value)


def test_what_was_empty_is_filled_without_a_conflict(example: ExampleRegister, path: Path) -> None:
    stored(example)

    def fill(sheet: Worksheet) -> None:
        for row in rows_of(sheet, "Wachttijd"):
            if sheet.cell(row, column("value")).value is not None:
                put(sheet, row, count=80)

    done = import_figures(example.store, WHO, filled(example, path, fill))
    assert done.status is ImportStatus.IMPORTED
    (figure,) = example.store.find(MeasuredFigure)
    assert (figure.value, figure.count) == (Decimal("35.5"), 80)


def test_two_rows_about_the_same_are_one_too_many(example: ExampleRegister, path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        first, second = rows_of(sheet, "Wachttijd")
        put(sheet, first, value=10)
        put(sheet, second, value=12, provider_id=None, provider=sheet.cell(first, 2).value, kvk=None)

    done = import_figures(example.store, WHO, filled(example, path, fill))
    assert [each.code for each in done.findings] == ["same_row"]
    assert example.store.count(MeasuredFigure) == 1


def test_hidden_outcomes_stand_in_no_list_and_no_finding(example: ExampleRegister, path: Path) -> None:
    stored(example, kind="usefulness", value=Decimal("9.9"), count=3)

    def fill(sheet: Worksheet) -> None:
        for row in rows_of(sheet, "Nut van de hulp (rapportcijfer)"):
            assert sheet.cell(row, column("value")).value is None
            put(sheet, row, value=5, count=20)

    done = import_figures(example.store, WHO, filled(example, path, fill))
    told = [f"{each.expected} {each.remedy} {each.found}" for each in done.findings]
    assert [each.code for each in done.findings] == ["figure_differs", "figure_differs"]
    assert not any("9,9" in each for each in told)


def test_a_list_of_ones_own_with_the_same_headers_is_read(example: ExampleRegister, path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["KvK-nummer", "Soort cijfer", "Van", "Tot en met", "Uitkomst", "n"])
    sheet.append([example.provider.kvk, "wachttijd", "1-1-2025", "31-12-2025", "21,5", 12])
    target = BytesIO()
    book.save(target)
    path.write_bytes(target.getvalue())
    assert import_figures(example.store, WHO, path).kept == 1


def test_a_workbook_without_figures_is_refused(example: ExampleRegister, path: Path) -> None:
    Workbook().save(path)
    with pytest.raises(Refusal, match="figure_list_missing"):
        import_figures(example.store, WHO, path)


def test_the_list_asks_what_is_wished(example: ExampleRegister, path: Path) -> None:
    wish = FormWish(providers=[example.provider.id], kinds=[FigureKind.ENDING, FigureKind.DROP_OUT])
    assert write_figure_form(example.store, path, wish) == 6
    with pytest.raises(Refusal, match="not_an_xlsx_name"):
        write_figure_form(example.store, path.with_suffix(".csv"), wish)
    with pytest.raises(Refusal, match="figure_reversed"):
        write_figure_form(example.store, path, FormWish(since=date(2025, 1, 2), until=date(2025, 1, 1)))


def test_form_about_some_providers_names_no_other_anywhere_in_the_file(
    example: ExampleRegister, tmp_path: Path
) -> None:
    """A provider may fill it in: also what can be picked, on a hidden sheet, is about itself alone."""
    other = Provider(name="Zorg van een ander", status=ProviderStatus.ACTIVE)
    with example.store.change(WHO, Verb.PROVIDER_ADDED) as change:
        change.add(other)

    def names(wish: FormWish) -> str:
        path = tmp_path / f"{len(wish.providers)}.xlsx"
        write_figure_form(example.store, path, wish)
        return " ".join(
            str(cell)
            for sheet in load_workbook(path)
            for row in sheet.iter_rows(values_only=True)
            for cell in row
        )

    assert other.name in names(FormWish())
    assert other.name not in names(FormWish(providers=[example.provider.id]))
