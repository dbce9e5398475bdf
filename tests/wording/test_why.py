"""The explanation names the rule that decided, with the numbers that it used."""

from datetime import date
from fractions import Fraction
from typing import Any

from contractbeoordeling.domain.method.case import (
    Case,
    CaseObservation,
    CaseSignal,
    CriterionCase,
    ThemeCase,
)
from contractbeoordeling.domain.method.confidence import Change
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.signal import Polarity
from contractbeoordeling.wording.why import CHANGES, why_criterion, why_overall, why_theme

REFERENCE = date(2026, 6, 1)
WEIGHTS = dict.fromkeys(Perspective, 1)


def seen(
    perspective: Perspective, score: str, day: date = date(2026, 3, 1), **fields: Any
) -> CaseObservation:
    return CaseObservation(perspective=perspective, score=Fraction(score), observed_on=day, **fields)


def result_of(*observations: CaseObservation, **fields: Any) -> CaseResult:
    criterion = CriterionCase(code="1.1", weights=WEIGHTS, observations=observations, **fields)
    theme = ThemeCase(code="1", core=True, criteria=(criterion,))
    return evaluate(Case(reference_date=REFERENCE, themes=(theme,)))


def text(result: CaseResult) -> str:
    reasons = why_criterion(result.criteria[0], result.case.parameters)
    return "\n".join(f"{each.heading}: {' '.join(each.lines)}" for each in reasons)


THREE = (
    seen(Perspective.ACCESS, "3"),
    seen(Perspective.BACK_OFFICE, "4"),
    seen(Perspective.RESIDENT, "3", respondents=20),
)


def test_score_is_explained_by_its_rule_and_coverage() -> None:
    told = text(result_of(*THREE, self_score=Fraction(5)))
    assert "3,33, oordeel 3 (voldoende): het beeld van de anderen samen." in told
    assert "Dekking 60%, genoeg (minstens 50%)." in told
    assert "De aanbieder geeft zichzelf 5,0; het verschil is +1,67." in told


def test_missing_sources_are_counted() -> None:
    told = text(result_of(seen(Perspective.ACCESS, "3")))
    assert "Geen score" in told
    assert "Er telt 1 bron mee; er zijn er minstens 2 nodig." in told


def test_old_and_scarce_observations_say_why_they_do_not_count() -> None:
    told = text(
        result_of(
            seen(Perspective.ACCESS, "2", date(2020, 1, 1)),
            seen(Perspective.RESIDENT, "4", respondents=4),
            seen(Perspective.BACK_OFFICE, "4", date(2025, 3, 1), evidence=Evidence.HEARSAY),
        )
    )
    assert "2,0 op 01-01-2020, telt niet: te oud" in told
    assert "van horen zeggen, telt voor 0,25" in told


def test_what_few_residents_said_is_never_told() -> None:
    told = text(
        result_of(
            seen(Perspective.RESIDENT, "4.3", respondents=4), seen(Perspective.RESIDENT, "3", respondents=20)
        )
    )
    assert "uitkomst van 01-03-2026, telt niet: te weinig inwoners om te tonen; 3,0 op" in told
    assert "4,3" not in told
    assert "n=4" not in told


def test_cap_names_the_finding() -> None:
    signal = CaseSignal(
        severity=3,
        polarity=Polarity.NEGATIVE,
        verified=True,
        repair_verified=False,
        observed_on=date(2026, 1, 15),
    )
    told = text(result_of(*THREE, signals=(signal,)))
    assert "Plafond 2: geverifieerd signaal van ernst 3." in told
    assert "15-01-2026: ernst 3, geverifieerd en actueel, telt mee." in told


def test_every_sensitivity_has_its_words() -> None:
    assert CHANGES.keys() == set(Change)


def test_unrated_theme_and_whole_say_what_lacks() -> None:
    result = result_of(seen(Perspective.ACCESS, "3"))
    assert why_theme(result.themes[0]) == [
        "Geen oordeel: 0 van de 1 criteria met een score; er zijn er 1 nodig."
    ]
    assert why_overall(result.overall, result.themes) == [
        "Geen eindoordeel: 0 van de 1 thema's met een oordeel. Kernthema zonder oordeel: 1."
    ]


def test_overall_names_its_limits() -> None:
    low = tuple(seen(each, "1") for each in (Perspective.ACCESS, Perspective.BACK_OFFICE, Perspective.VISIT))
    told = why_overall(result_of(*low).overall, result_of(*low).themes)
    assert told[1] == "Hoogstens 2: een kernthema is onvoldoende."


def test_limit_is_told_only_where_it_lowers_the_theme() -> None:
    def told(*scores: str) -> list[str]:
        criteria = tuple(
            CriterionCase(
                code=f"1.{number}",
                weights=WEIGHTS,
                observations=tuple(
                    seen(each, score)
                    for each in (Perspective.ACCESS, Perspective.BACK_OFFICE, Perspective.VISIT)
                ),
            )
            for number, score in enumerate(scores, 1)
        )
        case = Case(reference_date=REFERENCE, themes=(ThemeCase(code="1", core=True, criteria=criteria),))
        return why_theme(evaluate(case).themes[0])

    assert told("2", "3") == ["Gemiddelde 2,50, over 2 van de 2 criteria met een score."]
    assert told("1", "5")[1] == "Begrensd op 2 door criterium 1.1."
