"""What the workbook for colleagues holds: only what its reader may see, already as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from contractbeoordeling.domain.framework import Theme
from contractbeoordeling.domain.method.confidence import Confidence
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.readership import Readership


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something that is not in the file; without a count where a number would tell what it hides."""

    what: str
    why: str
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the first sheet tells; `provider` is named where the file is about one of them."""

    readership: Readership
    client: str
    round: str
    reference_date: date
    made_on: date
    framework: str
    framework_version: str
    framework_id: str
    parameters: Parameters
    scale: Mapping[int, str]
    """The framework's word for each rating."""
    providers: int
    provider: str = ""
    subjects: bool = False
    """The round assesses contracts, lots or locations instead of whole providers."""
    left_out: Sequence[LeftOut] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Which provider, and which subject where that isn't the whole provider."""

    provider_id: str
    name: str
    kvk: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewRow:
    """One participation: `themes` gives a rating or None per theme in scope; None counts aren't for this reader.

    `determined` is the rating that holds, where it was determined; `deviated` says where that isn't what was computed.
    """

    who: Who
    themes: Mapping[str, int | None]
    unknown: str
    overall: int | None
    overall_why: str
    state: str
    determined: int | None
    deviated: str
    in_scope: int
    rated: int
    verdicts: Mapping[Verdict, int]
    findings: int
    open_serious: int | None
    open_actions: int | None
    overdue_actions: int | None
    measure: bool


Seen = Fraction | str | None
"""A score, a word for why there is none, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """One criterion of one participation; `scores` holds only the perspectives that this reader may see."""

    who: Who
    theme: str
    code: str
    key: str
    name: str
    self_score: Seen
    scores: Mapping[Perspective, Seen]
    residents: int | None
    external: Fraction | None
    coverage: Fraction | None
    gap: Fraction | None
    score: Fraction | None
    rating: int | None
    determined: int | None
    verdict: Verdict
    verdict_word: str
    confidence: Confidence | None
    reason: str
    doubts: str
    consequence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """One theme over all providers of the file: means where both a self-score and others stand."""

    code: str
    name: str
    core: bool
    criteria: int
    compared: int
    self_mean: Fraction | None
    external_mean: Fraction | None
    verdicts: Mapping[Verdict, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalRow:
    """One signal; texts that this reader may not see say so, and no person is named."""

    id: str
    who: Who
    criterion_key: str
    criterion: str
    observed_on: date
    severity: int | None
    polarity: str
    polarity_code: str
    kind: str
    kind_code: str
    party: str
    municipality: str
    text: str
    event: str
    state: str
    verified_on: date | None
    verified_function: str
    verified_how: str
    reaction: str
    withdrawn_on: date | None
    withdrawn_reason: str
    repaired_on: date | None
    repair_party: str
    repair_how: str
    audience: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """One improvement action; `logged` lines of its log are on the sheet beside this one."""

    id: str
    provider: str
    municipality: str
    criterion_key: str
    criterion: str
    owner: str
    owner_code: str
    owner_name: str
    measure: str
    success_criterion: str
    agreed_on: date | None
    due_on: date | None
    status: str
    status_code: str
    overdue: bool
    closed_on: date | None
    logged: int
    last_logged: date | None
    audience: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One line of an action's log."""

    action_id: str
    provider: str
    measure: str
    written_on: date
    text: str
    audience: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRow:
    """What somebody answered or saw: a score or a word, and the remark with it."""

    who: Who
    party: str
    party_code: str
    respondent: str
    criterion_key: str
    subject: str
    answer: Seen
    figure: str
    respondents: int | None
    evidence: str
    observed_on: date | None
    origin: str
    counts: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredRow:
    """One measured figure over one period; a word where its value may not be seen."""

    id: str
    who: Who
    kind: str
    kind_code: str
    part: str
    part_code: str
    since: date
    until: date
    value: Seen
    unit: str
    count: int | None
    origin: str
    municipality: str
    contract: str
    criteria: str
    source: str
    method: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityRow:
    """What the providers together said of a municipality; nothing below five of them."""

    municipality: str
    criterion_key: str
    criterion: str
    providers: int
    mean: Fraction | None
    remarks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything of one workbook; a sheet that isn't for this reader is None."""

    about: About
    themes: Sequence[Theme]
    overview: Sequence[OverviewRow]
    criteria: Sequence[CriterionRow]
    by_theme: Sequence[ThemeRow]
    signals: Sequence[SignalRow] | None = None
    actions: Sequence[ActionRow] | None = None
    log: Sequence[LogRow] | None = None
    inputs: Sequence[InputRow] | None = None
    municipality: Sequence[MunicipalityRow] | None = None
    figures: Sequence[MeasuredRow] | None = None
