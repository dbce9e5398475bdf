"""Typical faults in returned forms: the example shows how each of them is told."""

from collections.abc import Callable
from dataclasses import dataclass

from contractbeoordeling.domain.answer import Question
from contractbeoordeling.workbook.forms.codes import Col, RowCode
from contractbeoordeling.workbook.forms.filling import FormFiller


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault with its name for the file, and the act that makes it."""

    name: str
    spoil: Callable[[FormFiller], None]


def _criteria(filler: FormFiller) -> list[RowCode]:
    return [each for each in filler.questions() if each.question is Question.CRITERION]


def _text_for_a_score(filler: FormFiller) -> None:
    filler.put(_criteria(filler)[1], Col.SCORE, "redelijk goed")


def _score_out_of_range(filler: FormFiller) -> None:
    filler.put(_criteria(filler)[2], Col.SCORE, 7)


def _half_filled(filler: FormFiller) -> None:
    codes = _criteria(filler)
    for code in codes[len(codes) // 2 :]:
        filler.put(code, Col.SCORE, None)
        filler.put(code, Col.REMARK, None)


def _personal_number(filler: FormFiller) -> None:
    # The official test number, which belongs to nobody.
    filler.put(_criteria(filler)[0], Col.REMARK, "Bij de heer met BSN 123456782 ging dit eerst mis.")


FAULTS: tuple[Fault, ...] = (
    Fault("tekst in plaats van score", _text_for_a_score),
    Fault("score buiten de schaal", _score_out_of_range),
    Fault("half ingevuld", _half_filled),
    Fault("BSN in toelichting", _personal_number),
)


def spoiled(content: bytes, fault: Fault) -> bytes:
    """Return a filled form with a fault in it."""
    filler = FormFiller(content)
    fault.spoil(filler)
    return filler.saved()
