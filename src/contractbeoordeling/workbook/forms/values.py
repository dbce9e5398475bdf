"""What a cell of a form means: a score, a date, a number; or the code of what is wrong with it.

Whole steps only: half points and decimals are for means. What Excel made of a typed "4-5" (a date), what was
typed without the drop-down ("4", "4,0", "goed", "nvt") and what can't be meant is told apart here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeVar

from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.domain.framework.model import SCORES
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.round import Familiarity
from contractbeoordeling.domain.supervision import Judgement
from contractbeoordeling.domain.text import clean_line
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.grid import Value, plain_text

_T = TypeVar("_T")
_NOT_LETTERS = re.compile(r"[^a-z]")
_SCORE = re.compile(r"([1-9]\d*|0)(?:[.,](\d+))?\s*[-–—:.)=]*\s*(.*)", re.DOTALL)
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:[.,]\d+)?")
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})|(\d{4})-(\d{2})-(\d{2})")
_NOT_APPLICABLE = {"nvt", "nietvantoepassing", "na", "nietvtoep"}
_UNKNOWN = {"weetikniet", "weetniet", "ikweethetniet", "weethetniet", "ikweetniet", "onbekend", "geenidee"}
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050  # 2000 and 2099 as Excel counts days
_EPOCH = date(1899, 12, 30)
_FAMILIAR = {
    "goed": Familiarity.WELL,
    "ja": Familiarity.WELL,
    "eenbeetje": Familiarity.SOMEWHAT,
    "beetje": Familiarity.SOMEWHAT,
    "niet": Familiarity.NOT,
    "nee": Familiarity.NOT,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell can't be what it should be: a code of wording/form_findings."""

    code: str


@dataclass(frozen=True, slots=True)
class Said:
    """An answer about a criterion: a whole score, or one of the two answers that are no score."""

    kind: AnswerKind
    score: Decimal | None = None


_WHOLE = {score: Said(AnswerKind.SCORE, Decimal(score)) for score in SCORES}
NOT_APPLICABLE, UNKNOWN = Said(AnswerKind.NOT_APPLICABLE), Said(AnswerKind.UNKNOWN)


def is_empty(value: Value) -> bool:
    """Tell whether nothing stands in a cell; a cell of spaces is empty."""
    return value == "" or (isinstance(value, str) and not value.strip())


def read_text(value: Value) -> str:
    """Return a remark; a number or date that was typed as one reads as text."""
    return plain_text(value)


def read_score(value: Value, scale: Mapping[int, str]) -> Said | Fault:
    """Return the score of a cell that isn't empty."""
    if isinstance(value, bool):
        return Fault("score_text")
    if isinstance(value, (int, float)):
        return _numbered(float(value))
    if isinstance(value, (date, time, timedelta)):
        return Fault("score_date")
    text = clean_line(value).casefold()
    known = _known_word(text, scale)
    if known is not None:
        return known
    found = _SCORE.fullmatch(text)
    if found is None:
        return Fault("score_text")
    return _worded(found, scale)


def _numbered(number: float) -> Said | Fault:
    if not number.is_integer():
        return Fault("score_decimal" if SCORES[0] <= number <= SCORES[-1] else "score_range")
    return _WHOLE.get(int(number)) or Fault("score_range")


def _known_word(text: str, scale: Mapping[int, str]) -> Said | None:
    letters = _NOT_LETTERS.sub("", text)
    if letters in _NOT_APPLICABLE and not any(each.isdigit() for each in text):
        return NOT_APPLICABLE
    if letters in _UNKNOWN or text == "?":
        return UNKNOWN
    return next((_WHOLE[score] for score, word in scale.items() if word.casefold() == text), None)


def _worded(found: re.Match[str], scale: Mapping[int, str]) -> Said | Fault:
    """Read a digit with what follows it: its own word or nothing."""
    decimals, rest = found[2] or "", found[3]
    if rest and any(each.isdigit() for each in rest):
        return Fault("score_text")
    if decimals.strip("0"):
        return Fault("score_decimal")
    score = int(found[1]) if len(found[1]) < 3 else 0
    if score not in _WHOLE:
        return Fault("score_range")
    if rest and not scale[score].casefold().startswith(rest):
        return Fault("score_word")
    return _WHOLE[score]


_JUDGED = {_NOT_LETTERS.sub("", word.casefold()): each for each, word in words.JUDGEMENTS.items()}


def read_judgement(value: Value) -> Said | Fault:
    """Return a supervisor's word as a score; not tested is no score."""
    judgement = _JUDGED.get(_letters(value))
    if judgement is None:
        return Fault("judgement_unknown")
    if judgement is Judgement.NOT_TESTED or judgement.score is None:
        return UNKNOWN
    return _WHOLE[judgement.score]


def read_familiarity(value: Value) -> Familiarity | Fault:
    """Return how well a respondent knows a provider."""
    return _FAMILIAR.get(_letters(value)) or Fault("familiarity_unknown")


def read_evidence(value: Value) -> Evidence | Fault:
    """Return what an answer rests on."""
    letters = _letters(value)
    if "horenzeggen" in letters or letters == "gehoord":
        return Evidence.HEARSAY
    if letters.startswith(("eigen", "dossier", "cijfer")):
        return Evidence.DIRECT
    return Fault("evidence_unknown")


def read_day(value: Value) -> date | Fault:
    """Return a date; a number is one where Excel lost the format of the cell."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _written_day(clean_line(value))
    if isinstance(value, (int, float)) and _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return _EPOCH + timedelta(days=int(value))
    return Fault("date_unreadable")


def _written_day(text: str) -> date | Fault:
    found = _DAY.fullmatch(text)
    if found is None:
        return Fault("date_unreadable")
    day, month, year = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return Fault("date_unreadable")


def read_number(value: Value) -> Decimal | Fault:
    """Return a number; a comma and a point are both right, and a percent sign may follow."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return Fault("number_unreadable")
    if not isinstance(value, str):
        return Decimal(repr(round(value, 6))).normalize() + 0
    text = clean_line(value).removesuffix("%").strip()
    if _NUMBER.fullmatch(text) is None:
        return Fault("number_unreadable")
    if text.count(".") + text.count(",") > 1 or re.fullmatch(r"-?\d{1,3}(\.\d{3})+", text):
        text = text.replace(".", "")
    return Decimal(text.replace(",", "."))


def read_count(value: Value) -> int | Fault:
    """Return a number of people."""
    number = read_number(value)
    if isinstance(number, Fault) or number != int(number) or number < 0 or number > 1_000_000:
        return Fault("count_unreadable")
    return int(number)


def read_choice(value: Value, options: Mapping[_T, str]) -> _T | Fault:
    """Return the code whose word stands in a cell, by its letters and digits alone."""
    wanted = _plain(plain_text(value))
    for code, word in options.items():
        if _plain(word) == wanted:
            return code
    return Fault("choice_unknown")


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def _letters(value: Value) -> str:
    return _NOT_LETTERS.sub("", plain_text(value).casefold())
