"""The self-test as a text to read, and to pass on: it names nobody."""

from __future__ import annotations

from contractbeoordeling.usecases.self_test.check import Outcome
from contractbeoordeling.usecases.self_test.run import SelfTest
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.self_test import OUTCOMES, summary, title
from contractbeoordeling.wording.table import table


def tabled(test: SelfTest) -> str:
    """Return a table with a line for each check."""
    rows = [
        [title(each.code), tr(OUTCOMES[each.outcome]), f"{each.seconds:.1f}".replace(".", ","), each.detail]
        for each in test.checks
    ]
    return table([tr("Onderdeel"), tr("Uitkomst"), tr("Tijd (s)"), tr("Bijzonderheden")], rows)


def concluded(test: SelfTest) -> str:
    """Return whether the installation is sound, and what to do where it isn't."""
    return summary(len(test.checks), test.count(Outcome.FAILS), test.count(Outcome.SKIPPED), test.log)
