"""The causes that a sender can mend, in words for the sender."""

from collections.abc import Iterable
from dataclasses import replace

from contractbeoordeling.domain.cause import Cause, causes_of
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.wording.word_back import EXPECTED, REMEDIES


def for_sender(findings: Iterable[Finding]) -> tuple[Cause, ...]:
    """Return what the sender has to mend or look at, once per cause and the gravest first."""
    return causes_of(
        replace(
            each,
            found=masked(each.found),
            expected=EXPECTED.get(each.code, each.expected),
            remedy=REMEDIES[each.code],
        )
        for each in findings
        if each.code in REMEDIES and each.severity is not FindingSeverity.NOTE
    )
