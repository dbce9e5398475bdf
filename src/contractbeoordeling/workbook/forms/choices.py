"""The drop-downs: their words, and the hidden sheet that they are listed on.

A list on a sheet has no limit of 255 characters and its words may hold commas.
"""

from collections.abc import Mapping, Sequence

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.answer import Answer, AnswerKind
from contractbeoordeling.domain.framework.model import SCORES
from contractbeoordeling.domain.supervision import Judgement
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.page import Paper

SCORE_LIST, VALID_SCORES = "keuze_score", "geldige_score"
FAMILIARITY_LIST, EVIDENCE_LIST = "keuze_bekendheid", "keuze_onderbouwing"
FIGURE_LIST, METHOD_LIST = "keuze_cijfer", "keuze_methode"
_FIRST_COLUMN = 30
"""Where the lists begin on the hidden sheet, right of the ids."""


def score_labels(kind: FormKind, scale: Mapping[int, str]) -> tuple[str, ...]:
    """Return what can be chosen as an answer about a criterion."""
    if kind is FormKind.REGULATOR:
        return tuple(words.JUDGEMENTS.values())
    scores = tuple(score_label(score, scale) for score in SCORES)
    return (*scores, words.NOT_APPLICABLE, words.UNKNOWN)


def score_label(score: int, scale: Mapping[int, str]) -> str:
    """Return a score with its word."""
    return f"{score} - {scale[score]}"


def answer_label(answer: Answer | None, kind: FormKind, scale: Mapping[int, str]) -> str:
    """Return what stands in the score cell for an answer; nothing where there is no score yet."""
    if answer is None or answer.kind is AnswerKind.TEXT:
        return ""
    if kind is FormKind.REGULATOR:
        return _judgement_label(answer)
    if answer.kind is AnswerKind.SCORE and answer.score is not None:
        return score_label(int(answer.score), scale)
    return words.NOT_APPLICABLE if answer.kind is AnswerKind.NOT_APPLICABLE else words.UNKNOWN


def _judgement_label(answer: Answer) -> str:
    if answer.kind is AnswerKind.SCORE:
        return next(word for each, word in words.JUDGEMENTS.items() if each.score == answer.score)
    return words.JUDGEMENTS[Judgement.NOT_TESTED]


def write_lists(paper: Paper, sheet: Worksheet) -> None:
    """List the choices on the hidden sheet and name each list."""
    labels = score_labels(paper.form.identity.kind, paper.form.occasion.scale)
    # Whoever types only the digit is right too.
    valid: list[str | float] = [*labels, *SCORES, *map(str, SCORES)]
    if paper.form.identity.kind is FormKind.REGULATOR:
        valid = list(labels)
    lists: dict[str, Sequence[str | float]] = {
        SCORE_LIST: labels,
        VALID_SCORES: valid,
        FAMILIARITY_LIST: tuple(words.FAMILIARITIES.values()),
        EVIDENCE_LIST: tuple(words.EVIDENCES.values()),
        FIGURE_LIST: tuple(words.FIGURES.values()),
        METHOD_LIST: words.METHODS,
    }
    for column, (name, options) in enumerate(lists.items(), _FIRST_COLUMN):
        for row, option in enumerate(options):
            if isinstance(option, str):
                sheet.write_string(row, column, option)
            else:
                sheet.write_number(row, column, option)
        place = xl_range_abs(0, column, len(options) - 1, column)
        paper.book.define_name(name, f"='{sheet.name}'!{place}")


def offer(page_sheet: Worksheet, place: tuple[int, int], name: str, *, strict: bool = True) -> None:
    """Give a cell its drop-down; a score may be typed as a digit too, so that list only advises."""
    row, column = place
    page_sheet.data_validation(
        row,
        column,
        row,
        column,
        {
            "validate": "list",
            "source": f"={name}",
            "show_error": strict,
            "error_title": words.CHOICE_TITLE,
            "error_message": words.CHOICE_ERROR,
        },
    )
