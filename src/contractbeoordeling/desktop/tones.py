"""Which tone the outcomes of the method have; the word always stands on it."""

from __future__ import annotations

from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.method.confidence import Confidence
from contractbeoordeling.domain.method.verdict import Verdict

VERDICTS: dict[Verdict, Tone] = {
    Verdict.CONFIRMED: Tone.GOOD,
    Verdict.UNDERESTIMATED: Tone.FAIR,
    Verdict.STRONGLY_UNDERESTIMATED: Tone.FAIR,
    Verdict.OVERESTIMATED: Tone.ATTENTION,
    Verdict.STRONGLY_OVERESTIMATED: Tone.BAD,
    Verdict.OVERESTIMATED_BY_FINDING: Tone.BAD,
    Verdict.CONFLICTING: Tone.DIFFERS,
    Verdict.INSUFFICIENT_EVIDENCE: Tone.NEUTRAL,
    Verdict.NO_SELF_EVALUATION: Tone.NEUTRAL,
}
RATINGS: dict[int, Tone] = {1: Tone.BAD, 2: Tone.ATTENTION, 3: Tone.FAIR, 4: Tone.GOOD, 5: Tone.GOOD}
CONFIDENCES: dict[Confidence, Tone | None] = {
    Confidence.FINDING: Tone.BAD,
    Confidence.HIGH: None,
    Confidence.MEDIUM: None,
    Confidence.LOW: Tone.ATTENTION,
}
SEVERITIES: dict[int, Tone | None] = {1: None, 2: Tone.ATTENTION, 3: Tone.BAD, 4: Tone.WORST}
