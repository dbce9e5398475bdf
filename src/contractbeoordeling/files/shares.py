"""Where a register must not lie: on another machine's disk, or in a folder that a cloud service copies.

SQLite's write-ahead log shares memory between programs, which no network passes on; a cloud service copies the
file and its log at two different moments.
"""

from __future__ import annotations

import ntpath
import os
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from contractbeoordeling.files import names, windows
from contractbeoordeling.files.reach import prefixed, shown

_NETWORK = frozenset(
    "afs autofs.nfs ceph cifs coda davfs fuse.ceph fuse.davfs fuse.davfs2 fuse.glusterfs fuse.gvfsd-fuse "
    "fuse.onedriver fuse.rclone fuse.smbnetfs fuse.sshfs glusterfs lustre ncpfs nfs nfs4 smb3 smbfs".split()
)
_SYNCED_BY = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_CLOUD = 0x9000001A  # IO_REPARSE_TAG_CLOUD; the tags of all services differ in four bits
_CLOUD_BITS = 0xFFFF0FFF
_PINNED = 0x80000 | 0x100000  # FILE_ATTRIBUTE_PINNED, _UNPINNED
_OCTAL = re.compile(r"\\([0-7]{3})")


class Lying(StrEnum):
    """Where a file lies."""

    HERE = "here"
    NETWORK = "network"
    SYNCED = "synced"


def lying(path: Path) -> Lying:
    """Tell where a file lies, or the folder that it will come in."""
    if not names.WINDOWS:
        return _on_mounts(os.path.realpath(path))
    absolute = ntpath.normpath(shown(str(path.absolute())))
    far = Path(prefixed(absolute))
    if is_share(absolute) or windows.is_remote(str(far)):
        return Lying.NETWORK
    synced = in_synced_folder(absolute, os.environ) or any(map(_is_cloud, (far, *far.parents)))
    return Lying.SYNCED if synced else Lying.HERE


def is_share(absolute: str) -> bool:
    r"""Tell whether a Windows path is \\server\share."""
    return ntpath.splitdrive(absolute)[0].startswith("\\\\")


def in_synced_folder(absolute: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a Windows path is in a folder of OneDrive; its service says in the environment which those are."""
    place = names.folded(ntpath.normpath(absolute)) + "\\"
    roots = [environment[name] for name in _SYNCED_BY if environment.get(name)]
    return any(place.startswith(names.folded(ntpath.normpath(root)).rstrip("\\") + "\\") for root in roots)


def network_mount(mounts: str, path: str) -> bool:
    """Tell whether a path is on another machine's disk, by what Linux says in /proc/self/mountinfo."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields, _, rest = line.partition(" - ")
        point = _OCTAL.sub(_sign, fields.split(" ")[4])
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= best:  # the last one mounted on a folder is the one that is seen
            best, kind = len(point), rest.split(" ")[0]
    return kind in _NETWORK


def _sign(code: re.Match[str]) -> str:
    return chr(int(code[1], 8))


def _on_mounts(path: str) -> Lying:
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:  # not Linux: nobody tells
        return Lying.HERE
    return Lying.NETWORK if network_mount(mounts, path) else Lying.HERE


def _is_cloud(path: Path) -> bool:
    """Tell whether a cloud service keeps a file or folder."""
    try:
        found = os.lstat(path)
    except OSError:
        return False
    tag, marks = getattr(found, "st_reparse_tag", 0), getattr(found, "st_file_attributes", 0)
    return tag & _CLOUD_BITS == _CLOUD or bool(marks & _PINNED)
