"""Invented questionnaires in the layouts that providers think of, with what must be read from each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from contractbeoordeling.workbook.mapping import SheetLayout, SheetMapping
from contractbeoordeling.workbook.scales.said import Meaning
from tests.workbook.books import EMPTY, Book, Cell, Page, dated, failed, numbered, said

NAMES = {
    "id": ("Nr", "Nr.", "Code", "Vraagnummer", "Normnr"),
    "question": ("Vraag", "Stelling", "Norm", "Criterium", "Auditvraag"),
    "answer": ("Score", "Antwoord", "Oordeel", "Zelfbeoordeling", "Voldoet?"),
    "comment": ("Toelichting", "Opmerking", "Bevinding", "Onderbouwing"),
    "theme": ("Thema", "Onderdeel", "Domein"),
    "date": ("Ingevuld op", "Datum ingevuld"),
}
ABOUT = ("cliënten", "het plan", "de hulp", "medewerkers", "klachten", "incidenten", "toegang", "dossiers")
REMARKS = (
    "zie map 3; tabblad ‘klachten’",
    "eerste regel\ntweede regel",
    'zij noemen het "maatwerk"',
    "in 2025 gestart, nog niet af",
    "😀 gaat goed",
    "عربي",
    "=> loopt nog",
    "-",
)
_SCALES: tuple[tuple[Cell, ...], ...] = (
    tuple(numbered(each, str(each)) for each in (1, 2, 3, 4, 5)),
    tuple(map(said, ("ja", "nee", "deels", "n.v.t."))),
    tuple(map(said, ("onvoldoende", "matig", "voldoende", "goed"))),
    tuple(map(said, ("7,5", "8", "6,5", "5"))),
    (numbered(7.5, "7,5"), numbered(8, "8"), numbered(5.25, "5,25")),
    (numbered(0.85, "85%", "0%"), numbered(0.5, "50%", "0%"), numbered(1, "100%", "0%")),
)
_HIDDEN = (
    "hidden score"  # a column of last year's numbers, under a header that says only that they are scores
)
_MARKS = ("Goed", "Voldoende", "Matig", "Weet niet")


@dataclass(frozen=True)
class Asked:
    """An answer that must be read: where it stands, and what it says."""

    sheet: str
    row: int
    id: str
    question: str
    answer: str
    comment: str = ""


@dataclass
class Questionnaire:
    """A workbook, the mapping that somebody who looks at it would make, and what must come of it."""

    book: Book
    mappings: list[SheetMapping]
    asked: list[Asked]
    left: set[tuple[str, int]]  # rows that must be told as left out


@dataclass
class _Style:
    """What all sheets of a questionnaire share."""

    layout: SheetLayout
    roles: list[str]  # per column, "" for an empty one
    headers: dict[str, str]
    scale: Sequence[Cell]
    ids: str  # how ids are written: dotted, numbered or zeros
    above: int
    header_rows: int
    headings: bool
    again: bool  # the header once more over each theme
    totals: bool
    guidance: bool
    gaps: bool  # some answers are missing, some rows are hidden
    notes: bool  # some cells have a comment on them


@dataclass
class _Sheet:
    """A sheet while it is filled."""

    page: Page
    style: _Style
    asked: list[Asked] = field(default_factory=list[Asked])
    left: set[int] = field(default_factory=set[int])

    def add(self, cells: Mapping[str, Cell]) -> int:
        """Add a row with these cells by role."""
        self.page.rows.append([cells.get(role, EMPTY) for role in self.style.roles])
        return len(self.page.rows)

    def add_aside(self, cells: Mapping[str, Cell]) -> int:
        """Add a row that must be told as left out."""
        row = self.add(cells)
        self.left.add(row)
        return row

    def column(self, role: str) -> int:
        return self.style.roles.index(role) + 1


def questionnaire(random: Random, *, plain: bool = False) -> Questionnaire:
    """Invent one; a plain one has one sheet and nothing that CSV can't say."""
    style = _style(random, plain=plain)
    names = (
        ["Blad1"]
        if plain
        else random.sample(["Deel A", "Thema's", "Kwaliteit 2026", "Ü & co"], random.randint(1, 3))
    )
    sheets = [_filled(random, name, style, number) for number, name in enumerate(names)]
    pages = [each.page for each in sheets]
    if not plain and random.random() < 0.3:
        pages.insert(random.randint(0, len(pages)), Page("Uitleg", [[said("Lees dit eerst.")]]))
    if not plain and random.random() < 0.3:
        hidden = Page("lijsten", [[said("ja")], [said("nee")]], visible=False)
        pages.append(hidden)
    return Questionnaire(
        Book(pages, from_1904=random.random() < 0.3),
        [_mapping(each) for each in sheets],
        [asked for each in sheets for asked in each.asked],
        {(each.page.name, row) for each in sheets for row in each.left},
    )


