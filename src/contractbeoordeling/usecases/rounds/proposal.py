"""What a new round would look like: themes by rotation, who takes part, who is asked, before anything is kept."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Location, Provider, ProviderStatus
from contractbeoordeling.domain.round import Deadline, Participation, Request, Respondent, Round, SubjectKind
from contractbeoordeling.domain.text import clean_line
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.cycle.light_scope import LightChoices, light_choices
from contractbeoordeling.usecases.frameworks import framework_of, newest_framework
from contractbeoordeling.usecases.round_context import Participant, RoundContext, context_of, participants
from contractbeoordeling.usecases.rounds.questions import questionnaire
from contractbeoordeling.usecases.rounds.teams import Team, respondents_of

ASKED_PARTIES = (Party.PROVIDER, Party.ACCESS, Party.BACK_OFFICE, Party.RESIDENT)
"""Who is asked unless said otherwise; our own controls and the regulator only on purpose."""
_ROTATION = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundWishes:
    """What somebody wants of a new round; what is left empty is proposed.

    `teams` replaces the one team per party; `return_by` without a party goes for everybody. `whole_provider_ids` get
    all themes although a person chose a light cycle for them.
    """

    name: str
    reference_date: date
    theme_codes: Sequence[str] | None = None
    provider_ids: Sequence[str] | None = None
    subject: SubjectKind = SubjectKind.PROVIDER
    parties: Sequence[Party] = ASKED_PARTIES
    teams: Sequence[Team] | None = None
    return_by: Mapping[Party | None, date] = field(default_factory=dict[Party | None, date])
    contact: str = ""
    framework_id: str | None = None
    whole_provider_ids: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundProposal:
    """Everything that the round would add to the register, and the providers that can't take part."""

    context: RoundContext
    participants: tuple[Participant, ...]
    respondents: tuple[Respondent, ...]
    requests: tuple[Request, ...]
    light: LightChoices
    without_subject: tuple[Provider, ...] = ()

    @property
    def round(self) -> Round:
        return self.context.round

    @property
    def participations(self) -> tuple[Participation, ...]:
        return tuple(each.participation for each in self.participants)

    def names(self, participation_ids: Collection[str]) -> tuple[str, ...]:
        """Return the names of the providers of some participations, each once."""
        found = (
            each.provider.name for each in self.participants if each.participation.id in participation_ids
        )
        return tuple(dict.fromkeys(found))


def propose_round(reader: Reader, wishes: RoundWishes) -> RoundProposal:
    """Return the round as it would be; refuses what can't be one."""
    name = clean_line(wishes.name)
    if not name:
        raise Refusal("round_without_name")
    if reader.first(Round, name=name) is not None:
        raise Refusal("round_exists", round=name)
    version = wishes.framework_id or getattr(newest_framework(reader), "id", None)
    if version is None:
        raise Refusal("no_framework")
    framework = framework_of(reader, version)
    made = Round(
        name=name,
        reference_date=wishes.reference_date,
        framework_id=version,
        theme_codes=_themes(reader, framework, wishes),
        subject=wishes.subject,
        deadlines=_deadlines(wishes),
        contact=clean_line(wishes.contact),
    )
    context = context_of(reader, made)
    participations, without = _participations(reader, made, wishes.provider_ids)
    if not participations:
        raise Refusal("nobody_takes_part", subject=wishes.subject.value)
    light = light_choices(reader, made, framework, participations, wishes.whole_provider_ids)
    found = participants(reader, context, participations, light.declared)
    teams = respondents_of(reader, wishes.parties, wishes.teams or ())
    requests = requests_for(context, found, teams, wishes.parties)
    asked = {each.respondent_id for each in requests}
    return RoundProposal(
        context=context,
        participants=tuple(found),
        respondents=tuple(each for each, _ in teams if each.id in asked),
        requests=requests,
        light=light,
        without_subject=without,
    )


def proposed_themes(framework: Framework, earlier: Iterable[Round]) -> tuple[str, ...]:
    """Return the third of the other themes whose turn it is: never asked first, then longest ago."""
    last: dict[str, date] = {}
    for each in earlier:
        for code in each.theme_codes:
            last[code] = max(last.get(code, date.min), each.reference_date)
    others = [theme.code for theme in framework.themes if not theme.core]
    by_turn = sorted(others, key=lambda code: last.get(code, date.min))
    chosen = set(by_turn[: ceil(len(others) / _ROTATION)])
    return tuple(code for code in others if code in chosen)


