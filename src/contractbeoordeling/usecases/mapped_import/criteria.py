"""Which of our criteria a question of theirs is about: remembered, or likely by its wording; a person confirms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.kept_mapping import KeptCriterion
from contractbeoordeling.domain.names import folded
from contractbeoordeling.usecases.mapped_import.likeness import EXACT, Candidate, Likeness, MatchedOn

_SHOWN = 3
_LIKELY = 50.0  # of 100


@dataclass(frozen=True, slots=True)
class TheirQuestion:
    """A question of theirs, known by its code or its wording, with how many rows ask it."""

    code: str
    wording: str
    theme: str = ""
    count: int = 1

    @property
    def key(self) -> str:
        """By what a mapping names the question."""
        return self.code or self.wording


@dataclass(frozen=True, slots=True)
class CriterionMatch:
    """A question with its likeliest criteria, the best first.

    `chosen` is the key that was remembered or has the very same words, "" where somebody said that there is
    none, None where it has to be asked; `certain` only where a person chose it before.
    """

    question: TheirQuestion
    candidates: tuple[Candidate, ...]
    chosen: str | None = None
    certain: bool = False

    @property
    def likely(self) -> Criterion | None:
        """The criterion to show first."""
        best = self.candidates[0] if self.candidates else None
        return best.criterion if best is not None and best.score >= _LIKELY else None


def match_criteria(
    questions: Iterable[TheirQuestion], framework: Framework, kept: Sequence[KeptCriterion] = ()
) -> list[CriterionMatch]:
    """Match every question with the criteria of a framework; what was remembered goes first.

    Their number alone says nothing: "1.1" is another question in every list.
    """
    likeness = Likeness(framework)
    remembered = {each.wording: each for each in kept}
    remembered.update((f"\0{each.code}", each) for each in kept if each.code)
    return [_matched(each, likeness, remembered) for each in questions]


def _matched(
    question: TheirQuestion, likeness: Likeness, remembered: Mapping[str, KeptCriterion]
) -> CriterionMatch:
    wording = folded(question.wording)
    found = likeness.candidates(question.wording)
    best = tuple(found[:_SHOWN])
    kept = _remembered(question, wording, remembered)
    by_key = likeness.criteria
    if kept is not None and (not kept.criterion_key or kept.criterion_key in by_key):
        chosen = by_key.get(kept.criterion_key)
        first = () if chosen is None else (Candidate(chosen, EXACT, MatchedOn.REMEMBERED),)
        others = tuple(each for each in best if chosen is None or each.criterion.key != chosen.key)
        return CriterionMatch(question, (*first, *others)[:_SHOWN], kept.criterion_key, certain=True)
    same = [each for each in found if each.score == EXACT]
    return CriterionMatch(question, best, same[0].criterion.key if len(same) == 1 else None)


def _remembered(
    question: TheirQuestion, wording: str, remembered: Mapping[str, KeptCriterion]
) -> KeptCriterion | None:
    """What was chosen for the same words; a code with other words is another question."""
    by_words = remembered.get(wording) if wording else None
    if by_words is not None:
        return by_words
    by_code = remembered.get(f"\0{question.code}") if question.code else None
    return by_code if by_code is not None and (not wording or not by_code.wording) else None
