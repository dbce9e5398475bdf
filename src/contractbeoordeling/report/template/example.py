"""A template to begin from: every placeholder in a sensible place, in the styles of Word itself."""

from io import BytesIO

from contractbeoordeling.report.paper.word_raw import field
from contractbeoordeling.wording.templates import CONTENT, placeholder


def example_template() -> bytes:
    """Return the Word document."""
    from docx import Document
    from docx.shared import Cm

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.text = f"{placeholder('opdrachtgever')}\t\t"
    head.add_run(placeholder("stand")).bold = True
    foot.text = placeholder("voettekst")
    number = section.footer.add_paragraph(f"{placeholder('titel')}, bladzijde ")
    field(number, "PAGE")
    number.add_run(" van ")
    field(number, "NUMPAGES")
    document.add_paragraph(placeholder("titel"), style="Title")
    document.add_paragraph(f"{placeholder('onderwerp')} (gemaakt op {placeholder('datum')})")
    document.add_paragraph(placeholder(CONTENT))
    document.core_properties.title = "Sjabloon"
    document.core_properties.comments = ""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