def _style(random: Random, *, plain: bool) -> _Style:
    layout = random.choice([SheetLayout.LONG, SheetLayout.LONG, SheetLayout.WIDE, SheetLayout.MARKS])
    middle = ["answer", "comment", *random.sample(["theme", "date"], random.randint(0, 2))]
    random.shuffle(middle)
    if layout is SheetLayout.MARKS:
        middle[middle.index("answer") : middle.index("answer") + 1] = [f"mark {each}" for each in range(4)]
    roles = ["id", "question", *middle]
    for _ in range(random.choice([0, 0, 1, 2])):
        roles.insert(random.randint(0, len(roles)), "")
    if not plain and random.random() < 0.3:
        roles.insert(random.randint(0, len(roles)), _HIDDEN)
    while layout is SheetLayout.WIDE and "" in roles:
        roles.remove("")
    return _Style(
        layout,
        roles,
        {role: random.choice(names) for role, names in NAMES.items()},
        random.choice(_SCALES),
        random.choice(["dotted", "numbered", "zeros"]),
        random.choice([0, 0, 1, 3, 9, 36]),
        random.choice([1, 1, 2, 3, 4]),
        headings=random.random() < 0.5 and "theme" not in roles,
        again=random.random() < 0.3,
        totals=random.random() < 0.4,
        guidance=random.random() < 0.3,
        gaps=random.random() < 0.5,
        notes=not plain and random.random() < 0.3,
    )


def _filled(random: Random, name: str, style: _Style, number: int) -> _Sheet:
    sheet = _Sheet(Page(name, []), style)
    for row in range(style.above):
        text = said(("Zelfevaluatie 2026", "Ingevuld door K. de Wit", "Versie 3")[row % 3])
        sheet.page.rows.append([text] if random.random() < 0.5 else [])
        if sheet.page.rows[-1]:
            sheet.left.add(row + 1)
    if style.layout is SheetLayout.WIDE:
        _fill_wide(random, sheet)
    else:
        _header(sheet)
        if _HIDDEN in style.roles:
            sheet.page.hidden_columns.add(sheet.column(_HIDDEN))
        for theme in range(1, random.randint(2, 4)):
            _theme(random, sheet, number * 10 + theme, again=style.again and theme > 1)
    return sheet


def _header(sheet: _Sheet) -> None:
    """Headers of several rows have the names of the groups above, merged over their columns."""
    style = sheet.style
    for level in range(style.header_rows - 1):
        row = sheet.add({})
        filled = [number for number, role in enumerate(style.roles, 1) if role]
        sheet.page.rows[-1][filled[1] - 1] = said(f"Groep {level + 1}")
        if filled[-1] > filled[1] + 1:
            sheet.page.merged.append((row, filled[1], row, filled[-1]))
    sheet.add(_headers(style))


def _headers(style: _Style) -> dict[str, Cell]:
    marks = {f"mark {number}": said(name) for number, name in enumerate(_MARKS)}
    hidden = {_HIDDEN: said("Score")}
    return {**{role: said(name) for role, name in style.headers.items()}, **marks, **hidden}


def _theme(random: Random, sheet: _Sheet, theme: int, *, again: bool) -> None:
    style = sheet.style
    if style.headings:
        row = sheet.add_aside({"id": said(f"Thema {theme}: {ABOUT[theme % 8]} en meer")})
        sheet.page.merged.append((row, sheet.column("id"), row, len(style.roles)))
    if again:
        sheet.add_aside(_headers(style))
    for number in range(1, random.randint(4, 9)):
        _question(random, sheet, theme, number)
        if style.guidance and number == 2:
            text = f"Toelichting: denk hier aan {ABOUT[theme % 8]} en aan afspraken."
            sheet.add_aside({"question": said(text)})
    if style.totals:
        sheet.add_aside({"question": said(f"Gemiddelde thema {theme}"), "answer": numbered(4, "4")})


