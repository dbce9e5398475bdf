"""Dutch words for the records of the register and their fields."""

from contractbeoordeling.domain.action import Action, ActionEntry
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    Deviation,
    ReplyRemark,
    SentDraft,
    WrittenFinding,
)
from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.kept_mapping import KeptMapping
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
from contractbeoordeling.domain.register import Comparability, FrameworkVersion, RegisterInfo
from contractbeoordeling.domain.round import NotApplicable, Participation, Request, Respondent, Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import (
    SupervisionFinding,
    SupervisionMeasure,
    SupervisionReport,
    SupervisorWord,
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
    FrameworkVersion: mark("versie van het kwaliteitskader"),
    Comparability: mark("vergelijkbaarheid van een criterium"),
    Round: mark("beoordelingsronde"),
    Participation: mark("deelname"),
    NotApplicable: mark("niet van toepassing verklaard criterium"),
    Respondent: mark("respondent"),
    Request: mark("uitvraag"),
    Document: mark("bewaard bestand"),
    Answer: mark("antwoord"),
    Observation: mark("waarneming"),
    Signal: mark("signaal"),
    SupervisionReport: mark("toezichtrapport"),
    SupervisionFinding: mark("oordeel van een toezichthouder"),
    SupervisionMeasure: mark("maatregel van een toezichthouder"),
    SupervisorWord: mark("woord van een toezichthouder"),
    Action: mark("verbeteractie"),
    ActionEntry: mark("logregel"),
    KeptMapping: mark("indeling"),
    AssessmentVersion: mark("beoordeling"),
    Deviation: mark("afwijking van een berekend oordeel"),
    WrittenFinding: mark("bevinding in woorden"),
    ReplyRemark: mark("opmerking van de aanbieder"),
    SentDraft: mark("verstuurd concept"),
}

