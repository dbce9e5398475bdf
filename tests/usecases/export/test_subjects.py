"""In a round about contracts, what was seen of one of them counts for that one and not for the other."""

from dataclasses import replace

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.progress import NoProgress
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.domain.round import Participation, SubjectKind
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.export.facts import gather_facts
from contractbeoordeling.usecases.export.inputs import input_rows, inputs_of
from contractbeoordeling.usecases.export.outcomes import gather_outcomes
from contractbeoordeling.usecases.export.wish import ExportWish
from tests.usecases.small_round import REFERENCE, WHO, criterion, framework, small_round, theme


def test_row_that_counts_for_one_contract_is_not_called_left_out_for_another() -> None:
    store = memory_register()
    world = small_round(store, framework(theme("1", criterion("zorg", "1.1"))))
    contracts = [Contract(provider_id=world.provider.id, number=number) for number in ("1", "2")]
    of_contracts = replace(world.round, id=new_id(), name="contracten", subject=SubjectKind.CONTRACT)
    with store.change(WHO, Verb.ROUND_CREATED) as change:
        change.add_all([*contracts, of_contracts])
        change.add_all(
            Participation(round_id=of_contracts.id, provider_id=world.provider.id, subject_id=each.id)
            for each in contracts
        )
    for each in contracts:
        world.observe("zorg", Perspective.ACCESS, "3", contract_id=each.id)
    world.observe("zorg", Perspective.ACCESS, "3", REFERENCE.replace(year=2027))
    facts = gather_facts(store, of_contracts, ExportWish(readership=Readership.TEAM, made_on=REFERENCE))
    outcomes = gather_outcomes(facts, {}, NoProgress())
    rows = input_rows(facts, inputs_of(facts, outcomes), outcomes)
    assert rows is not None
    assert ["nee" in each.counts for each in rows] == [False, False, True]
    store.close()
