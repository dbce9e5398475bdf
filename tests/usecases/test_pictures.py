"""The pictures side by side: no data is a state of its own, and is told apart by why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.provider import Certificate
from contractbeoordeling.domain.round import Request
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.details import keep_detail
from contractbeoordeling.usecases.pictures import (
    CriterionPicture,
    ProviderPicture,
    Said,
    participations_of,
    provider_picture,
)
from tests.builders import WHO, Built, build_register


@pytest.fixture(scope="module")
def built() -> Iterator[tuple[Store, Built]]:
    store = memory_register()
    yield store, build_register(store, 6)
    store.close()


def picture(built: tuple[Store, Built], place: int) -> ProviderPicture:
    store, made = built
    return provider_picture(store, made.participations[place])


def criterion(found: ProviderPicture, code: str) -> CriterionPicture:
    return next(each for theme in found.themes for each in theme.criteria if each.criterion.code == code)


def test_every_criterion_of_the_assessment_stands_under_its_theme(built: tuple[Store, Built]) -> None:
    found = picture(built, 0)
    codes = [each.criterion.code for theme in found.themes for each in theme.criteria]
    assert codes == [each.code for each in found.assessment.result.criteria]
    assert found.criteria == len(codes)


def test_a_party_that_still_has_its_form_is_waited_for(built: tuple[Store, Built]) -> None:
    found = picture(built, 5)
    assert found.waiting == (Party.ACCESS, Party.BACK_OFFICE)
    assert criterion(found, "2.1").seen[Perspective.ACCESS].said is Said.WAITING


def test_i_do_not_know_is_not_the_same_as_nothing(built: tuple[Store, Built]) -> None:
    found = picture(built, 0)
    said = {each.seen[Perspective.ACCESS].said for theme in found.themes for each in theme.criteria}
    assert Said.UNKNOWN in said
    assert criterion(found, "1.1").seen[Perspective.REGULATOR].said is Said.NOTHING


def test_who_cannot_know_a_criterion_does_not_count(built: tuple[Store, Built]) -> None:
    found = criterion(picture(built, 0), "1.1")
    assert found.criterion.weights[Perspective.BACK_OFFICE] == 0
    assert not found.seen[Perspective.BACK_OFFICE].counts


def test_what_nobody_could_say_is_counted_per_perspective(built: tuple[Store, Built]) -> None:
    found = picture(built, 1)
    assert found.unseen[Perspective.RESIDENT] == sum(
        each.criterion.weights[Perspective.RESIDENT] > 0 and each.result.in_scope
        for theme in found.themes
        for each in theme.criteria
    )


def test_a_criterion_that_a_certificate_answers_says_so_instead_of_missing() -> None:
    store = memory_register()
    made = build_register(store, 1)
    covered = next(
        each
        for each in picture((store, made), 0).assessment.context.framework.criteria
        if each.certificate.coverage.value == "whole" and each.code[0] in "123469"
    )
    keep_detail(
        store,
        WHO,
        Certificate(
            provider_id=made.providers[0].provider.id,
            kind=covered.certificate.names[0],
            valid_until=date(2030, 1, 1),
        ),
    )
    request = next(each for each in store.find(Request) if each.party is Party.PROVIDER)
    own = store.first(Answer, request_id=request.id, subject_key=covered.key, question=Question.CRITERION)
    assert own is not None
    with store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        change.remove(own)
    assert criterion(picture((store, made), 0), covered.code).own.said is Said.CERTIFICATE
    store.close()


def test_not_applicable_of_the_provider_is_no_score() -> None:
    store = memory_register()
    made = build_register(store, 1)
    request = next(each for each in store.find(Request) if each.party is Party.PROVIDER)
    own = store.find(Answer, request_id=request.id, question=Question.CRITERION)[0]
    with store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        change.update(replace(own, kind=AnswerKind.NOT_APPLICABLE, score=None))
    found = picture((store, made), 0)
    key = own.subject_key
    cell = next(each.own for theme in found.themes for each in theme.criteria if each.criterion.key == key)
    assert (cell.said, cell.score) == (Said.NOT_APPLICABLE, None)
    store.close()


def test_the_newest_round_of_a_provider_comes_first(built: tuple[Store, Built]) -> None:
    store, made = built
    provider_id = made.providers[0].provider.id
    assert [each.id for each, _ in participations_of(store, provider_id)] == [made.round.id]
