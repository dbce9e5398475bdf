"""Sentences about files that are no readable workbook."""

from __future__ import annotations

from contractbeoordeling.wording.i18n import mark
from contractbeoordeling.wording.workbook import PROBLEMS

# Here the kind of file is named by its code: whoever shows a problem by itself has wording.workbook.problem.
_BY_CODE = {"Dit is {kind}, geen": "Dit is een ander soort bestand ({format}), geen", "{kind}": "{format}"}


def _with_code(text: str) -> str:
    for kind, code in _BY_CODE.items():
        text = text.replace(kind, code)
    return text


SENTENCES = {
    **{f"workbook_{reason}": _with_code(f"{said} {remedy}") for reason, (said, remedy) in PROBLEMS.items()},
    "mapping_no_file": mark(
        "Dit is geen bestand met een indeling. Kies een .json-bestand dat met 'mapping propose' of 'mapping export' is gemaakt."
    ),
    "mapping_wrong": mark(
        "De indeling klopt niet bij {place}: hier hoort {expected}. Pas het bestand aan en probeer het opnieuw."
    ),
}
