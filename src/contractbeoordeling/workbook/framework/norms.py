"""The sheet with norm tables: a row per figure that gives a criterion its score."""

from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.figures.kinds import RULES
from contractbeoordeling.wording import framework as words
from contractbeoordeling.wording.figures import KINDS, part_words, parts_of
from contractbeoordeling.workbook.framework.lists import KIND_WORDS, PART_WORDS, Row, define_range, write_list
from contractbeoordeling.workbook.framework.paper import Paper
from contractbeoordeling.workbook.framework.sheets import DATA_SHEET, FIRST_ROW, NORM_COLUMNS, Sheet

_KIND_COLUMN, _PART_COLUMN = 6, 7
_KINDS = [word for kind, word in KINDS.items() if RULES[kind].better is not None]


def write_norms(paper: Paper) -> None:
    """Write the norm tables; without any there is an empty row to begin with."""
    page = write_list(paper, Sheet.NORMS, NORM_COLUMNS, words.NORM_HEADERS, _rows(paper))
    page.freeze_panes(FIRST_ROW, 0)
    page.fit_to_pages(1, 0)
    for name, column, count in (
        (KIND_WORDS, _KIND_COLUMN, len(_KINDS)),
        (PART_WORDS, _PART_COLUMN, len(part_words())),
    ):
        define_range(paper, name, DATA_SHEET, (0, column, count - 1))


def write_norm_words(page: Worksheet) -> None:
    """Write the words that the drop-downs offer, out of sight."""
    for column, texts in ((_KIND_COLUMN, _KINDS), (_PART_COLUMN, list(part_words()))):
        for row, text in enumerate(texts):
            page.write_string(row, column, text)


def _rows(paper: Paper) -> list[Row]:
    framework = paper.framework
    codes = {each.key: each.code for each in framework.criteria}
    return [
        {
            "kind": each.kind.value,
            "part": parts_of(each.kind).get(each.part, each.part),
            "criterion": codes.get(each.criterion_key, each.criterion_key),
            "party": each.party.value,
            "bounds": _numbered([str(bound) for bound in each.bounds]),
        }
        for each in framework.norms
    ]


def _numbered(texts: list[str]) -> JsonValue:
    return {str(number): text for number, text in enumerate(texts)}
