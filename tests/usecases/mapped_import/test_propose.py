"""What is proposed for a file: its provider, its criteria by their words, never a silent guess."""

from __future__ import annotations

import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.kept_mapping import KeptCriterion
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.mapped_import.criteria import TheirQuestion, match_criteria
from contractbeoordeling.usecases.mapped_import.likeness import MatchedOn
from contractbeoordeling.usecases.mapped_import.propose import (
    FileProposal,
    chosen_as,
    propose_file,
    with_criteria,
)
from contractbeoordeling.usecases.mapped_import.provider_in_file import FoundBy, provider_in
from contractbeoordeling.workbook.mapping import NO_CRITERION
from tests.usecases.mapped_import.market import QUESTIONS, TRUTH, Market, dutch, market, workbook

__all__ = ["market"]

KINDS = {
    "self_evaluation": FileKind.SELF_EVALUATION,
    "signals": FileKind.SIGNALS,
    "provider_register": FileKind.PROVIDERS,
    "resident_results": FileKind.RESIDENTS,
    "improvement_actions": FileKind.ACTIONS,
}


def test_every_dutch_workbook_is_of_its_kind(market: Market) -> None:
    found = {name: propose_file(dutch(name), market.store).kind for name in TRUTH}
    assert found == {name: KINDS[file["kind"]] for name, file in TRUTH.items()}


@pytest.mark.parametrize("name", [name for name, file in TRUTH.items() if file["provider"]])
def test_provider_of_a_dutch_workbook_is_found_by_its_number(name: str, market: Market) -> None:
    guess = propose_file(dutch(name), market.store).provider
    assert guess.provider is not None
    assert (guess.provider.kvk, guess.sure) == (TRUTH[name]["provider"]["kvk"], True)
    assert guess.traces[0].by is FoundBy.KVK


def test_provider_that_is_only_named_has_to_be_asked(market: Market) -> None:
    opened = workbook(Vragen=[("Zelfevaluatie Wilgenoord",), *QUESTIONS])
    guess = provider_in(market.store, opened.workbook, "lijst.xlsx")
    assert guess.provider == market.provider("41087362")
    assert (guess.sure, guess.traces[0].by) == (False, FoundBy.NAME)


def test_file_name_tells_least(market: Market) -> None:
    opened = workbook(Vragen=QUESTIONS)
    guess = provider_in(market.store, opened.workbook, "zelfevaluatie_Wilgenoord_2026.xlsx")
    assert (guess.provider, guess.sure) == (market.provider("41087362"), False)
    assert [each.by for each in guess.traces] == [FoundBy.FILE_NAME]


def test_two_numbers_are_no_answer(market: Market) -> None:
    opened = workbook(Vragen=[("KvK 41087362",), ("namens KvK 02047165",), *QUESTIONS])
    guess = provider_in(market.store, opened.workbook, "lijst.xlsx")
    assert (guess.provider, guess.sure, len(guess.candidates)) == (None, False, 2)


def test_numbers_inside_the_table_say_nothing_about_the_whole_file(market: Market) -> None:
    opened = workbook(Vragen=[*QUESTIONS, ("4", "Werkt u samen met KvK 41087362?", 3, "")])
    proposal = propose_file(opened, market.store)
    assert proposal.provider.provider is None


def question(wording: str, code: str = "") -> TheirQuestion:
    return TheirQuestion(code, wording)


def likeliest(wording: str) -> str:
    (found,) = match_criteria([question(wording)], default_framework())
    return found.candidates[0].criterion.code


@pytest.mark.parametrize(
    ("wording", "code"),
    [
        ("Handelen bij vermoedens van huiselijk geweld", "4.3"),
        ("Worden klachten gebruikt om van te leren?", "9.2"),
        ("Actueel houden wachttijd op website", "7.3"),
        ("Overdracht bij 18 jaar", "6.3"),
        ("Registraties SKJ/BIG op orde", "5.1"),
        ("Cliëntenraad", "9.3"),
    ],
)
def test_likeliest_criterion_shares_the_telling_words(wording: str, code: str) -> None:
    assert likeliest(wording) == code


