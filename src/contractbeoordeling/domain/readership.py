"""Who reads an export, and what such a reader may see."""

from enum import StrEnum

from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.signal import Audience


class Readership(StrEnum):
    """For whom something is written; it is chosen before anything is gathered."""

    TEAM = "team"
    ACCESS = "access"
    BACK_OFFICE = "back_office"
    BOARD = "board"
    PROVIDER = "provider"

    @property
    def own_party(self) -> Party | None:
        """The source party that reads its own input back; None for the others."""
        return _OWN_PARTY.get(self)

    def may_read(self, audience: Audience) -> bool:
        """Tell whether a text meant for an audience may be shown; what is narrow is asked for apart."""
        return audience in _TEXTS.get(self, frozenset())


_OWN_PARTY = {Readership.ACCESS: Party.ACCESS, Readership.BACK_OFFICE: Party.BACK_OFFICE}
_TEXTS = {
    Readership.TEAM: frozenset((Audience.INTERNAL, Audience.PROVIDER, Audience.PUBLIC)),
    Readership.PROVIDER: frozenset((Audience.PROVIDER, Audience.PUBLIC)),
}
