"""Places where a register gets damaged are known as such."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from contractbeoordeling.files import shares, windows
from contractbeoordeling.files.shares import Lying, in_synced_folder, is_share, lying, network_mount
from tests import conditions

MOUNTS = r"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 27 0:50 / /home/jan/werk rw - cifs //server/deel rw
41 27 0:51 / /home/jan/werk/hier rw - ext4 /dev/vdb rw
42 27 0:52 / /mnt/met\040spatie rw shared:1 - nfs4 server:/deel rw
43 27 0:53 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
44 27 0:54 / /mnt/ntfs rw - fuseblk /dev/sdb1 rw
45 27 0:55 / /mnt/dubbel rw - ext4 /dev/vdc rw
46 27 0:56 / /mnt/dubbel rw - nfs server:/ander rw
"""
ONEDRIVE = {
    "OneDrive": "C:\\Users\\Jan\\OneDrive",
    "OneDriveCommercial": "C:\\Users\\Jan\\OneDrive - Gemeente Waterbeke\\",
    "OneDriveConsumer": "",
}


@pytest.mark.parametrize(
    ("path", "far"),
    [
        ("/home/jan/a.register", False),
        ("/home/jan/werk/a.register", True),
        ("/home/jan/werkmap/a.register", False),
        ("/home/jan/werk/hier/a.register", False),
        ("/mnt/met spatie/a.register", True),
        ("/run/user/1000/gvfs/smb-share/a.register", True),
        ("/mnt/ntfs/a.register", False),
        ("/mnt/dubbel/a.register", True),
    ],
)
def test_disk_of_another_machine_is_known_by_how_it_is_mounted(path: str, *, far: bool) -> None:
    assert network_mount(MOUNTS, path) is far


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("\\\\server\\deel\\a.register", True),
        ("//server/deel/a.register", True),
        ("C:\\map\\a.register", False),
    ],
)
def test_share_is_known_by_its_path(path: str, *, share: bool) -> None:
    assert is_share(os.path.normcase(path) if os.name == "nt" else path.replace("/", "\\")) is share


@pytest.mark.parametrize(
    ("path", "synced"),
    [
        ("C:\\Users\\Jan\\OneDrive\\a.register", True),
        ("c:\\users\\jan\\onedrive\\Map\\a.register", True),
        ("C:\\Users\\Jan\\OneDrive - Gemeente Waterbeke\\Documenten\\a.register", True),
        ("C:\\Users\\Jan\\OneDriveOud\\a.register", False),
        ("C:\\Users\\Jan\\OneDrive\\..\\a.register", False),
        ("C:\\Users\\Jan\\Documents\\a.register", False),
    ],
)
def test_folder_of_onedrive_is_known_by_what_its_service_says(path: str, *, synced: bool) -> None:
    assert in_synced_folder(path, ONEDRIVE) is synced
    assert in_synced_folder(path, {}) is False


@conditions.prefixes
def test_this_windows_tells_its_own_disk_from_a_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ONEDRIVE:
        monkeypatch.delenv(name, raising=False)
    assert lying(tmp_path / "a.register") is Lying.HERE
    assert lying(Path("\\\\server\\deel\\a.register")) is Lying.NETWORK
    monkeypatch.setenv("OneDrive", str(tmp_path).upper())
    assert lying(tmp_path / "map" / "a.register") is Lying.SYNCED


@conditions.prefixes
def test_mapped_drive_is_a_network_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def remote(path: str) -> bool:
        return "H:" in path.upper()

    monkeypatch.setattr(windows, "is_remote", remote)
    assert lying(Path("H:\\map\\a.register")) is Lying.NETWORK
    assert windows.is_remote(str(tmp_path)) is False


@pytest.mark.parametrize(
    ("tag", "marks", "expected"),
    [
        (0, 0, Lying.HERE),
        (0x9000701A, 0x410, Lying.SYNCED),  # IO_REPARSE_TAG_CLOUD_7: OneDrive, Nextcloud, Dropbox
        (0, 0x80000, Lying.SYNCED),  # pinned: always on this laptop
        (0xA0000003, 0x410, Lying.HERE),  # a junction
    ],
)
def test_folder_that_a_cloud_service_marks_is_synchronised(
    tag: int, marks: int, expected: Lying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def marked(_path: Path) -> SimpleNamespace:
        return SimpleNamespace(st_reparse_tag=tag, st_file_attributes=marks)

    monkeypatch.setattr(shares.names, "WINDOWS", True)
    monkeypatch.setattr(shares.os, "lstat", marked)
    assert lying(tmp_path / "a.register") is expected


def test_own_disk_is_here(tmp_path: Path) -> None:
    assert lying(tmp_path / "a.register") is Lying.HERE
