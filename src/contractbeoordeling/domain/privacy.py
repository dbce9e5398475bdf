"""Personal data in free text: found by its form, pointed out and masked; never a reason to refuse.

What counts (AVG), and what deliberately does not:

- BSN: nine digits that pass the elfproef, alone or grouped (`1234.56.782`, `123 456 782`); eight only
  right after the word BSN. KvK and AGB numbers have eight digits, a vestigingsnummer twelve, so they stay
  out; so do amounts of money and IBANs. One in eleven random numbers passes: a hint, no proof.
- E-mail: every address.
- Phone: ten digits in a Dutch grouping, or +31/0031 and nine. 0800 and 0900 belong to nobody.
- Birth date: a date right after a birth word (`geb.`, `geboren`), or between brackets after a person
  (`mw. De Vries (12-03-1954)`). Every other date is just a date.
"""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

DOT = "•"
_FOUR = DOT * 4
_ELEVEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


class PersonalKind(StrEnum):
    """What sort of personal data was seen."""

    BSN = "bsn"
    EMAIL = "email"
    PHONE = "phone"
    BIRTH_DATE = "birth_date"
    WORD = "word"  # pointed out by a person, such as a name


@dataclass(frozen=True, slots=True)
class PersonalSpan:
    """Where in a text personal data stands; `end` is exclusive."""

    start: int
    end: int
    kind: PersonalKind


# Nearly every remark ends here: it has no at sign, no birth word, no date in brackets and no nine digits.
_POSSIBLE = re.compile(
    r"@|\b(?:geb|bsn|sofi|burgers)|\(\s?\d{1,4}[-./ ]|\d(?:[ .()/–-]{0,3}\d){8}", re.IGNORECASE
)

_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_MONEY_BEFORE = re.compile(r"(?:€|\beuro?)\s?$", re.IGNORECASE)
# Not the decimals of a figure (0,123456782), nor a figure with decimals behind it.
_BSN = re.compile(
    r"(?<!\w)(?<!\b\d[.,])(?<!\b\d\d[.,])(?:\d{9}|\d{4}([. ])\d{2}\1\d{3}|\d{3}([. ])\d{3}\2\d{3})"
    r"(?!\w)(?![.,]\d{1,2}(?!\d)|,-)"
)
_SHORT_BSN = re.compile(
    r"\b(?:bsn|burgerservice|sofi)[- ]?(?:nummer|nr)?[\s.:=]{0,3}(?P<number>\d{8})(?!\w)", re.IGNORECASE
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w@])")

_THEN = r"(?:\s?[-–./]\s?|\s)?\d(?:[ .–-]?\d)"
_PHONE = re.compile(
    r"(?<![\w+])(?<!\d[-.,])"
    r"(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?[1-9](?:[ .–-]?\d){8}"
    rf"|\(?06\)?{_THEN}{{7}}|\(?0[1-9]\d\)?{_THEN}{{6}}|\(?0[1-9]\d\d\)?{_THEN}{{5}})(?!\w)"
)
_NOBODYS_PHONE = re.compile(r"\(?0[89]00|\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d")  # or it starts as a date

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DATE = (
    r"(?P<date>(?P<day>\d{1,2})(?P<mark>[-./ ])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|(?P<day2>\d{{1,2}}) (?P<name>{'|'.join(_MONTHS)}|maart)[a-z]{{0,6}}\.? (?P<year2>\d{{4}}))(?!\w)"
)
_BORN = re.compile(
    r"\bgeb(?:oren\b|oorte(?:datum|dag)\b|\.?\s?dat(?:um)?\b\.?|\b\.?)[^\d.!?;\n]{0,40}?" + _DATE,
    re.IGNORECASE,
)
_PERSON = (
    r"(?i:dhr|mw|mevr|mevrouw|meneer|de heer|cli[eë]nte?|inwoner|bewoner|jeugdige|jongere|kind|zoon|dochter"
    r"|pati[eë]nte?)\b\.?"
)
_SURNAME = r"(?: (?:van|de|der|den|ten|ter|te|el|la|'t|[A-Z][\w'.-]{0,30})){0,5}"
_BRACKETED = re.compile(rf"\b{_PERSON}{_SURNAME},? ?\(\s?{_DATE}\s?\)")


def scan(text: str) -> tuple[PersonalSpan, ...]:
    """Return where personal data stands in a text, in order and without overlap."""
    if _POSSIBLE.search(text) is None:
        return ()
    taken = [each.span() for each in _IBAN.finditer(text)]
    found: list[PersonalSpan] = []
    for span in _candidates(text):
        place = bisect(taken, (span.start, span.end))
        free_before = place == 0 or taken[place - 1][1] <= span.start
        if free_before and (place == len(taken) or span.end <= taken[place][0]):
            found.append(span)
            taken.insert(place, (span.start, span.end))
    return tuple(sorted(found, key=_start))


