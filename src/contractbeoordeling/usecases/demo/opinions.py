"""What the parties of the example would say: drawn from each provider's story, always the same."""

from dataclasses import dataclass
from random import Random

from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.demo.stories import Story

_REMARKS: dict[int, tuple[str, ...]] = {
    1: ("Dit gaat al langere tijd niet goed; afspraken worden niet nagekomen.",),
    2: (
        "Wisselend beeld: in een deel van de dossiers ontbreekt dit.",
        "Er is een begin gemaakt, maar in de praktijk merken we er weinig van.",
    ),
    3: ("Gaat meestal goed.", "Voldoet; bij drukte schiet het er soms bij in.", ""),
    4: ("Loopt goed, we horen er weinig klachten over.", ""),
    5: ("Voorbeeld voor anderen: vast overleg en zichtbare verbeteringen.",),
}
TROUBLE = (
    "Door ziekteverzuim waren er in het najaar meer wisselingen dan we willen.",
    "De wachttijd liep in het tweede kwartaal op.",
    "Nieuwe medewerkers kennen de werkwijze nog niet altijd.",
)
TRIED = (
    "Een vast inwerkprogramma en een flexpool in eigen beheer.",
    "Wekelijks overleg over de wachtlijst met de toegang.",
    "Maandelijkse intervisie per team.",
)
WISHES = (
    "Sneller een aanspreekpunt bij de toegang als een indicatie afloopt.",
    "Eén vaste contactpersoon voor berichten die vastlopen.",
    "",
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """A score with its remark; without a score it is "weet ik niet"."""

    score: int | None
    remark: str = ""


class Opinions:
    """The opinions about one provider; `seed` makes them repeatable."""

    def __init__(self, invented: InventedProvider, seed: int) -> None:
        self._invented = invented
        self._seed = seed

    def of_itself(self, criterion: Criterion) -> Opinion:
        """Return the provider's own score."""
        bias = self._invented.traits.self_bias
        return self._opinion(criterion, Party.PROVIDER, self.truth(criterion) + bias)

    def of(self, party: Party, criterion: Criterion, respondent: str = "") -> Opinion:
        """Return what a source party says; it knows little where its know-weight is low."""
        weight = criterion.weights.get(Perspective(party), 0)
        random = self._random(criterion, f"{party}{respondent}")
        if weight == 0 or (weight == 1 and random.random() < 0.2):
            return Opinion(None)
        shift = self._invented.traits.access if party is Party.ACCESS else 0.0
        return self._opinion(criterion, party, self.truth(criterion) + shift + random.gauss(0, 0.25))

    def of_residents(self, criterion: Criterion, municipality: str) -> tuple[float, int]:
        """Return the mean of one municipality's residents on the scale of 1–5, and how many answered."""
        random = self._random(criterion, f"{Party.RESIDENT}{municipality}")
        value = self.truth(criterion) + self._invented.traits.residents + random.gauss(0.1, 0.2)
        number = Random(f"{self._seed}:{self._invented.provider.kvk}:{municipality}").randint(4, 38)
        return round(min(5.0, max(1.0, value)), 1), number

    def of_the_municipality(self, criterion: Criterion) -> Opinion:
        """Return how the provider scores the municipality on a shared criterion."""
        random = self._random(criterion, "municipality")
        return self._opinion(criterion, Party.PROVIDER, random.gauss(3.1, 0.7))

    def choose(self, texts: tuple[str, ...], about: str) -> str:
        """Return one of some texts, always the same for this provider and subject."""
        return Random(f"{self._seed}:{self._invented.provider.kvk}:{about}").choice(texts)

    def truth(self, criterion: Criterion) -> float:
        """Return how good it really is; stories with one weak spot have it in the safety theme."""
        drift = self._random(criterion, "truth").gauss(0, 0.35)
        if self._invented.story is Story.DIVIDED:
            drift = 0.0
        return self._invented.traits.quality + drift

    def _opinion(self, criterion: Criterion, party: Party, value: float) -> Opinion:
        score = min(5, max(1, round(value)))
        remark = self._random(criterion, f"remark {party}").choice(_REMARKS[score])
        return Opinion(score, remark)

    def _random(self, criterion: Criterion, about: str) -> Random:
        year = f":{ago}" if (ago := self._invented.years_ago) and about != "truth" else ""
        return Random(f"{self._seed}:{self._invented.provider.kvk}:{criterion.key}:{about}{year}")