def test_likely_criterion_is_never_chosen_by_the_program() -> None:
    (found,) = match_criteria([question("Overdracht bij 18 jaar")], default_framework())
    assert (found.chosen, found.certain) == (None, False)
    assert found.likely is not None
    assert len(found.candidates) <= 3


def test_same_number_is_no_likeness() -> None:
    (found,) = match_criteria([question("Is er een brandplan?", "1.1")], default_framework())
    assert found.chosen is None
    assert all(each.criterion.code != "1.1" for each in found.candidates)


def test_same_words_are_proposed_but_not_certain() -> None:
    criterion = next(iter(default_framework().criteria))
    (found,) = match_criteria([question(criterion.statement.upper())], default_framework())
    assert (found.chosen, found.certain) == (criterion.key, False)
    assert (found.candidates[0].score, found.candidates[0].on) == (100, MatchedOn.STATEMENT)


def kept(wording: str, key: str, code: str = "") -> KeptCriterion:
    return KeptCriterion(code=code, wording=wording, criterion_key=key, framework_id="f" * 64)


def test_remembered_choice_goes_first_and_is_certain() -> None:
    criterion = list(default_framework().criteria)[7]
    (found,) = match_criteria(
        [question("Cliëntenraad")], default_framework(), [kept("clientenraad", criterion.key)]
    )
    assert (found.chosen, found.certain) == (criterion.key, True)
    assert found.candidates[0].on is MatchedOn.REMEMBERED
    assert found.candidates[1].criterion.code == "9.3"


def test_that_a_question_has_no_criterion_is_remembered_too() -> None:
    (found,) = match_criteria([question("Cliëntenraad")], default_framework(), [kept("clientenraad", "")])
    assert (found.chosen, found.certain) == (NO_CRITERION, True)


def test_remembered_criterion_that_is_gone_is_asked_again() -> None:
    (found,) = match_criteria([question("Cliëntenraad")], default_framework(), [kept("clientenraad", "weg")])
    assert found.chosen is None


def test_number_with_other_words_is_another_question() -> None:
    criterion = next(iter(default_framework().criteria))
    remembered = [kept("is er een plan", criterion.key, "2.1")]
    (found,) = match_criteria([question("Is er een brandplan?", "2.1")], default_framework(), remembered)
    assert found.chosen is None


def proposal(market: Market) -> FileProposal:
    return propose_file(workbook(Vragen=QUESTIONS), market.store)


def test_user_decides_question_by_question(market: Market) -> None:
    found = proposal(market)
    assert [each.chosen for each in found.criteria] == [None] * 3
    first, second, third = found.criteria
    decided = [chosen_as(first, "criterium-4"), chosen_as(second, None), third]
    opened = workbook(Vragen=QUESTIONS)
    mapping = with_criteria(found.mapping, decided, opened.workbook)
    assert mapping.sheets[0].criteria == {"1": "criterium-4", "2": NO_CRITERION}


def test_number_that_several_questions_share_names_none_of_them(market: Market) -> None:
    rows = [*QUESTIONS, ("1", "Nog een vraag met nummer een?", 2, "")]
    found = propose_file(workbook(Vragen=rows), market.store)
    assert found.criteria[0].question.key == QUESTIONS[1][1]
    assert [each.question.code for each in found.criteria] == ["", "2", "3", ""]


def test_file_without_a_table_has_no_mapping(market: Market) -> None:
    found = propose_file(workbook(Blad=[("Geachte heer,",), ("Hierbij ons jaarverslag.",)]), market.store)
    assert (found.mapping.sheets, found.kind) == ((), None)
    assert found.sheets[0].left_out is not None


def test_without_a_register_a_mapping_is_proposed_all_the_same() -> None:
    found = propose_file(workbook(Vragen=QUESTIONS))
    assert found.kind is FileKind.SELF_EVALUATION
    assert (found.provider.provider, found.criteria, found.kept) == (None, (), ())
