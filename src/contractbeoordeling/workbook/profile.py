"""What a column holds, judged by a sample of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.grid import Sheet, Value
from contractbeoordeling.workbook.scales import words as scale_words

_MARKS = frozenset(("x", "✓", "✔", "v", "\u2612", "\u2611", "\u2705"))
_LONG = 25
SAMPLE = 400
_SCALE_WORDS = frozenset(
    "ja nee deels nvt n v t ja nee yes no partly na n a x goed matig voldoende onvoldoende uitstekend slecht groen oranje "
    "rood geel grijs hoog laag middel waar onwaar true false not applicable niet van toepassing onbekend weet ik niet "
    "partially fully none gedeeltelijk ruim voldoende zeer goed".split()
).union(
    {
        "n v t",
        "not applicable",
        "niet van toepassing",
        "weet ik niet",
        "weet niet",
        "geen mening",
        "n a",
        "ruim voldoende",
        "zeer goed",
    },
    *(
        scale_words.LEVELS,
        scale_words.LEVELS_NEAR,
        scale_words.YES_NO,
        scale_words.YES_NO_NEAR,
        scale_words.LIGHTS,
    ),
    *(
        scale_words.JUDGEMENT,
        scale_words.AGREE,
        scale_words.FREQUENCY,
        scale_words.DEGREE,
        scale_words.LOW_HIGH,
    ),
)
# Half-way and other words that answers are made of; what each is worth is asked.
_STATES = "voldaan|op orde|aanwezig|gerealiseerd|aantoonbaar|geborgd|ingevoerd|conform|geregeld|afgerond|gereed".split(
    "|"
)
_STEP = re.compile(
    rf"(?:(?:nog )?(?:niet|deels|gedeeltelijk|grotendeels|volledig|geheel|goed) )?(?:{'|'.join(_STATES)})"
    r"|voldoet (?:deels|gedeeltelijk|grotendeels|volledig|nog niet)|(?:ja|nee)(?: nog)? (?:niet|deels|volledig|gedeeltelijk|grotendeels)"
    r"|kan beter|onderhanden|nog niet|in voorbereiding|basis|gevorderd"
)
_SIGNS = re.compile(r"[+\-−–]{1,2}|\+ ?/ ?[\-−–]|\u00b1")
_FIGURE = re.compile(
    r"\d{1,3}(?:[.,]\d+)? ?%|10(?:[.,]0+)?|\d(?:[.,]\d{1,2})?|\d[+\-½]|\d ?[-–=:] ?[^\W\d].{1,40}"
)


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares between 0 and 1 of the filled cells, except `filled`, which is of all."""

    count: int  # filled cells in the sample
    filled: float
    numbers: float
    dates: float
    long: float
    ids: float
    marks: float  # x and nothing else
    ones: float
    asking: float  # texts that end with a question mark
    scale: float  # words or numbers of a scale
    distinct: float
    mean_length: float

    @property
    def is_text(self) -> bool:
        return self.count > 0 and self.numbers + self.dates < 0.5


def profile(sheet: Sheet, column: int, rows: Iterable[int]) -> Profile:
    """Judge one column by these rows."""
    chosen = list(rows)[:SAMPLE]
    cells = [(sheet.value(row, column), sheet.text(row, column).strip()) for row in chosen]
    filled = [(value, text) for value, text in cells if text and text not in words.EMPTY_BOXES]
    count = len(filled)
    if not count:
        return Profile(0, *[0.0] * 11)
    texts = [text for _, text in filled]
    return Profile(
        count=count,
        filled=count / len(chosen),
        numbers=sum(is_number(value) for value, _ in filled) / count,
        dates=sum(isinstance(value, (date, time)) for value, _ in filled) / count,
        long=sum(len(text) > _LONG for text in texts) / count,
        ids=sum(words.is_id(text) for text in texts) / count,
        marks=sum(text.lower() in _MARKS for text in texts) / count,
        ones=sum(text == "1" for text in texts) / count,
        asking=sum(text.endswith("?") for text in texts) / count,
        scale=sum(_on_scale(value, text) for value, text in filled) / count,
        distinct=len(set(texts)) / count,
        mean_length=sum(map(len, texts)) / count,
    )


def is_number(value: Value) -> bool:
    """Whether a cell holds a number, also one that came as text."""
    if isinstance(value, str):
        bare = value.strip().lstrip("-+€ ").replace(".", "").replace(",", "").replace("%", "")
        return bare.isdigit()
    return not isinstance(value, (date, datetime, time))


def _on_scale(value: Value, text: str) -> bool:
    if isinstance(value, bool):
        return True
    if isinstance(value, (int, float)):
        return 0 <= value <= 10 or text.endswith("%")
    if _FIGURE.fullmatch(text) or _SIGNS.fullmatch(text):
        return True
    return is_step(text)


def is_step(text: str) -> bool:
    """Whether a text is a step of a scale in words."""
    plain = words.normal(text)
    return plain in _SCALE_WORDS or bool(_STEP.fullmatch(plain))