_ADDRESS = {
    "street": mark("straat en huisnummer"),
    "postal_code": mark("postcode"),
    "city": mark("plaats"),
}
_PROVIDER = {"provider_id": mark("aanbieder")}
_CRITERION = {"criterion_key": mark("criterium")}
_PLACE = {
    "municipality_id": mark("gemeente"),
    "contract_id": mark("contract"),
    "location_id": mark("vestiging"),
}
_LEVEL = {"level": mark("niveau"), "subject_key": mark("criterium of thema")}
_DECIDED = {"decided_on": mark("besloten op"), "decided_by_id": mark("besloten door")}
_GROUNDS = {"evidence": mark("waarop het rust"), "respondents": mark("aantal antwoorden (n)")}
FIELDS: dict[type[Record], dict[str, str]] = {
    RegisterInfo: {"client": mark("opdrachtgever"), "made_at": mark("gemaakt op")},
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
    Location: {
        **_PROVIDER,
        "number": mark("vestigingsnummer"),
        "name": mark("naam van de vestiging"),
        **_ADDRESS,
    },
    TradeName: {**_PROVIDER, "name": mark("handelsnaam")},
    AgbCode: {**_PROVIDER, "code": mark("AGB-code")},
    ProviderLink: {**_PROVIDER, "other_id": mark("andere aanbieder"), "kind": mark("soort verband")},
    Contact: {
        **_PROVIDER,
        "name": mark("naam van de contactpersoon"),
        "function": mark("functie"),
        "email": mark("e-mailadres"),
        "phone": mark("telefoonnummer"),
    },
    Certificate: {
        **_PROVIDER,
        "kind": mark("keurmerk"),
        "number": mark("certificaatnummer"),
        "issuer": mark("uitgever"),
        "valid_from": mark("geldig vanaf"),
        "valid_until": mark("geldig tot en met"),
    },
    Contract: {
        **_PROVIDER,
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
        "reply_days": mark("dagen voor wederhoor"),
    },
    ContractYear: {
        "contract_id": mark("contract"),
        "year": mark("jaar"),
        "ceiling": mark("plafond"),
        "used": mark("gebruikt"),
    },
    FrameworkVersion: {"name": mark("naam"), "version": mark("versie"), "added_at": mark("toegevoegd op")},
    Comparability: {
        **_CRITERION,
        "older_id": mark("oudere versie"),
        "newer_id": mark("nieuwere versie"),
        "comparable": mark("vergelijkbaar"),
    },
    Round: {
        "name": mark("naam"),
        "reference_date": mark("peildatum"),
        "framework_id": mark("kwaliteitskader"),
        "theme_codes": mark("thema's"),
        "subject": mark("waarover"),
        "deadlines": mark("uiterste datums"),
        "contact": mark("contact voor vragen"),
        "state": mark("stand"),
    },
    Participation: {**_PROVIDER, "round_id": mark("ronde"), "lot": mark("perceel")},
    NotApplicable: {**_CRITERION, "reason": mark("reden")},
    Respondent: {
        "party": mark("bron"),
        "name": mark("naam"),
        "municipality_id": mark("gemeente"),
        "email": mark("e-mailadres"),
    },
    Request: {
        "party": mark("aan wie"),
        "respondent_id": mark("respondent"),
        "return_by": mark("uiterlijk terug"),
        "sent_at": mark("verstuurd op"),
        "received_at": mark("ontvangen op"),
        "reminded_at": mark("herinnerd op"),
        "closed_reason": mark("reden van afsluiten"),
        "familiarity": mark("kent de aanbieder"),
    },
    Document: {
        **_PROVIDER,
        "round_id": mark("ronde"),
        "name": mark("naam van het bestand"),
        "kind": mark("soort bestand"),
        "received_at": mark("ontvangen op"),
        "note": mark("opmerking"),
    },
    Answer: {
        "question": mark("soort vraag"),
        "subject_key": mark("criterium of thema"),
        "municipality_id": mark("gemeente"),
        "kind": mark("soort antwoord"),
        "score": mark("score"),
        "figure": mark("soort cijfer"),
        "value": mark("uitkomst"),
        "remark": mark("toelichting"),
        "method": mark("methode"),
        **_GROUNDS,
        "answered_on": mark("beantwoord op"),
    },
    Observation: {
        **_PROVIDER,
        **_CRITERION,
        **_PLACE,
        **_GROUNDS,
        "framework_id": mark("kwaliteitskader"),
        "perspective": mark("bron"),
        "respondent_id": mark("respondent"),
        "observed_on": mark("datum"),
        "score": mark("score"),
        "remark": mark("toelichting"),
        "method": mark("methode"),
        "origin": mark("herkomst"),
    },
    Signal: {
        **_PROVIDER,
        **_CRITERION,
        **_PLACE,
        "party": mark("bron"),
        "observed_on": mark("datum"),
        "polarity": mark("goed of niet goed"),
        "severity": mark("ernst"),
        "kind": mark("soort signaal"),
        "text": mark("tekst"),
        "reporter_role": mark("rol van de melder"),
        "event": mark("gebeurtenis"),
        "reference": mark("kenmerk"),
        "urgency": mark("spoed"),
        "verified_on": mark("geverifieerd op"),
        "verified_by": mark("geverifieerd door"),
        "verified_function": mark("functie van wie verifieerde"),
        "verified_on_behalf_of": mark("geverifieerd namens"),
        "verified_how": mark("hoe gecontroleerd"),
        "provider_reaction": mark("reactie van de aanbieder"),
        "reason_without_reaction": mark("reden om niet te wachten"),
        "withdrawn_on": mark("ingetrokken op"),
        "withdrawn_reason": mark("reden van intrekken"),
        "repaired_on": mark("hersteld op"),
        "repair_party": mark("wie het herstel zag"),
        "repair_verified_by": mark("herstel geverifieerd door"),
        "repair_how": mark("hoe hersteld"),
        "audience": mark("wie dit mag lezen"),
    },
    SupervisionReport: {
        **_PROVIDER,
        "supervisor": mark("toezichthouder"),
        "reported_on": mark("datum van het rapport"),
        "kind": mark("soort rapport"),
        "location_id": mark("vestiging"),
        "reference": mark("kenmerk"),
        "public": mark("openbaar"),
    },
    SupervisionFinding: {**_CRITERION, "judgement": mark("oordeel"), "remark": mark("toelichting")},
    SupervisionMeasure: {
        **_PROVIDER,
        "kind": mark("maatregel"),
        "starts_on": mark("vanaf"),
        "ends_on": mark("tot"),
        "source": mark("bron"),
    },
    SupervisorWord: {
        "supervisor": mark("toezichthouder"),
        "word": mark("woord"),
        "judgement": mark("oordeel"),
    },
    Action: {
        **_PROVIDER,
        **_CRITERION,
        "municipality_id": mark("gemeente"),
        "owner": mark("wie"),
        "measure": mark("maatregel"),
        "success_criterion": mark("succescriterium"),
        "agreed_on": mark("afgesproken op"),
        "due_on": mark("klaar vóór"),
        "status": mark("stand"),
        "closed_on": mark("afgesloten op"),
        "audience": mark("wie dit mag lezen"),
    },
    ActionEntry: {
        "written_on": mark("datum"),
        "author": mark("geschreven door"),
        "text": mark("logregel"),
        "audience": mark("wie dit mag lezen"),
    },
    KeptMapping: {
        **_PROVIDER,
        "name": mark("naam"),
        "kind": mark("soort bestand"),
        "criteria": mark("vragen bij onze criteria"),
        "names": mark("namen van aanbieders"),
        "made_on": mark("gemaakt op"),
        "last_used_on": mark("laatst gebruikt op"),
    },
    AssessmentVersion: {
        "version": mark("versie"),
        "drafted_on": mark("concept gemaakt op"),
        "sent_on": mark("concept verstuurd op"),
        "reply_due": mark("laatste dag van wederhoor"),
        "replied_on": mark("antwoord op het concept"),
        "late_signals_reason": mark("waarom signalen na de peildatum niet meetellen"),
        "open_signals_reason": mark("waarom niet op verificatie van signalen is gewacht"),
        "determined_at": mark("vastgesteld op"),
        "determined_by_id": mark("vastgesteld door"),
        "determined_function": mark("functie van wie vaststelde"),
        "determined_on_behalf_of": mark("vastgesteld namens"),
        "seal_sha256": mark("zegel"),
        "previous_seal": mark("zegel van de vorige versie"),
        "reopened_reason": mark("reden van heropenen"),
    },
    Deviation: {
        **_LEVEL,
        "computed": mark("berekend oordeel"),
        "determined": mark("vastgesteld oordeel"),
        "reason": mark("reden"),
        **_DECIDED,
        "decided_function": mark("functie van wie besloot"),
        "decided_on_behalf_of": mark("besloten namens"),
        "second_reader_id": mark("tweede lezer"),
        "second_reader_name": mark("naam van de tweede lezer"),
        "confirmed_on": mark("bevestigd op"),
    },
    WrittenFinding: {
        **_LEVEL,
        "text": mark("bevinding"),
        "ask_next": mark("wat hierna gevraagd wordt"),
        "written_on": mark("datum"),
        "written_by_id": mark("geschreven door"),
        "shown_at": mark("berekend oordeel getoond op"),
        "audience": mark("wie dit mag lezen"),
    },
    ReplyRemark: {
        **_CRITERION,
        "text": mark("opmerking"),
        "received_on": mark("ontvangen op"),
        "decision": mark("wat ermee is gedaan"),
        "reason": mark("reden"),
        **_DECIDED,
    },
    SentDraft: {"sent_on": mark("verstuurd op")},
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
