"""The keys that the window knows, for the list under Help."""

from __future__ import annotations

from contractbeoordeling.wording.i18n import mark, tr

KEYS: tuple[tuple[str, str], ...] = (
    (mark("Ctrl+O, Ctrl+N"), mark("een register openen, een nieuw register maken")),
    (mark("Ctrl+1 t/m Ctrl+9"), mark("naar een onderdeel, in de volgorde van de lijst links")),
    (mark("Ctrl+F"), mark("zoeken op deze pagina; Enter gaat verder in de lijst")),
    (mark("Enter of dubbelklik"), mark("openen wat gekozen is")),
    (mark("Esc of Alt+Pijl links"), mark("terug naar waar u vandaan kwam")),
    (mark("Ctrl+Tab, Ctrl+Shift+Tab"), mark("het volgende of vorige onderdeel van een aanbieder")),
    (mark("Ctrl+Z, Ctrl+Y"), mark("ongedaan maken, opnieuw doen; ook na opnieuw starten")),
    (mark("Ctrl+I"), mark("bestanden importeren; loslaten op het venster mag ook")),
    (mark("Ctrl+E"), mark("uitdraaien naar Excel")),
    (mark("Ctrl+Shift+E"), mark("deze tabel naar Excel, zoals die getoond wordt")),
    (mark("Ctrl+C"), mark("gekozen rijen kopiëren als cellen")),
    (mark("Ctrl+Shift+C"), mark("gekozen rijen kopiëren met kolomkoppen")),
    (mark("F2"), mark("wijzigen wat gekozen is")),
    (mark("Del"), mark("verwijderen wat gekozen is, na een vraag")),
    (mark("F1, Shift+F1"), mark("de handleiding bij deze pagina, deze lijst")),
    (mark("F5"), mark("vernieuwen")),
    (mark("1 t/m 5, Enter, Ctrl+Enter"), mark("op werkbezoek: een score, de toelichting, de volgende vraag")),
    (mark("Alt met een onderstreepte letter"), mark("een menu, knop of veld")),
    (mark("rechtermuisknop of Shift+F10 op een tabel"), mark("kolommen kiezen, kopiëren en naar Excel")),
)


def rows() -> str:
    """The list as rich text."""
    lines = "".join(
        f"<tr><td style='padding: 3px 24px 3px 0'><b>{tr(keys)}</b></td><td style='padding: 3px 0'>{tr(what)}</td></tr>"
        for keys, what in KEYS
    )
    return f"<table cellspacing='0'>{lines}</table>"
