"""How the criteria of a goal stand, in words: how many have which rating, never who."""

from collections.abc import Mapping

from contractbeoordeling.wording.i18n import tr

RATINGS = (1, 2, 3, 4, 5, None)


def distribution(ratings: Mapping[int | None, int], hidden: int = 0) -> str:
    """Return how many have which rating, in the order of the scale, and of how many it isn't told yet."""
    told = [
        tr("{count}× zonder oordeel").format(count=ratings[each])
        if each is None
        else tr("{count}× een {rating}").format(count=ratings[each], rating=each)
        for each in RATINGS
        if ratings.get(each)
    ]
    if hidden:
        told.append(still_hidden(hidden))
    return ", ".join(told) or tr("nog niets beoordeeld")


def still_hidden(count: int) -> str:
    """Return of how many the rating isn't told yet."""
    return tr("{count}× nog verborgen").format(count=count)


def not_in_scope() -> str:
    """Return what stands beside a theme that the round does not ask about."""
    return tr("niet in de reikwijdte van deze ronde")
