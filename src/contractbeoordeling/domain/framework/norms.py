"""Norm tables: from which value a measured figure gives a criterion which score, where a framework says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.figures.kinds import RULES, Better, FigureKind
from contractbeoordeling.domain.framework.figures import Steps
from contractbeoordeling.domain.party import Perspective


class NormParty(StrEnum):
    """Whose picture a figure may be; a supervisor's comes from its own reports alone."""

    ACCESS = "access"
    BACK_OFFICE = "back_office"
    RESIDENT = "resident"

    @property
    def perspective(self) -> Perspective:
        """The perspective of the method."""
        return Perspective(self.value)


@dataclass(frozen=True, kw_only=True, slots=True)
class NormTable:
    """How figures of a kind, or of one part of it, become scores of a criterion.

    `bounds` are the values at which scores 2, 3, 4 and 5 begin: rising where more is better, else falling.
    """

    kind: FigureKind
    part: str = ""
    criterion_key: str
    party: NormParty
    bounds: Steps

    def score(self, value: Fraction) -> int:
        """Return the score, 1-5, of a figure; one on a bound has the higher score."""
        falling = RULES[self.kind].better is Better.DOWN
        return 1 + sum(value <= bound if falling else value >= bound for bound in self.bounds)


def norms_content(norms: Sequence[NormTable]) -> JsonValue:
    """Return norm tables as JSON, the bounds as fractions in text."""
    return [
        {
            "kind": each.kind.value,
            "part": each.part,
            "criterion": each.criterion_key,
            "party": each.party.value,
            "bounds": [str(bound) for bound in each.bounds],
        }
        for each in norms
    ]
