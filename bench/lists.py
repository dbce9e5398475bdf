"""Reading and checking lists of 100,000 rows in others' layouts, against calamine merely reading the same sheet."""

import importlib
import json
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bench.measure import Figure, medians
from contractbeoordeling.usecases.read_mapped_workbook import read_mapped_workbook

ROWS = 100_000
_LEVELS = {"Voldoet": 4, "Voldoet deels": 3, "Voldoet niet": 1, "n.v.t.": "not_applicable"}
_WORDS = "begeleider afspraak wachttijd dossier overleg inwoner plan doel melding contact gezin team".split()
_MARKED = ("niet", "deels", "grotendeels", "geheel")

Cells = list[Any]  # whatever a writer of workbooks takes
Made = tuple[Sequence[str], Callable[[int, Random], Cells], dict[str, object]]


def _prose(random: Random, words: int = 10) -> str:
    return " ".join(random.choices(_WORDS, k=words))


def _provider(number: int) -> Cells:
    return [f"Aanbieder {number % 400:03}", f"{number % 400:08}"]


def _day(random: Random) -> date:
    return date(2026, 3, 1) + timedelta(days=random.randint(0, 90))


def _long(number: int, random: Random) -> Cells:
    code = f"{number // 50 + 1}.{number % 50 + 1}"
    answer, remark = random.choice([*_LEVELS]), _prose(random) if random.random() < 0.5 else ""
    return [code, f"Thema {number // 50 + 1}", f"Vraag {code}: {_prose(random)}?", answer, remark]


def _wide(number: int, random: Random) -> Cells:
    return [*_provider(number), _day(random), *(random.choice([*_LEVELS]) for _ in range(9))]


def _marks(number: int, random: Random) -> Cells:
    code = f"{number // 50 + 1}.{number % 50 + 1}"
    marked = random.randrange(len(_MARKED))
    ticks = ["x" if marked == each else "" for each in range(len(_MARKED))]
    return [code, f"Vraag {code}: {_prose(random)}?", *ticks, _prose(random, 6)]


def _register(number: int, random: Random) -> Cells:
    place = [f"Laan {number}", f"{1000 + number % 9000} AB", random.choice(["Waterbeke", "Duinrode"])]
    contact = [f"Contact {number}", "0101234567", f"contact{number}@voorbeeld.test"]
    kind = [random.choice(["Wmo", "Jeugdwet"]), "Begeleiding", number % 60]
    return [f"Aanbieder {number:06}", f"{number:08}", *place, *contact, *kind, _day(random)]


def _signals(number: int, random: Random) -> Cells:
    said = [
        random.choice(["Wachttijd", "Veiligheid"]),
        _prose(random, 15),
        random.choice(["Toegang", "Inwoner"]),
    ]
    return [*_provider(number), _day(random), random.randint(1, 3), *said]


_LISTS: dict[str, Made] = {
    "long": (
        ("Nr", "Thema", "Vraag", "Antwoord", "Toelichting"),
        _long,
        {"columns": {"id": "A", "theme": "B", "question": "C", "answer": "D", "comment": "E"}},
    ),
    "wide": (
        ("Aanbieder", "KvK", "Datum", *(f"{each} Vraag {each}" for each in range(1, 10))),
        _wide,
        {
            "columns": {"provider": "A", "kvk": "B", "date": "C", "answer": list("DEFGHIJKL")},
            "layout": "wide",
        },
    ),
    "marks": (
        ("Nr", "Vraag", *_MARKED, "Toelichting"),
        _marks,
        {
            "columns": {"id": "A", "question": "B", "comment": "G"},
            "layout": "marks",
            "marks": {"C": 1, "D": 2, "E": 4, "F": 5},
        },
    ),
    "register": (
        (
            *("Naam", "KvK", "Adres", "Postcode", "Plaats", "Contactpersoon", "Telefoon", "E-mail"),
            *("Wet", "Zorgvorm", "Plaatsen", "Ingang"),
        ),
        _register,
        {
            "columns": {"name": "A", "kvk": "B", "street": "C", "postal_code": "D", "city": "E", "email": "H"}
            | {"contact": "F", "phone": "G", "laws": "I", "care_forms": "J"},
            "kind": "providers",
        },
    ),
    "signals": (
        ("Aanbieder", "KvK", "Datum", "Ernst", "Onderwerp", "Signaal", "Bron"),
        _signals,
        {
            "columns": {"provider": "A", "kvk": "B", "day": "C", "severity": "D", "topic": "E", "text": "F"},
            "kind": "signals",
        },
    ),
}


def prepare(folder: Path) -> None:
    """Write each list as Excel would, with shared strings and dates in a date's format, and its mapping."""
    for name, (header, row_of, mapping) in _LISTS.items():
        _write(folder / f"{name}.xlsx", header, row_of)
        values = _LEVELS if name in ("long", "wide") else {}
        sheet = {"sheet": "Lijst", "header_row": 1, "values": values, **mapping}
        (folder / f"{name}.json").write_text(json.dumps({"sheets": [sheet]}), encoding="utf-8")


def _write(path: Path, header: Sequence[str], row_of: Callable[[int, Random], Cells]) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"default_date_format": "dd-mm-yyyy"}) as book:
        sheet = book.add_worksheet("Lijst")
        sheet.write_row(0, 0, header)
        random = Random(1)
        for number in range(ROWS):
            sheet.write_row(number + 1, 0, row_of(number, random))


def run(folder: Path) -> list[Figure]:
    """Measure."""
    return [_figure(folder, name) for name in _LISTS]


def _figure(folder: Path, name: str) -> Figure:
    path, mapping = folder / f"{name}.xlsx", folder / f"{name}.json"
    found = read_mapped_workbook(path, mapping)
    answers = ROWS * (9 if name == "wide" else 1)
    faults = [each for each in found.findings if each.code not in ("not_answered", "double_id")]
    if len(found.rows) != answers or faults:
        raise RuntimeError(f"{name}: {len(found.rows)} rows, {faults[:3]}")
    del found
    ours, bare = medians(lambda: read_mapped_workbook(path, mapping), lambda: _read_bare(path))
    return Figure(
        f"reading and checking, {name} ÷ calamine reading it", ours / bare, 5, note=f"({ours:.1f} s)"
    )


def _read_bare(path: Path) -> None:
    open_book: Any = importlib.import_module("python_calamine").load_workbook
    open_book(str(path)).get_sheet_by_name("Lijst").to_python(skip_empty_area=False)
