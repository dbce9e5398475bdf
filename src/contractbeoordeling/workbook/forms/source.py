"""The sheets of a respondent of a source party: all its providers at a glance, then one sheet for each."""

from contractbeoordeling.domain.answer import Question
from contractbeoordeling.domain.round import Familiarity
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.choices import EVIDENCE_LIST, FAMILIARITY_LIST, offer
from contractbeoordeling.workbook.forms.codes import Col, Role, RowCode, provider_row, sheet_mark
from contractbeoordeling.workbook.forms.content import Block, FormKind, Spot
from contractbeoordeling.workbook.forms.explanation import title_of
from contractbeoordeling.workbook.forms.item import Asked, condition_anchors, condition_items, write_item
from contractbeoordeling.workbook.forms.page import Column, Page, Paper
from contractbeoordeling.workbook.forms.parts import (
    answered,
    write_date,
    write_progress,
    write_provider_row,
    write_theme,
    write_title,
)

COLUMNS = (
    Column(Col.NUMBER, 5),
    Column(Col.TEXT, 38),
    Column(Col.VALUE, 3.5),
    Column(None, 46),
    Column(Col.SCORE, 15.5),
    Column(Col.REMARK, 38),
    Column(Col.EVIDENCE, 19),
)
REGULATOR_COLUMNS = (
    Column(Col.NUMBER, 5),
    Column(Col.TEXT, 66),
    Column(Col.SCORE, 18),
    Column(Col.REMARK, 62),
)
OVERVIEW_COLUMNS = (
    Column(Col.NUMBER, 5),
    Column(Col.TEXT, 40),
    Column(Col.VALUE, 26),
    Column(Col.FAMILIARITY, 17),
    Column(Col.EVIDENCE, 34),
    Column(Col.SCORE, 24),
)
REGULATOR_OVERVIEW_COLUMNS = (
    Column(Col.NUMBER, 5),
    Column(Col.TEXT, 54),
    Column(Col.VALUE, 40),
    Column(Col.SCORE, 30),
)


def write_source(paper: Paper, names: tuple[str, ...]) -> None:
    """Write the overview and the sheet of each provider; `names` are the names of those sheets."""
    overview = _Overview(paper)
    overview.begin()
    pages: list[tuple[Page, tuple[int, int]]] = []
    for block, name in zip(paper.form.blocks, names, strict=True):
        row = overview.row_of(block)
        pages.append(_write_provider(paper, block, name, overview.familiarity(row)))
    for block, (page, rows) in zip(paper.form.blocks, pages, strict=True):
        overview.write_block(block, page, rows)
    overview.finish()


class _Overview:
    """The sheet with one row per provider: how well it is known, and what the answers rest on."""

    def __init__(self, paper: Paper) -> None:
        self.regulator = paper.form.identity.kind is FormKind.REGULATOR
        columns = REGULATOR_OVERVIEW_COLUMNS if self.regulator else OVERVIEW_COLUMNS
        self.paper = paper
        self.page = Page(paper, words.SHEET_OVERVIEW, sheet_mark(Role.OVERVIEW), columns)
        self._first = 0

    def begin(self) -> None:
        """Write what stands above the providers."""
        write_title(self.page, title_of(self.paper.form), self.paper.form.name)
        write_date(self.page)
        headers = words.HEADERS_OVERVIEW_REGULATOR if self.regulator else words.HEADERS_OVERVIEW
        self.page.headers(headers)
        self._first = self.page.row

    def row_of(self, block: Block) -> int:
        """Return the row of a provider."""
        return self._first + self.paper.form.blocks.index(block)

    def familiarity(self, row: int) -> str:
        """Return the cell that says how well a provider is known, as other sheets name it; empty without one."""
        if self.regulator:
            return ""
        return f"'{words.SHEET_OVERVIEW}'!{self.page.cell(row, Col.FAMILIARITY, fixed=True)}"

    def write_block(self, block: Block, provider: Page, rows: tuple[int, int]) -> None:
        """Write the row of one provider."""
        page, row = self.page, self.page.row
        sheet = provider.sheet.name.replace("'", "''")
        write_provider_row(page, block, row - self._first + 1, f"'{sheet}'!B2")
        if not self.regulator:
            self._write_choices(block, row)
        self._write_standing(block, provider, rows)
        page.row += 1

    def _write_choices(self, block: Block, row: int) -> None:
        page, filled = self.page, self.paper.filled
        known, evidence = filled.familiarity.get(block.request_id), filled.evidence.get(block.request_id)
        texts = {
            Col.FAMILIARITY: words.FAMILIARITIES[known] if known else "",
            Col.EVIDENCE: words.EVIDENCES[evidence] if evidence else "",
        }
        for (column, text), name in zip(texts.items(), (FAMILIARITY_LIST, EVIDENCE_LIST), strict=True):
            page.put(row, page.at(column), text, page.styles.choice)
            offer(page.sheet, (row, page.at(column)), name)
            page.fault(Spot(block.request_id, provider_row(""), column), row, page.at(column))

    def _write_standing(self, block: Block, provider: Page, rows: tuple[int, int]) -> None:
        """Write how far the sheet of this provider is."""
        page, row = self.page, self.page.row
        total = words.ANSWERED.format(total=len(block.items))
        counted = answered(provider, rows, "'{}'!".format(provider.sheet.name.replace("'", "''")))
        standing = f'{counted}&"{total}"'
        value = f"{self.paper.answered(block.request_id, block.items)}{total}"
        if not self.regulator:
            unknown = words.FAMILIARITIES[Familiarity.NOT]
            cell = page.cell(row, Col.FAMILIARITY)
            standing = f'IF({cell}="{unknown}","{words.DONE_UNKNOWN}",{standing})'
            if self.paper.filled.familiarity.get(block.request_id) is Familiarity.NOT:
                value = words.DONE_UNKNOWN
        page.formula(row, page.at(Col.SCORE), f"={standing}", page.styles.standing, value)

    def finish(self) -> None:
        """Colour what is filled in and set how the sheet prints."""
        page, last = self.page, self.page.row - 1
        if not self.regulator:
            known = f"${chr(ord('A') + page.at(Col.FAMILIARITY))}{self._first + 1}"
            closed = f'={known}="{words.FAMILIARITIES[Familiarity.NOT]}"'
            column = page.at(Col.EVIDENCE)
            options = {"type": "formula", "criteria": closed, "format": page.styles.when_closed}
            page.sheet.conditional_format(self._first, column, last, column, options | {"stop_if_true": True})
            for code in (Col.FAMILIARITY, Col.EVIDENCE):
                options = {"type": "no_blanks", "format": page.styles.when_done}
                page.sheet.conditional_format(self._first, page.at(code), last, page.at(code), options)
        page.finish()