def spans_of(text: str, words: Iterable[str]) -> tuple[PersonalSpan, ...]:
    """Return where whole words or phrases (a name, say) stand in a text, whatever their capitals."""
    found: list[PersonalSpan] = []
    for phrase in words:
        parts = [re.escape(part) for part in phrase.split()]
        if parts:
            pattern = re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)", re.IGNORECASE)
            found += [PersonalSpan(*each.span(), PersonalKind.WORD) for each in pattern.finditer(text)]
    return tuple(sorted(found, key=_start))


def shown(text: str, span: PersonalSpan) -> str:
    """Return the masked form that findings and logs show: recognisable to who has the original."""
    found = text[span.start : span.end]
    if span.kind is PersonalKind.EMAIL:
        return f"{found[0]}{_FOUR}@{_FOUR}"
    if span.kind is PersonalKind.WORD:
        return f"{found[0]}{_FOUR}"
    if span.kind is PersonalKind.BIRTH_DATE:
        return f"{DOT * 2}-{DOT * 2}-{_FOUR}"
    digits = "".join(each for each in found if each.isdigit())
    head = 3 if span.kind is PersonalKind.BSN else 2
    return f"{digits[:head]}{_FOUR}{digits[-2:]}"


def masked(text: str, keep: Iterable[str] = ()) -> str:
    """Return the text as documents, findings, logs and marked workbooks may show it; what stands in `keep` stays whole."""
    spans = scan(text)
    if spans:
        known = [each.span() for part in keep if part for each in re.finditer(re.escape(part), text)]
        spans = tuple(each for each in spans if not _inside(each, known))
    return _replaced(text, spans, shown)


def erased(text: str, spans: Iterable[PersonalSpan]) -> str:
    """Return the text with dots for each span; their number tells nothing."""
    return _replaced(text, spans, _only_dots)


def passes_eleven_test(digits: str) -> bool:
    """Tell whether nine digits can be a BSN (elfproef, weights 9 to 2 and -1)."""
    if re.fullmatch(r"[0-9]{9}", digits) is None or not int(digits):
        return False
    return sum(weight * int(digit) for weight, digit in zip(_ELEVEN, digits, strict=True)) % 11 == 0


def _candidates(text: str) -> Iterator[PersonalSpan]:
    """Go through what looks like personal data; where two overlap, the first one is right."""
    yield from (PersonalSpan(*each.span(), PersonalKind.EMAIL) for each in _EMAIL.finditer(text))
    for each in _PHONE.finditer(text):
        if _NOBODYS_PHONE.match(each.group()) is None:
            yield PersonalSpan(*each.span(), PersonalKind.PHONE)
    yield from _numbers(text)
    for pattern in (_BORN, _BRACKETED):
        for each in pattern.finditer(text):
            if _is_day(each):
                yield PersonalSpan(*each.span("date"), PersonalKind.BIRTH_DATE)


def _numbers(text: str) -> Iterator[PersonalSpan]:
    for each in _BSN.finditer(text):
        before = text[max(0, each.start() - 6) : each.start()]
        if passes_eleven_test(re.sub(r"\D", "", each.group())) and _MONEY_BEFORE.search(before) is None:
            yield PersonalSpan(*each.span(), PersonalKind.BSN)
    for each in _SHORT_BSN.finditer(text):
        if passes_eleven_test("0" + each["number"]):
            yield PersonalSpan(*each.span("number"), PersonalKind.BSN)


def _is_day(found: "re.Match[str]") -> bool:
    """Tell whether what looks like a date is in the calendar, in a year that people are born in."""
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
    elif found["name"]:
        name = found["name"].lower()
        month = _MONTHS.index("mrt" if name == "maart" else name) + 1
        year, day = int(found["year2"]), int(found["day2"])
    else:
        year, month, day = (int(found[part]) for part in ("year", "month", "day"))
        year += 2000 if year < 100 else 0  # the century is guessed only to check the calendar
    try:
        date(year, month, day)
    except ValueError:
        return False
    return 1900 <= year < 2100


def _inside(span: PersonalSpan, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in places)


def _start(span: PersonalSpan) -> int:
    return span.start


def _only_dots(_text: str, _span: PersonalSpan) -> str:
    return DOT * 6


def _replaced(text: str, spans: Iterable[PersonalSpan], mask: Callable[[str, PersonalSpan], str]) -> str:
    pieces: list[str] = []
    end = 0
    for span in sorted(spans, key=_start):
        if span.start >= end:
            pieces += [text[end : span.start], mask(text, span)]
        end = max(end, span.end)
    return "".join(pieces) + text[end:]
