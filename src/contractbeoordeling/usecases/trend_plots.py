"""The plots of a provider's trend, for the window and for documents: a spot over the rounds, and the self-image."""

from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.report.plots.trend import (
    PAPER,
    Look,
    TallyDot,
    TrendDot,
    TrendGap,
    tally_plot,
    trend_plot,
)
from contractbeoordeling.usecases.trend import SubjectTrend, Trend
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.trend import actions_said


def plot_of(name: str, trend: Trend, of: SubjectTrend, look: Look = PAPER) -> Plot:
    """Return the plot of the whole, a theme or a criterion, with all that it shows in words."""
    names = {each.id: each.name for each in of.rounds}
    dots = [
        TrendDot(name=names[round_id], score=point.score, determined=point.determined)
        for round_id, point in zip(trend.rounds, trend.points, strict=True)
    ]
    gaps = [
        TrendGap(comparable=step.comparable, actions=len(step.actions), checked=actions_said(step.actions))
        for step in trend.steps
    ]
    return trend_plot(name, dots, gaps, look)


def self_image_plot(of: SubjectTrend, look: Look = PAPER) -> Plot:
    """Return how often the self-image was recognised over the rounds."""
    dots = [
        TallyDot(name=each.name, tested=tally.tested, recognised=tally.recognised)
        for each, tally in zip(of.rounds, of.self_images, strict=True)
    ]
    return tally_plot(tr("Zelfbeeld herkend, van de criteria waar het getoetst kon worden"), dots, look)
