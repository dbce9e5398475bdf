"""Which of our criteria each question of a draft is about; nothing counts before the user confirmed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.kept_mapping import KeptCriterion, KeptMapping
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.lookup import find_participations
from contractbeoordeling.usecases.mapped_import.criteria import CriterionMatch
from contractbeoordeling.usecases.mapped_import.likeness import EXACT
from contractbeoordeling.usecases.mapped_import.propose import chosen_as, match_questions
from contractbeoordeling.usecases.mapping_draft.draft import Draft
from contractbeoordeling.usecases.round_context import context_of, participants
from contractbeoordeling.workbook.mapping import NO_CRITERION, Several
from contractbeoordeling.workbook.scale import folded

SURE = 85.0
"""Of 100: from here a likeness may be confirmed together with others."""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question of theirs with what is proposed and what the user confirmed; `criterion` is None until then."""

    match: CriterionMatch
    suggested: Criterion | None
    likeness: float
    criterion: str | None

    @property
    def key(self) -> str:
        """By what the question is known."""
        return folded(self.match.question.key)

    @property
    def sure(self) -> bool:
        """Whether what is proposed may be confirmed together with others."""
        return self.suggested is not None and self.likeness >= SURE


class Questions:
    """The questions of a draft; what was confirmed stays when the file is looked at again."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.framework: Framework | None = None
        self.several: Several | None = None
        self.matches: list[CriterionMatch] = []
        self._said: dict[str, str] = {}
        self._lines: list[QuestionLine] | None = None
        self._matched_at: object = None

    def match(self, reader: Reader, of_round: Round, framework: Framework) -> None:
        """Match the questions of the chosen sheets, unless nothing changed since."""
        draft = self._draft
        state = (draft.version, draft.kind, of_round.id)
        if self._matched_at == state:
            return
        self.framework = framework
        mappings = [each.mapping for each in draft.chosen]
        self.matches = match_questions(draft.workbook, mappings, framework, _remembered(reader, draft))
        for each in self.matches:
            if each.certain and each.chosen is not None:
                self._said.setdefault(folded(each.question.key), each.chosen)
        self.several = self.several or _kept_rule(draft)
        self._lines = None
        self._matched_at = state

    def lines(self) -> list[QuestionLine]:
        """Every question, in the order of the file."""
        if self._lines is None:
            self._lines = [self._line(each) for each in self.matches]
        return self._lines

    def confirm(self, keys: Iterable[str], criterion_key: str | None) -> None:
        """Say about which criterion these questions are; None says about none of ours."""
        for key in keys:
            self._said[key] = NO_CRITERION if criterion_key is None else criterion_key
        self._lines = None

    def undo(self, keys: Iterable[str]) -> None:
        """Leave it open again."""
        for key in keys:
            self._said.pop(key, None)
        self._lines = None

    def confirm_sure(self) -> int:
        """Confirm everything that is proposed with certainty; return how many that were."""
        found = [each for each in self.lines() if each.criterion is None and each.sure]
        for each in found:
            if each.suggested is not None:
                self._said[each.key] = each.suggested.key
        self._lines = None
        return len(found)

    def open(self) -> int:
        """How many questions nobody said anything of yet."""
        return sum(each.criterion is None for each in self.lines())

    def doubled(self) -> dict[str, int]:
        """The criteria that several questions are about, with how many."""
        counts = Counter(each.criterion for each in self.lines() if each.criterion)
        return {key: count for key, count in counts.items() if count > 1}

    def unanswered(self, scope: Sequence[Criterion]) -> list[Criterion]:
        """The criteria of a round that no question is about."""
        asked = {each.criterion for each in self.lines() if each.criterion}
        return [each for each in scope if each.key not in asked]

    def decided(self) -> list[CriterionMatch]:
        """The matches as the user confirmed them."""
        lines = [each for each in self.lines() if each.criterion is not None]
        return [chosen_as(each.match, each.criterion or None) for each in lines]

    def _line(self, match: CriterionMatch) -> QuestionLine:
        best = match.candidates[0] if match.candidates else None
        said = self._said.get(folded(match.question.key))
        if match.likely is None or best is None:
            return QuestionLine(match, None, 0.0, said)
        likeness = EXACT if match.chosen else best.score
        return QuestionLine(match, best.criterion, likeness, said)


def scope_in(reader: Reader, of_round: Round, provider: Provider | None) -> list[Criterion]:
    """The criteria of a round for a provider; without one, for whoever takes part in it."""
    if provider is not None:
        try:
            found = find_participations(reader, of_round, provider)
        except Refusal:
            return []
    else:
        found = reader.find(Participation, round_id=of_round.id)[:1]
    taking_part = participants(reader, context_of(reader, of_round), found[:1])
    return list(taking_part[0].scope.criteria) if taking_part else []


def _remembered(reader: Reader, draft: Draft) -> list[KeptCriterion]:
    """What was chosen for questions before, that of fitting layouts last, so that it wins."""
    fitting = [each.kept for each in reversed(draft.proposal.kept)]
    ids = {each.id for each in fitting}
    others = [each for each in reader.find(KeptMapping) if each.id not in ids]
    return [criterion for each in (*others, *fitting) for criterion in each.criteria]


def _kept_rule(draft: Draft) -> Several | None:
    sheets = () if draft.kept is None else draft.kept.mapping.sheets
    return next((each.several for each in sheets if each.several is not None), None)
