"""What a provider typed where a reply workbook asks nothing: nobody reads it there, so it must be pointed out."""

from collections.abc import Iterator

from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.coded_sheet import coded_sheet
from contractbeoordeling.workbook.forms.codes import CHOICE_ROW, Col
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.grid import Place, Sheet, address

_ASKED = (Col.REMARK, Col.EVIDENCE)
_ASKED_ABOVE = (Col.VALUE, Col.REMARK)
"""The choice, and how many remarks there are, which the workbook counts by itself."""


def typed_outside(back: OpenedFile, sent: OpenedFile) -> Iterator[tuple[str, str, str]]:
    """Give sheet, cell and text of what a workbook that came back says and the one that was sent doesn't."""
    ours = {*words.SENT_BACK_POINTS, words.SENT_BACK}
    ours |= {text for sheet in sent.workbook.sheets for _, text in _texts(sheet)}
    known = {_plain(each) for each in ours}
    for sheet in back.workbook.sheets:
        asked = _asked(sheet)
        for place, text in _texts(sheet) if sheet.visible else ():
            if place not in asked and _plain(text) not in known:
                yield sheet.name, address(*place), text


def _texts(sheet: Sheet) -> Iterator[tuple[Place, str]]:
    for row in range(1, sheet.height + 1):
        for column, text in enumerate(sheet.line(row), 1):
            if text:
                yield (row, column), text


def _asked(sheet: Sheet) -> set[Place]:
    """Return the cells of a sheet that are read."""
    coded = coded_sheet(sheet)
    if coded is None:
        return set()
    return {
        (row, coded.columns[column])
        for code, rows in coded.rows.items()
        for row in rows
        for column in (_ASKED_ABOVE if code == CHOICE_ROW else _ASKED)
        if column in coded.columns
    }


def _plain(text: str) -> str:
    """Return a text without what another program does to its spaces and lines."""
    return " ".join(text.split())
