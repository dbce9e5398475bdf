"""The table of assessments that several commands end with."""

from collections import Counter
from collections.abc import Sequence

from contractbeoordeling.cli.table import table
from contractbeoordeling.usecases.assess import Assessment
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.method_labels import VERDICTS
from contractbeoordeling.wording.numbers import NOTHING

_MOST_VERDICTS = 2


def assessed_table(found: Sequence[Assessment]) -> str:
    """Return a row per provider: themes first, what isn't known, and the overall rating last."""
    headers = [tr("Aanbieder"), tr("Thema's"), tr("Criteria"), tr("Zelfbeeld"), tr("Totaal")]
    return table(headers, [_row(each) for each in found])


def _row(assessment: Assessment) -> list[str]:
    result = assessment.result
    in_scope = [each for each in result.criteria if each.in_scope]
    rated = [each for each in in_scope if each.rating is not None]
    verdicts = Counter(each.verdict for each in in_scope).most_common(_MOST_VERDICTS)
    return [
        assessment.provider.name,
        " ".join(f"{theme.code}:{theme.rating or NOTHING}" for theme in result.themes if theme.counts),
        f"{len(rated)}/{len(in_scope)}",
        ", ".join(f"{count}× {VERDICTS[verdict]}" for verdict, count in verdicts),
        str(result.overall.rating or NOTHING),
    ]
