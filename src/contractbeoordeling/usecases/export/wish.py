"""What is asked for: for whom, about whom, and what is ticked."""

from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.readership import Readership


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """Who reads it, about one provider or all of the round, made on a day.

    `unverified` and `narrow` (criminal data) are ticked by the contract team for itself alone.
    """

    readership: Readership
    made_on: date
    provider: Provider | None = None
    unverified: bool = False
    narrow: bool = False

    def refuse_impossible(self) -> None:
        """Refuse what can't be asked for this reader."""
        if self.readership is Readership.PROVIDER and self.provider is None:
            raise Refusal("export_without_provider")
        if self.readership is not Readership.TEAM and (self.unverified or self.narrow):
            raise Refusal("export_team_only")
