"""A cleaned copy lacks what was pointed out, everywhere in the file, and keeps all the rest."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from contractbeoordeling.domain.privacy import erased, spans_of
from contractbeoordeling.workbook.cleaning import NotCleanable, cleaned_copy
from contractbeoordeling.workbook.cleaning_xml import clean_xml
from contractbeoordeling.workbook.read import read_workbook

BSN, NAME, MAIL = "123456782", "De Vries", "a.vries@voorbeeld.nl"
SECRETS = (BSN, NAME, MAIL)


def mask(text: str) -> str:
    return erased(text, spans_of(text, SECRETS))


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(content: bytes, name: str = "b.xlsx") -> dict[str, str]:
    """Return what the first sheet shows, by cell."""
    sheet = read_workbook(content, name).sheets[0]
    return {
        f"{row}:{column}": shown
        for row in range(1, sheet.height + 1)
        for column in range(1, sheet.width + 1)
        if (shown := sheet.text(row, column))
    }


def leaks(content: bytes) -> list[str]:
    """Return the parts in which a secret still stands."""
    secrets = [each.encode() for each in SECRETS]
    return [name for name, data in unpacked(content).items() if any(each in data for each in secrets)]


@pytest.fixture
def workbook(tmp_path: Path) -> bytes:
    """A workbook with secrets in texts, numbers, formulas, links, comments, names and properties."""
    path = tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(path, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Antwoorden")
        hidden = book.add_worksheet("ids")
        hidden.very_hidden()
        hidden.write_string(0, 0, "id-1")
        sheet.write_string(0, 0, f"Gaat over mw. {NAME}, BSN {BSN} & co <x>")
        sheet.write_number(1, 0, int(BSN))
        sheet.write_formula(2, 0, f'="BSN {BSN}"', None, f"BSN {BSN}")
        sheet.write_formula(3, 0, "=A2+0", None, int(BSN))
        sheet.write_url(4, 0, f"mailto:{MAIL}", string=MAIL)
        sheet.write_comment(5, 0, f"gebeld met {NAME}")
        sheet.write_rich_string(6, 0, "deels ", book.add_format({"bold": True}), BSN, " vet")
        sheet.write_string(7, 0, "niets bijzonders 987654321")
        sheet.write_number(8, 0, 4.5, book.add_format({"num_format": "0.0"}))
        sheet.data_validation(0, 1, 0, 1, {"validate": "list", "source": ["1", "2", "n.v.t."]})
        sheet.protect("geheim")
        book.set_properties({"title": f"Formulier van {NAME}"})
        book.set_custom_property("formulier", "id-1")
        book.define_name("Scores", "=Antwoorden!$A$9")
    return path.read_bytes()


def test_every_place_of_a_workbook_is_cleaned(workbook: bytes) -> None:
    assert leaks(workbook) != []
    cleaned = cleaned_copy(workbook, mask)
    assert leaks(cleaned) == []
    assert texts(cleaned) == {
        "1:1": "Gaat over mw. ••••••, BSN •••••• & co <x>",
        "2:1": "••••••",
        "3:1": "BSN ••••••",
        "4:1": "••••••",
        "5:1": "••••••",
        "7:1": "deels •••••• vet",
        "8:1": "niets bijzonders 987654321",
        "9:1": "4,5",
    }


def test_the_rest_of_a_workbook_stays(workbook: bytes) -> None:
    before, after = unpacked(workbook), unpacked(cleaned_copy(workbook, mask))
    untouched = {"xl/styles.xml", "xl/workbook.xml", "docProps/custom.xml", "xl/theme/theme1.xml"}
    assert {name for name in untouched if before[name] != after[name]} == set()
    book = openpyxl.load_workbook(io.BytesIO(cleaned_copy(workbook, mask)))
    sheet = book["Antwoorden"]
    assert sheet.protection.sheet
    assert sheet.data_validations.dataValidation[0].formula1 == '"1,2,n.v.t."'
    assert (book["ids"].sheet_state, book["ids"]["A1"].value) == ("veryHidden", "id-1")
    assert sheet["A6"].comment is not None
    assert "••••••" in sheet["A6"].comment.text


def test_cleaned_formula_leaves_no_order_of_calculation_behind(workbook: bytes) -> None:
    parts = unpacked(workbook)
    chain = b'<calcChain xmlns="x"><c r="A3" i="1"/></calcChain>'
    override = b'<Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>'
    relation = b'<Relationship Id="rId9" Type="t" Target="calcChain.xml"/></Relationships>'
    parts["xl/calcChain.xml"] = chain
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", override)
    rels = "xl/_rels/workbook.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", relation)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    after = unpacked(cleaned_copy(packed.getvalue(), mask))
    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after["[Content_Types].xml"] + after[rels]


def test_text_split_over_runs_is_seen_as_one(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("S", 0)
    bold = InlineFont(b=True)
    sheet["A1"] = CellRichText("BSN ", TextBlock(bold, BSN[:4]), BSN[4:], " van ", TextBlock(bold, "iemand"))
    sheet["A2"] = "gewoon"
    sheet["A2"].comment = Comment(f"{BSN[:3]}{BSN[3:]}", "x")
    path = tmp_path / "r.xlsx"
    book.save(path)
    cleaned = cleaned_copy(path.read_bytes(), mask)
    assert texts(cleaned)["1:1"] == "BSN •••••• van iemand"


def test_file_without_the_secrets_stays_the_very_same(workbook: bytes) -> None:
    once = cleaned_copy(workbook, mask)
    assert cleaned_copy(once, mask) == once


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "utf-16"])
def test_text_files_keep_their_encoding(encoding: str) -> None:
    content = f"Naam;Tekst\nZoë;BSN {BSN}, mw. de  vries\n".encode(encoding)
    text = cleaned_copy(content, mask).decode(encoding)
    assert (BSN in text, "vries" in text, "Zoë" in text) == (False, False, True)


def test_spreadsheet_of_one_xml_file_turns_a_masked_number_into_text() -> None:
    xml = f'<Cell><Data ss:Type="Number">{BSN}</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell>'
    assert clean_xml(xml, mask).text == (
        '<Cell><Data ss:Type="String">••••••</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell>'
    )


def test_opendocument_cell_loses_its_hidden_value() -> None:
    cell = f'<table:table-cell office:value-type="float" office:value="{BSN}"><text:p>{BSN}</text:p></table:table-cell>'
    assert clean_xml(cell, mask).text == (
        '<table:table-cell office:value-type="string"><text:p>••••••</text:p></table:table-cell>'
    )


def test_number_of_a_shared_string_is_no_text() -> None:
    cell = '<c r="A1" t="s"><v>123456782</v></c>'
    assert clean_xml(cell, mask).text is None


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n1 0 obj BSN 123456782",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        b"PK\x03\x04 kapot",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 50,
        b"",
    ],
)
def test_other_files_cannot_be_cleaned(content: bytes) -> None:
    with pytest.raises(NotCleanable):
        cleaned_copy(content, mask)


def test_mask_that_never_ends_is_no_mask() -> None:
    with pytest.raises(NotCleanable):
        cleaned_copy(b"a;b\n1;2\n", lambda text: text + "1")
