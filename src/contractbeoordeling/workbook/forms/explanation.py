"""The first sheet: what this is, how it works, and what scores and colours mean."""

from collections.abc import Sequence

from contractbeoordeling.domain.party import Party
from contractbeoordeling.wording import forms as words
from contractbeoordeling.wording.numbers import day, day_if_any
from contractbeoordeling.workbook.forms.codes import MARK
from contractbeoordeling.workbook.forms.content import Form, FormKind
from contractbeoordeling.workbook.forms.measure import height_of
from contractbeoordeling.workbook.forms.page import Column, Page, Paper

COLUMNS = (Column(None, 3.5), Column(None, 20), Column(None, 80))
MARKER, LABEL, TEXT = 1, 2, 3
"""Where on that sheet a bullet stands, a label and a text."""
_BULLET = "•"


def write_explanation(paper: Paper) -> None:
    """Write the sheet that the form opens with."""
    form = paper.form
    page = Page(paper, words.SHEET_EXPLANATION, MARK, COLUMNS)
    page.sheet.write_string(page.row, MARKER, title_of(form), page.styles.title)
    page.height(page.row, 34)
    page.row += 1
    write_pairs(page, _facts(form))
    if paper.filled.sent_back:
        write_heading(page, words.SENT_BACK)
        write_points(page, words.SENT_BACK_POINTS)
    write_heading(page, words.HOW)
    write_points(page, _steps(form), numbered=True)
    write_heading(page, words.GOOD_TO_KNOW)
    write_points(page, [each.format(minimum=form.minimum_respondents) for each in words.FACTS[form.party]])
    if form.identity.kind in (FormKind.SELF_EVALUATION, FormKind.SOURCE):
        write_heading(page, words.SCALE)
        write_pairs(page, _scale(form))
    _write_colours(page, form)
    _write_not_asked(page, form)
    if form.occasion.legend:
        write_heading(page, words.LEGEND)
        write_pairs(page, list(form.occasion.legend))
    page.finish(landscape=False)


def title_of(form: Form) -> str:
    """Return the title of a form."""
    return words.TITLES[form.party].format(round=form.occasion.round_name)


def _facts(form: Form) -> list[tuple[str, str]]:
    occasion = form.occasion
    facts = [
        (words.FACT_NAME[form.party], form.name),
        (words.FACT_CLIENT, occasion.client),
        (words.FACT_REFERENCE_DATE, day(occasion.reference_date)),
        (words.FACT_RETURN_BY, day_if_any(occasion.return_by)),
        (words.FACT_MINUTES, words.MINUTES.format(minutes=form.minutes) if form.minutes else ""),
        (words.FACT_CONTACT, occasion.contact),
        (words.FACT_FRAMEWORK, occasion.framework),
    ]
    return [(label, text) for label, text in facts if text]


def _steps(form: Form) -> list[str]:
    steps = list(words.STEPS[form.party])
    if form.mutual.items:
        steps.insert(-1, words.STEP_MUTUAL)
    return steps


def _scale(form: Form) -> list[tuple[str, str]]:
    own = form.party is Party.PROVIDER
    listed = ", ".join(f"{score} {word}" for score, word in form.occasion.scale.items())
    return [
        (words.SCALE_SCORES, f"{listed}. {words.SCALE_ANCHORED}"),
        (words.NOT_APPLICABLE, words.SCALE_NOT_APPLICABLE_SELF if own else words.SCALE_NOT_APPLICABLE),
        (words.UNKNOWN, words.SCALE_UNKNOWN),
        (words.SCALE_EMPTY_LABEL, words.SCALE_EMPTY),
    ]


def _write_colours(page: Page, form: Form) -> None:
    styles = page.styles
    swatches = [(styles.swatch_open, words.COLOUR_OPEN), (styles.swatch_optional, words.COLOUR_OPTIONAL)]
    swatches.append((styles.swatch_done, words.COLOUR_DONE))
    if form.identity.kind in (FormKind.SELF_EVALUATION, FormKind.SOURCE):
        swatches.append((styles.swatch_chosen, words.COLOUR_ANCHOR))
    if form.identity.kind is FormKind.SELF_EVALUATION:
        swatches.append((styles.swatch_needed, words.COLOUR_NEEDED))
    swatches.append((styles.swatch_fault, words.COLOUR_FAULT))
    write_heading(page, words.COLOURS)
    for style, text in swatches:
        page.sheet.write_blank(page.row, MARKER, None, style)
        page.merged(page.row, (LABEL, TEXT), text, styles.beside)
        page.height(page.row, 16)
        page.row += 1


def _write_not_asked(page: Page, form: Form) -> None:
    if form.not_asked:
        write_heading(page, words.NOT_ASKED)
        write_pairs(page, [(f"{each.number} {each.name}", each.reason) for each in form.not_asked])


def write_heading(page: Page, text: str) -> None:
    """Write a heading between the parts of the sheet."""
    page.may_break()
    page.height(page.row, 26)
    page.merged(page.row, (MARKER, TEXT), text, page.styles.heading)
    page.row += 1
    page.height(page.row, 4)
    page.row += 1


def write_pairs(page: Page, pairs: Sequence[tuple[str, str]]) -> None:
    """Write labels with what belongs to them."""
    for label, text in pairs:
        page.merged(page.row, (MARKER, LABEL), label, page.styles.label)
        page.sheet.write_string(page.row, TEXT, text, page.styles.plain)
        most = max(page.lines(label, MARKER, LABEL, bold=True), page.lines(text, TEXT))
        page.height(page.row, height_of(most))
        page.row += 1


def write_points(page: Page, texts: Sequence[str], *, numbered: bool = False) -> None:
    """Write texts under each other, each with its number or a bullet."""
    for number, text in enumerate(texts, 1):
        marker = str(number) if numbered else _BULLET
        page.sheet.write_string(page.row, MARKER, marker, page.styles.marker)
        page.merged(page.row, (LABEL, TEXT), text, page.styles.plain)
        page.height(page.row, height_of(page.lines(text, LABEL, TEXT)))
        page.row += 1
