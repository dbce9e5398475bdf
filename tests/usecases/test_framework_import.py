"""A framework comes in as a new version, and says which older observations still count."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.register import Comparability, FrameworkVersion
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.undo import undo
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.framework_export import export_framework, find_framework
from contractbeoordeling.usecases.framework_import import (
    ComparableRule,
    FrameworkImport,
    import_framework,
)
from contractbeoordeling.usecases.framework_list import framework_uses
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.workbook.framework.export import framework_workbook

WHO = Author(account="tester")
CHANGED: dict[str, Callable[[Criterion], Criterion]] = {
    "wording": lambda each: replace(each, statement=f"{each.statement} Altijd."),
    "anchors": lambda each: replace(
        each, anchors=MappingProxyType({**each.anchors, 3: f"{each.anchors[3]} Meestal."})
    ),
    "weights": lambda each: replace(each, indicator=f"{each.indicator} (nieuw)"),
}


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_register()
    keep_framework(made, WHO, default_framework())
    yield made
    made.close()


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A workbook in which the first three criteria changed: wording, anchors, background."""
    path = tmp_path / "kader.xlsx"
    path.write_bytes(framework_workbook(edited_framework()))
    return path


def edited_framework() -> Framework:
    framework = default_framework()
    changes = iter(CHANGED.values())
    themes = tuple(
        replace(theme, criteria=tuple(next(changes, _same)(each) for each in theme.criteria))
        for theme in framework.themes
    )
    return replace(framework, version="2027-1", themes=themes)


def _same(criterion: Criterion) -> Criterion:
    return criterion


def first_codes(count: int) -> list[str]:
    return [each.code for theme in default_framework().themes for each in theme.criteria][:count]


def declared(store: Store) -> list[bool]:
    return [each.comparable for each in store.find(Comparability)]


def asked(done: FrameworkImport) -> list[str]:
    return [each.new.code for each in done.comparison.asked if each.new]


def test_an_edited_workbook_becomes_a_new_version_beside_the_old_one(store: Store, edited: Path) -> None:
    done = import_framework(store, WHO, edited)
    assert done.result.status == "imported"
    assert [each.version.version for each in framework_uses(store)] == [
        "2027-1",
        default_framework().version,
    ]
    assert store.history()[0].id == done.change_set
    undo(store, WHO)
    assert (store.count(FrameworkVersion), store.count(Comparability)) == (1, 0)


def test_only_other_words_and_other_anchors_ask_whether_observations_stay_comparable(
    store: Store, edited: Path
) -> None:
    done = import_framework(store, WHO, edited)
    assert len(done.comparison.changes) == 3
    assert asked(done) == first_codes(2)
    assert declared(store) == [True, False]


@pytest.mark.parametrize(
    ("rule", "comparable"), [(ComparableRule.ALL, [True, True]), (ComparableRule.NONE, [False, False])]
)
def test_one_answer_for_all_criteria(
    store: Store, edited: Path, rule: ComparableRule, comparable: list[bool]
) -> None:
    import_framework(store, WHO, edited, rule)
    assert declared(store) == comparable


def test_criteria_are_named_by_code_or_key_and_the_rest_is_not_comparable(store: Store, edited: Path) -> None:
    import_framework(store, WHO, edited, first_codes(2)[1:])
    assert declared(store) == [False, True]


def test_a_criterion_that_is_not_asked_about_is_refused(store: Store, edited: Path) -> None:
    with pytest.raises(Refusal, match="criterion_not_asked"):
        import_framework(store, WHO, edited, first_codes(3)[2:])
    assert store.count(FrameworkVersion) == 1


def test_another_answer_later_changes_the_declaration_and_adds_no_version(store: Store, edited: Path) -> None:
    import_framework(store, WHO, edited)
    assert import_framework(store, WHO, edited).result.status == "duplicate"
    assert import_framework(store, WHO, edited, ComparableRule.ALL).result.status == "imported"
    assert (declared(store), store.count(FrameworkVersion)) == ([True, True], 2)
    assert import_framework(store, WHO, edited).result.status == "duplicate"
    assert declared(store) == [True, True]


def test_a_dry_run_tells_the_changes_and_stores_nothing(store: Store, edited: Path) -> None:
    done = import_framework(store, WHO, edited, dry_run=True)
    assert (done.result.status, len(done.comparison.changes)) == ("would_import", 3)
    assert (store.count(FrameworkVersion), store.count(Comparability)) == (1, 0)


def test_an_export_comes_back_as_the_same_version(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "kader.xlsx"
    version = export_framework(store, path)
    done = import_framework(store, WHO, path)
    assert (done.result.status, done.version) == ("duplicate", version)


def test_a_workbook_that_is_no_framework_is_refused_with_what_is_wrong(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;KvK\nZorg;41087362\n", encoding="utf-8")
    done = import_framework(store, WHO, path)
    assert (done.result.status, done.version) == ("refused", None)
    assert all(each.expected and each.remedy for each in done.result.findings)
    assert store.count(FrameworkVersion) == 1


def test_a_version_is_found_by_its_name_or_the_beginning_of_its_id(store: Store) -> None:
    version = store.find(FrameworkVersion)[0]
    assert find_framework(store, version.version) == find_framework(store, version.id[:8]) == version
    for unknown in ("weg", version.id[:3]):
        with pytest.raises(Refusal, match="framework_unknown"):
            find_framework(store, unknown)
