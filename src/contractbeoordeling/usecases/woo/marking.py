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

    def __init__(self, people: Iterable[str], others: Iterable[str], own: Iterable[str]) -> None:
        """`own` are the names of the provider itself: another's name inside them stays."""
        self._people = sorted({each.strip() for each in people if len(each.strip()) >= _SHORTEST})
        # Of fewer letters it is as likely a word, or a legal form that was typed as a trade name.
        self._others = _pattern(each for each in others if sum(map(str.isalnum, each)) >= _SHORTEST)
        self._own = _pattern(each for each in own if each)

    def clean(self, text: str) -> str:
        """Return a text without the names of other providers."""
        if self._others is None:
            return text
        kept = [] if self._own is None else [each.span() for each in self._own.finditer(text)]

        def said(found: re.Match[str]) -> str:
            inside = any(start <= found.start() and found.end() <= end for start, end in kept)
            return found[0] if inside else OTHER_PROVIDER

        return self._others.sub(said, text)

    def marked(self, text: str) -> tuple[str, bool]:
        """Return a text with its persons marked and other providers taken out, and whether there were persons."""
        clean = self.clean(text)
        spans = _apart([*scan(clean), *spans_of(clean, self._people)])
        for span in reversed(spans):
            clean = clean[: span.start] + marked_person(clean[span.start : span.end]) + clean[span.end :]
        return clean, bool(spans)


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds names as whole words, the longest first."""
    known = sorted(set(names), key=len, reverse=True)
    return (
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)", re.IGNORECASE) if known else None
    )


def _apart(spans: Iterable[PersonalSpan]) -> list[PersonalSpan]:
    """Return spans in their order, of those that overlap the first and longest."""
    found: list[PersonalSpan] = []
    for each in sorted(spans, key=_place):
        if not found or each.start >= found[-1].end:
            found.append(each)
    return found


def _place(span: PersonalSpan) -> tuple[int, int]:
    return span.start, -span.end
