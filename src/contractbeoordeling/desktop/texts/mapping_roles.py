"""What the columns of somebody else's workbook can hold, in words."""

from __future__ import annotations

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.wording.i18n import mark, tr

_ANSWERS = {
    "id": mark("nummer van de vraag"),
    "question": mark("vraag"),
    "answer": mark("antwoord"),
    "score": mark("score naast het antwoord"),
    "comment": mark("toelichting"),
    "theme": mark("thema"),
    "mark": mark("kruisje voor één antwoord"),
    "date": mark("datum van invullen"),
    "provider": mark("naam van de aanbieder"),
    "kvk": mark("KvK-nummer"),
    "agb": mark("AGB-code"),
    "respondents": mark("aantal antwoorden"),
}
_SIGNALS = {
    "provider": mark("naam van de aanbieder"),
    "kvk": mark("KvK-nummer"),
    "agb": mark("AGB-code"),
    "day": mark("datum"),
    "criterion": mark("criterium"),
    "severity": mark("ernst"),
    "polarity": mark("positief of negatief"),
    "kind": mark("soort signaal"),
    "topic": mark("onderwerp"),
    "text": mark("omschrijving"),
    "reporter_role": mark("rol van de melder"),
    "reporter": mark("melder"),
    "event": mark("gebeurtenis"),
    "municipality": mark("gemeente"),
    "contract": mark("contract"),
    "location": mark("vestiging"),
    "reference": mark("kenmerk"),
    "score": mark("score"),
    "verified": mark("geverifieerd"),
    "verified_on": mark("geverifieerd op"),
    "verified_by": mark("geverifieerd door"),
    "verified_function": mark("functie van wie verifieerde"),
    "verified_how": mark("hoe geverifieerd"),
    "reaction": mark("reactie van de aanbieder"),
    "urgency": mark("reden om niet te wachten"),
}
_ACTIONS = {
    "measure": mark("maatregel"),
    "topic": mark("onderwerp"),
    "reason": mark("aanleiding"),
    "success": mark("wanneer geslaagd"),
    "owner": mark("wie het doet"),
    "owner_name": mark("naam of functie"),
    "due": mark("gereed op"),
    "agreed": mark("afgesproken op"),
    "progress": mark("voortgang"),
    "status": mark("stand"),
    "evidence": mark("resultaat of bewijs"),
    "criterion": mark("criterium"),
    "provider": mark("naam van de aanbieder"),
    "kvk": mark("KvK-nummer"),
    "agb": mark("AGB-code"),
    "id": mark("nummer"),
}
_FIGURES = {
    "provider": mark("naam van de aanbieder"),
    "kvk": mark("KvK-nummer"),
    "kind": mark("soort cijfer"),
    "part": mark("onderdeel"),
    "since": mark("eerste dag"),
    "until": mark("laatste dag"),
    "period": mark("periode"),
    "value": mark("uitkomst"),
    "count": mark("aantal (n)"),
    "source": mark("bron"),
    "method": mark("hoe gemeten"),
    "remark": mark("toelichting"),
    "municipality": mark("gemeente"),
    "contract": mark("contract"),
}
_PROVIDERS = {
    "name": mark("naam"),
    "trade_name": mark("handelsnaam"),
    "kvk": mark("KvK-nummer"),
    "location": mark("vestigingsnummer"),
    "location_name": mark("naam vestiging"),
    "agb": mark("AGB-code"),
    "legal_form": mark("rechtsvorm"),
    "street": mark("straat"),
    "house_number": mark("huisnummer"),
    "postal_code": mark("postcode"),
    "city": mark("plaats"),
    "laws": mark("wet"),
    "care_forms": mark("zorgvorm"),
    "regions": mark("regio"),
    "status": mark("stand van de aanbieder"),
    "note": mark("opmerking"),
    "contact_name": mark("contactpersoon"),
    "contact_function": mark("functie contactpersoon"),
    "contact_email": mark("e-mail"),
    "contact_phone": mark("telefoon"),
    "contract": mark("contract"),
    "contract_status": mark("stand van het contract"),
}
_BY_KIND = {
    FileKind.SIGNALS: _SIGNALS,
    FileKind.ACTIONS: _ACTIONS,
    FileKind.FIGURES: _FIGURES,
    FileKind.PROVIDERS: _PROVIDERS,
}


def role(kind: FileKind | None, code: str) -> str:
    """What a column holds; a role of somebody's own is shown as it is."""
    if not code:
        return ""
    known = _BY_KIND.get(kind, _ANSWERS) if kind is not None else _ANSWERS
    return tr(known[code]) if code in known else code


def nothing() -> str:
    return tr("niets (niet inlezen)")
