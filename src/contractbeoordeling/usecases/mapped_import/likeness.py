"""How much a question of theirs is like our criteria: by its telling words, rare ones weighing more."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import log

from rapidfuzz import fuzz

from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.names import folded

EXACT = 100.0
_MOST = 99.0  # whatever isn't the very same
_LEAST = 15.0  # less is no likeness at all
_SAME_SENTENCE = 85.0  # of 100: the same words but for small ones
_ALIKE = 82.0  # of two words
_SENTENCE = 5  # words: a shorter line, such as a name, may stand over any question
_SHARED = 5  # letters at the start that make two words one: klacht, klachten, klachtenregeling
_SMALL = frozenset(
    (
        "aan als bij dat de deze die dit door een en er heeft hebben het hoe hun iedere in is jaar kan krijgt maar met "
        "minstens na naar niet of om onze ook op over per te tot uit uw van voor vooraf waar wat welke wordt worden zich "
        "zij zijn aanbieder aanbieders organisatie client clienten inwoner inwoners medewerkers wij u binnen tijdens "
        "gebeurt afspraken the and are for with"
    ).split()
)


class MatchedOn(StrEnum):
    """By what a question of theirs was matched to a criterion."""

    REMEMBERED = "remembered"
    QUESTION = "question"
    STATEMENT = "statement"
    NAME = "name"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A criterion that a question may be about; `score` of 100, a hundred being the same words."""

    criterion: Criterion
    score: float
    on: MatchedOn


class Likeness:
    """The texts of a framework's criteria, and how telling each of their words is."""

    def __init__(self, framework: Framework) -> None:
        self._texts = {each.key: _texts(each) for each in framework.criteria}
        self._criteria = list(framework.criteria)
        self._words = {
            each.key: sorted({word for _, text in self._texts[each.key] for word in _telling(text)})
            for each in self._criteria
        }
        counts = Counter(word for words in self._words.values() for word in words)
        self._rarity = {word: log(1 + len(self._criteria) / count) for word, count in counts.items()}
        self._unknown = log(1 + len(self._criteria)) / 2

    @property
    def criteria(self) -> Mapping[str, Criterion]:
        """Every criterion by its key."""
        return {each.key: each for each in self._criteria}

    def candidates(self, wording: str) -> list[Candidate]:
        """The criteria that are like a question, the likest first; one of its lines may be the very same."""
        plain = folded(wording)
        lines = {
            plain,
            *(line for each in wording.splitlines() if len((line := folded(each)).split()) >= _SENTENCE),
        }
        weights = {word: self._weight(word) for word in _telling(plain)}
        found = [self._candidate(each, lines, weights) for each in self._criteria]
        return sorted((each for each in found if each.score >= _LEAST), key=_by_score)

    def _candidate(self, criterion: Criterion, lines: Set[str], weights: Mapping[str, float]) -> Candidate:
        best, on = self._by_words(criterion, weights), MatchedOn.WORDS
        for by, text in self._texts[criterion.key]:
            if text in lines:
                return Candidate(criterion, EXACT, by)
            whole = max(fuzz.token_sort_ratio(text, line) for line in lines)
            if whole >= _SAME_SENTENCE and whole > best:
                best, on = whole, by
        return Candidate(criterion, round(min(best, _MOST), 1), on)

    def _by_words(self, criterion: Criterion, weights: Mapping[str, float]) -> float:
        """The share of the question's telling words that the criterion has too, most of all in its name."""
        named = _share(weights, list(_telling(self._texts[criterion.key][0][1])))
        return _share(weights, self._words[criterion.key]) * (0.9 + 0.1 * named / EXACT)

    def _weight(self, word: str) -> float:
        """How telling a word is: one that few criteria have says most, one that none has says less."""
        known = [self._rarity[each] for each in self._rarity if _alike(word, each)]
        return min(known) if known else self._unknown


def _share(weights: Mapping[str, float], ours: Sequence[str]) -> float:
    """Which part of these words is alike one of ours, of 100."""
    total = sum(weights.values())
    found = sum(
        weight * max((_alike(word, each) for each in ours), default=0.0) for word, weight in weights.items()
    )
    return found / total if total else 0.0


def _texts(criterion: Criterion) -> list[tuple[MatchedOn, str]]:
    questions = {folded(each) for each in criterion.questions.values() if each}
    return [
        (MatchedOn.NAME, folded(criterion.name)),
        (MatchedOn.STATEMENT, folded(criterion.statement)),
        *((MatchedOn.QUESTION, each) for each in sorted(questions)),
    ]


def _telling(text: str) -> Iterator[str]:
    """The words of a folded text that say what it is about."""
    return (word for word in dict.fromkeys(text.split()) if len(word) > 2 and word not in _SMALL)


@lru_cache(maxsize=1 << 16)
def _alike(word: str, other: str) -> float:
    """How alike two words are, of 100; a common beginning counts, for compounds and endings."""
    if word == other:
        return 100.0
    shared = next(
        (at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
    )
    if shared >= _SHARED and shared >= 0.6 * min(len(word), len(other)):
        return 90.0
    if min(len(word), len(other)) < _SHARED:
        return 0.0
    return fuzz.ratio(word, other, score_cutoff=_ALIKE)


def _by_score(candidate: Candidate) -> tuple[float, str]:
    return -candidate.score, candidate.criterion.code
