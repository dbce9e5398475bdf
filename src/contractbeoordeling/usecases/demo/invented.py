"""Invented providers, municipalities and contracts: plausible Dutch, no real names or numbers.

KvK and AGB numbers begin with four zeros and vestigingsnummers with 9999, which no register gives
out; places do not exist.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from contractbeoordeling.domain.contract import Contract, ContractYear, FinancingVariant, Municipality
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    Law,
    Location,
    Provider,
    TradeName,
)
from contractbeoordeling.domain.record import Record
from contractbeoordeling.usecases.demo.stories import TRAITS, Story, Traits, cast

MUNICIPALITIES = (("Waterbeke", "9901"), ("Lindeveen", "9902"), ("Hogerlande", "9903"))
TEAMS = ("Team Noord", "Team Centrum", "Team Zuid")
_NAMES = (
    "De Wilgenhof", "Kadehuis", "Zonnewende", "De Lantaarn", "Kantelpunt", "Oeverzijde", "Het Kompas",
    "Duinroos", "De Veerpont", "Morgenland", "Lindepoort", "Hazelaar", "De Brug", "Vlinderhof",
    "Thuishaven", "De Schakel", "Rietkraag", "Nieuwe Akker", "De Karavaan", "Zilverspar", "Tussenweg",
    "De Waterlelie", "Springtij", "Het Anker",
)  # fmt: skip
_KINDS: tuple[tuple[str, str, tuple[Law, ...], str], ...] = (
    ("Stichting {}", "stichting", (Law.WMO,), "begeleiding"),
    ("{} Jeugdhulp B.V.", "bv", (Law.YOUTH,), "jeugdhulp"),
    ("Thuishulp {} B.V.", "bv", (Law.WMO,), "huishoudelijke hulp"),
    ("Zorgboerderij {} VOF", "vof", (Law.WMO, Law.YOUTH), "dagbesteding"),
    ("Begeleidingshuis {}", "stichting", (Law.WMO, Law.YOUTH), "beschermd wonen"),
)
_STREETS = ("Dorpsstraat", "Kerkweg", "Havenkade", "Molenpad", "Schoolstraat")
_FUNCTIONS = ("kwaliteitsfunctionaris", "directeur", "contractmanager", "teamleider")
_FIRST_NAMES = ("S.", "M.", "J.", "F.", "K.", "L.")
_LAST_NAMES = ("Van Zuiderbeek", "De Hoogakker", "Ter Lindeveen", "Wildenkamp", "Oosterrietveld")


@dataclass(frozen=True, slots=True)
class InventedProvider:
    """A provider with everything that the register keeps of it, and the story behind it, as it was `years_ago`."""

    provider: Provider
    story: Story
    children: tuple[Record, ...]
    contract: Contract
    years: tuple[ContractYear, ...]
    years_ago: int = 0

    @property
    def traits(self) -> Traits:
        """How the story shows."""
        return TRAITS[self.story].years_ago(self.years_ago)

    def before(self, years: int) -> "InventedProvider":
        """Return the same provider as it was so many years before."""
        return replace(self, years_ago=years)


def municipalities() -> list[Municipality]:
    """Return the invented municipalities of the region."""
    return [Municipality(name=name, code=code) for name, code in MUNICIPALITIES]


def providers(
    count: int, seed: int, reference_date: date, places: Sequence[Municipality]
) -> list[InventedProvider]:
    """Invent so many providers; the same seed gives the same providers, but for their ids."""
    return [_provider(place, story, seed, reference_date, places) for place, story in enumerate(cast(count))]


def _provider(
    place: int, story: Story, seed: int, day: date, places: Sequence[Municipality]
) -> InventedProvider:
    random = Random(f"{seed}:{place}")
    pattern, legal_form, laws, care_form = _KINDS[place % len(_KINDS)]
    home = places[place % len(places)]
    rest = place // len(_NAMES)
    name = pattern.format(_NAMES[place % len(_NAMES)]) + (f" {rest + 1}" if rest else "")
    provider = Provider(
        name=name,
        kvk=f"0000{1000 + place:04}" if place < 9000 else f"000{10000 + place:05}",
        legal_form=legal_form,
        street=f"{random.choice(_STREETS)} {random.randint(1, 180)}",
        postal_code=f"{random.randint(1000, 9999)} {random.choice('ABCDEGH')}{random.choice('JKLMNP')}",
        city=home.name,
        laws=laws,
        care_forms=(care_form,),
        regions=(f"Regio {home.name}",),
    )
    contract = _contract(provider, place, day, places)
    return InventedProvider(
        provider,
        story,
        _children(provider, place, random, day),
        contract,
        tuple(_years(contract, place, random, day)),
    )


def _years(contract: Contract, place: int, random: Random, day: date) -> Iterator[ContractYear]:
    """Give the ceiling and its use in each year of the contract so far; of this year up to the reference date."""
    ceiling = random.randrange(200, 2400)
    clients = 12 + place * 7 % 90
    for year in range(day.year - 2, day.year + 1):
        share = random.randrange(30, 88) if year == day.year else random.randrange(70, 104)
        yield ContractYear(
            contract_id=contract.id,
            year=year,
            ceiling=Decimal(ceiling) * 1000,
            used=Decimal(ceiling * share) * 10,
            used_until=day if year == day.year else date(year, 12, 31),
            clients=clients + random.randrange(0, 9),
        )


def _contract(provider: Provider, place: int, day: date, places: Sequence[Municipality]) -> Contract:
    variants = (FinancingVariant.EFFORT, FinancingVariant.OUTPUT, FinancingVariant.EFFORT)
    return Contract(
        provider_id=provider.id,
        number=f"{day.year - 3}-{place + 101:04}",
        title=f"Raamovereenkomst {provider.care_forms[0]}",
        lots=(f"Perceel {place % 4 + 1}",),
        law=provider.laws[0],
        variant=variants[place % len(variants)],
        starts_on=date(day.year - 3, 1, 1),
        ends_on=date(day.year + (0 if place % 9 == 4 else 2), 12, 31),
        extension_options="tweemaal een jaar",
        municipality_ids=tuple(each.id for each in places),
        expectations_of_client="Vaste gezichten en een plan dat de inwoner kent.",
        expectations_of_provider="Eén aanspreekpunt en binnen vijf werkdagen antwoord.",
    )


def _children(provider: Provider, place: int, random: Random, day: date) -> tuple[Record, ...]:
    contact = Contact(
        provider_id=provider.id,
        name=f"{random.choice(_FIRST_NAMES)} {random.choice(_LAST_NAMES)}",
        function=random.choice(_FUNCTIONS),
        email=f"kwaliteit@aanbieder-{place + 1}.example",
    )
    children: list[Record] = [
        contact,
        AgbCode(provider_id=provider.id, code=f"0000{4000 + place:04}"),
        Location(
            provider_id=provider.id,
            number=f"9999{place + 1:08}",
            name="Hoofdlocatie",
            street=provider.street,
            postal_code=provider.postal_code,
            city=provider.city,
        ),
    ]
    if place % 3 == 0:
        children.append(TradeName(provider_id=provider.id, name=provider.name.split()[-1]))
    if place % 4 == 1:
        until = date(day.year + 1, 3, 1) if place % 8 == 1 else date(day.year - 1, 11, 1)
        children.append(
            Certificate(
                provider_id=provider.id,
                kind=random.choice(("HKZ", "ISO 9001")),
                number=f"K-{place + 100}",
                valid_from=date(day.year - 2, 3, 1),
                valid_until=until,
            )
        )
    return tuple(children)
