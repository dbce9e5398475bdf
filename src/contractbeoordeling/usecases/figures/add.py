"""Typing a figure."""

from datetime import date

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.figures.following import follow
from contractbeoordeling.usecases.figures.rules import notices_of, refuse_wrong
from contractbeoordeling.usecases.noted import Noted


def add_figure(
    store: Store, who: Author, figure: MeasuredFigure, *, today: date | None = None
) -> Noted[MeasuredFigure]:
    """Store a figure with the observations that the framework's norm tables make of it."""
    figure = checked(figure)
    with store.change(who, Verb.FIGURE_ADDED) as change:
        refuse_wrong(change, figure, today or now())
        change.add(figure)
        follow(change, [figure])
        return Noted(figure, notices_of(change, figure))
