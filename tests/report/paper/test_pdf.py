"""A PDF keeps to every rule of both standards, whatever its texts are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO

import page
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, TextStringObject

from contractbeoordeling import paths
from contractbeoordeling.report.paper.model import Block, Facts, Figure, Grid, Heading, Paragraph, Together
from contractbeoordeling.report.paper.pdf import content_of, pdf_bytes
from tests.report.paper.samples import DRAWING, HOSTILE, broken_rules, paper, streams


def test_every_rule_of_both_standards_is_kept() -> None:
    assert broken_rules(pdf_bytes(paper(attachment=b"{}"))) == []


def test_the_validator_sees_what_is_wrong() -> None:
    untagged = typst.compile(b"Los", ignore_system_fonts=True)
    assert broken_rules(untagged)


def parts_under(part: PdfObject) -> Iterator[PdfObject]:
    """A part and all under it."""
    whole = part.get_object()
    if isinstance(whole, ArrayObject):
        for each in whole:
            yield from parts_under(each)
    elif isinstance(whole, DictionaryObject):
        yield whole
        if "/K" in whole:
            yield from parts_under(whole["/K"])


def elements(writer: PdfWriter, kind: str) -> Iterator[DictionaryObject]:
    """The parts of a document of one kind, as a reader's aid knows them."""
    for found in parts_under(writer.root_object["/StructTreeRoot"]):
        if isinstance(found, DictionaryObject) and found.get("/S") == kind:
            yield found


def without_language(writer: PdfWriter) -> None:
    del writer.root_object["/Lang"]


def without_tags(writer: PdfWriter) -> None:
    del writer.root_object["/StructTreeRoot"]


def without_metadata(writer: PdfWriter) -> None:
    del writer.root_object["/Metadata"]


def without_description(writer: PdfWriter) -> None:
    for each in elements(writer, "/Figure"):
        del each["/Alt"]


def with_a_heading_skipped(writer: PdfWriter) -> None:
    for each in elements(writer, "/H2"):
        each[NameObject("/S")] = NameObject("/H4")


def without_its_file(writer: PdfWriter) -> None:
    del writer.root_object["/AF"]


def with_a_script(writer: PdfWriter) -> None:
    script = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject("app.alert(1)"),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)


@pytest.mark.parametrize(
    ("harm", "rule"),
    [
        (without_language, "PDFUA1-ALT-TEXT-LANGUAGE-001"),
        (without_tags, "PDFA3A-STRUCT-TREE-ROOT-001"),
        (without_metadata, "PDFUA1-ID-PART-001"),
        (without_description, "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001"),
        (with_a_heading_skipped, "PDFUA1-HEADING-NESTING-001"),
        (without_its_file, "PDFA3A-FILE-SPEC-ASSOCIATION-001"),
        (with_a_script, "PDFA3A-ACTION-TYPE-001"),
    ],
)
def test_each_rule_that_is_broken_in_a_document_of_ours_is_named(
    harm: Callable[[PdfWriter], None], rule: str
) -> None:
    writer = PdfWriter(clone_from=BytesIO(pdf_bytes(paper(attachment=b"{}"))))
    harm(writer)
    stream = BytesIO()
    writer.write(stream)
    assert any(each.startswith(rule) for each in broken_rules(stream.getvalue()))


def test_every_page_tells_the_title_the_mark_the_day_and_its_number() -> None:
    long = replace(
        paper(), title="Dossier", mark="concept", footer="ronde 2026", blocks=[Paragraph("x\n" * 120)]
    )
    pages = [each.extract_text() for each in PdfReader(BytesIO(pdf_bytes(long))).pages]
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert text.startswith("Dossier CONCEPT"), text[:40]
        assert "ronde 2026 · gemaakt op 01-06-2026" in text
        assert f"Bladzijde {number} van {len(pages)}" in text


def test_day_that_the_footer_tells_isn_t_told_twice() -> None:
    assert replace(paper(), footer="brief van 01-06-2026").foot == "brief van 01-06-2026"
    assert replace(paper(), footer="").foot == "gemaakt op 01-06-2026"


