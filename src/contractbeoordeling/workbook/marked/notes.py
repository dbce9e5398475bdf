"""Comments in cells of one sheet: beside those that are there, as Excel's own notes with their small drawings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from contractbeoordeling.workbook.grid import Place, address
from contractbeoordeling.workbook.marked import tags
from contractbeoordeling.workbook.marked.content import NotMarkable
from contractbeoordeling.workbook.marked.known import AUTHOR, NOTE_MARK
from contractbeoordeling.workbook.marked.package import Package
from contractbeoordeling.workbook.marked.threads import Threads

_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_AFTER_DRAWING = frozenset(
    "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst AlternateContent".split()
)
_NAMESPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
SOLVED = f"{NOTE_MARK}in orde."
"""What becomes of our comment in a cell that is right now."""
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;'
    'width:290pt;height:130pt;z-index:{order};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{left}, 15, {top}, 2, {right}, 15, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)


class SheetNotes:
    """The comments of one sheet part of a package."""

    def __init__(self, package: Package, part: str, office: str) -> None:
        self._package, self._part, self._office = package, part, office
        relations = package.relations(part)
        self._comments = next((each.target for each in relations if each.kind == "comments"), None)
        self._by_id = {each.id: each.target for each in relations if each.kind == "vmlDrawing"}
        talks = [each.target for each in relations if each.kind == "threadedComment"]
        self._threads = Threads(package, talks)

    def write(self, notes: Mapping[Place, str], block: int) -> None:
        """Add comments to these cells; where people talk, a reply, and a comment only for old programs."""
        if not notes and not self._has_ours():
            return
        self._threads.reply(notes, SOLVED)
        new = self._write_comments(notes)
        if new:
            self._write_shapes(new, block)

    def _has_ours(self) -> bool:
        """Tell whether we commented on this sheet before."""
        return self._comments is not None and NOTE_MARK in self._package.raw(self._comments)

    def _write_comments(self, notes: Mapping[Place, str]) -> list[Place]:
        """Write the texts; returns the cells that had no comment yet."""
        if self._comments is None:
            self._comments = self._package.free_name("xl/comments{}.xml")
            xml = f"<comments xmlns={tags.quoted(self._main_namespace())}><authors/><commentList/></comments>"
            self._package.relate(self._part, f"{self._office}/comments", self._comments)
            self._package.add(self._comments, xml, _COMMENTS)
        xml = self._package.text(self._comments)
        root = tags.root_of(xml)
        p = root.prefix
        authors, listed = tags.child(xml, root, "authors"), tags.child(xml, root, "commentList")
        if authors is None or listed is None or authors.start > listed.start:
            raise NotMarkable
        names = [xml[slice(*each.inside)] for each in tags.children(xml, authors)]
        author = names.index(AUTHOR) if AUTHOR in names else len(names)
        waiting = dict(notes)
        pieces: list[str] = []
        for each in tags.children(xml, listed):
            text = waiting.pop(tags.place(each.tag), None)
            element = xml[each.start : each.end]
            if NOTE_MARK in element:
                pieces.append(_with_text(_without_ours(element), text or SOLVED))
            else:
                pieces.append(element if text is None else _with_text(element, text))
        pieces += [
            f'<{p}comment ref="{address(*place)}" authorId="{author}"><{p}text>{_run(p, text)}</{p}text></{p}comment>'
            for place, text in sorted(waiting.items())
        ]
        body = f"<{p}commentList>{''.join(pieces)}</{p}commentList>"
        xml = xml[: listed.start] + body + xml[listed.end :]
        if author == len(names):
            xml = tags.with_last(xml, authors, f"<{p}author>{AUTHOR}</{p}author>")
        self._package.put(self._comments, xml)
        return sorted(waiting)

    def _write_shapes(self, places: Sequence[Place], block: int) -> None:
        """Draw the boxes of new comments, in the drawing that the sheet has or a new one."""
        sheet = self._package.text(self._part)
        root, following = tags.around_cells(sheet)
        after = list(following)
        known = next((each for each in after if each.name == "legacyDrawing"), None)
        if known is not None:
            relation = next((value for value in re.findall(r':id\s*=\s*["\']([^"\']*)', known.tag)), "")
            drawing = self._by_id.get(relation)
            if drawing is None:
                raise NotMarkable
            self._package.put(drawing, _drawn(self._package.raw(drawing), places), whole=False)
            return
        drawing = self._package.free_name("xl/drawings/vmlDrawing{}.vml")
        layout = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{block}"/></o:shapelayout>'
        empty = f'<xml {_NAMESPACES}>{layout}<v:shapetype id="_x0000_s{1024 * block}"/></xml>'
        drawn = _drawn(empty, places).replace(f'<v:shapetype id="_x0000_s{1024 * block}"/>', "")
        self._package.put(drawing, drawn)
        self._package.type_by_ending("vml", _DRAWING)
        id_ = self._package.relate(self._part, f"{self._office}/vmlDrawing", drawing)
        mention = f'<{root.prefix}legacyDrawing xmlns:r={tags.quoted(self._office)} r:id="{id_}"/>'
        later = (each.start for each in after if each.name in _AFTER_DRAWING)
        at = next(later, root.inside[1])
        self._package.put(self._part, sheet[:at] + mention + sheet[at:])

    def _main_namespace(self) -> str:
        strict = "purl.oclc.org" in self._office
        if strict:
            return "http://purl.oclc.org/ooxml/spreadsheetml/main"
        return "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _drawn(xml: str, places: Sequence[Place]) -> str:
    """Return a drawing with a box more for each of these cells."""
    close = xml.rfind("</xml>")
    start = xml.find("<xml")
    head = xml[start : xml.find(">", start)] if start >= 0 else ""
    if close < 0 or not all(each in head for each in ("xmlns:v=", "xmlns:o=", "xmlns:x=")):
        raise NotMarkable
    first = max((int(each) for each in re.findall(r'"_x0000_s(\d{1,9})"', xml)), default=1024) + 1
    kind = "" if 'id="_x0000_t202"' in xml else _SHAPE_TYPE
    shapes = "".join(_shape(first + number, place) for number, place in enumerate(places))
    return xml[:close] + kind + shapes + xml[close:]


def _shape(number: int, place: Place) -> str:
    row, column = place
    return _SHAPE.format(
        number=number,
        order=number % 1024 or 1,
        left=column,
        top=max(row - 2, 0),
        right=column + 4,
        bottom=max(row - 2, 0) + 9,
        row=row - 1,
        column=column - 1,
    )


def _with_text(comment: str, text: str) -> str:
    """Return a comment of theirs with ours below it."""
    root = tags.root_of(comment)
    inside = tags.child(comment, root, "text")
    if inside is None:
        raise NotMarkable
    p = root.prefix
    theirs = comment[inside.inside[0] : inside.inside[1]]
    first = next(tags.children(comment, inside), None)
    if first is not None and first.name == "t":
        theirs = f"<{p}r>{theirs}</{p}r>"
    body = f"<{p}text>{theirs}{_run(p, chr(10) + text if theirs else text)}</{p}text>"
    return comment[: inside.start] + body + comment[inside.end :]


def _without_ours(comment: str) -> str:
    """Return a comment with only what they said."""
    root = tags.root_of(comment)
    inside = tags.child(comment, root, "text")
    if inside is None:
        raise NotMarkable
    said = "".join(re.findall(r"<(?:[\w.-]+:)?t(?:\s[^<>]*)?>([^<]*)<", comment[slice(*inside.inside)]))
    theirs = said.partition(NOTE_MARK)[0].rstrip()
    p = root.prefix
    kept = f'<{p}t xml:space="preserve">{theirs}</{p}t>' if theirs else ""
    return comment[: inside.start] + f"<{p}text>{kept}</{p}text>" + comment[inside.end :]


def _run(p: str, text: str) -> str:
    """A run of text in the letter that Excel gives its notes."""
    face = f'<{p}rPr><{p}sz val="9"/><{p}rFont val="Tahoma"/><{p}family val="2"/></{p}rPr>'
    return f'<{p}r>{face}<{p}t xml:space="preserve">{tags.content(text)}</{p}t></{p}r>'
