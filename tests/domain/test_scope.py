"""What a round asks of whom, and why the rest is left out (the method, scope of a round)."""

from datetime import date
from typing import Any

import pytest

from contractbeoordeling.domain.contract import Contract, FinancingVariant
from contractbeoordeling.domain.framework import Certificate as Coverage
from contractbeoordeling.domain.framework import CertificateCoverage, Framework
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Certificate, Law, Provider
from contractbeoordeling.domain.scope import Scope, SkipReason, Subject, questions, scope_of
from tests.usecases.small_round import criterion, framework, theme

DAY = date(2026, 6, 1)
TASK, EFFORT = FinancingVariant.TASK, FinancingVariant.EFFORT
FRAMEWORK = framework(
    theme("1", criterion("zorg", "1.1"), criterion("jeugd", "1.2", laws=(Law.YOUTH,))),
    theme("2", criterion("plan", "2.1"), core=False),
    theme(
        "3",
        criterion("uitval", "3.1", not_for_variants=(TASK,)),
        criterion("wonen", "3.2", care_forms=("Beschermd wonen",)),
    ),
)


def contract(**fields: Any) -> Contract:
    return Contract(provider_id="p", number="1", **fields)


def subject(**fields: Any) -> Subject:
    provider = fields.pop("provider", Provider(name="De Lantaarn", laws=(Law.WMO,)))
    return Subject(provider=provider, **fields)


def keys(scope: Scope) -> list[str]:
    return [each.key for each in scope.criteria]


def reason(scope: Scope, key: str) -> SkipReason:
    return next(each.reason for each in scope.skipped if each.criterion_key == key)


def test_core_themes_are_always_in_scope_and_others_by_choice() -> None:
    assert "plan" not in keys(scope_of(FRAMEWORK, (), subject()))
    assert "plan" in keys(scope_of(FRAMEWORK, ("2",), subject()))
    assert reason(scope_of(FRAMEWORK, (), subject()), "plan") is SkipReason.THEME


def test_criterion_of_another_law_is_left_out() -> None:
    scope = scope_of(FRAMEWORK, (), subject())
    assert reason(scope, "jeugd") is SkipReason.LAW


def test_laws_of_the_contracts_go_before_those_of_the_provider() -> None:
    assert "jeugd" in keys(scope_of(FRAMEWORK, (), subject(contracts=[contract(law=Law.YOUTH)])))
    both = Provider(name="Beide", laws=(Law.WMO, Law.YOUTH))
    scope = scope_of(FRAMEWORK, (), subject(provider=both, contracts=[contract(law=Law.WMO)]))
    assert reason(scope, "jeugd") is SkipReason.LAW


def test_criterion_for_the_law_of_one_of_two_contracts_stays_in_scope() -> None:
    both = [contract(law=Law.WMO), contract(law=Law.YOUTH)]
    assert {"zorg", "jeugd"} <= set(keys(scope_of(FRAMEWORK, (), subject(contracts=both))))


def test_contract_of_an_unknown_law_may_be_any_that_the_provider_works_under() -> None:
    contracts = [contract(law=Law.WMO), contract(law=None)]
    both = Provider(name="Beide", laws=(Law.WMO, Law.YOUTH))
    assert "jeugd" in keys(scope_of(FRAMEWORK, (), subject(provider=both, contracts=contracts)))
    unknown = Provider(name="Onbekend")
    assert "jeugd" in keys(scope_of(FRAMEWORK, (), subject(provider=unknown, contracts=contracts)))
    only_wmo = Provider(name="Wmo", laws=(Law.WMO,))
    scope = scope_of(FRAMEWORK, (), subject(provider=only_wmo, contracts=contracts))
    assert reason(scope, "jeugd") is SkipReason.LAW


def test_criterion_of_another_form_of_care_is_left_out() -> None:
    home = Provider(name="Thuis", care_forms=("huishoudelijke hulp",))
    sheltered = Provider(name="Wonen", care_forms=("beschermd wonen",))
    assert reason(scope_of(FRAMEWORK, (), subject(provider=home)), "wonen") is SkipReason.CARE_FORM
    assert "wonen" in keys(scope_of(FRAMEWORK, (), subject(provider=sheltered)))


