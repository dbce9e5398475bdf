"""Frameworks of every kind that a municipality could make, with the oddest texts, for property tests."""

from typing import Any

from hypothesis import strategies as st

from contractbeoordeling.domain.framework import Framework, parse_framework
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.text import clean_line, clean_text

ODD_TEXTS = (
    "=1+1",
    '=HYPERLINK("x")',
    "+31",
    "-5",
    "@SUM(A1)",
    "'aanhaling",
    "eerste regel\ntweede regel\n\nvierde",
    "  tab\tin het midden",
    "1.10",
    "007",
    "1e5",
    "12-10-2026",
    "WAAR",
    "nee",
    "#N/A",
    "http://voorbeeld.nl/a?b=c",
    '<b>&amp;</b> "x"',
    "_x0041_ en _x005F_",
    "e\u0301e\u0301n",
    "日本語 🙂 \u202eomgekeerd",
    "ﬁ ½ ²",
    "key",
    "value",
    "theme",
    "contractbeoordeling framework themes",
    "lang " * 700,
)
_ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def texts(*, empty: bool = True) -> st.SearchStrategy[str]:
    """Texts that a cell could hold."""
    found = st.one_of(st.sampled_from(ODD_TEXTS), _ANY_TEXT)
    return found if empty else found.filter(lambda text: clean_text(text) != "")


def lines() -> st.SearchStrategy[str]:
    """Names: never empty, at most 200 characters."""
    return texts(empty=False).map(lambda text: text[:200]).filter(lambda text: clean_line(text) != "")


CODES = (
    "1",
    "01",
    "1.1",
    "1.10",
    "1.100",
    "10",
    "010",
    "2",
    "A",
    "b-2",
    "3.0",
    "1e99999999",
    "0x1F",
    "12.5",
    "99",
)
KEYS = tuple(f"sleutel-{number}" for number in range(8))
_NAMES = ("HKZ", "ISO 9001", "begeleiding, licht", "dagbesteding en wonen", "1.10", "=kwaliteit", "nee")
_FRACTIONS = ("1/2", "2/3", "0.25", "1/3", "3/4", "1", "17/40")


@st.composite
def criteria(draw: st.DrawFn, key: str, code: str) -> dict[str, Any]:
    """Criteria with this key and code."""
    covered = draw(st.booleans())
    return {
        "key": key,
        "code": code,
        "name": draw(lines()),
        "statement": draw(texts(empty=False)),
        "questions": {party.value: draw(texts()) for party in Party},
        "weights": {each.value: draw(st.integers(0, 3)) for each in Perspective},
        "anchors": {str(score): draw(texts(empty=False)) for score in range(1, 6)},
        "certificate": {
            "coverage": draw(st.sampled_from(["partly", "whole"])) if covered else "none",
            "names": draw(_some(_NAMES, smallest=1)) if covered else [],
            "question": draw(texts()),
            "explanation": draw(texts()),
        },
        "legal_basis": draw(texts()),
        "shared_with_municipality": draw(st.booleans()),
        "indicator": draw(texts()),
        "laws": draw(_some(("wmo", "youth"))),
        "care_forms": draw(_some(_NAMES)),
        "not_for_variants": draw(_some(("effort", "output", "task"))),
        "short_resident_question": False,
    }


@st.composite
def parameters(draw: st.DrawFn) -> dict[str, Any]:
    """Some parameters that differ from the defaults."""
    months = sorted(draw(st.sets(st.integers(0, 1200), min_size=1, max_size=5)))
    some: dict[str, Any] = {
        "recency": [[each, draw(st.sampled_from(_FRACTIONS))] for each in months],
        "minimum_coverage": draw(st.sampled_from(_FRACTIONS)),
        "minimum_respondents": draw(st.integers(5, 1200)),
        "cap_severity_3": draw(st.integers(1, 5)),
        "overall_minimum_share": draw(st.fractions(0, 1, max_denominator=10**12).map(str)),
    }
    return {name: some[name] for name in draw(_some(tuple(some)))}


_RISING = ("usefulness", "", 1, 10), ("zrm_change", "housing", -4, 4), ("messages", "", 0, 100)
_FALLING = ("waiting", "", 0, 3650), ("drop_out", "", 0, 100)


@st.composite
def norms(draw: st.DrawFn, key: str) -> dict[str, Any]:
    """Norm tables for a criterion."""
    kind, part, low, high = draw(st.sampled_from((*_RISING, *_FALLING)))
    fractions = st.fractions(low, high, max_denominator=400)
    bounds = sorted(draw(st.sets(fractions, min_size=4, max_size=4)), reverse=kind in ("waiting", "drop_out"))
    party = draw(st.sampled_from(("access", "back_office")))
    return {"kind": kind, "part": part, "criterion": key, "party": party, "bounds": [str(e) for e in bounds]}


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """Whole frameworks without faults."""
    theme_codes = draw(_some(CODES, smallest=1, largest=3))
    criterion_codes = draw(_some(CODES, smallest=len(theme_codes), largest=5))
    themes: list[dict[str, Any]] = [
        {
            "key": f"thema-{number}",
            "code": code,
            "name": draw(lines()),
            "core": draw(st.booleans()),
            "criteria": [],
        }
        for number, code in enumerate(theme_codes)
    ]
    for number, (key, code) in enumerate(zip(KEYS, criterion_codes, strict=False)):
        place = number if number < len(themes) else draw(st.integers(0, len(themes) - 1))
        themes[place]["criteria"].append(draw(criteria(key, code)))
    terms = draw(st.lists(lines(), max_size=3, unique_by=lambda text: clean_line(text).casefold()))
    marks = sorted(draw(st.sets(st.fractions(1, 10, max_denominator=400), min_size=4, max_size=4)))
    used = [each["key"] for theme in themes for each in theme["criteria"]]
    parsed, faults = parse_framework(
        {
            "norms": [draw(norms(key)) for key in draw(_some(tuple(used)))],
            "format": 1,
            "method": "1",
            "name": draw(lines()),
            "version": draw(lines()),
            "scale": {str(score): draw(lines()) for score in range(1, 6)},
            "themes": themes,
            "parameters": draw(parameters()),
            "reply_days": draw(st.integers(1, 365)),
            "figures": {"mark": [str(each) for each in marks], "agree": ["1/3", "50", "66.6", "90"]},
            "legend": [{"term": term, "meaning": draw(texts(empty=False))} for term in terms],
        }
    )
    assert parsed is not None, faults
    return parsed


def _some(
    values: tuple[str, ...], smallest: int = 0, largest: int | None = None
) -> st.SearchStrategy[list[str]]:
    """Some of these values, each at most once, in any order."""
    return st.lists(st.sampled_from(values), unique=True, min_size=smallest, max_size=largest or len(values))
