"""A Word document has the same content as the PDF, with the structure that readers' aids use."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from contractbeoordeling.report.paper.model import Facts, Grid, Heading, Paragraph, Together
from contractbeoordeling.report.paper.signs import plain
from contractbeoordeling.report.paper.word import word_bytes
from tests.report.paper.samples import HOSTILE, paper


def opened(text: str = "Gewone tekst") -> Any:
    return Document(BytesIO(word_bytes(paper(text))))


def test_headings_have_their_styles_and_levels() -> None:
    styles = [each.style.name for each in opened().paragraphs]
    assert styles[:2] == ["Title", "Heading 1"]
    assert "Heading 2" in styles


def test_table_has_a_header_row_that_repeats() -> None:
    (table,) = opened().tables
    assert [cell.text for cell in table.rows[0].cells] == ["Wat", "Gewone tekst"]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:tblHeader" not in table.rows[1]._tr.xml


def test_title_mark_and_day_stand_on_every_page_and_pages_are_numbered() -> None:
    section = opened("concept").sections[0]
    assert section.header.paragraphs[0].text == "concept\tCONCEPT"
    assert section.footer.paragraphs[0].style.font.size.pt < 9
    assert section.footer.paragraphs[0].text.startswith("concept · gemaakt op 01-06-2026")
    assert 'w:instr="PAGE"' in section.footer.paragraphs[0]._p.xml
    assert 'w:instr="NUMPAGES"' in section.footer.paragraphs[0]._p.xml


def test_picture_is_described_in_words() -> None:
    assert 'descr="Gewone tekst"' in opened().element.xml


def test_picture_and_what_is_said_under_it_stay_on_one_page() -> None:
    paragraphs = opened().paragraphs
    (caption,) = [place for place, each in enumerate(paragraphs) if each.style.name == "Caption"]
    assert paragraphs[caption - 1].paragraph_format.keep_with_next


def test_figure_on_a_page_of_one_is_smaller() -> None:
    def width(*, compact: bool) -> int:
        document: Any = Document(BytesIO(word_bytes(replace(paper(), compact=compact))))
        return document.inline_shapes[0].width

    assert width(compact=True) < 0.8 * width(compact=False)


def test_properties_tell_title_language_and_day() -> None:
    about = opened("Oordeel").core_properties
    assert (about.title, about.author, about.language) == ("Oordeel", "Oordeel", "nl-NL")
    assert f"{about.created:%Y-%m-%d}" == "2026-06-01"


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_comes_out_as_text(text: str) -> None:
    document = opened(text)
    shown = [each.text for each in document.paragraphs if each.style.name == "Normal"]
    assert plain(text) in shown
    assert document.tables[0].rows[1].cells[0].text == plain(text)


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_every_text_of_any_signs_comes_out_as_text(text: str) -> None:
    assert opened(text).tables[0].rows[1].cells[0].text == plain(text)


def test_same_document_gives_the_same_parts() -> None:
    def parts() -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(word_bytes(paper()))) as package:
            return {each: package.read(each) for each in package.namelist()}

    assert parts() == parts()


def test_short_block_stays_on_one_page_and_a_long_one_may_break() -> None:
    def kept(lines: int) -> list[bool]:
        blocks = [Paragraph("ervoor"), Facts([(f"regel {number}", "tekst") for number in range(lines)])]
        document: Any = Document(BytesIO(word_bytes(replace(paper(), blocks=blocks))))
        return [each.paragraph_format.keep_with_next or False for each in document.paragraphs][1:]

    assert kept(3) == [False, True, True, False]
    assert not any(kept(60))


def test_question_and_the_room_under_it_stay_on_one_page() -> None:
    room = Grid(header=["Score", "Wat wij zagen"], rows=[["", "\n\n"]], shares=[1, 9])
    blocks = [Together((Heading("1. Vraag"), Paragraph("Wat ziet u?"), room))]
    document: Any = Document(BytesIO(word_bytes(replace(paper(), blocks=blocks))))
    assert all(each.paragraph_format.keep_with_next for each in document.paragraphs[1:3])
    assert "w:keepNext" in document.tables[0].rows[0]._tr.xml
