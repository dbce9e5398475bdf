"""The causes that a sender can mend, in words for the sender."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from contractbeoordeling.domain.cause import Cause, causes_of
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.wording.word_back import EXPECTED, REMEDIES
from contractbeoordeling.workbook.grid import place_of


def for_sender(
    findings: Iterable[Finding],
    remedies: Mapping[str, str] = REMEDIES,
    expected: Mapping[str, str] = EXPECTED,
) -> tuple[Cause, ...]:
    """Return what the sender has to mend or look at, once per cause and the gravest first.

    Only findings with a remedy for senders; where that is empty, it is the finding's own.
    """
    return causes_of(
        replace(
            each,
            found=masked(each.found),
            expected=expected.get(each.code, each.expected),
            remedy=remedies[each.code] or each.remedy,
        )
        for each in findings
        if each.code in remedies and each.severity is not FindingSeverity.NOTE
    )


@dataclass(frozen=True, slots=True)
class Point:
    """What a mail says in one line: the same fault in one column, whatever stands in its cells."""

    first: Finding
    cells: tuple[str, ...]
    found: tuple[str, ...]


def points_of(causes: Iterable[Cause]) -> tuple[Point, ...]:
    """Gather causes that ask the same of the sender, those in most cells first."""
    gathered: dict[tuple[str, ...], list[Cause]] = {}
    for each in causes:
        first = each.first
        key = (first.severity, first.code, first.sheet, each.column, first.expected, first.remedy)
        gathered.setdefault(key, []).append(each)
    points = [_point(group) for group in gathered.values()]
    return tuple(sorted(points, key=_fewest_last))


def _point(causes: list[Cause]) -> Point:
    cells = dict.fromkeys(cell for each in causes for cell in each.cells)
    found = dict.fromkeys(each.found for each in causes if each.found)
    return Point(causes[0].first, tuple(sorted(cells, key=place_of)), tuple(found))


def _fewest_last(point: Point) -> int:
    return -len(point.cells)
