"""What goes into a form comes out of it: written and read, typed and read, saved elsewhere and read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.framework.figures import Figure
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Familiarity
from contractbeoordeling.domain.text import clean_text
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.codes import THEME_QUESTIONS, Col
from contractbeoordeling.workbook.forms.content import Block, Filled, Form, FormKind, place_of_answer
from contractbeoordeling.workbook.forms.reading import FormReading
from contractbeoordeling.workbook.forms.write import form_workbook
from tests.workbook.forms import samples

DAY = date(2026, 4, 12)
REMARKS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs"), exclude_characters="\ufffe\uffff"),
    max_size=60,
) | st.sampled_from(["=1+1", "+31", "-", "@iets", "'aanhaling", "4", "regel een\nregel twee", "é" * 300])


def said(answers: list[Answer]) -> dict[object, Answer]:
    """Answers by what they answer, without what only storing gives them."""
    return {place_of_answer(each): replace(each, id="", document_id=None) for each in answers}


def given_in(reading: FormReading) -> dict[object, Answer]:
    return said([each.answer for request in reading.requests.values() for each in request.given])


@st.composite
def theme_texts(draw: st.DrawFn, block: Block) -> list[Answer]:
    """Some of the texts that are asked once per theme."""
    texts = [
        (section.key, question, draw(REMARKS).strip())
        for section in block.sections
        for question in THEME_QUESTIONS
    ]
    return [
        Answer(
            request_id=block.request_id,
            question=question,
            subject_key=key,
            kind=AnswerKind.TEXT,
            remark=text,
            answered_on=DAY,
        )
        for key, question, text in texts
        if text
    ]


@st.composite
def self_evaluations(draw: st.DrawFn) -> tuple[Form, list[Answer]]:
    """A self-evaluation with some of its answers."""
    form = samples.self_form(draw(st.integers(0, 2)))
    block = form.blocks[0]
    answers: list[Answer] = []
    places = [(Question.CRITERION, item.key, "") for item in block.items]
    places += [
        (Question.MUNICIPALITY, item.key, each)
        for each, _ in form.mutual.municipalities
        for item in form.mutual.items
    ]
    for question, key, municipality_id in places:
        kind = draw(st.sampled_from([None, *AnswerKind]))
        remark = draw(REMARKS).strip()
        if kind is None or (kind is AnswerKind.TEXT and not remark):
            continue
        answers.append(
            Answer(
                request_id=block.request_id,
                question=question,
                subject_key=key,
                municipality_id=municipality_id,
                kind=kind,
                score=Decimal(draw(st.integers(1, 5))) if kind is AnswerKind.SCORE else None,
                remark=remark,
                answered_on=DAY,
            )
        )
    answers += draw(theme_texts(block))
    return form, answers


@given(self_evaluations())
@settings(max_examples=40)
def test_a_written_self_evaluation_reads_as_what_was_filled_in(case: tuple[Form, list[Answer]]) -> None:
    form, answers = case
    reading = samples.read(form_workbook(form, Filled(answers=answers, filled_on=DAY)))
    assert not reading.refused
    assert {key: _composed(each) for key, each in given_in(reading).items()} == {
        key: _composed(each) for key, each in said(answers).items()
    }


def _composed(answer: Answer) -> Answer:
    return replace(answer, remark=clean_text(answer.remark))


@st.composite
def seen(draw: st.DrawFn) -> tuple[Form, Filled]:
    """A form of a team with what it knows of each provider."""
    form = samples.source_form()
    evidence = {each.request_id: draw(st.sampled_from(Evidence)) for each in form.blocks}
    known = draw(st.sampled_from([Familiarity.WELL, Familiarity.SOMEWHAT]))
    answers = [
        Answer(
            request_id=block.request_id,
            question=Question.CRITERION,
            subject_key=item.key,
            kind=AnswerKind.SCORE,
            score=Decimal(draw(st.integers(1, 5))),
            remark="Gezien in de evaluaties.",
            evidence=draw(st.sampled_from(Evidence)),
            answered_on=DAY,
        )
        for block in form.blocks
        for item in block.items
        if draw(st.booleans())
    ]
    familiarity = dict.fromkeys(evidence, known)
    return form, Filled(answers=answers, familiarity=familiarity, evidence=evidence, filled_on=DAY)


@given(seen())
@settings(max_examples=20)
def test_a_written_source_form_reads_as_what_was_filled_in(case: tuple[Form, Filled]) -> None:
    form, filled = case
    reading = samples.read(form_workbook(form, filled))
    assert given_in(reading) == said(list(filled.answers))
    assert {each.request_id: each.familiarity for each in reading.requests.values()} == dict(
        filled.familiarity
    )
    assert {each.request_id: each.evidence for each in reading.requests.values()} == dict(filled.evidence)


def test_residents_results_read_as_what_was_filled_in() -> None:
    form = samples.residents_form()
    first, second = form.blocks
    answers = [
        Answer(
            request_id=first.request_id,
            question=Question.CRITERION,
            subject_key="bejegening",
            kind=AnswerKind.SCORE,
            figure=Figure.MARK,
            value=Decimal("7.8"),
            respondents=38,
            method="vragenlijst",
            answered_on=DAY,
        ),
        Answer(
            request_id=second.request_id,
            question=Question.CRITERION,
            subject_key="veiligheid",
            kind=AnswerKind.SCORE,
            score=Decimal("4.2"),
            respondents=12,
            method="cliëntpanel",
            remark="Uitgesplitst per aanbieder",
            answered_on=DAY,
        ),
    ]
    reading = samples.read(form_workbook(form, Filled(answers=answers)))
    assert given_in(reading) == said(answers)


def test_a_regulators_words_read_as_scores() -> None:
    form = samples.source_form(Party.REGULATOR)
    filler = samples.filler(form)
    filler.put_date(DAY)
    for question, word in zip(filler.questions(), words.JUDGEMENTS.values(), strict=False):
        filler.put(question, Col.SCORE, word)
    reading = samples.read(filler.saved())
    scores = [each.answer.score for request in reading.requests.values() for each in request.given]
    assert scores == [4, 3, 2, 1, None]


@pytest.mark.parametrize("name", samples.FORMS)
def test_a_form_filled_in_by_another_library_reads_whole(name: str) -> None:
    form = samples.FORMS[name]()
    reading = samples.read(filled_in(form))
    assert samples.codes(reading) == []
    assert len(given_in(reading)) == questions_in(form)


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
@pytest.mark.parametrize("name", samples.FORMS)
def test_a_form_saved_by_libreoffice_reads_the_same(
    name: str, kind: str, tmp_path: Path, libreoffice: Callable[[Path, str], Path]
) -> None:
    form = samples.FORMS[name]()
    content = filled_in(form)
    file = tmp_path / "formulier.xlsx"
    file.write_bytes(content)
    saved = libreoffice(file, kind)
    reading = samples.read(saved.read_bytes(), saved.name)
    assert reading.identity == form.identity
    assert given_in(reading) == given_in(samples.read(content))
    assert samples.codes(reading) == []


def filled_in(form: Form) -> bytes:
    """The form with an answer to every question, typed by another library."""
    filler = samples.filler(form)
    if form.identity.kind is not FormKind.RESIDENTS:
        filler.put_date(DAY)
    for number, question in enumerate(filler.questions()):
        if form.identity.kind is FormKind.RESIDENTS:
            filler.put(question, Col.SCORE, 7.5)
            filler.put(question, Col.RESPONDENTS, 20)
        elif form.identity.kind is FormKind.REGULATOR:
            filler.put(question, Col.SCORE, "grotendeels")
        elif question.question.theme:
            filler.put(question, Col.VALUE, "Er valt nog iets te verbeteren.")
        else:
            filler.put(question, Col.SCORE, ["4 - goed", 3, "weet ik niet", "n.v.t."][number % 4])
            filler.put(question, Col.REMARK, "Zo is het bij ons.")
    for request_id in filler.manifest.request_ids:
        if form.identity.kind is FormKind.SOURCE:
            filler.put_about(request_id, Col.FAMILIARITY, "goed")
            filler.put_about(request_id, Col.EVIDENCE, words.EVIDENCES[Evidence.DIRECT])
        elif form.identity.kind is FormKind.RESIDENTS:
            filler.put_about(request_id, Col.FIGURE, words.FIGURES[Figure.MARK])
            filler.put_about(request_id, Col.METHOD, "vragenlijst")
            filler.put_about(request_id, Col.DATE, DAY)
    return filler.saved()


def questions_in(form: Form) -> int:
    """How many questions a form has."""
    asked = sum(len(block.items) for block in form.blocks)
    if form.identity.kind is FormKind.SELF_EVALUATION:
        asked += len(THEME_QUESTIONS) * len(form.blocks[0].sections)
        asked += len(form.mutual.municipalities) * len(form.mutual.items)
    return asked
