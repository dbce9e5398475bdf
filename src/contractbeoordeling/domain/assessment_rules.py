"""What may be done with an assessment now, and why not (rule R12)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.assessment import (
    AssessmentState,
    AssessmentVersion,
    Deviation,
    Level,
    ReplyRemark,
    WrittenFinding,
)
from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.method.signals import SERIOUS
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.person_names import may_be_one_person
from contractbeoordeling.domain.signal import Polarity, Signal
from contractbeoordeling.domain.working_days import is_working_day

LOWEST, HIGHEST = 1, 5


class AssessmentStep(StrEnum):
    """A step in the life of an assessment."""

    DRAFT = "draft"
    SEND = "send"
    REPLY = "reply"
    WITHDRAW = "withdraw"
    DETERMINE = "determine"
    REOPEN = "reopen"


class AssessmentFault(StrEnum):
    """Why a step can't be taken; also the code of the refusal."""

    IN_FUTURE = "assessment_step_in_future"
    NO_DRAFT = "assessment_without_draft"
    NOT_SENT = "draft_not_sent"
    ALREADY_SENT = "draft_already_sent"
    SENT_ON_WRONG_DAY = "draft_sent_on_wrong_day"
    NOTHING_TO_WITHDRAW = "withdraw_without_sent_draft"
    WITHDRAWN_ON_WRONG_DAY = "draft_withdrawn_on_wrong_day"
    WITHDRAWN_WITHOUT_REASON = "draft_withdrawn_without_reason"
    IS_DETERMINED = "assessment_is_determined"
    NOT_DETERMINED = "assessment_not_determined"
    REOPEN_WITHOUT_REASON = "reopen_without_reason"
    REPLY_ON_WRONG_DAY = "reply_on_wrong_day"
    REPLY_RUNS = "reply_term_runs"
    REMARK_EMPTY = "remark_empty"
    REMARK_UNDECIDED = "remark_undecided"
    DECISION_WITHOUT_REASON = "remark_decided_without_reason"
    DEVIATION_WITHOUT_RATING = "deviation_without_rating"
    NOT_ONE_STEP = "deviation_not_one_step"
    DEVIATION_WITHOUT_REASON = "deviation_without_reason"
    NO_SECOND_READER = "deviation_without_second_reader"
    READER_DECIDES = "second_reader_decides"
    READER_DETERMINES = "second_reader_determines"
    DEVIATION_OUTDATED = "deviation_outdated"
    FINDING_EMPTY = "finding_empty"
    NOBODY_DETERMINES = "determine_without_person"
    LATE_SIGNALS = "determine_with_late_signals"
    OPEN_SIGNALS = "determine_with_open_signals"
    NO_OVERALL_FINDING = "determine_without_overall_finding"
    REPLY_IS_IN = "extend_after_reply"
    EXTENSION_SHORTENS = "extension_shortens"
    EXTENSION_ENDS_ON_FREE_DAY = "extension_ends_on_free_day"
    EXTENSION_WITHOUT_REASON = "extension_without_reason"


