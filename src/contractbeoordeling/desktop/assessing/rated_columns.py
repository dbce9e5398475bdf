"""The columns of one assessment: every rating as it was computed beside what a person determined."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from contractbeoordeling.desktop import tones
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import assessments as texts
from contractbeoordeling.desktop.texts.assessed_why import place_name
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.usecases.assessments.rated import Rated
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.method_labels import CONFIDENCES, TENDENCY, VERDICTS
from contractbeoordeling.wording.numbers import percentage

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def identify(rated: Rated) -> str:
    """The level with its code."""
    return f"{rated.place.level} {rated.place.key}"


def is_heading(rated: Rated) -> bool:
    """Whether a row is the whole or a theme."""
    return rated.place.level is not Level.CRITERION


def columns(*, final: bool) -> tuple[Column[Rated], ...]:
    """The columns; `final` where the assessment is sealed."""
    determined = partial(_determined, final)
    return (
        Column("name", tr("Oordeel over"), place_name, width=30, grow=True, hint=place_name),
        Column("computed", tr("Berekend"), _computed, width=20, tone=_computed_tone),
        Column(
            "determined",
            tr("Vastgesteld"),
            determined,
            width=22,
            tone=partial(_determined_tone, final),
            hint=_second_reader,
        ),
        Column(
            "verdict", tr("Zelfbeeldtoets"), _verdict, width=30, grow=True, tone=_verdict_tone, hint=_verdict
        ),
        Column("coverage", tr("Dekking"), _coverage, width=8, side=_MIDDLE),
        Column("confidence", tr("Zekerheid"), _confidence, width=10, tone=_confidence_tone),
    )


def _computed(rated: Rated) -> str:
    return texts.computed(rated.ratings.computed, blind=rated.ratings.blind)


def _computed_tone(rated: Rated) -> Tone:
    return texts.computed_tone(rated.ratings.computed)


def _determined(final: bool, rated: Rated) -> str:
    return texts.determined(rated.ratings.computed, rated.ratings.standing, final=final)


def _determined_tone(final: bool, rated: Rated) -> Tone | None:
    standing = rated.ratings.standing
    shown = standing is not None and (final or rated.ratings.computed != standing)
    return tones.RATINGS[standing] if shown and standing is not None else None


def _second_reader(rated: Rated) -> str:
    """Whether a deviation was read along."""
    made = rated.deviation
    return "" if made is None else texts.read_along(made)


def _told(rated: Rated) -> CriterionResult | None:
    """The result of a criterion, where it may be told what was computed."""
    result = rated.result
    return result if isinstance(result, CriterionResult) and not rated.ratings.blind else None


def _verdict(rated: Rated) -> str:
    result = _told(rated)
    if result is None:
        return ""
    return VERDICTS[result.verdict] + (f" ({TENDENCY})" if result.self_image.tendency else "")


def _verdict_tone(rated: Rated) -> Tone | None:
    result = _told(rated)
    return None if result is None else tones.VERDICTS[Verdict(result.verdict)]


def _coverage(rated: Rated) -> str:
    result = rated.result
    return percentage(result.picture.coverage) if isinstance(result, CriterionResult) else ""


def _confidence(rated: Rated) -> str:
    result = _told(rated)
    if result is None or result.confidence is None:
        return ""
    return CONFIDENCES[result.confidence]


def _confidence_tone(rated: Rated) -> Tone | None:
    result = _told(rated)
    if result is None or result.confidence is None:
        return None
    return tones.CONFIDENCES[result.confidence]
