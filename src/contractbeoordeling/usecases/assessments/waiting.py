"""What an assessment still waits for, and what those answers could change."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from contractbeoordeling.domain.answer import Answer, Question
from contractbeoordeling.domain.method.case import CaseObservation, CriterionCase
from contractbeoordeling.domain.method.criterion import assess_criterion
from contractbeoordeling.domain.method.weighing import Weigher, weigher_for
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Request
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assessments.file import AssessmentFile
from contractbeoordeling.usecases.rounds.questions import questionnaire

_LOWEST, _HIGHEST, _HIGHEST_OF_REGULATOR = Fraction(1), Fraction(5), Fraction(4)


@dataclass(frozen=True, slots=True)
class PossibleChange:
    """A criterion whose rating an open answer could change: what it is now, and with the lowest and highest score."""

    code: str
    rating: int | None
    lowest: int | None
    highest: int | None


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A request that isn't answered whole: of which party, how many questions are open, what they could change.

    `blind` tells that ratings may not be shown yet, so that `changes` may not be all of it.
    """

    party: Party
    open_questions: int
    changes: tuple[PossibleChange, ...]
    blind: bool = False


def open_requests(reader: Reader, file: AssessmentFile) -> list[OpenRequest]:
    """Return the requests of a participation that still wait for answers, each taken by itself."""
    requests = [
        each
        for each in reader.find(Request, participation_id=file.participation.id)
        if each.closed_reason is None
    ]
    answered = _answered(reader, requests)
    found = (_open(file, each, answered.get(each.id, set())) for each in requests)
    return [each for each in found if each.open_questions]


def _answered(reader: Reader, requests: Iterable[Request]) -> Mapping[str, set[str]]:
    ids = [each.id for each in requests]
    found: dict[str, set[str]] = {}
    for each in reader.find(Answer, request_id=ids, question=Question.CRITERION) if ids else ():
        found.setdefault(each.request_id, set()).add(each.subject_key)
    return found


def _open(file: AssessmentFile, request: Request, answered: set[str]) -> OpenRequest:
    asked = questionnaire(file.computed.participant, request.party, file.computed.case.reference_date).asked
    cases = {each.code: each for each in file.computed.case.criteria()}
    waiting = [each.criterion for each in asked if each.criterion.key not in answered]
    perspective = request.party.perspective
    if perspective is Perspective.VISIT:  # our own controls are recorded as observations, not as answers
        waiting = [each for each in waiting if not _seen(cases.get(each.code), perspective)]
    if perspective is None:
        return OpenRequest(request.party, len(waiting), ())
    weigher = weigher_for(file.computed.case.parameters, file.computed.case.reference_date)
    chosen = (cases[each.code] for each in waiting if each.code in cases)
    return OpenRequest(request.party, len(waiting), tuple(_changes(chosen, perspective, weigher)))


def _seen(criterion: CriterionCase | None, perspective: Perspective) -> bool:
    return criterion is not None and any(each.perspective is perspective for each in criterion.observations)


def _changes(
    criteria: Iterable[CriterionCase], perspective: Perspective, weigher: Weigher
) -> Iterator[PossibleChange]:
    """Give the criteria where the lowest or the highest score of this perspective makes another rating."""
    top = _HIGHEST_OF_REGULATOR if perspective is Perspective.REGULATOR else _HIGHEST
    for criterion in criteria:
        now = _rating(criterion, weigher)
        lowest, highest = (
            _rating(_with(criterion, perspective, score, weigher), weigher) for score in (_LOWEST, top)
        )
        if (lowest, highest) != (now, now):
            yield PossibleChange(criterion.code, now, lowest, highest)


def _with(
    criterion: CriterionCase, perspective: Perspective, score: Fraction, weigher: Weigher
) -> CriterionCase:
    residents = weigher.parameters.full_respondents if perspective is Perspective.RESIDENT else None
    answer = CaseObservation(
        perspective=perspective, score=score, observed_on=weigher.reference_date, respondents=residents
    )
    return replace(criterion, observations=(*criterion.observations, answer))


def _rating(criterion: CriterionCase, weigher: Weigher) -> int | None:
    return assess_criterion(criterion, weigher, in_scope=criterion.in_scope, sensitivity=False).rating
