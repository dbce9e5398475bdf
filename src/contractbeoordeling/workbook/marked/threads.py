"""Cells in which people talk (Excel's threaded comments): what we say there is a reply, beside all that they said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from contractbeoordeling.workbook.grid import Place, address
from contractbeoordeling.workbook.marked import tags
from contractbeoordeling.workbook.marked.content import NotMarkable
from contractbeoordeling.workbook.marked.known import AUTHOR, NOTE_MARK
from contractbeoordeling.workbook.marked.package import Package

NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
PERSON_RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/person"
PERSON = "application/vnd.ms-excel.person+xml"
_OURSELVES = f"{{{str(uuid5(NAMESPACE_URL, AUTHOR)).upper()}}}"
"""Our id among the people of a workbook."""


class Threads:
    """The talks on one sheet, in the parts that hold them."""

    def __init__(self, package: Package, parts: Sequence[str]) -> None:
        self._package, self._parts = package, parts
        self.places = {place for part in parts for place, _ in self._said(part)}

    def reply(self, notes: Mapping[Place, str], solved: str) -> None:
        """Say this in the talks of these cells; what we said before in others becomes `solved`."""
        for part in self._parts:
            xml = self._package.text(part)
            if any(place in notes for place, _ in self._said(part)) or NOTE_MARK in xml:
                self._package.put(part, self._replied(part, notes, solved))
                self._introduce()

    def _replied(self, part: str, notes: Mapping[Place, str], solved: str) -> str:
        """The part with our replies, the last in their talks; those of an earlier time are replaced."""
        xml = self._package.text(part)
        root = tags.root_of(xml)
        pieces: list[str] = []
        first: dict[Place, str] = {}
        former: set[Place] = set()
        for place, each in self._said(part):
            element = xml[each.start : each.end]
            if tags.attribute(each.tag, "personId") == _OURSELVES:
                former.add(place)
                element = _with_text(element, notes.get(place, solved))
            else:
                first.setdefault(place, _parent(each.tag))
            pieces.append(element)
        pieces += [
            self._new(root.prefix, (part, place), first[place], text)
            for place, text in sorted(notes.items())
            if place in first and place not in former
        ]
        return xml[: root.inside[0]] + "".join(pieces) + xml[root.inside[1] :]

    def _new(self, p: str, where: tuple[str, Place], parent: str, text: str) -> str:
        id_ = f"{{{str(uuid5(NAMESPACE_URL, f'{where}{parent}')).upper()}}}"
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.00")
        return (
            f'<{p}threadedComment ref="{address(*where[1])}" dT="{now}" personId="{_OURSELVES}" id="{id_}" '
            f"parentId={tags.quoted(parent)}><{p}text>{tags.content(text)}</{p}text></{p}threadedComment>"
        )

    def _said(self, part: str) -> Iterator[tuple[Place, tags.Element]]:
        """Go through all that is said in a part."""
        xml = self._package.text(part)
        for each in tags.children(xml, tags.root_of(xml)):
            if each.name == "threadedComment":
                yield tags.place(each.tag), each

    def _introduce(self) -> None:
        """See that the workbook knows us among its people."""
        main = self._package.main()
        relations = self._package.relations(main)
        known = next((each.target for each in relations if each.kind == "person"), None)
        if known is None:
            known = self._package.free_name("xl/persons/person{}.xml")
            self._package.add(known, f"<personList xmlns={tags.quoted(NAMESPACE)}/>", PERSON)
            self._package.relate(main, PERSON_RELATION, known)
        xml = self._package.text(known)
        if _OURSELVES in xml:
            return
        root = tags.root_of(xml)
        us = f'<{root.prefix}person displayName="{AUTHOR}" id="{_OURSELVES}" userId="{AUTHOR}" providerId="None"/>'
        self._package.put(known, tags.with_last(xml, root, us))


def _with_text(comment: str, text: str) -> str:
    """A reply of ours with another text."""
    root = tags.root_of(comment)
    said = tags.child(comment, root, "text")
    if said is None:
        raise NotMarkable
    new = f"<{root.prefix}text>{tags.content(text)}</{root.prefix}text>"
    return comment[: said.start] + new + comment[said.end :]


def _parent(tag: str) -> str:
    """The first of a talk, to which all others reply."""
    found = tags.attribute(tag, "parentId") or tags.attribute(tag, "id")
    if not found:
        raise NotMarkable
    return found
