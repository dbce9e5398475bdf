"""What the package says, in Dutch. Code page 1252 holds every letter of it."""

from __future__ import annotations

from installer.facts import PRODUCT

REGISTER = f"Register van {PRODUCT}"
SHORTCUT = "Kwaliteit van zorgaanbieders beoordelen"
COMMENTS = f"Installeert {PRODUCT} voor alle gebruikers van een computer."
NEWER = (
    f"Op deze computer staat al een nieuwere versie van {PRODUCT}. Deze versie wordt niet geïnstalleerd, want"
    " die kan registers van de nieuwere versie misschien niet lezen. Wilt u toch terug, verwijder dan eerst"
    " de nieuwere versie; registers blijven staan."
)
OLD_WINDOWS = f"{PRODUCT} werkt op Windows 10 en nieuwer, 64-bit."


def properties() -> dict[str, str]:
    """What Windows shows among the installed programs, and how the package behaves."""
    return {
        "ARPPRODUCTICON": "app.ico",
        "ARPCOMMENTS": "Registers en instellingen van gebruikers blijven staan als u het programma verwijdert.",
        "ARPCONTACT": "Uw eigen ICT-afdeling",
        "ARPNOMODIFY": "1",
        # Files are replaced whatever their version says. Without this, Windows Installer leaves a DLL alone
        # that is newer than what replaces it, and then lets the old package take it away.
        "REINSTALLMODE": "amus",
    }
