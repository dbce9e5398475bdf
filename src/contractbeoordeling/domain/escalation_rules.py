"""Which step of the ladder may be taken, and what it must say (docs/decisions/0032)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.escalation import WITHOUT_GROUND, ContractGround, Escalation, LadderStep


class EscalationFault(StrEnum):
    """Why a step can't be taken; also the code of the refusal."""

    NO_FACTS = "escalation_without_facts"
    NO_GROUND = "escalation_without_ground"
    NOT_HEARD = "escalation_without_hearing"
    HEARD_NOTHING = "escalation_hearing_without_words"
    HEARD_LATER = "escalation_heard_after_decision"
    NOBODY = "escalation_without_decider"
    NO_FUNCTION = "escalation_without_function"
    IN_FUTURE = "escalation_in_future"
    TERM_TOO_EARLY = "escalation_term_too_early"
    PASSES_OVER = "escalation_passes_over"
    JUMP_WITHOUT_WORDS = "escalation_jump_without_words"
    NO_JUMP = "escalation_no_jump"


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps of a register's ladder, the lowest first; `own` tells that somebody changed it."""

    steps: Sequence[LadderStep]
    own: bool = False

    def step(self, number: int) -> LadderStep | None:
        """Return the step with a number."""
        return next((each for each in self.steps if each.number == number), None)

    def next_after(self, highest: int | None) -> int:
        """Return the highest number that can be taken without passing over a step."""
        above = [each.number for each in self.steps if highest is None or each.number > highest]
        return min(above, default=highest or 0)


def running(escalations: Iterable[Escalation], contract_id: str | None) -> list[Escalation]:
    """Return the steps that run for a contract; those of no contract are about all of them."""
    return [
        each
        for each in escalations
        if each.ended_on is None and (contract_id is None or each.contract_id in (None, contract_id))
    ]


def highest_running(escalations: Iterable[Escalation], contract_id: str | None = None) -> int | None:
    """Return the number of the highest step that runs, None where none does."""
    return max((each.step for each in running(escalations, contract_id)), default=None)


def escalation_faults(
    taken: Escalation,
    ground: ContractGround | None,
    known: tuple[Ladder, Sequence[Escalation]],
    today: date,
) -> Iterator[EscalationFault]:
    """Give what keeps a step from being taken; `known` is the ladder and what was taken for this provider."""
    if not taken.facts.strip():
        yield EscalationFault.NO_FACTS
    if taken.step > WITHOUT_GROUND and not grounds(ground, taken):
        yield EscalationFault.NO_GROUND
    yield from _hearing(taken)
    if taken.decided_by_id is None:
        yield EscalationFault.NOBODY
    elif not taken.decided_function.strip():
        yield EscalationFault.NO_FUNCTION
    if taken.decided_on > today:
        yield EscalationFault.IN_FUTURE
    if taken.term_on is not None and taken.term_on < taken.decided_on:
        yield EscalationFault.TERM_TOO_EARLY
    yield from _jump(taken, *known)


def grounds(ground: ContractGround | None, taken: Escalation) -> bool:
    """Tell whether a ground is of the contract of a step, and allows its measure."""
    return (
        ground is not None
        and bool(ground.article.strip())
        and (ground.contract_id, ground.step, ground.measure)
        == (taken.contract_id, taken.step, taken.measure)
    )


def _hearing(taken: Escalation) -> Iterator[EscalationFault]:
    if taken.heard_on is None:
        if not taken.not_heard_reason.strip():
            yield EscalationFault.NOT_HEARD
        return
    if not taken.heard.strip():
        yield EscalationFault.HEARD_NOTHING
    if taken.heard_on > taken.decided_on:
        yield EscalationFault.HEARD_LATER


def _jump(taken: Escalation, ladder: Ladder, before: Sequence[Escalation]) -> Iterator[EscalationFault]:
    by_then = [each for each in before if each.decided_on <= taken.decided_on]
    passes = taken.step > ladder.next_after(highest_running(by_then, taken.contract_id))
    if not passes:
        if taken.jump is not None:
            yield EscalationFault.NO_JUMP
    elif taken.jump is None:
        yield EscalationFault.PASSES_OVER
    elif not taken.jump_reason.strip():
        yield EscalationFault.JUMP_WITHOUT_WORDS
