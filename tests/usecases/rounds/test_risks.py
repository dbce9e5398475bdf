"""The list of risks: what a result shows, and what stands in the register beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.method.risk import RiskKind
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import Certificate, Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience, Polarity
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.rounds.risks import RiskView, RoundRisks, provider_risks, round_risks
from tests.usecases.small_round import REFERENCE, WHO, SmallRound, criterion, framework, small_round, theme

LATER = date(2026, 7, 1)


@pytest.fixture
def world() -> Iterator[SmallRound]:
    store = memory_register()
    yield small_round(store, framework(theme("1", criterion("zorg", "1.1"))))
    store.close()


def found(world: SmallRound, within: int = 90) -> RoundRisks:
    return round_risks(world.store, world.round.id, RiskView(LATER, within))


def kinds(world: SmallRound, within: int = 90) -> list[RiskKind]:
    return [each.risk.kind for each in found(world, within).risks]


def test_a_provider_without_risks_is_only_counted(world: SmallRound) -> None:
    risks = found(world)
    assert (risks.risks, risks.without) == ((), 1)


def test_findings_measures_and_what_ends_stand_in_one_list_in_a_fixed_order(world: SmallRound) -> None:
    world.observe("zorg", Perspective.ACCESS, "4", day=date(2025, 1, 1))
    world.observe("zorg", Perspective.BACK_OFFICE, "4", day=date(2025, 2, 1))
    world.signal("zorg", 3, date(2026, 3, 1), verified_on=date(2026, 3, 2), verified_how="nagevraagd")
    own = world.provider.id
    world.add(Contract(provider_id=own, number="C-1", ends_on=LATER + timedelta(days=90)))
    world.add(Certificate(provider_id=own, kind="HKZ", valid_until=LATER - timedelta(days=1)))
    world.add(SupervisionMeasure(provider_id=own, kind="aanwijzing", starts_on=date(2026, 2, 1)))
    assert kinds(world) == [
        RiskKind.BINDING_CAP,
        RiskKind.SUPERVISION_MEASURE,
        RiskKind.CERTIFICATE,
        RiskKind.CONTRACT,
        RiskKind.STALE_EVIDENCE,
    ]
    assert kinds(world, within=89)[2:] == [RiskKind.CERTIFICATE, RiskKind.STALE_EVIDENCE]


def test_a_serious_signal_that_nobody_checked_counts_with_and_without_a_criterion(world: SmallRound) -> None:
    world.signal("zorg", 4, date(2026, 6, 20))
    world.signal(None, 3, date(2026, 5, 1), text="geheim", audience=Audience.NARROW)
    world.signal("zorg", 2, date(2026, 5, 1))
    world.signal("zorg", None, date(2026, 5, 1), polarity=Polarity.POSITIVE)
    world.signal("zorg", 3, date(2024, 5, 1))
    risks = [each.risk for each in found(world).risks]
    assert [(each.kind, each.criterion, each.number) for each in risks] == [
        (RiskKind.OPEN_SERIOUS_SIGNAL, "", 3),
        (RiskKind.OPEN_SERIOUS_SIGNAL, "1.1", 4),
    ]
    assert {each.what for each in risks} == {""}


def test_others_in_the_register_are_not_on_the_list_of_this_round(world: SmallRound) -> None:
    with world.store.change(WHO, Verb.PROVIDER_ADDED) as change:
        other = change.add(Provider(name="Elders"))
    world.add(Certificate(provider_id=other.id, kind="HKZ", valid_until=LATER))
    assert kinds(world) == []
    world.add(Participation(round_id=world.round.id, provider_id=other.id))
    assert [(each.provider.name, each.risk.kind) for each in found(world).risks] == [
        ("Elders", RiskKind.CERTIFICATE)
    ]


def test_the_evidence_is_seen_on_the_reference_date_and_the_rest_on_the_day(world: SmallRound) -> None:
    world.observe("zorg", Perspective.ACCESS, "4", day=REFERENCE - timedelta(days=360))
    world.observe("zorg", Perspective.BACK_OFFICE, "4", day=REFERENCE - timedelta(days=360))
    risks = round_risks(world.store, world.round.id, RiskView(date(2030, 1, 1)))
    assert risks.risks == ()


def test_steps_of_the_ladder_and_of_continuity_stand_on_the_list_until_they_are_left(
    world: SmallRound,
) -> None:
    own = world.provider.id
    taken = Escalation(
        provider_id=own, step=2, measure="verbeterplan", facts="x", decided_on=date(2026, 6, 10)
    )
    stands = ContinuityRisk(provider_id=own, step=3, since=date(2026, 6, 1))
    world.add(taken)
    world.add(stands)
    world.add(ContinuityRisk(provider_id=own, step=2, since=date(2026, 1, 1), ended_on=LATER))
    world.add(ContinuityRisk(provider_id=own, step=4, since=LATER + timedelta(days=1)))
    told = [(each.risk.kind, each.risk.number, each.risk.record_id) for each in found(world).risks]
    assert told == [(RiskKind.ESCALATION, 2, taken.id), (RiskKind.CONTINUITY, 3, stands.id)]


def test_one_provider_is_seen_in_its_newest_round_and_without_any_round_too(world: SmallRound) -> None:
    signal = world.signal("zorg", 3, date(2026, 3, 1), verified_on=date(2026, 3, 2), verified_how="x")
    certificate = Certificate(provider_id=world.provider.id, kind="HKZ", valid_until=LATER)
    world.add(certificate)
    own = provider_risks(world.store, world.provider, RiskView(LATER))
    assert own.round == world.round
    assert [(each.risk.kind, each.risk.record_id) for each in own.risks] == [
        (RiskKind.BINDING_CAP, ""),
        (RiskKind.CERTIFICATE, certificate.id),
    ]
    with world.store.change(WHO, Verb.PROVIDER_ADDED) as change:
        other = change.add(Provider(name="Elders"))
    world.add(Certificate(provider_id=other.id, kind="HKZ", valid_until=LATER))
    alone = provider_risks(world.store, other, RiskView(LATER))
    assert (alone.round, [each.risk.kind for each in alone.risks]) == (None, [RiskKind.CERTIFICATE])
    assert signal.id not in {each.risk.record_id for each in own.risks}
