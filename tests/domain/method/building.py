"""Short ways to write cases in tests; the reference date is 1 June 2026."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from contractbeoordeling.domain.method.case import Case, CaseObservation, CaseSignal, CriterionCase, ThemeCase
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Parameters
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.signal import Polarity

REFERENCE_DATE = date(2026, 6, 1)
ACCESS, BACK_OFFICE, REGULATOR, RESIDENT, VISIT = Perspective


def months_ago(months: int) -> date:
    """The day on which something is exactly this many months old."""
    year, month = divmod(REFERENCE_DATE.year * 12 + REFERENCE_DATE.month - 1 - months, 12)
    return date(year, month + 1, 1)


def seen(
    perspective: Perspective, score: str | int, months: int = 1, n: int | None = None
) -> CaseObservation:
    """What a perspective saw itself; residents are 38 unless said otherwise."""
    respondents = 38 if perspective is RESIDENT and n is None else n
    return CaseObservation(
        perspective=perspective,
        score=Fraction(score),
        observed_on=months_ago(months),
        respondents=respondents,
    )


def heard(perspective: Perspective, score: str | int, months: int = 1) -> CaseObservation:
    """What a perspective has from hearsay."""
    return CaseObservation(
        perspective=perspective,
        score=Fraction(score),
        observed_on=months_ago(months),
        evidence=Evidence.HEARSAY,
    )


def signal(
    severity: int, months: int = 1, *, verified: bool = True, repaired: bool = False, event: str | None = None
) -> CaseSignal:
    """A negative signal."""
    return CaseSignal(
        severity=severity,
        polarity=Polarity.NEGATIVE,
        verified=verified,
        repair_verified=repaired,
        observed_on=months_ago(months),
        event=event,
    )


def weights(access: int = 0, back_office: int = 0, regulator: int = 0, resident: int = 0, visit: int = 0):
    """Know-weights in the order of the worked examples."""
    return dict(zip(Perspective, (access, back_office, regulator, resident, visit), strict=True))


def criterion(
    know: Iterable[int],
    *said: CaseObservation,
    own: str | int | None = None,
    signals: tuple[CaseSignal, ...] = (),
    code: str = "1.1",
    in_scope: bool = True,
) -> CriterionCase:
    """A criterion with its know-weights in the order of the perspectives."""
    return CriterionCase(
        code=code,
        weights=weights(*know),
        self_score=None if own is None else Fraction(own),
        observations=said,
        signals=signals,
        in_scope=in_scope,
    )


def scored(score: str | int, code: str = "1.1", own: str | int | None = None) -> CriterionCase:
    """A criterion on which two sources agree, so that its score is this one."""
    return criterion((1, 1), seen(ACCESS, score), seen(BACK_OFFICE, score), own=own, code=code)


def unscored(code: str = "1.1") -> CriterionCase:
    """A criterion about which nobody said anything."""
    return criterion((1, 1), code=code)


def assess(case: CriterionCase, parameters: Parameters = DEFAULT_PARAMETERS) -> CriterionResult:
    """The result of one criterion."""
    theme = ThemeCase(code="1", core=True, criteria=(case,))
    whole = Case(reference_date=REFERENCE_DATE, themes=(theme,), parameters=parameters)
    return evaluate(whole).criteria[0]


def theme(code: str, *scores: str | int | None, core: bool = False, in_scope: bool = True) -> ThemeCase:
    """A theme whose criteria have these scores; None is one without."""
    criteria = tuple(
        unscored(f"{code}.{place}") if score is None else scored(score, f"{code}.{place}")
        for place, score in enumerate(scores, 1)
    )
    return ThemeCase(code=code, core=core, criteria=criteria, in_scope=in_scope)


def whole(
    *themes: ThemeCase, measure: bool = False, parameters: Parameters = DEFAULT_PARAMETERS
) -> CaseResult:
    """The result of these themes."""
    return evaluate(
        Case(reference_date=REFERENCE_DATE, themes=themes, supervision_measure=measure, parameters=parameters)
    )
