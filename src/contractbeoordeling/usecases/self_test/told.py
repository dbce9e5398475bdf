"""The self-test as a text to read, and to pass on: it names nobody."""

from __future__ import annotations

from contractbeoordeling.usecases.self_test.check import Outcome
from contractbeoordeling.usecases.self_test.run import SelfTest
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.self_test import OUTCOMES, summary, title
from contractbeoordeling.wording.table import table


def told(test: SelfTest) -> str:
    """Return the table, and in the end what to do."""
    rows = [
        [title(each.code), tr(OUTCOMES[each.outcome]), f"{each.seconds:.1f}".replace(".", ","), each.detail]
        for each in test.checks
    ]
    headers = [tr("Onderdeel"), tr("Uitkomst"), tr("Tijd (s)"), tr("Bijzonderheden")]
    return f"{table(headers, rows)}\n\n{summary(len(rows), test.count(Outcome.FAILS), test.count(Outcome.SKIPPED), test.log)}"
