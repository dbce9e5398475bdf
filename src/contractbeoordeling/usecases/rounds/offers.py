"""Who can still be asked what about one participation, and what that takes: the one price list, in minutes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.domain.burden import Price, asking_price
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Request
from contractbeoordeling.usecases.round_context import Participant
from contractbeoordeling.usecases.rounds.questions import questionnaire

_WITHOUT_FORM = frozenset({Party.VISIT, Party.REGULATOR})
Answered = Mapping[str, Mapping[AnswerKind, frozenset[str]]]


def offers_of(
    participant: Participant, requests: Iterable[Request], answered: Answered, day: date
) -> dict[Perspective, "Offer"]:
    """Return what every perspective can still be asked about a participant."""
    listed, offers = list(requests), dict[Perspective, Offer]()
    for perspective in Perspective:
        party = Party(perspective)
        asked = {each.criterion.key for each in questionnaire(participant, party, day).asked}
        own = [each for each in listed if each.party is party]
        offers[perspective] = Offer.of(party, asked, own, answered)
    return offers


def price_of(party: Party, *, has_form: bool) -> Price:
    """Return what a new question to a party takes; who has a form about this provider opened it already."""
    price = asking_price(party, form=has_form and party is not Party.VISIT)
    return Price(question=price.question, provider=Fraction(0)) if has_form else price


@dataclass(frozen=True, slots=True)
class Offer:
    """What a party can still be asked about one participation.

    `waiting` are the keys that it was asked and has not answered; who said "weet ik niet" or "n.v.t.", or is no
    longer waited for, isn't asked the same again (`spent`).
    """

    party: Party
    asked: frozenset[str]
    waiting: frozenset[str]
    spent: frozenset[str]
    price: Price

    @classmethod
    def of(
        cls, party: Party, asked: Iterable[str], requests: Sequence[Request], answered: Answered
    ) -> "Offer":
        keys, waiting, spent = frozenset(asked), frozenset[str](), frozenset[str]()
        for request in requests:
            said = answered.get(request.id, {})
            silent = keys.difference(*said.values())
            if request.closed_reason is None:
                waiting |= silent
            else:
                spent |= silent
            spent |= said.get(AnswerKind.UNKNOWN, frozenset()) | said.get(
                AnswerKind.NOT_APPLICABLE, frozenset()
            )
        price = price_of(party, has_form=bool(requests))
        return cls(party, keys, waiting, spent - waiting, price)

    def may_be_asked(self, key: str) -> bool:
        """Tell whether a new question makes sense; our own control and a report need no question in the framework."""
        knows = key in self.asked or self.party in _WITHOUT_FORM
        return knows and key not in self.waiting and key not in self.spent
