"""What can't be opened is refused with a code, and left as it was."""

import shutil
from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import CodedError, Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.storage.opening import create_register, open_register
from contractbeoordeling.storage.store import Store


def refused(path: Path, who: Author) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CodedError) as caught:
        open_register(path, who)
    assert before is None or path.read_bytes() == before
    return caught.value.code


def execute(path: Path, who: Author, statement: str) -> None:
    store = open_register(path, who)
    with store.connection() as connection:
        connection.connection.cursor().execute(statement)  # raw: what no verb of ours would do
        connection.connection.commit()
    store.close()


def test_register_opens_again_with_what_was_stored(register_path: Path, who: Author) -> None:
    store = open_register(register_path, who)
    with store.change(who, Verb.PROVIDER_ADDED) as change:
        provider = change.add(Provider(name="De Lantaarn"))
    store.close()
    again = open_register(register_path, who)
    assert again.find(Provider) == [provider]
    assert again.find(RegisterInfo)[0].client == "Gemeente Waterbeke"
    again.close()


def test_closed_register_is_one_file(register_path: Path, who: Author) -> None:
    store = open_register(register_path, who)
    with store.change(who, Verb.PROVIDER_ADDED) as change:
        change.add(Provider(name="De Lantaarn"))
    store.close()
    assert [each.name for each in register_path.parent.iterdir()] == [register_path.name]


def test_new_register_never_replaces_a_file(register_path: Path, who: Author) -> None:
    with pytest.raises(Refusal, match="register_exists"):
        create_register(register_path, "", who)


def test_missing_register_is_refused(tmp_path: Path, who: Author) -> None:
    assert refused(tmp_path / "weg.register", who) == "register_not_found"


def test_empty_file_is_refused(tmp_path: Path, who: Author) -> None:
    (tmp_path / "leeg.register").touch()
    assert refused(tmp_path / "leeg.register", who) == "register_empty"


def test_foreign_file_is_refused(tmp_path: Path, who: Author) -> None:
    (tmp_path / "brief.register").write_text("Geachte heer, mevrouw, " * 100, encoding="utf-8")
    assert refused(tmp_path / "brief.register", who) == "not_a_register"


def test_damaged_register_is_refused(register_path: Path, who: Author) -> None:
    content = bytearray(register_path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    register_path.write_bytes(content)
    assert refused(register_path, who) == "register_damaged"


def test_other_sqlite_database_is_refused(register_path: Path, who: Author) -> None:
    execute(register_path, who, "PRAGMA application_id = 1")
    assert refused(register_path, who) == "not_a_register"


def test_register_of_a_newer_program_is_refused(register_path: Path, who: Author) -> None:
    execute(register_path, who, "UPDATE alembic_version SET version_num = '9999'")
    assert refused(register_path, who) == "register_newer"


def test_copy_of_a_register_gets_a_chain_of_its_own(register_path: Path, who: Author) -> None:
    copy = register_path.with_name("kopie.register")
    shutil.copy(register_path, copy)

    def chain(store: Store) -> str:
        with store.change(who, Verb.PROVIDER_ADDED) as change:
            change.add(Provider(name="De Lantaarn"))
        store.close()
        return store.copy_id

    first = chain(open_register(register_path, who))
    assert chain(open_register(copy, who)) != first
    assert chain(open_register(register_path, who)) == first


def test_opening_a_copy_to_read_in_it_leaves_the_file_as_it_is(register_path: Path, who: Author) -> None:
    copy = register_path.with_name("kopie.register")
    shutil.copy(register_path, copy)
    before = copy.read_bytes()
    store = open_register(copy, who)
    assert store.history()
    store.close()
    assert copy.read_bytes() == before
