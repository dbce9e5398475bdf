"""A mapping in the making: what was said of columns, values and questions, and what is made of it."""

from __future__ import annotations

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.mapped_import.options import MappedOptions, Target
from contractbeoordeling.usecases.mapping_draft.columns import (
    MARK,
    missing_in,
    role_of,
    with_layout,
    with_role,
)
from contractbeoordeling.usecases.mapping_draft.draft import Draft, begin
from contractbeoordeling.usecases.mapping_draft.finish import Made, Remember, import_draft, mapping_made
from contractbeoordeling.usecases.mapping_draft.questions import Questions, scope_in
from contractbeoordeling.usecases.mapping_draft.values import Values
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile, SheetLayout
from tests.usecases.mapped_import.market import QUESTIONS, Market, dutch, market, questions, workbook
from tests.usecases.small_round import WHO

__all__ = ["market"]


def drafted(market: Market, opened: OpenedFile) -> Draft:
    return begin(opened, market.store, Target(), market.framework.figures)


def test_a_role_that_is_played_once_goes_from_one_column_to_another() -> None:
    opened = workbook(Vragen=QUESTIONS)
    moved = with_role(questions(), 4, "answer", opened.workbook)
    assert (role_of(moved, 4), role_of(moved, 3)) == ("answer", "")
    both = with_role(questions(), 3, "comment", opened.workbook)
    assert both.columns["comment"] == (3, 4)
    assert both.headers[4] == "Toelichting"


def test_columns_of_crosses_take_the_place_of_the_answer() -> None:
    opened = workbook(Vragen=QUESTIONS)
    crossed = with_role(with_role(questions(), 3, MARK, opened.workbook), 4, MARK, opened.workbook)
    assert crossed.layout is SheetLayout.MARKS
    assert list(crossed.marks) == [3, 4]
    assert missing_in(crossed, FileKind.SELF_EVALUATION) == ""
    back = with_role(with_role(crossed, 3, "", opened.workbook), 4, "", opened.workbook)
    assert (back.layout, missing_in(back, FileKind.SELF_EVALUATION)) == (SheetLayout.LONG, "answer")


def test_another_shape_keeps_the_columns_of_answers() -> None:
    opened = workbook(Vragen=QUESTIONS)
    wide = with_layout(questions(), SheetLayout.WIDE, opened.workbook)
    assert (wide.columns["answer"], "question" in wide.columns) == ((3,), False)
    assert list(with_layout(questions(), SheetLayout.MARKS, opened.workbook).marks) == [3]


def test_a_row_that_was_left_out_counts_no_value(market: Market) -> None:
    draft = drafted(market, workbook(Vragen=QUESTIONS))
    values = Values(draft)
    values.count()
    assert values.groups[0].counts == {"4": 1, "3": 1, "5": 1}
    draft.leave_out("Vragen", 2, out=True)
    values.count()
    assert values.groups[0].counts == {"3": 1, "5": 1}


def test_a_doubtful_rule_asks_every_score_until_it_is_chosen(market: Market) -> None:
    rows = [
        ("Nr", "Vraag", "Score"),
        *((str(n), f"Is onderdeel {n} op orde?", n % 3 + 1) for n in range(1, 9)),
    ]
    draft = drafted(market, workbook(Vragen=rows))
    values = Values(draft)
    values.count()
    (group,) = values.groups
    choice = values.choice(group)
    assert choice is not None
    assert not choice.sure
    assert values.open() == 3
    values.choose_rule(group, "linear_1_3", backwards=False)
    assert {each.value: each.meaning for each in values.lines(group)} == {"1": 1, "2": 3, "3": 5}
    values.choose_rule(group, "linear_1_3", backwards=True)
    assert {each.value: each.meaning for each in values.lines(group)} == {"1": 5, "2": 3, "3": 1}
    assert values.mapping(draft.chosen[0]).reversed


def test_a_value_that_was_said_goes_before_the_lists_of_choices(market: Market) -> None:
    draft = drafted(market, dutch("volwassenheidsscan_zorgpunt_eemsteden_nov2025.xlsx"))
    values = Values(draft)
    values.count()
    (group,) = values.groups
    by_question = values.mapping(draft.chosen[0]).question_values
    listed = next(text for found in by_question.values() for text in found if text in group.counts)
    values.say(group, [listed], "refuse")
    made = values.mapping(draft.chosen[0])
    assert made.values[listed] == "refuse"
    assert all(listed not in found for found in made.question_values.values())


def test_a_draft_is_imported_and_kept_as_one_step(market: Market) -> None:
    draft = drafted(market, workbook(Vragen=QUESTIONS))
    values, asked = Values(draft), Questions(draft)
    values.count()
    asked.match(market.store, market.round, market.framework)
    scope = scope_in(market.store, market.round, market.providers[0])
    for line, criterion in zip(asked.lines(), scope, strict=False):
        asked.confirm([line.key], criterion.key)
    assert len(asked.unanswered(scope)) == len(scope) - 3
    target = Target(kind=draft.kind, provider=market.providers[0].id)
    made = Made(
        mapping=mapping_made(draft, values, asked),
        options=MappedOptions(target=target),
        remember=Remember(name="Scan", general=True),
    )
    done = import_draft(market.store, WHO, draft, made)
    assert done.result.status is ImportStatus.IMPORTED
    assert market.store.count(Answer) == 3
    (kept,) = market.store.find(KeptMapping)
    assert (kept.name, kept.provider_id) == ("Scan", None)


def test_a_question_counts_only_once_it_is_confirmed(market: Market) -> None:
    draft = drafted(market, workbook(Vragen=QUESTIONS))
    asked = Questions(draft)
    asked.match(market.store, market.round, market.framework)
    first = asked.lines()[0]
    assert (asked.open(), asked.decided()) == (3, [])
    asked.confirm([first.key], None)
    assert (asked.open(), [each.chosen for each in asked.decided()]) == (2, [""])
    asked.undo([first.key])
    assert asked.open() == 3


def test_values_that_this_file_lacks_are_not_forgotten(market: Market) -> None:
    rows = [*QUESTIONS, ("4", "Is er een klachtenregeling?", "deels", "")]
    first = workbook(Vragen=rows)
    made = questions(values={"1": 1, "3": 3, "4": 4, "5": 5, "deels": 3}, kind=FileKind.SELF_EVALUATION)
    market.take(first, MappingFile((made,)), provider=market.providers[0].id)
    draft = drafted(market, workbook(Vragen=QUESTIONS))
    assert draft.kept is not None
    values = Values(draft)
    values.count()
    assert values.open() == 0
    assert values.mapping(draft.chosen[0]).values["deels"] == 3
