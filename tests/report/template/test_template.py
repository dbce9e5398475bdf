"""A municipality's own Word template: what is wrong with it is named, and what users wrote stays text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from contractbeoordeling.domain.template_fault import TemplateFaultCode, TemplatePart
from contractbeoordeling.report.paper.model import Grid, Heading, Paragraph, Points
from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.paper.word import word_bytes
from contractbeoordeling.report.template.check import template_faults
from contractbeoordeling.report.template.example import example_template
from contractbeoordeling.report.template.fill import HouseStyle
from contractbeoordeling.wording.templates import fault_sentence
from tests.report.paper.samples import HOSTILE, paper

Change = Callable[[Any], object]


def template(*changes: Change, content: str = "{{inhoud}}") -> bytes:
    """A template with one place for the text, changed as told."""
    document = Document()
    document.add_paragraph(content)
    for each in changes:
        each(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def repacked(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The package with one part changed, or added where it has none of that name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for each in old.namelist():
            new.writestr(each, change(old.read(each)) if each == name else old.read(each))
        if name not in old.namelist():
            new.writestr(name, change(b""))
    return stream.getvalue()


def codes(content: bytes) -> list[TemplateFaultCode]:
    return [each.code for each in template_faults(content)]


def filled(content: bytes, text: str = "Gewone tekst", **values: str) -> Any:
    return Document(BytesIO(word_bytes(paper(text), HouseStyle(content, values))))


def texts(document: Any) -> list[str]:
    return [each.text for each in document.paragraphs]


def pieces(*runs: str) -> Change:
    """A paragraph that Word split in runs."""

    def change(document: Any) -> None:
        paragraph = document.add_paragraph()
        for each in runs:
            paragraph.add_run(each)

    return change


def test_example_is_without_faults() -> None:
    assert template_faults(example_template()) == []


def test_example_tells_title_and_numbers_on_every_page() -> None:
    footer = filled(example_template(), "Dossier").sections[0].footer
    assert footer.paragraphs[1].text.startswith("Dossier, bladzijde ")
    assert 'w:instr="NUMPAGES"' in footer.paragraphs[1]._p.xml


def test_text_comes_where_the_placeholder_stands() -> None:
    content = template(lambda each: each.add_paragraph("Na de tekst"))
    found = texts(filled(content))
    assert found[-1] == "Na de tekst"
    assert "{{inhoud}}" not in found
    assert found.index("Gewone tekst") < found.index("Na de tekst")


def test_placeholder_that_word_split_in_runs_is_filled() -> None:
    content = template(pieces("Over ", "{", "{aan", "bieder}", "}", " dus"))
    assert "Over De Lantaarn dus" in texts(filled(content, aanbieder="De Lantaarn"))


def test_placeholders_in_heads_feet_and_tables_are_filled() -> None:
    def change(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ stand }}"
        document.sections[0].footer.paragraphs[0].text = "{{Datum}}"
        document.add_table(1, 1).cell(0, 0).text = "{{titel}}"

    document = filled(template(change))
    assert document.sections[0].header.paragraphs[0].text == "GEWONE TEKST"
    assert document.sections[0].footer.paragraphs[0].text == "01-06-2026"
    assert document.tables[-1].cell(0, 0).text == "Gewone tekst"


def test_what_the_template_does_not_tell_stands_before_the_text() -> None:
    found = filled(template(content="{{inhoud}}"), "concept")
    assert [found.paragraphs[0].style.name, found.paragraphs[0].text] == ["Title", "concept"]
    assert found.paragraphs[1].text == "CONCEPT"


def test_styles_are_those_of_the_template() -> None:
    def change(document: Any) -> None:
        document.styles["Heading 1"].font.name = "Huisletter"

    found = filled(template(change))
    heading = next(each for each in found.paragraphs if each.style.name == "Heading 1")
    assert heading.style.font.name == "Huisletter"


def without(*names: str) -> Change:
    def change(document: Any) -> None:
        for each in names:
            document.styles[each].delete()

    return change


def test_styles_that_a_template_lacks_are_made_up_for() -> None:
    content = template(without("Title", "Heading 1", "Heading 2", "List Bullet", "Table Grid", "Caption"))
    found = filled(content)
    assert {"Title", "Heading 1", "Heading 2", "Caption"} <= {each.style.name for each in found.paragraphs}
    assert "–\ttweede" in texts(found)
    assert "w:tblBorders" in found.tables[0]._tbl.xml


def test_style_of_another_sort_is_not_taken_for_a_heading() -> None:
    def change(document: Any) -> None:
        document.styles["Heading 1"].delete()
        document.styles.add_style("Heading 1", WD_STYLE_TYPE.CHARACTER)

    assert "Heading 1" in {each.style.name for each in filled(template(change)).paragraphs}


def test_table_is_as_wide_as_the_text_of_the_template() -> None:
    def change(document: Any) -> None:
        section = document.sections[0]
        section.left_margin = section.right_margin = section.page_width // 4

    content = template(change)
    document = filled(content)
    width = sum(each.width for each in document.tables[0].columns)
    assert abs(width - document.sections[0].page_width // 2) < 10_000


@pytest.mark.parametrize("text", [*HOSTILE, "{{inhoud}} {{titel}} {{aanbieder}}", "{{", "{{onbekend}}"])
def test_what_users_wrote_is_never_read_as_a_placeholder(text: str) -> None:
    content = template(lambda each: each.add_paragraph("Van {{aanbieder}}."))
    found = filled(content, text, aanbieder=text)
    assert found.tables[0].rows[1].cells[0].text == plain(text)
    assert f"Van {' '.join(plain(text).split())}." in texts(found)


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_any_signs_come_out_as_text(text: str) -> None:
    assert filled(example_template(), text).tables[0].rows[1].cells[0].text == plain(text)


def test_section_that_ends_at_the_text_keeps_its_end() -> None:
    def change(document: Any) -> None:
        properties = document.paragraphs[0]._p.get_or_add_pPr()
        properties.append(parse_xml(f"<w:sectPr {nsdecls('w')}/>"))

    content = template(change)
    assert template_faults(content) == []
    assert len(filled(content).sections) == 2
    assert "{{inhoud}}" not in texts(filled(content))


def test_unknown_placeholder_is_named_with_its_paragraph() -> None:
    (fault,) = template_faults(template(pieces("Beste {{", "leverancier", "}},")))
    assert fault.code is TemplateFaultCode.UNKNOWN_PLACEHOLDER
    said = fault_sentence(fault)
    assert "{{leverancier}} bestaat niet" in said
    assert "in de alinea 'Beste {{leverancier}},'" in said
    assert "{{aanbieder}}" in said


def test_unknown_placeholder_in_a_footer_says_where() -> None:
    def change(document: Any) -> None:
        document.sections[0].footer.paragraphs[0].text = "{{pagina}}"

    (fault,) = template_faults(template(change))
    assert fault.part is TemplatePart.FOOTER
    assert "in een voettekst" in fault_sentence(fault)


def test_placeholder_in_a_text_box_is_seen() -> None:
    box = (
        f'<w:r {nsdecls("w")}><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>'
        "<w:p><w:r><w:t>{{weg}}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    )
    content = template(lambda each: each.add_paragraph("Kader")._p.append(parse_xml(box)))
    (fault,) = template_faults(content)
    assert (fault.code, fault.paragraph) == (TemplateFaultCode.UNKNOWN_PLACEHOLDER, "{{weg}}")
    assert "in een tekstvak" in fault_sentence(fault)


def boxed(text: str) -> Change:
    """A text box as Word writes it: for itself, and once more for older programs."""
    inside = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    run = (
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    return lambda document: document.add_paragraph("Kader")._p.append(parse_xml(run))


def test_box_that_word_keeps_twice_has_its_fault_once_and_is_filled_twice() -> None:
    assert codes(template(boxed("{{weg}}"))) == [TemplateFaultCode.UNKNOWN_PLACEHOLDER]
    assert codes(template(boxed("{{inhoud}}"), content="")) == [TemplateFaultCode.CONTENT_MISPLACED]
    made = filled(template(boxed("{{aanbieder}}")), aanbieder="De Lantaarn")
    assert made.element.xml.count("De Lantaarn") == 2


def protected(how: str) -> Change:
    def change(document: Any) -> None:
        name, attributes = how.split(" ", 1)
        lock = f"<w:{name} {nsdecls('w')} {attributes}/>"
        document.settings.element.insert(0, parse_xml(lock))

    return change


@pytest.mark.parametrize(
    "how", ['documentProtection w:edit="readOnly" w:enforcement="1"', 'writeProtection w:hashValue="x"']
)
def test_template_that_word_lets_nobody_change_is_refused(how: str) -> None:
    (fault,) = template_faults(template(protected(how)))
    assert fault.code is TemplateFaultCode.PROTECTED
    assert "Bewerken beperken" in fault_sentence(fault)


@pytest.mark.parametrize(
    "how", ['documentProtection w:edit="readOnly" w:enforcement="0"', 'writeProtection w:recommended="1"']
)
def test_protection_that_isn_t_on_is_no_fault(how: str) -> None:
    assert template_faults(template(protected(how))) == []


def test_no_fault_speaks_the_language_of_a_program() -> None:
    content = template()
    for broken in (
        content[: len(content) // 2],
        content[:3000] + b"x" * 200 + content[3200:],
        b"PK" + b"x" * 90,
    ):
        (fault,) = template_faults(broken)
        assert fault_sentence(fault).startswith("Het bestand is beschadigd (")
        assert not re.search(r"\b(?:error|file|not|bad|while)\b", fault_sentence(fault), re.IGNORECASE)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (template(content="niets"), TemplateFaultCode.NO_CONTENT),
        (template(pieces("{{inhoud}}")), TemplateFaultCode.CONTENT_TWICE),
        (template(content="Hier: {{inhoud}}"), TemplateFaultCode.CONTENT_NOT_ALONE),
        (template(pieces("{{titel")), TemplateFaultCode.UNCLOSED_PLACEHOLDER),
        (template(pieces("titel}}")), TemplateFaultCode.UNCLOSED_PLACEHOLDER),
        (b"gewone tekst", TemplateFaultCode.NOT_WORD),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, TemplateFaultCode.OLD_WORD),
        (b"", TemplateFaultCode.NOT_WORD),
        (template()[:-200], TemplateFaultCode.DAMAGED),
        (repacked(template(), "word/vbaProject.bin", lambda _: b"x"), TemplateFaultCode.MACROS),
        (repacked(template(), "word/document.xml", lambda _: b"<w:document"), TemplateFaultCode.DAMAGED),
        (
            repacked(
                template(), "word/document.xml", lambda each: b"<!DOCTYPE x []>" + each.split(b"?>", 1)[1]
            ),
            TemplateFaultCode.DAMAGED,
        ),
        (
            repacked(
                template(),
                "[Content_Types].xml",
                lambda each: each.replace(b"document.main+xml", b"template.main+xml"),
            ),
            TemplateFaultCode.WORD_TEMPLATE,
        ),
    ],
)
def test_fault_is_named(content: bytes, code: TemplateFaultCode) -> None:
    assert codes(content) == [code]
    assert all("{" not in fault_sentence(each).replace("{{", "") for each in template_faults(content))


def test_text_in_a_table_is_refused() -> None:
    def change(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "{{inhoud}}"

    assert codes(template(change, content="")) == [TemplateFaultCode.CONTENT_MISPLACED]


def linked(kind: str, target: str) -> bytes:
    def change(document: Any) -> None:
        kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        document.part.relate_to(target, f"{kinds}/{kind}", is_external=True)

    return template(change)


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "https://voorbeeld.nl/sjabloon.dotm"),
        ("attachedTemplate", "file:///C:/Huisstijl.dotx"),
        ("image", "https://voorbeeld.nl/beeld.png"),
        ("oleObject", "file://server/deel/bestand.xlsx"),
        ("hyperlink", "file://server/deel"),
    ],
)
def test_what_is_fetched_from_elsewhere_is_refused(kind: str, target: str) -> None:
    (fault,) = template_faults(linked(kind, target))
    assert fault.code is TemplateFaultCode.EXTERNAL
    assert target in fault_sentence(fault)


def test_link_to_a_web_page_is_fine() -> None:
    assert template_faults(linked("hyperlink", "https://voorbeeld.nl")) == []


def test_field_that_fetches_is_refused_also_in_pieces() -> None:
    def change(document: Any) -> None:
        run = document.add_paragraph().add_run()
        for text in ("INCLUDE", 'PICTURE "https://voorbeeld.nl/x.png"'):
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{text}</w:instrText>"))

    assert codes(template(change)) == [TemplateFaultCode.FETCHING_FIELD]


def test_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contractbeoordeling.report.template.package._MOST_BYTES", 1000)
    assert codes(template()) == [TemplateFaultCode.TOO_LARGE]


def test_blocks_of_every_kind_stand_in_order() -> None:
    blocks = [
        Heading("Kop"),
        Paragraph("Tekst"),
        Points(["punt"]),
        Grid(header=["A"], rows=[["B"]], shares=[1]),
        Paragraph("Slot"),
    ]
    made = word_bytes(
        replace(paper(), blocks=blocks), HouseStyle(template(lambda each: each.add_paragraph("Na")))
    )
    document: Any = Document(BytesIO(made))
    body = [str(each.tag).rpartition("}")[2] for each in document.element.body]
    assert body.count("tbl") == 1
    assert texts(document)[-1] == "Na"
    assert body[-1] == "sectPr"
