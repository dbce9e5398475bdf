"""What providers say about the municipality on the shared criteria; never an observation.

Over all providers a result is shown from five providers on, so that no provider's score can be
told from the mean (docs/decisions/0012): one that answers for each of its contracts is still one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.method.numbers import mean
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.frameworks import framework_of

MINIMUM_PROVIDERS = 5

_Said = tuple[str, Answer]  # with the id of the provider that said it


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """What one provider said about one municipality on one criterion."""

    municipality_id: str
    municipality: str
    criterion: Criterion
    kind: AnswerKind
    score: Decimal | None
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JointWord:
    """What the providers together said about one municipality on one criterion.

    `mean` is None where fewer than five gave a score; the remarks carry no names.
    """

    municipality_id: str
    municipality: str
    criterion: Criterion
    providers: int
    mean: Fraction | None
    remarks: tuple[str, ...]


def own_words(reader: Reader, participation: Participation) -> list[OwnWord]:
    """Return what the provider of a participation said, in the framework's order."""
    of_round = reader.get(Round, participation.round_id)
    if of_round is None:
        raise KeyError(participation.round_id)
    criteria = _criteria(reader, of_round)
    names = _municipality_names(reader)
    answers = [answer for _, answer in _answers(reader, [participation])]
    found = [
        OwnWord(
            municipality_id=each.municipality_id,
            municipality=names.get(each.municipality_id, ""),
            criterion=criteria[each.subject_key],
            kind=each.kind,
            score=each.score,
            remark=each.remark,
        )
        for each in answers
        if each.subject_key in criteria
    ]
    order = {key: place for place, key in enumerate(criteria)}
    return sorted(found, key=lambda word: (word.municipality, order[word.criterion.key]))


def joint_words(reader: Reader, of_round: Round) -> list[JointWord]:
    """Return per municipality and shared criterion what the providers of a round said together."""
    criteria = _criteria(reader, of_round)
    names = _municipality_names(reader)
    groups: defaultdict[tuple[str, str], list[_Said]] = defaultdict(list)
    for provider_id, answer in _answers(reader, reader.find(Participation, round_id=of_round.id)):
        groups[answer.municipality_id, answer.subject_key].append((provider_id, answer))
    return [
        _joint(municipality_id, names, criterion, groups[municipality_id, key])
        for municipality_id in sorted({each for each, _ in groups}, key=lambda each: names.get(each, ""))
        for key, criterion in criteria.items()
        if (municipality_id, key) in groups
    ]


def _joint(
    municipality_id: str, names: Mapping[str, str], criterion: Criterion, said: Iterable[_Said]
) -> JointWord:
    scores: defaultdict[str, list[Fraction]] = defaultdict(list)
    remarks: list[str] = []
    for provider_id, answer in said:
        if answer.score is not None:
            scores[provider_id].append(Fraction(answer.score))
        if answer.remark:
            remarks.append(answer.remark)
    enough = len(scores) >= MINIMUM_PROVIDERS
    return JointWord(
        municipality_id=municipality_id,
        municipality=names.get(municipality_id, ""),
        criterion=criterion,
        providers=len(scores),
        mean=mean(mean(own) for own in scores.values()) if enough else None,
        # Sorted by their text: the order of coming in would tell whose they are.
        remarks=tuple(sorted(remarks)) if enough else (),
    )


def _answers(reader: Reader, participations: Iterable[Participation]) -> list[_Said]:
    providers = {each.id: each.provider_id for each in participations}
    requests = reader.find(Request, participation_id=list(providers), party=Party.PROVIDER)
    asked = {each.id: providers[each.participation_id] for each in requests}
    answers = reader.find(Answer, request_id=list(asked), question=Question.MUNICIPALITY)
    return [(asked[each.request_id], each) for each in answers]


def _criteria(reader: Reader, of_round: Round) -> dict[str, Criterion]:
    framework = framework_of(reader, of_round.framework_id)
    return {each.key: each for each in framework.criteria if each.shared_with_municipality}


def _municipality_names(reader: Reader) -> dict[str, str]:
    return {each.id: each.name for each in reader.find(Municipality)}
