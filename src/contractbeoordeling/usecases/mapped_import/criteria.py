"""Which of our criteria a question of theirs is about: remembered, or likely by its wording; a person confirms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.kept_mapping import KeptCriterion
from contractbeoordeling.domain.names import folded

_SHOWN = 3
_EXACT = 100.0
_LIKELY = 70.0  # of 100
_NAME_WEIGHT = 0.9  # a name is short: its words may stand in any question
_SHORTEST_NAME = 8


class MatchedOn(StrEnum):
    """By what a question of theirs was matched to a criterion."""

    REMEMBERED = "remembered"
    QUESTION = "question"
    STATEMENT = "statement"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A criterion that a question may be about; `score` of 100, a hundred being the same words."""

    criterion: Criterion
    score: float
    on: MatchedOn


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
    texts = [(each, _texts(each)) for each in framework.criteria]
    remembered = {
        **{each.wording: each for each in kept},
        **{f"\0{each.code}": each for each in kept if each.code},
    }
    return [_matched(each, texts, remembered) for each in questions]


def _matched(
    question: TheirQuestion,
    texts: Sequence[tuple[Criterion, Mapping[MatchedOn, tuple[str, ...]]]],
    remembered: Mapping[str, KeptCriterion],
) -> CriterionMatch:
    wording = folded(question.wording)
    found = [_candidate(criterion, theirs, wording) for criterion, theirs in texts]
    best = tuple(sorted(found, key=_by_score)[:_SHOWN])
    kept = _remembered(question, wording, remembered)
    keys = {criterion.key for criterion, _ in texts}
    if kept is not None and (not kept.criterion_key or kept.criterion_key in keys):
        chosen = next((each for each, _ in texts if each.key == kept.criterion_key), None)
        first = () if chosen is None else (Candidate(chosen, _EXACT, MatchedOn.REMEMBERED),)
        others = tuple(each for each in best if chosen is None or each.criterion.key != chosen.key)
        return CriterionMatch(question, (*first, *others)[:_SHOWN], kept.criterion_key, certain=True)
    same = [each for each in found if each.score == _EXACT]
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


def _texts(criterion: Criterion) -> Mapping[MatchedOn, tuple[str, ...]]:
    questions = {folded(each) for each in criterion.questions.values() if each}
    return {
        MatchedOn.QUESTION: tuple(questions),
        MatchedOn.STATEMENT: (folded(criterion.statement),),
        MatchedOn.NAME: (folded(criterion.name),),
    }


def _candidate(criterion: Criterion, texts: Mapping[MatchedOn, tuple[str, ...]], wording: str) -> Candidate:
    """The best likeness of a criterion's texts; only the very same words give a hundred."""
    scores: list[tuple[float, MatchedOn]] = []
    for on, theirs in texts.items():
        for text in theirs:
            if text == wording:
                scores.append((_EXACT, on))
            elif on is MatchedOn.NAME:
                scores.append((_named(text, wording), on))
            else:
                scores.append((min(fuzz.token_sort_ratio(text, wording), _EXACT - 1), on))
    best, on = max(scores)
    return Candidate(criterion, round(best, 1), on)


def _named(name: str, wording: str) -> float:
    """How much of a question is the name of a criterion."""
    whole = fuzz.token_sort_ratio(name, wording)
    part = fuzz.token_set_ratio(name, wording) * _NAME_WEIGHT if len(name) >= _SHORTEST_NAME else 0.0
    return min(max(whole, part), _EXACT - 1)


def _by_score(candidate: Candidate) -> tuple[float, str]:
    return -candidate.score, candidate.criterion.code
