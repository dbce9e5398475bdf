"""Which colour goes with which word, the same on every sheet."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.report.table import Cell, Column, Look, Rule, Tone
from contractbeoordeling.wording.export import NO_RATING, OVERDUE
from contractbeoordeling.wording.method_labels import NOT_ASKED_CERTIFICATE, VERDICTS

T = TypeVar("T")

RATING_TONES: Mapping[int, Tone] = {
    1: Tone.LOWEST,
    2: Tone.LOW,
    3: Tone.MIDDLE,
    4: Tone.HIGH,
    5: Tone.HIGHEST,
}
VERDICT_TONES: Mapping[Verdict, Tone] = {
    Verdict.CONFIRMED: Tone.MIDDLE,
    Verdict.OVERESTIMATED: Tone.LOW,
    Verdict.STRONGLY_OVERESTIMATED: Tone.LOWEST,
    Verdict.OVERESTIMATED_BY_FINDING: Tone.FINDING,
    Verdict.UNDERESTIMATED: Tone.HIGH,
    Verdict.STRONGLY_UNDERESTIMATED: Tone.HIGHEST,
    Verdict.CONFLICTING: Tone.DIVIDED,
    Verdict.INSUFFICIENT_EVIDENCE: Tone.UNKNOWN,
    Verdict.NO_SELF_EVALUATION: Tone.UNKNOWN,
}

VERDICT_RULES = (
    *(Rule(VERDICTS[verdict], tone) for verdict, tone in VERDICT_TONES.items()),
    Rule(NOT_ASKED_CERTIFICATE, Tone.UNKNOWN),
)
OVERDUE_RULES = (Rule(OVERDUE, Tone.LOWEST),)


def rating_column(header: str, rating: Callable[[T], Cell], scale: Mapping[int, str]) -> Column[T]:
    """Return a column of ratings: each in its colour, with the framework's word for it beside the number."""
    rules = (
        *(Rule(each, tone, scale[each]) for each, tone in RATING_TONES.items()),
        Rule(NO_RATING, Tone.UNKNOWN),
    )
    return Column(header=header, value=rating, width=17, look=Look.WHOLE, rules=rules)
