"""Which observations and signals an assessment reads, and why it leaves the others out (docs/decisions/0012).

The light rows here carry dates as ISO text and scores as decimal text, as the register keeps
them: a round reads hundreds of thousands of them.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from contractbeoordeling.domain.figures.readings import outcome_of
from contractbeoordeling.domain.round import Participation, SubjectKind


class ObservationRow(NamedTuple):
    """An observation; of one respondent, or of one figure, only the newest per criterion counts.

    `figure_kind` and `figure_part` are those of the figure that it was made of.
    """

    id: str
    provider_id: str
    participation_id: str | None
    criterion_key: str
    framework_id: str
    perspective: str
    respondent_id: str | None
    contract_id: str | None
    location_id: str | None
    observed_on: str
    evidence: str
    respondents: int | None
    score: str
    municipality_id: str | None = None
    figure_kind: str | None = None
    figure_part: str | None = None


class SignalRow(NamedTuple):
    """A signal that names a criterion."""

    id: str
    provider_id: str
    criterion_key: str
    contract_id: str | None
    location_id: str | None
    observed_on: str
    polarity: str
    severity: int | None
    event: str | None
    verified_on: str | None
    repaired_on: str | None


class SelfScoreRow(NamedTuple):
    """What a provider answered about one criterion in one participation."""

    participation_id: str
    criterion_key: str
    kind: str
    score: str | None


class LeftOutReason(StrEnum):
    """Why a row that is in the register is not in the case."""

    AFTER_REFERENCE_DATE = "after_reference_date"
    OTHER_SUBJECT = "other_subject"
    NOT_COMPARABLE = "not_comparable"
    SUPERSEDED = "superseded"
    WITHOUT_SEVERITY = "without_severity"
    CRITERION_GONE = "criterion_gone"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that was left out of the case."""

    id: str
    criterion_key: str
    reason: LeftOutReason


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """From where an assessment looks at the rows.

    `criteria` are the keys of the round's framework;
    `comparable` tells whether an observation on a criterion of a framework version counts;
    `other_participations` are the provider's participations for another contract, lot or location: what
    their forms said is about those.
    """

    reference_date: date
    subject: SubjectKind
    subject_id: str
    other_participations: frozenset[str]
    comparable: Callable[[str, str], bool]
    criteria: Collection[str]


def select_observations(
    rows: Iterable[ObservationRow], view: View
) -> tuple[list[ObservationRow], list[LeftOut]]:
    """Return the observations that count, in the given order, and the others with the reason."""
    reference = view.reference_date.isoformat()
    kept: dict[object, ObservationRow] = {}
    left_out: list[LeftOut] = []
    for row in rows:
        reason = _unfit_observation(row, view, reference)
        if reason is not None:
            left_out.append(LeftOut(row.id, row.criterion_key, reason))
            continue
        key = _source(row)
        other = kept.get(key, row)
        newest, oldest = (other, row) if other.observed_on > row.observed_on else (row, other)
        kept[key] = newest
        if newest is not oldest:
            left_out.append(LeftOut(oldest.id, oldest.criterion_key, LeftOutReason.SUPERSEDED))
    return list(kept.values()), left_out


def _source(row: ObservationRow) -> object:
    """Return what tells who or what spoke: the newest of one source counts. What nobody is known of stands alone."""
    if row.respondent_id:
        return row.criterion_key, row.perspective, row.respondent_id
    if row.figure_kind:
        outcome = outcome_of(row.figure_kind, row.figure_part or "")
        return row.criterion_key, row.perspective, *outcome, row.municipality_id, row.contract_id
    return row.id


def _unfit_observation(row: ObservationRow, view: View, reference: str) -> LeftOutReason | None:
    if row.observed_on > reference:
        return LeftOutReason.AFTER_REFERENCE_DATE
    if row.participation_id in view.other_participations or _elsewhere(row, view):
        return LeftOutReason.OTHER_SUBJECT
    if not view.comparable(row.criterion_key, row.framework_id):
        return LeftOutReason.NOT_COMPARABLE
    return None


def select_signals(rows: Iterable[SignalRow], view: View) -> tuple[list[SignalRow], list[LeftOut]]:
    """Return the signals that count, in the given order, and the others with the reason."""
    reference = view.reference_date.isoformat()
    kept: list[SignalRow] = []
    left_out: list[LeftOut] = []
    for row in rows:
        if row.observed_on > reference:
            left_out.append(LeftOut(row.id, row.criterion_key, LeftOutReason.AFTER_REFERENCE_DATE))
        elif _elsewhere(row, view):
            left_out.append(LeftOut(row.id, row.criterion_key, LeftOutReason.OTHER_SUBJECT))
        elif row.criterion_key not in view.criteria:
            left_out.append(LeftOut(row.id, row.criterion_key, LeftOutReason.CRITERION_GONE))
        elif row.severity is None and row.polarity == "negative":
            left_out.append(LeftOut(row.id, row.criterion_key, LeftOutReason.WITHOUT_SEVERITY))
        else:
            kept.append(row)
    return kept, left_out


def _elsewhere(row: ObservationRow | SignalRow, view: View) -> bool:
    """Tell whether a row names another contract or location than the narrower subject."""
    if view.subject is SubjectKind.PROVIDER:
        return False
    place = row.location_id if view.subject is SubjectKind.LOCATION else row.contract_id
    return place not in (None, view.subject_id)


_BY_CONTRACT = frozenset({SubjectKind.CONTRACT, SubjectKind.LOT})


def names_another(own: tuple[SubjectKind, Participation], other: tuple[SubjectKind, Participation]) -> bool:
    """Tell whether a participation is for another contract, lot or location than one's own.

    A location is no other contract, a whole contract is no other lot, nor a lot another contract than its own.
    """
    (own_kind, mine), (other_kind, theirs) = own, other
    if SubjectKind.PROVIDER in (own_kind, other_kind):
        return False
    if (own_kind in _BY_CONTRACT) is not (other_kind in _BY_CONTRACT):
        return False
    if mine.subject_id != theirs.subject_id:
        return True
    return bool(mine.lot and theirs.lot) and mine.lot != theirs.lot


def reach_back(reference_date: date, months: int) -> date:
    """Return a day before which no observation has completed so few months."""
    years, month = divmod(reference_date.month - 1 - months - 1, 12)
    return date(reference_date.year + years, month + 1, 1)