def _themes(reader: Reader, framework: Framework, wishes: RoundWishes) -> tuple[str, ...]:
    """Return the core themes with those asked for or proposed, in the framework's order."""
    if wishes.theme_codes is None:
        chosen = set(proposed_themes(framework, reader.find(Round)))
    else:
        chosen = {code.strip() for code in wishes.theme_codes}
        unknown = sorted(chosen - {theme.code for theme in framework.themes})
        if unknown:
            known = ", ".join(theme.code for theme in framework.themes)
            raise Refusal("theme_unknown", theme=", ".join(unknown), themes=known)
    return tuple(theme.code for theme in framework.themes if theme.core or theme.code in chosen)


def _deadlines(wishes: RoundWishes) -> tuple[Deadline, ...]:
    """Return per party the day to answer before: the reference date, which closes the evidence, unless said."""
    general = wishes.return_by.get(None, wishes.reference_date)
    return tuple(
        Deadline(party=party, return_by=wishes.return_by.get(party, general))
        for party in Party
        if party in wishes.parties or party is Party.PROVIDER
    )


def _participations(
    reader: Reader, made: Round, provider_ids: Sequence[str] | None
) -> tuple[list[Participation], tuple[Provider, ...]]:
    """Return who takes part with what, and the providers that have no such contract, lot or location."""
    if provider_ids is None:
        providers = reader.find(Provider, status=ProviderStatus.ACTIVE)
    else:
        known = reader.by_id(Provider, provider_ids)
        providers = [known[each] for each in dict.fromkeys(provider_ids)]
    subjects = _subjects(reader, made, providers)
    found = [
        Participation(round_id=made.id, provider_id=each.id, subject_id=subject_id, lot=lot)
        for each in providers
        for subject_id, lot in subjects[each.id]
    ]
    return found, tuple(each for each in providers if not subjects[each.id])


def _subjects(reader: Reader, made: Round, providers: Sequence[Provider]) -> dict[str, list[tuple[str, str]]]:
    """Return per provider what is assessed of it: subject and lot, both empty for the whole provider."""
    if made.subject is SubjectKind.PROVIDER:
        return {each.id: [("", "")] for each in providers}
    found: dict[str, list[tuple[str, str]]] = {each.id: [] for each in providers}
    if made.subject is SubjectKind.LOCATION:
        for location in reader.find(Location, provider_id=list(found)):
            found[location.provider_id].append((location.id, ""))
        return found
    for contract in reader.find(Contract, provider_id=list(found)):
        if _runs(contract, made.reference_date):
            lots = contract.lots if made.subject is SubjectKind.LOT else ("",)
            found[contract.provider_id] += [(contract.id, lot) for lot in lots]
    return found


def _runs(contract: Contract, day: date) -> bool:
    started = contract.starts_on is None or contract.starts_on <= day
    return started and (contract.ends_on is None or contract.ends_on >= day)


def requests_for(
    context: RoundContext,
    found: Sequence[Participant],
    teams: Sequence[tuple[Respondent, frozenset[str] | None]],
    parties: Sequence[Party],
) -> tuple[Request, ...]:
    """Return what is asked of whom, leaving out whoever has nothing to answer."""
    made: list[Request] = []
    for participant in found:
        asks = _Asks(context, participant)
        made += asks.request(Party.PROVIDER, None)
        for respondent, provider_ids in teams:
            named = provider_ids is None or participant.provider.id in provider_ids
            if named and works_there(respondent, participant):
                made += asks.request(respondent.party, respondent)
        if Party.VISIT in parties:
            made += asks.request(Party.VISIT, None)
    return tuple(made)


def works_there(respondent: Respondent, participant: Participant) -> bool:
    """Tell whether a respondent of one municipality can know a provider: by its contracts, if those say."""
    known = {each for contract in participant.subject.contracts for each in contract.municipality_ids}
    return respondent.municipality_id is None or not known or respondent.municipality_id in known


class _Asks:
    """Makes the requests of one participant, working out once per party whether there is anything to ask."""

    def __init__(self, context: RoundContext, participant: Participant) -> None:
        self._context, self._participant = context, participant
        self._anything: dict[Party, bool] = {}

    def request(self, party: Party, respondent: Respondent | None) -> list[Request]:
        """Return the one request, or none."""
        if party not in self._anything:
            asked = questionnaire(self._participant, party, self._context.round.reference_date).asked
            self._anything[party] = bool(asked)
        if not self._anything[party]:
            return []
        return [
            Request(
                participation_id=self._participant.participation.id,
                party=party,
                respondent_id=respondent.id if respondent else None,
                return_by=self._context.round.return_by(party),
            )
        ]
