"""What a sheet could be imported as: its kind, its columns and what its values mean, each to be confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.scales.guess import ScaleProposal
from contractbeoordeling.workbook.scales.said import Certainty


class LeftOut(StrEnum):
    """Why nothing is proposed for a sheet; the words stand in wording/mapping.py."""

    EMPTY = "empty"
    HIDDEN = "hidden"
    NO_TABLE = "no_table"
    NO_ANSWERS = "no_answers"
    FORM_DESIGN = "form_design"
    UNKNOWN_LIST = "unknown_list"
    ABOUT_MUNICIPALITY = "about_municipality"
    SEVERAL_ANSWERS = "several_answers"
    SINGLE_RESIDENTS = "single_residents"
    FIGURES = "figures"
    SUPERVISION = "supervision"
    REPLY = "reply"


class KindReason(StrEnum):
    """Why a sheet seems to be of its kind."""

    QUESTIONS = "questions"
    RESPONDENTS = "respondents"
    COUNTS = "counts"
    WORDS = "words"
    SEVERITIES = "severities"
    PROVIDERS = "providers"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class ProposedColumn:
    """A column with the role that it seems to play, "" for none; without `said` its content alone tells so."""

    column: int
    header: str
    role: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class SheetProposal:
    """A sheet with its proposed mapping, or the reason why it has none.

    `sure` tells whether the kind is beyond doubt; `scale` is None where values need no meaning.
    """

    sheet: str
    visible: bool
    kind: FileKind | None = None
    sure: bool = False
    reason: KindReason | None = None
    left_out: LeftOut | None = None
    mapping: SheetMapping | None = None
    columns: tuple[ProposedColumn, ...] = ()
    scale: ScaleProposal | None = None
