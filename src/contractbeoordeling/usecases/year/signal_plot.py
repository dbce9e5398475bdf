"""Signals per quarter as a drawing."""

from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.report.plots.quarters import QuarterColumn, QuarterWords, quarter_plot
from contractbeoordeling.report.plots.trend import PAPER, Look
from contractbeoordeling.usecases.year.signal_quarters import SignalQuarters
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.signal_quarters import quarter, urgent_words


def quarters_plot(found: SignalQuarters, look: Look = PAPER) -> Plot:
    """Return the totals of the quarters as columns, urgent ones apart."""
    columns = [
        QuarterColumn(quarter(each), total, urgent)
        for each, total, urgent in zip(found.quarters, found.totals, found.urgent, strict=True)
    ]
    words = QuarterWords(tr("signalen"), urgent_words(), tr("Aantal signalen per kwartaal."))
    return quarter_plot(columns, words, look)
