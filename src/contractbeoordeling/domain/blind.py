"""Blind work: which computed ratings may not be shown yet (rule R12; a setting of a round).

At a blind level a computed rating is shown once a person wrote a finding there, or asked to see it. What is
computed from something hidden is hidden too: otherwise the whole would tell what its parts are.
"""

from collections.abc import Collection, Iterator, Mapping

from contractbeoordeling.domain.assessment import AssessmentVersion, Level, WrittenFinding

Place = tuple[Level, str]
"""A level, and the key of the criterion or theme there; empty for the whole."""
WHOLE: Place = (Level.OVERALL, "")


def shown_places(findings: Collection[WrittenFinding]) -> frozenset[Place]:
    """Return where a finding was written, or the computed rating was asked for."""
    return frozenset(
        (each.level, each.subject_key) for each in findings if each.text.strip() or each.shown_at is not None
    )


def hidden_places(
    levels: Collection[Level], shown: Collection[Place], criteria: Mapping[str, Collection[str]]
) -> frozenset[Place]:
    """Return the places whose computed rating may not be shown; `criteria` are the keys per key of a theme."""
    return frozenset(_hidden(levels, shown, criteria))


def _hidden(
    levels: Collection[Level], shown: Collection[Place], criteria: Mapping[str, Collection[str]]
) -> Iterator[Place]:
    found = 0
    for theme, keys in criteria.items():
        unseen = [
            (Level.CRITERION, key)
            for key in keys
            if Level.CRITERION in levels and (Level.CRITERION, key) not in shown
        ]
        yield from unseen
        if unseen or (Level.THEME in levels and (Level.THEME, theme) not in shown):
            yield Level.THEME, theme
            found += 1
    if found or (Level.OVERALL in levels and WHOLE not in shown):
        yield WHOLE


def may_hide(version: AssessmentVersion | None) -> bool:
    """Tell whether anything can be hidden: a draft that goes out shows all, and so does what comes after it."""
    return version is None or version.sent_on is None
