"""Signals per quarter as a drawing."""

from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.report.plots.quarters import QuarterColumn, quarter_plot
from contractbeoordeling.usecases.year.signal_quarters import SignalQuarters
from contractbeoordeling.wording.signal_quarters import quarter


def quarters_plot(found: SignalQuarters) -> Plot:
    """Return the totals of the quarters as columns, urgent ones apart."""
    return quarter_plot(
        [
            QuarterColumn(quarter(each), total, urgent)
            for each, total, urgent in zip(found.quarters, found.totals, found.urgent, strict=True)
        ]
    )
