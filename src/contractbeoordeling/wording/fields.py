"""Dutch words for the records of the register and their fields."""

from contractbeoordeling.domain.action import Action, ActionEntry
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.numbers import NumberKind
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    Location,
    Provider,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import NotApplicable, Request
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import (
    SupervisionFinding,
    SupervisionMeasure,
    SupervisionReport,
)
from contractbeoordeling.wording.i18n import mark, tr

RECORDS: dict[type[Record], str] = {
    RegisterInfo: mark("register"),
    Person: mark("medewerker"),
    Municipality: mark("gemeente"),
    Provider: mark("aanbieder"),
    Location: mark("vestiging"),
    TradeName: mark("handelsnaam"),
    AgbCode: mark("AGB-code"),
    ProviderLink: mark("verband"),
    Contact: mark("contactpersoon"),
    Certificate: mark("keurmerk"),
    Contract: mark("contract"),
    ContractYear: mark("contractjaar"),
    Answer: mark("antwoord"),
    Observation: mark("waarneming"),
    Signal: mark("signaal"),
    SupervisionReport: mark("toezichtrapport"),
    SupervisionFinding: mark("oordeel van een toezichthouder"),
    SupervisionMeasure: mark("maatregel van een toezichthouder"),
    Action: mark("verbeteractie"),
    ActionEntry: mark("logregel"),
    Request: mark("uitvraag"),
    NotApplicable: mark("niet van toepassing verklaard criterium"),
}

_ADDRESS = {
    "street": mark("straat en huisnummer"),
    "postal_code": mark("postcode"),
    "city": mark("plaats"),
}
FIELDS: dict[type[Record], dict[str, str]] = {
    RegisterInfo: {"client": mark("opdrachtgever")},
    Person: {"name": mark("naam"), "function": mark("functie"), "organisation": mark("organisatie")},
    Municipality: {"name": mark("naam van de gemeente"), "code": mark("gemeentecode")},
    Provider: {
        "name": mark("naam"),
        "kvk": mark("KvK-nummer"),
        "legal_form": mark("rechtsvorm"),
        **_ADDRESS,
        "laws": mark("wet"),
        "care_forms": mark("zorgvorm"),
        "regions": mark("regio"),
        "status": mark("status"),
        "note": mark("opmerking"),
    },
    Location: {"number": mark("vestigingsnummer"), "name": mark("naam van de vestiging"), **_ADDRESS},
    TradeName: {"name": mark("handelsnaam")},
    AgbCode: {"code": mark("AGB-code")},
    ProviderLink: {"other_id": mark("andere aanbieder"), "kind": mark("soort verband")},
    Contact: {
        "name": mark("naam van de contactpersoon"),
        "function": mark("functie"),
        "email": mark("e-mailadres"),
        "phone": mark("telefoonnummer"),
    },
    Certificate: {
        "kind": mark("keurmerk"),
        "number": mark("certificaatnummer"),
        "issuer": mark("uitgever"),
        "valid_from": mark("geldig vanaf"),
        "valid_until": mark("geldig tot en met"),
    },
    Contract: {
        "number": mark("contractnummer"),
        "title": mark("titel"),
        "lots": mark("perceel"),
        "law": mark("wet"),
        "variant": mark("uitvoeringsvariant"),
        "starts_on": mark("ingangsdatum"),
        "ends_on": mark("einddatum"),
        "extension_options": mark("verlengopties"),
        "municipality_ids": mark("gemeente"),
        "expectations_of_client": mark("verwachtingen van de opdrachtgever"),
        "expectations_of_provider": mark("verwachtingen van de aanbieder"),
    },
    ContractYear: {"year": mark("jaar"), "ceiling": mark("plafond"), "used": mark("gebruikt")},
    Answer: {"remark": mark("toelichting"), "method": mark("methode")},
    Observation: {"remark": mark("toelichting"), "method": mark("methode")},
    Signal: {
        "text": mark("tekst"),
        "reporter_role": mark("rol van de melder"),
        "verified_how": mark("hoe gecontroleerd"),
        "provider_reaction": mark("reactie van de aanbieder"),
        "reason_without_reaction": mark("reden om niet te wachten"),
        "withdrawn_reason": mark("reden van intrekken"),
        "repair_how": mark("hoe hersteld"),
    },
    SupervisionReport: {"supervisor": mark("toezichthouder"), "reference": mark("kenmerk")},
    SupervisionFinding: {"remark": mark("toelichting")},
    SupervisionMeasure: {"kind": mark("maatregel"), "source": mark("bron")},
    Action: {"measure": mark("maatregel"), "success_criterion": mark("succescriterium")},
    ActionEntry: {"text": mark("logregel")},
    Request: {"closed_reason": mark("reden van sluiten")},
    NotApplicable: {"reason": mark("reden")},
}

NUMBERS: dict[NumberKind, str] = {
    NumberKind.KVK: mark("8 cijfers"),
    NumberKind.LOCATION: mark("12 cijfers"),
    NumberKind.AGB: mark("8 cijfers"),
    NumberKind.MUNICIPALITY: mark("4 cijfers"),
    NumberKind.POSTAL_CODE: mark("4 cijfers en 2 letters, zoals 1234 AB"),
}


def field_label(kind: type[Record], field: str) -> str:
    """Return what a field is called; the code itself where it has no Dutch word."""
    return tr(FIELDS.get(kind, {}).get(field, field))


def record_label(kind: type[Record]) -> str:
    """Return what a record is called."""
    return tr(RECORDS.get(kind, kind.__name__))