@pytest.mark.parametrize(
    ("variants", "kept"),
    [([TASK], False), ([TASK, EFFORT], True), ([TASK, None], True), ([], True)],
)
def test_criterion_is_left_out_when_unfit_for_the_variant_of_all_contracts(
    variants: list[FinancingVariant | None], kept: bool
) -> None:
    scope = scope_of(FRAMEWORK, (), subject(contracts=[contract(variant=each) for each in variants]))
    assert ("uitval" in keys(scope)) is kept


def test_declared_not_applicable_keeps_the_written_reason() -> None:
    scope = scope_of(FRAMEWORK, (), subject(not_applicable={"zorg": "geen inwoners dit jaar"}))
    skip = next(each for each in scope.skipped if each.criterion_key == "zorg")
    assert (skip.reason, skip.detail) == (SkipReason.NOT_APPLICABLE, "geen inwoners dit jaar")


def test_theme_without_criteria_in_scope_is_not_in_scope() -> None:
    scope = scope_of(FRAMEWORK, (), subject(not_applicable={"uitval": "x", "wonen": "x"}))
    assert [each.code for each, _ in scope.themes] == ["1"]


def certified(coverage: CertificateCoverage, question: str = "") -> Framework:
    certificate = Coverage(coverage=coverage, names=("HKZ",), question=question)
    return framework(theme("1", criterion("zorg", "1.1", certificate=certificate)))


HKZ = Certificate(provider_id="p", kind="hkz", valid_until=DAY)


def asked(chosen: Framework, party: Party, *certificates: Certificate) -> list[str]:
    own = subject(certificates=certificates)
    return [each.text for each in questions(scope_of(chosen, (), own), party, own, DAY)[0]]


def test_certificate_that_covers_the_whole_spares_only_the_provider() -> None:
    chosen = certified(CertificateCoverage.WHOLE)
    own = subject(certificates=[HKZ])
    scope = scope_of(chosen, (), own)
    assert keys(scope) == ["zorg"]
    skipped = questions(scope, Party.PROVIDER, own, DAY)[1]
    assert [(each.reason, each.detail) for each in skipped] == [(SkipReason.CERTIFICATE, "hkz")]
    assert len(asked(chosen, Party.ACCESS, HKZ)) == 1


def test_certificate_that_covers_partly_asks_its_own_question() -> None:
    assert asked(certified(CertificateCoverage.PARTLY, "En de werking?"), Party.PROVIDER, HKZ) == [
        "En de werking?"
    ]


def test_certificate_that_covers_partly_without_a_question_asks_the_ordinary_one() -> None:
    assert asked(certified(CertificateCoverage.PARTLY), Party.PROVIDER, HKZ) == ["Wat ziet u? (provider)"]


def test_certificate_still_covers_on_its_last_day() -> None:
    last = Certificate(provider_id="p", kind="HKZ", valid_until=DAY)
    assert asked(certified(CertificateCoverage.WHOLE), Party.PROVIDER, last) == []


@pytest.mark.parametrize("until", [None, date(2026, 5, 31)])
def test_certificate_that_is_not_valid_on_the_reference_date_covers_nothing(until: date | None) -> None:
    expired = Certificate(provider_id="p", kind="HKZ", valid_until=until)
    assert len(asked(certified(CertificateCoverage.WHOLE), Party.PROVIDER, expired)) == 1


def test_party_without_a_question_is_not_asked() -> None:
    chosen = framework(theme("1", criterion("zorg", "1.1", questions={Party.PROVIDER: "Hoe gaat het?"})))
    own = subject()
    found, skipped = questions(scope_of(chosen, (), own), Party.ACCESS, own, DAY)
    assert not found
    assert [each.reason for each in skipped] == [SkipReason.NO_QUESTION]
