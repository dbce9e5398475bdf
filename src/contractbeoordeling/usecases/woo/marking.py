"""Marking persons in a text, and taking other providers out of it."""

import re
from collections.abc import Iterable

from contractbeoordeling.domain.privacy import PersonalSpan, scan, spans_of
from contractbeoordeling.wording.export import OTHER_PROVIDER
from contractbeoordeling.wording.woo import marked_person

_SHORTEST = 4
"""A shorter name is as likely a word."""


class Marker:
    """Knows the people and the other providers of a register."""

    def __init__(self, people: Iterable[str], others: Iterable[str]) -> None:
        self._people = sorted({each.strip() for each in people if len(each.strip()) >= _SHORTEST})
        names = sorted({each for each in others if len(each) >= _SHORTEST}, key=len, reverse=True)
        self._others = (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
            if names
            else None
        )

    def clean(self, text: str) -> str:
        """Return a text without the names of other providers."""
        return text if self._others is None else self._others.sub(OTHER_PROVIDER, text)

    def marked(self, text: str) -> tuple[str, bool]:
        """Return a text with its persons marked and other providers taken out, and whether there were persons."""
        clean = self.clean(text)
        spans = _apart([*scan(clean), *spans_of(clean, self._people)])
        for span in reversed(spans):
            clean = clean[: span.start] + marked_person(clean[span.start : span.end]) + clean[span.end :]
        return clean, bool(spans)


def _apart(spans: Iterable[PersonalSpan]) -> list[PersonalSpan]:
    """Return spans in their order, of those that overlap the first and longest."""
    found: list[PersonalSpan] = []
    for each in sorted(spans, key=_place):
        if not found or each.start >= found[-1].end:
            found.append(each)
    return found


def _place(span: PersonalSpan) -> tuple[int, int]:
    return span.start, -span.end
