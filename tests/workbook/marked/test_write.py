"""A workbook that is given back: all that was in it, with marks."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook as Writer

from contractbeoordeling.workbook.grid import address
from contractbeoordeling.workbook.marked.content import NotMarkable
from contractbeoordeling.workbook.marked.known import NOTE_MARK
from contractbeoordeling.workbook.marked.write import first_cell, marked_workbook
from contractbeoordeling.workbook.reading import read
from tests.workbook.marked.marking import given_back, listing, loaded, made, marks, values
from tests.workbook.marked.soundness import faults
from tests.workbook.samples import DUTCH, MAIN, xlsx, xlsx_by_hand, zipped


def _rich(book: Writer) -> None:
    """Two sheets with a chart, a rule, a list of choices, a name, a comment of theirs, protection and a hidden sheet."""
    sheet, hidden = book.add_worksheet("Vragen"), book.add_worksheet("Lijst")
    bold = book.add_format({"bold": True, "num_format": "0.00"})
    for row, score in enumerate((4, 9, 2)):
        sheet.write_string(row, 0, f"vraag {row}")
        sheet.write_number(row, 1, score, bold)
    hidden.write_row(0, 0, ["ja", "nee"])
    hidden.hide()
    book.define_name("Vragen!Eigen", "=Vragen!$A$1:$A$3")
    book.define_name("Antwoorden", "=Lijst!$A$1:$B$1")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Vragen!$B$1:$B$3"})
    sheet.insert_chart(1, 5, chart)
    sheet.conditional_format(0, 1, 2, 1, {"type": "cell", "criteria": ">", "value": 5, "format": bold})
    sheet.data_validation(0, 2, 2, 2, {"validate": "list", "source": "=Lijst!$A$1:$B$1"})
    sheet.write_comment(0, 0, "van henzelf")
    sheet.protect("geheim")
    sheet.activate()


def test_marked_cells_are_coloured_framed_and_commented_and_keep_their_own_look() -> None:
    book = loaded(given_back(made(_rich), marks(Vragen=["B2", "D7"])).content)
    cell, plain, new = (book["Vragen"][name] for name in ("B2", "B1", "D7"))
    assert cell.fill.fgColor.rgb == "FFFFC7CE"
    assert cell.border.left.style == "medium"
    assert cell.font.b
    assert cell.number_format == "0.00"
    assert cell.value == 9
    assert cell.comment is not None
    assert cell.comment.text.startswith(NOTE_MARK)
    assert plain.fill.fill_type is None
    assert plain.comment is None
    assert new.fill.fgColor.rgb == "FFFFC7CE"
    assert new.value is None


def test_light_letters_become_dark_in_a_marked_cell_alone() -> None:
    def dark_sheet(book: Writer) -> None:
        sheet = book.add_worksheet("Vragen")
        white = book.add_format({"font_color": "#FFFFFF", "bg_color": "#222222", "bold": True})
        blue = book.add_format({"font_color": "#1F4E5F"})
        sheet.write_string(0, 0, "plan", white)
        sheet.write_string(1, 0, "klacht", white)
        sheet.write_string(2, 0, "blauw", blue)

    copy = given_back(made(dark_sheet), marks(Vragen=["A1", "A3"])).content
    cells = [loaded(copy)["Vragen"][name] for name in ("A1", "A2", "A3")]
    assert [each.font.color.rgb for each in cells] == ["FF000000", "FFFFFFFF", "FF1F4E5F"]
    assert cells[0].font.b
    assert faults(copy) == set()


def test_all_else_stays_as_it_is() -> None:
    content = made(_rich)
    copy = given_back(content, marks(Vragen=["B2"])).content
    before, after = (zipfile.ZipFile(io.BytesIO(each)) for each in (content, copy))
    for name in before.namelist():
        if (
            name.startswith(("xl/charts", "xl/drawings/drawing", "xl/theme"))
            or name == "xl/sharedStrings.xml"
        ):
            assert after.read(name) == before.read(name)
    sheet = after.read("xl/worksheets/sheet1.xml")
    for kept in (b"<dataValidation ", b"<conditionalFormatting", b"<sheetProtection", b"<drawing "):
        assert kept in sheet
    book = loaded(copy)
    assert book["Lijst"].sheet_state == "hidden"
    assert list(book["Vragen"].defined_names) == ["Eigen"]
    assert list(book.defined_names) == ["Antwoorden"]


def test_the_list_comes_first_and_alone_is_in_view() -> None:
    book = loaded(given_back(made(_rich), marks(Vragen=["B2"])).content)
    assert book.sheetnames == ["Fouten", "Vragen", "Lijst"]
    assert book.active is book.worksheets[0]
    assert [each.sheet_view.tabSelected or False for each in book.worksheets] == [True, False, False]
    assert book["Fouten"]["B2"].hyperlink.location == "'Vragen'!A1"


def test_a_comment_of_theirs_stays_above_ours() -> None:
    copy = given_back(made(_rich), marks(Vragen=["A1"])).content
    note = loaded(copy)["Vragen"]["A1"].comment
    assert note is not None
    assert note.text.index("van henzelf") < note.text.index(NOTE_MARK)
    assert read(copy).sheets[0].comments == {(1, 1): "van henzelf"}


def test_what_comes_back_reads_as_what_was_sent() -> None:
    content = made(_rich)
    assert values(read(given_back(content, marks(Vragen=["B2", "B3"])).content)) == values(read(content))


def test_marking_what_came_back_replaces_the_list_and_says_what_is_right_now() -> None:
    once = given_back(made(_rich), marks(Vragen=["B2"])).content
    twice = given_back(once, marks(Vragen=["B3"])).content
    book = loaded(twice)
    assert book.sheetnames == ["Fouten", "Vragen", "Lijst"]
    notes = [book["Vragen"][cell].comment for cell in ("B2", "B3")]
    assert [each.text.strip().partition("\n")[0] for each in notes if each] == [
        f"{NOTE_MARK}in orde.",
        f"{NOTE_MARK}fout 1",
    ]


def test_a_chart_sheet_of_theirs_is_no_list_of_ours() -> None:
    def with_chart(book: Any) -> None:
        sheet = book.add_worksheet("Vragen")
        sheet.write_row(0, 0, (4, 2, 5))
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Vragen!$A$1:$C$1"})
        book.add_chartsheet("Grafiek").set_chart(chart)

    copy = given_back(made(with_chart), marks(Vragen=["A1"])).content
    assert loaded(copy).sheetnames == ["Fouten", "Vragen", "Grafiek"]
    assert faults(copy) == set()


def test_our_list_is_known_after_another_program_saved_it_under_another_name() -> None:
    book = loaded(given_back(made(_rich), marks(Vragen=["B2"])).content)
    book["Fouten"].title = "Wat er mis was"
    saved = io.BytesIO()
    book.save(saved)
    again = loaded(given_back(saved.getvalue(), marks(Vragen=["B2"])).content)
    assert again.sheetnames == ["Fouten", "Vragen", "Lijst"]


def test_nothing_is_left_that_excel_would_repair() -> None:
    once = given_back(made(_rich), marks(Vragen=["A1", "B2", "D7"])).content
    twice = given_back(once, marks(Vragen=["B2", "C3"])).content
    assert (faults(made(_rich)), faults(once), faults(twice)) == (set(), set(), set())
    assert (
        zipfile.ZipFile(io.BytesIO(twice)).read("xl/comments1.xml").count(b"<author>Contractbeoordeling<")
        == 1
    )


@pytest.mark.parametrize("name", sorted(each.name for each in DUTCH.iterdir() if each.suffix != ".json"))
def test_every_format_comes_back_as_xlsx_with_the_same_values(name: str) -> None:
    content = (DUTCH / name).read_bytes()
    before = read(content, name)
    first = before.sheets[0]
    place = address(*first_cell((2, 2), first.merged))
    copy = given_back(content, {first.name: marks(x=[place])["x"]})
    after = read(copy.content)
    assert after.format == "xlsx"
    assert [each.visible for each in after.sheets] == [each.visible for each in before.sheets]
    for old, new in zip(before.sheets, after.sheets, strict=True):
        places = [(row, column) for row in range(1, old.height + 1) for column in range(1, old.width + 1)]
        assert [new.text(*each) for each in places] == [old.text(*each) for each in places]
        assert new.hidden_rows == old.hidden_rows
    assert copy.lost == (() if name.endswith(".xlsx") else ("layout",))
    assert loaded(copy.content).sheetnames[0] == "Fouten"
    assert faults(copy.content) == set()


def test_macros_go_and_that_is_told() -> None:
    main = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = made(_rich)
    parts = {
        each: zipfile.ZipFile(io.BytesIO(plain)).read(each)
        for each in zipfile.ZipFile(io.BytesIO(plain)).namelist()
    }
    types = parts["[Content_Types].xml"].decode()
    usual = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macro = (
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    )
    relations = parts["xl/_rels/workbook.xml.rels"].decode()
    one = '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    content = zipped(
        {
            **parts,
            "[Content_Types].xml": types.replace(usual, main).replace("</Types>", macro),
            "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", f"{one}</Relationships>"),
            "xl/vbaProject.bin": b"macro",
        }
    )
    copy = given_back(content, marks(Vragen=["B2"]))
    archive = zipfile.ZipFile(io.BytesIO(copy.content))
    assert copy.lost == ("macros",)
    assert "xl/vbaProject.bin" not in archive.namelist()
    assert b"vba" not in archive.read("[Content_Types].xml") + archive.read("xl/_rels/workbook.xml.rels")
    assert usual.encode() in archive.read("[Content_Types].xml")


def test_a_file_with_tags_hidden_in_comments_is_written_anew() -> None:
    rows = '<row r="1"><!-- <c r="A1"/> --><c r="A1"><v>7</v></c></row>'
    content = xlsx_by_hand(f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>')
    copy = given_back(content, marks(Blad1=["A1"]))
    assert copy.lost == ("layout",)
    assert read(copy.content).sheets[0].cell("A1") == 7


def test_rows_and_cells_without_their_names_are_counted() -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>'
        '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>'
    )
    rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>"
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    content = xlsx_by_hand(sheet, styles=styles)
    copy = given_back(content, marks(Blad1=["B2"]))
    assert copy.lost == ()
    archive = zipfile.ZipFile(io.BytesIO(copy.content))
    assert b'<c s="1"><v>3</v></c>' in archive.read("xl/worksheets/sheet1.xml")


def test_texts_are_masked_wherever_they_stand() -> None:
    content = xlsx([["BSN 123456782", 123456782.0], ["elders 123456782", "vrij"]])

    def masked(text: str) -> str:
        return text.replace("123456782", "123••••82")

    copy = given_back(content, marks(Blad1=["A1"]), masked)
    assert copy.lost == ()
    parts = zipfile.ZipFile(io.BytesIO(copy.content))
    assert not any(b"123456782" in parts.read(each) for each in parts.namelist())
    assert values(read(copy.content))[0][2][1] == ["elders 123••••82", "vrij"]


def test_a_text_never_becomes_a_formula() -> None:
    copy = given_back(b'naam;waarde\r\n=1+1;"=HYPERLINK(""x"")"\r\n', marks())
    assert values(read(copy.content))[0][2][1] == ["=1+1", '=HYPERLINK("x")']


def test_what_is_too_large_is_not_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contractbeoordeling.workbook.marked.write.MOST_UNPACKED", 1000)
    with pytest.raises(NotMarkable):
        given_back(made(_rich), marks(Vragen=["B2"]))


def test_a_hundred_thousand_rows_are_marked_within_seconds() -> None:
    def large(book: Writer) -> None:
        sheet = book.add_worksheet("Vragen")
        for row in range(100_000):
            sheet.write_row(row, 0, (row, 4, 5))

    content = made(large)
    workbook = read(content)
    begin = time.process_time()
    marked_workbook(content, workbook, marks(Vragen=[f"B{row}" for row in range(1, 30_001, 3)]), listing, str)
    assert time.process_time() - begin < 10


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["pdf", "ods"])
def test_libreoffice_opens_it(kind: str, tmp_path: Path, libreoffice: Callable[[Path, str], Path]) -> None:
    content = made(_rich)
    file = tmp_path / "terug.xlsx"
    file.write_bytes(given_back(content, marks(Vragen=["B2", "D7"])).content)
    saved = libreoffice(file, kind).read_bytes()
    if kind == "pdf":
        assert saved.startswith(b"%PDF")
    else:
        assert [each[:2] for each in values(read(saved))] == [each[:2] for each in values(read(content))]
