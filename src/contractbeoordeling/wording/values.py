"""Values of records as people read them: codes in Dutch, dates and numbers as they are written here."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, cast

from contractbeoordeling.domain.answer import AnswerKind, Question
from contractbeoordeling.domain.kept_mapping import KeptCriterion, KeptName
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Deadline, RoundState
from contractbeoordeling.domain.visit import Present
from contractbeoordeling.wording.assessments import LEVELS, REMARK_DECISIONS, STATES
from contractbeoordeling.wording.forms import EVIDENCES, FAMILIARITIES, FIGURES, JUDGEMENTS
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.imports import KINDS as FILE_KINDS
from contractbeoordeling.wording.labels import LAWS, LINKS, NO, PARTIES, STATUSES, VARIANTS, YES
from contractbeoordeling.wording.numbers import day, number
from contractbeoordeling.wording.rounds import SUBJECTS
from contractbeoordeling.wording.signals import AUDIENCES, KINDS, ORIGINS, OWNERS, POLARITIES, URGENCIES
from contractbeoordeling.wording.signals import STATUSES as ACTION_STATUSES
from contractbeoordeling.wording.year import (
    ACTION_ORIGINS,
    AFTER_TERM,
    CONVERSATION_LEVELS,
    DOCUMENT_KINDS,
    EFFECTS,
    INDICATOR_STATES,
    JUMP_REASONS,
    KEPT,
    POINT_KINDS,
    TERM_STARTS,
)

_PERSPECTIVES = {each: PARTIES[Party(each)] for each in Perspective}
_ROUND_STATES = {RoundState.OPEN: "open", RoundState.CLOSED: "gesloten"}
_QUESTIONS = {
    Question.CRITERION: "vraag over een criterium",
    Question.MUNICIPALITY: "vraag over de gemeente",
    Question.THEME_TROUBLE: "wat er niet goed gaat",
    Question.THEME_TRIED: "wat er geprobeerd is",
    Question.THEME_MUNICIPALITY: "wat de gemeente beter kan doen",
}
_ANSWER_KINDS = {
    AnswerKind.SCORE: "score",
    AnswerKind.NOT_APPLICABLE: "n.v.t.",
    AnswerKind.UNKNOWN: "weet ik niet",
    AnswerKind.TEXT: "tekst",
}
_CODES: tuple[Mapping[StrEnum, str], ...] = tuple(
    cast("Mapping[StrEnum, str]", each)
    for each in (
        LAWS,
        STATUSES,
        VARIANTS,
        LINKS,
        PARTIES,
        _PERSPECTIVES,
        _ROUND_STATES,
        _QUESTIONS,
        _ANSWER_KINDS,
        SUBJECTS,
        FAMILIARITIES,
        EVIDENCES,
        JUDGEMENTS,
        {code: word for code, word in FIGURES.items() if code is not None},
        FILE_KINDS,
        KINDS,
        POLARITIES,
        AUDIENCES,
        URGENCIES,
        ORIGINS,
        OWNERS,
        ACTION_STATUSES,
        STATES,
        LEVELS,
        REMARK_DECISIONS,
        ACTION_ORIGINS,
        EFFECTS,
        CONVERSATION_LEVELS,
        POINT_KINDS,
        JUMP_REASONS,
        INDICATOR_STATES,
        DOCUMENT_KINDS,
        KEPT,
        TERM_STARTS,
        AFTER_TERM,
    )
)
# By class too: codes of two classes that are spelt alike would be one key.
_WORDS = {(type(code), code.value): word for codes in _CODES for code, word in codes.items()}


def said(value: object) -> str:
    """Return a record's value as text; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(said(each) for each in cast("tuple[object, ...]", value))
    say = next((say for kind, say in _SAYING if isinstance(value, kind)), str)
    return say(value)


def _code(value: StrEnum) -> str:
    return tr(_WORDS.get((type(value), value.value), value.value))


def _deadline(value: Deadline) -> str:
    return f"{_code(value.party)}: {day(value.return_by)}"


def _question(value: KeptCriterion) -> str:
    return value.code or value.wording


def _name(value: KeptName) -> str:
    return value.name


def _present(value: Present) -> str:
    return ", ".join(each for each in (value.name, value.function, value.organisation) if each)


def _answer(value: bool) -> str:
    return YES if value else NO


def _moment(value: datetime) -> str:
    return f"{value.astimezone():%d-%m-%Y %H:%M}"


def _number(value: Decimal) -> str:
    return number(value, 2).removesuffix(",00")


# In this order: a code is a text too, a moment a day, yes and no whole numbers.
_SAYING: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (StrEnum, _code),
    (Deadline, _deadline),
    (KeptCriterion, _question),
    (KeptName, _name),
    (Present, _present),
    (bool, _answer),
    (datetime, _moment),
    (date, day),
    (Decimal, _number),
)
