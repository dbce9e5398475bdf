"""The one price list in minutes, for what a round can reach and for what to ask next."""

from collections.abc import Iterable
from fractions import Fraction

from contractbeoordeling.domain.burden import Price, asking_price
from contractbeoordeling.domain.party import Party, Perspective


def price_of(party: Party, *, has_form: bool) -> Price:
    """Return what a new question to a party takes; who has a form about this provider opened it already."""
    price = asking_price(party, form=has_form and party is not Party.VISIT)
    return Price(question=price.question, provider=Fraction(0)) if has_form else price


def prices_of(parties_with_form: Iterable[Party]) -> dict[Perspective, Price]:
    """Return the prices about one participation, given who has a form about it."""
    having = set(parties_with_form)
    return {each: price_of(Party(each), has_form=Party(each) in having) for each in Perspective}
