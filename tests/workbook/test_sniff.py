"""What a file is told by its content, whatever it is called."""

from __future__ import annotations

import io

import openpyxl
import pytest

from contractbeoordeling.workbook import sniff
from contractbeoordeling.workbook.problem import Unreadable
from tests.workbook.samples import DUTCH, ods, ole, sheet_xml, xlsx, xlsx_by_hand, zipped

XLSX = xlsx([["Vraag", "Antwoord"], ["Is er een plan?", "ja"]])
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MAIL = (
    b"Received: from a by b\r\nFrom: Karin <k@voorbeeld.nl>\r\nTo: W\r\nSubject: lijst\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\nBijgaand."
)
SAVED_PAGE = (
    b"From: <Saved by Blink>\r\nSubject: lijst\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/related; boundary=x\r\n\r\n--x"
)


def types(main: str) -> bytes:
    return xlsx_by_hand(sheet_xml(""), main_type=main)


@pytest.mark.parametrize(
    ("content", "name", "format_"),
    [
        (XLSX, "lijst.csv", "xlsx"),
        (types(f"{TYPES}.template.main+xml"), "x.xlsx", "xltx"),
        (types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "x.xlsx", "xlsm"),
        (types("application/vnd.ms-excel.template.macroEnabled.main+xml"), "x.xlsx", "xltm"),
        (types("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "x.xlsx", "xlsb"),
        (ods(""), "lijst.xlsx", "ods"),
        ((DUTCH / "Contractregister 2025-2028.xls").read_bytes(), "lijst.xlsx", "xls"),
        (b"\x09\x08\x08\x00\x00\x05\x05\x00" + bytes(40), "oud.xls", "xls"),
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "export.xls", "html"),
        (b"\xef\xbb\xbf  <TABLE><tr><td>1</td></tr></TABLE>", "export.xls", "html"),
        (b'<?xml version="1.0"?><html><table/></html>', "export.xls", "html"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "export.xls",
            "spreadsheetml",
        ),
        (b"nr;vraag\r\n1;Is er een plan?\r\n", "export.xls", "csv"),
        ("nr\tvraag\n1\tCliënt tevreden?\n".encode("utf-16"), "export.txt", "csv"),
        (b"<5 is weinig;ja\n", "antwoorden.csv", "csv"),
        (b"<vraag>;<antwoord>\nIs er een plan?;ja\n", "antwoorden.csv", "csv"),
        (b'[Nr];"Vraag"\n[1];"Is er een plan?"\n', "antwoorden.csv", "csv"),
        (b"Van: Aan: From: To:\nja;nee\n", "antwoorden.csv", "csv"),
        (b"Warning: mysql in /a.php\n<table border=1><tr><td>1</td></tr></table>", "export.xls", "html"),
        (b"<!--" + b"x" * 5000 + b"--><html><table><tr><td>1</table></html>", "export.xls", "html"),
        (b"Kop;Opmaak\n1;<b>vet</b>\n", "antwoorden.csv", "csv"),
    ],
)
def test_the_content_tells_the_format_not_the_name(content: bytes, name: str, format_: str) -> None:
    assert sniff.recognise(content, name) == sniff.Recognised(format_)


@pytest.mark.parametrize(
    ("content", "name", "reason", "format_"),
    [
        (b"", "leeg.xlsx", "empty_file", "empty"),
        (b" \r\n\t\n", "leeg.csv", "empty_file", "empty"),
        (bytes(500), "leeg.xls", "empty_file", "empty"),
        (b"\x05Karin" + bytes(159), "~$lijst.xlsx", "owner_file", "owner_file"),
        (b",Karin,laptop;", ".~lock.lijst.ods#", "owner_file", "owner_file"),
        (b"%PDF-1.7 ...", "lijst.xlsx", "other_document", "pdf"),
        (b"{\\rtf1\\ansi", "lijst.xls", "other_document", "rtf"),
        (b"\x89PNG\r\n\x1a\n....", "lijst.xlsx", "picture", "png"),
        (b"7z\xbc\xaf\x27\x1c....", "lijst.xlsx", "packed", "7z"),
        (zipped({"lijst.xlsx": XLSX}), "lijst.zip", "packed", "zip"),
        (zipped({"Index/Document.iwa": b"x"}), "lijst.numbers", "numbers", "numbers"),
        (zipped({"lijst.numbers/Index.zip": b"x"}), "lijst.numbers", "numbers", "numbers"),
        (b"ID;PWXL;N;E\r\nC;Y1;X1;K1\r\n", "lijst.slk", "old_format", "sylk"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "lijst.xls", "web_archive", "mhtml"),
        (b'{"url": "https://docs.example/sheet"}', "lijst.gsheet", "other_document", "json"),
        (
            b'{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}',
            "lijst.gsheet",
            "shortcut",
            "gsheet",
        ),
        (b"[InternetShortcut]\r\nURL=https://voorbeeld.nl/lijst.xlsx\r\n", "lijst.xlsx", "shortcut", "url"),
        (b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(80), "lijst.xlsx", "shortcut", "lnk"),
        (b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X", "._lijst.xlsx", "mac_companion", "apple_double"),
        (b'<?xml version="1.0"?><berichten/>', "lijst.xls", "other_document", "xml"),
        (b"<berichten><bericht/></berichten>\n", "lijst.xls", "other_document", "xml"),
        (b'[{"vraag": 1}]', "lijst.xls", "other_document", "json"),
        (b"\xef\xbb\xbf%PDF-1.4\n1 0 obj\n<<", "lijst.xlsx", "other_document", "pdf"),
        (b"%1.4\n%\xe2\xe3\n1 0 obj\n<</Type /Catalog", "lijst.csv", "other_document", "pdf"),
        (b"PK\x05\x06" + bytes(18), "lijst.xlsx", "empty_file", "zip"),
        (b"BZh91AY&SY", "lijst.csv", "packed", "bz2"),
        (bytes(257) + b"ustar\x0000", "lijst.xlsx", "packed", "tar"),
        (b"BM" + (60).to_bytes(4, "little") + bytes(54), "lijst.xlsx", "picture", "bmp"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "lijst.xlsx", "picture", "webp"),
        (b"\x00\x01\x00\x00Standard ACE DB\x00", "lijst.accdb", "other_document", "access"),
        (b"MZ\x90\x00\x03\x00", "lijst.xlsx", "other_document", "program"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "lijst.csv", "other_document", "vcard"),
        (b"\xff\x00\x02\x00\x04\x04", "lijst.wks", "old_format", "works"),
        (zipped({"index.xml": "<x/>", "buildVersionHistory.plist": "x"}), "l.numbers", "numbers", "numbers"),
        (MAIL, "lijst.eml", "other_document", "eml"),
        (SAVED_PAGE, "lijst.xls", "web_archive", "mhtml"),
        (bytes(range(256)) * 4, "lijst.csv", "not_a_workbook", "unknown"),
        (XLSX[: len(XLSX) // 2], "lijst.xlsx", "damaged", "zip"),
        (zipped({"xl/workbook.xml": "<workbook/>"}), "lijst.xlsx", "damaged", "xlsx"),
        (ods("", manifest="<x><encryption-data/></x>"), "lijst.ods", "password", "ods"),
        (ole(["WordDocument"]), "lijst.xls", "other_document", "doc"),
        (ole(["__properties_version1.0"]), "lijst.xls", "other_document", "msg"),
        (ole(["EncryptedPackage", "\x06DRMEncryptedTransform"]), "lijst.xlsx", "rights_managed", "ooxml"),
        (ole(["EncryptedPackage", "LabelInfo"]), "lijst.xlsx", "rights_managed", "ooxml"),
        (ole(["iets anders"]), "lijst.xls", "damaged", "ole"),
        (ole(["Workbook"])[:700], "lijst.xls", "damaged", "ole"),
    ],
)
def test_what_is_no_workbook_is_named(content: bytes, name: str, reason: str, format_: str) -> None:
    with pytest.raises(Unreadable) as caught:
        sniff.recognise(content, name)
    assert (caught.value.reason, caught.value.format) == (reason, format_)


@pytest.mark.parametrize(
    ("part", "format_"), [("word/document.xml", "docx"), ("ppt/presentation.xml", "pptx")]
)
def test_another_office_document_is_no_workbook(part: str, format_: str) -> None:
    with pytest.raises(Unreadable) as caught:
        sniff.recognise(zipped({"[Content_Types].xml": "<Types/>", part: "<x/>"}))
    assert (caught.value.reason, caught.value.format) == ("other_document", format_)


def test_an_opendocument_text_is_no_workbook() -> None:
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
    with pytest.raises(Unreadable) as caught:
        sniff.recognise(zipped(parts))
    assert (caught.value.reason, caught.value.format) == ("other_document", "text")


def test_dbase_is_recognised_by_the_sizes_in_its_header() -> None:
    header = (
        bytes([3, 110, 12, 3])
        + (8).to_bytes(4, "little")
        + (65).to_bytes(2, "little")
        + (9).to_bytes(2, "little")
    )
    with pytest.raises(Unreadable) as caught:
        sniff.recognise(header.ljust(200, b"\0"))
    assert caught.value.format == "dbase"


def test_a_password_stands_before_an_encrypted_package() -> None:
    assert sniff.recognise(ole(["EncryptionInfo", "EncryptedPackage"])) == sniff.Recognised(
        "ooxml", encrypted=True
    )


def test_an_old_workbook_with_a_filepass_record_is_encrypted() -> None:
    records = b"\x09\x08\x10\x00" + bytes(16) + b"\x2f\x00\x06\x00" + bytes(6)
    assert sniff.recognise(ole(["Workbook"], records)) == sniff.Recognised("xls", encrypted=True)
    assert sniff.recognise(ole(["Book"], records[:20])) == sniff.Recognised("xls")


def test_a_workbook_of_openpyxl_is_an_ordinary_one() -> None:
    target = io.BytesIO()
    openpyxl.Workbook().save(target)
    assert sniff.recognise(target.getvalue()).format == "xlsx"


def test_what_is_said_of_the_workbook_itself_goes_before_what_is_said_of_its_extension() -> None:
    binary, plain = "application/vnd.ms-excel.sheet.binary.macroEnabled.main", f"{TYPES}.sheet.main+xml"
    said = f'<Default Extension="bin" ContentType="{binary}"/><Override PartName="/xl/workbook.xml" ContentType="{plain}"/>'
    assert sniff.recognise(zipped({"[Content_Types].xml": f"<Types>{said}</Types>"})).format == "xlsx"


def test_an_opendocument_sheet_may_say_what_it_is_in_its_list_of_parts_alone() -> None:
    kind = '<manifest:file-entry manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    parts = {"content.xml": "<x/>", "META-INF/manifest.xml": f"<manifest:manifest>{kind}</manifest:manifest>"}
    assert sniff.recognise(zipped(parts)).format == "ods"
