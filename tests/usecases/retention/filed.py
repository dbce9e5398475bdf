"""A register in a file with helpers to fill in terms and to destroy what is due; import `filed` to use it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.retention import AfterTerm, Kept, RetentionRule, TermStart
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage import soundness
from contractbeoordeling.storage.opening import create_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.retention.destroy import (
    DestroyDecision,
    DestroyDone,
    destroy_due,
)
from contractbeoordeling.usecases.retention.due import due_list
from contractbeoordeling.usecases.retention.keep_longer import Decider
from contractbeoordeling.usecases.retention.rules import keep_rule
from tests.usecases.example_register import TODAY, ExampleRegister, example_register

LATER = date(2099, 1, 1)
SECRET = "Zwanenburgergeheim"


@pytest.fixture
def filed(tmp_path: Path) -> Iterator[ExampleRegister]:
    """An example register in a file, so that its bytes can be searched."""
    store = create_register(tmp_path / "proef.register", "Waterbeke", WHO)
    example = example_register(store)
    example.add(PERSON)
    yield example
    store.close()


PERSON = Person(name="S. van Houten", function="contractmanager")
WHO = Author(person_id=PERSON.id, account="tester")


def rule(
    store: Store, kind: Kept, months: int, starts: TermStart, after: AfterTerm = AfterTerm.DESTROY
) -> RetentionRule:
    filled = RetentionRule(
        kind=kind,
        months=months,
        starts=starts,
        after=after,
        ground="selectielijst 12.1",
        filled_by="archivaris",
    )
    return keep_rule(store, WHO, filled, TODAY)


def decision(*, backups_until: date | None = None, handed_over_to: str = "") -> DestroyDecision:
    decider = Decider(ground="", decided_on=LATER, function="teamleider", on_behalf_of="het college")
    return DestroyDecision(decider=decider, backups_until=backups_until, handed_over_to=handed_over_to)


def destroy(example: ExampleRegister, kind: Kept) -> DestroyDone:
    keys = [each.key for each in due_list(example.store, LATER).items if each.holding.kind is kind]
    return destroy_due(example.store, WHO, keys, decision(), today=LATER)


def faults(store: Store) -> list[str]:
    return [f"{fault.code} {fault.detail}" for _, found in soundness.faults(store) for fault in found]


def bytes_of(store: Store) -> bytes:
    assert store.path is not None
    beside = store.path.with_name(store.path.name + "-wal")
    return store.path.read_bytes() + (beside.read_bytes() if beside.exists() else b"")


def kept_file(example: ExampleRegister, content: bytes, name: str, kind: FileKind) -> Document:
    with example.store.change(WHO, Verb.FILE_ATTACHED) as change:
        sha256 = change.keep_content(content)
        return change.add(
            Document(
                sha256=sha256, kept_sha256=sha256, name=name, size=len(content), kind=kind,
                received_at=datetime.now(UTC),
            )
        )  # fmt: skip


def participation(example: ExampleRegister) -> Participation:
    of_round = Round(
        name="2026", reference_date=TODAY, framework_id=example.framework_id, theme_codes=("1", "4")
    )
    own = Participation(round_id=of_round.id, provider_id=example.provider.id)
    example.add(of_round, own)
    return own
