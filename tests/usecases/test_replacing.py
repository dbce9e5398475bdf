"""A file is replaced by a whole new one, or not at all."""

from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import EnvironmentFault, Refusal
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.wording.machine import coded
from tests.files.holding import held
from tests.rights import rights


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "uitdraai.xlsx"
    path.write_bytes(b"oud")
    return path


def test_finished_file_takes_the_place_of_the_old_one(old: Path) -> None:
    with replacing(old) as stream:
        stream.write(b"nieuw")
        assert old.read_bytes() == b"oud"
    assert old.read_bytes() == b"nieuw"
    assert list(old.parent.iterdir()) == [old]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
def test_failure_halfway_leaves_the_old_file_and_nothing_else(old: Path, error: type[BaseException]) -> None:
    def fail_halfway() -> None:
        with replacing(old) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(error):
        fail_halfway()
    assert old.read_bytes() == b"oud"
    assert list(old.parent.iterdir()) == [old]


@pytest.mark.parametrize("lets_read", [True, False])
def test_file_that_excel_has_open_is_named_and_left_alone(old: Path, *, lets_read: bool) -> None:
    with (
        held(old, lets_read=lets_read),
        pytest.raises(EnvironmentFault) as fault,
        replacing(old) as stream,
    ):
        stream.write(b"nieuw")
    assert (fault.value.code, fault.value.values["path"]) == ("file_in_use", old)
    assert old.read_bytes() == b"oud"
    assert list(old.parent.iterdir()) == [old]


def test_fault_of_another_file_keeps_its_name(old: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault, replacing(old):
        raise EnvironmentFault("register_locked", path="a.register")
    assert fault.value.values["path"] == "a.register"


def test_machines_own_errors_name_the_file_that_was_asked_for(old: Path) -> None:
    with pytest.raises(OSError) as error, replacing(old):  # noqa: PT011 - any, as the machine gives it
        raise OSError(28, "No space left on device")
    known = coded(error.value)
    assert known is not None
    assert (known.code, known.values["path"]) == ("disk_full", str(old))


def test_folder_that_is_not_there_is_a_fault_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault, replacing(tmp_path / "weg" / "a.xlsx"):
        pytest.fail("nothing is written")
    assert fault.value.code == "no_folder"


def test_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused, replacing(tmp_path):
        pytest.fail("nothing is written")
    assert refused.value.code == "is_a_folder"


def test_new_file_is_as_readable_for_colleagues_as_any_other(tmp_path: Path) -> None:
    usual, ours = tmp_path / "gewoon", tmp_path / "uitdraai.xlsx"
    usual.touch()
    with replacing(ours):
        pass
    assert rights(ours) == rights(usual)
