"""Who may check the effect of an action: never who carries it out."""

from __future__ import annotations

from datetime import date

import pytest

from contractbeoordeling.domain.action import Action, Effect, Owner
from contractbeoordeling.domain.action_rules import Carriers, EffectCheck, EffectFault, effect_faults
from contractbeoordeling.domain.person import Person

TODAY = date(2026, 6, 1)
CHECKER = Person(name="Noor Bakker", function="Contractmanager")


@pytest.mark.parametrize(
    ("owner", "owner_name", "own"),
    [
        (Owner.MUNICIPALITY, "contractmanager", True),
        (Owner.MUNICIPALITY, "Beleidsadviseur", False),
        (Owner.PROVIDER, "Contractmanager", False),
    ],
)
def test_function_of_the_municipality_that_carries_out_an_action_does_not_check_it(
    owner: Owner, owner_name: str, own: bool
) -> None:
    action = Action(owner=owner, owner_name=owner_name, measure="Scholing")
    check = EffectCheck(effect=Effect.WORKED, on=TODAY, how="dossiers gelezen", by=CHECKER)
    found = list(effect_faults(action, check, Carriers(), TODAY))
    assert found == ([EffectFault.OWNER] if own else [])
