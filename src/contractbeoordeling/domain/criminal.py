"""Criminal data: a report of fraud or crime about a sole trader or a named person (AVG).

Recognised by words, so it errs on both sides; what follows is a warning and a narrow audience, both of
which a person may set right.
"""

import re

from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.privacy import PersonalKind, scan
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Signal, SignalKind

# Legal forms in which the provider and a person are the same.
_PERSONAL_FORMS = frozenset(
    "eenmanszaak|zzp|zzper|zelfstandige|zelfstandige zonder personeel|vof|vennootschap onder firma|maatschap".split(
        "|"
    )
)
_CRIME = re.compile(
    r"\b(?:zorg|pgb|declaratie)?fraud|\bfrauduleu|\boplicht|\bdiefstal|\bgestolen|\bmishandel|\bmisbruik|\bverkracht"
    r"|\baanrand|\bvervals|\bvalsheid|\bverduister|\bwitwas|\bstrafba|\bsteekpenning|\bchant|\bmisdrijf|\bafpers",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?i:dhr\.?|mw\.?|mevr\.?|mevrouw|meneer|de heer)"
    r"(?: (?:van|de|der|den|ten|ter|te|el|la|'t))*(?: [A-Z]\.?)* [A-Z][a-zà-ÿ'-]+"
)


def is_criminal_data(signal: Signal, provider: Provider) -> bool:
    """Tell whether a signal is about fraud or crime of somebody who can be known from it."""
    crime = signal.kind is SignalKind.FRAUD or _CRIME.search(signal.text) is not None
    return crime and (is_person(provider) or names_person(signal.text))


def is_person(provider: Provider) -> bool:
    """Tell whether a provider's legal form makes its data those of a person."""
    return folded(provider.legal_form) in _PERSONAL_FORMS


def names_person(text: str) -> bool:
    """Tell whether a text names somebody: a form of address with a name, a BSN or a birth date."""
    kinds = {each.kind for each in scan(text)}
    return _NAMED.search(text) is not None or bool(kinds & {PersonalKind.BSN, PersonalKind.BIRTH_DATE})
