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
}
