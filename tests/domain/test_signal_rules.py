"""What a signal must be before it is recorded, verified or called repaired (rules R6 and R12)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.signal import Polarity, Signal, SignalKind, Urgency
from contractbeoordeling.domain.signal_rules import (
    Repair,
    SignalFault,
    Verification,
    recording_faults,
    repair_faults,
    repaired,
    unrepaired,
    unverified,
    verification_faults,
    verified,
)

TODAY = date(2026, 6, 1)
SIGNAL = Signal(
    provider_id="p",
    party=Party.ACCESS,
    criterion_key="veilig",
    observed_on=date(2026, 5, 1),
    severity=3,
    reporter_role="Consulent wijkteam",
)
CHECK = Verification(on=date(2026, 5, 20), by="A. Bakker", how="dossier ingezien", reaction="erkent het")


def recording(**fields: Any) -> list[SignalFault]:
    return list(recording_faults(replace(SIGNAL, **fields), TODAY))


def verifying(signal: Signal = SIGNAL, **fields: Any) -> list[SignalFault]:
    return list(verification_faults(verified(signal, replace(CHECK, **fields)), TODAY))


def test_negative_signal_has_a_severity_of_one_to_four() -> None:
    assert recording() == []
    for severity in (None, 0, 5):
        assert recording(severity=severity) == [SignalFault.NO_SEVERITY]


def test_positive_signal_has_no_severity() -> None:
    assert recording(polarity=Polarity.POSITIVE, severity=None) == []
    assert recording(polarity=Polarity.POSITIVE) == [SignalFault.POSITIVE_SEVERITY]


def test_signal_is_not_of_tomorrow() -> None:
    assert recording(observed_on=TODAY) == []
    assert recording(observed_on=date(2026, 6, 2)) == [SignalFault.IN_FUTURE]


def test_reporting_a_calamity_is_never_negative() -> None:
    own: dict[str, Any] = {"kind": SignalKind.CALAMITY, "party": Party.PROVIDER}
    assert recording(**own) == [SignalFault.CALAMITY_REPORT]
    assert recording(**own, polarity=Polarity.POSITIVE, severity=None) == []
    assert recording(kind=SignalKind.CALAMITY, party=Party.REGULATOR) == []


@pytest.mark.parametrize(("severity", "allowed"), [(1, True), (2, False), (3, False), (4, False)])
def test_severity_two_and_up_is_verified_only_with_a_criterion(severity: int, allowed: bool) -> None:
    loose = replace(SIGNAL, severity=severity, criterion_key=None)
    assert (verifying(loose) == []) is allowed
    assert verifying(replace(SIGNAL, severity=severity)) == []


def test_somebody_verifies() -> None:
    assert verifying(by=" ") == [SignalFault.NOBODY]


@pytest.mark.parametrize("day", [date(2026, 4, 30), date(2026, 6, 2)])
def test_verification_is_not_before_the_signal_nor_of_tomorrow(day: date) -> None:
    assert verifying(on=day) == [SignalFault.VERIFIED_TOO_EARLY]


@pytest.mark.parametrize("day", [SIGNAL.observed_on, TODAY])
def test_signal_is_verified_on_its_own_day_or_today_at_the_ends(day: date) -> None:
    assert verifying(on=day) == []


@pytest.mark.parametrize("severity", [3, 4])
def test_serious_signal_records_how_it_was_checked(severity: int) -> None:
    assert verifying(replace(SIGNAL, severity=severity), how="") == [SignalFault.NOT_CHECKED]


@pytest.mark.parametrize("severity", [1, 2])
def test_light_signal_needs_no_more_than_a_name(severity: int) -> None:
    assert verifying(replace(SIGNAL, severity=severity), how="", reaction="") == []


@pytest.mark.parametrize(
    ("by", "only"),
    [
        ("consulent wijkteam", True),
        ("Melder", True),
        ("melder; Consulent Wijkteam", True),
        ("de melder en A. Bakker", False),
        ("A. Bakker, teamleider wijkteam", False),
    ],
)
def test_serious_signal_is_not_verified_by_its_reporter_alone(by: str, only: bool) -> None:
    assert verifying(by=by) == ([SignalFault.ONLY_REPORTER] if only else [])


def test_serious_signal_needs_the_providers_reaction_or_urgency() -> None:
    assert verifying(reaction="") == [SignalFault.NOT_HEARD]
    assert verifying(reaction="", urgency=Urgency.DANGER) == []
    assert verifying(replace(SIGNAL, provider_reaction="kende het al"), reaction="") == []


def test_withdrawn_signal_is_unverified_with_day_and_reason() -> None:
    signal = unverified(verified(SIGNAL, CHECK), TODAY, "verkeerde aanbieder")
    assert (signal.verified, signal.verified_by, signal.verified_how) == (False, "", "")
    assert (signal.withdrawn_on, signal.withdrawn_reason) == (TODAY, "verkeerde aanbieder")
    assert signal.provider_reaction == "erkent het"


def test_verifying_again_ends_the_withdrawal() -> None:
    again = verified(unverified(verified(SIGNAL, CHECK), TODAY, "te vroeg"), CHECK)
    assert (again.verified, again.withdrawn_on, again.withdrawn_reason) == (True, None, "")


def repairing(signal: Signal = SIGNAL, **fields: Any) -> list[SignalFault]:
    mended: dict[str, Any] = {
        "on": date(2026, 5, 30),
        "by": "A. Bakker",
        "party": Party.VISIT,
        "how": "bezoek",
    }
    done = repaired(signal, Repair(**(mended | fields)))
    return list(repair_faults(done, ["Zorg B.V.", "J. Eigen"], TODAY))


def test_repair_is_established_by_somebody_with_a_check() -> None:
    assert repairing() == []
    assert repairing(by="") == [SignalFault.REPAIR_NOBODY]
    assert repairing(how="") == [SignalFault.REPAIR_NOT_CHECKED]


@pytest.mark.parametrize("fields", [{"party": Party.PROVIDER}, {"by": "zorg bv"}, {"by": "j. eigen"}])
def test_provider_never_establishes_its_own_repair(fields: dict[str, Any]) -> None:
    assert repairing(**fields) == [SignalFault.REPAIR_BY_PROVIDER]


def test_repair_lies_between_signal_and_today() -> None:
    assert repairing(on=date(2026, 4, 1)) == [SignalFault.REPAIR_TOO_EARLY]
    assert repairing(on=date(2026, 6, 2)) == [SignalFault.REPAIR_TOO_EARLY]


def test_positive_signal_has_nothing_to_repair() -> None:
    praise = replace(SIGNAL, polarity=Polarity.POSITIVE, severity=None)
    assert repairing(praise) == [SignalFault.REPAIR_OF_POSITIVE]


def test_withdrawn_repair_leaves_nothing() -> None:
    mended = repaired(SIGNAL, Repair(on=TODAY, by="A. Bakker", party=Party.VISIT, how="bezoek"))
    assert mended.repair_verified
    assert unrepaired(mended) == SIGNAL
