"""What the words of a sheet say about it: who gave its answers, or that it holds what isn't imported as a list.

Words stand above the table, in its headers and in the sheet's name; a name alone may be that of a theme.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.inspection import InspectedSheet
from contractbeoordeling.workbook.words import is_respondent_word, normal, year_in

_OWN = re.compile(
    r"\bzelf(?:evaluatie|beoordeling|audit|scan|beeld|score|toets|assessment)?\b|\beigen (?:oordeel|beoordeling)\b"
)
_PART = re.compile(r"(?:thema|hoofdstuk|onderdeel|deel|domein|paragraaf|\d)")
_TEAMS = r"(?:toegang(?:steams?)?|wijkteams?|consulent(?:en)?|sociaal team|sociale teams|verwijzers?|casemanagers?|back ?office)"
_ABOVE: tuple[tuple[FileKind, re.Pattern[str]], ...] = (
    (FileKind.REPLY, re.compile(r"\b(?:wederhoor|zienswijze|reactie op (?:het )?concept\w*)\b")),
    (
        FileKind.SUPERVISION,
        re.compile(
            r"\b(?:toezichtrapport(?:age)?|toezichtbezoek|toezichtonderzoek|inspectierapport|kwaliteitstoezicht|ggd|igj)\b"
        ),
    ),
    (
        FileKind.SOURCE_FORM,
        re.compile(
            r"\b(?:ervaring\w*|beoordeling\w*|oordeel|scores?|beeld|ingevuld|terugkoppeling) (?:van |door |vanuit )?"
            rf"(?:de |het |onze )?{_TEAMS}\b"
        ),
    ),
    (
        FileKind.RESIDENTS,
        re.compile(
            r"\b(?:client(?:en)?(?:ervaring\w*|tevredenheid\w*|raadpleging\w*)|tevredenheidsonderzoek|ervaringsonderzoek"
            r"|inwonerervaring\w*|ceo(?: wmo| jeugd)?|prem|cqi|cq index)\b"
        ),
    ),
)
_HEADERS: tuple[tuple[FileKind, re.Pattern[str]], ...] = (
    (
        FileKind.REPLY,
        re.compile(
            r"concept ?oordeel|conceptscore|conceptbeoordeling|feitelijke onjuistheid|wederhoor\b.*|zienswijze\b.*"
        ),
    ),
    (
        FileKind.SUPERVISION,
        re.compile(r"(?:oordeel|beoordeling|bevinding(?:en)?|score) (?:van )?(?:de )?toezicht(?:houder)?"),
    ),
)
_FIGURES = re.compile(
    r"\b(?:bedrag\w*|gedeclareerd|afgekeurd\w*|afkeur\w*|declaraties?|aantal\w*|wachttijd\w*|wachtenden|doorlooptijd\w*|uitval"
    r"|percentage|omzet|uren|minuten|caseload|budget|realisatie|instroom|uitstroom)\b"
)
_KPI = re.compile(r"\b(?:indicator(?:en)?|kpis?|kengetal(?:len)?|prestatie indicator\w*)\b")
_CONTRACTS = re.compile(r"\b(?:contract\w*|overeenkomst\w*|ingangsdatum|adres|straat|plaats|postcode)\b")
_OF_PEOPLE = re.compile(
    r"\b(?:uw|je|jouw) (?:\w+ )?(?:hulpverleners?|begeleiders?|behandelaar|hulp|zorgverleners?|huishoudelijke hulp)\b"
    r"|\b(?:bent u|ben je) (?:\w+ )?(?:tevreden|geholpen|vooruitgegaan)\b|\btevreden (?:bent u|ben je)\b|\bhulp die (?:u|je)\b"
    r"|\bdoor de (?:hulp|ondersteuning)\b|\bvoelt u zich\b"
)


def said_kind(workbook: Workbook, sheet: InspectedSheet) -> FileKind | None:
    """The kind of file that the words say outright; None where they say nothing."""
    headers = [normal(part) for each in sheet.column_guesses for part in each.header.split(" / ") if part]
    above = list(_texts_above(workbook, sheet))
    name = normal(sheet.name)
    if any(_OWN.search(each) for each in (*headers, *above, name)):
        return None
    for kind, pattern in _HEADERS:
        if any(pattern.fullmatch(each) for each in headers):
            return kind
    titles = [each for each in above if not _PART.match(each)]
    for kind, pattern in _ABOVE:
        if any(pattern.search(each) for each in titles):
            return kind
    return _by_shape(sheet, name)


def _by_shape(sheet: InspectedSheet, name: str) -> FileKind | None:
    """What the name says of a sheet with a row per provider, and columns that hold figures."""
    headers = [each.header for each in sheet.column_guesses if each.header]
    about = any(each.role in ("provider", "kvk", "agb") for each in sheet.column_guesses)
    if sheet.kind == "wide" and about and re.search(rf"\b{_TEAMS}\b", name):
        return FileKind.SOURCE_FORM
    return FileKind.FIGURES if sheet.kind == "register" and holds_figures(headers) else None


def holds_figures(headers: Collection[str]) -> bool:
    """Whether headers are those of figures: amounts, waiting times, or a year beside another."""
    plain = [normal(each) for each in headers]
    if any(_CONTRACTS.search(each) for each in plain):
        return False
    years = {year_in(each) for each in headers if year_in(each)}
    if len(years) > 1 and any(_KPI.search(each) for each in plain):
        return True
    return (
        sum(bool(_FIGURES.search(each)) or "%" in text for each, text in zip(plain, headers, strict=True)) > 1
    )


def of_single_people(sheet: InspectedSheet) -> bool:
    """Whether each row is what one resident answered about the help that he or she gets."""
    asked = [
        normal(each.header)
        for each in sheet.column_guesses
        if each.role in ("answer", "score", "question") and not is_respondent_word(each.header)
    ]
    said = sum(bool(_OF_PEOPLE.search(each)) for each in asked)
    about = any(each.role in ("provider", "kvk", "agb") for each in sheet.column_guesses)
    return sheet.kind == "wide" and not about and said > 1 and said >= 0.4 * len(asked)


def _texts_above(workbook: Workbook, sheet: InspectedSheet) -> Iterator[str]:
    read = workbook.sheet(sheet.name)
    if read is None or not sheet.header_rows:
        return
    for row in range(1, sheet.header_rows[0]):
        for column in range(1, len(read.rows[row - 1]) + 1):
            if text := normal(read.text(row, column)):
                yield text
