"""The table of assessments that several commands end with."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.blind import WHOLE, Place
from contractbeoordeling.domain.method.themes import ThemeResult
from contractbeoordeling.usecases.assess import Assessment
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.method_labels import VERDICTS
from contractbeoordeling.wording.numbers import NOTHING
from contractbeoordeling.wording.table import table

_MOST_VERDICTS = 2
BLIND = "?"
"""A rating that may not be shown yet."""


def assessed_table(
    found: Sequence[Assessment],
    subjects: Mapping[str, str] | None = None,
    hidden: Sequence[Collection[Place]] | None = None,
) -> str:
    """Return a row per provider: themes first, what isn't known, and the overall rating last.

    `subjects` names per participation the contract, lot or location that was assessed; `hidden` are, per row,
    the ratings that may not be shown yet.
    """
    headers = [tr("Aanbieder"), tr("Thema's"), tr("Criteria"), tr("Zelfbeeld"), tr("Totaal")]
    unseen = hidden or [()] * len(found)
    rows = [_row(each, subjects or {}, places) for each, places in zip(found, unseen, strict=True)]
    return table(headers, rows)


def _row(assessment: Assessment, subjects: Mapping[str, str], hidden: Collection[Place]) -> list[str]:
    result = assessment.result
    subject = subjects.get(assessment.participant.participation.id, "")
    in_scope = [each for each in result.criteria if each.in_scope]
    in_sight = [each for each in in_scope if (Level.CRITERION, each.code) not in hidden]
    rated = [each for each in in_sight if each.rating is not None]
    verdicts = Counter(each.verdict for each in in_sight).most_common(_MOST_VERDICTS)
    return [
        " · ".join(each for each in (assessment.provider.name, subject) if each),
        " ".join(f"{theme.code}:{_theme(theme, hidden)}" for theme in result.themes if theme.counts),
        f"{len(rated)}/{len(in_scope)}",
        ", ".join(f"{count}× {VERDICTS[verdict]}" for verdict, count in verdicts),
        tr("blind") if WHOLE in hidden else str(result.overall.rating or NOTHING),
    ]


def _theme(theme: ThemeResult, hidden: Collection[Place]) -> str:
    return BLIND if (Level.THEME, theme.code) in hidden else str(theme.rating or NOTHING)