def _question(random: Random, sheet: _Sheet, theme: int, number: int) -> None:
    style = sheet.style
    code = _id(style, theme, number)
    text = f"Hoe is dit geregeld voor {ABOUT[(theme + number) % 8]} in situatie {theme}{number}?"
    empty = style.gaps and number == 3
    answer = EMPTY if empty else style.scale[(theme * 7 + number) % len(style.scale)]
    comment = said(random.choice(REMARKS)) if number % 2 else EMPTY
    if number == 4 and random.random() < 0.3:
        comment = failed("#DIV/0!")
    cells = {"id": code, "question": said(text), "comment": comment, "answer": answer}
    cells["theme"] = said(f"Thema {theme}")
    cells[_HIDDEN] = numbered(float(number % 5), str(number % 5))
    note = f"vraag {number} nagaan" if style.notes and number % 3 == 1 else ""
    cells["question"] = said(text, note)
    cells["date"] = random.choice((dated(date(2026, 3, 1) + timedelta(number)), said("12 maart 2026")))
    if style.layout is SheetLayout.MARKS:
        chosen = (theme + number) % 4
        cells[f"mark {chosen}"] = EMPTY if empty else said(random.choice("xXx"))
        answer = EMPTY if empty else said(_MARKS[chosen])
    row = sheet.add(cells)
    if style.gaps and number == 2:
        sheet.page.hidden_rows.add(row)
    remark = "\n".join(filter(None, ("" if comment.error else comment.text, note)))
    sheet.asked.append(Asked(sheet.page.name, row, code.text, text, answer.text, remark))


def _id(style: _Style, theme: int, number: int) -> Cell:
    if style.ids == "numbered":
        return numbered(theme * 100 + number, str(theme * 100 + number))
    if style.ids == "zeros":
        return numbered(theme * 10 + number, f"{theme * 10 + number:05}", "00000")
    return said(f"{theme}.{number}")


def _fill_wide(random: Random, sheet: _Sheet) -> None:
    """A row per provider, a column per question."""
    count = random.randint(4, 9)
    texts = [f"1.{number} Hoe is {ABOUT[number % 8]} geregeld?" for number in range(1, count + 1)]
    sheet.page.rows.append([said("Aanbieder"), *map(said, texts)])
    header = sheet.page.rows[-1]
    sheet.style.header_rows = 1
    for respondent in range(random.randint(3, 9)):
        answers = [random.choice(sheet.style.scale) for _ in texts]
        if sheet.style.notes:
            answers[0] = replace(answers[0], note="zo vertelde de teamleider")
        sheet.page.rows.append([said(f"Zorggroep {'ABCDEFGHI'[respondent]}"), *answers])
        row = len(sheet.page.rows)
        for head, answer in zip(header[1:], answers, strict=True):
            code, _, question = head.text.partition(" ")
            sheet.asked.append(Asked(sheet.page.name, row, code, question, answer.text, answer.note))
    if sheet.style.totals:
        sheet.page.rows.append([said("Gemiddelde"), *[numbered(4, "4") for _ in texts]])
        sheet.left.add(len(sheet.page.rows))


def _mapping(sheet: _Sheet) -> SheetMapping:
    style = sheet.style
    if style.layout is SheetLayout.WIDE:
        width = len(sheet.page.rows[-1])
        columns = {"provider": (1,), "answer": tuple(range(2, width + 1))}
        return SheetMapping(sheet.page.name, (style.above + 1,), columns, layout=style.layout)
    columns = {role: (number,) for number, role in enumerate(style.roles, 1) if role and " " not in role}
    marks: dict[int, Meaning] = {
        sheet.column(f"mark {each}"): ("dont_know" if each == 3 else 4 - each)
        for each in range(4)
        if style.layout is SheetLayout.MARKS
    }
    rows = tuple(range(style.above + 1, style.above + style.header_rows + 1))
    return SheetMapping(sheet.page.name, rows, columns, layout=style.layout, marks=marks)
