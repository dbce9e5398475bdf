"""The looks that a workbook lacks: those of marked cells, made of what the cells looked like, and of the list."""

from __future__ import annotations

import re

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.workbook.marked import tags
from contractbeoordeling.workbook.marked.content import NotMarkable

_MOST = 60_000
"""Excel takes 64,000 looks of cells."""
_FILLS = {FindingSeverity.ERROR: "FFFFC7CE", FindingSeverity.WARNING: "FFFFEB9C"}
_EDGES = {
    FindingSeverity.ERROR: ("medium", "FFC00000"),
    FindingSeverity.WARNING: ("mediumDashed", "FF9C5700"),
}
_LIGHT = 150
_LIGHT_NUMBERS = frozenset("1 5 7 9 13 15 26 27 34 35 41 42 43".split())
"""Of the old palette: white, yellow, turquoise and pale ones."""
_COLOUR = re.compile(r"<((?:[\w.-]+:)?)color\s[^<>]*/>")
_SIDES = ("left", "right", "top", "bottom")


class Styles:
    """The styles part of a workbook with what is added to it. Raises NotMarkable where it isn't as usual."""

    def __init__(self, xml: str) -> None:
        self._xml = xml
        self._root = tags.root_of(xml)
        self._prefix = self._root.prefix
        self._sections = {each.name: each for each in tags.children(xml, self._root)}
        if not {"fonts", "fills", "borders", "cellXfs"} <= self._sections.keys():
            raise NotMarkable
        self._looks = [xml[each.start : each.end] for each in tags.children(xml, self._sections["cellXfs"])]
        self._counts = {
            name: sum(1 for _ in tags.children(xml, self._sections[name]))
            for name in ("fonts", "fills", "borders")
        }
        self._fonts = [xml[each.start : each.end] for each in tags.children(xml, self._sections["fonts"])]
        self._dark: dict[int, int] = {}
        self._added: dict[str, list[str]] = {name: [] for name in ("fonts", "fills", "borders", "cellXfs")}
        self._marked: dict[tuple[int, FindingSeverity], int] = {}
        self._parts: dict[FindingSeverity, tuple[int, int]] = {}

    def marked(self, look: int, severity: FindingSeverity) -> int:
        """Return the number of a look like this one, filled and framed."""
        key = (look, severity)
        if key not in self._marked:
            if look >= len(self._looks):
                raise NotMarkable
            base = self._looks[look]
            tag = base[: base.index(">") + 1]
            fill, border = self._frame(severity)
            font = self._readable(tags.number(tag, "fontId"))
            new = tags.with_attributes(tag, fillId=fill, borderId=border, applyFill=1, applyBorder=1)
            if font is not None:
                new = tags.with_attributes(new, fontId=font, applyFont=1)
            self._marked[key] = self._look(new + base[len(tag) :])
        return self._marked[key]

    def plain(self, font: str = "", fill: str = "", *, wrap: bool = True) -> int:
        """Return the number of a new look for the list: text at the top of its cell."""
        p = self._prefix
        colour = f"<{p}color {font.partition('|')[2]}/>" if "|" in font else ""
        marks = "".join(f"<{p}{each}/>" for each in font.partition("|")[0].split() if not each.isdecimal())
        size = next((each for each in font.partition("|")[0].split() if each.isdecimal()), "11")
        face = f'{marks}<{p}sz val="{size}"/>{colour}<{p}name val="Calibri"/><{p}family val="2"/>'
        font_number = self._add("fonts", f"<{p}font>{face}</{p}font>")
        fill_number = self._fill(fill) if fill else 0
        aligned = f'<{p}alignment horizontal="left" vertical="top" wrapText="{int(wrap)}"/>'
        return self._look(
            f'<{p}xf numFmtId="0" fontId="{font_number}" fillId="{fill_number}" borderId="0" xfId="0" applyFont="1" '
            f'applyFill="1" applyAlignment="1">{aligned}</{p}xf>'
        )

    def written(self) -> str:
        """Return the part with all that was added."""
        xml = self._xml
        for name in sorted(self._added, key=lambda each: -self._sections[each].start):
            section, added = self._sections[name], self._added[name]
            if not added:
                continue
            count = (len(self._looks) if name == "cellXfs" else self._counts[name]) + len(added)
            xml = tags.with_last(xml, section, "".join(added))
            opened = xml[section.start : xml.index(">", section.start) + 1]
            xml = xml.replace(opened, tags.with_attributes(opened, count=count), 1)
        return xml

    def _readable(self, number: int) -> int | None:
        """The number of a dark letter like a light one, which wouldn't show in a marked cell; None for others."""
        xml = self._fonts[number] if number < len(self._fonts) else ""
        colour = _COLOUR.search(xml)
        if colour is None or not _is_light(colour[0]):
            return None
        if number not in self._dark:
            dark = f'<{colour[1]}color rgb="FF000000"/>'
            self._dark[number] = self._add("fonts", xml.replace(colour[0], dark, 1))
        return self._dark[number]

    def _frame(self, severity: FindingSeverity) -> tuple[int, int]:
        """Return the fill and the border of marked cells."""
        if severity not in self._parts:
            p, (edge, colour) = self._prefix, _EDGES[severity]
            sides = "".join(
                f'<{p}{side} style="{edge}"><{p}color rgb="{colour}"/></{p}{side}>' for side in _SIDES
            )
            border = self._add("borders", f"<{p}border>{sides}<{p}diagonal/></{p}border>")
            self._parts[severity] = self._fill(_FILLS[severity]), border
        return self._parts[severity]

    def _fill(self, colour: str) -> int:
        p = self._prefix
        pattern = f'<{p}patternFill patternType="solid"><{p}fgColor rgb="{colour}"/><{p}bgColor indexed="64"/></{p}patternFill>'
        return self._add("fills", f"<{p}fill>{pattern}</{p}fill>")

    def _look(self, xml: str) -> int:
        number = len(self._looks) + len(self._added["cellXfs"])
        if number > _MOST:
            raise NotMarkable
        self._added["cellXfs"].append(xml)
        return number

    def _add(self, section: str, xml: str) -> int:
        self._added[section].append(xml)
        return self._counts[section] + len(self._added[section]) - 1


def _is_light(colour: str) -> bool:
    """Tell whether a colour of letters is too light for a light fill; a darkened one isn't."""
    if (tags.attribute(colour, "tint") or "0").startswith("-"):
        return False
    rgb = tags.attribute(colour, "rgb")
    if rgb is not None and re.fullmatch(r"[0-9A-Fa-f]{8}", rgb):
        red, green, blue = (int(rgb[at : at + 2], 16) for at in (2, 4, 6))
        return 0.3 * red + 0.6 * green + 0.1 * blue > _LIGHT
    if tags.attribute(colour, "indexed") in _LIGHT_NUMBERS:
        return True
    return tags.attribute(colour, "theme") in ("0", "2")
