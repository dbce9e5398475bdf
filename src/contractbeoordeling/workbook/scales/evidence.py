"""What a workbook itself says about its scale: from 1 to 5 or 0 to 10, which end is good, which choices there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from contractbeoordeling.workbook.grid import Sheet, is_filled
from contractbeoordeling.workbook.words import header_role, normal

_RANGE = re.compile(
    r"(?<![\d.,\-])([01])\s*(?:-|–|—|/|t/?m|tot(?: en met)?|to|\.\.\.?|…)\s*(3|4|5|6|7|10|100)(?![\d.,\-]|\s*(?:vragen|items|weken|jaar))"
)
_VERY = r"(?:(?:zeer|heel|ruim|erg) )?"
_GOOD = (
    rf"{_VERY}(?:goed|uitstekend|beste?|hoogste|volledig|altijd|groen|excellent|very good|good|always|fully"
    r"|helemaal (?:mee )?eens|volledig (?:mee )?eens)"
)
_BAD = (
    rf"{_VERY}(?:slecht|onvoldoende|laagste|nooit|rood|poor|very poor|never|not at all"
    r"|(?:helemaal )?(?:mee )?oneens)"
)
_IS = r"\s*(?:=|:|–|-|is|staat voor|betekent)\s*"
_BACKWARDS = re.compile(rf"(?<!\d)1{_IS}{_GOOD}\b|(?<!\d)(?:3|4|5|6|7|10){_IS}{_BAD}\b")
_FORWARDS = re.compile(rf"(?<!\d)1{_IS}{_BAD}\b|(?<!\d)(?:4|5|6|7|10){_IS}{_GOOD}\b")
_MOST_ROWS = 300
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """The range and direction that texts name, with the text that says so; both may be unknown.

    `choices` are lists of choices in their order, by the id that stands before them (empty: for all questions);
    `beside` is the score by the number that stands beside a value, where that is always the same one.
    """

    low: int | None = None
    high: int | None = None
    backwards: bool = False
    forwards: bool = False
    said: str = ""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, "tuple[str, ...]"])
    beside: Mapping[str, int | float] = field(default_factory=dict[str, "int | float"])


def evidence_in(texts: Iterable[str], choices: Mapping[str, tuple[str, ...]] | None = None) -> Evidence:
    """Gather what these texts say about a scale; the first range that is named counts."""
    low = high = None
    backwards = forwards = False
    said = ""
    for text in texts:
        plain = " ".join(text.casefold().split())
        found = _RANGE.search(plain)
        if found and low is None and not _is_date(plain, found):
            low, high, said = int(found[1]), int(found[2]), text
        if _BACKWARDS.search(plain):
            backwards, said = True, text
        if _FORWARDS.search(plain):
            forwards = True
    numbers = _numbers((choices or {}).get("", ()))
    if low is None and numbers:
        low, high = min(numbers), max(numbers)
    return Evidence(low, high, backwards, forwards, said, choices or {})


def lists_of_choices(
    sheets: Iterable[Sheet], answers: Iterable[str], ids: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """The lists of choices on other sheets that these answers seem to be taken from.

    A list stands in a column (`Oordelen`), or in a row behind the id of its question (`opties`).
    """
    given = {normal(each) for each in answers if normal(each)}
    known = {each.casefold(): each for each in ids if each}
    found: dict[str, tuple[str, ...]] = {}
    for sheet in sheets:
        for listed in _down(sheet):
            if "" not in found and len({normal(each) for each in listed} & given) >= min(2, len(given)):
                found[""] = listed
        rows = [(lead, listed) for lead, listed in _across(sheet) if lead.casefold() in known]
        if any({normal(each) for each in listed} & given for _, listed in rows):
            found.update({known[lead.casefold()]: listed for lead, listed in rows})
    return found


def _down(sheet: Sheet) -> Iterator[tuple[str, ...]]:
    """The columns of a sheet as lists, from the first filled cell below the first."""
    for column in range(1, min(sheet.width, 20) + 1):
        texts = [sheet.text(row, column).strip() for row in range(1, min(sheet.height, 40) + 1)]
        listed = [each for each in texts if each]
        if _FEWEST <= len(listed) <= 13 and len(set(map(normal, listed))) == len(listed):
            if header_role(listed[0])[0] == "id":
                continue  # the rows of a table, counted
            yield tuple(listed[1:]) if len(listed) > _FEWEST else tuple(listed)


def _across(sheet: Sheet) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The rows of a sheet as an id and the texts behind it."""
    for row in range(1, min(sheet.height, _MOST_ROWS) + 1):
        texts = [
            sheet.text(row, column).strip() for column in range(1, min(len(sheet.rows[row - 1]), 20) + 1)
        ]
        listed = [each for each in texts[1:] if is_filled(each)]
        if texts and texts[0] and len(listed) >= _FEWEST:
            yield texts[0], tuple(listed)


def _numbers(listed: Sequence[str]) -> list[int]:
    """The whole numbers of a list of choices, where that is what it is."""
    found = [int(each) for each in listed if each.isdigit() and int(each) <= 100]
    return found if len(found) >= _FEWEST else []


def _is_date(text: str, found: re.Match[str]) -> bool:
    """Whether what looks like a range belongs to a date or a number such as 1-10-2025."""
    rest = text[found.end() : found.end() + 5]
    return bool(
        re.match(r"\s*[-/.]\s*\d|\s*(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\s+20\d\d", rest)
    )
