"""Words of a table that went from the window to Excel; always Dutch, whatever the language of the screen."""

from datetime import date

FOR_WHOM = "Intern: voor wie zelf in dit register werkt, niet om door te sturen."


def hint(rows: int, made_on: date) -> str:
    """Say who may read this, and that it holds what was shown and no more."""
    count = "1 rij" if rows == 1 else f"{rows} rijen"
    return f"{FOR_WHOM} {count}, zoals getoond op {made_on:%d-%m-%Y}."


def nameless(place: int) -> str:
    """Return what a column without a title is called."""
    return f"Kolom {place}"
