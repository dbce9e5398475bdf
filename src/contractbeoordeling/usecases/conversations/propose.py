"""The agenda that a conversation starts from, of another mix at each level (decision 0031)."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from contractbeoordeling.domain.conversation import AgendaPoint, ConversationLevel, PointKind
from contractbeoordeling.usecases.conversations import of_register, of_result
from contractbeoordeling.usecases.conversations.material import Material

Source = Callable[[Material], Iterator[AgendaPoint]]

_MIX: Mapping[ConversationLevel, tuple[tuple[Source, int], ...]] = {
    ConversationLevel.OPERATIONAL: (
        (of_register.escalations, 3),
        (of_register.signals, 5),
        (of_register.actions, 8),
        (of_result.differences, 6),
        (of_register.certificates, 3),
    ),
    ConversationLevel.TACTICAL: (
        (of_register.escalations, 3),
        (of_register.serious_signals, 3),
        (of_register.overdue_actions, 5),
        (of_result.themes, 5),
        (of_register.figures, 6),
        (of_register.contracts, 3),
        (of_register.ceilings, 3),
        (of_register.certificates, 3),
    ),
    ConversationLevel.STRATEGIC: (
        (of_register.escalations, 3),
        (of_result.overall, 1),
        (of_register.continuity, 2),
        (of_register.goals, 5),
        (of_register.contracts, 5),
        (of_register.serious_signals, 2),
    ),
}
"""What is spoken about at each level, in this order, and how much of it at most: more would not be spoken about."""


_BY_TITLE = frozenset({PointKind.CONTRACT, PointKind.OWN})


def proposed_points(material: Material, level: ConversationLevel) -> tuple[AgendaPoint, ...]:
    """Return the points for a conversation, which somebody may add to, leave out and put in another order."""
    found: dict[tuple[str, str], AgendaPoint] = {}
    for source, most in _MIX[level]:
        for each in islice(source(material), most):
            found.setdefault(key_of(each), each)
    return tuple(found.values())


def key_of(point: AgendaPoint) -> tuple[str, str]:
    """Return what a point is about, so that it isn't proposed twice; a contract may stand there for two reasons."""
    return point.title if point.kind in _BY_TITLE else point.subject_id or point.title, point.kind.value
