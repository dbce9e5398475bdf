"""The names of the places in the window, as its navigation shows them."""

from __future__ import annotations

from contractbeoordeling.desktop.places import Place
from contractbeoordeling.wording.i18n import mark, tr

_NAMES = {
    Place.PROVIDERS: mark("Aanbieders"),
}


def place_name(place: Place) -> str:
    return tr(_NAMES[place])