def test_same_document_gives_the_same_bytes() -> None:
    assert pdf_bytes(paper()) == pdf_bytes(paper())


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_the_document(text: str) -> None:
    assert broken_rules(pdf_bytes(paper(text))) == []


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(), max_size=60))
def test_no_text_of_any_signs_breaks_the_document(text: str) -> None:
    assert broken_rules(pdf_bytes(paper(text))) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_adds_a_heading(text: str) -> None:
    """What the compiler made of it, asked of the compiler."""
    document = paper(text)
    given = json.dumps({**content_of(document), "attachments": []})
    compiler = typst.Compiler(
        paths.resource("paper.typ").read_bytes(), sys_inputs={"paper": given}, ignore_system_fonts=True
    )
    found = json.loads(compiler.query("heading"))
    assert [each["level"] for each in found] == [1, 2]


def test_attachment_comes_out_as_it_went_in() -> None:
    content = '{"naam":"Café \\u0000 #x"}'.encode() + bytes(range(256))
    made = pdf_bytes(paper(attachment=content))
    assert content in streams(made)
    assert b"gegevens.json" in b"".join([made, *streams(made)])


def test_signs_without_a_letter_are_boxes_and_a_line_says_so() -> None:
    plain = replace(paper(), blocks=[Paragraph("goed")])
    strange = replace(paper(), blocks=[Paragraph("goed 😀")])
    assert len(pdf_bytes(strange)) > len(pdf_bytes(plain))
    assert broken_rules(pdf_bytes(strange)) == []


def test_picture_without_a_description_is_refused() -> None:
    with pytest.raises(typst.TypstError):
        pdf_bytes(replace(paper(), blocks=[Figure(svg=DRAWING, alternative="", caption="Lijn")]))


def test_headings_without_a_step_between_are_refused() -> None:
    with pytest.raises(typst.TypstError):
        pdf_bytes(replace(paper(), blocks=[Heading("Een"), Heading("Drie", 3)]))


def test_long_table_repeats_its_header_on_every_page() -> None:
    rows = [[f"regel {number}", "3"] for number in range(200)]
    made = pdf_bytes(replace(paper(), blocks=[Grid(header=["A", "B"], rows=rows, shares=[1, 1])]))
    assert page.validate_pdf_bytes(made, profile="ua1").document.page_count > 3
    assert broken_rules(made) == []


def shown(blocks: list[Block]) -> list[str]:
    """The text of each page."""
    made = PdfReader(BytesIO(pdf_bytes(replace(paper(), blocks=blocks))))
    return [each.extract_text() for each in made.pages]


@pytest.mark.parametrize("lines", range(28, 50, 3))
def test_what_belongs_together_is_never_broken_over_pages(lines: int) -> None:
    """Wherever on the page it begins."""
    above = [Paragraph(f"regel {number}") for number in range(lines)]
    together = Together((Heading("Begin"), Facts([("Naam", "waarde")] * 6), Paragraph("Einde")))
    (there,) = [each for each in shown([*above, together]) if "Begin" in each]
    assert "Einde" in there


def test_nothing_that_is_too_long_for_a_page_falls_off_it() -> None:
    long = "woord " * 2000
    blocks: list[Block] = [
        Together((Heading("Begin"), Paragraph(f"{long} slot-a"))),
        Facts([("Naam", f"{long} slot-b")]),
        Grid(header=["A", "B"], rows=[["1", f"{long} slot-c"]], shares=[1, 9]),
    ]
    text = " ".join(shown(blocks))
    assert all(each in text for each in ("slot-a", "slot-b", "slot-c"))


def test_together_keeps_to_every_rule() -> None:
    blocks: list[Block] = [Heading("Een"), Together((Heading("Twee", 2), Facts([("Naam", "waarde")])))]
    assert broken_rules(pdf_bytes(replace(paper(), blocks=blocks))) == []
