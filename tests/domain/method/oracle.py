"""The method once more, straight from its text and as plainly as possible: JSON in, JSON out.

Slow and without reasons; it shares nothing with the package but the words. The tests hold the two side by side.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.domain.method.oracle_agreement import agreement_of, half_up

EXTERNAL = ["access", "back_office", "regulator", "resident", "visit"]
DEFAULTS: dict[str, Any] = {
    "recency": [[12, "1"], [24, "1/2"], [36, "1/4"]],
    "hearsay": "1/2",
    "minimum_respondents": 5,
    "full_respondents": 10,
    "minimum_perspectives": 2,
    "minimum_coverage": "1/2",
    "cap_severity_4": 1,
    "cap_severity_3": 2,
    "cap_severity_2_twice": 3,
    "signal_months": 24,
    "repeat_months": 12,
    "open_signal_months": 12,
    "theme_minimum_share": "3/5",
    "overall_minimum_share": "2/3",
}
Json = dict[str, Any]


def assess(case: Json) -> Json:
    """Everything that `method evaluate` prints for one case."""
    parameters = {**DEFAULTS, **case.get("parameters", {})}
    today = case["reference_date"]
    criteria: list[Json] = []
    themes: list[Json] = []
    for theme in case["themes"]:
        own = [criterion_of(criterion, parameters, today) for criterion in theme["criteria"]]
        for criterion, result in zip(theme["criteria"], own, strict=True):
            result["in_scope"] = theme.get("in_scope", True) and criterion.get("in_scope", True)
        criteria += own
        themes.append({**theme_of(theme, own, parameters), "in": theme.get("in_scope", True)})
    overall = overall_of(themes, criteria, case.get("supervision_measure", False), parameters)
    agreement = agreement_of([criterion.pop("unraised") for criterion in criteria])
    for criterion in criteria:
        del criterion["in_scope"], criterion["severity_4"]
    for theme in themes:
        del theme["in"], theme["core"]
    return plain(
        {
            "method": "1",
            "reference_date": today,
            "criteria": criteria,
            "themes": themes,
            "overall": overall,
            "agreement": agreement,
        }
    )


def plain(value: Any) -> Any:
    """Fractions as text."""
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, list):
        return [plain(each) for each in value]  # pyright: ignore[reportUnknownVariableType]
    return value


def months(day: str, today: str) -> int:
    """Completed calendar months."""
    year, month, date = (int(part) for part in day.split("-"))
    now_year, now_month, now_date = (int(part) for part in today.split("-"))
    age = 12 * (now_year - year) + (now_month - month)
    return age if now_date >= date else age - 1


def weight_of(observation: Json, parameters: Json, today: str) -> Fraction:
    """R2: recency × evidence × response."""
    age = months(observation["observed_on"], today)
    recency = Fraction(0)
    for limit, weight in reversed(parameters["recency"]):
        if age <= limit:
            recency = Fraction(weight)
    evidence = (
        Fraction(parameters["hearsay"]) if observation.get("evidence", "direct") == "hearsay" else Fraction(1)
    )
    response = Fraction(1)
    if observation["perspective"] == "resident":
        n = observation["respondents"]
        response = (
            Fraction(0)
            if n < parameters["minimum_respondents"]
            else min(Fraction(1), Fraction(n, parameters["full_respondents"]))
        )
    return recency * evidence * response


def perspectives_of(criterion: Json, parameters: Json, today: str) -> dict[str, tuple[Fraction, Fraction]]:
    """R2: score and strength of each perspective that has an observation with weight."""
    found: dict[str, tuple[Fraction, Fraction]] = {}
    for name in EXTERNAL:
        weighed = [
            (weight_of(each, parameters, today), Fraction(str(each["score"])))
            for each in criterion["observations"]
            if each["perspective"] == name
        ]
        weighed = [(weight, score) for weight, score in weighed if weight != 0]
        if weighed:
            mean = sum((weight * score for weight, score in weighed), Fraction(0)) / sum(
                (weight for weight, _ in weighed), Fraction(0)
            )
            found[name] = (mean, max(weight for weight, _ in weighed))
    return found


def picture_of(criterion: Json, parameters: Json, today: str) -> Json:
    """R3–R5."""
    know = {name: criterion["weights"].get(name, 0) for name in EXTERNAL}
    said = perspectives_of(criterion, parameters, today)
    unraised = {name: score for name, (score, _) in said.items() if know[name] > 0}
    strength = {name: said[name][1] for name in unraised}

    def external(names: list[str], scores: dict[str, Fraction]) -> Fraction:
        top = sum((know[name] * strength[name] * scores[name] for name in names), Fraction(0))
        return top / sum((know[name] * strength[name] for name in names), Fraction(0))

    scores = dict(unraised)
    others = [name for name in scores if name != "regulator"]
    if scores.get("regulator") == 4 and others:
        scores["regulator"] = max(Fraction(4), external(others, scores))
    total = sum(know.values())
    coverage = (
        sum((know[name] * strength[name] for name in scores), Fraction(0)) / total if total else Fraction(0)
    )
    return {
        "scores": scores,
        "shown": {name: scores.get(name, score) for name, (score, _) in said.items()},
        "unraised": unraised,
        "external": external(list(scores), scores) if scores else None,
        "coverage": coverage,
        "spread": max(scores.values()) - min(scores.values()) if scores else None,
        "enough": len(scores) >= parameters["minimum_perspectives"]
        and coverage >= Fraction(parameters["minimum_coverage"]),
    }


def events_of(signals: list[Json]) -> list[Json]:
    """Reports of one event count once; only what speaks against the provider matters."""
    events: list[Json] = []
    groups: dict[str, list[Json]] = {}
    for signal in signals:
        if signal["polarity"] == "positive":
            continue
        if "event" in signal:
            groups.setdefault(signal["event"], []).append(signal)
        else:
            events.append(signal)
    for group in groups.values():
        verified = [signal for signal in group if signal["verified"]]
        telling = verified or group
        events.append(
            {
                "severity": max(signal["severity"] for signal in telling),
                "observed_on": max(signal["observed_on"] for signal in telling),
                "verified": bool(verified),
                "repair_verified": all(signal["repair_verified"] for signal in verified),
            }
        )
    return events


def caps_of(criterion: Json, parameters: Json, today: str) -> tuple[int | None, bool, bool]:
    """R6: the cap, whether a severity 4 is active, whether a serious signal is open."""
    events = [
        {**event, "age": months(event["observed_on"], today)} for event in events_of(criterion["signals"])
    ]
    active = [
        event["severity"]
        for event in events
        if event["verified"] and not event["repair_verified"] and event["age"] <= parameters["signal_months"]
    ]
    twos = [
        event
        for event in events
        if event["verified"]
        and not event["repair_verified"]
        and event["age"] <= parameters["signal_months"]
        and event["age"] <= parameters["repeat_months"]
        and event["severity"] == 2
    ]
    caps: list[int] = []
    if 4 in active:
        caps.append(parameters["cap_severity_4"])
    if 3 in active:
        caps.append(parameters["cap_severity_3"])
    if len(twos) >= 2:
        caps.append(parameters["cap_severity_2_twice"])
    is_open = any(
        not event["verified"] and event["severity"] >= 3 and event["age"] <= parameters["open_signal_months"]
        for event in events
    )
    return min(caps) if caps else None, 4 in active, is_open


def score_of(picture: Json, cap: int | None) -> tuple[Fraction | None, bool]:
    """R4 and R6: B, and whether the cap binds."""
    external = picture["external"]
    if picture["enough"]:
        if cap is not None and cap < external:
            return Fraction(cap), True
        return external, False
    if cap in (1, 2):
        return (Fraction(cap) if external is None else min(external, Fraction(cap))), True
    return None, False


def verdict_of(
    own: Fraction | None, score: Fraction | None, binds: bool, picture: Json
) -> tuple[str, Fraction | None]:
    """R8."""
    if score is None:
        return "insufficient_evidence", None
    if own is None:
        return "no_self_evaluation", None
    gap = own - score
    scores = picture["scores"].values()
    if binds:
        word = "overestimated_by_finding" if gap >= 1 else "underestimated" if gap <= -1 else "confirmed"
    elif all(own - each >= 1 for each in scores):
        word = "overestimated"
    elif all(own - each <= -1 for each in scores):
        word = "underestimated"
    elif picture["spread"] >= 2:
        word = "conflicting"
    elif gap >= 1:
        word = "overestimated"
    elif gap <= -1:
        word = "underestimated"
    else:
        word = "confirmed"
    if word in ("overestimated", "underestimated") and abs(gap) >= 2:
        word = "strongly_" + word
    return word, gap


def criterion_of(criterion: Json, parameters: Json, today: str) -> Json:
    picture = picture_of(criterion, parameters, today)
    cap, severity_4, is_open = caps_of(criterion, parameters, today)
    score, binds = score_of(picture, cap)
    own = criterion.get("self_score")
    verdict, gap = verdict_of(None if own is None else Fraction(str(own)), score, binds, picture)
    rating = None if score is None else half_up(score)
    return {
        "code": criterion["code"],
        "external": picture["external"],
        "coverage": picture["coverage"],
        "spread": picture["spread"],
        "cap": cap,
        "score": score,
        "rating": rating,
        "gap": gap,
        "verdict": verdict,
        "tendency": verdict == "confirmed" and gap is not None and abs(gap) >= Fraction(1, 2),
        "confidence": confidence_of(score, binds, picture, is_open),
        "perspectives": picture["shown"],
        "sensitivity": sensitivity_of(criterion, parameters, today, picture, rating),
        "unraised": picture["unraised"],
        "severity_4": severity_4,
    }


def confidence_of(score: Fraction | None, binds: bool, picture: Json, is_open: bool) -> str | None:
    """R11."""
    if score is None:
        return None
    if binds:
        return "finding"
    calm = not is_open
    if (
        len(picture["scores"]) >= 3
        and picture["coverage"] >= Fraction(3, 4)
        and picture["spread"] <= 1
        and calm
    ):
        return "high"
    return "medium" if picture["spread"] < 2 and calm else "low"


def sensitivity_of(
    criterion: Json, parameters: Json, today: str, picture: Json, rating: int | None
) -> list[Json]:
    """R11: the same criterion with something changed."""
    know = criterion["weights"]
    changed: list[tuple[str, Json]] = [
        ("equal weights", {**criterion, "weights": {name: int(know[name] > 0) for name in know}}),
        ("residents doubled", {**criterion, "weights": {**know, "resident": 2 * know.get("resident", 0)}}),
    ]
    for name in EXTERNAL:
        if name in picture["scores"]:
            left = [each for each in criterion["observations"] if each["perspective"] != name]
            changed.append((f"without {name}", {**criterion, "observations": left}))
    listed: list[Json] = []
    for change, other in changed:
        cap = caps_of(other, parameters, today)[0]
        score = score_of(picture_of(other, parameters, today), cap)[0]
        new = None if score is None else half_up(score)
        if new != rating:
            listed.append({"change": change, "rating": new})
    return listed


def theme_of(theme: Json, results: list[Json], parameters: Json) -> Json:
    """R9."""
    own = [result for result in results if result["in_scope"]]
    rated = [result for result in own if result["score"] is not None]
    out: Json = {"code": theme["code"], "mean": None, "limit": None, "score": None, "rating": None}
    least = 1 if len(own) == 1 else 2
    if len(rated) >= least and Fraction(len(rated), len(own)) >= Fraction(parameters["theme_minimum_share"]):
        mean = sum((result["score"] for result in rated), Fraction(0)) / len(rated)
        limits = [{1: 2, 2: 4}[result["rating"]] for result in rated if result["rating"] <= 2]
        limit = min(limits) if limits else None
        out["mean"], out["limit"] = mean, limit
        out["score"] = mean if limit is None else min(mean, Fraction(limit))
        out["rating"] = half_up(mean) if limit is None else min(half_up(mean), limit)
    return {**out, "core": theme["core"]}


def overall_of(themes: list[Json], criteria: list[Json], measure: bool, parameters: Json) -> Json:
    """R10."""
    nothing: Json = {"score": None, "rating": None, "limits": []}
    own = [theme for theme in themes if theme["in"]]
    rated = [theme for theme in own if theme["rating"] is not None]
    if not rated or Fraction(len(rated), len(own)) < Fraction(parameters["overall_minimum_share"]):
        return nothing
    if any(theme["core"] and theme["rating"] is None for theme in own):
        return nothing
    score = sum((theme["score"] for theme in rated), Fraction(0)) / len(rated)
    ratings = [theme["rating"] for theme in rated]
    ones = ratings.count(1)
    low = ratings.count(1) + ratings.count(2)
    fives = Fraction(ratings.count(5), len(ratings))
    checks = [
        ("core_theme_1", any(theme["core"] and theme["rating"] == 1 for theme in rated), 2),
        ("theme_1", any(not theme["core"] and theme["rating"] == 1 for theme in rated), 3),
        ("two_themes_1", ones >= 2, 2),
        ("third_themes_1", ones >= 2 and Fraction(ones, len(ratings)) >= Fraction(1, 3), 1),
        ("two_themes_low", low >= 2, 3),
        ("third_themes_low", low >= 2 and Fraction(low, len(ratings)) >= Fraction(1, 3), 2),
        ("excellent_not_met", half_up(score) == 5 and (fives < Fraction(2, 5) or min(ratings) < 4), 4),
        ("supervision_measure", measure, 2),
        ("severity_4", any(criterion["severity_4"] for criterion in criteria), 2),
    ]
    limits = [{"code": code, "limit": limit} for code, holds, limit in checks if holds]
    rating = min([half_up(score), *(each["limit"] for each in limits)])
    return {"score": score, "rating": rating, "limits": limits}