Ratings = Mapping[tuple[Level, str], int | None]
"""What is computed, by level and by the code or key of what it is of; overall has an empty one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that steps depend on: the newest version with what was said about it, and what is computed now.

    `ratings` go by key; `late_signals` and `open_signals` count the serious ones after the reference date and the
    serious ones that nobody verified.
    """

    version: AssessmentVersion | None = None
    remarks: tuple[ReplyRemark, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    findings: tuple[WrittenFinding, ...] = ()
    ratings: Ratings = field(default_factory=dict[tuple[Level, str], int | None])
    late_signals: int = 0
    open_signals: int = 0


Faults = Iterator[AssessmentFault]


def step_faults(
    step: AssessmentStep, standing: Standing, day: date, today: date | None = None
) -> list[AssessmentFault]:
    """Return why a step can't be taken on a day, which may have been before today; nothing where it can."""
    found = [AssessmentFault.IN_FUTURE] if today is not None and day > today else []
    version = standing.version
    if version is not None:
        return [*found, *_RULES[step](standing, version, day)]
    return found if step is AssessmentStep.DRAFT else [*found, AssessmentFault.NO_DRAFT]


def _draft_faults(_standing: Standing, version: AssessmentVersion, day: date) -> Faults:
    state = version.state_on(day)
    if state is AssessmentState.DETERMINED:
        yield AssessmentFault.IS_DETERMINED
    elif state is not AssessmentState.DRAFT:
        yield AssessmentFault.ALREADY_SENT


def _send_faults(standing: Standing, version: AssessmentVersion, day: date) -> Faults:
    yield from _draft_faults(standing, version, day)
    if day < version.drafted_on:
        yield AssessmentFault.SENT_ON_WRONG_DAY


def _reply_faults(_standing: Standing, version: AssessmentVersion, day: date) -> Faults:
    yield from _open_faults(version)
    if version.sent_on is not None and day < version.sent_on:
        yield AssessmentFault.REPLY_ON_WRONG_DAY


def _open_faults(version: AssessmentVersion) -> Faults:
    """What keeps remarks from being heard: nothing went out yet, or it is over."""
    if version.determined_at is not None:
        yield AssessmentFault.IS_DETERMINED
    elif version.sent_on is None:
        yield AssessmentFault.NOT_SENT


def _withdraw_faults(_standing: Standing, version: AssessmentVersion, day: date) -> Faults:
    if version.determined_at is not None:
        yield AssessmentFault.IS_DETERMINED
    elif version.sent_on is None:
        yield AssessmentFault.NOTHING_TO_WITHDRAW
    elif day < version.sent_on:
        yield AssessmentFault.WITHDRAWN_ON_WRONG_DAY


def _determine_faults(standing: Standing, version: AssessmentVersion, day: date) -> Faults:
    yield from _open_faults(version)
    if version.state_on(day) is AssessmentState.REPLY:
        yield AssessmentFault.REPLY_RUNS
    found = [each for remark in standing.remarks for each in decision_faults(remark)]
    for deviation in standing.deviations:
        found += deviation_faults(deviation, standing.ratings)
    yield from dict.fromkeys(found)
    if standing.late_signals and not version.late_signals_reason.strip():
        yield AssessmentFault.LATE_SIGNALS
    if standing.open_signals and not version.open_signals_reason.strip():
        yield AssessmentFault.OPEN_SIGNALS
    yield from _unrated_faults(standing)


def _unrated_faults(standing: Standing) -> Faults:
    """Where no overall rating was computed the provider reads what is found and what will be asked next (R12)."""
    place = Level.OVERALL, ""
    unrated = place in standing.ratings and standing.ratings[place] is None
    whole = [each for each in standing.findings if each.level is Level.OVERALL and each.for_provider]
    if unrated and not any(each.ask_next.strip() for each in whole):
        yield AssessmentFault.NO_OVERALL_FINDING


def extension_faults(version: AssessmentVersion, until: date, reason: str) -> Faults:
    """Give what keeps the right of reply from ending later: it never ends earlier, nor on a day off."""
    yield from _open_faults(version)
    if version.replied_on is not None:
        yield AssessmentFault.REPLY_IS_IN
    if version.reply_due is not None and until <= version.reply_due:
        yield AssessmentFault.EXTENSION_SHORTENS
    if not is_working_day(until):
        yield AssessmentFault.EXTENSION_ENDS_ON_FREE_DAY
    if not reason.strip():
        yield AssessmentFault.EXTENSION_WITHOUT_REASON


def _reopen_faults(_standing: Standing, version: AssessmentVersion, _day: date) -> Faults:
    if version.determined_at is None:
        yield AssessmentFault.NOT_DETERMINED


_RULES: Mapping[AssessmentStep, Callable[[Standing, AssessmentVersion, date], Faults]] = {
    AssessmentStep.DRAFT: _draft_faults,
    AssessmentStep.SEND: _send_faults,
    AssessmentStep.REPLY: _reply_faults,
    AssessmentStep.WITHDRAW: _withdraw_faults,
    AssessmentStep.DETERMINE: _determine_faults,
    AssessmentStep.REOPEN: _reopen_faults,
}


def determination_faults(standing: Standing, by: Person | None, day: date) -> list[AssessmentFault]:
    """Return why this person can't determine an assessment on a day; nothing where that can be done."""
    found = step_faults(AssessmentStep.DETERMINE, standing, day)
    if by is None:
        found.append(AssessmentFault.NOBODY_DETERMINES)
    elif any(reads(each, by) for each in standing.deviations):
        found.append(AssessmentFault.READER_DETERMINES)
    return found


def withdrawal_faults(standing: Standing, reason: str, day: date, today: date) -> list[AssessmentFault]:
    """Return why a draft that went out can't be withdrawn on a day for a reason."""
    found = step_faults(AssessmentStep.WITHDRAW, standing, day, today)
    return found if reason.strip() else [*found, AssessmentFault.WITHDRAWN_WITHOUT_REASON]


def reopening_faults(standing: Standing, reason: str, day: date) -> list[AssessmentFault]:
    """Return why an assessment can't be reopened on a day for a reason."""
    found = step_faults(AssessmentStep.REOPEN, standing, day)
    return found if reason.strip() else [*found, AssessmentFault.REOPEN_WITHOUT_REASON]


def remark_faults(version: AssessmentVersion, remark: ReplyRemark, today: date) -> Faults:
    """Give what keeps a remark of the provider from being recorded; one after the term may still be heard."""
    yield from _open_faults(version)
    if not remark.text.strip() and remark.document_id is None:
        yield AssessmentFault.REMARK_EMPTY
    if remark.received_on > today or (version.sent_on is not None and remark.received_on < version.sent_on):
        yield AssessmentFault.REPLY_ON_WRONG_DAY


def decision_faults(remark: ReplyRemark) -> Faults:
    """Give what a remark's answer lacks."""
    if remark.decision is None:
        yield AssessmentFault.REMARK_UNDECIDED
    elif not remark.reason.strip():
        yield AssessmentFault.DECISION_WITHOUT_REASON


def deviation_faults(deviation: Deviation, ratings: Ratings, decider: Person | None = None) -> Faults:
    """Give what keeps a deviation from standing beside what is computed now; `decider` is who makes it."""
    computed = ratings.get((deviation.level, deviation.subject_key))
    if computed is None:
        yield AssessmentFault.DEVIATION_WITHOUT_RATING
    elif computed != deviation.computed:
        yield AssessmentFault.DEVIATION_OUTDATED
    if not one_step(deviation.computed, deviation.determined):
        yield AssessmentFault.NOT_ONE_STEP
    if not deviation.reason.strip():
        yield AssessmentFault.DEVIATION_WITHOUT_REASON
    if deviation.second_reader_id is None and not folded(deviation.second_reader_name):
        yield AssessmentFault.NO_SECOND_READER
    elif _reads_own(deviation, decider):
        yield AssessmentFault.READER_DECIDES


def one_step(computed: int, rating: int) -> bool:
    """Tell whether a rating lies exactly one step from the computed one, on the scale."""
    return LOWEST <= rating <= HIGHEST and abs(computed - rating) == 1


def reads(deviation: Deviation, person: Person) -> bool:
    """Tell whether a person is the second reader of a deviation: by record, or by name, for one may have two records."""
    same_name = may_be_one_person(deviation.second_reader_name, person.name)
    return deviation.second_reader_id == person.id or same_name


def _reads_own(deviation: Deviation, decider: Person | None) -> bool:
    if decider is not None:
        return reads(deviation, decider)
    return deviation.second_reader_id is not None and deviation.second_reader_id == deviation.decided_by_id


def changing_faults(version: AssessmentVersion) -> Faults:
    """Give what keeps deviations, findings and reasons from being written: a determined version stays as it is."""
    if version.determined_at is not None:
        yield AssessmentFault.IS_DETERMINED


def finding_faults(version: AssessmentVersion, finding: WrittenFinding) -> Faults:
    """Give what keeps a finding in words from being kept."""
    yield from changing_faults(version)
    if not finding.text.strip() and finding.shown_at is None:
        yield AssessmentFault.FINDING_EMPTY


def ratings_of(result: CaseResult, keys: Mapping[tuple[Level, str], str]) -> Ratings:
    """Return what is computed at every level, by key; `keys` gives the key of each code of a level."""
    found: dict[tuple[Level, str], int | None] = {(Level.OVERALL, ""): result.overall.rating}
    for level, parts in ((Level.CRITERION, result.criteria), (Level.THEME, result.themes)):
        found.update(((level, keys[level, each.code]), each.rating) for each in parts)
    return found


def late_serious(signals: Iterable[Signal], reference_date: date) -> list[Signal]:
    """Return the signals of severity 3 and 4 after the reference date: they block determining, or need a reason (R2)."""
    return [
        each
        for each in signals
        if each.polarity is Polarity.NEGATIVE
        and (each.severity or 0) >= SERIOUS
        and each.observed_on > reference_date
    ]


def term_days(of_framework: int, of_contracts: Iterable[int | None]) -> int:
    """Return the days of the right of reply: the contract's own term comes first, the longest where there are several."""
    return max((each for each in of_contracts if each is not None), default=of_framework)
