"""Which columns a list of improvement actions has, told by the texts of its headers."""

import re
from enum import StrEnum

from contractbeoordeling.domain.names import folded


class Role(StrEnum):
    """What a column says about an action."""

    MEASURE = "measure"
    TOPIC = "topic"
    REASON = "reason"
    SUCCESS = "success"
    OWNER = "owner"
    OWNER_NAME = "owner_name"
    DUE = "due"
    AGREED = "agreed"
    PROGRESS = "progress"
    STATUS = "status"
    EVIDENCE = "evidence"
    CRITERION = "criterion"
    PROVIDER = "provider"
    KVK = "kvk"
    AGB = "agb"
    ID = "id"


# Whole folded headers; the first role that fits is the one.
_TEXTS: tuple[tuple[Role, str], ...] = (
    (Role.KVK, r"kvk(?: ?(?:nr|nummer))?"),
    (Role.AGB, r"agb(?: ?(?:code|nr|nummer))?"),
    (Role.ID, r"nr|no|nummer|id|volg ?(?:nr|nummer)|actie ?(?:nr|nummer)"),
    (
        Role.DUE,
        (
            r"gereed(?: op| voor)?|klaar(?: op| voor)?|deadline|termijn|wanneer(?: gereed| klaar)?|einddatum|streefdatum"
            r"|uiterlijk(?: op)?|planning|datum gereed|due(?: date)?"
        ),
    ),
    (Role.AGREED, r"afgesproken(?: op)?|datum(?: afspraak)?|startdatum|ingangsdatum|vanaf|start"),
    (Role.PROGRESS, r"voortgang(?: in)?|% gereed|procent(?: gereed)?|percentage|progress"),
    (Role.STATUS, r"status|stand(?: van zaken)?|fase"),
    (
        Role.EVIDENCE,
        r"bewijs(?: stand)?|resultaat|bewijsstuk(?:ken)?|onderbouwing|opmerking(?:en)?|toelichting|evidence",
    ),
    (Role.OWNER_NAME, r"naam of functie|naam (?:uitvoerder|eigenaar|actiehouder)"),
    (
        Role.OWNER,
        r"wie(?: voert uit)?|eigenaar|verantwoordelijke?|actiehouder|trekker|door wie|uitvoerder|owner",
    ),
    (
        Role.SUCCESS,
        r"succescriterium|(?:wanneer )?geslaagd(?: als)?|gelukt als|gewenst resultaat|doel(?:stelling)?|beoogd resultaat|norm|indicator",
    ),
    (Role.REASON, r"aanleiding|reden|oorzaak|bron|bevinding|herkomst"),
    (
        Role.MEASURE,
        (
            r"(?:afgesproken )?(?:verbeter)?(?:actie|maatregel)(?:s|en)?|wat(?: gaan we doen)?|afspraak|activiteit(?:en)?|actions?"
            r"|measures?"
        ),
    ),
    (Role.TOPIC, r"verbeterpunt|onderwerp|thema|punt|titel|verbetering"),
    (Role.CRITERION, r"(?:kwaliteits)?criterium(?: ?(?:code|nr|nummer))?|eis"),
    (Role.PROVIDER, r"(?:naam )?(?:zorg)?aanbieder|organisatie|instelling|provider"),
)
_ROLES = tuple((role, re.compile(pattern)) for role, pattern in _TEXTS)
_WHEN = {Role.DUE, Role.STATUS, Role.PROGRESS, Role.OWNER}


def role_of(text: str) -> Role | None:
    """Return what a column with this header says about an action, or None."""
    plain = folded(text.replace("/", " ").replace("_", " ").replace("?", ""))
    return next((role for role, pattern in _ROLES if pattern.fullmatch(plain)), None)


def roles_of(headers: dict[int, str]) -> dict[Role, int]:
    """Return the column of each role; the first column of a role has it.

    Where no header says what is to be done, the point to improve is that.
    """
    found: dict[Role, int] = {}
    for column, text in headers.items():
        role = role_of(text)
        if role is not None:
            found.setdefault(role, column)
    if Role.MEASURE not in found and Role.TOPIC in found:
        found[Role.MEASURE] = found.pop(Role.TOPIC)
    return found


def lists_actions(roles: dict[Role, int]) -> bool:
    """Tell whether these are columns of a list of actions: what is done, with by whom, when or how far."""
    return Role.MEASURE in roles and len(_WHEN & roles.keys()) > 1
