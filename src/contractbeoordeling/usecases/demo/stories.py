"""What kinds of provider the example holds, so that every outcome of the method occurs in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class Story(StrEnum):
    """What is the matter with an invented provider."""

    STEADY = "steady"
    CANDID = "candid"
    FLATTERED = "flattered"
    VERY_FLATTERED = "very_flattered"
    MODEST = "modest"
    VERY_MODEST = "very_modest"
    DIVIDED = "divided"
    FINDING = "finding"
    GRAVE = "grave"
    SILENT = "silent"
    UNSEEN = "unseen"
    NO_RESIDENTS = "no_residents"
    NO_SUPERVISION = "no_supervision"


@dataclass(frozen=True, slots=True)
class Traits:
    """How a story shows: mean quality, how far the self-image lies from it, and who looked.

    `access` and `residents` are added to what those two see; `forms` tells whether access and
    back-office fill in their forms. Each year before, quality was `growth` less and the self-image `insight`
    further from what others saw.
    """

    quality: float
    self_bias: float = 0.0
    growth: float = 0.0
    insight: float = 0.0
    access: float = 0.0
    residents: float = 0.0
    answers: bool = True
    forms: bool = True
    has_residents: bool = True
    has_supervision: bool = True

    def years_ago(self, years: int) -> "Traits":
        """Return the traits as they were so many years before."""
        return replace(
            self,
            quality=self.quality - self.growth * years,
            self_bias=self.self_bias + self.insight * years,
        )


TRAITS: dict[Story, Traits] = {
    Story.STEADY: Traits(3.9, 0.1, growth=0.2, insight=0.3),
    Story.CANDID: Traits(2.4, growth=0.1, insight=0.8),
    Story.FLATTERED: Traits(3.3, 1.2, growth=0.2, insight=0.2),
    Story.VERY_FLATTERED: Traits(2.6, 2.3),
    Story.MODEST: Traits(4.0, -1.0, growth=0.3),
    Story.VERY_MODEST: Traits(4.3, -2.2),
    Story.DIVIDED: Traits(3.3, 0.4, access=-1.2, residents=1.2),
    Story.FINDING: Traits(3.4, 0.5, growth=-0.1),
    Story.GRAVE: Traits(3.0, 0.6, growth=0.2),
    Story.SILENT: Traits(3.4, answers=False),
    Story.UNSEEN: Traits(3.5, 0.3, forms=False, has_residents=False, has_supervision=False),
    Story.NO_RESIDENTS: Traits(3.6, 0.2, has_residents=False),
    Story.NO_SUPERVISION: Traits(3.7, 0.1, has_supervision=False),
}

# Twenty-four providers; a third of them ends without an overall rating.
_CAST: Sequence[Story] = (
    Story.STEADY,
    Story.NO_RESIDENTS,
    Story.FLATTERED,
    Story.NO_SUPERVISION,
    Story.MODEST,
    Story.UNSEEN,
    Story.DIVIDED,
    Story.FINDING,
    Story.SILENT,
    Story.NO_SUPERVISION,
    Story.VERY_FLATTERED,
    Story.CANDID,
    Story.VERY_MODEST,
    Story.NO_RESIDENTS,
    Story.GRAVE,
    Story.STEADY,
    Story.UNSEEN,
    Story.FLATTERED,
    Story.STEADY,
    Story.NO_RESIDENTS,
    Story.CANDID,
    Story.MODEST,
    Story.NO_SUPERVISION,
    Story.STEADY,
)


def cast(count: int) -> list[Story]:
    """Return the stories of so many providers; the first fifteen hold every kind."""
    return [_CAST[place % len(_CAST)] for place in range(count)]