def _write_provider(paper: Paper, block: Block, name: str, familiarity: str) -> tuple[Page, tuple[int, int]]:
    """Write the sheet of one provider; return it with the first and last row of its questions."""
    columns = COLUMNS if familiarity else REGULATOR_COLUMNS
    page = Page(paper, name, sheet_mark(Role.PROVIDER, block.request_id), columns)
    write_title(page, block.provider, block.detail)
    top = page.row
    _write_banner(page, block, familiarity)
    page.headers(
        words.HEADERS_SOURCE if familiarity else words.HEADERS_REGULATOR, centred=(page.at(Col.SCORE),)
    )
    first = page.row
    for section in block.sections:
        page.may_break()
        band = page.row
        page.row += 1
        for number, item in enumerate(section.items):
            if number:
                page.may_break()
            write_item(
                page, Asked(block.request_id, RowCode(Question.CRITERION, item.key, number=item.number), item)
            )
        write_theme(page, band, (block, section), (band + 1, page.row - 1))
    rows = first, page.row - 1
    if familiarity:
        _close_unknown(page, first, familiarity)
        condition_anchors(page, first)
    condition_items(page, first)
    write_progress(page, top, rows, block)
    page.finish()
    return page, rows


def _write_banner(page: Page, block: Block, familiarity: str) -> None:
    """Write the way back, and what was said on the overview about knowing this provider."""
    row = page.row
    back = f"internal:'{words.SHEET_OVERVIEW}'!B2"
    page.sheet.write_url(row, 1, back, page.styles.link, words.BACK)
    if familiarity:
        page.row += 1
        row = page.row
        known = page.paper.filled.familiarity.get(block.request_id)
        unknown = words.FAMILIARITIES[Familiarity.NOT]
        formula = (
            f'=IF({familiarity}="","{words.FAMILIAR_UNKNOWN}",IF({familiarity}="{unknown}",'
            f'"{words.FAMILIAR_BANNER_NOT}","{words.FAMILIAR_BANNER}"&{familiarity}))'
        )
        if known is None:
            value = words.FAMILIAR_UNKNOWN
        elif known is Familiarity.NOT:
            value = words.FAMILIAR_BANNER_NOT
        else:
            value = f"{words.FAMILIAR_BANNER}{words.FAMILIARITIES[known]}"
        page.formula(row, 1, formula, page.styles.banner, value)
    page.height(row, 20)
    page.row += 1


def _close_unknown(page: Page, first: int, familiarity: str) -> None:
    """Grey the sheet of a provider that the respondent doesn't know."""
    criteria = f'={familiarity}="{words.FAMILIARITIES[Familiarity.NOT]}"'
    options = {
        "type": "formula",
        "criteria": criteria,
        "format": page.styles.when_closed,
        "stop_if_true": True,
    }
    page.sheet.conditional_format(first, 1, page.row - 1, page.last_column, options)
