"""Rows are high enough for what stands in them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.workbook.forms.content import Filled
from contractbeoordeling.workbook.forms.measure import column_pixels, height_of, lines_of, text_pixels
from contractbeoordeling.workbook.forms.write import form_workbook
from tests.workbook.forms import samples


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert text_pixels("WWW") > 2 * text_pixels("iii")
    assert text_pixels("é") == text_pixels("e")
    assert text_pixels("abc", bold=True) > text_pixels("abc")


def test_a_text_breaks_at_spaces_and_at_its_own_line_breaks() -> None:
    width = column_pixels(20)
    assert lines_of("", width) == 0
    assert lines_of("kort", width) == 1
    assert lines_of("een\ntwee\n\nvier", width) == 4
    assert lines_of("dit is een zin die echt niet op een regel past", width) >= 2


def test_a_word_longer_than_a_line_takes_more_lines() -> None:
    assert lines_of("w" * 200, column_pixels(20)) > 8


@given(st.text(max_size=300), st.integers(10, 80))
def test_a_narrower_column_never_needs_fewer_lines(text: str, width: int) -> None:
    assert lines_of(text, column_pixels(width)) >= lines_of(text, column_pixels(width + 20))


def test_more_lines_are_higher() -> None:
    assert height_of(3) > height_of(2) > height_of(1)


@pytest.mark.parametrize("times", [1, 5, 20, 80])
def test_the_rows_of_an_item_together_hold_the_longest_text_beside_them(times: int) -> None:
    form = samples.self_form(0)
    remark = "Een lange toelichting met veel woorden over wat er goed gaat en wat niet. " * times
    answer = Answer(
        request_id=form.blocks[0].request_id,
        question=Question.CRITERION,
        subject_key="bejegening",
        kind=AnswerKind.UNKNOWN,
        remark=remark,
    )
    content = form_workbook(form, Filled(answers=[answer]))
    sheet: Any = load_workbook(BytesIO(content))["Zelfevaluatie"]
    heights = [float(sheet.row_dimensions[row].height) for row in range(7, 12)]
    assert sum(heights) >= height_of(lines_of(remark, column_pixels(46)))
    assert max(heights) <= 409
