"""What every sheet needs: the round, who takes part in it by name, and what things are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.provider import Location, Provider, TradeName
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Participation, Respondent, Round, SubjectKind
from contractbeoordeling.report.colleagues.content import LeftOut, Who
from contractbeoordeling.storage.reading import Reader, chunks
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.export.determined import Determined, determined_of
from contractbeoordeling.usecases.export.texts import Texts
from contractbeoordeling.usecases.export.wish import ExportWish
from contractbeoordeling.usecases.round_context import RoundContext, round_context

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Facts:
    """The participations in the order of the sheets, with everything's name; `left_out` grows on the way."""

    reader: Store
    wish: ExportWish
    context: RoundContext
    participations: Sequence[Participation]
    who: Mapping[str, Who]
    """By participation."""
    providers: Mapping[str, Who]
    """Each provider as a whole, by its id, in the order of the sheets."""
    names: Mapping[str, str]
    """Of providers, municipalities and respondents, by id."""
    criteria: Mapping[str, str]
    """Code and name by key, also of criteria that only older versions have."""
    determined: Mapping[str, Determined]
    """By participation."""
    texts: Texts
    left_out: list[LeftOut]

    @property
    def readership(self) -> Readership:
        """Who reads it."""
        return self.wish.readership

    @property
    def provider_ids(self) -> list[str]:
        """The providers, each once, in the order of the sheets."""
        return list(self.providers)

    def find_all(self, record: type[R], field: str, values: Sequence[str]) -> list[R]:
        """Return the records whose field has one of many values, which one statement may not hold."""
        return [each for batch in chunks(values) for each in self.reader.find(record, **{field: batch})]

    def leave_out(self, told: tuple[str, str], count: int | None = None) -> None:
        """Tell on the first sheet what is not in the file and why; nothing left out is nothing to tell."""
        if count != 0:
            self.left_out.append(LeftOut(what=told[0], why=told[1], count=count))


def gather_facts(reader: Store, of_round: Round, wish: ExportWish) -> Facts:
    """Return the facts of a round, narrowed to one provider where one is named."""
    wish.refuse_impossible()
    context = round_context(reader, of_round.id)
    participations = reader.find(Participation, round_id=of_round.id)
    if wish.provider is not None:
        participations = [each for each in participations if each.provider_id == wish.provider.id]
        if not participations:
            raise Refusal("not_in_round", provider=wish.provider.name, round=of_round.name)
    who = _who(reader, context, participations)
    participations = sorted(participations, key=lambda each: _place(who[each.id]))
    providers = {each.provider_id: replace(who[each.id], subject="") for each in participations}
    others = {each.id: each.name for each in (*reader.find(Municipality), *reader.find(Respondent))}
    return Facts(
        reader=reader,
        wish=wish,
        context=context,
        participations=participations,
        who=who,
        providers=providers,
        names={each: who.name for each, who in providers.items()} | others,
        criteria=_criteria(context),
        determined=determined_of(reader, participations, wish.made_on),
        texts=Texts(wish.readership, narrow=wish.narrow, others=_others(reader, wish)),
        left_out=[],
    )


def _place(who: Who) -> tuple[str, str, str]:
    """Order by name, so that no place in a list says how good somebody is."""
    return folded(who.name), who.provider_id, who.subject


def _who(reader: Reader, context: RoundContext, participations: Sequence[Participation]) -> dict[str, Who]:
    providers = reader.by_id(Provider, [each.provider_id for each in participations])
    subjects = _subjects(reader, context.round, participations)
    return {
        each.id: Who(
            provider_id=each.provider_id,
            name=providers[each.provider_id].name,
            kvk=providers[each.provider_id].kvk or "",
            subject=" ".join(filter(None, (subjects.get(each.subject_id, ""), each.lot))),
        )
        for each in participations
    }


def _subjects(reader: Reader, of_round: Round, participations: Sequence[Participation]) -> dict[str, str]:
    ids = [each.subject_id for each in participations if each.subject_id]
    if of_round.subject is SubjectKind.LOCATION:
        locations = reader.by_id(Location, ids).values()
        return {each.id: each.name or each.number or each.city for each in locations}
    return {
        each.id: " ".join(filter(None, (each.number, each.title)))
        for each in reader.by_id(Contract, ids).values()
    }


def _criteria(context: RoundContext) -> dict[str, str]:
    frameworks = [*context.versions.frameworks.values(), context.framework]
    return {each.key: f"{each.code} {each.name}" for framework in frameworks for each in framework.criteria}


def _others(reader: Reader, wish: ExportWish) -> list[str]:
    """Return what other providers are called; only a provider may not read that."""
    if wish.readership is not Readership.PROVIDER or wish.provider is None:
        return []
    own = wish.provider.id
    names = [(each.id, each.name) for each in reader.find(Provider)]
    names += [(each.provider_id, each.name) for each in reader.find(TradeName)]
    mine = {name for provider_id, name in names if provider_id == own}
    return [name for provider_id, name in names if provider_id != own and name not in mine]
