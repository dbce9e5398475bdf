"""Changing a figure."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.figures.following import follow
from contractbeoordeling.usecases.figures.rules import find_figure, notices_of, refuse_wrong
from contractbeoordeling.usecases.noted import Noted


def change_figure(
    store: Store, who: Author, figure: MeasuredFigure, *, today: date | None = None
) -> Noted[MeasuredFigure]:
    """Store the changed fields of a figure; its observations follow. A figure never moves to another provider."""
    with store.change(who, Verb.FIGURE_CHANGED) as change:
        old = find_figure(change, figure.id)
        figure = checked(replace(figure, provider_id=old.provider_id, document_id=old.document_id))
        refuse_wrong(change, figure, today or now())
        change.update(figure)
        follow(change, [old, figure])
        return Noted(figure, notices_of(change, figure))
