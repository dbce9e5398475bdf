"""Which colour goes with which word, the same on every sheet."""

from collections.abc import Mapping

from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.report.table import Rule, Tone
from contractbeoordeling.wording.export import NO_RATING, OVERDUE
from contractbeoordeling.wording.method_labels import NOT_ASKED_CERTIFICATE, RATINGS, VERDICTS

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

RATING_RULES = (
    *(Rule(rating, tone, RATINGS[rating]) for rating, tone in RATING_TONES.items()),
    Rule(NO_RATING, Tone.UNKNOWN),
)
VERDICT_RULES = (
    *(Rule(VERDICTS[verdict], tone) for verdict, tone in VERDICT_TONES.items()),
    Rule(NOT_ASKED_CERTIFICATE, Tone.UNKNOWN),
)
OVERDUE_RULES = (Rule(OVERDUE, Tone.LOWEST),)
