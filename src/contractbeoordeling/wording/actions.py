"""Texts of actions that are drafted from a result; content of the register, so always Dutch."""

from collections.abc import Iterable

from contractbeoordeling.domain.method.consequences import Consequence

_MEASURES: dict[Consequence, str] = {
    Consequence.DECIDE_ON_MEASURES: "Uitvoeren wat over maatregelen is besloten",
    Consequence.VERIFICATION_TASK: "Meewerken aan het nagaan van het ernstige signaal",
    Consequence.IMPROVEMENT_PLAN: "Verbeterplan maken en uitvoeren",
    Consequence.JOINT_FACT_FINDING: "Samen met de gemeente de feiten uitzoeken",
    Consequence.WRITTEN_AGREEMENT: "Schriftelijke afspraak nakomen",
    Consequence.POINT_OF_ATTENTION: "Aandachtspunt oppakken",
    Consequence.ASK_NEXT: "Aanleveren wat nog ontbreekt om te kunnen beoordelen",
}
_OTHERWISE = "Verbeteren"

SUCCESS = "Bij de volgende beoordeling minstens score {score} ({word}): {anchor}"
MUNICIPAL_MEASURE = "Verbeteren wat de gemeente zelf doet bij {criterion}"
MUNICIPAL_SUCCESS = "Aanbieders geven de gemeente bij {criterion} gemiddeld minstens {score} ({word})."


def measure_text(criterion: str, follows: Iterable[Consequence]) -> str:
    """Return what is to be done about a criterion, after the first consequence that asks for something."""
    what = next((_MEASURES[each] for each in follows if each in _MEASURES), _OTHERWISE)
    return f"{what}: {criterion}"
