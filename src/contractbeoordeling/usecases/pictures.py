"""The pictures side by side: what each party says of each criterion of a provider, and what nobody said."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.blind import WHOLE
from contractbeoordeling.domain.framework import Criterion, Theme
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.themes import ThemeResult
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.domain.scope import SkipReason
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assess import Assessment, assess_participation
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.rounds.questions import questionnaire


class Said(StrEnum):
    """What a party said of a criterion where it gave no score; no data is a state of its own."""

    SCORE = "score"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    WAITING = "waiting"
    CERTIFICATE = "certificate"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one party says of one criterion; `counts` is False where it can't know, and its score is only shown."""

    said: Said
    score: Fraction | None = None
    counts: bool = True


@dataclass(frozen=True, slots=True)
class CriterionPicture:
    """One criterion: the self-image, the pictures of the others, and what the method makes of them.

    Where it is `blind` nothing of what was computed may be shown yet, only what each party said.
    """

    criterion: Criterion
    result: CriterionResult
    own: Cell
    seen: Mapping[Perspective, Cell]
    blind: bool = False


@dataclass(frozen=True, slots=True)
class ThemePicture:
    """One theme with its criteria."""

    theme: Theme
    result: ThemeResult
    criteria: tuple[CriterionPicture, ...]
    blind: bool = False


@dataclass(frozen=True, slots=True)
class ProviderPicture:
    """All pictures of one participation.

    `unseen` counts per perspective the criteria in scope that it could know and said nothing about; `waiting`
    are the parties that still have a form.
    """

    assessment: Assessment
    themes: tuple[ThemePicture, ...]
    unseen: Mapping[Perspective, int]
    waiting: tuple[Party, ...]
    self_image: bool
    blind: bool = False
    """Whether the overall rating may not be shown yet."""

    @property
    def criteria(self) -> int:
        """How many criteria are in scope."""
        return sum(each.in_scope for each in self.assessment.result.criteria)


def provider_picture(reader: Reader, participation: Participation) -> ProviderPicture:
    """Return the pictures of a participation, assessed whole."""
    assessment = assess_participation(reader, participation)
    answers = _Answers(reader, assessment)
    results = {each.code: each for each in assessment.result.criteria}
    hidden = hidden_codes(reader, assessment)
    themes: list[ThemePicture] = []
    for result in assessment.result.themes:
        theme = assessment.context.framework.theme(result.code)
        if theme is None:
            continue
        criteria = tuple(
            replace(answers.picture(each, results[each.code]), blind=(Level.CRITERION, each.code) in hidden)
            for each in theme.criteria
            if each.code in results
        )
        blind = (Level.THEME, theme.code) in hidden
        themes.append(ThemePicture(theme, result, criteria, blind=blind))
    pictures = [each for theme in themes for each in theme.criteria]
    return ProviderPicture(
        assessment=assessment,
        themes=tuple(themes),
        unseen=_unseen(pictures),
        waiting=answers.waiting,
        self_image=any(each.own.said is not Said.WAITING and each.own.score is not None for each in pictures),
        blind=WHOLE in hidden,
    )


def participations_of(reader: Reader, provider_id: str) -> list[tuple[Round, Participation]]:
    """Return the rounds that a provider takes part in, the newest first."""
    found = reader.find(Participation, provider_id=provider_id)
    rounds = reader.by_id(Round, [each.round_id for each in found])
    pairs = [(rounds[each.round_id], each) for each in found]
    return sorted(pairs, key=_newest, reverse=True)


def _newest(pair: tuple[Round, Participation]) -> tuple[str, str]:
    return pair[0].reference_date.isoformat(), pair[1].id


def _unseen(pictures: list[CriterionPicture]) -> dict[Perspective, int]:
    counts = {
        perspective: sum(
            picture.result.in_scope
            and picture.criterion.weights.get(perspective, 0) > 0
            and picture.seen[perspective].score is None
            for picture in pictures
        )
        for perspective in Perspective
    }
    return {perspective: count for perspective, count in counts.items() if count}


class _Answers:
    """What the parties of one participation were asked and answered."""

    def __init__(self, reader: Reader, assessment: Assessment) -> None:
        participant = assessment.participant
        day = assessment.context.round.reference_date
        requests = reader.find(Request, participation_id=participant.participation.id)
        open_ones = [each for each in requests if each.closed_reason is None]
        parties = {each.id: each.party for each in requests}
        self._kinds: defaultdict[tuple[Party, str], set[AnswerKind]] = defaultdict(set)
        for answer in reader.find(Answer, request_id=list(parties), question=Question.CRITERION):
            self._kinds[parties[answer.request_id], answer.subject_key].add(answer.kind)
        sheets = {party: questionnaire(participant, party, day) for party in set(parties.values())}
        self._asked = {party: {each.criterion.key for each in sheet.asked} for party, sheet in sheets.items()}
        self._open = {each.party for each in open_ones}
        own = sheets.get(Party.PROVIDER) or questionnaire(participant, Party.PROVIDER, day)
        self._certified = {
            each.criterion_key for each in own.skipped if each.reason is SkipReason.CERTIFICATE
        }
        unanswered = {
            party
            for party in self._open
            if any((party, key) not in self._kinds for key in self._asked.get(party, ()))
        }
        self.waiting = tuple(party for party in Party if party in unanswered)

    def picture(self, criterion: Criterion, result: CriterionResult) -> CriterionPicture:
        """Return what everybody says of one criterion."""
        own = result.case.self_score
        seen = {
            source.perspective: Cell(Said.SCORE, result.shown_score(source), source.know_weight > 0)
            for source in result.sources
            if source.score is not None
        }
        can_know = {each: criterion.weights.get(each, 0) > 0 for each in Perspective}
        return CriterionPicture(
            criterion,
            result,
            self._silence(Party.PROVIDER, criterion.key) if own is None else Cell(Said.SCORE, own),
            {
                each: seen[each]
                if each in seen
                else self._silence(Party(each), criterion.key, can_know[each])
                for each in Perspective
            },
        )

    def _silence(self, party: Party, key: str, can_know: bool = True) -> Cell:
        """Say why there is no score."""
        kinds = self._kinds.get((party, key), set())
        if AnswerKind.UNKNOWN in kinds:
            return Cell(Said.UNKNOWN, counts=can_know)
        if AnswerKind.NOT_APPLICABLE in kinds:
            return Cell(Said.NOT_APPLICABLE, counts=can_know)
        if party is Party.PROVIDER and key in self._certified:
            return Cell(Said.CERTIFICATE, counts=can_know)
        waits = party in self._open and key in self._asked.get(party, ())
        return Cell(Said.WAITING if waits else Said.NOTHING, counts=can_know)
