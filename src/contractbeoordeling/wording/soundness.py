"""What a check of a register looks at and finds."""

from contractbeoordeling.wording.i18n import mark

PARTS: dict[str, str] = {
    "file": mark("het bestand zelf"),
    "schema": mark("de indeling van het bestand"),
    "references": mark("verwijzingen tussen gegevens"),
    "orphans": mark("verwijzingen naar wat er niet meer is"),
    "journal": mark("de geschiedenis"),
    "contents": mark("bewaarde bestanden"),
    "frameworks": mark("versies van het kwaliteitskader"),
    "seals": mark("verzegelde beoordelingen"),
}

FAULTS: dict[str, str] = {
    "damaged": mark("het bestand is beschadigd: {detail}"),
    "unreadable": mark("kan niet gelezen worden: {detail}"),
    "other_version": mark("de indeling is van een andere versie: {detail}"),
    "dangling": mark("verwijst naar iets dat er niet is: {detail}"),
    "municipality_gone": mark("noemt een gemeente die er niet is: {detail}"),
    "subject_gone": mark("noemt een contract of vestiging die er niet is: {detail}"),
    "broken_chain": mark("een handeling in de geschiedenis is gewijzigd of weggehaald: {detail}"),
    "no_journal": mark("de geschiedenis is leeg"),
    "person_gone": mark("een handeling is van een medewerker die er niet is: {detail}"),
    "content_gone": mark("de inhoud van een bewaard bestand ontbreekt: {detail}"),
    "content_changed": mark("de inhoud van een bewaard bestand is gewijzigd: {detail}"),
    "framework_changed": mark("een versie van het kwaliteitskader is gewijzigd: {detail}"),
    "seal_lacking": mark("een vastgestelde beoordeling is niet verzegeld: {detail}"),
    "seal_gone": mark("de inhoud van een verzegelde beoordeling ontbreekt: {detail}"),
    "seal_changed": mark("een verzegelde beoordeling is gewijzigd: {detail}"),
    "seal_of_another": mark("een zegel is van een andere beoordeling: {detail}"),
    "seal_undone": mark("een beoordeling was verzegeld en is het niet meer zo: {detail}"),
    "seal_chain": mark("een beoordeling volgt niet op het zegel van de versie ervoor: {detail}"),
    "sent_draft_gone": mark("de inhoud van een verstuurd concept ontbreekt: {detail}"),
    "sent_draft_changed": mark("een verstuurd concept is gewijzigd: {detail}"),
}
