"""A form as a workbook: pleasant to fill in, and sure to be recognised when it comes back."""

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms import codes
from contractbeoordeling.workbook.forms.choices import write_lists
from contractbeoordeling.workbook.forms.content import Filled, Form, FormKind
from contractbeoordeling.workbook.forms.explanation import title_of, write_explanation
from contractbeoordeling.workbook.forms.manifest import manifest_rows
from contractbeoordeling.workbook.forms.page import Paper
from contractbeoordeling.workbook.forms.residents import write_residents
from contractbeoordeling.workbook.forms.self_evaluation import write_municipality, write_self_evaluation
from contractbeoordeling.workbook.forms.sheet_names import sheet_names
from contractbeoordeling.workbook.forms.source import write_source
from contractbeoordeling.workbook.forms.styles import FONT, SIZE, make_styles

OPTIONS = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": SIZE}}


def form_workbook(form: Form, filled: Filled | None = None) -> bytes:
    """Return the content of an xlsx file with this form, empty or with what is already known."""
    buffer = BytesIO()
    names = provider_sheets(form)
    with Workbook(buffer, OPTIONS) as book:
        paper = Paper.of(book, make_styles(book), form, filled or Filled())
        write_properties(paper, title_of(form))
        write_explanation(paper)
        if form.identity.kind is FormKind.SELF_EVALUATION:
            write_self_evaluation(paper)
            if form.mutual.items:
                write_municipality(paper)
        elif form.identity.kind is FormKind.RESIDENTS:
            write_residents(paper)
        else:
            write_source(paper, names)
        write_lists(paper, write_manifest(paper, names))
    return buffer.getvalue()


def provider_sheets(form: Form) -> tuple[str, ...]:
    """Return the names of the sheets per provider, in the order of the blocks; none where there are none."""
    if form.identity.kind not in (FormKind.SOURCE, FormKind.REGULATOR):
        return ()
    taken = (words.SHEET_EXPLANATION, words.SHEET_OVERVIEW, codes.META_SHEET)
    return sheet_names((block.provider for block in form.blocks), taken)


def write_properties(paper: Paper, title: str) -> None:
    """Say in the properties of the file what it is; its ids stand there too."""
    form = paper.form
    paper.book.set_properties(
        {"title": f"{title} – {form.name}", "company": form.occasion.client, "comments": ""}
    )
    identity = form.identity
    paper.book.set_custom_property(codes.PROPERTY_FORM, f"{identity.kind} {codes.FORMAT}", "text")
    paper.book.set_custom_property(codes.PROPERTY_ROUND, identity.round_id, "text")


def write_manifest(paper: Paper, names: tuple[str, ...] = ()) -> Worksheet:
    """Write the ids, the version and every row that was asked, out of sight; give the sheet."""
    sheet = paper.book.add_worksheet(codes.META_SHEET)
    sheet.very_hidden()
    for row, values in enumerate(manifest_rows(paper.form, names, len(paper.formulas))):
        for column, value in enumerate(values):
            sheet.write_string(row, column, value)
    sheet.protect()
    return sheet
