"""What everybody answered and saw as rows; residents' results of too few people are in no row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.round import Request
from contractbeoordeling.report.colleagues.content import InputRow, MunicipalityRow
from contractbeoordeling.usecases.export.facts import Facts
from contractbeoordeling.usecases.export.outcomes import Outcomes
from contractbeoordeling.usecases.mutual import joint_words
from contractbeoordeling.wording import export as words
from contractbeoordeling.wording import left_out
from contractbeoordeling.wording.forms import EVIDENCES, FIGURES, NOT_APPLICABLE, THEME_QUESTIONS, UNKNOWN
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import number
from contractbeoordeling.wording.signals import ORIGINS

_NO_INPUT = {
    Readership.BOARD: left_out.REMARKS_FOR_BOARD,
    Readership.PROVIDER: left_out.REMARKS_FOR_PROVIDER,
}


@dataclass(frozen=True, slots=True)
class _Answered:
    """An answer with whom it was asked of."""

    answer: Answer
    request: Request


@dataclass(frozen=True, slots=True)
class Inputs:
    """The observations that may be shown, and the answers that are none."""

    observations: Sequence[Observation]
    answers: Sequence[_Answered]
    forms: Mapping[str, Answer]
    """Every answer by its id: an observation knows the one that it came from."""


def inputs_of(facts: Facts, outcomes: Outcomes) -> Inputs:
    """Read what everybody said; residents too few to count stay in the register, for every reader."""
    known = outcomes.weights.keys() | outcomes.unused.keys()
    observations = facts.find_all(Observation, "provider_id", facts.provider_ids)
    found = [each for each in observations if each.id in known]
    minimum = facts.context.framework.parameters.minimum_respondents
    shown = [each for each in found if not _too_few(each, minimum)]
    facts.leave_out(left_out.few_residents(minimum), len(found) - len(shown))
    requests = facts.find_all(Request, "participation_id", list(facts.who))
    by_id = {each.id: each for each in requests}
    forms = facts.find_all(Answer, "request_id", list(by_id))
    answers = [_Answered(each, by_id[each.request_id]) for each in forms]
    return Inputs(
        observations=shown,
        answers=[each for each in answers if _no_observation(each)],
        forms={each.id: each for each in forms},
    )


def input_rows(facts: Facts, inputs: Inputs, outcomes: Outcomes) -> list[InputRow] | None:
    """Return the rows by provider and criterion; None for readers who get no input at all."""
    if facts.readership in _NO_INPUT:
        texts = [each.remark for each in inputs.observations]
        texts += [each.answer.remark for each in inputs.answers]
        count = sum(map(bool, texts)) if facts.readership is Readership.BOARD else None
        facts.leave_out(_NO_INPUT[facts.readership], count)
        return None
    own = facts.readership.own_party
    rows = [
        _of_observation(facts, each, inputs, outcomes)
        for each in inputs.observations
        if own is None or each.perspective == own.perspective
    ]
    rows += [_of_answer(facts, each) for each in inputs.answers if own in (None, each.request.party)]
    if own is not None:
        everything = len(inputs.observations) + len(inputs.answers)
        facts.leave_out(left_out.ANSWERS_OF_OTHERS, everything - len(rows))
    place = {each: number for number, each in enumerate(facts.providers)}
    order = {key: number for number, key in enumerate(_keys(facts))}
    rows.sort(key=lambda each: (place[each.who.provider_id], order.get(each.criterion_key, -1), each.party))
    return rows


def municipality_rows(facts: Facts) -> list[MunicipalityRow] | None:
    """Return what the providers together said of each municipality, for the contract team and the board."""
    team = facts.readership is Readership.TEAM
    if not (team or facts.readership is Readership.BOARD) or facts.wish.provider is not None:
        return None
    rows = [
        MunicipalityRow(
            municipality=each.municipality or words.WHOLE_CLIENT,
            criterion_key=each.criterion.key,
            criterion=f"{each.criterion.code} {each.criterion.name}",
            providers=each.providers,
            mean=each.mean,
            remarks="\n".join(f"• {facts.texts.clean(remark)}" for remark in each.remarks) if team else "",
        )
        for each in joint_words(facts.reader, facts.context.round)
    ]
    return rows or None


def _too_few(observation: Observation, minimum: int) -> bool:
    return observation.perspective is Perspective.RESIDENT and (observation.respondents or 0) < minimum


def _no_observation(answered: _Answered) -> bool:
    """Tell whether an answer is only an answer: of the provider about itself, or one without a score."""
    answer = answered.answer
    if answered.request.party is Party.PROVIDER:
        return answer.question is not Question.MUNICIPALITY
    return answer.question is Question.CRITERION and answer.kind is not AnswerKind.SCORE


def _of_observation(facts: Facts, seen: Observation, inputs: Inputs, outcomes: Outcomes) -> InputRow:
    form = inputs.forms.get(seen.origin_id or "")
    return InputRow(
        who=facts.who.get(seen.participation_id or "") or facts.providers[seen.provider_id],
        party=PARTIES[Party(seen.perspective)],
        party_code=str(seen.perspective),
        respondent=facts.names.get(seen.respondent_id or "", ""),
        criterion_key=seen.criterion_key,
        subject=facts.criteria.get(seen.criterion_key, ""),
        answer=Fraction(seen.score),
        figure="; ".join(filter(None, (_figure(form), facts.texts.clean(seen.method)))),
        respondents=seen.respondents,
        evidence=EVIDENCES[seen.evidence],
        observed_on=seen.observed_on,
        origin=ORIGINS[seen.origin],
        # What is left out for one contract may count for another.
        counts=outcomes.weights.get(seen.id) or words.LEFT_OUT[outcomes.unused[seen.id]],
        remark=facts.texts.clean(seen.remark),
    )


def _of_answer(facts: Facts, answered: _Answered) -> InputRow:
    answer, request = answered.answer, answered.request
    own = request.party is Party.PROVIDER
    return InputRow(
        who=facts.who[request.participation_id],
        party=PARTIES[request.party],
        party_code=str(request.party),
        respondent=facts.names.get(request.respondent_id or "", ""),
        criterion_key=answer.subject_key,
        subject=_subject(facts, answer),
        answer=_SILENT.get(answer.kind) or (None if answer.score is None else Fraction(answer.score)),
        figure="",
        respondents=None,
        evidence=EVIDENCES[answer.evidence] if answer.evidence else "",
        observed_on=answer.answered_on,
        origin=ORIGINS[Origin.FORM],
        counts=words.SELF_NEVER_COUNTS if own else words.NO_SCORE,
        remark=facts.texts.clean(answer.remark),
    )


_SILENT: Mapping[AnswerKind, str] = {
    AnswerKind.NOT_APPLICABLE: NOT_APPLICABLE,
    AnswerKind.UNKNOWN: UNKNOWN,
}


def _subject(facts: Facts, answer: Answer) -> str:
    """Return the criterion, or the theme with the question that was asked about it."""
    question = THEME_QUESTIONS.get(answer.question)
    if question is None:
        return facts.criteria.get(answer.subject_key, "")
    themes = {each.key: f"{each.code} {each.name}" for each in facts.context.framework.themes}
    return f"{themes.get(answer.subject_key, '')}: {question}"


def _figure(form: Answer | None) -> str:
    if form is None or form.figure is None or form.value is None:
        return ""
    return f"{FIGURES[form.figure]}: {number(form.value)}"


def _keys(facts: Facts) -> Iterator[str]:
    """Go through what is asked about, in the order of the framework: criteria, then their theme."""
    for theme in facts.context.framework.themes:
        yield from (each.key for each in theme.criteria)
        yield theme.key
