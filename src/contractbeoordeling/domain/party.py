"""Who looks at a provider: the parties of a round and the perspectives that count."""

from enum import StrEnum


class Perspective(StrEnum):
    """An external source whose observations count in the result (rule R1)."""

    ACCESS = "access"
    BACK_OFFICE = "back_office"
    REGULATOR = "regulator"
    RESIDENT = "resident"
    VISIT = "visit"


class Party(StrEnum):
    """Everyone who can be asked something: the five perspectives and the provider itself."""

    PROVIDER = "provider"
    ACCESS = "access"
    BACK_OFFICE = "back_office"
    REGULATOR = "regulator"
    RESIDENT = "resident"
    VISIT = "visit"

    @property
    def perspective(self) -> Perspective | None:
        """The perspective that this party's answers count for; None for the provider."""
        return None if self is Party.PROVIDER else Perspective(self.value)
