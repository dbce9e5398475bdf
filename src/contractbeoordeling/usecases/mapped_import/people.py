"""Whom the rows of a file are about, and the request that their answers belong to."""

from dataclasses import dataclass, field

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.numbers import NumberKind
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Request, Round, RoundState
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.lookup import (
    find_participations,
    find_provider,
    find_respondents,
    find_round,
)
from contractbeoordeling.usecases.mapped_import.options import Target
from contractbeoordeling.usecases.round_context import RoundContext, context_of, participants
from contractbeoordeling.usecases.signal_import.providers import ProviderFinder
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.mapped_findings import mapped_finding
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.signal_list.cells import Cells
from contractbeoordeling.workbook.signal_list.headers import Role
from contractbeoordeling.workbook.signal_list.rows import Named

_ROLES = {"provider": Role.PROVIDER, "name": Role.PROVIDER, "kvk": Role.KVK, "agb": Role.AGB}


def round_of(reader: Reader, target: Target) -> Round:
    """The round that answers are for: the named one, else the only open one. Raises Refusal."""
    if target.round:
        found = find_round(reader, target.round)
        if found.state is RoundState.CLOSED:
            raise Refusal("round_closed_for_import", round=found.name)
        return found
    rounds = reader.find(Round, state=RoundState.OPEN)
    if len(rounds) != 1:
        raise Refusal("round_needed", rounds=", ".join(each.name for each in rounds) or "–")
    return rounds[0]


@dataclass(slots=True)
class Place:
    """One request with what it may be answered on; `new` where it isn't in the register yet."""

    provider: Provider
    request: Request
    scope: frozenset[str]
    new: bool = False


@dataclass
class Rows:
    """Finds the provider of a row, where a file is about several."""

    finder: ProviderFinder
    file: str
    _known: dict[tuple[str, str, str], Provider | None] = field(
        default_factory=dict[tuple[str, str, str], "Provider | None"]
    )

    def provider(
        self, sheet: Sheet, mapping: SheetMapping, row: int
    ) -> tuple[Provider | None, list[Finding]]:
        """The provider that a row names, and what is to be said about that."""
        columns = {
            _ROLES[role]: found[0] for role, found in mapping.columns.items() if role in _ROLES and found
        }
        cells = Cells(self.file, sheet, row, columns)
        named = Named(
            cells,
            cells.name(Role.PROVIDER),
            cells.number(Role.KVK, NumberKind.KVK),
            cells.number(Role.AGB, NumberKind.AGB),
        )
        if not named.anybody:
            cells.fault(
                Role.PROVIDER if Role.PROVIDER in columns else next(iter(columns)), "provider_missing"
            )
            return None, cells.findings
        return self.finder.find(named), cells.findings


def names_providers(mapping: SheetMapping) -> bool:
    """Whether the rows of a sheet say by themselves whom they are about."""
    return any(role in _ROLES for role in mapping.columns)


@dataclass
class Requests:
    """The requests of one party in a round, those that are there and those that the answers make."""

    reader: Reader
    of_round: Round
    target: Target
    party: Party
    file: str
    context: RoundContext = field(init=False)
    places: dict[str, Place | Finding] = field(default_factory=dict[str, "Place | Finding"])

    def __post_init__(self) -> None:
        self.context = context_of(self.reader, self.of_round)

    @property
    def criteria(self) -> dict[str, Criterion]:
        """Every criterion of the round's framework, by its key."""
        return {each.key: each for each in self.context.framework.criteria}

    def place(self, provider: Provider) -> Place | Finding:
        """The request of a provider's participation, or why there is none."""
        if provider.id not in self.places:
            self.places[provider.id] = self._place(provider)
        return self.places[provider.id]

    def _place(self, provider: Provider) -> Place | Finding:
        try:
            found = find_participations(self.reader, self.of_round, provider, self.target.subject)
        except Refusal as refusal:
            if refusal.code != "not_in_round":
                raise
            return self._finding("not_in_round", provider)
        if len(found) > 1:
            return self._finding("subject_needed", provider)
        (participant,) = participants(self.reader, self.context, found)
        request, new = self._request(found[0])
        scope = frozenset(each.key for each in participant.scope.criteria)
        return Place(provider, request, scope, new)

    def _request(self, participation: Participation) -> tuple[Request, bool]:
        """The request of the party and respondent; a new one where nobody was asked."""
        asked = self.target.respondent
        respondent = find_respondents(self.reader, asked)[0].id if asked else None
        known = self.reader.find(Request, participation_id=participation.id, party=self.party)
        fitting = [each for each in known if asked == "" or each.respondent_id == respondent]
        if len(fitting) > 1:
            raise Refusal("respondent_needed", party=PARTIES[self.party])
        if fitting:
            return fitting[0], False
        made = Request(
            participation_id=participation.id,
            party=self.party,
            respondent_id=respondent,
            return_by=self.of_round.return_by(self.party),
        )
        return made, True

    def _finding(self, code: str, provider: Provider) -> Finding:
        return mapped_finding(
            code, (self.file, "", ""), provider.name, provider=provider.name, round=self.of_round.name
        )


def chosen_provider(reader: Reader, target: Target, constants: str) -> Provider | None:
    """The provider that the user or the mapping named; None where nobody did. Raises Refusal."""
    named = target.provider or constants
    return find_provider(reader, named) if named else None
