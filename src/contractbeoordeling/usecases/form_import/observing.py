"""From answers of a source to observations, the only thing that the method reads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.observation import Evidence, Observation, Origin
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Request
from contractbeoordeling.usecases.form_import.material import RoundMaterial


@dataclass(slots=True)
class ObservationChanges:
    """Observations to add, to change and to take away."""

    added: list[Observation] = field(default_factory=list[Observation])
    changed: list[Observation] = field(default_factory=list[Observation])
    removed: list[Observation] = field(default_factory=list[Observation])


def observe(
    material: RoundMaterial,
    requests: dict[str, Request],
    answers: Iterable[Answer],
    known: Iterable[tuple[Observation, Answer]],
) -> ObservationChanges:
    """Return what new and changed answers do to the observations that came from them.

    `known` are those observations with the answers as they were. What somebody decided that a line rests on
    stays, unless the form itself says something else than before.
    """
    found = ObservationChanges()
    by_answer = {answer.id: (observation, answer) for observation, answer in known}
    for answer in answers:
        before, earlier = by_answer.get(answer.id, (None, None))
        after = next(_observations(material, requests[answer.request_id], answer), None)
        if before and after and earlier and earlier.evidence is answer.evidence:
            after = replace(after, evidence=before.evidence)
        if after is None:
            if before is not None:
                found.removed.append(before)
        elif before is None:
            found.added.append(after)
        elif replace(after, id=before.id) != before:
            found.changed.append(replace(after, id=before.id))
    return found


def _observations(material: RoundMaterial, request: Request, answer: Answer) -> Iterator[Observation]:
    """Give the observation of an answer; n.v.t., weet ik niet and what a provider says of itself are none."""
    perspective = request.party.perspective
    scored = answer.kind is AnswerKind.SCORE and answer.question is Question.CRITERION
    if perspective is None or not scored or answer.score is None or answer.answered_on is None:
        return
    respondent = material.respondents.get(request.respondent_id or "")
    yield Observation(
        provider_id=material.provider_of(request).id,
        participation_id=request.participation_id,
        criterion_key=answer.subject_key,
        framework_id=material.round.framework_id,
        perspective=perspective,
        respondent_id=request.respondent_id,
        municipality_id=respondent.municipality_id if respondent else None,
        contract_id=material.contract_id(request),
        location_id=material.location_id(request),
        observed_on=answer.answered_on,
        evidence=_evidence(request.party, answer),
        respondents=answer.respondents,
        score=answer.score,
        method=answer.method,
        remark=answer.remark,
        origin=Origin.FORM,
        origin_id=answer.id,
    )


def _evidence(party: Party, answer: Answer) -> Evidence:
    """Return what an answer rests on; who doesn't say so counts as hearsay, but for figures and supervision."""
    if party in (Party.RESIDENT, Party.REGULATOR):
        return Evidence.DIRECT
    return answer.evidence or Evidence.HEARSAY
