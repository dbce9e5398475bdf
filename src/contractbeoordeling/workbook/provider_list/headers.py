"""Which columns a provider list has, told by the texts of its headers, wherever they stand."""

from dataclasses import replace
from enum import StrEnum

from contractbeoordeling.domain.names import folded
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.list_header import ListHeader, find_list_headers, header_of_row


class Role(StrEnum):
    """What a column says about a provider."""

    ID = "id"
    NAME = "name"
    TRADE_NAME = "trade_name"
    KVK = "kvk"
    LOCATION = "location"
    LOCATION_NAME = "location_name"
    AGB = "agb"
    LEGAL_FORM = "legal_form"
    STREET = "street"
    HOUSE_NUMBER = "house_number"
    POSTAL_CODE = "postal_code"
    CITY = "city"
    LAWS = "laws"
    CARE_FORMS = "care_forms"
    REGIONS = "regions"
    STATUS = "status"
    NOTE = "note"
    CONTACT_NAME = "contact_name"
    CONTACT_FUNCTION = "contact_function"
    CONTACT_EMAIL = "contact_email"
    CONTACT_PHONE = "contact_phone"


# Folded texts of headers; the first ones are what our own list is written with.
_TEXTS: dict[Role, str] = {
    Role.ID: "aanbieder id|id aanbieder",
    Role.NAME: (
        "naam|aanbieder|zorgaanbieder|naam aanbieder|naam zorgaanbieder|aanbiedernaam|organisatie|naam organisatie"
        "|organisatienaam|instelling|naam instelling|zorginstelling|statutaire naam|leverancier|naam leverancier"
        "|opdrachtnemer|bedrijfsnaam|contractpartij|rechtspersoon|provider|name"
    ),
    Role.TRADE_NAME: "handelsnaam|handelsnamen|ook bekend als|roepnaam|werknaam",
    Role.KVK: "kvk nummer|kvk|kvknummer|kvk nr|kvknr|nummer kvk|nr kvk|kamer van koophandel|handelsregisternummer",
    Role.LOCATION: "vestigingsnummer|vestigingsnr|vestiging nr|vestiging nummer|kvk vestigingsnummer|vestigings nummer",
    Role.LOCATION_NAME: "naam vestiging|vestigingsnaam|locatie|naam locatie|vestiging|locatienaam",
    Role.AGB: "agb code|agb|agbcode|agb codes|agb nummer|agb nr|agb code instelling|agb code onderneming|agb s",
    Role.LEGAL_FORM: "rechtsvorm|juridische vorm|ondernemingsvorm",
    Role.STREET: (
        "straat en huisnummer|straat|adres|straatnaam|adresregel|bezoekadres|vestigingsadres|straat huisnummer"
        "|straat huisnr|straat en huisnr|straat nr|straat en nummer"
    ),
    Role.HOUSE_NUMBER: "huisnummer|huisnr|nummer en toevoeging|huisnummer en toevoeging",
    Role.POSTAL_CODE: "postcode|pc|postcode en plaats|postcode plaats|postcode vestiging|postcode bezoekadres",
    Role.CITY: "plaats|woonplaats|vestigingsplaats|plaatsnaam|stad|plaats vestiging|plaats bezoekadres",
    Role.LAWS: "wet|wetten|wettelijk kader|wet en regelgeving|domein|wmo jeugdwet|wmo jeugd|wettelijke grondslag",
    Role.CARE_FORMS: (
        "zorgvorm|zorgvormen|vorm van zorg|ondersteuningsvorm|soort zorg|zorgsoort|type zorg|hulpvorm"
        "|productcategorie|product|producten|dienst|diensten"
    ),
    Role.REGIONS: "regio|regios|regio s|regionaam|werkgebied|zorgregio|jeugdregio",
    Role.STATUS: "status|stand|contractstatus|actief",
    Role.NOTE: "opmerking|opmerkingen|notitie|notities|bijzonderheden|toelichting",
    Role.CONTACT_NAME: "contactpersoon|naam contactpersoon|contact|contactpersonen",
    Role.CONTACT_FUNCTION: "functie|functie contactpersoon|rol contactpersoon",
    Role.CONTACT_EMAIL: "e mail|email|e mailadres|emailadres|mailadres|mail|e mail contactpersoon|email contactpersoon",
    Role.CONTACT_PHONE: "telefoon|telefoonnummer|tel|tel nr|telefoon contactpersoon|mobiel",
}
_ROLES = {text: role for role, texts in _TEXTS.items() for text in texts.split("|")}
_NUMBERED = {Role.KVK, Role.AGB, Role.LOCATION}
_PLACED = {Role.STREET, Role.POSTAL_CODE, Role.CITY}


Header = ListHeader[Role]


def role_of(text: str) -> Role | None:
    """Return what a column with this header says about a provider, or None."""
    plain = folded(text.split("(")[0].replace(".", "").replace("_", " "))
    return _ROLES.get(plain) or _ROLES.get(plain.removesuffix(" verplicht").strip())


def find_headers(workbook: Workbook) -> list[Header]:
    """Return the headers of the visible sheets that list providers.

    Sheets with a KvK or AGB column are meant before ones that only have names, such as a list of words.
    """
    found = find_list_headers(workbook, _as_header, _lists_providers)
    numbered = [each for each in found if _NUMBERED & each.columns.keys()]
    return numbered or found[:1]


def _lists_providers(header: Header) -> bool:
    """Whether these are columns about providers, and not of a list in which providers happen to be named."""
    if Role.NAME not in header.columns:
        return False
    about = (_NUMBERED | _PLACED) & header.columns.keys()
    return bool(about) or len(header.columns) > len(header.ignored)


def _as_header(sheet: Sheet, row: int) -> Header:
    """Return what a row says as a header; the trade name is the name where there is no other."""
    header = header_of_row(sheet, row, role_of)
    if Role.NAME in header.columns or Role.TRADE_NAME not in header.columns:
        return header
    columns = {Role.NAME if role is Role.TRADE_NAME else role: at for role, at in header.columns.items()}
    return replace(header, columns=columns)
