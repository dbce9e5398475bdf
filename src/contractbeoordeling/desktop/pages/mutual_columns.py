"""The columns of what providers say about the municipality: of all of them together, and of one."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt

from contractbeoordeling.desktop import tones
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import mutual as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.usecases.mutual import JointWord, OwnWord
from contractbeoordeling.wording.i18n import tr

Place = tuple[str, str]
_HALF = Fraction(1, 2)
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class Town(NamedTuple):
    """The heading above what is said about one municipality."""

    id: str
    name: str


JointLine = Town | JointWord


def place_of(word: JointWord | OwnWord) -> Place:
    """Municipality and criterion of what was said."""
    return word.municipality_id, word.criterion.key


def identify(line: JointLine) -> Place:
    """What tells two lines apart."""
    return (line.id, "") if isinstance(line, Town) else place_of(line)


def is_heading(line: JointLine) -> bool:
    """Whether the line is a municipality."""
    return isinstance(line, Town)


def columns(actions: Mapping[Place, int]) -> tuple[Column[JointLine], ...]:
    """The columns of what all said; `actions` counts the municipality's open actions."""
    return (
        Column("criterion", tr("Criterium"), _name, width=44, grow=True, hint=_name),
        Column("providers", tr("Aanbieders"), _providers, width=11, side=_MIDDLE),
        Column("mean", tr("Gemiddeld"), _mean, width=18, side=_MIDDLE, tone=_mean_tone, hint=_mean_hint),
        Column("remarks", tr("Toelichtingen"), _remarks, width=13, side=_MIDDLE),
        Column("actions", tr("Open acties"), partial(_actions, actions), width=11, side=_MIDDLE),
    )


def own_columns() -> tuple[Column[OwnWord], ...]:
    """The columns of what one provider said."""
    return (
        Column("criterion", tr("Criterium"), _own_name, width=36, grow=True, hint=_own_name),
        Column("municipality", tr("Gemeente"), _own_town, width=25),
        Column("score", tr("Cijfer"), _own_score, width=22, tone=_own_tone),
        Column("remark", tr("Toelichting"), _own_remark, width=50, grow=True, hint=_own_remark),
    )


def _name(line: JointLine) -> str:
    return texts.municipality(line.name) if isinstance(line, Town) else texts.criterion(line.criterion)


def _providers(line: JointLine) -> str:
    return "" if isinstance(line, Town) else str(line.providers)


def _mean(line: JointLine) -> str:
    return "" if isinstance(line, Town) else texts.mean(line)


def _mean_hint(line: JointLine) -> str:
    return "" if isinstance(line, Town) else texts.mean_hint(line)


def _mean_tone(line: JointLine) -> Tone | None:
    if isinstance(line, Town) or line.mean is None:
        return None
    return tones.RATINGS[min(5, int(line.mean + _HALF))]


def _remarks(line: JointLine) -> str:
    return "" if isinstance(line, Town) else str(len(line.remarks) or "")


def _actions(actions: Mapping[Place, int], line: JointLine) -> str:
    return "" if isinstance(line, Town) else str(actions.get(place_of(line), 0) or "")


def _own_name(word: OwnWord) -> str:
    return texts.criterion(word.criterion)


def _own_town(word: OwnWord) -> str:
    return texts.municipality(word.municipality)


def _own_score(word: OwnWord) -> str:
    return texts.score(word)


def _own_tone(word: OwnWord) -> Tone | None:
    return None if word.score is None else tones.RATINGS[int(word.score)]


def _own_remark(word: OwnWord) -> str:
    return " ".join(word.remark.split())
