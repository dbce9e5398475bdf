"""The parts of an Excel file, to change a few and keep all others as they are."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass

from contractbeoordeling.workbook.archive import Archive
from contractbeoordeling.workbook.marked import tags
from contractbeoordeling.workbook.marked.content import MOST_UNPACKED, NotMarkable
from contractbeoordeling.workbook.text_file import encoding_of

_TYPES = "[Content_Types].xml"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_RELATIONS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a part: its id, the last word of its type, and the part that it names."""

    id: str
    kind: str
    type: str
    target: str


class Package:
    """An Excel file that is being changed. Raises NotMarkable where it isn't as such files are."""

    def __init__(self, content: bytes) -> None:
        self._archive = Archive(content)
        if sum(each.file_size for each in self._archive.entries) > MOST_UNPACKED:
            raise NotMarkable
        if len(self._archive.names) != len(self._archive.entries):
            raise NotMarkable
        self._names = {_folded(each.filename): each.filename for each in self._archive.entries}
        self._changed: dict[str, bytes] = {}
        self._dropped: set[str] = set()

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        key = _folded(name)
        return key not in self._dropped and (key in self._names or key in self._changed)

    def names(self) -> list[str]:
        """Return the names of all parts."""
        return [each for key, each in self._names.items() if key not in self._dropped]

    def text(self, name: str) -> str:
        """Return a part as text that can be edited."""
        return tags.editable(self.raw(name))

    def raw(self, name: str) -> str:
        """Return a part as text, whatever is in it."""
        if not self.has(name):
            raise NotMarkable
        data = self._changed.get(_folded(name))
        data = self._archive.xml(name) if data is None else data
        try:
            return data.decode(encoding_of(data)).removeprefix("\ufeff")
        except UnicodeError as error:
            raise NotMarkable from error

    def put(self, name: str, text: str, *, whole: bool = True) -> None:
        """Replace a part, or add one; `whole` sees that it is right XML."""
        if text.startswith("<?xml"):
            text = text[text.index("?>") + 2 :].lstrip()
        data = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'.encode()
        if whole:
            tags.check(data)
        self._names.setdefault(_folded(name), name)
        self._changed[_folded(name)] = data

    def add(self, name: str, text: str, content_type: str) -> None:
        """Add a part with its type."""
        self.put(name, text)
        types = self.text(_TYPES)
        root = tags.root_of(types)
        override = f"<{root.prefix}Override PartName={tags.quoted('/' + name)} ContentType={tags.quoted(content_type)}/>"
        self.put(_TYPES, tags.with_last(types, root, override))

    def type_by_ending(self, ending: str, content_type: str) -> None:
        """See that files of an ending have a type."""
        types = self.text(_TYPES)
        root = tags.root_of(types)
        endings = (tags.attribute(each.tag, "Extension") or "" for each in tags.children(types, root))
        if ending in {each.lower() for each in endings}:
            return
        default = f'<{root.prefix}Default Extension="{ending}" ContentType="{content_type}"/>'
        at = root.inside[0]
        self.put(_TYPES, types[:at] + default + types[at:])

    def free_name(self, pattern: str) -> str:
        """Return a name for a new part, with a number that no other has."""
        return next(name for each in range(1, 100_000) if not self.has(name := pattern.format(each)))

    def main(self) -> str:
        """Return the name of the part that lists the sheets."""
        found = [each.target for each in self.relations("") if each.kind == "officeDocument"]
        if len(found) != 1 or not self.has(found[0]):
            raise NotMarkable
        return found[0]

    def relations(self, part: str) -> list[Relation]:
        """Return the relations of a part to others in the file."""
        name = _relations_of(part)
        if not self.has(name):
            return []
        xml = self.text(name)
        found: list[Relation] = []
        for each in tags.children(xml, tags.root_of(xml)):
            if tags.attribute(each.tag, "TargetMode") == "External":
                continue
            kind = tags.attribute(each.tag, "Type") or ""
            target = (tags.attribute(each.tag, "Target") or "").replace("\\", "/")
            full = target if target.startswith("/") else posixpath.join(posixpath.dirname(part), target)
            found.append(
                Relation(
                    tags.attribute(each.tag, "Id") or "",
                    kind.rpartition("/")[2],
                    kind,
                    posixpath.normpath(full).lstrip("/"),
                )
            )
        return found

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation to a part, and return its id."""
        name = _relations_of(part)
        xml = self.text(name) if self.has(name) else f'<Relationships xmlns="{_RELATIONS_NS}"/>'
        root = tags.root_of(xml)
        taken = {tags.attribute(each.tag, "Id") for each in tags.children(xml, root)}
        new = next(f"rId{each}" for each in range(1, 100_000) if f"rId{each}" not in taken)
        relation = f'<{root.prefix}Relationship Id="{new}" Type="{kind}" Target={tags.quoted("/" + target)}/>'
        self.put(name, tags.with_last(xml, root, relation))
        self.type_by_ending("rels", _RELATIONS_TYPE)
        return new

    def drop(self, parts: set[str]) -> None:
        """Take parts away with every mention of them in relations and types."""
        folded = {_folded(each) for each in parts}
        self._dropped |= folded
        self._dropped |= {_folded(_relations_of(each)) for each in parts if self.has(_relations_of(each))}
        for name in [each for each in self.names() if each.lower().endswith(".rels")]:
            part = _part_of(name)
            gone = {each.id for each in self.relations(part) if _folded(each.target) in folded}
            if gone:
                self._without(name, "Id", gone)
        self._without(_TYPES, "PartName", {f"/{each}" for each in folded})

    def pack(self) -> bytes:
        """Return the file."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry in self._archive.entries:
                key = _folded(entry.filename)
                if key in self._dropped or entry.is_dir():
                    continue
                data = self._changed.pop(key, None)
                data = self._archive.unpacked(entry) if data is None else data
                archive.writestr(_entry(entry.filename), data)
            for key, data in self._changed.items():
                if key not in self._dropped:
                    archive.writestr(_entry(self._names[key]), data)
        return packed.getvalue()

    def _without(self, name: str, key: str, gone: set[str]) -> None:
        """Take the elements out of a part whose key is one of these."""
        xml = self.text(name)
        for each in reversed(list(tags.children(xml, tags.root_of(xml)))):
            value = tags.attribute(each.tag, key) or ""
            if value in gone or (key == "PartName" and value.lower() in gone):
                xml = xml[: each.start] + xml[each.end :]
        self.put(name, xml)


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry of a fixed day: the same faults give the same file."""
    made = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    made.compress_type = zipfile.ZIP_DEFLATED
    return made


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _part_of(relations: str) -> str:
    folder, name = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
