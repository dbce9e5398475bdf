"""Seeded random cases as JSON: dense around the thresholds of the rules."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

Json = dict[str, Any]
PERSPECTIVES = ["access", "back_office", "regulator", "resident", "visit"]


def random_case(random: Random) -> Json:
    """One case of up to nine themes."""
    today = date(2026, random.randint(1, 12), random.randint(1, 28))
    mood = random.choice([None, None, 1, 2, 4, 5])  # some providers are all good or all bad
    themes = [_theme(random, today, number, mood) for number in range(random.randint(0, 9))]
    if random.random() < 0.5:
        _tell_enough(random, today, themes, mood)
    case: Json = {"method": "1", "reference_date": today.isoformat(), "themes": themes}
    if random.random() < 0.3:
        case["supervision_measure"] = random.random() < 0.5
    if random.random() < 0.3:
        case["parameters"] = _parameters(random)
    return case


def _theme(random: Random, today: date, number: int, mood: int | None) -> Json:
    size = random.choice([0, 1, 1, 2, 3, 4, 5])
    criteria = [_criterion(random, today, f"{number}.{place}", mood) for place in range(size)]
    theme: Json = {"code": str(number), "core": random.random() < 0.3, "criteria": criteria}
    if random.random() < 0.1:
        theme["in_scope"] = random.random() < 0.3
    return theme


def _tell_enough(random: Random, today: date, themes: list[Json], mood: int | None) -> None:
    """Let every perspective see nearly every criterion now, and few signals, so that most can be rated."""
    for criterion in (criterion for theme in themes for criterion in theme["criteria"]):
        for name in PERSPECTIVES if random.random() < 0.9 else []:
            score = _score(random, mood, 4 if name == "regulator" else 5)
            observation: Json = {"perspective": name, "score": score, "observed_on": today.isoformat()}
            criterion["observations"].append(observation)
            if name == "resident":
                observation["respondents"] = 12
        if random.random() < 0.9:
            criterion["signals"] = []


def _criterion(random: Random, today: date, code: str, mood: int | None) -> Json:
    weights = {name: random.choice([0, 1, 1, 2, 3]) for name in PERSPECTIVES if random.random() < 0.9}
    count = random.choice([0, 1, 2, 3, 4, 5, 6, 8])
    criterion: Json = {
        "code": code,
        "weights": weights,
        "observations": [_observation(random, today, mood) for _ in range(count)],
        "signals": [_signal(random, today) for _ in range(random.choice([0, 0, 0, 0, 0, 1, 2, 3, 5]))],
    }
    if random.random() < 0.8:
        criterion["self_score"] = random.choice([None, "1", "2", "3", "4", "5", 4, 4.5, "3.5", "2.75"])
    if random.random() < 0.1:
        criterion["in_scope"] = random.random() < 0.3
    return criterion


def _observation(random: Random, today: date, mood: int | None) -> Json:
    name = random.choice(PERSPECTIVES)
    score = _score(random, mood, 4 if name == "regulator" else 5)
    observation: Json = {"perspective": name, "score": score, "observed_on": _day(random, today, 42)}
    if random.random() < 0.5:
        observation["evidence"] = random.choice(["direct", "hearsay"])
    if name == "resident":
        observation["respondents"] = random.choice([0, 3, 4, 5, 6, 7, 9, 10, 11, 38, 200])
    return observation


def _score(random: Random, mood: int | None, best: int) -> str | int:
    if mood is not None and random.random() < 0.9:
        return min(mood, best)
    return random.choice(["1", "2", "3", "4", "1.5", "2.5", "3.5", "3.25", "2.9", "4.0", str(best), 3, 4])


def _signal(random: Random, today: date) -> Json:
    signal: Json = {
        "severity": random.choice([1, 2, 2, 3, 4]),
        "polarity": random.choice(["negative", "negative", "negative", "positive"]),
        "verified": random.random() < 0.6,
        "repair_verified": random.random() < 0.25,
        "observed_on": _day(random, today, 30),
    }
    if random.random() < 0.4:
        signal["event"] = random.choice(["brand", "val"])
    return signal


def _day(random: Random, today: date, most_months: int) -> str:
    """A day on or near a completed month, where the rules change."""
    months = random.choice([0, 1, 11, 12, 13, 23, 24, 25, 35, 36, 37, random.randint(0, most_months)])
    months = min(months, most_months)
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    day = random.choice([today.day, today.day, min(today.day + 1, 28), max(today.day - 1, 1)])
    return min(date(year, month + 1, day), today).isoformat()


def _parameters(random: Random) -> Json:
    options: Json = {
        "recency": [[[6, "1"], [30, "1/3"]], [[0, "1"]], [[12, "1"], [24, "0.5"], [48, "1/8"]]],
        "hearsay": ["1/4", "0", "1", "1/3"],
        "minimum_respondents": [5, 6, 12],
        "full_respondents": [1, 7, 30],
        "minimum_perspectives": [2, 3],
        "minimum_coverage": ["1/4", "0.75", "1"],
        "cap_severity_4": [1, 2],
        "cap_severity_3": [1, 3, 4],
        "cap_severity_2_twice": [2, 4],
        "signal_months": [0, 6, 36],
        "repeat_months": [0, 30],
        "open_signal_months": [3, 24],
        "theme_minimum_share": ["0", "1/2", "1"],
        "overall_minimum_share": ["0", "1/3", "1"],
    }
    chosen = random.sample(sorted(options), random.randint(1, 3))
    return {name: random.choice(options[name]) for name in chosen}
