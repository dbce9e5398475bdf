"""The table of assessments that several commands end with."""

from collections import Counter
from collections.abc import Mapping, Sequence

from contractbeoordeling.usecases.assess import Assessment
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.method_labels import VERDICTS
from contractbeoordeling.wording.numbers import NOTHING
from contractbeoordeling.wording.table import table

_MOST_VERDICTS = 2


def assessed_table(found: Sequence[Assessment], subjects: Mapping[str, str] | None = None) -> str:
    """Return a row per provider: themes first, what isn't known, and the overall rating last.

    `subjects` names per participation the contract, lot or location that was assessed.
    """
    headers = [tr("Aanbieder"), tr("Thema's"), tr("Criteria"), tr("Zelfbeeld"), tr("Totaal")]
    return table(headers, [_row(each, subjects or {}) for each in found])


def _row(assessment: Assessment, subjects: Mapping[str, str]) -> list[str]:
    result = assessment.result
    subject = subjects.get(assessment.participant.participation.id, "")
    in_scope = [each for each in result.criteria if each.in_scope]
    rated = [each for each in in_scope if each.rating is not None]
    verdicts = Counter(each.verdict for each in in_scope).most_common(_MOST_VERDICTS)
    return [
        " · ".join(each for each in (assessment.provider.name, subject) if each),
        " ".join(f"{theme.code}:{theme.rating or NOTHING}" for theme in result.themes if theme.counts),
        f"{len(rated)}/{len(in_scope)}",
        ", ".join(f"{count}× {VERDICTS[verdict]}" for verdict, count in verdicts),
        str(result.overall.rating or NOTHING),
    ]
