"""Who answered, and what the round asks of everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.burden import Burden
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import RequestState, Round, SubjectKind
from contractbeoordeling.domain.scope import SkipReason
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.change import declare_not_applicable
from contractbeoordeling.usecases.rounds.form_content import forms_of
from contractbeoordeling.usecases.rounds.proposal import ASKED_PARTIES
from contractbeoordeling.usecases.rounds.send_forms import Selection, requests_of
from contractbeoordeling.usecases.rounds.status import RequestStatus, proposed_burdens, round_status
from tests.usecases.rounds.town import WHO, make_town


def of_provider(store: Store, of_round: Round, name: str, party: Party = Party.PROVIDER) -> RequestStatus:
    found = round_status(store, of_round).requests
    return next(
        each for each in found if each.participant.provider.name == name and each.request.party is party
    )


def answer(store: Store, status: RequestStatus, *kinds: AnswerKind) -> None:
    with store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        for kind, asked in zip(kinds, status.questionnaire.asked, strict=False):
            score = Decimal(4) if kind is AnswerKind.SCORE else None
            change.add(
                Answer(
                    request_id=status.request.id,
                    question=Question.CRITERION,
                    subject_key=asked.criterion.key,
                    kind=kind,
                    score=score,
                )
            )


def test_a_request_is_open_until_something_comes_in_and_complete_when_all_did() -> None:
    town = make_town()
    of_round = town.create()
    status = of_provider(town.store, of_round, "De Brug jeugdhulp")
    assert status.state is RequestState.OPEN
    kinds = [AnswerKind.SCORE, AnswerKind.NOT_APPLICABLE, AnswerKind.UNKNOWN]
    answer(town.store, status, *kinds)
    partly = of_provider(town.store, of_round, "De Brug jeugdhulp")
    assert (partly.state, partly.answered, partly.scored, partly.unknown) == (RequestState.PARTLY, 3, 1, 1)
    rest = [AnswerKind.SCORE] * (status.asked - 3)
    with town.store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        for asked, kind in zip(status.questionnaire.asked[3:], rest, strict=True):
            change.add(
                Answer(
                    request_id=status.request.id,
                    question=Question.CRITERION,
                    subject_key=asked.criterion.key,
                    kind=kind,
                    score=Decimal(3),
                )
            )
    assert of_provider(town.store, of_round, "De Brug jeugdhulp").state is RequestState.COMPLETE


def test_a_remark_without_a_score_is_no_answer_yet() -> None:
    town = make_town()
    of_round = town.create()
    answer(town.store, of_provider(town.store, of_round, "De Brug jeugdhulp"), AnswerKind.TEXT)
    assert of_provider(town.store, of_round, "De Brug jeugdhulp").state is RequestState.OPEN


def test_answer_to_what_is_no_longer_asked_completes_nothing() -> None:
    town = make_town()
    of_round = town.create()
    status = of_provider(town.store, of_round, "De Brug jeugdhulp")
    answer(town.store, status, *[AnswerKind.SCORE] * (status.asked - 1))
    first = status.questionnaire.asked[0].criterion.key
    declare_not_applicable(town.store, WHO, status.participant.participation, first, "geen team hier")
    now = of_provider(town.store, of_round, "De Brug jeugdhulp")
    assert (now.state, now.asked - now.answered) == (RequestState.PARTLY, 1)
    requests = requests_of(town.store, of_round, Selection(parties=frozenset({Party.PROVIDER})))
    forms = forms_of(town.store, round_context(town.store, of_round.id), requests)
    assert not next(each for each in forms if each.requests[0].id == status.request.id).complete


def test_our_own_controls_are_in_when_they_are_recorded() -> None:
    town = make_town()
    of_round = town.create(parties=(*ASKED_PARTIES, Party.VISIT))
    status = of_provider(town.store, of_round, "De Brug jeugdhulp", Party.VISIT)
    with town.store.change(WHO, Verb.OBSERVATION_ADDED) as change:
        change.add_all(
            Observation(
                provider_id=status.participant.provider.id,
                criterion_key=each.criterion.key,
                framework_id=of_round.framework_id,
                perspective=Perspective.VISIT,
                observed_on=date(2026, 5, 1),
                score=Decimal(4),
            )
            for each in status.questionnaire.asked
        )
    assert of_provider(town.store, of_round, "De Brug jeugdhulp", Party.VISIT).state is RequestState.COMPLETE


@pytest.mark.parametrize("late", [True, False])
def test_controls_of_another_contract_or_after_the_reference_date_are_not_in(late: bool) -> None:
    town = make_town()
    other = Contract(provider_id=town.providers[0].id, number="C-9")
    of_round = town.create(parties=(*ASKED_PARTIES, Party.VISIT), subject=SubjectKind.CONTRACT)
    status = of_provider(town.store, of_round, "Zorggroep De Linde", Party.VISIT)
    with town.store.change(WHO, Verb.OBSERVATION_ADDED) as change:
        change.add(other)
        change.add_all(
            Observation(
                provider_id=town.providers[0].id,
                criterion_key=each.criterion.key,
                framework_id=of_round.framework_id,
                perspective=Perspective.VISIT,
                contract_id=None if late else other.id,
                observed_on=date(2026, 6, 2) if late else date(2026, 5, 1),
                score=Decimal(4),
            )
            for each in status.questionnaire.asked
        )
    assert of_provider(town.store, of_round, "Zorggroep De Linde", Party.VISIT).state is RequestState.OPEN


def test_what_a_certificate_answers_is_reused_and_not_asked() -> None:
    town = make_town()
    of_round = town.create(theme_codes=["9"])
    covered = of_provider(town.store, of_round, "Zorggroep De Linde")
    reasons = {each.criterion_key: each.reason for each in covered.questionnaire.skipped}
    assert reasons["kwaliteitssysteem-werkt"] is SkipReason.CERTIFICATE
    burdens = {each.name: each.burden for each in round_status(town.store, of_round).burdens}
    assert burdens["Zorggroep De Linde"].reused == 1
    assert burdens["De Brug jeugdhulp"].reused == 0


def test_what_does_not_fit_the_financing_is_skipped_with_the_reason() -> None:
    town = make_town()
    of_round = town.create()
    with town.store.change(WHO, Verb.CONTRACT_CHANGED) as change:
        change.remove(town.contracts[2])
    status = of_provider(town.store, of_round, "Thuis: Nabij / Noord")
    reasons = {each.criterion_key: each.reason for each in status.questionnaire.skipped}
    assert reasons["uitval"] is SkipReason.VARIANT


def test_residents_are_asked_the_short_questions_alone() -> None:
    town = make_town()
    of_round = town.create(theme_codes=[str(number) for number in range(1, 10)])
    status = of_provider(town.store, of_round, "De Brug jeugdhulp", Party.RESIDENT)
    assert 0 < status.asked <= 8
    assert all(each.criterion.short_resident_question for each in status.questionnaire.asked)


def test_a_team_that_is_asked_about_everybody_may_be_asked_too_much() -> None:
    town = make_town()
    burdens = proposed_burdens(town.store, town.propose(theme_codes=[str(number) for number in range(1, 10)]))
    access = next(each for each in burdens if each.party is Party.ACCESS)
    provider = next(each for each in burdens if each.party is Party.PROVIDER)
    assert access.burden.providers == 3
    assert (access.too_much, access.minutes > 60) == (True, True)
    assert provider.minutes > 60


def test_the_minutes_are_those_of_the_questions_rounded_up() -> None:
    burden = Burden(providers=2, asked=10, themes=3, about_municipality=3)
    assert burden.minutes(Party.PROVIDER) == 31  # 10 × 2 + 3 × 3 + 3 × ½, up
    assert burden.minutes(Party.ACCESS) == 8  # 10 × ¾ + 2 × ¼
    assert burden.minutes(Party.RESIDENT) == 6  # 10 × ½ + 2 × ¼, up


def test_a_request_that_was_closed_is_not_open_any_more() -> None:
    town = make_town()
    of_round = town.create()
    status = of_provider(town.store, of_round, "De Brug jeugdhulp")
    with town.store.change(WHO, Verb.REQUEST_CLOSED) as change:
        change.update(replace(status.request, closed_reason="Gestopt"))
    assert of_provider(town.store, of_round, "De Brug jeugdhulp").state is RequestState.CLOSED
