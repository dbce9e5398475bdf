"""Questionnaires in any layout that a provider may think of are told as what they are."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook, column_number
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.mapping import SheetMapping
from tests.workbook.samples import xlsx

HEADERS = {
    "id": ["Nr", "Nr.", "#", "Code", "Vraagnummer", "Normnr"],
    "question": ["Vraag", "Stelling", "Norm", "Criterium", "Auditvraag", "Indicator"],
    "answer": ["Score", "Antwoord", "Oordeel", "Zelfbeoordeling", "Voldoet?", "Cijfer"],
    "comment": ["Toelichting", "Opmerking", "Bevinding", "Onderbouwing", "Bewijs"],
    "theme": ["Thema", "Onderdeel", "Domein"],
}
SCALES: list[list[Value]] = [
    [1.0, 2.0, 3.0, 4.0, 5.0, "n.v.t."],
    ["ja", "nee", "deels"],
    ["onvoldoende", "matig", "voldoende", "goed"],
    ["7,5", "8", "6,5", "5"],
    ["groen", "oranje", "rood"],
]
WORDS = [
    "cliënten",
    "het plan",
    "de hulp",
    "medewerkers",
    "klachten",
    "incidenten",
    "toegang",
    "overleg",
    "dossiers",
]


@dataclass(frozen=True)
class Layout:
    """One way to lay a questionnaire out."""

    titles: list[str]
    gap: bool  # an empty row between the titles and the header
    order: tuple[str, ...]
    headers: dict[str, str]
    scale: list[Value]
    themes: int
    per_theme: int
    headings: bool  # a row per theme, where there is no column for it
    totals: bool
    blanks: bool  # every fourth question is left unanswered

    @property
    def header_row(self) -> int:
        return len(self.titles) + self.gap + 1

    def rows(self) -> list[list[Value]]:
        rows: list[list[Value]] = [[title] for title in self.titles]
        rows.extend([[]] if self.gap else [])
        rows.append([self.headers[role] for role in self.order])
        for theme in range(1, self.themes + 1):
            if self.headings and "theme" not in self.order:
                heading = f"Thema {theme}: {WORDS[theme % 9]} en meer"
                rows.append(self._row(id=heading) if "id" in self.order else self._row(question=heading))
            rows.extend(self._question(theme, number) for number in range(1, self.per_theme + 1))
            if self.totals:
                rows.append(self._row(question=f"Gemiddelde thema {theme}", answer="4"))
        return rows

    def _question(self, theme: int, number: int) -> list[Value]:
        text = f"Hoe is dit geregeld voor {WORDS[(theme + number) % 9]} in situatie {theme}{number}?"
        at = theme * 7 + number
        return self._row(
            id=f"{theme}.{number}",
            theme=f"Thema {theme}",
            question=text if "id" in self.order else f"K{theme}.{number} {text}",
            comment=f"zie map {number}, tabblad {theme}" if at % 3 == 0 else "",
            answer="" if self.blanks and at % 4 == 0 else self.scale[at % len(self.scale)],
        )

    def _row(self, **cells: Value) -> list[Value]:
        return [cells.get(role, "") for role in self.order]


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    extra = draw(st.sampled_from([("comment",), ("comment", "theme"), ("theme",)]))
    return Layout(
        titles=draw(
            st.lists(
                st.sampled_from(["Zelfevaluatie 2026", "Ingevuld door K. de Wit", "Versie 3"]),
                max_size=3,
                unique=True,
            )
        ),
        gap=draw(st.booleans()),
        order=(*draw(st.sampled_from([("id",), ()])), "question", *draw(st.permutations(["answer", *extra]))),
        headers={role: draw(st.sampled_from(names)) for role, names in HEADERS.items()},
        scale=draw(st.sampled_from(SCALES)),
        themes=draw(st.integers(1, 5)),
        per_theme=draw(st.integers(4, 9)),
        headings=draw(st.booleans()),
        totals=draw(st.booleans()),
        blanks=draw(st.booleans()),
    )


@given(layouts())
def test_header_and_columns_are_found_in_any_layout(layout: Layout) -> None:
    found = inspect(Workbook("xlsx", (Sheet("Blad1", True, layout.rows()),))).sheets[0]
    assert (found.kind, found.header_rows) == ("questions", (layout.header_row,))
    assert [each.role for each in found.column_guesses] == list(layout.order)


@given(layouts())
def test_the_guess_reads_back_every_question_and_nothing_else(layout: Layout) -> None:
    rows = [[each if isinstance(each, (str, float)) else "" for each in row] for row in layout.rows()]
    workbook = reading.read(xlsx(rows))
    found = inspect(workbook).sheets[0]
    columns = {each.role: (column_number(each.letter),) for each in found.column_guesses if each.role}
    read = apply_mapping(workbook, [SheetMapping(found.name, found.header_rows, columns)])
    assert len(read.rows) == layout.themes * layout.per_theme
    assert [row.id.removeprefix("K") for row in read.rows][:3] == ["1.1", "1.2", "1.3"]
    filled = sum(any(each != "" for each in row) for row in rows)
    assert len(read.rows) + len(read.skipped) + 1 == filled
