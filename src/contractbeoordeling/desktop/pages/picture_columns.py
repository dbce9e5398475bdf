"""The columns of the pictures side by side: criteria under their themes, one column per party."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from contractbeoordeling.desktop import tones
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import pictures as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.usecases.pictures import CriterionPicture, ThemePicture
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.method_labels import CONFIDENCES, TENDENCY, VERDICTS
from contractbeoordeling.wording.numbers import number, percentage, signed

Line = ThemePicture | CriterionPicture

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_SCORE_WIDTH = 7


def identify(line: Line) -> str:
    """The code of the theme or criterion."""
    return line.result.code


def is_heading(line: Line) -> bool:
    """Whether the line is a theme."""
    return isinstance(line, ThemePicture)


def columns() -> tuple[Column[Line], ...]:
    """The columns, in the language spoken now."""
    heads = {
        Perspective.ACCESS: tr("Toegang"),
        Perspective.BACK_OFFICE: tr("Backoffice"),
        Perspective.REGULATOR: tr("Toezicht"),
        Perspective.RESIDENT: tr("Inwoners"),
        Perspective.VISIT: tr("Controle"),
    }
    return (
        Column("name", tr("Criterium"), _name, width=30, grow=True, hint=_name),
        Column(
            "own", tr("Zelfbeeld"), _own, width=_SCORE_WIDTH, side=_MIDDLE, hint=_own_hint, quiet=_own_silent
        ),
        *(
            Column(
                str(each),
                head,
                partial(_seen, each),
                width=_SCORE_WIDTH,
                side=_MIDDLE,
                hint=partial(_seen_hint, each),
                quiet=partial(_silent, each),
            )
            for each, head in heads.items()
        ),
        Column("external", tr("Anderen"), _external, width=8, side=_MIDDLE, hint=_external_hint),
        Column("gap", tr("Verschil"), _gap, width=8, side=_MIDDLE),
        Column(
            "verdict", tr("Zelfbeeldtoets"), _verdict, width=28, grow=True, tone=_verdict_tone, hint=_verdict
        ),
        Column("rating", tr("Oordeel"), _rating, width=17, tone=_rating_tone),
        Column("coverage", tr("Dekking"), _coverage, width=8, side=_MIDDLE),
        Column("confidence", tr("Zekerheid"), _confidence, width=10, tone=_confidence_tone),
    )


def _name(line: Line) -> str:
    if isinstance(line, ThemePicture):
        return texts.theme(line)
    return f"{line.criterion.code}  {line.criterion.name}"


def _own(line: Line) -> str:
    return "" if isinstance(line, ThemePicture) else texts.cell(line.own)


def _own_hint(line: Line) -> str:
    return "" if isinstance(line, ThemePicture) else texts.cell_hint(line.own)


def _seen(perspective: Perspective, line: Line) -> str:
    return "" if isinstance(line, ThemePicture) else texts.cell(line.seen[perspective])


def _seen_hint(perspective: Perspective, line: Line) -> str:
    return "" if isinstance(line, ThemePicture) else texts.cell_hint(line.seen[perspective])


def _own_silent(line: Line) -> bool:
    return isinstance(line, CriterionPicture) and line.own.score is None


def _silent(perspective: Perspective, line: Line) -> bool:
    return isinstance(line, CriterionPicture) and line.seen[perspective].score is None


def _external(line: Line) -> str:
    if line.blind:
        return ""
    if isinstance(line, ThemePicture):
        return "" if line.result.mean is None else number(line.result.mean)
    return number(line.result.picture.external)


def _external_hint(line: Line) -> str:
    return "" if isinstance(line, CriterionPicture) else tr("gemiddelde van de criteria")


def _gap(line: Line) -> str:
    if isinstance(line, ThemePicture) or line.blind or line.result.gap is None:
        return ""
    return signed(line.result.gap)


def _coverage(line: Line) -> str:
    return "" if isinstance(line, ThemePicture) else percentage(line.result.picture.coverage)


def _verdict(line: Line) -> str:
    if line.blind:
        return ""
    if isinstance(line, ThemePicture):
        return texts.rated_of(line)
    tendency = f" ({TENDENCY})" if line.result.self_image.tendency else ""
    return VERDICTS[line.result.verdict] + tendency


def _verdict_tone(line: Line) -> Tone | None:
    return (
        None if isinstance(line, ThemePicture) or line.blind else tones.VERDICTS[Verdict(line.result.verdict)]
    )


def _rating(line: Line) -> str:
    if line.blind:
        return texts.unseen()
    if line.result.rating is None:
        return tr("geen oordeel") if isinstance(line, ThemePicture) else ""
    return texts.rating(line.result.rating)


def _rating_tone(line: Line) -> Tone | None:
    return Tone.NEUTRAL if line.blind or line.result.rating is None else tones.RATINGS[line.result.rating]


def _confidence(line: Line) -> str:
    if isinstance(line, ThemePicture) or line.blind or line.result.confidence is None:
        return ""
    return CONFIDENCES[line.result.confidence]


def _confidence_tone(line: Line) -> Tone | None:
    if isinstance(line, ThemePicture) or line.blind or line.result.confidence is None:
        return None
    return tones.CONFIDENCES[line.result.confidence]
