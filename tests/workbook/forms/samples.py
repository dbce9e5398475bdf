"""Small forms that the tests write, fill in and read back."""

from __future__ import annotations

from datetime import date

from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.workbook.forms.content import (
    Block,
    Filled,
    Form,
    FormIdentity,
    FormKind,
    Item,
    Mutual,
    NotAsked,
    Occasion,
    Section,
)
from contractbeoordeling.workbook.forms.filling import FormFiller
from contractbeoordeling.workbook.forms.opening import open_file
from contractbeoordeling.workbook.forms.read import read_form
from contractbeoordeling.workbook.forms.reading import FormReading
from contractbeoordeling.workbook.forms.write import form_workbook

SCALE = {1: "onvoldoende", 2: "verbetering nodig", 3: "voldoende", 4: "goed", 5: "uitstekend"}
REFERENCE = date(2026, 6, 1)
ANCHORS = tuple(f"Zo ziet score {score} eruit in de dagelijkse praktijk" for score in range(1, 6))
PROVIDERS = ("Zorggroep De Linde", "Thuis: Nabij / Noord [oost]")
OCCASION = Occasion(
    client="Gemeente Waterbeke",
    round_name="2026",
    framework="Kwaliteitskader, versie 1",
    reference_date=REFERENCE,
    return_by=date(2026, 5, 15),
    contact="Team Inkoop, inkoop@waterbeke.example",
    scale=SCALE,
    legend=(("Wmo", "Wet maatschappelijke ondersteuning 2015"),),
)


def sections(*, anchors: bool = True) -> tuple[Section, ...]:
    """Two themes with three criteria."""
    items = [
        Item(
            key=key,
            number=number,
            name=key.capitalize(),
            statement=f"Het gaat goed met {key}.",
            question=f"Wat ziet u van {key}?",
            anchors=ANCHORS if anchors else (),
        )
        for key, number in (("bejegening", "1.1"), ("resultaat", "1.2"), ("veiligheid", "4.10"))
    ]
    return (
        Section(key="ervaren", number="1", name="Ervaren kwaliteit", core=True, items=tuple(items[:2])),
        Section(key="veilig", number="4", name="Veiligheid", core=True, items=tuple(items[2:])),
    )


def identity(kind: FormKind) -> FormIdentity:
    """Ids of a register, a round and a respondent."""
    return FormIdentity(
        kind=kind,
        register_id=new_id(),
        round_id=new_id(),
        framework_id="f" * 64,
        respondent_id="" if kind is FormKind.SELF_EVALUATION else new_id(),
    )


def self_form(municipalities: int = 2) -> Form:
    """A self-evaluation, with what is asked about municipalities."""
    shared = Item(
        key="resultaat", number="1.2", name="Resultaat", statement="Het lukt.", question="Hoe goed?"
    )
    named = tuple((new_id(), f"Gemeente {number}") for number in range(municipalities))
    return Form(
        identity=identity(FormKind.SELF_EVALUATION),
        occasion=OCCASION,
        party=Party.PROVIDER,
        name=PROVIDERS[0],
        blocks=(_block(0, sections()),),
        mutual=Mutual(municipalities=named, items=(shared,) if named else ()),
        not_asked=(NotAsked(number="9.1", name="Kwaliteitssysteem", reason="uw keurmerk zegt dit al"),),
        minutes=50,
    )


def source_form(party: Party = Party.ACCESS) -> Form:
    """A form of a team about two providers."""
    kind = FormKind.REGULATOR if party is Party.REGULATOR else FormKind.SOURCE
    asked = sections(anchors=kind is FormKind.SOURCE)
    return Form(
        identity=identity(kind),
        occasion=OCCASION,
        party=party,
        name="Wijkteam Noord",
        blocks=(_block(0, asked), _block(1, asked)),
    )


def residents_form() -> Form:
    """A table for residents' results of two providers."""
    asked = sections(anchors=False)
    return Form(
        identity=identity(FormKind.RESIDENTS),
        occasion=OCCASION,
        party=Party.RESIDENT,
        name="Gemeente Waterbeke",
        blocks=(_block(0, asked), _block(1, asked)),
    )


FORMS = {
    "self": self_form,
    "source": source_form,
    "regulator": lambda: source_form(Party.REGULATOR),
    "residents": residents_form,
}


def _block(number: int, asked: tuple[Section, ...]) -> Block:
    return Block(request_id=new_id(), provider=PROVIDERS[number], detail="Lindeveen", sections=asked)


def filler(form: Form, filled: Filled | None = None) -> FormFiller:
    """The written form, opened to type in."""
    return FormFiller(form_workbook(form, filled))


def read(content: bytes, name: str = "terug.xlsx") -> FormReading:
    """Read a returned form."""
    return read_form(open_file(content, name), SCALE, 5)


def codes(reading: FormReading) -> list[str]:
    """The codes of what is said about a form."""
    return [each.code for each in reading.findings]
