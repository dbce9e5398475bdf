"""Who works on this laptop, and what an organisation sets for all of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contractbeoordeling import paths
from contractbeoordeling.usecases.laptop import laptop_person, organisation_of_all, set_laptop_person


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))


def set_policy(**parts: dict[str, object]) -> None:
    paths.policy_file().write_text(json.dumps(parts), encoding="utf-8")


def test_an_organisation_that_is_set_by_default_leaves_the_users_own() -> None:
    set_policy(defaults={"organisation": "Regio Waterbeke"})
    assert organisation_of_all() == "Regio Waterbeke"
    assert (
        set_laptop_person("Noor Vaart", organisation="Gemeente Lindeveen").organisation
        == "Gemeente Lindeveen"
    )
    person = laptop_person()
    assert person is not None
    assert person.organisation == "Gemeente Lindeveen"


def test_an_organisation_that_is_fixed_holds_for_everybody_also_who_was_known_before() -> None:
    known = set_laptop_person("Noor Vaart", organisation="Gemeente Lindeveen")
    set_policy(fixed={"organisation": "Regio Waterbeke"})
    person = laptop_person()
    assert person is not None
    assert (person.id, person.organisation) == (known.id, "Regio Waterbeke")
    assert set_laptop_person("Bas Duin", organisation="Elders").organisation == "Regio Waterbeke"


def test_without_a_policy_nobody_sets_an_organisation() -> None:
    assert organisation_of_all() == ""
