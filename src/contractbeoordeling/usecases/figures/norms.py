"""Applying the norm tables of the newest framework to figures that were there already."""

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.figures.following import Followed, follow


def apply_norms(store: Store, who: Author, *, dry_run: bool = False) -> Followed:
    """Bring the observations of all figures in line with the norm tables; they don't change by themselves.

    A new version of the framework leaves what stands alone until somebody says so.
    """
    with store.together(keep=not dry_run), store.change(who, Verb.NORMS_APPLIED) as change:
        return follow(change, change.find(MeasuredFigure))
