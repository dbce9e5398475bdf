"""Taking a figure out of the register."""

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.figures.following import follow
from contractbeoordeling.usecases.figures.rules import find_figure


def remove_figure(store: Store, who: Author, figure_id: str) -> None:
    """Remove a figure and its observations; the journal keeps them."""
    with store.change(who, Verb.FIGURE_REMOVED) as change:
        figure = find_figure(change, figure_id)
        change.remove(figure)
        follow(change, [figure])
