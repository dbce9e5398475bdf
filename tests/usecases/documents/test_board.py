"""Pages for the board and the public: one page, no ranking, nothing that a reader may not see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import page
import pytest

from contractbeoordeling.domain.action import Action, ActionStatus, Effect, Owner
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.provider import Contact, Location, Provider, TradeName
from contractbeoordeling.domain.round import NotApplicable, Participation, Respondent, Round
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.supervision import SupervisionReport
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.report.paper.pdf import pdf_bytes
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.reply import close_reply
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.documents import accountability
from contractbeoordeling.usecases.documents.kinds import KINDS, paper_of
from contractbeoordeling.usecases.documents.request import DocumentRequest
from tests.report.paper.samples import broken_rules
from tests.usecases.assessments.years import DAY, Year, more_providers
from tests.usecases.documents.words import words_of

MADE = date(2026, 6, 9)


def made(year: Year, kind: DocumentKind) -> Paper:
    request = DocumentRequest(
        store=year.store,
        audience=KINDS[kind].audiences[0],
        made_on=MADE,
        round=year.round,
        participation=year.participation,
        provider=year.provider,
    )
    return paper_of(kind, request)


def earlier_round(year: Year) -> None:
    """The same themes a year before, with lower scores."""
    before = Round(
        name="2025",
        reference_date=date(2025, 6, 1),
        framework_id=year.round.framework_id,
        theme_codes=year.round.theme_codes,
    )
    year.add(before)
    year.add(Participation(round_id=before.id, provider_id=year.provider.id))
    for key in ("rust", "regie", "hulp", "zorg"):
        for each in (Perspective.ACCESS, Perspective.BACK_OFFICE):
            year.observe(key, each, "2", date(2025, 5, 1))


def told(year: Year, kind: DocumentKind) -> str:
    return words_of(made(year, kind))


def action(year: Year, **fields: Any) -> Action:
    given: dict[str, Any] = {
        "owner": Owner.PROVIDER,
        "measure": "Vaste vervanger",
        "agreed_on": date(2026, 2, 1),
        **fields,
    }
    stored = Action(provider_id=year.provider.id, **given)
    year.add(stored)
    return stored


def test_board_page_tells_both_ratings_of_a_determined_assessment(year: Year) -> None:
    year.sealed()
    words = told(year, DocumentKind.BOARD)
    assert "Eindoordeel: 4 goed" in words
    assert "1 Thema 1 (kern) | 4 goed" in words
    assert words.splitlines()[1] == "vastgesteld"


def test_board_page_names_the_largest_differences_first(year: Year) -> None:
    for key, own in (("hulp", "3"), ("rust", "5")):
        replaced = year.store.first(Answer, subject_key=key)
        assert replaced is not None
        with year.store.change(year.manager, Verb.ANSWERS_IMPORTED) as change:
            change.update(replace(replaced, score=Decimal(own)))
    words = told(year, DocumentKind.BOARD)
    largest = words.index(
        "1.1 Rust: zichzelf 5,0, uitkomst 3,0 (zelfbeeld veel hoger dan het beeld van anderen)"
    )
    assert largest < words.index("2.1 Hulp: zichzelf 3,0, uitkomst 4,0")
    assert "overschat" not in words.casefold()


def test_board_page_shows_public_supervision_and_no_other(year: Year) -> None:
    for supervisor, public in (("GGD Open", True), ("GGD Dicht", False)):
        year.add(
            SupervisionReport(
                provider_id=year.provider.id, supervisor=supervisor, reported_on=DAY, public=public
            )
        )
    words = told(year, DocumentKind.BOARD)
    assert "GGD Open" in words
    assert "GGD Dicht" not in words


def test_board_page_says_what_runs(year: Year) -> None:
    action(year, due_on=date(2026, 5, 1))
    action(year, measure="Voor weinigen", audience=Audience.NARROW)
    year.add(
        Escalation(
            provider_id=year.provider.id,
            step=2,
            measure="Verbeterplan",
            facts="x",
            decided_on=date(2026, 5, 2),
        )
    )
    words = told(year, DocumentKind.BOARD)
    assert "2 lopende verbeteracties, waarvan 1 over de afgesproken datum" in words
    assert "Escalatietrede 2, besloten op 02-05-2026: Verbeterplan" in words
    assert "Voor weinigen" not in words


def test_board_page_tells_which_action_should_have_been_finished(year: Year) -> None:
    action(year, measure="Vaste vervanger.", due_on=date(2026, 5, 1))
    action(year, measure="Rooster herzien", due_on=date(2026, 12, 1))
    words = told(year, DocumentKind.BOARD)
    assert "Vaste vervanger (had klaar moeten zijn op 01-05-2026)." in words
    assert "Rooster herzien (klaar op 01-12-2026)." in words


def test_board_page_stays_on_one_page_whatever_the_texts_are(year: Year) -> None:
    long = "Een heel lange omschrijving van wat er moet gebeuren. " * 20
    for number in range(12):
        action(year, measure=f"{number} {long}")
        year.add(
            SupervisionReport(provider_id=year.provider.id, supervisor=long, reported_on=DAY, public=True)
        )
        year.add(Escalation(provider_id=year.provider.id, step=2, measure=long, facts="x", decided_on=DAY))
    with year.store.change(year.manager, Verb.PROVIDER_CHANGED) as change:
        change.update(replace(year.provider, care_forms=("begeleiding " * 40,), name="Stichting " * 12))
    earlier_round(year)
    made_now = pdf_bytes(made(year, DocumentKind.BOARD))
    assert page.validate_pdf_bytes(made_now, profile="ua1").document.page_count == 1


def test_board_page_shows_the_overall_rating_over_the_rounds(year: Year) -> None:
    assert "Over de jaren" not in told(year, DocumentKind.BOARD)
    earlier_round(year)
    assert "Eindoordeel. 2025: 2,00; 2026: 3,17" in told(year, DocumentKind.BOARD)


def test_no_money_stands_beside_quality(year: Year) -> None:
    contract = Contract(provider_id=year.provider.id, number="C-1")
    year.add(contract)
    year.add(ContractYear(contract_id=contract.id, year=2026, ceiling=Decimal(987654), used=Decimal(900000)))
    for kind in (DocumentKind.BOARD, DocumentKind.PORTFOLIO, DocumentKind.ACCOUNTABILITY):
        words = told(year, kind)
        assert "987" not in words
        assert "900.000" not in words


def test_portfolio_lists_providers_by_name_and_ranks_nobody(year: Year) -> None:
    more_providers(year, 3)
    year.sealed()
    words = told(year, DocumentKind.PORTFOLIO)
    lines = [each for each in words.splitlines() if each.startswith(("Aanbieder 0", "De Lantaarn"))]
    assert lines == sorted(lines)
    assert "De Lantaarn | 4 goed | vastgesteld | –" in lines
    assert "geen rangorde" in words
    assert "4 in deze ronde: 3 nog zonder concept, 1 vastgesteld" in words


def test_portfolio_counts_ratings_per_theme_and_what_is_open(year: Year) -> None:
    more_providers(year, 2)
    year.signal("rust", 3, DAY.replace(month=5))
    action(year)
    words = told(year, DocumentKind.PORTFOLIO)
    assert "1 Thema 1 (kern) | – | – | – | 3 | – | –" in words
    assert "Ernstige signalen die nog niet zijn nagegaan: 1" in words
    assert "Lopende verbeteracties: 1" in words


def test_portfolio_counts_who_moved_since_the_round_before(year: Year) -> None:
    earlier_round(year)
    words = told(year, DocumentKind.PORTFOLIO)
    assert "Sinds 2025" in words
    assert "1 hoger, 0 gelijk, 0 lager" in words


def test_public_sheet_takes_only_what_was_marked_public(year: Year) -> None:
    done: dict[str, Any] = {
        "status": ActionStatus.DONE,
        "closed_on": DAY,
        "effect": Effect.WORKED,
        "effect_on": DAY,
    }
    action(year, measure="Openbaar gemaakt", audience=Audience.PUBLIC, lesson="Bellen helpt.", **done)
    action(year, measure="Alleen voor de aanbieder", lesson="Geheime les", **done)
    year.add(BoardGoal(year=2026, name="Rust", text="Minder wisselingen", audience=Audience.PUBLIC))
    year.add(BoardGoal(year=2026, name="Stil doel"))
    words = told(year, DocumentKind.ACCOUNTABILITY)
    assert "Wat: Openbaar gemaakt" in words
    assert "heeft gewerkt" in words
    assert "Bellen helpt." in words
    assert "Minder wisselingen" in words
    assert not any(each in words for each in ("Alleen voor", "Geheime les", "Stil doel"))


def test_public_sheet_names_no_provider_and_no_person(year: Year) -> None:
    action(
        year,
        measure="De Lantaarn belt jan@voorbeeld.nl bij uitval",
        audience=Audience.PUBLIC,
    )
    words = told(year, DocumentKind.ACCOUNTABILITY)
    assert "De Lantaarn" not in words
    assert "jan@voorbeeld.nl" not in words
    assert "een aanbieder belt" in words


LEAKS = (
    "Bij stichting  de lantaarn ging het mis",
    "Lantaarns team belt vaker",
    "Het Baken (handelsnaam) belt vaker",
    "Locatie Vuurtoren belt vaker",
    "KvK 87654321 belt vaker",
    "Volgens contract WMO-2024-117 belt men vaker",
    "Femke Zuiderduin belt vaker",
    "Mevrouw Zuiderduin belt vaker",
    "Noor Bakker sprak met Team Noordkade",
    "De cliënt (BSN 123456782, geb. 12-03-1954) belt vaker",
)


@pytest.mark.parametrize("text", LEAKS)
def test_public_sheet_tells_nothing_that_a_provider_person_or_team_is_known_by(year: Year, text: str) -> None:
    own = year.provider.id
    with year.store.change(year.manager, Verb.PROVIDER_CHANGED) as change:
        change.update(replace(year.provider, name="Stichting De Lantaarn", kvk="87654321"))
    for each in (
        TradeName(provider_id=own, name="Het Baken"),
        Location(provider_id=own, name="Locatie Vuurtoren"),
        Contract(provider_id=own, number="WMO-2024-117"),
        Contact(provider_id=own, name="Femke Zuiderduin"),
        Respondent(party=Party.ACCESS, name="Team Noordkade"),
    ):
        year.add(each)
    done: dict[str, Any] = {"status": ActionStatus.DONE, "effect": Effect.WORKED, "effect_on": DAY}
    action(year, measure=text, effect_how=text, lesson=text, audience=Audience.PUBLIC, **done)
    year.add(BoardGoal(year=2026, name=text, text=text, audience=Audience.PUBLIC))
    words = told(year, DocumentKind.ACCOUNTABILITY).casefold()
    telling = (
        "lantaarn",
        "baken",
        "vuurtoren",
        "87654321",
        "2024-117",
        "zuiderduin",
        "noordkade",
        "noor bakker",
    )
    assert [each for each in (*telling, "123456782", "12-03-1954") if each in words] == []


def test_public_sheet_leaves_words_alone_that_only_look_like_a_name(year: Year) -> None:
    with year.store.change(year.manager, Verb.PROVIDER_CHANGED) as change:
        change.update(replace(year.provider, name="Thuishulp De Brug B.V."))
    year.add(Provider(name="Thuishulp Duinroos B.V."))
    year.add(Respondent(party=Party.BACK_OFFICE, name="Backoffice"))
    text = "Thuishulp slaat een brug naar de backoffice, zegt de teamleider"
    action(year, measure=text, owner_name="teamleider", audience=Audience.PUBLIC)
    assert text in told(year, DocumentKind.ACCOUNTABILITY)


def test_public_sheet_shows_no_theme_on_which_few_providers_were_judged(
    year: Year, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accountability, "FEWEST", 2)
    (other,) = more_providers(year, 1)
    for key in ("hulp", "zorg"):
        year.add(NotApplicable(participation_id=other.id, criterion_key=key, reason="Geeft dit niet"))
    year.sealed()
    make_draft(year.store, year.manager, other, today=DAY)
    send_draft(year.store, year.manager, other, today=DAY)
    close_reply(year.store, year.manager, other, no_remarks=True, today=DAY)
    determine(year.store, year.manager, other, today=DAY)
    words = told(year, DocumentKind.ACCOUNTABILITY)
    assert "1 Thema 1 | " in words
    assert "2 Thema 2" not in words


def test_public_sheet_hides_counts_in_which_one_provider_could_be_recognised(year: Year) -> None:
    year.sealed()
    assert "Aantallen per oordeel staan hier niet" in told(year, DocumentKind.ACCOUNTABILITY)


def amounts(year: Year, *used: int) -> None:
    """What was used under a contract with each of so many providers."""
    for number, amount in enumerate(used):
        provider = Provider(name=f"Betaald {number}", kvk=f"9000000{number}")
        contract = Contract(provider_id=provider.id, number=f"C-{number}")
        spent = Decimal(amount)
        of_year = ContractYear(
            contract_id=contract.id, year=2026, used=spent, used_until=date(2026, 6, 1 + number)
        )
        for each in (provider, contract, of_year):
            year.add(each)


def test_public_sheet_tells_what_all_contracts_together_cost(year: Year) -> None:
    amounts(year, 1_200_000, 800_000, 700_000, 600_000, 0)
    words = told(year, DocumentKind.ACCOUNTABILITY)
    assert "met 5 aanbieders werd in 2026 samen ongeveer 3,3 miljoen euro gebruikt" in words
    assert "bekend tot en met 01-06-2026" in words


@pytest.mark.parametrize("used", [(900_000,) * 4, (5_000_001, *(1_250_000,) * 4), ()])
def test_public_sheet_tells_no_sum_from_which_one_provider_could_be_recognised(
    year: Year, used: tuple[int, ...]
) -> None:
    amounts(year, *used)
    words = told(year, DocumentKind.ACCOUNTABILITY)
    assert "Een bedrag staat hier niet" in words
    assert "miljoen" not in words


@pytest.mark.parametrize("kind", [DocumentKind.BOARD, DocumentKind.PORTFOLIO, DocumentKind.ACCOUNTABILITY])
def test_every_rule_of_both_standards_is_kept(year: Year, kind: DocumentKind) -> None:
    action(year, audience=Audience.PUBLIC, lesson="Les")
    more_providers(year, 2)
    assert broken_rules(pdf_bytes(made(year, kind))) == []


@pytest.mark.parametrize("kind", [DocumentKind.BOARD, DocumentKind.PORTFOLIO])
def test_ratings_that_nobody_may_see_yet_are_on_no_page(year: Year, kind: DocumentKind) -> None:
    year.round = replace(year.round, blind_levels=(Level.THEME,))
    with year.store.change(year.manager, Verb.ROUND_CHANGED) as change:
        change.update(year.round)
    with pytest.raises(Refusal, match=r"(report|round)_with_unseen"):
        told(year, kind)


def test_public_sheet_counts_what_was_determined_also_where_a_round_is_blind(
    year: Year, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accountability, "FEWEST", 1)
    more_providers(year, 2)
    year.sealed()
    seen = told(year, DocumentKind.ACCOUNTABILITY)
    assert "Thema 1" in seen
    year.round = replace(year.round, blind_levels=(Level.THEME, Level.CRITERION))
    with year.store.change(year.manager, Verb.ROUND_CHANGED) as change:
        change.update(year.round)
    assert told(year, DocumentKind.ACCOUNTABILITY) == seen
